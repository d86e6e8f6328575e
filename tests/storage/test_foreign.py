"""Files of other programs are called what they are; any text is let through."""

import io
import time
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inspiratie.errors import DataError
from inspiratie.storage.foreign import foreign, kind_of
from inspiratie.storage.strict_yaml import Source


def packed(*parts: str) -> bytes:
    """Return a zip with these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for part in parts:
            file.writestr(part, "x" * 1000)
    return content.getvalue()


MAIL = b"From: a@b.be\nMIME-Version: 1.0\n"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (packed("[Content_Types].xml", "xl/workbook.xml"), "werkboek van Excel; kies daar Opslaan als"),
        (packed("[Content_Types].xml", "word/document.xml"), "tekstverwerker; kies daar Opslaan als"),
        (packed("foto's/plein.jpg"), "ingepakt bestand; pak het eerst uit"),
        (OLD_OFFICE + "Workbook".encode("utf-16-le"), "werkboek van Excel"),
        (OLD_OFFICE + "WordDocument".encode("utf-16-le"), "tekstverwerker"),
        (OLD_OFFICE + "__substg1.0_007D001F".encode("utf-16-le"), "mail zoals Outlook"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "werkboek"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "tekstverwerker"),
        (OLD_OFFICE + "PowerPoint Document".encode("utf-16-le"), "presentatie"),
        (packed("[Content_Types].xml", "ppt/presentation.xml"), "presentatie"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.presentation", "presentatie"),
        (packed("Index/Document.iwa"), "Numbers, Pages of Keynote; kies daar Exporteer"),
        (b"\0\0\0\x24ftypheic" + bytes(range(256)), "zonder leesbare tekst; open het"),
        (b"%PDF-1.7\n%\xe2\xe3", "pdf; kopieer de tekst"),
        (b"{\\rtf1\\ansi lawaai}", "tekstverwerker"),
        (b"\x89PNG\r\n\x1a\n", "afbeelding"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "afbeelding"),
        (b"GIF89a", "afbeelding"),
        (b"II*\0", "afbeelding"),
        (b"\x1f\x8b\x08", "ingepakt"),
        (b"7z\xbc\xaf\x27\x1c", "ingepakt"),
        (b"Rar!\x1a\x07", "ingepakt"),
        (b"BZh91AY", "ingepakt"),
        (b"PK\x05\x06" + bytes(18), "ingepakt"),
        (b"(\xb5/\xfd\x04", "ingepakt"),
        (b"\xef\xbb\xbf\r\n%PDF-1.7\n", "pdf"),
        (b"%!PS-Adobe-3.0\n", "pdf"),
        (b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n", "versleutelde mail; open ze in uw mailprogramma"),
        (MAIL + b"Content-Type: multipart/encrypted; boundary=b\n\n--b\n", "versleutelde"),
        (MAIL + b"Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIA\n", "versleuteld"),
        (
            b"From a@b.be Thu Jan 1 2026\n" + MAIL + b"\nx\n\nFrom c@d.be Fri 2 2026\n" + MAIL,
            "meer dan één mail",
        ),
        (b"\n {\\rtf1 x}", "tekstverwerker"),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="x">', "afbeelding"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>', "werkboek"),
        (b'<?xml version="1.0"?><office:document>', "tekstverwerker"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "x">\n<plist>', "snelkoppeling"),
        (b"[InternetShortcut]\r\nURL=https://a.be\r\n", "snelkoppeling"),
        (b"BEGIN:VCALENDAR\r\n", "afspraak"),
        (b"SQLite format 3\0" + bytes(200) + b"x", "zonder leesbare tekst"),
        ("één café à côté".encode("cp037") * 5, "zonder leesbare tekst"),
    ],
)
def test_a_file_of_another_program_is_called_what_it_is(content: bytes, told: str) -> None:
    """With how to have its text; it was once read as letters and answered."""
    assert told in foreign(content)
    with pytest.raises(DataError, match=r"^f: dit is een "):
        Source("f", content).decoded  # noqa: B018 - reading it is what is refused


@pytest.mark.parametrize(
    "content",
    [
        MAIL + b"Content-Type: multipart/signed; boundary=b\n\n--b\n",
        b"From a@b.be Thu Jan 1 2026\n" + MAIL + b"\n\nFrom 2025 to 2026\n\nFrom c@d.be in 2026\nx\n",
        MAIL + b"\nContent-Type: text/plain\n\n\nFrom 2025 to 2026\nlawaai",
    ],
)
def test_a_mail_that_can_be_read_is_a_text(content: bytes) -> None:
    """A signature hides nothing, and a line that begins with From begins no other mail."""
    assert foreign(content) == ""


def test_a_document_behind_a_password_is_said_to_be_locked() -> None:
    """It looks like a workbook of long ago, and its program cannot save what it does not open."""
    locked = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    assert foreign(locked).startswith("dit bestand is beveiligd met een wachtwoord")


def test_a_text_in_letters_of_another_script_is_a_text() -> None:
    """All its bytes are beyond those of ours, also where the part that is looked at ends within a letter."""
    assert not foreign(("噪音" * 2000).encode())


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_a_text_is_no_file_of_another_program(text: str, encoding: str) -> None:
    """However it was saved; only one that looks like markup of a word processor is."""
    content = text.encode(encoding, "replace")
    is_ours = text.count("\0") <= len(text) / 2
    assert not foreign(content) or not is_ours or text.startswith(("%PDF-", "{\\rtf", "GIF8", "PK", "II*\0"))


@given(st.text(max_size=50), st.text(st.characters(categories=["L", "N", "P", "Zs"])))
@example("\x1b[31m\x07\x08\x0f\x1f\x7f\x01\x02\x03", "")
def test_a_few_odd_signs_make_no_text_unreadable(odd: str, rest: str) -> None:
    """Such as those that steer a terminal, and the zeros that a power cut leaves at the end."""
    few = "".join(letter for letter in odd if letter.isprintable() or letter in "\t\r\n\x1a\x1b")
    assert not foreign(f"a{few}{rest}".encode() + bytes(3000))
    assert not foreign(f"a{odd[:8]}{rest}".encode())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("\n<!doctype html>\n<title>x</title>", "een webpagina"),
        ("<TABLE><tr>", "een webpagina"),
        ('<?xml version="1.0"?>\n<Workbook/>', "een XML-bestand"),
        ('[{"naam": "x"}]', "een bestand met andere gegevens"),
        ("From: an@voorbeeld.be\nSubject: lijst\n", "een mail"),
        ("nr;id\n1;bart\n", "een tabel"),
        ("nr\tid\n", "een tabel"),
        ("nr,id,titel\n", "een tabel"),
        ("# Kerkplein\n\n| nr |", "een document"),
        ("Beste collega, hierbij, zoals beloofd, de lijst.\n", "gewone tekst"),
        ("", "gewone tekst"),
    ],
)
def test_a_text_that_is_none_of_ours_is_called_what_it_looks_like(text: str, kind: str) -> None:
    """By how it begins."""
    assert kind_of(text) == kind


@pytest.mark.parametrize("part", ["\n", " ", ",", ";x", ",x", "<", "\t "])
def test_what_a_text_looks_like_is_seen_at_once(part: str) -> None:
    """However long it goes on."""
    start = time.process_time()
    kind_of(part * 1_000_000)
    assert time.process_time() - start < 1

"""A saved mail says what its writer wrote, not how it was packed for the wire."""

import time
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.storage.saved_mail import letter

SAID = "Er is één café waar het ’s nachts lawaaiig is; wie helpt de buren die er naast wonen en niet slapen?"


def mail(*, charset: str = "utf-8", packing: str = "base64") -> EmailMessage:
    """Return a mail that says `SAID`."""
    message = EmailMessage()
    message["From"] = "an@voorbeeld.be"
    message["Subject"] = "Vraag"
    message.set_content(SAID, charset=charset, cte=packing)
    return message


def said(message: EmailMessage) -> str:
    """Return the text of a mail, but for blanks around it."""
    return (letter(message.as_bytes()) or "").strip()


@pytest.mark.parametrize("packing", ["base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_packed_text_is_unpacked(charset: str, packing: str) -> None:
    """In any of the ways and encodings of mail programs."""
    assert said(mail(charset=charset, packing=packing)) == SAID


def test_the_plain_text_goes_before_markup_and_attachments() -> None:
    """Whatever else a mail holds."""
    message = mail()
    message.add_alternative("<p>opgemaakt</p>", subtype="html", cte="base64")
    message.add_attachment(b"\0" * 1000, maintype="image", subtype="png", filename="plein.png")
    assert said(message) == SAID


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("; format=flowed", "Elke nacht lawaai\n> wat toen?\n-- \nAn"),
        ("; Format=Flowed; DelSp=yes", "Elke nachtlawaai\n> wat toen?\n-- \nAn"),
        ("", "Elke nacht \nlawaai \n> wat toen?\n-- \nAn"),
    ],
)
def test_a_line_that_a_mail_program_broke_is_whole_again(told: str, text: str) -> None:
    """As the mail says of itself; a quotation and a signature stay on lines of their own."""
    content = f"From: a@b.be\nContent-Type: text/plain{told}\n\nElke nacht \nlawaai \n> wat toen?\n-- \nAn"
    expected = text.replace("lawaai\n", "lawaai \n") if told else text
    assert letter(content.encode()) == expected


def test_markup_is_taken_away_where_there_is_nothing_else() -> None:
    """Its letters are read, its looks are not."""
    message = EmailMessage()
    message["From"] = "an@voorbeeld.be"
    message.set_content("<style>p {margin: 0}</style><p>Lawaai &amp; drugs</p>", subtype="html", cte="base64")
    assert said(message).split() == ["Lawaai", "&", "drugs"]


@pytest.mark.parametrize(
    "content",
    [
        b"Er is lawaai op het plein",
        b"Van: An\n\nContent-Transfer-Encoding",
        b"Van: An\nOnderwerp: plein\n\nlawaai",
        b"- plein\nContent-Type: text/plain\n\nlawaai",
    ],
)
def test_any_other_file_is_left_alone(content: bytes) -> None:
    """A text, a mail as somebody copied it, and what only speaks of mails."""
    assert letter(content) is None


@pytest.mark.parametrize(
    "wire", ["MIME-Version: 1.0", "Message-ID: <a@b>", "Received: from b", "Return-Path: a"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"From an@b.be Mon Jan 1 2026\n"])
def test_what_came_on_the_way_is_no_part_of_a_mail(wire: str, end: str, before: bytes) -> None:
    """Packed or not: the headers were once taken for the question, with every word in them."""
    lines = ("From: an@b.be", wire, "X-Spam: drugs", "", "Lawaai op het plein")
    assert letter(before + end.join(lines).encode()) == "Lawaai op het plein"


def test_a_part_that_says_nothing_gives_way_to_one_that_does() -> None:
    """Some programs leave the plain part empty."""
    message = EmailMessage()
    message["From"] = "an@voorbeeld.be"
    message.set_content(" \n")
    message.add_alternative("<p>Lawaai</p>", subtype="html")
    assert said(message) == "Lawaai"


def test_a_file_that_came_with_a_mail_is_not_what_it_says() -> None:
    """Though it stands first, and is text too."""
    message = EmailMessage()
    message["From"] = "an@voorbeeld.be"
    message.add_attachment("drugs", filename="x.txt")
    message.attach(mail())
    assert said(message) == SAID


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (b"=?utf-8?Q?Lawaai_in_het_caf=C3=A9?=", "Lawaai in het café"),
        (b"=?iso-8859-1?Q?Lawaai_in_het_caf=E9?=", "Lawaai in het café"),
        (b"=?onzin?B?TGF3YWFp?=", "Lawaai"),
        (b"=?utf-8?B?a?=", "=?utf-8?B?a?="),
        (b"Lawaai", "Lawaai"),
    ],
)
def test_a_mail_without_a_text_says_its_subject(subject: bytes, said: str) -> None:
    """Whatever it was packed in, also wrongly; a mail of a picture alone and no subject says nothing."""
    picture = b"From: a\nContent-Type: image/png\n"
    assert letter(picture + b"Subject: " + subject + b"\n\nAAAA") == said
    assert letter(picture + b"\nAAAA") == ""


@given(st.lists(st.sampled_from([*mail().as_bytes().splitlines(keepends=True), b"\n", b"\xff\0\n"])))
def test_a_damaged_mail_is_no_crash(lines: list[bytes]) -> None:
    """Whatever is left of it, in whatever order."""
    assert isinstance(letter(b"From: a\nReceived: b\n" + b"".join(lines)), str)


@pytest.mark.parametrize(
    "rest",
    [
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 20_000,
        b"X: a/b" + b"; c=d" * 200_000,
        b"Content-Type: text/html\n\n" + b"<!--" * 50_000,
        b"Content-Type: text/html\n\n" + b"<style>" * 30_000,
        b"Subject: " + b"=?utf-8?Q?a?= " * 15_000,
    ],
)
def test_no_mail_takes_long(rest: bytes) -> None:
    """Not one of parts in parts, nor one with a header without end."""
    start = time.process_time()
    letter(b"From: a\nContent-Transfer-Encoding: base64\n" + rest)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("start", [b"<!DOCTYPE html>\n<html>", b"\xef\xbb\xbf\r\n<HTML lang=nl>"])
def test_a_page_says_what_is_read_of_it(start: bytes) -> None:
    """As a mail program or a browser saves one; its codes were once taken for the question."""
    head = b"<head><title>Bericht</title><style>p {margin: 0}</style></head>"
    body = b"<body><p>Lawaai &amp; <b>drugs</b></p><script>x < 1;</script></body></html>"
    assert (letter(start + head + body) or "").split() == ["Lawaai", "&", "drugs"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<!-- <p>drugs</p> --><p>Lawaai</p>", "Lawaai"),
        ("<!--[if mso]><xml><o:p/></xml><![endif]-->Lawaai", "Lawaai"),
        ("Jonger < 18 jaar, lawaai > 22u", "Jonger < 18 jaar, lawaai > 22u"),
        ("Lawaai<br>plein<?xml?><P>nacht</P>", "Lawaai plein nacht"),
        ("Lawaai <!-- drugs", "Lawaai"),
    ],
)
def test_what_a_page_does_not_show_is_not_read(body: str, said: str) -> None:
    """Remarks within it, whatever stands in them; a sign that is no markup is read."""
    assert " ".join((letter(f"<html><body>{body}".encode()) or "").split()) == said


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_a_mail_or_page_that_was_saved_again_as_unicode_is_read(encoding: str) -> None:
    """As Windows' own editor does."""
    assert letter(mail(packing="base64").as_string().encode(encoding)) is not None
    assert letter("<html>Lawaai".encode(encoding)) == " Lawaai"


@pytest.mark.parametrize("around", [(b"%d\n", b"<?xml version='1.0'?><plist/>"), (b"%d   \r\n", b"")])
def test_a_mail_of_apple_is_read(around: tuple[bytes, bytes]) -> None:
    """It says first how long the mail is, and below it what only that program knows."""
    before, after = around
    sent = mail(charset="utf-8", packing="quoted-printable").as_bytes()
    assert letter(before % len(sent) + sent + after) == letter(sent)


def test_parts_within_parts_without_end_say_nothing() -> None:
    """Where reading them once ended in a traceback."""
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    assert letter(f"MIME-Version: 1.0\n{nested}\nlawaai\n".encode()) == ""

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


@pytest.mark.parametrize("packing", ["base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_packed_text_is_unpacked(charset: str, packing: str) -> None:
    """In any of the ways and encodings of mail programs."""
    assert letter(mail(charset=charset, packing=packing).as_bytes()).strip() == SAID


def test_the_plain_text_goes_before_markup_and_attachments() -> None:
    """Whatever else a mail holds."""
    message = mail()
    message.add_alternative("<p>opgemaakt</p>", subtype="html", cte="base64")
    message.add_attachment(b"\0" * 1000, maintype="image", subtype="png", filename="plein.png")
    assert letter(message.as_bytes()).strip() == SAID


def test_markup_is_taken_away_where_there_is_nothing_else() -> None:
    """Its letters are read, its looks are not."""
    message = EmailMessage()
    message["From"] = "an@voorbeeld.be"
    message.set_content("<style>p {margin: 0}</style><p>Lawaai &amp; drugs</p>", subtype="html", cte="base64")
    assert letter(message.as_bytes()).split() == ["Lawaai", "&", "drugs"]


@pytest.mark.parametrize(
    "content",
    [
        b"Er is lawaai op het plein",
        b"Van: An\n\nContent-Transfer-Encoding",
        b"Content-Transfer-Encoding: 7bit\n\nlawaai",
        b"From: a\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA",
    ],
)
def test_any_other_file_is_left_alone(content: bytes) -> None:
    """A text, a mail that is not packed, and a picture."""
    assert letter(content) == ""


@given(st.lists(st.sampled_from([*mail().as_bytes().splitlines(keepends=True), b"\n", b"\xff\0\n"])))
def test_a_damaged_mail_is_no_crash(lines: list[bytes]) -> None:
    """Whatever is left of it, in whatever order."""
    assert isinstance(letter(b"From: a\n" + b"".join(lines)), str)


@pytest.mark.parametrize(
    "rest", [b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 20_000, b"X: a/b" + b"; c=d" * 200_000]
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
    assert letter(start + head + body).split() == ["Lawaai", "&", "drugs"]

"""A mail as mail programs save it (.eml, .html): what it says, without how it was packed or made up."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspiratie.storage.text import UTF_8, Decoded, decode

if TYPE_CHECKING:
    from email.message import Message

_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?(?:(\d{1,9})\s*\n)?(?:From [^\n]*\n)?")
"""What may stand before the headers: a mark of the encoding, and the line that parts mails in a mailbox.

Mail of Apple says there how many bytes the mail has; what it knows besides stands below.
"""
_HEADER = re.compile(rb"[a-z-]+: ", re.IGNORECASE)
"""How a saved mail begins."""
_OF_THE_WIRE = re.compile(
    rb"^(mime-version|content-(type|transfer-encoding)|message-id|received|return-path): ?",
    re.IGNORECASE | re.MULTILINE,
)
"""Headers that mail programs write and people do not."""
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_PAGE = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)\b", re.IGNORECASE)
"""How a page begins, and so a mail that was saved as one."""
_FLOWED = re.compile(r"(?<!^--) \r?\n(?!>)", re.MULTILINE)
"""Where a mail program broke a line that its writer did not; two dashes begin a signature."""
_STYLE = re.compile(r"</?(?:style|script|title)\b[^<>]*>", re.IGNORECASE)
"""What parts the text of a mail with markup from how it looks."""
_TAG = re.compile(r"<[a-z/!?][^<>]*>", re.IGNORECASE)
_LONGEST = 200_000
"""Bytes that are looked at: the text comes first, and pictures after it."""


def said_in(content: bytes) -> Decoded:
    """Return what a file says: the text of a mail or of a page, and of any other file all of it."""
    mail = letter(content)
    return decode(content) if mail is None else Decoded(mail, UTF_8)


def letter(content: bytes) -> str | None:
    r"""Return the text of a mail as it went over the wire, or of a page; None for any other file.

    Of a mail without a text it is the subject.

    >>> letter(b"From: a@b.be\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 dicht=\n")
    'café dicht'
    """
    content = content[:_LONGEST]
    if (found := decode(content)).encoding in ("UTF-16", "UTF-32"):
        content = found.text.encode()
    if _PAGE.match(content):
        return _read_from_page(decode(content).text)
    before: re.Match[bytes] = _BEFORE.match(content)  # type: ignore[assignment] # it matches nothing too
    length = int(before[1]) if before[1] else len(content)
    mail = content[before.end() : before.end() + length]
    if not _HEADER.match(mail) or not _OF_THE_WIRE.search(_END_OF_HEADERS.split(mail, 1)[0]):
        return None
    from email import message_from_bytes  # noqa: PLC0415 - slow to load, and seldom needed

    try:
        message = message_from_bytes(mail)
        return next((text for text in _texts(message) if text.strip()), "") or _subject(message)
    except RecursionError:  # parts in parts without end, as no program writes them
        return ""


def _texts(message: "Message") -> Iterator[str]:
    """Yield what can be read of a mail, plain text before markup; files that came with it are left out."""
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind:
                text = decode(bytes(part.get_payload(decode=True) or b"")).text
                yield _unbroken(text, part) if kind == "text/plain" else _read_from_page(text)


def _unbroken(text: str, part: "Message") -> str:
    """Return plain text with its lines as they were written (RFC 3676)."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    is_space_added = str(part.get_param("delsp", "")).lower() == "yes"
    return _FLOWED.sub("" if is_space_added else " ", text)


def _subject(message: "Message") -> str:
    from email.errors import HeaderParseError  # noqa: PLC0415 - as above
    from email.header import decode_header  # noqa: PLC0415 - as above

    told = str(message.get("subject", ""))
    try:
        parts = decode_header(told)
    except HeaderParseError:
        return told
    return "".join(part if isinstance(part, str) else decode(part).text for part, _ in parts)


def _read_from_page(markup: str) -> str:
    """Return what is read of a page."""
    from html import unescape  # noqa: PLC0415 - as above

    first, *rest = markup.split("<!--")
    said = "".join([first, *(part.partition("-->")[2] for part in rest)])
    return unescape(_TAG.sub(" ", "".join(_STYLE.split(said)[::2])))

"""A mail as mail programs save it (.eml, .html): what it says, without how it was packed or made up."""

import re

from inspiratie.storage.text import decode

_PACKED = re.compile(rb"^content-transfer-encoding: *(base64|quoted-printable)", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(rb"[a-z-]+: ", re.IGNORECASE)
"""How a saved mail begins."""
_PAGE = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)\b", re.IGNORECASE)
"""How a page begins, and so a mail that was saved as one."""
_STYLE = re.compile(r"</?(?:style|script|title)\b[^<>]*>", re.IGNORECASE)
"""What parts the text of a mail with markup from how it looks."""
_TAG = re.compile(r"<[^<>]*>")
_LONGEST = 200_000
"""Bytes that are looked at: the text comes first, and pictures after it."""


def letter(content: bytes) -> str:
    r"""Return the text of a mail that is packed for the wire, or of a page; nothing for any other file.

    >>> letter(b"From: a@b.be\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 dicht=\n")
    'café dicht'
    """
    if _PAGE.match(content):
        return _read_from_page(decode(content[:_LONGEST]).text)
    if not _HEADER.match(content) or not _PACKED.search(content):
        return ""
    from email import message_from_bytes  # noqa: PLC0415 - slow to load, and seldom needed

    parts = {
        part.get_content_type(): part for part in reversed([*message_from_bytes(content[:_LONGEST]).walk()])
    }
    found = parts.get("text/plain") or parts.get("text/html")
    if found is None:
        return ""
    text = decode(bytes(found.get_payload(decode=True) or b"")).text
    return text if found.get_content_subtype() == "plain" else _read_from_page(text)


def _read_from_page(markup: str) -> str:
    """Return what is read of a page."""
    from html import unescape  # noqa: PLC0415 - as above

    return unescape(_TAG.sub(" ", "".join(_STYLE.split(markup)[::2])))

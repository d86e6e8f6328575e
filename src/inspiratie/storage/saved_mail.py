"""A mail as mail programs save it (.eml): what it says, when its text is packed for the wire."""

import re

from inspiratie.storage.text import decode

_PACKED = re.compile(rb"^content-transfer-encoding: *(base64|quoted-printable)", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(rb"[a-z-]+: ", re.IGNORECASE)
"""How a saved mail begins."""
_STYLE = re.compile(r"</?style\b[^<>]*>", re.IGNORECASE)
"""What parts the text of a mail with markup from how it looks."""
_TAG = re.compile(r"<[^<>]*>")
_LONGEST = 200_000
"""Bytes that are looked at: the text comes first, and pictures after it."""


def letter(content: bytes) -> str:
    r"""Return the text of a mail that is packed for the wire; nothing for any other file.

    >>> letter(b"From: a@b.be\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 dicht=\n")
    'café dicht'
    """
    if not _HEADER.match(content) or not _PACKED.search(content):
        return ""
    from email import message_from_bytes  # noqa: PLC0415 - slow to load, and seldom needed
    from html import unescape  # noqa: PLC0415 - likewise

    parts = {
        part.get_content_type(): part for part in reversed([*message_from_bytes(content[:_LONGEST]).walk()])
    }
    found = parts.get("text/plain") or parts.get("text/html")
    if found is None:
        return ""
    text = decode(bytes(found.get_payload(decode=True) or b"")).text
    if found.get_content_subtype() == "plain":
        return text
    return unescape(_TAG.sub(" ", "".join(_STYLE.split(text)[::2])))

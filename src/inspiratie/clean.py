"""Text without what a file, a terminal or a reader cannot hold."""

import re
import unicodedata

INVISIBLE = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Soft hyphens, joiners and marks of direction: part of a character class in a regular expression."""
CONTROL = re.compile(rf"[^\S\n]|[\x00-\x08\x0b-\x1f\x7f-\x9f{INVISIBLE}]")
"""What cleaning takes away or makes a space."""
_TAKEN = re.compile(rf"(?!\s)[\x00-\x08\x0b-\x1f\x7f-\x9f{INVISIBLE}]")
"""What it takes away; of what is left, white space is what splits a line."""
_UNREAD = re.compile("[\udc80-\udcff]+")
"""Bytes that Python could not read as letters, in a name that the system gave."""
_LONGEST_SHOWN = 60
_BYTES = {
    letter: bytes([code])
    for code in range(0x80, 0xA0)
    if (letter := bytes([code]).decode("cp1252", "ignore"))
}
"""The signs that Windows-1252 has in the place of control characters, and where."""
_REST = f"[\x80-\xbf{''.join(_BYTES)}]"
_TWICE = re.compile(f"[ÂÃ]{_REST}|Å[’“]|â{_REST}{{2}}")
"""A letter or a quote of which every byte was taken for a letter, as stands in no Dutch or French text."""


def clean_paragraphs(text: str) -> str:
    """Return `text` without control, direction and invisible characters; line breaks stay.

    Half characters, which no file can hold, become question marks.
    """
    bare = unicodedata.normalize("NFC", _TAKEN.sub("", encodable(text)))
    return "\n".join(" ".join(line.split()) for line in bare.split("\n")).strip()


def clean_line(text: str) -> str:
    """Return `text`, cleaned, as one line."""
    return " ".join(clean_paragraphs(text).split())


def mended(text: str) -> str:
    """Return `text` with the letters that a program wrote as UTF-8 and another read as Windows-1252.

    >>> mended("buurtfeÃ«st"), mended("één café")
    ('buurtfeëst', 'één café')
    """
    return _TWICE.sub(_read_once, text)


def _read_once(found: re.Match[str]) -> str:
    letters = (_BYTES.get(letter) or letter.encode("latin-1") for letter in found.group())
    return b"".join(letters).decode()


def is_clean(text: str) -> bool:
    """Tell whether `text` has only characters that cleaning leaves alone; spaces and line breaks are."""
    return not CONTROL.search(text.replace(" ", "")) and encodable(text) == text


def encodable(text: str) -> str:
    """Return `text` with a question mark for every half character (a surrogate), which UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode()


def printable(text: str) -> str:
    """Return `text` with a space for what could steer a terminal; line breaks stay."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in text)


def legible(text: str) -> str:
    """Return `text` with the bytes in it that Python did not read as UTF-8, as in a name of a file."""
    return _UNREAD.sub(
        lambda found: found.group().encode("utf-8", "surrogateescape").decode("utf-8", "replace"), text
    )


def shown(value: object) -> str:
    """Return `value` as a message may show it: short, on one line, with what is not printable marked.

    >>> shown(chr(7) + "a"), len(shown("x" * 1000))
    ('�a', 60)
    """
    text = str(value)
    short = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
    return "".join(letter if letter.isprintable() else "�" for letter in short)


def foreign_letters(text: str) -> str:
    """Return the Greek and Cyrillic letters of a text that is meant in Latin ones, each once.

    >>> foreign_letters("b\u0430rt") == "\u0430", foreign_letters("bart")
    (True, '')
    """
    return "".join(
        dict.fromkeys(one for one in text if unicodedata.name(one, "").startswith(("CYRILLIC", "GREEK")))
    )

"""Files of other programs: what each is, and how its text can be had when it holds no plain text."""

import codecs
import re

from inspiratie.storage.text import decode

_WORKBOOK = (
    "dit is een werkboek van Excel; kies daar Opslaan als, en dan CSV UTF-8 (gescheiden door"
    " lijstscheidingsteken)"
)
DOCUMENT = (
    "dit is een document van een tekstverwerker; kies daar Opslaan als, en dan Tekst zonder opmaak (.txt)"
)
"""What is told of a document of Word and the like, to who wants its text."""
_MAIL = "dit is een mail zoals Outlook ze bewaart; kies daar Opslaan als, en dan Alleen tekst (.txt)"
_PDF = "dit is een pdf; kopieer de tekst eruit naar een tekstbestand (.txt)"
_PICTURE = "dit is een afbeelding; typ over wat erop staat"
_SLIDES = "dit is een presentatie; kopieer de tekst eruit naar een tekstbestand (.txt)"
_OF_APPLE = (
    "dit is een bestand van Numbers, Pages of Keynote; kies daar Exporteer, en dan CSV of tekst (.txt)"
)
_PACKED = "dit is een ingepakt bestand; pak het eerst uit"
_NO_TEXT = (
    "dit is een bestand zonder leesbare tekst; open het in het programma dat het maakte, en kopieer de tekst"
)
_LOCKED = (
    "dit bestand is beveiligd met een wachtwoord; open het, en kopieer de tekst naar een tekstbestand (.txt)"
)
_SEALED = "dit is een versleutelde mail; open ze in uw mailprogramma, en kopieer de tekst"
_SEVERAL = "dit is een postbus met meer dan één mail; bewaar de mail die u bedoelt in een bestand apart"
_SHORTCUT = "dit is een snelkoppeling en niet het bestand zelf; open het, en kopieer de tekst"
_DATE = "dit is een afspraak of een contact; kopieer de tekst eruit naar een tekstbestand (.txt)"
_BEGINNINGS = (
    (b"%PDF-", _PDF),
    (b"{\\rtf", DOCUMENT),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"<svg", _PICTURE),
    (b"<Workbook", _WORKBOOK),
    (b"<office:document", DOCUMENT),
    (b"<pkg:package", DOCUMENT),
    (b"<plist", _SHORTCUT),
    (b"%!PS", _PDF),
    (b"BEGIN:VC", _DATE),
    (b"-----BEGIN PGP MESSAGE-----", _SEALED),
    (b"[InternetShortcut]", _SHORTCUT),
    (b"L\0\0\0\x01\x14\x02\0", _SHORTCUT),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"Rar!\x1a", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ\0", _PACKED),
    (b"(\xb5/\xfd", _PACKED),
    (b"PK\x05\x06", _PACKED),
    (b"PK\x07\x08", _PACKED),
)
_AHEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE (?:svg|plist)[^>]*>)\s*)*", re.DOTALL
)
"""What may stand before how a file begins, and says nothing of what it is."""
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_IN_ZIP = (
    (b"word/", DOCUMENT),
    (b"opendocument.text", DOCUMENT),
    (b"xl/", _WORKBOOK),
    (b"opendocument.spreadsheet", _WORKBOOK),
    (b"ppt/", _SLIDES),
    (b"opendocument.presentation", _SLIDES),
    (b"Index/", _OF_APPLE),
)
"""Names of parts that tell what was packed."""
_IN_OLD_OFFICE = (
    ("EncryptedPackage".encode("utf-16-le"), _LOCKED),
    ("WordDocument".encode("utf-16-le"), DOCUMENT),
    ("__substg1.0_".encode("utf-16-le"), _MAIL),
    ("PowerPoint Document".encode("utf-16-le"), _SLIDES),
)
"""Likewise in what Office made before 2007; where none of these stands, it is a workbook."""
_UNWRITTEN = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f\x7f]")
"""Bytes that no one types: but for zeros, and what steers a terminal."""
_BEYOND = re.compile(rb"[\x80-\xff]")
"""Bytes that in an 8-bit page are accents and other rare signs."""
_WIRED = re.compile(rb"(?:From [^\n]*\n)?[a-z-]+: ", re.IGNORECASE)
"""How a mail begins as it went over the wire, also in a mailbox."""
_ENCRYPTED = re.compile(
    rb"^content-type:\s*(?:multipart/encrypted|application/(?:x-)?pkcs7-mime)",
    re.IGNORECASE | re.MULTILINE,
)
"""What tells of a mail that only who it was sent to can read."""
_NEXT_MAIL = re.compile(rb"\n\r?\nFrom \S+ [^\n]*\d{4}\r?\n[a-z-]+: ", re.IGNORECASE)
"""Where the second mail of a mailbox begins."""
_MAILS_LOOKED_AT = 200_000
"""So many bytes of a mailbox are."""
_LOOKED_AT, _FEW, _SHARE, _ACCENTS = 4096, 8, 0.02, 0.3
"""So many bytes are looked at; a text has no more that no one types than a few, or than a share of them.

Nor is a larger share of it accents.
"""

_KINDS = (
    (re.compile(r"\s*<(!doctype html|html|head|body|table|meta)\b", re.IGNORECASE), "een webpagina"),
    (re.compile(r"\s*<"), "een XML-bestand"),
    (re.compile(r"\s*[\[{]"), "een bestand met andere gegevens"),
    (re.compile(r"(from|van|subject|onderwerp|received|return-path): ", re.IGNORECASE), "een mail"),
    (re.compile(r"[^\n:;\t]*[;\t]|[^\n:,]*,[^\s,][^\n:,]*,\S"), "een tabel"),
    (re.compile(r"#{1,6} |---\n"), "een document"),
)
"""How a text begins, and what it then is."""


def kind_of(text: str) -> str:
    """Return what a text that is none of ours looks like, for users.

    >>> kind_of("naam;tekst"), kind_of("Beste collega,")
    ('een tabel', 'gewone tekst')
    """
    return next((kind for beginning, kind in _KINDS if beginning.match(text)), "gewone tekst")


def foreign(content: bytes) -> str:
    """Return what a file is that holds no plain text, and what to do, as a Dutch clause; nothing for a text.

    >>> foreign(b"%PDF-1.7 ...")
    'dit is een pdf; kopieer de tekst eruit naar een tekstbestand (.txt)'
    """
    if content.startswith(_ZIP):
        return next((told for part, told in _IN_ZIP if part in content), _PACKED)
    if content.startswith(_OLD_OFFICE):
        return next((told for part, told in _IN_OLD_OFFICE if part in content), _WORKBOOK)
    head = content[:_LOOKED_AT]
    bare = head[_AHEAD.match(head).end() :]  # type: ignore[union-attr] # it matches nothing too
    told = next((told for beginning, told in _BEGINNINGS if bare.startswith(beginning)), "")
    if not told and _WIRED.match(bare):
        told = _SEALED if _ENCRYPTED.search(head) else ""
        is_mailbox = bare.startswith(b"From ") and _NEXT_MAIL.search(content, 0, _MAILS_LOOKED_AT)
        told = told or (_SEVERAL if is_mailbox else "")
    return told or (_NO_TEXT if _is_unwritten(content) else "")


def _is_unwritten(content: bytes) -> bool:
    """Return whether these are no letters, in any encoding but UTF-16, of which half the bytes look so.

    Zeros at the end are what a power cut leaves of a text.
    """
    head = content[:_LOOKED_AT].rstrip(b"\0")
    written = head.replace(b"\0", b"")
    is_odd = len(_UNWRITTEN.findall(written)) > max(_FEW, _SHARE * len(written))
    is_odd = is_odd or head.count(b"\0") > max(_FEW, len(written)) or _is_all_accents(head)
    return is_odd and decode(head).encoding not in ("UTF-16", "UTF-32")


def _is_all_accents(head: bytes) -> bool:
    """Return whether, in an 8-bit page, more of this would be accents than any language has."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # the last letter may be cut
    except UnicodeDecodeError:
        return len(_BEYOND.findall(head)) > max(_FEW, _ACCENTS * len(head))
    return False

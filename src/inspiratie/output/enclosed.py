"""What a paper encloses for the program: how it is put into each kind of file, and found there again."""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from xml.etree import ElementTree as ET

from inspiratie.storage.received import LARGEST
from inspiratie.storage.strict_yaml import Source

NAMESPACE = "urn:inspiratie:verslag"
"""Of the part of a Word document that holds it."""
_NAME = "inspiratie-verslag"
_UNSAFE = re.compile("[<>&\ufffe\uffff]")
"""What could end a comment, a script or a part, and what no XML may hold."""
_COMMENT, _DATA = f"<!-- {_NAME}", f'<script type="application/json" id="{_NAME}">'
_OPENING = re.compile(
    rf"^{_COMMENT}.*|<script\b[^>]{{0,200}}\bid=[\"']?{_NAME}\b[^>]{{0,200}}>", re.MULTILINE | re.IGNORECASE
)
_CLOSING = re.compile("-->|</script", re.IGNORECASE)
"""How it begins and ends in a text, also when a browser or an editor wrote that again in its own way."""
_FIELDS = re.compile(r'[^\n]*\s*\{\s*"schema"')
"""How what is enclosed begins."""
_LINE_END = re.compile(r"\r\n?")
_ZIP = b"PK\x03\x04"
"""How a Word document begins."""
_PART = re.compile(r"customXml/item\d+\.xml")
_MOST_PARTS = 20
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
"""What reading a packed file may raise; an encrypted one is a `RuntimeError`."""


def to_enclose(fields: Mapping[str, object]) -> str:
    r"""Return plain data as JSON, a field a line, that can stand in any of these files.

    >>> print(to_enclose({"titel": "a --> b", "ids": ["x", "y"]}))
    {
     "titel": "a --\u003e b",
     "ids": ["x", "y"]
    }
    """
    lines = (f" {_json(name)}: {_json(value)}" for name, value in fields.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", text)


def in_markdown(enclosed: str) -> str:
    """Return it as a comment, which readers of Markdown do not show."""
    return f"{_COMMENT}: laat dit staan; het programma leest het bij --herhaal\n{enclosed}\n-->"


def without_enclosed(markdown: str) -> str:
    """Return a paper in Markdown without the comment at its end."""
    return markdown.partition(f"\n{_COMMENT}")[0]


def in_html(enclosed: str) -> str:
    """Return it as a block of data: no script that is run."""
    return f"{_DATA}\n{enclosed}\n</script>"


def in_xml(enclosed: str) -> bytes:
    """Return it as a part of a Word document, such as programs may keep their data in."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<verslag xmlns="{NAMESPACE}">{enclosed}</verslag>'.encode()
    )


def taken_out(source: Source) -> Source | None:
    """Return what a paper encloses, which speaks of the same file and the same lines; None without any.

    What a file is, is seen from what is in it, not from its name. Raises `DataError` where there are two,
    of which one would be lost.
    """
    if is_packed(source):
        found = next(_parts(source.content), None)
        return None if found is None else Source(source.name, found.encode())
    text = _LINE_END.sub("\n", source.decoded.text)
    openings = [*_OPENING.finditer(text)]
    if not openings:
        return None
    *others, opening = openings  # the last is ours: one before is text that someone wrote
    if any(_FIELDS.match(text, other.end()) for other in others):
        line = text.count("\n", 0, opening.end()) + 1
        raise source.fault("hier staat een tweede nota; bewaar elke nota in een bestand apart", line=line)
    enclosed = _CLOSING.split(text[opening.end() :], 1)[0]
    return Source(source.name, ("\n" * text.count("\n", 0, opening.end()) + enclosed).encode())


def is_packed(source: Source) -> bool:
    """Tell whether a file is a Word document, or another one that is packed so, and no text."""
    return source.content.startswith(_ZIP)


def _parts(content: bytes) -> Iterator[str]:
    """Yield what our parts of a Word document hold; nothing of what is damaged or too large."""
    with suppress(*_DAMAGED), zipfile.ZipFile(io.BytesIO(content)) as packed:
        named = (part for part in packed.infolist() if _PART.fullmatch(part.filename))
        for part in islice(named, _MOST_PARTS):
            with packed.open(part) as file:
                data = file.read(LARGEST + 1)
            if NAMESPACE.encode() in data and b"<!DOCTYPE" not in data and len(data) <= LARGEST:
                with suppress(ET.ParseError):
                    root = ET.fromstring(data)  # noqa: S314 - without a DOCTYPE there is nothing to expand
                    if root.tag == f"{{{NAMESPACE}}}verslag":
                        yield root.text or ""

"""Bytes that come in, as text: UTF-8, UTF-16, or the 8-bit page that makes the likeliest words of them."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

UTF_8 = "UTF-8"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_PAGES = (("cp1252", "Windows-1252"), ("cp850", "MS-DOS 850"), ("mac-roman", "Mac Roman"))
"""The 8-bit pages that Dutch and French texts were ever saved in, the usual one first."""
_CONSOLES = ("cp850", "cp437", "cp1252")
"""The pages by which a shell may have read the UTF-8 of this program before it wrote UTF-16."""
_MOSTLY = 0.4
"""Of a text in UTF-16 without its mark, at least this share of the bytes in every second place is zero."""
_STRAY = "inspiratie-stray"
_EVIDENCE = (
    (
        3,
        re.compile(
            "(?<=[a-z])[éëïèêçîôûâùü]|[éê](?=[a-z])|(?<=o)ö|(?<!\\w)à(?!\\w)|(?<=[ld]')[éêâô]|œ[iu]|\\bç(?=[ao])"
        ),
    ),
    (2, re.compile("(?<=[a-z])[àáíóúäöñœ]|[áíóúäïëèîâôùü](?=[a-z])")),
    (2, re.compile("(?<![a-z])[ÉËÏÈÊÀÇÜÖÂÎÔÛÁÍÓÚÄ](?=[A-Za-z])")),
    (3, re.compile(r"(?<=\w)’(?=\w)|(?<!\w)[“‘«„•](?=[\w ])|(?<=[\w .,!?])[”’»](?!\w)|(?<= )[–—·](?= )")),
    (2, re.compile(r"€(?= ?\d)|(?<=\d)[€°²]|[§№](?= ?\d)|(?<=\w)…(?!\w)|(?<=\d)[–½](?=\d|\b)")),
)
"""Where the letters and signs beyond ASCII stand in Dutch and French, and what finding one there weighs."""
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_ESCAPED = re.compile(
    r"\\(?:u(?P<first>d[89ab][0-9a-f]{2})\\u(?P<second>d[c-f][0-9a-f]{2})|u(?P<alone>d[89a-f][0-9a-f]{2})|.)",
    re.DOTALL | re.IGNORECASE,
)
"""What a backslash begins in JSON: a letter in two halves, a half alone, or anything else."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding that it was found in."""

    text: str
    encoding: str
    """Its name for users; `UTF_8` is what needs no word."""

    @property
    def is_guess(self) -> bool:
        """Whether another encoding could have been meant."""
        return self.encoding not in (UTF_8, "UTF-16", "UTF-32")


def decode(data: bytes) -> Decoded:
    """Return the text that `data` was saved as; never an error.

    A mark says the encoding. Without one, valid UTF-8 is UTF-8, and zero bytes in every second place are
    UTF-16. Anything else is the 8-bit page in which the accents stand where Dutch and French have them.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _through_a_console(Decoded(data.decode(codec, "replace"), name))
    if (half := _utf_16(data)) is not None:
        return _through_a_console(Decoded(data.decode(half, "replace"), "UTF-16"))
    try:
        return Decoded(data.decode("utf-8-sig"), UTF_8)
    except UnicodeDecodeError:
        return max(_readings(data), key=lambda reading: _likeness(reading.text))


def joined(json: str) -> str:
    r"""Return a text of JSON with the letters that it spells in two halves as they are.

    JSON is YAML, but for that. A half alone, which no file can hold, becomes a question mark.

    >>> joined(r'{"naam": "\ud83d\udc4d \u00e9 \\\ud83d"}') == r'{"naam": "👍 \u00e9 \\?"}'
    True
    """
    return _ESCAPED.sub(_join, json)


def _join(found: re.Match[str]) -> str:
    if found["alone"]:
        return "?"
    if not found["first"]:
        return found.group()
    halves = chr(int(found["first"], 16)) + chr(int(found["second"], 16))
    return halves.encode("utf-16", "surrogatepass").decode("utf-16")


def _utf_16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark, by where its zero bytes are; None for another text."""
    first, second = (data[start:4096:2].count(0) for start in (0, 1))
    places = len(data[:4096]) / 2
    if second > _MOSTLY * places and not first:
        return "utf-16-le"
    return "utf-16-be" if first > _MOSTLY * places and not second else None


def _readings(data: bytes) -> Iterator[Decoded]:
    """Yield the text in every 8-bit page, then as UTF-8 with stray letters of Windows in it."""
    for codec, name in _PAGES:
        yield Decoded(data.decode(codec, "replace"), name)
    yield Decoded(data.decode("utf-8-sig", _STRAY), "UTF-8 met letters van Windows-1252 ertussen")


def _likeness(text: str) -> int:
    """Return how far the letters and signs beyond ASCII stand where Dutch and French have them."""
    usual = sum(weight * len(pattern.findall(text)) for weight, pattern in _EVIDENCE)
    return usual - len(_FOREIGN.findall(text))


def _through_a_console(found: Decoded) -> Decoded:
    """Return a text that a shell took for its own page, as PowerShell's ``>`` does, as it was before."""
    if found.text.isascii():
        return found
    for page in _CONSOLES:
        try:
            return Decoded(found.text.encode(page).decode("utf-8-sig"), found.encoding)
        except UnicodeError:
            continue
    return found


def _stray_letter(error: UnicodeError) -> tuple[str, int]:
    """Read one byte that is no UTF-8 as Windows has it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode("cp1252", "replace"), error.start + 1


codecs.register_error(_STRAY, _stray_letter)

"""The QR code in the terminal: a phone reads it, whatever the terminal looks like."""

import io
from typing import Literal

import pytest
import zxingcpp
from PIL import Image
from rich.color import Color
from rich.console import Console
from rich.text import Text

from inspiratie.deck.catalogue import Catalogue
from inspiratie.output.terminal.qr import QrCode

URL = "https://www.besafe.be/nl/nieuws/burenbemiddeling-hoe-werkt-het-ga-aan-de-slag-met-het-stappenplan"
_TOP_AND_BOTTOM = {" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}
_CELL = 6


def rendered(
    url: str,
    *,
    width: int = 100,
    colour: bool = True,
    encoding: str = "utf-8",
    system: Literal["truecolor", "256"] = "truecolor",
) -> str:
    """Return what a console of this kind gets."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="strict", newline="\n")
    console = Console(
        file=stream,
        width=width,
        force_terminal=colour,
        color_system=system if colour else None,
        legacy_windows=False,
    )
    console.print(QrCode(url))
    stream.seek(0)
    return stream.read()


def screen(output: str, *, ink: int, paper: int) -> Image.Image:
    """Return a terminal with these default grey tones as a picture: what a phone's camera sees."""
    lines = Text.from_ansi(output).split()
    image = Image.new("L", (100 * _CELL, len(lines) * 2 * _CELL), paper)
    for row, line in enumerate(lines):
        console = Console(width=200, color_system="truecolor", force_terminal=True)
        column = 0
        for segment in line.render(console):
            style = segment.style
            front = ink if style is None or style.color is None else _grey(style.color)
            back = paper if style is None or style.bgcolor is None else _grey(style.bgcolor)
            for char in segment.text.rstrip("\n"):
                for half, dark in enumerate(_TOP_AND_BOTTOM.get(char, (0, 0))):
                    box = (column * _CELL, (row * 2 + half) * _CELL)
                    image.paste(front if dark else back, (*box, box[0] + _CELL, box[1] + _CELL))
                column += 1
    return image


def _grey(colour: Color) -> int:
    return sum(colour.get_truecolor()) // 3


@pytest.mark.parametrize("system", ["truecolor", "256"])
@pytest.mark.parametrize(("ink", "paper"), [(230, 15), (20, 250)], ids=["dark", "light"])
def test_phone_reads_it_on_any_terminal(ink: int, paper: int, system: Literal["truecolor", "256"]) -> None:
    """An independent reader, told not to try inverted codes, gets the address on dark and on light."""
    found = zxingcpp.read_barcodes(
        screen(rendered(URL, system=system), ink=ink, paper=paper), try_invert=False
    )
    assert [code.text for code in found] == [URL]


def test_every_first_link_of_the_deck_is_readable(catalogue: Catalogue) -> None:
    """The code of each card decodes to its link."""
    for initiative in catalogue:
        for link in initiative.links[:1]:
            found = zxingcpp.read_barcodes(screen(rendered(link.url), ink=230, paper=15))
            assert [code.text for code in found] == [link.url]


def test_address_stands_below() -> None:
    """Who cannot scan can still type or click."""
    assert Text.from_ansi(rendered(URL)).plain.rstrip().endswith(URL)


def test_without_colour_dark_modules_take_the_text_colour() -> None:
    """In a file or with NO_COLOR there are no escapes, and the code reads as dark on light."""
    output = rendered(URL, colour=False)
    assert "\x1b" not in output
    found = zxingcpp.read_barcodes(screen(output, ink=0, paper=255), try_invert=False)
    assert [code.text for code in found] == [URL]


def test_without_block_characters_it_is_drawn_with_signs() -> None:
    """An encoding without blocks gets two signs a module, and still decodes."""
    output = rendered("https://ibz.be", colour=False, encoding="cp1252")
    rows = [line for line in output.split("\n") if line and set(line) <= {" ", "#"}]
    image = Image.new("L", (len(rows[0]) // 2, len(rows)), 255)
    for y, line in enumerate(rows):
        for x in range(image.width):
            image.putpixel((x, y), 0 if line[2 * x : 2 * x + 2] == "##" else 255)
    image = image.resize((image.width * 4, image.height * 4), Image.Resampling.NEAREST)
    assert [code.text for code in zxingcpp.read_barcodes(image)] == ["https://ibz.be"]


def test_unknown_encoding_counts_as_one_without_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that names no encoding that exists gets plain signs."""
    monkeypatch.setattr(Console, "encoding", "geen-codering")
    assert "##" in rendered("https://ibz.be", colour=False)


def test_narrow_window_gets_the_link_and_the_reason() -> None:
    """Half a code cannot be read, so none is drawn; the sentence says how wide it must be."""
    output = rendered(URL, width=40, colour=False)
    assert "▀" not in output
    assert "te smal" in output
    assert "45 tekens" in " ".join(output.split())
    assert URL in output.replace("\n", "")


def test_endless_link_is_told() -> None:
    """An address that no QR code can hold is shown as text, with the reason."""
    output = rendered("https://example.org/" + "x" * 3000, colour=False)
    assert "te lang voor een QR-code" in output
    assert "▀" not in output

"""A QR code in the terminal, black on white whatever the terminal's own colours are."""

from collections.abc import Iterator
from dataclasses import dataclass

import segno
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from inspiratie.output.terminal.theme import linked

_QUIET = 4
"""White modules around the code, as ISO/IEC 18004 asks."""
_PAPER = Style(color="#000000", bgcolor="#ffffff")
"""Exact black and white: a theme may give other colours to the sixteen named ones."""
_HALVES = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}
_NO_LINK = "De link is te lang voor een QR-code."


@dataclass(frozen=True, slots=True)
class QrCode:
    """The QR code of one address, with the address below it.

    With colour it is drawn black on white, two modules a character. Without colour the dark modules are
    drawn in the text colour, and without block characters as ``##``. A code wider than the console is
    not drawn: half a code cannot be read.
    """

    url: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        try:
            rows = [list(row) for row in segno.make_qr(self.url, error="l").matrix_iter(border=_QUIET)]
        except segno.DataOverflowError:
            yield Text(_NO_LINK)
            yield Text(self.url, style=linked(self.url), overflow="fold")
            return
        blocks = _shows_blocks(options.encoding)
        width = len(rows) * (1 if blocks else 2)
        if width > options.max_width:
            yield Text(
                f"Het venster is te smal voor de QR-code: er zijn {width} tekens nodig en er passen er"
                f" {options.max_width}. Maak het breder, of gebruik de link zelf:"
            )
        else:
            style = _PAPER if console.color_system and not console.no_color else None
            for line in _half_block_lines(rows) if blocks else _plain_lines(rows):
                yield Segment(line, style)
                yield Segment.line()
        yield Text(self.url, style=linked(self.url), overflow="fold")


def _half_block_lines(rows: list[list[int]]) -> Iterator[str]:
    """Yield two rows of modules a line; an odd last row gets white below it."""
    white = [0] * len(rows)
    for top in range(0, len(rows), 2):
        below = rows[top + 1] if top + 1 < len(rows) else white
        yield "".join(_HALVES[bool(up), bool(down)] for up, down in zip(rows[top], below, strict=True))


def _plain_lines(rows: list[list[int]]) -> Iterator[str]:
    for row in rows:
        yield "".join("##" if dark else "  " for dark in row)


def _shows_blocks(encoding: str) -> bool:
    """Tell whether block characters survive this encoding."""
    try:
        "▀▄█".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True

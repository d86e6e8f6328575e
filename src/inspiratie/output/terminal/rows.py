"""Items of one line each: a mark, a name, and as much more as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.output.terminal.indent import Hanging

_APART = 2
"""Columns between the parts of a line."""
ROOM_FOR_MORE = 55
"""With fewer columns on a line there are only marks and names."""
_SHARE = 0.45
"""The part of these columns that is kept for names; what comes after a longer one begins further on."""
_LEAST = 12
"""With fewer columns left there is nothing after a name."""
_BETWEEN = " · "
_CUT = " …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item."""

    mark: str
    """What stands before it, such as a number."""
    name: Text
    short: str = ""
    """The name where there is no room for all of it."""
    more: Sequence[str] = ()
    """What else there is to tell, the most telling first."""
    indent: int = 0


class Rows:
    """Rows below each other, a line each; only a name that is longer than a line takes more.

    What comes after the names is cut off between words.
    """

    def __init__(self, rows: Sequence[Row], *, beside: Sequence[Row] = ()) -> None:
        """Take the rows, and others that these must stand in line with."""
        self.rows = rows
        self.all = (*rows, *beside)
        self._marks = max((cell_len(row.mark) for row in self.all), default=0)

    @property
    def indent(self) -> int:
        """How far in the names stand."""
        return self._marks + _APART

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        room = options.max_width - self.indent
        names = max((row.indent + row.name.cell_len for row in self.all), default=0)
        wide = min(names, int(room * _SHARE)) if options.max_width >= ROOM_FOR_MORE else room
        for row in self.rows:
            yield _line(row, self._marks, wide - row.indent, room - row.indent)


def _line(row: Row, marks: int, wide: int, room: int) -> Hanging:
    """Return one row: its name in so many columns, and what follows in the rest of the room."""
    name = row.name.copy()
    if row.short and name.cell_len > wide:
        name = Text(row.short, style=name.style)
    start = max(wide, name.cell_len) + _APART
    if told := _told(row.more, room - start):
        name = Text.assemble(name, " " * (start - name.cell_len), (told, "card.label"))
    return Hanging(name, marks + _APART + row.indent, Text(row.mark.rjust(marks), style="card.id"))


def _told(parts: Sequence[str], room: int) -> str:
    """Return as many parts as there is room for, the first of them cut short if it must be."""
    told = ""
    for part in parts if room >= _LEAST else ():
        longer = _BETWEEN.join(filter(None, [told, part]))
        if cell_len(longer) > room:
            cut = shorten(part, room, placeholder=_CUT, break_on_hyphens=False)
            return told or (cut if cut != _CUT.strip() else "")
        told = longer
    return told

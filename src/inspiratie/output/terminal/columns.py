"""Items of one line each in columns: each column means one thing, and begins where it began above."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from rich.cells import cell_len, set_cell_size
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.rows import ROOM_FOR_MORE

_APART = 2
"""Columns of the terminal between two of ours."""
_SHARE = 0.43
"""The part of these that titles have at most."""
_ALWAYS, _LEAST = 2, 22
"""So many columns there are after the titles, and another for every so many of the terminal's."""
_CUT = " …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item."""

    mark: str
    """What stands before it, such as a number."""
    title: Text
    short: str = ""
    """The title where there is no room for all of it."""
    cells: Sequence[Sequence[str]]
    """What each column after the title holds, the most telling first."""
    below: str = ""
    """What is told of it on a line of its own."""


class Columns:
    """Groups of items, each group under its heading, and all under the names of the columns.

    Where there is no room for columns there are marks and titles alone.
    """

    def __init__(self, names: Sequence[str], groups: Sequence[tuple[str, Sequence[Item]]]) -> None:
        """Take what stands above the marks, the titles and the columns after these; and the groups."""
        self.names = names
        self.groups = groups
        every = [item for _, items in groups for item in items]
        self._marks = max([cell_len(names[0]), *(cell_len(item.mark) for item in every)])
        self._titles = max(
            cell_len(one) for one in (names[1], *(item.short or item.title.plain for item in every))
        )

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the names of the columns, then the groups."""
        room = options.max_width - self._marks - _APART
        widths = self._widths(room) if options.max_width >= ROOM_FOR_MORE else (room,)
        if len(widths) > 1:
            mark, title, *names = self.names
            named = Item(mark=mark, title=Text(title), cells=[[name] for name in names])
            yield self._line(named, widths, style="card.note")
        for heading, items in self.groups:
            yield Text()
            yield Text(heading, style="heading")
            for item in items:
                yield self._line(item, widths)
                if item.below:
                    yield Hanging(Text(item.below, style="card.id"), self._marks + _APART)

    def _widths(self, room: int) -> Sequence[int]:
        """Return how wide the titles and each of the columns after them are, as many as there is room for."""
        titles = min(self._titles, int(room * _SHARE))
        count = min(max(_ALWAYS, (room - titles) // _LEAST), len(self.names) - 2)
        rest = room - titles - _APART * count
        others = 2 * rest // (2 * count + 1)  # what tells most has half as much again
        return (titles, rest - others * (count - 1), *[others] * (count - 1))

    def _line(self, item: Item, widths: Sequence[int], style: str = "") -> Text | Hanging:
        mark, title = Text(item.mark.rjust(self._marks), style=style or "card.id"), item.title.copy()
        if title.cell_len > widths[0]:
            title = Text(item.short or title.plain, style=title.style)
        if len(widths) == 1:
            return Hanging(title, self._marks + _APART, mark)
        title = Text(_fitting([title.plain], widths[0]), style=title.style)
        title.pad_right(widths[0] - title.cell_len)
        cells = (
            Text(set_cell_size(_fitting(parts, width), width), style=style or "card.label")
            for parts, width in zip(item.cells, widths[1:], strict=False)
        )
        line = Text(" " * _APART).join([mark, title, *cells])
        line.rstrip()
        return line


def _fitting(parts: Sequence[str], room: int) -> str:
    """Return as many parts as there is room for, the first cut short if it must be; a sign tells of more."""
    for count in range(len(parts), 0, -1):
        told = ", ".join(parts[:count]) + (_CUT if count < len(parts) else "")
        if cell_len(told) <= room:
            return told
    cut = shorten(next(iter(parts), ""), room, placeholder=_CUT, break_on_hyphens=False)
    return cut if cut != _CUT.strip() else set_cell_size(parts[0], room - 1) + _CUT.strip()

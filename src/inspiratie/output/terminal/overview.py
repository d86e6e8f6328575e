"""The deck at a glance in a terminal: a heat map that can be read without its colours."""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inspiratie.advice.overview import Cell
from inspiratie.output.results import Glance
from inspiratie.wording.overview import (
    TOGETHER,
    cell_words,
    finding_lines,
    legend_lines,
    listing_lines,
    stacked_line,
    title,
)

SHADES = 4
"""So many steps of colour there are."""
_BAR, _BAR_SIGN = 7, "■"
"""How long the bar of the fullest cell is where there is room."""
_TOTAL_SIGN = "="
"""What stands above the totals where columns have letters."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the columns are headed, and how wide they are."""

    headings: tuple[str, ...]
    widths: tuple[int, ...]
    has_bars: bool = False
    """Whether numbers have a bar behind them."""

    @property
    def room(self) -> int:
        """How many columns of the terminal they take, with the space before each."""
        return sum(self.widths) + len(self.widths)


class OverviewView:
    """The heat map, what its signs mean, and what it tells.

    Columns carry their names, or where these are too wide letters; where even these are, a row is a line.
    """

    def __init__(self, glance: Glance) -> None:
        """Take what to show."""
        self.glance = glance
        self.overview = glance.overview

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield all of it."""
        overview = self.overview
        yield Text(f"{title(overview)}:", style="heading")
        yield Text("")
        least = max(cell_len(word) for label in self._labels() for word in label.split())
        fitting = [one for one in self._choices() if least + one.room <= options.max_width]
        if fitting:
            yield self._table(fitting[0], options.max_width)
            yield Text("")
            yield from map(Text, self._keys(fitting[0]))
        else:
            yield from self._stacked()
        yield from map(Text, legend_lines(overview))
        yield Text("")
        yield from map(Text, finding_lines(overview))
        if self.glance.names:
            yield Text("")
            yield from map(Text, listing_lines(overview))

    def _labels(self) -> list[str]:
        return [*(group.concept.label for group in self.overview.rows), TOGETHER]

    def _choices(self) -> Iterator[_Columns]:
        """Yield the ways to head the columns, the widest first."""
        names = [*(group.concept.label for group in self.overview.columns), TOGETHER]
        with_bars = (max(cell_len(name), _BAR + 3) for name in names[:-1])
        yield _Columns(tuple(names), (*with_bars, len(TOGETHER)), has_bars=True)
        words = max(len(cell_words(cell)) for cell in self.overview)
        yield _Columns(tuple(names), tuple(max(cell_len(name), words) for name in names))
        total = len(str(self.overview.size))
        letters = ascii_uppercase[: len(names) - 1]
        yield _Columns((*letters, _TOTAL_SIGN), (*([words] * len(letters)), total))

    def _table(self, columns: _Columns, room: int) -> Table:
        labels = self._labels()
        label_width = min(max(map(cell_len, labels)), room - columns.room)
        table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="heading")
        table.add_column("", width=label_width)
        for heading, width in zip(columns.headings, columns.widths, strict=True):
            table.add_column(heading, width=width, no_wrap=True)
        overview = self.overview
        for group in overview.rows:
            cells = (
                self._cell(cell, width, bars=columns.has_bars)
                for cell, width in zip(overview.row(group), columns.widths, strict=False)
            )
            table.add_row(Text(group.concept.label), *cells, Text(str(len(group.named))))
        totals = (str(len(group.named)) for group in overview.columns)
        table.add_row(TOGETHER, *totals, str(overview.size), style="heading")
        return table

    def _cell(self, cell: Cell, width: int, *, bars: bool) -> Text:
        """Return a number, a bar as long as its share where there is room, and a colour as deep."""
        words, depth = cell_words(cell), self.overview.depth
        if not cell.named:
            return Text(words, style="heat.gap" if cell.is_gap else "")
        bar = _BAR_SIGN * depth(cell, _BAR) if bars else ""
        return Text(f"{words:>2} {bar}".rstrip().ljust(width), style=f"heat.{depth(cell, SHADES)}")

    def _keys(self, columns: _Columns) -> Iterator[str]:
        """Yield what the letters above the columns stand for."""
        if columns.headings[-1] == _TOTAL_SIGN:
            for letter, group in zip(columns.headings, self.overview.columns, strict=False):
                yield f"{letter}: {group.concept.label}"
            yield f"{_TOTAL_SIGN}: {TOGETHER}"

    def _stacked(self) -> Iterator[Text | Padding]:
        for group in self.overview.rows:
            yield Text(f"{group.concept.label} ({len(group.named)})", style="heading")
            yield Padding(Text(stacked_line(self.overview, group.concept)), (0, 0, 0, 2))
        yield Text("")

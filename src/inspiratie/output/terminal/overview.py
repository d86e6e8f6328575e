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
    once_line,
    stacked_line,
    title,
    total_words,
)

SHADES = 4
"""So many steps of colour there are."""
_BAR, _BAR_SIGN = 7, "■"
"""How long the bar of the fullest cell is where there is room."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the columns are headed, and how wide they are."""

    headings: tuple[str, ...]
    widths: tuple[int, ...]
    has_bars: bool = False
    """Whether numbers have a bar behind them."""
    has_letters: bool = False
    """Whether letters stand for the names."""

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
        """Yield what it is, then the map, then how it is read and what it tells."""
        overview = self.overview
        yield Text.assemble((f"{title(overview)}. ", "heading"), once_line())
        least = max(cell_len(word) for label in self._labels() for word in label.split())
        fitting = [one for one in self._choices() if least + one.room <= options.max_width]
        if fitting:
            yield from map(Text, self._keys(fitting[0]))
            yield self._table(fitting[0], options.max_width)
        else:
            yield from self._stacked()
        yield from (Text(line, style="card.note") for line in legend_lines(overview))
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
        letters = ascii_uppercase[: len(names) - 1]
        widths = (*([words] * len(letters)), len(TOGETHER))
        yield _Columns((*letters, TOGETHER), widths, has_letters=True)
        yield _Columns(tuple(letters), widths[:-1], has_letters=True)

    def _table(self, columns: _Columns, room: int) -> Table:
        labels = self._labels()
        label_width = min(max(map(cell_len, labels)), room - columns.room)
        table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="heading")
        table.add_column("", width=label_width)
        for heading, width in zip(columns.headings, columns.widths, strict=True):
            table.add_column(heading, width=width, no_wrap=True)
        overview, shown = (
            self.overview,
            len(columns.headings),
        )  # with letters there may be none for the totals
        for group in overview.rows:
            cells = (
                self._cell(cell, width, bars=columns.has_bars)
                for cell, width in zip(overview.row(group), columns.widths, strict=False)
            )
            row = [*cells, Text(f"{total_words(group):>2}")]
            table.add_row(Text(group.concept.label), *row[:shown])
        totals = [*map(total_words, overview.columns), str(overview.size)]
        table.add_row(TOGETHER, *totals[:shown], style="heading")
        return table

    def _cell(self, cell: Cell, width: int, *, bars: bool) -> Text:
        """Return a number, a bar as long as its share where there is room, and a colour as deep."""
        words, depth = cell_words(cell), self.overview.depth
        if not cell.named:
            return Text(words, style="heat.gap" if cell.is_gap else "")
        bar = _BAR_SIGN * depth(cell, _BAR) if bars else ""
        return Text(f"{words:>2} {bar}".rstrip().ljust(width), style=f"heat.{depth(cell, SHADES)}")

    def _keys(self, columns: _Columns) -> Iterator[str]:
        """Yield what the letters above the columns stand for, where there are letters."""
        if columns.has_letters:
            named = zip(columns.headings, self.overview.columns, strict=False)
            pairs = (f"{letter} is {group.concept.label}" for letter, group in named)
            yield f"{', '.join(pairs)}."

    def _stacked(self) -> Iterator[Text | Padding]:
        for group in self.overview.rows:
            yield Text(f"{group.concept.label}, {TOGETHER} {total_words(group)}", style="heading")
            yield Padding(Text(stacked_line(self.overview, group.concept)), (0, 0, 0, 2))

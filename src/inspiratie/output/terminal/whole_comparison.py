"""A comparison on every field, for a terminal: as a table, or stacked where that is too wide."""

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inspiratie.advice.comparison import ComparedField, Comparison, Value
from inspiratie.deck.initiative import Initiative
from inspiratie.output.files.lines import MARK, marked_heading, marked_words
from inspiratie.output.terminal.cards import form_style

LEGEND = f"{MARK} = niet bij elk van deze initiatieven zo."
_HEADING_WIDTH, _COLUMN_WIDTH = 18, 27
"""Columns for the headings of a comparison, and the least for each initiative; with fewer it is stacked."""
_AROUND = 3
"""Columns that a cell takes beside its words."""


class WholeComparison:
    """A comparison on every field as a table, or stacked a field at a time where that is too wide."""

    def __init__(self, comparison: Comparison) -> None:
        """Take what to show."""
        self.comparison = comparison

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table or the blocks, and what the mark means."""
        least = max(_COLUMN_WIDTH, self._longest_word() + _AROUND)
        needed = _HEADING_WIDTH + least * len(self.comparison.entries)
        yield self._table() if options.max_width >= needed else self._blocks()
        yield Text(LEGEND, style="card.note")

    def _longest_word(self) -> int:
        """Return how wide the longest word of a column is; an address of the web may be broken."""
        names = [_name(entry.initiative).plain for entry in self.comparison.entries]
        values = [
            _value(value, field).plain
            for field in self.comparison.fields
            for cell in field.cells
            for value in cell
        ]
        words = (word for text in (*names, *values) for word in text.split())
        return max(cell_len(word) for word in words if "/" not in word)

    def _table(self) -> Table:
        table = Table(
            box=box.SIMPLE_HEAD, pad_edge=False, show_lines=True, header_style="heading", expand=True
        )
        table.add_column("", width=_HEADING_WIDTH - 2)
        for entry in self.comparison.entries:
            table.add_column(_name(entry.initiative), overflow="fold", ratio=1)
        for field in self.comparison.fields:
            cells = [Text("\n").join(_value(value, field) for value in cell) for cell in field.cells]
            table.add_row(_heading(field), *cells)
        return table

    def _blocks(self) -> Group:
        parts: list[RenderableType] = []
        for field in self.comparison.fields:
            parts.append(_heading(field))
            for entry, cell in zip(self.comparison.entries, field.cells, strict=True):
                parts.append(Text(f"  {entry.initiative.titel}", style=form_style(entry.initiative)))
                values = cell or (Value(content="niet vermeld", is_shared=True),)
                parts += [_indented(_value(value, field), 4) for value in values]
            parts.append(Text(""))
        return Group(*parts)


def _heading(field: ComparedField) -> Text:
    return Text(marked_heading(field), style="heading")


def _value(value: Value, field: ComparedField) -> Text:
    return Text(marked_words(value, field))


def _name(initiative: Initiative) -> Text:
    return Text(initiative.titel, style=form_style(initiative)).append(f"\n{initiative.id}", style="card.id")


def _indented(text: Text, by: int = 3) -> Padding:
    return Padding(text, (0, 0, 0, by), expand=False)

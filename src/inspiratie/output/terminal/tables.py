"""Suggestions as a table for a terminal, its columns as wide as their words, and no more than have room."""

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.ranking import Match
from inspiratie.output.terminal.cards import facet_text
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.short import indent_of
from inspiratie.output.terminal.theme import SCORE_STYLES
from inspiratie.wording.cards import origin_mark, reference
from inspiratie.wording.reasons import points_words

_ON_A_LINE = ("kaart", "titel", "score", "sterkte")
"""The headings of a table with a line a row."""
_WIDE = 100
"""With fewer columns form and theme would take more lines than they tell."""
_BETWEEN = 3
"""Columns between two cells of a table; its two sides take one less together."""


class MatchTable:
    """Suggestions as a table, a row each; with less to tell, or below each other, where the room is less."""

    def __init__(self, matches: Sequence[Match], catalogue: Catalogue) -> None:
        """Take what to show, and the cards that it is of."""
        self.matches = matches
        self.catalogue = catalogue

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table, or a line each; where a word would be broken, cells with headings before them."""
        rows = [
            (
                Text(str(number)),
                _name(match.initiative, self.catalogue),
                facet_text(match.initiative, Facet.VORM, self.catalogue.vocabulary),
                facet_text(match.initiative, Facet.THEMA, self.catalogue.vocabulary),
                Text(f"{points_words(match)}\n{match.strength}", style=SCORE_STYLES[match.strength]),
            )
            for number, match in enumerate(self.matches, start=1)
        ]
        headings = ("nr", "initiatief", "vorm", "thema", "score")
        lines = [_line(match, self.catalogue) for match in self.matches]
        room = options.max_width
        if room >= _WIDE and (widths := _column_widths(headings, rows, room)):
            yield _table(headings, rows, widths)
        elif widths := _column_widths(_ON_A_LINE, lines, room):
            yield _table(_ON_A_LINE, lines, widths)
        else:
            yield Text()
            for row in rows:
                yield from _stacked(headings, row, by=indent_of(len(rows)))


def _line(match: Match, catalogue: Catalogue) -> Sequence[Text]:
    """Return the cells of a row that is one line where its title is not long."""
    return (
        Text(catalogue.handle(match.initiative), style="card.id"),
        _marked(Text(match.initiative.titel, style="card.title"), match.initiative, catalogue),
        Text(points_words(match)),
        Text(match.strength, SCORE_STYLES[match.strength]),
    )


def _name(initiative: Initiative, catalogue: Catalogue) -> Text:
    found_by = reference(catalogue.handle(initiative))
    name = Text(initiative.titel, style="card.title").append(f"\n{found_by}", style="card.id")
    return _marked(name, initiative, catalogue)


def _marked(name: Text, initiative: Initiative, catalogue: Catalogue) -> Text:
    """Return a name with where the card is from below it, where it is not one of ours."""
    if mark := origin_mark(catalogue.by_id[initiative.id]):
        name.append(f"\n{mark}", style="card.note")
    return name


def _column_widths(
    headings: Sequence[str], rows: Sequence[Sequence[Text]], room: int
) -> Sequence[int] | None:
    """Return how wide each column is so that no word is broken; None where the room does not allow it.

    What is left beside the longest words is shared by what each column still wants.
    """
    columns = _columns(headings, rows)
    least = [_longest_word(column) for column in columns]
    wanted = [max(cell_len(line) for cell in column for line in cell.splitlines()) for column in columns]
    spare = room - (_BETWEEN * len(headings) - 1) - sum(least)
    if spare < 0:
        return None
    widths: list[int] = []
    for low, high in zip(least, wanted, strict=True):
        lacking = sum(wanted[len(widths) :]) - sum(least[len(widths) :])
        more = (high - low) * min(spare, lacking) // max(1, lacking)
        widths.append(low + more)
        spare -= more
    return widths


def _columns(headings: Sequence[str], rows: Sequence[Sequence[Text]]) -> list[list[str]]:
    """Return the plain cells of each column, its heading first."""
    return [[heading, *(row[at].plain for row in rows)] for at, heading in enumerate(headings)]


def _longest_word(cells: Iterable[str]) -> int:
    return max(cell_len(word) for cell in cells for word in cell.split())


def _stacked(headings: Sequence[str], row: Sequence[Text], *, by: int) -> Iterator[Hanging]:
    """Yield the cells of a row below each other, the first two without a heading."""
    number, name, *others = row
    for line, text in enumerate(name.split("\n")):
        yield Hanging(text, by, Text(f"{number}.") if not line else Text())
    for heading, cell in zip(headings[2:], others, strict=True):
        whole = Text(", ").join(cell.split("\n"))
        yield Hanging(Text(f"{heading}: ", style="card.label").append_text(whole), by)


def _table(headings: Sequence[str], rows: Iterable[Sequence[RenderableType]], widths: Sequence[int]) -> Table:
    """Return a table with its columns as wide as told."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="heading")
    for heading, width in zip(headings, widths, strict=True):
        table.add_column(heading, width=width, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table

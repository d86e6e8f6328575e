"""Suggestions as a table for a terminal, with columns as wide as their words need."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.ranking import Match
from inspiratie.output.terminal.cards import SCORE_STYLES, facet_text
from inspiratie.wording.sentences import origin_mark, score_words

_BETWEEN = 3
"""Columns between two cells of a table; its two sides take one less together."""
_FOR_MATCH = 50
"""Columns that are kept for what stands beside the name of a match in a table."""


class MatchTable:
    """Suggestions as a table, a row each, without a word broken where the console is wide enough."""

    def __init__(self, matches: Sequence[Match], catalogue: Catalogue) -> None:
        """Take what to show, and the cards that it is of."""
        self.matches = matches
        self.catalogue = catalogue

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table."""
        rows = [
            (
                Text(str(number)),
                _name(match.initiative, self.catalogue),
                facet_text(match.initiative, Facet.VORM, self.catalogue.vocabulary),
                facet_text(match.initiative, Facet.THEMA, self.catalogue.vocabulary),
                Text(score_words(match), style=SCORE_STYLES[match.strength]),
            )
            for number, match in enumerate(self.matches, start=1)
        ]
        headings = ("nr", "initiatief", "vorm", "thema", "score")
        widths = _column_widths(headings, rows, options.max_width)
        name = _longest_word(_columns(headings, rows)[1])
        if widths is None and options.max_width - name >= _FOR_MATCH:
            widths = (None, name)
        yield _table(headings, rows, widths or ())


def _name(initiative: Initiative, catalogue: Catalogue) -> Text:
    name = Text(initiative.titel, style="card.title").append(f"\n{initiative.id}", style="card.id")
    if mark := origin_mark(catalogue.by_id[initiative.id]):
        name.append(f"\n{mark}", style="card.note")
    return name


def _column_widths(
    headings: Sequence[str], rows: Sequence[Sequence[Text]], room: int
) -> Sequence[int | None] | None:
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


def _table(
    headings: Sequence[str], rows: Iterable[Sequence[RenderableType]], widths: Sequence[int | None]
) -> Table:
    """Return a table with its first columns as wide as told, and the others as there is room."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="heading")
    for heading, width in zip_longest(headings, widths):
        table.add_column(heading, width=width, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table

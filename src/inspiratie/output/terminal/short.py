"""Suggestions in a few lines each, so that a whole answer is one screen."""

from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.engine.ranking import Match
from inspiratie.output.suggested import Suggestions
from inspiratie.output.terminal.cards import SCORE_STYLES
from inspiratie.output.terminal.indent import Hanging
from inspiratie.wording.briefly import why_line
from inspiratie.wording.sentences import origin_line, score_words

_INDENT = 3
_WIDEST = 100
"""Columns that one line takes at most: a score too far from its title is not read with it."""
_APART = 2
"""Columns between a title and what stands at its right, at least."""


@dataclass(frozen=True, slots=True)
class ShortMatch:
    """One suggestion: title and score, the summary, and why it fits."""

    match: Match
    number: int
    found: Suggestions

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield three or four lines at 80 columns; what has no room at the right goes below the title."""
        width, initiative = min(options.max_width, _WIDEST), self.match.initiative
        ranking, recommender = self.found.ranking, self.found.recommender
        mark = Text(f"{self.number}.")
        right = Text.assemble(
            (reference(recommender.catalogue.handle(initiative)), "card.id"),
            "  ",
            (score_words(self.match), SCORE_STYLES[self.match.strength]),
        )
        room = width - _INDENT - right.cell_len
        title = Text(_title(initiative.titel, room - _APART), style="card.title")
        if title.cell_len + _APART <= room:
            yield Hanging(Text.assemble(title, " " * (room - title.cell_len), right), mark=mark)
        else:
            yield Hanging(title, mark=mark)
            yield Hanging(right)
        yield Hanging(Text(initiative.samenvatting))
        why = why_line(self.match, ranking.need, recommender.fits, width=width - _INDENT)
        yield Hanging(Text(why, style="card.note"))
        if origin := origin_line(recommender.catalogue.by_id[initiative.id]):
            yield Hanging(Text(origin, style="card.note"))


def _title(title: str, width: int) -> str:
    """Return a title, or only the first name of a double one where that alone has room."""
    first = title.partition(" / ")[0]
    return first if cell_len(title) > width >= cell_len(first) else title


def reference(handle: str) -> str:
    """Return how one reads what an initiative is found by: the number of its card, or its id."""
    return f"kaart {handle}" if handle.isdigit() else handle

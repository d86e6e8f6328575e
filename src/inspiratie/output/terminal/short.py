"""Suggestions in a few lines each, so that a whole answer is one screen."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.ranking import Match
from inspiratie.output.suggested import Suggestions
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.theme import SCORE_STYLES
from inspiratie.wording.briefly import same_line, why_lines
from inspiratie.wording.cards import origin_line, reference
from inspiratie.wording.reasons import score_words

_WIDEST = 100
"""Columns that one line takes at most: a score too far from its title is not read with it."""
LESS_FITTING = "Past minder goed:"
"""What stands above those of which no more is told than how well they fit."""
_APART = 2
"""Columns between a title and what stands at its right, at least."""


class Told(NamedTuple):
    """One initiative of several, with what is told of it."""

    initiative: Initiative
    notes: Sequence[str]
    """What stands below its summary; an empty one says nothing."""
    score: Text | None = None
    is_whole: bool = True
    """Whether its summary is told."""


class ShortItem(NamedTuple):
    """How one initiative is laid out: title and score, and what to know of it below them."""

    mark: str
    indent: int
    title: str
    found_by: str
    score: Text
    lines: Sequence[Text]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the title and its score; what has no room at the right goes below the title."""
        right = Text.assemble((self.found_by, "card.id"), "  " if self.score else "", self.score)
        room = min(options.max_width, _WIDEST) - self.indent - right.cell_len
        title, mark = Text(_title(self.title, room - _APART), style="card.title"), Text(self.mark)
        if title.cell_len + _APART <= room:
            yield Hanging(Text.assemble(title, " " * (room - title.cell_len), right), self.indent, mark)
        else:
            yield Hanging(title, self.indent, mark)
            yield Hanging(right, self.indent)
        for line in self.lines:
            yield Hanging(line, self.indent)


class ShortMatches(NamedTuple):
    """All suggestions: of each the title and the score; of what fits the summary and why it does too."""

    found: Suggestions

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield three or four lines at 80 columns of what fits, and one of each that hardly does."""
        matches, catalogue = self.found.matches, self.found.recommender.catalogue
        whole = self.found.whole
        width = min(options.max_width, _WIDEST) - indent_of(len(matches))
        why = [*why_lines(whole, width=width)]
        if line := same_line(why):
            yield Text(line, style="card.note")
            why = [""] * len(whole)
        told = [
            Told(
                match.initiative,
                [line, origin_line(catalogue.by_id[match.initiative.id])],
                score_text(match),
            )
            for match, line in zip(whole, why, strict=True)
        ]
        rest = [
            Told(match.initiative, (), score_text(match), is_whole=False) for match in matches[len(whole) :]
        ]
        items = [*short_items([*told, *rest], catalogue)]
        yield from items[: len(told)]
        if rest:
            yield Text(LESS_FITTING, style="card.label")
        yield from items[len(told) :]


def short_items(told: Sequence[Told], catalogue: Catalogue) -> Iterator[ShortItem]:
    """Yield initiatives as they are laid out, numbered, each with its summary and what is told of it."""
    for number, (initiative, notes, score, is_whole) in enumerate(told, start=1):
        yield ShortItem(
            mark=f"{number}.",
            indent=indent_of(len(told)),
            title=initiative.titel,
            found_by=reference(catalogue.handle(initiative)),
            score=score or Text(),
            lines=(
                *([Text(initiative.samenvatting)] if is_whole else []),
                *(Text(note, style="card.note") for note in notes if note),
            ),
        )


def score_text(match: Match) -> Text:
    """Return a score in the colour of its strength."""
    return Text(score_words(match), style=SCORE_STYLES[match.strength])


def _title(title: str, width: int) -> str:
    """Return a title, or only the first name of a double one where that alone has room."""
    first = title.partition(" / ")[0]
    return first if cell_len(title) > width >= cell_len(first) else title


def indent_of(count: int) -> int:
    """Return how far in the items of a list of so many stand, behind their numbers."""
    return len(f"{count}. ")

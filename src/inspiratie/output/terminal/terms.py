"""Concepts for a terminal: one line each, with how much there is for it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.deck.vocabulary import Concept
from inspiratie.output.results import Terms
from inspiratie.output.terminal.rows import ROOM_FOR_MORE, Row, Rows
from inspiratie.wording.listing import COUNTS, NO_CARD, SHORT_COUNTS, count_lines, folded_line, terms_line

_STEP = 2
"""Columns that a narrower concept stands in."""


class TermsView:
    """The concepts a facet, what is narrower below what is broader."""

    def __init__(self, terms: Terms) -> None:
        """Take what to show."""
        self.terms = terms
        self.vocabulary = terms.catalogue.vocabulary

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield what the numbers mean, then the facets."""
        terms = self.terms
        if line := terms_line(terms.words, terms.holding, len(terms.concepts)):
            yield Text(line)
        counts = COUNTS if options.max_width >= ROOM_FOR_MORE else SHORT_COUNTS
        yield from (Text(line, style="card.note") for line in count_lines(counts))
        if not terms.is_whole:
            yield Text(folded_line(terms.catalogue.given), style="card.note")
        every = [self._row(concept, counts) for concept in terms.concepts]
        rows = iter(every)
        for facet, concepts in groupby(terms.concepts, key=lambda concept: concept.facet):
            yield Text()
            yield Text.assemble((" ".join(counts), "card.note"), "  ", (facet.plural_label, "heading"))
            yield Rows([next(rows) for _ in concepts], beside=every)

    def _row(self, concept: Concept, counts: Sequence[str]) -> Row:
        terms = self.terms
        cards = str(terms.catalogue.count(concept.id) or NO_CARD)
        name = Text.assemble((concept.label, "" if concept.broader else "card.title"))
        if holding := terms.holding.get(concept.id):
            name.append(f" (“{holding}”)", style="card.label")
        narrower = len(self.vocabulary.descendants(concept.id)) - 1
        if not terms.is_whole and narrower:
            name.append(f" (+{narrower})", style="card.label")
        return Row(
            mark=" ".join(
                number.rjust(len(heading))
                for number, heading in zip((str(terms.answered(concept)), cards), counts, strict=True)
            ),
            name=name,
            more=tuple(self._more(concept)),
            indent=0 if terms.words else _STEP * self._depth(concept),
        )

    def _more(self, concept: Concept) -> Iterator[str]:
        if concept.definitie:
            yield concept.definitie

    def _depth(self, concept: Concept) -> int:
        return 1 + self._depth(self.vocabulary.concepts[concept.broader[0]]) if concept.broader else 0

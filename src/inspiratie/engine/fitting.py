"""How well an initiative meets one concept: by what its card says, and by what practice says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import log

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Relation, Vocabulary

CLOSENESS: Mapping[Relation, float] = {
    Relation.SAME: 1.0,
    Relation.NARROWER: 0.85,
    Relation.BROADER: 0.42,
    Relation.RELATED: 0.27,
    Relation.GENERIC: 0.2,
}
"""How much of a wish each relation meets, from 0 to 1."""
DISTANT = 0.85
"""Factor for every further step between two concepts."""
SECOND = 0.97
"""Factor for a form or goal that a card names second or later."""
PRACTICE: Mapping[str, float] = {"sterk": 0.84, "goed": 0.6, "deels": 0.2}
"""How much an editorial judgment meets of a wish for the very concept that it names."""
_MEETS = 0.55
"""From this level on an initiative counts as one that meets a concept."""


class Ground(StrEnum):
    """What a reason rests on."""

    CARD = "kaart"
    """A value in the card's header."""
    PRACTICE = "praktijk"
    """Our own editorial judgment of what it helps with."""
    TEXT = "tekst"
    """Words that the need and the record share."""
    REFUSAL = "afgewezen"
    """The need says that it does not want this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How well one initiative meets one concept."""

    level: float
    """From 0 (not) to 1 (the card names it)."""
    ground: Ground = Ground.CARD
    found: Concept | None = None
    relation: Relation | None = None


NO_FIT = Fit(level=0.0)


def best_fit(asked: Concept, initiative: Initiative, vocabulary: Vocabulary) -> Fit:
    """Return the best of what the card's header and our editorial judgment say about `asked`."""
    best = NO_FIT
    for level, ground, id_ in _claims(initiative, asked.facet):
        found = vocabulary.concepts[id_]
        if (
            found.facet is asked.facet
            and level > best.level
            and (relation := vocabulary.relation(asked.id, id_))
        ):
            worth = level * CLOSENESS[relation[0]] * DISTANT ** max(0, relation[1] - 1)
            if worth > best.level:
                best = Fit(level=worth, ground=ground, found=found, relation=relation[0])
    return best


def _claims(initiative: Initiative, facet: Facet) -> Iterator[tuple[float, Ground, str]]:
    for number, id_ in enumerate(initiative.concepts(facet)):
        ordered = facet in (Facet.VORM, Facet.DOEL)
        yield SECOND if ordered and number else 1.0, Ground.CARD, id_
    fit = initiative.helpt_bij
    for grade, ids in (("sterk", fit.sterk), ("goed", fit.goed), ("deels", fit.deels)):
        for id_ in ids:
            yield PRACTICE[grade], Ground.PRACTICE, id_


class FitTable:
    """The fits of all initiatives with any concept, reckoned once: they do not depend on the need."""

    def __init__(self, initiatives: Iterable[Initiative], vocabulary: Vocabulary) -> None:
        """Take the initiatives that fits are asked of."""
        self._initiatives = tuple(initiatives)
        self._vocabulary = vocabulary
        self._rows: dict[str, Mapping[str, Fit]] = {}

    def fit(self, asked: Concept, initiative: Initiative) -> Fit:
        """Return `best_fit` of an initiative of this table."""
        row = self._rows.get(asked.id) or self._row(asked)
        return row[initiative.id]

    def selectivity(self, asked: Concept) -> float:
        """Return how much knowing that `asked` is meant narrows the choice: 1 for one initiative, 0 for all.

        1 - log n / log N, with n of the N initiatives meeting the concept: inverse document frequency
        (Spärck Jones, 1972) scaled to 0..1, over concepts in place of words.
        """
        meeting = sum(fit.level >= _MEETS for fit in self._row(asked).values())
        return 1.0 - log(max(1, meeting)) / log(max(2, len(self._initiatives)))

    def _row(self, asked: Concept) -> Mapping[str, Fit]:
        row = self._rows.get(asked.id)
        if row is None:
            row = {
                initiative.id: best_fit(asked, initiative, self._vocabulary)
                for initiative in self._initiatives
            }
            self._rows[asked.id] = row
        return row

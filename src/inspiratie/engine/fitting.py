"""How well an initiative meets one concept: by what its card says, and by our own judgment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Relation, Vocabulary
from inspiratie.engine.weights import WEIGHTS, Weights


class Ground(StrEnum):
    """What a reason rests on."""

    CARD = "kaart"
    """A value in the card's header."""
    PRACTICE = "praktijk"
    """Our own editorial judgment of what it helps with."""
    EXAMPLE = "voorbeeld"
    """Judged examples of needs like this one."""
    TEXT = "tekst"
    """Words that the need and the record share."""
    NAME = "naam"
    """The need names the initiative."""
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
COVERED = 0.6
"""How well, from 0 to 1, a wish must be met to be covered: the thing itself, a kind of it, or good help."""


def best_fit(
    asked: Concept, initiative: Initiative, vocabulary: Vocabulary, weights: Weights = WEIGHTS
) -> Fit:
    """Return the best of what the card's header and our editorial judgment say about `asked`."""
    best = NO_FIT
    for level, ground, id_ in _claims(initiative, asked.facet, weights):
        found = vocabulary.concepts[id_]
        if (
            found.facet is asked.facet
            and level > best.level
            and (relation := vocabulary.relation(asked.id, id_))
        ):
            worth = level * weights.closeness[relation[0]] * weights.distant ** max(0, relation[1] - 1)
            if worth > best.level:
                best = Fit(level=worth, ground=ground, found=found, relation=relation[0])
    return best


def _claims(initiative: Initiative, facet: Facet, weights: Weights) -> Iterator[tuple[float, Ground, str]]:
    for number, id_ in enumerate(initiative.concepts(facet)):
        ordered = facet in (Facet.VORM, Facet.DOEL)
        yield weights.second if ordered and number else 1.0, Ground.CARD, id_
    fit = initiative.helpt_bij
    for grade, ids in (("sterk", fit.sterk), ("goed", fit.goed), ("deels", fit.deels)):
        for id_ in ids:
            yield weights.practice[grade], Ground.PRACTICE, id_


class FitTable:
    """The fits of all initiatives with any concept, reckoned once: they do not depend on the need."""

    def __init__(
        self, initiatives: Iterable[Initiative], vocabulary: Vocabulary, weights: Weights = WEIGHTS
    ) -> None:
        """Take the initiatives that fits are asked of."""
        self._initiatives = tuple(initiatives)
        self._vocabulary = vocabulary
        self._weights = weights
        self._rows: dict[str, Mapping[str, Fit]] = {}

    def fit(self, asked: Concept, initiative: Initiative) -> Fit:
        """Return `best_fit` of an initiative of this table."""
        row = self._rows.get(asked.id)
        if row is None:
            row = {
                other.id: best_fit(asked, other, self._vocabulary, self._weights)
                for other in self._initiatives
            }
            self._rows[asked.id] = row
        return row[initiative.id]

"""How well an initiative meets one concept: by what its card says, and by our own judgment."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Relation, Vocabulary
from inspiratie.engine.need import Need
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
    KIN = "verwant"
    """It is like known initiatives that help with needs like this one."""
    NAME = "naam"
    """The need names the initiative."""
    REFUSAL = "afgewezen"
    """The need says that it does not want this."""


class Fit(NamedTuple):
    """How well one initiative meets one concept."""

    level: float
    """From 0 (not) to 1 (the card names it)."""
    ground: Ground = Ground.CARD
    found: Concept | None = None
    relation: Relation | None = None

    @property
    def covers(self) -> bool:
        """Whether the wish is met well enough to be done with: the one meaning of what an initiative does.

        Two rules ask otherwise, and say so: what still remains in a conversation, and what a text refuses.
        """
        return self.level >= COVERED


COVERED = 0.6
"""How well, from 0 to 1, a wish must be met to be covered: the thing itself, a kind of it, or good help.

It lies as high as `Weights.practice` puts good help.
"""
NO_FIT = Fit(level=0.0)
_NOTHING = (0.0, -1, 0)
"""The worth, the place and the fit of what any claim beats that is worth something."""


def _claims(initiative: Initiative, weights: Weights) -> Iterator[tuple[float, Ground, str]]:
    for facet in Facet:
        ordered = facet in (Facet.VORM, Facet.DOEL)
        for number, id_ in enumerate(initiative.concepts(facet)):
            yield weights.second if ordered and number else 1.0, Ground.CARD, id_
    for grade, ids in initiative.helpt_bij.by_grade():
        for id_ in ids:
            yield weights.practice[grade], Ground.PRACTICE, id_


class Row(NamedTuple):
    """How well every initiative meets one concept."""

    fits: Sequence[Fit]
    """Every fit that occurs; the first one is that of an initiative that does not meet it."""
    numbers: Mapping[str, int]
    """For every initiative that meets it, by id, which of these fits it has."""

    def fit(self, id_: str) -> Fit:
        """Return the fit of one initiative."""
        return self.fits[self.numbers.get(id_, 0)]


class FitTable:
    """The fits of all initiatives with any concept: a row, once asked for, serves every need.

    A row is made of the initiatives that claim the concept or one akin to it; the others are not looked at.
    """

    def __init__(
        self, initiatives: Iterable[Initiative], vocabulary: Vocabulary, weights: Weights = WEIGHTS
    ) -> None:
        """Take the initiatives that fits are asked of."""
        ordered = sorted(initiatives, key=lambda initiative: initiative.order)
        self.initiatives: Mapping[str, Initiative] = {one.id: one for one in ordered}
        self._vocabulary = vocabulary
        self._weights = weights
        self._rows: dict[str, Row] = {}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where every initiative stands among equals, by id."""
        return {id_: place for place, id_ in enumerate(self.initiatives)}

    def fit(self, asked: Concept, initiative: Initiative) -> Fit:
        """Return the best of what an initiative's header and our editorial judgment say about a concept."""
        return self.row(asked).fit(initiative.id)

    def covers(self, initiative: Initiative, need: Need, facets: Iterable[Facet]) -> bool:
        """Tell whether an initiative covers a stated wish of every one of `facets`."""
        return all(
            any(self.fit(wish.concept, initiative).covers for wish in need.of_facet(facet) if wish.is_stated)
            for facet in facets
        )

    def row(self, asked: Concept) -> Row:
        """Return the fits of all initiatives of this table with one concept, once reckoned."""
        row = self._rows.get(asked.id)
        if row is None:
            row = self._rows[asked.id] = self._reckoned(asked)
        return row

    def _reckoned(self, asked: Concept) -> Row:
        fits = [NO_FIT]
        best: dict[str, tuple[float, int, int]] = {}
        for found in self._vocabulary.of_facet(asked.facet):
            claims = self._claims.get(found.id)
            if claims and (relation := self._vocabulary.relation(asked.id, found.id)):
                for (level, ground), initiatives in claims.items():
                    worth = _worth(level, relation, self._weights)
                    number = len(fits)
                    fits.append(Fit(level=worth, ground=ground, found=found, relation=relation[0]))
                    for id_, place in initiatives:
                        most, first, _ = best.get(id_, _NOTHING)
                        if worth > most or (worth == most and place < first):
                            best[id_] = worth, place, number
        return Row(fits, {id_: number for id_, (_, _, number) in best.items()})

    @cached_property
    def _claims(self) -> Mapping[str, Mapping[tuple[float, Ground], Sequence[tuple[str, int]]]]:
        """For every concept who claims it, by level and ground, with its place among what each claims."""
        found: dict[str, dict[tuple[float, Ground], list[tuple[str, int]]]] = defaultdict(dict)
        for initiative in self.initiatives.values():
            for place, (level, ground, id_) in enumerate(_claims(initiative, self._weights)):
                found[id_].setdefault((level, ground), []).append((initiative.id, place))
        return found


def _worth(level: float, relation: tuple[Relation, int], weights: Weights) -> float:
    """Return how much a claim meets of a wish that it stands in some relation to, so many steps away."""
    return level * weights.closeness[relation[0]] * weights.distant ** max(0, relation[1] - 1)

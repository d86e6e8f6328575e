"""How well an initiative meets one concept: by what its card says, and by our own judgment."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from operator import itemgetter
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
    met: Mapping[int, int]
    """For every initiative that meets it, by its place, the number of its fit."""


class FitTable:
    """The fits of all initiatives with any concept: a row, once asked for, serves every need.

    A row is made of the initiatives that claim the concept or one akin to it; the others are not looked at.
    """

    def __init__(
        self, initiatives: Iterable[Initiative], vocabulary: Vocabulary, weights: Weights = WEIGHTS
    ) -> None:
        """Take the initiatives that fits are asked of."""
        self.ordered = sorted(initiatives, key=lambda initiative: initiative.order)
        """The initiatives as they stand among equals; where one stands is its place."""
        self.places: Mapping[str, int] = {one.id: place for place, one in enumerate(self.ordered)}
        """The place of each, by id."""
        self._vocabulary = vocabulary
        self._weights = weights
        self._rows: dict[str, Row] = {}

    def fit(self, asked: Concept, initiative: Initiative) -> Fit:
        """Return the best of what an initiative's header and our editorial judgment say about a concept."""
        row, place = self.row(asked), self.places.get(initiative.id)
        return NO_FIT if place is None else row.fits[row.met.get(place, 0)]

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
        layers: list[tuple[float, int, int, Sequence[int]]] = []
        for found in self._vocabulary.of_facet(asked.facet):
            claims = self._claims.get(found.id)
            if claims and (relation := self._vocabulary.relation(asked.id, found.id)):
                for (level, ground), claimed in claims.items():
                    worth = _worth(level, relation, self._weights)
                    layers += ((worth, -at, len(fits), places) for at, places in claimed.items() if worth)
                    fits.append(Fit(level=worth, ground=ground, found=found, relation=relation[0]))
        met: dict[int, int] = {}
        for _, _, number, places in sorted(layers, key=itemgetter(0, 1)):  # what is worth most lies on top
            met.update(dict.fromkeys(places, number))
        return Row(fits, met)

    @cached_property
    def _claims(self) -> Mapping[str, Mapping[tuple[float, Ground], Mapping[int, Sequence[int]]]]:
        """For every concept the places of who claims it: by level and ground, then by which claim it is."""
        found: dict[str, dict[tuple[float, Ground], dict[int, list[int]]]] = defaultdict(dict)
        for place, initiative in enumerate(self.ordered):
            for at, (level, ground, id_) in enumerate(_claims(initiative, self._weights)):
                found[id_].setdefault((level, ground), {}).setdefault(at, []).append(place)
        return found


def _worth(level: float, relation: tuple[Relation, int], weights: Weights) -> float:
    """Return how much a claim meets of a wish that it stands in some relation to, so many steps away."""
    return level * weights.closeness[relation[0]] * weights.distant ** max(0, relation[1] - 1)

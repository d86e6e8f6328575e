"""The numbers that were settled by measuring: what makes points, and what is made of what models say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from inspiratie.deck.vocabulary import Facet, Relation

HEAVIEST = 10.0
"""The most that a user can let a facet weigh; the least is 0."""


_FACETS: Mapping[Facet, float] = {
    Facet.THEMA: 3.0,
    Facet.DOEL: 2.0,
    Facet.DOELGROEP: 1.5,
    Facet.METHODE: 1.5,
    Facet.VORM: 2.0,
}
_CLOSENESS: Mapping[Relation, float] = {
    Relation.SAME: 1.0,
    Relation.NARROWER: 0.85,
    Relation.BROADER: 0.42,
    Relation.RELATED: 0.27,
    Relation.GENERIC: 0.2,
}
_PRACTICE: Mapping[str, float] = {"sterk": 0.84, "goed": 0.6, "deels": 0.2}


class Weights(NamedTuple):
    """The engine's numbers; the defaults were settled as `docs/ranking.md` tells."""

    facets: Mapping[Facet, float] = _FACETS
    """How much a facet counts, 0 to 10, when the user does not say so: the problem first, then what for."""
    text: float = 3.0
    """How much a text in the user's own words counts beside the facets that options state, likewise."""
    best: float = 0.85
    """Share of a facet's points, 0 to 1, that goes by the wish best met; the rest goes by all its wishes."""

    closeness: Mapping[Relation, float] = _CLOSENESS
    """How much of a wish each relation meets, 0 to 1."""
    distant: float = 0.85
    """Factor, 0 to 1, for every further step between two concepts."""
    second: float = 0.97
    """Factor, 0 to 1, for a form or goal that a card names second or later."""
    practice: Mapping[str, float] = _PRACTICE
    """How much an editorial judgment meets of a wish for the very concept that it names, 0 to 1."""

    said: float = 0.4
    """How sure a concept must be, 0 to 1, to be said back as understood."""
    perhaps: float = 0.2
    """How sure it must be, 0 to 1, to be told as something that may be meant."""
    said_of_facet: int = 2
    """So many concepts of one facet at most are said back."""
    in_field: float = 0.6
    """How sure it must be, 0 to 1, that a text is about local safety for it to be answered."""
    loose: float = 0.8
    """How sure it must be, 0 to 1, that an option's value is about the field for it to be read as text."""
    meant: float = 0.3
    """How sure the concept behind an option's value must be, 0 to 1, when no label answers to it."""
    alike: float = 84.0
    """How much a misspelt value must look like a label, 0 to 100, to be taken for it."""

    judged: float = 0.8
    """Share of the points that cards leave open, 0 to 1, that judges of stated labels can give."""
    judged_missed: float = 0.3
    """The same of a facet of which a card meets no wish at all: the rest does not make up for that."""
    levels: tuple[tuple[float, float], ...] = ((0.0, 0.0), (0.4, 0.25), (1.48, 0.5), (1.65, 0.7), (2.4, 1.0))
    """What share of a text's points, 0 to 1, a grade of 0 to 3 is worth: knots, linear in between.

    Set so that the words strong and fair are earned on needs that nobody trained on; see `docs/ranking.md`.
    """
    likeness: float = 0.85
    """Share of a text's points, 0 to 1, that an initiative without examples can win by its concepts."""
    wording: float = 0.75
    """Share of them, 0 to 1, that it can win by the words of its record."""
    wording_half: float = 4.0
    """Score of a text's words in a record that wins half of these."""
    kin: tuple[tuple[float, float], ...] = ((0.55, 0.0), (0.85, 0.45))
    """What share of what is then left, 0 to 1, a likeness to known initiatives wins: knots, as above."""
    named: float = 0.9
    """Share of the points still open, 0 to 1, that an initiative wins whose name the need gives."""

    strong: float = 70.0
    """Points, 0 to 100, from which a match is strong."""
    fair: float = 50.0
    """Points, likewise, from which it is fair."""
    fits: float = 25.0
    """Points, likewise, from which it is worth showing at all."""


WEIGHTS = Weights()
"""The numbers that the program uses."""


class Shares(NamedTuple):
    """What the judges of a text count beside each other, each 0 to 1."""

    encoder: float = 0.5
    """The encoder beside the portable model, for grades and concepts."""
    field: float = 0.7
    """The encoder for the field, which it tells better; both settled on the calibration needs."""
    dangers: float = 0.7
    """The encoder for dangers, beside their table."""
    words_alone: float = 0.67
    """That table without the encoder: it can have help told, and takes no answer away.

    Both settled by cross-validation over the examples of dangers.
    """
    memory: float = 0.5
    """What the encoder remembers beside what its head says, for a grade; settled on the calibration needs."""


SHARES = Shares()
"""The shares that the program uses."""


class Bars(NamedTuple):
    """How sure a model must be of a word or a text for that to count, each 0 to 1."""

    refused: float = 0.5
    """That a word names what is not wanted."""
    surely_refused: float = 0.75
    """That one does which is often lacking; any other is then not read at all."""
    denied: float = 0.2
    """That one does of which phrases tell so as well, unless it names who could help."""
    danger_told: float = 0.5
    """That somebody is in danger, to tell of help."""
    danger_acute: float = 0.75
    """That somebody is, to show little else."""
    danger_likely: float = 0.3
    """The share of that which a danger must have to be the one, or one of two or three."""


BARS = Bars()
"""The bars that the program uses, settled on examples that were left out of training."""


class Bm25f(NamedTuple):
    """What the words of a record are worth; `engine/text_search.py` has the formula."""

    k1: float = 1.2
    """Saturation: how soon more of the same word stops adding."""
    b: float = 0.6
    """Length normalisation, 0 (none) to 1 (full)."""
    fields: Mapping[str, float] = MappingProxyType(
        {"titel": 3.0, "zoektermen": 2.0, "situaties": 2.0, "samenvatting": 1.5, "beschrijving": 1.0}
    )
    """How much a word counts in each field."""


BM25F = Bm25f()
"""The parameters that the program uses."""


class Neighbours(NamedTuple):
    """How the nearest examples to a text have their say; `engine/learned/memory.py` has the formula."""

    most: int = 20
    """So many of them, the nearest, have one."""
    narrow: float = 0.1
    """A step in likeness, 0 to 1, that makes an example count e times less."""


NEIGHBOURS = Neighbours()
"""The numbers that the program uses."""

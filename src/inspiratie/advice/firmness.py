"""How firm a ranking is: whether its first three hold, and what to drop when nothing fits everything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from inspiratie.advice.help import safely_ranked
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Match
from inspiratie.engine.recommender import Recommender

FIRST = 3
"""So many initiatives at the top are watched and named."""
LIGHTER, HEAVIER = 0.5, 1.5
"""Factors by which the weight of a facet is shifted."""


class Shift(NamedTuple):
    """Another weight of one facet."""

    facet: Facet
    factor: float
    """`LIGHTER` or `HEAVIER`."""


class Change(NamedTuple):
    """A small change of the need that brings other initiatives to the top."""

    what: Shift | Wish
    """The weight that is shifted, or the wish that is dropped."""
    first: tuple[str, ...]
    """The ids that are then the first three."""
    arrived: tuple[str, ...]
    """Titles of those that were not among them before."""
    left: tuple[str, ...]
    """Titles of those that no longer are."""


class Stability(NamedTuple):
    """Whether the first three stay the first three, in whatever order, when the need changes a little."""

    holds: bool
    changes: tuple[Change, ...]
    """What does bring others to the top: shifted weights first, then wishes dropped."""
    tried: int
    """How many small changes were tried; 0 when the need has nothing to shift or to drop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """What dropping something from a need yields when no initiative meets all of it."""

    dropped: tuple[Wish, ...]
    """All stated wishes of the facets that are dropped."""
    count: int
    """How many initiatives then meet every remaining stated facet."""
    best: tuple[str, ...]
    """Ids of the best three of them."""
    titles: tuple[str, ...]
    """Their titles."""


def stability(need: Need, recommender: Recommender) -> Stability:
    """Return whether the first three hold when a facet weighs half or 1.5 times as much, or a wish goes."""

    def first(changed: Need) -> Sequence[Match]:
        return safely_ranked(changed, recommender).matches[:FIRST]

    before = _titles(first(need))
    changes: list[Change] = []
    tried = 0
    for what, changed in _changed(need):
        tried += 1
        after = _titles(first(changed))
        if after.keys() != before.keys():
            changes.append(
                Change(
                    what=what,
                    first=tuple(after),
                    arrived=tuple(title for id_, title in after.items() if id_ not in before),
                    left=tuple(title for id_, title in before.items() if id_ not in after),
                )
            )
    return Stability(holds=not changes, changes=tuple(changes), tried=tried)


def relaxations(need: Need, recommender: Recommender) -> tuple[Relaxation, ...]:
    """Return what to drop so that something fits, the most yielding first; nothing when something fits.

    A stated facet is met when one of its wishes is covered. As few facets as possible are dropped: one, or
    when that yields nothing, two, and so on; never one that is required.
    """
    wished = {wish.concept.facet for wish in need.stated}
    stated = [facet for facet in Facet if facet in wished]
    if any(recommender.fits.covers(initiative, need, stated) for initiative in recommender.catalogue):
        return ()
    for number in range(1, len(stated)):
        found = [
            _relaxed(need, [facet for facet in stated if facet not in dropped], dropped, recommender)
            for dropped in combinations([facet for facet in stated if facet not in need.required], number)
        ]
        if yielding := [relaxation for relaxation in found if relaxation.count]:
            return tuple(sorted(yielding, key=lambda relaxation: -relaxation.count))
    return ()


def _changed(need: Need) -> Iterator[tuple[Shift | Wish, Need]]:
    """Yield every small change of what options state, with what it shifts or drops."""
    facets = tuple(dict.fromkeys(wish.concept.facet for wish in need.stated))
    for facet in facets if len(facets) > 1 or need.text else ():
        for factor in (LIGHTER, HEAVIER):
            weights = {**need.weights, facet: need.weights[facet] * factor}
            yield Shift(facet=facet, factor=factor), need._replace(weights=weights)
    for wish in need.stated:
        others = tuple(other for other in need.wishes if other is not wish)
        if others or need.text:  # dropping the only wish is no small change
            yield wish, need._replace(wishes=others)


def _titles(matches: Sequence[Match]) -> dict[str, str]:
    return {match.initiative.id: match.initiative.titel for match in matches}


def _relaxed(
    need: Need, kept: Sequence[Facet], dropped: Sequence[Facet], recommender: Recommender
) -> Relaxation:
    less = need._replace(wishes=tuple(wish for wish in need.wishes if wish.concept.facet not in dropped))
    ranking = safely_ranked(less, recommender)
    fitting = [
        match.initiative for match in ranking.matches if recommender.fits.covers(match.initiative, less, kept)
    ]
    return Relaxation(
        dropped=tuple(wish for facet in dropped for wish in need.of_facet(facet) if wish.is_stated),
        count=len(fitting),
        best=tuple(initiative.id for initiative in fitting[:FIRST]),
        titles=tuple(initiative.titel for initiative in fitting[:FIRST]),
    )

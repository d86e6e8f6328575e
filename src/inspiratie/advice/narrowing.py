"""What to add to a need that too many initiatives fit equally well."""

from collections.abc import Sequence

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.ranking import Match, Ranking

_TRIED = (Facet.DOELGROEP, Facet.VORM, Facet.DOEL, Facet.METHODE, Facet.THEMA)
"""Facets in the order in which people can tell more of their need."""


def equals(ranking: Ranking) -> Sequence[Match]:
    """Return the matches that fit as well as the first."""
    return [match for match in ranking.matches if match.score == ranking.matches[0].score]


def narrowing(ranking: Ranking, vocabulary: Vocabulary) -> Concept | None:
    """Return the value that comes nearest to halving the initiatives that fit equally well.

    It is of a facet that the need leaves open, and on the card of some of them; None when there is none.
    """
    alike = equals(ranking)
    for facet in _TRIED:
        counts: dict[str, int] = {}
        for match in alike if facet not in ranking.need.facets else ():
            for id_ in match.initiative.concepts(facet):
                counts[id_] = counts.get(id_, 0) + 1
        telling = [
            id_
            for id_, count in counts.items()
            if count < len(alike) and not vocabulary.concepts[id_].algemeen
        ]
        if telling:
            return vocabulary.concepts[min(telling, key=lambda id_: (abs(2 * counts[id_] - len(alike)), id_))]
    return None

"""Which initiatives are alike: in what their cards say, what they help with, and how they are described."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Relation, Vocabulary
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.text_search import FIELDS, Hits
from inspiratie.language.words import tokens

CONCEPT_SHARE = 0.75
"""Share of the likeness that goes by concepts; the rest goes by the wording."""
_WORDS = 4
"""So many shared words at most are named, the most telling ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A concept that two initiatives have in common, or two concepts that are near to each other."""

    facet: Facet
    mine: Concept
    theirs: Concept
    relation: Relation
    """How `theirs` relates to `mine`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """An initiative that is like another one."""

    initiative: Initiative
    score: float
    """How alike, from 0 to 100."""
    shared: tuple[Shared, ...]
    """What the cards have in common, in the order of the facets."""
    other: tuple[Concept, ...]
    """What only this initiative is, and nothing of the other one is near to, in the order of the facets."""
    words: tuple[str, ...]
    """Folded words that both texts use, the most telling ones first."""


def similar(id_: str, recommender: Recommender, *, count: int = 5) -> tuple[Neighbour, ...]:
    """Return the `count` initiatives most like the one with this id, nearest first; ties by card number.

    Concepts are compared a facet, in both directions and through their relations, and weighed as in a
    ranking; the wording by the BM25F score of the other text, as a share of what the text itself scores.
    """
    mine = recommender.catalogue.by_id[id_].initiative
    wording = "\n".join(text(mine) for text in FIELDS.values())
    hits = recommender.index.search(recommender.reader.read_dutch(wording))
    others = (one for one in recommender.catalogue if one.id != id_)
    neighbours = [_neighbour(mine, theirs, hits, recommender) for theirs in others]
    neighbours.sort(key=lambda one: (-one.score, *one.initiative.order))
    return tuple(neighbours[:count])


def _neighbour(mine: Initiative, theirs: Initiative, hits: Hits, recommender: Recommender) -> Neighbour:
    """Return how like `mine` another initiative is; `hits` are what the text of `mine` finds."""
    vocabulary, hit = recommender.catalogue.vocabulary, hits.get(theirs.id)
    wording = min(1.0, hit.score / hits[mine.id].score) if hit else 0.0
    alike = (_covered(mine, theirs, recommender) + _covered(theirs, mine, recommender)) / 2
    shared = tuple(_shared(mine, theirs, vocabulary))
    return Neighbour(
        initiative=theirs,
        score=round(100.0 * (CONCEPT_SHARE * alike + (1.0 - CONCEPT_SHARE) * wording), 2),
        shared=shared,
        other=tuple(_other(theirs, shared, vocabulary)),
        words=tuple(_common(hit.words, theirs)) if hit else (),
    )


def _common(words: Iterable[str], theirs: Initiative) -> Iterator[str]:
    """Yield the first words that stand in the other text just so."""
    known = {token.word for text in FIELDS.values() for token in tokens(text(theirs))}
    return islice((word for word in words if word in known), _WORDS)


def _covered(mine: Initiative, theirs: Initiative, recommender: Recommender) -> float:
    """Return from 0 to 1 how well `theirs` would meet a need that asks for all that `mine` is."""
    concepts, weights = recommender.catalogue.vocabulary.concepts, recommender.weights.facets
    total = 0.0
    for facet, weight in weights.items():
        levels = [recommender.fits.fit(concepts[id_], theirs).level for id_ in mine.concepts(facet)]
        total += weight * sum(levels) / len(levels)
    return total / sum(weights.values())


def _shared(mine: Initiative, theirs: Initiative, vocabulary: Vocabulary) -> Iterator[Shared]:
    """Yield for each concept of `mine` the nearest one on the other card; generic ones tell nothing."""
    order = list(Relation)
    for facet in Facet:
        for id_ in mine.concepts(facet):
            near = [
                (order.index(found[0]), found[1], other)
                for other in theirs.concepts(facet)
                if (found := vocabulary.relation(id_, other)) and found[0] is not Relation.GENERIC
            ]
            if near:
                rank, _, other = min(near)
                yield Shared(
                    facet=facet,
                    mine=vocabulary.concepts[id_],
                    theirs=vocabulary.concepts[other],
                    relation=order[rank],
                )


def _other(theirs: Initiative, shared: Iterable[Shared], vocabulary: Vocabulary) -> Iterator[Concept]:
    """Yield the concepts of `theirs` that are not among what is shared; generic ones tell nothing."""
    told = {one.theirs.id for one in shared}
    for facet in Facet:
        for id_ in theirs.concepts(facet):
            concept = vocabulary.concepts[id_]
            if id_ not in told and not concept.algemeen:
                yield concept

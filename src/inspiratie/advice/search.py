"""What a list of initiatives was asked for, and what is a step wider where few or no cards name it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.searching import Hit
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary

FEW = 3
"""With fewer cards than this one looks wider."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wider:
    """Initiatives whose cards name a broader concept than was asked."""

    concepts: tuple[Concept, ...]
    """The broader concepts that they name."""
    initiatives: tuple[Initiative, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a list was asked for, and what came of it besides the initiatives that it holds."""

    asked: Sequence[Concept] = ()
    """What a card must carry."""
    suiting: int = 0
    """How many initiatives suit who asks for that, whether their cards name it or not."""
    wider: Wider | None = None
    """What is a step wider, when hardly any card carries what was asked."""
    words: Sequence[str] = ()
    """What was looked for."""
    hits: Mapping[str, Hit] = field(default_factory=dict)
    """Where each initiative holds it, by id."""


def look_wider(
    catalogue: Catalogue, wanted: Mapping[Facet, Sequence[str]], found: Sequence[Initiative]
) -> Wider | None:
    """Return the initiatives that are not found but name the next broader concepts; None when not needed.

    In every facet a card must name what was asked, something narrower, or the nearest broader concept that
    any card names. What only means anything at all is no broader concept.
    """
    if len(found) >= FEW:
        return None
    above = {facet: _nearest_above(catalogue, facet, ids) for facet, ids in wanted.items()}
    within = catalogue.vocabulary.descendants
    allowed = {facet: frozenset(above[facet]).union(*map(within, ids)) for facet, ids in wanted.items()}
    initiatives = tuple(
        one
        for one in catalogue
        if one not in found and all(not ids.isdisjoint(one.concepts(facet)) for facet, ids in allowed.items())
    )
    named = {id_ for one in initiatives for facet in above for id_ in one.concepts(facet)}
    concepts = [id_ for ids in above.values() for id_ in ids if id_ in named]
    if not concepts:
        return None
    return Wider(
        concepts=tuple(catalogue.vocabulary.concepts[id_] for id_ in concepts), initiatives=initiatives
    )


def _nearest_above(catalogue: Catalogue, facet: Facet, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the nearest concepts above these that stand on a card, each once."""
    on_cards = {id_ for one in catalogue for id_ in one.concepts(facet)}
    found: dict[str, None] = {}
    for id_ in ids:
        above = _on_cards(catalogue.vocabulary, id_, on_cards)
        nearest = min(above.values(), default=0)
        found |= dict.fromkeys(other for other, distance in above.items() if distance == nearest)
    return tuple(found)


def _on_cards(vocabulary: Vocabulary, id_: str, on_cards: set[str]) -> Mapping[str, int]:
    """Return the broader concepts that stand on a card, with their distance in steps."""
    return {
        other: distance
        for other, distance in vocabulary.ancestors(id_).items()
        if other in on_cards and not vocabulary.concepts[other].algemeen
    }

"""What the page's filters know: the concepts that its cards carry, and those above them."""

from collections.abc import Iterable, Mapping, Sequence

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.wording.cards import FACET_LABELS


def filter_data(initiatives: Sequence[Initiative], vocabulary: Vocabulary) -> Mapping[str, object]:
    """Return the facets, their concepts and which card carries which.

    Concepts are named by their number in ``begrippen``, which keeps the page light.
    """
    named = {id_ for initiative in initiatives for facet in Facet for id_ in initiative.concepts(facet)}
    concepts = _with_broader(named, vocabulary)
    numbers = {concept.id: number for number, concept in enumerate(concepts)}

    def numbered(ids: Iterable[str]) -> list[int]:
        return [numbers[id_] for id_ in ids]

    return {
        "facetten": [[facet.value, FACET_LABELS[facet].capitalize()] for facet in Facet],
        "begrippen": [
            [concept.id, list(Facet).index(concept.facet), concept.label, numbered(concept.broader)]
            for concept in concepts
        ],
        "uitleg": {
            id_: vocabulary.concepts[id_].definitie
            for id_ in sorted(named)
            if vocabulary.concepts[id_].definitie
        },
        "kaarten": [[numbered(initiative.concepts(facet)) for facet in Facet] for initiative in initiatives],
    }


def _with_broader(ids: Iterable[str], vocabulary: Vocabulary) -> tuple[Concept, ...]:
    """Return concepts and all that stand above them, in the order of the vocabulary."""
    near = {other for id_ in ids for other in (id_, *vocabulary.ancestors(id_))}
    return tuple(concept for concept in vocabulary.begrippen if concept.id in near)

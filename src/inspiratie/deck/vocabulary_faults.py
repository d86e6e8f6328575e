"""What cannot be between the concepts of a vocabulary: doubles, names of nothing, circles."""

from collections.abc import Iterator

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.language.words import fold
from inspiratie.storage.record_faults import Location

ConceptFault = tuple[int, Location, str]
"""The number of the concept, the field in it, and why that cannot be: a Dutch clause."""


def vocabulary_faults(vocabulary: Vocabulary) -> Iterator[ConceptFault]:
    """Yield what is wrong between concepts; of circles only the first."""
    seen: set[str] = set()
    labels: dict[tuple[Facet, str], str] = {}
    for number, concept in enumerate(vocabulary.begrippen):
        if concept.id in seen:
            yield number, ("id",), f"het id '{concept.id}' staat er twee keer"
        seen.add(concept.id)
        holder = labels.setdefault((concept.facet, fold(concept.label)), concept.id)
        if holder != concept.id:
            yield number, ("label",), f"het label '{concept.label}' hoort al bij '{holder}'"
        yield from ((number, place, reason) for place, reason in _relation_faults(concept, vocabulary))
    yield from _circles(vocabulary)


def _relation_faults(concept: Concept, vocabulary: Vocabulary) -> Iterator[tuple[Location, str]]:
    """Yield the relations to concepts that are not there, or that are values of another facet."""
    for field in ("broader", "related"):
        for number, other in enumerate(getattr(concept, field)):
            target = vocabulary.concepts.get(other)
            if target is None:
                yield (field, number), f"het begrip '{other}' bestaat niet"
            elif target.facet is not concept.facet:
                yield (field, number), f"'{other}' hoort bij een ander kenmerk ({target.facet})"


def _circles(vocabulary: Vocabulary) -> Iterator[ConceptFault]:
    """Yield the first circle of concepts that stand above each other."""
    done: set[str] = set()

    def climb(id_: str, path: tuple[str, ...]) -> tuple[str, ...] | None:
        if id_ in path:
            return (*path[path.index(id_) :], id_)
        if id_ in done or id_ not in vocabulary.concepts:
            return None
        for parent in vocabulary.concepts[id_].broader:
            if found := climb(parent, (*path, id_)):
                return found
        done.add(id_)
        return None

    for concept in vocabulary.begrippen:
        if circle := climb(concept.id, ()):
            number = next(at for at, each in enumerate(vocabulary.begrippen) if each.id == circle[0])
            yield number, ("broader",), f"kringverwijzing: {' → '.join(circle)}"
            return

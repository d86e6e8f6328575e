"""What options say not to want: concepts, and initiatives by their names."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.errors import AmbiguousInitiative, UnknownConcept, UnknownInitiative
from inspiratie.deck.values import separate
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.errors import UnknownUnwanted
from inspiratie.engine.need import Wish
from inspiratie.engine.notices import Notice, Spared, Taken
from inspiratie.engine.understanding import Interpreter
from inspiratie.engine.values import Closeness, find_concepts, is_label, near_labels

_LIKELIEST = Facet.METHODE
"""The facet that is tried first; the others follow. People want to do without ways of working above all."""


class Unwanted(NamedTuple):
    """What options say not to want."""

    wishes: tuple[Wish, ...] = ()
    """Concepts."""
    ids: frozenset[str] = frozenset()
    """Initiatives."""
    notices: tuple[Notice, ...] = ()
    """How values were taken that are no label."""

    def sparing(self, asked: Iterable[Concept], vocabulary: Vocabulary) -> "Unwanted":
        """Return this without what a value was only taken for and what would cancel what is `asked`."""
        ids = frozenset(concept.id for concept in asked)
        spared = {
            notice.taken.id: Spared(notice.value, notice.taken)
            for notice in self.notices
            if isinstance(notice, Taken) and not ids.isdisjoint(vocabulary.descendants(notice.taken.id))
        }
        if not spared:
            return self
        told = (spared.get(one.taken.id, one) if isinstance(one, Taken) else one for one in self.notices)
        return self._replace(
            wishes=tuple(wish for wish in self.wishes if wish.concept.id not in spared), notices=tuple(told)
        )


NOTHING_UNWANTED = Unwanted()


def find_unwanted(values: Sequence[str], catalogue: Catalogue, interpreter: Interpreter) -> Unwanted:
    """Return the concepts and initiatives that values name, of which one may list several.

    Tried in order: a label of a concept, in any form; an initiative; a typing error in a label, also where
    several initiatives answer to it. Raises `UnknownUnwanted` with what comes near, or `AmbiguousInitiative`.
    """
    wishes: dict[str, Wish] = {}
    ids: set[str] = set()
    taken: list[Taken] = []
    for value in (part for one in values for part in _apart(one, catalogue, interpreter)):
        concepts = _concepts(value, catalogue, interpreter)
        if not concepts:
            try:
                ids.add(catalogue.find(value).id)
            except UnknownInitiative as error:
                concepts = _misspelt(value, interpreter)
                if not concepts:
                    near = near_labels(value, tuple(Facet), interpreter)
                    raise UnknownUnwanted(value, (*near, *error.suggestions)) from error
            except AmbiguousInitiative:
                concepts = _misspelt(value, interpreter)
                if not concepts:
                    raise
        wishes |= {concept.id: Wish(concept=concept) for concept in concepts}
        if not is_label(value, interpreter.vocabulary):
            taken += [Taken(value, concept) for concept in concepts]
    return Unwanted(tuple(wishes.values()), frozenset(ids), tuple(taken))


def _apart(value: str, catalogue: Catalogue, interpreter: Interpreter) -> tuple[str, ...]:
    """Return the values that one lists; the name of an initiative is one, whatever signs it holds."""
    try:
        catalogue.find(value)
    except (UnknownInitiative, AmbiguousInitiative):
        return separate(value, interpreter.vocabulary)
    return (value,)


def _concepts(value: str, catalogue: Catalogue, interpreter: Interpreter) -> tuple[Concept, ...]:
    """Return the concepts that a value names; none when it stands for an initiative.

    The id or title of an initiative is that one alone, unless a concept is called just so: who does not want
    one, may want others that work alike.
    """
    try:
        concepts, _ = find_concepts(value, _LIKELIEST, interpreter, closeness=Closeness.NAMED)
    except UnknownConcept:
        return ()
    return () if catalogue.called(value) and not concepts[0].goes_by(value) else concepts


def _misspelt(value: str, interpreter: Interpreter) -> tuple[Concept, ...]:
    """Return the concept with the label that a value is mistyped from; nothing where there is none."""
    try:
        return find_concepts(value, _LIKELIEST, interpreter, closeness=Closeness.MISSPELT)[0]
    except UnknownConcept:
        return ()

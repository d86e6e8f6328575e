"""What a text says that its reading leaves out: words that are not known, and words that got lost."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from inspiratie.deck.vocabulary import Concept, Facet, Relation
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.understanding import Interpreter
from inspiratie.language.reading import Reading

_AKIN = frozenset({Relation.SAME, Relation.NARROWER, Relation.BROADER})


class Unheard(NamedTuple):
    """What no wish of a need goes back to, though its text says it."""

    unknown: tuple[str, ...] = ()
    """Words that nothing knows, such as the name of a place."""
    wishes: tuple[Wish, ...] = ()
    """What words would surely ask by themselves, and do not in this text; in its order."""

    @property
    def words(self) -> tuple[str, ...]:
        """All that was left out, as it was written."""
        return (*self.unknown, *(" ".join(wish.words) for wish in self.wishes))


def unheard(need: Need, interpreter: Interpreter) -> Unheard:
    """Return what the text of a need says that its wishes leave out; nothing where it is not on the field."""
    if need.reading is None or not need.is_in_field:
        return Unheard()
    return Unheard(
        unknown=tuple(place.word for place in need.reading.places if not place.is_known),
        wishes=tuple(_lost(need, need.reading, interpreter)),
    )


def aside(need: Need, interpreter: Interpreter) -> tuple[Wish, ...]:
    """Return the problems that a text names by the way: it may mean them, and does not surely ask them.

    What is wider or narrower than what it does ask is no problem more.
    """

    def is_akin(concept: Concept, wishes: Iterable[Wish]) -> bool:
        related = (interpreter.vocabulary.relation(concept.id, wish.concept.id) for wish in wishes)
        return any(relation is not None and relation[0] in _AKIN for relation in related)

    return tuple(
        wish
        for wish in unheard(need, interpreter).wishes
        if wish.concept.facet is Facet.THEMA
        and is_akin(wish.concept, need.perhaps)
        and not is_akin(wish.concept, need.wishes)
    )


def _lost(need: Need, reading: Reading, interpreter: Interpreter) -> Iterator[Wish]:
    """Yield what the labels in a text would surely ask by themselves, and no wish goes back to."""
    wished = {wish.concept.id for wish in need.wishes}
    heard = {word for wish in need.wishes for word in wish.words}
    for words in _labels_in(reading, interpreter):
        if not heard.isdisjoint(words):
            continue
        text = " ".join(words)
        for concept, certainty in islice(interpreter.certainties(text), 1):
            if certainty >= _bar(concept, text, interpreter):
                heard.update(words)
                if concept.id not in wished:
                    wished.add(concept.id)
                    weight = max(certainty, interpreter.weights.said)
                    yield Wish(concept=concept, weight=weight, is_stated=False, words=words)


def _bar(concept: Concept, text: str, interpreter: Interpreter) -> float:
    """Return how sure a concept must be to be asked: a problem that is called by its name, less so."""
    is_named = concept.facet is Facet.THEMA and concept in interpreter.labelled(text)
    return interpreter.weights.meant if is_named else interpreter.weights.said


def _labels_in(reading: Reading, interpreter: Interpreter) -> Sequence[tuple[str, ...]]:
    """Return the words of every label that stands in a text, in its order, a longer one before its parts."""
    starts = {place.word: number for number, place in reversed([*enumerate(reading.places)])}
    found = dict.fromkeys(sighting.words for _, sighting in interpreter.named(reading))
    return sorted(found, key=lambda words: (starts[words[0]], -len(words)))

"""How many initiatives answer to each concept: asked of the engine, or as it was compiled."""

from collections.abc import Callable, Mapping

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Concept
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Strength
from inspiratie.engine.recommender import Recommender
from inspiratie.storage.compiled import compiled

_COMPILED = "answered"

Answered = Callable[[Concept], int]
"""From a concept to how many initiatives suit who asks for it alone."""


def suiting(need: Need, recommender: Recommender) -> int:
    """Return how many initiatives suit a need: those that fit it strongly or fairly."""
    return sum(match.strength is not Strength.WEAK for match in recommender.rank(need).matches)


def answered_of(recommender: Recommender) -> Answered:
    """Return what asks the engine for each concept that is counted."""
    return lambda concept: suiting(recommender.understand(options={concept.facet: [concept.id]}), recommender)


def answered_over(catalogue: Catalogue, recommender: Callable[[], Recommender]) -> Answered:
    """Return what counts over a catalogue; the engine is made only when a deck of the user's own is in it."""
    has_own_cards = any(layer.is_own for layer in catalogue.layers)
    counted = None if has_own_cards else compiled(_COMPILED)
    if counted is None:
        return answered_of(recommender())
    return lambda concept: int(counted[concept.id])


def compilable_answered(recommender: Recommender) -> Mapping[str, object]:
    """Return the counts of all concepts over the packaged cards, as a part to compile."""
    count = answered_of(recommender)
    return {_COMPILED: {one.id: count(one) for one in recommender.catalogue.vocabulary.begrippen}}

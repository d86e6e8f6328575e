"""What the user asked: wishes a facet, text, weights and musts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from inspiratie.deck.vocabulary import Concept, Facet
from inspiratie.engine.notices import Notice, Unchecked
from inspiratie.engine.weights import WEIGHTS
from inspiratie.language.danger import Alarm
from inspiratie.language.reading import Reading
from inspiratie.language.unanswered import Unanswered


class Wish(NamedTuple):
    """One concept that an initiative should have, or should not."""

    concept: Concept
    weight: float = 1.0
    """1 when an option states it, otherwise how sure the reading is, from 0 to 1."""
    is_stated: bool = True
    words: tuple[str, ...] = ()
    """The words of the text that it goes back to, when they are known."""


class Need(NamedTuple):
    """A need, understood."""

    wishes: tuple[Wish, ...]
    """What options state, then what the text says."""
    perhaps: tuple[Wish, ...] = ()
    """What the text may mean besides; it counts for nothing."""
    refused: tuple[Wish, ...] = ()
    """What is not wanted, or is there already."""
    excluded: frozenset[str] = frozenset()
    """Ids of initiatives that are not wanted."""
    unwanted: Mapping[str, str] = MappingProxyType({})
    """Initiatives that the text names and does not want: their titles, by id."""
    alarms: tuple[Alarm, ...] = ()
    """The dangers that the text tells of, gravest first."""
    text: str = ""
    ignores_text: bool = False
    """Whether the text says nothing of local safety, so that only what options state counts."""
    reading: Reading | None = None
    grades: Mapping[str, float] = MappingProxyType({})
    """How useful the words make each initiative, as judges would grade it from 0 to 3, by id."""
    is_in_field: bool = True
    """False when the text asks for something else than local safety, or in an unknown language."""
    weights: Mapping[Facet, float] = WEIGHTS.facets
    """How much each facet counts, 0 to 10."""
    required: frozenset[Facet] = frozenset()
    """Facets that must be met."""
    notices: tuple[Notice, ...] = ()
    """What the user should know about how text and values were taken."""

    @property
    def own_weights(self) -> Mapping[Facet, float]:
        """The weights that are not the usual ones."""
        usual = WEIGHTS.facets
        return {facet: self.weights[facet] for facet in Facet if self.weights[facet] != usual[facet]}

    @property
    def stated(self) -> tuple[Wish, ...]:
        """The wishes that options state."""
        return tuple(wish for wish in self.wishes if wish.is_stated)

    @property
    def said(self) -> tuple[Wish, ...]:
        """The wishes that the text says."""
        return tuple(wish for wish in self.wishes if not wish.is_stated)

    @property
    def without(self) -> tuple[str, ...]:
        """What an option says not to want: labels of concepts, then ids of initiatives."""
        return (*(wish.concept.label for wish in self.refused if wish.is_stated), *sorted(self.excluded))

    @property
    def ruled_out(self) -> frozenset[str]:
        """The initiatives, by id, that are not wanted whatever they score."""
        return self.excluded | self.unwanted.keys()

    @property
    def unanswered(self) -> tuple[Unanswered, ...]:
        """The kinds of questions in the text that no card answers."""
        return tuple(notice for notice in self.notices if isinstance(notice, Unanswered))

    @property
    def unchecked(self) -> tuple[str, ...]:
        """What the text does not want and no concept answers to, in its own words."""
        return tuple(
            words for notice in self.notices if isinstance(notice, Unchecked) for words in notice.words
        )

    def of_facet(self, facet: Facet) -> tuple[Wish, ...]:
        """Return the wishes of one facet."""
        return tuple(wish for wish in self.wishes if wish.concept.facet is facet)

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets that something is wished of."""
        wished = {wish.concept.facet for wish in self.wishes}
        return tuple(facet for facet in Facet if facet in wished)

"""A guided conversation as values: questions, answers, and which initiatives these leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inspiratie.advice.help import safely_ranked
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.engine.context import FULL
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One possible answer, and what it means for the need."""

    label: str
    wishes: tuple[tuple[Facet, str], ...] = ()
    """Facets and ids of the concepts that are wished."""
    without: tuple[str, ...] = ()
    """Ids of the concepts that are not."""
    advice: str = ""
    """What is said at once to who chooses this."""
    ends: bool = False
    """Whether the conversation stops here: involving citizens is not apt."""
    settles: frozenset[str] = frozenset()
    """Ids of the questions that need not be asked any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; it may always be left open."""

    id: str
    text: str
    choices: tuple[Choice, ...]
    takes_several: bool = False
    """Whether more than one choice may be taken."""
    free: str = ""
    """What invites to answer in own words instead; empty where these will not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered to one question: choices or own words, or nothing."""

    chosen: tuple[Choice, ...] = ()
    text: str = ""


OPEN = Answer()
"""The answer of who leaves a question open."""
BACK = Answer(text="terug")
"""What who wants to mend the answer to the question before says; known as itself, not by its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All that was answered so far."""

    given: Mapping[str, Answer] = field(default_factory=dict)
    """By the id of the question, in the order in which they were asked."""

    def with_answer(self, question: Question, answer: Answer) -> "Answers":
        """Return these answers and this one."""
        return Answers(given={**self.given, question.id: answer})

    def without_last(self) -> "Answers":
        """Return these answers without the last one."""
        return Answers(given=dict([*self.given.items()][:-1]))

    @property
    def chosen(self) -> Sequence[Choice]:
        """All choices that were taken."""
        return [choice for answer in self.given.values() for choice in answer.chosen]

    @property
    def text(self) -> str:
        """What was told in own words."""
        return "\n".join(answer.text for answer in self.given.values() if answer.text)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is wished yet, so that nothing can be recommended."""
        return not (self.text or any(choice.wishes for choice in self.chosen))

    @property
    def has_ended(self) -> bool:
        """Whether an answer makes every other question idle."""
        return any(choice.ends for choice in self.chosen)

    def unasked(self, questions: Sequence[Question]) -> Sequence[Question]:
        """Return those of the questions that are still to be asked, and worth it."""
        idle = {*self.given, *(id_ for choice in self.chosen for id_ in choice.settles)}
        return [] if self.has_ended else [question for question in questions if question.id not in idle]

    def wishes(self, vocabulary: Vocabulary) -> Mapping[Facet, Sequence[str]]:
        """Return the labels of what is wished, a facet."""
        wished: dict[Facet, dict[str, None]] = {}
        for choice in self.chosen:
            for facet, id_ in choice.wishes:
                wished.setdefault(facet, {})[vocabulary.concepts[id_].label] = None
        return {facet: tuple(labels) for facet, labels in wished.items()}

    def without(self, vocabulary: Vocabulary) -> Sequence[str]:
        """Return the labels of what is not wanted."""
        ids = dict.fromkeys(id_ for choice in self.chosen for id_ in choice.without)
        return vocabulary.labels_of(ids)


def remaining(need: Need, recommender: Recommender) -> tuple[Initiative, ...]:
    """Return which initiatives fit everything that is asked: the words, and each facet; the best first.

    To fit is to be worth showing for that alone, which is less than to cover it: so one more answer never
    leaves more of them, and what is counted is what could come up.
    """
    left = _fitting(need, recommender)
    if need.text:
        by_words = {one.id for one in _fitting(need._replace(wishes=need.said), recommender)}
        left = [initiative for initiative in left if initiative.id in by_words]
    return tuple(initiative for initiative in left if _meets_all(initiative, need, recommender))


def _fitting(need: Need, recommender: Recommender) -> list[Initiative]:
    return [found.initiative for found in safely_ranked(need, recommender).matches]


def _meets_all(initiative: Initiative, need: Need, recommender: Recommender) -> bool:
    stated = {wish.concept.facet for wish in need.stated}
    met = {
        wish.concept.facet
        for wish in need.stated
        if recommender.fits.fit(wish.concept, initiative).level * FULL >= recommender.weights.fits
    }
    return met == stated

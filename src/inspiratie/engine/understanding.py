"""From a text to what it asks: grades for the initiatives, concepts said, what is refused, and the field."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple, Protocol

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.hearing import hear_dangers, hear_refusals
from inspiratie.engine.learned.judgment import NO_JUDGMENT, Impression, Judgment
from inspiratie.engine.weights import WEIGHTS, Weights
from inspiratie.language.danger import Alarm
from inspiratie.language.denial import Denial, find_denial
from inspiratie.language.mail import substance
from inspiratie.language.reading import Reader, Reading
from inspiratie.language.unanswered import Unanswered, find_unanswered

Labels = Mapping[tuple[str, ...], Sequence[str]]
"""For the keys of every label the ids of the concepts that carry it."""


class TextJudge(Protocol):
    """Whoever judges a text, such as `inspiratie.engine.learned.judge.Judge`."""

    @property
    def concepts(self) -> frozenset[str]:
        """The ids of the concepts that it can recognise."""

    def foresee(self, texts: Iterable[str]) -> None:
        """Look together at whole texts that will be seen one by one."""

    def see(self, text: str) -> Impression | None:
        """Return what is made of a whole text before it is read, where anything is."""

    def judge(self, text: str, reading: Reading, seen: Impression | None) -> Judgment:
        """Return the judgment of a text: `reading` is that text read, without what it denies."""

    def judge_briefly(self, reading: Reading) -> Judgment:
        """Return the judgment of a label or of a value: neither is a sentence."""


MEANS = frozenset({Facet.METHODE, Facet.VORM})
"""Facets of what one could do: "no X any more" refuses X there, and tells the problem elsewhere."""
LONGEST_LABEL = 5
"""So many meaningful words a label has at most to be found in a text."""


class Sighting(NamedTuple):
    """A concept found in a text."""

    concept: Concept
    certainty: float
    """From 0 to 1."""
    words: tuple[str, ...] = ()
    """The words of the text that name it, when its label stands there."""


class Understanding(NamedTuple):
    """What a text turned out to ask."""

    reading: Reading
    """The text without what it denies."""
    judgment: Judgment
    sightings: tuple[Sighting, ...]
    """Surest first."""
    refused: tuple[Sighting, ...]
    """Ways of working that it does not want, or says to be there already."""
    unchecked: tuple[str, ...] = ()
    """What it does not want either, in its own words: they name no concept."""
    is_named: bool = False
    """Whether a label stands in it of a concept that the judge does not know."""
    unanswered: tuple[Unanswered, ...] = ()
    """What it asks that no card answers."""
    alarms: tuple[Alarm, ...] = ()
    """The dangers that it tells of."""

    @property
    def is_known(self) -> bool:
        """Whether any of its words is one that the examples or the vocabulary hold."""
        return any(place.is_known for place in self.reading.places)

    def is_in_field(self, bar: float) -> bool:
        """Tell whether the text is about local safety or participation, at least as surely as `bar`."""
        return self.is_known and (self.is_named or self.judgment.in_field >= bar)


NOTHING_SAID = Understanding(
    reading=Reading(language=None, words=(), places=()), judgment=NO_JUDGMENT, sightings=(), refused=()
)
"""What is asked where there is no text."""


class _Heard(NamedTuple):
    """What a text means, and what it refuses."""

    meant: Reading
    """The text without what it denies."""
    refused: tuple[Sighting, ...]
    """Ways of working that it does not want, or says to be there already."""
    denied: frozenset[str]
    """Ids of the concepts that it does not ask for: these, and what it says to be lacking."""
    unchecked: tuple[str, ...]
    """What it does not want and no concept answers to."""


def label_keys(vocabulary: Vocabulary, reader: Reader) -> Labels:
    """Return the keys of all labels of a vocabulary; they do not depend on which words a reader knows."""
    found: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for concept in vocabulary.begrippen:
        for label, language in concept.labels():
            found[reader.phrase_keys(label, language)][concept.id] = None
    return {keys: tuple(ids) for keys, ids in found.items()}


class Interpreter:
    """Understands texts by a judge that was trained, and by the labels of the vocabulary."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        reader: Reader,
        judge: TextJudge | None = None,
        *,
        labels: Labels | None = None,
        weights: Weights = WEIGHTS,
    ) -> None:
        """Take the vocabulary, and a judge; without one, only labels are understood.

        `labels` are its `label_keys`, when they were worked out before.
        """
        self.vocabulary = vocabulary
        self.weights = weights
        self._lexicon = reader.lexicon
        self._reader = reader
        self._judge = judge
        self._known = judge.concepts if judge else frozenset()
        self._order = {id_: number for number, id_ in enumerate(vocabulary.concepts)}
        self.labels = label_keys(vocabulary, reader) if labels is None else labels
        self._brief = lru_cache(maxsize=1024)(self._understood_briefly)  # many rows share them

    def foresee(self, texts: Iterable[str]) -> None:
        """Look together at texts that are to be understood one by one."""
        if self._judge:
            self._judge.foresee(map(substance, texts))

    def understand(self, text: str) -> Understanding:
        """Return what `text` asks; nothing when it is in a language that is not understood."""
        text = substance(text)
        reading = self._reader.read(text)
        judge = self._judge if reading.language else None
        seen = judge.see(text) if judge else None
        heard = self._heard(text, reading, seen.unwanted if seen else ())
        judgment = judge.judge(text, heard.meant, seen) if judge else NO_JUDGMENT
        alarms = tuple(hear_dangers(reading.words, self._lexicon, judgment.dangers))
        return self._put_together(text, heard, judgment, alarms)

    def understand_briefly(self, text: str) -> Understanding:
        """Return what a label or the value of an option asks: a judge is brief, and it tells of no danger."""
        return self._brief(text)

    def _understood_briefly(self, text: str) -> Understanding:
        text = substance(text)
        reading = self._reader.read(text)
        judge = self._judge if reading.language else None
        heard = self._heard(text, reading)
        judgment = judge.judge_briefly(heard.meant) if judge else NO_JUDGMENT
        return self._put_together(text, heard, judgment)

    def _put_together(
        self, text: str, heard: _Heard, judgment: Judgment, alarms: tuple[Alarm, ...] = ()
    ) -> Understanding:
        named = {sighting.concept.id: sighting for _, sighting in self.named(heard.meant)}
        found = self._sightings(judgment, named, self.vocabulary.called(text))
        return Understanding(
            reading=heard.meant,
            judgment=judgment,
            sightings=tuple(one for one in found if one.concept.id not in heard.denied),
            refused=heard.refused,
            unchecked=heard.unchecked,
            is_named=not self._known.issuperset(named),
            unanswered=tuple(find_unanswered(heard.meant, self._lexicon)),
            alarms=alarms,
        )

    def _heard(self, text: str, reading: Reading, sure: Sequence[float] = ()) -> _Heard:
        """Return what a text means and refuses; `sure` is how sure a model is of each word."""
        denial = find_denial(reading, self._lexicon)
        if sure:
            denial = hear_refusals(denial, text, sure)
        ways = [(words, one) for words, one in self.named(reading) if is_refusable(one.concept)]
        refused = {
            words: sighting for words, sighting in ways if words <= _refusing(denial, sighting.concept)
        }
        if sure:
            refused |= self._unlabelled(reading, denial.means.difference(*refused))
        # a helper stays: the judge has learned from texts that still name who is not wanted
        helpers = [words for words, one in refused.items() if one.concept.is_helper]
        gone = denial.outright.union(*refused).difference(*helpers)
        return _Heard(
            meant=reading._replace(
                places=tuple(place for place in reading.places if place.at not in gone),
                unwanted=(denial.means | denial.outright) - denial.lacking,
            ),
            refused=tuple(one for words, one in refused.items() if not words <= denial.lacking),
            denied=frozenset(one.concept.id for one in refused.values()),
            unchecked=tuple(
                _phrases(reading, denial.voiced.difference(*refused, *(words for words, _ in ways)))
            ),
        )

    def _unlabelled(self, reading: Reading, unwanted: frozenset[int]) -> Mapping[frozenset[int], Sighting]:
        """Return what unwanted words mean that are no label, by their positions: "praatbarak"."""
        found: dict[frozenset[int], Sighting] = {}
        for place in (place for place in reading.places if place.at in unwanted):
            for concept, certainty in self.certainties(place.word):  # surest first
                if is_refusable(concept) and certainty >= self.weights.said:
                    found[frozenset((place.at,))] = Sighting(concept, certainty, (place.word,))
                    break
        return found

    def labelled(self, text: str) -> tuple[Concept, ...]:
        """Return the concepts of which the whole text is a label, in any form of its words."""
        keys = self._reader.phrase_keys(text, self._reader.read(text).language or "nl")
        return tuple(self.vocabulary.concepts[id_] for id_ in self.labels.get(keys, ()))

    def certainties(self, text: str) -> Iterator[tuple[Concept, float]]:
        """Yield the concepts that an option's value may mean with how sure that is, 0 to 1, surest first."""
        for sighting in self.understand_briefly(text).sightings:
            yield sighting.concept, sighting.certainty

    def named(self, reading: Reading) -> Iterator[tuple[frozenset[int], Sighting]]:
        """Yield every concept of which a label stands in a text, with the positions of its words."""
        places, language = reading.places, reading.language or "nl"
        for start in range(len(places)):
            for end in range(start + 1, min(start + LONGEST_LABEL, len(places)) + 1):
                part = places[start:end]
                keys = tuple(sorted({self._lexicon.key(place.read_as, language) for place in part}))
                for id_ in self.labels.get(keys, ()):
                    words = tuple(place.word for place in part)
                    yield (
                        frozenset(place.at for place in part),
                        Sighting(concept=self.vocabulary.concepts[id_], certainty=1.0, words=words),
                    )

    def _sightings(
        self, judgment: Judgment, named: Mapping[str, Sighting], called: Iterable[str]
    ) -> Sequence[Sighting]:
        """Return what the judge is more or less sure of, and what is named of what it does not know.

        What the whole text is called is sure.
        """
        certainties = {**judgment.concepts, **dict.fromkeys(self._known.intersection(called), 1.0)}
        found = [
            Sighting(
                concept=self.vocabulary.concepts[id_],
                certainty=certainty,
                words=named[id_].words if id_ in named else (),
            )
            for id_, certainty in certainties.items()
            if id_ in self.vocabulary.concepts
        ]
        found += [sighting for id_, sighting in named.items() if id_ not in self._known]
        return sorted(found, key=lambda sighting: (-sighting.certainty, self._order[sighting.concept.id]))


def is_refusable(concept: Concept) -> bool:
    """Tell whether a text can refuse a concept: what one could do, and who could help."""
    return concept.facet in MEANS or concept.middel


def _phrases(reading: Reading, positions: Collection[int]) -> Iterator[str]:
    """Yield the words at these positions that mean something, those that follow each other together."""
    places = [place for place in reading.places if place.at in positions]
    for _, run in groupby(enumerate(places), key=lambda numbered: numbered[1].at - numbered[0]):
        yield " ".join(place.word for _, place in run)


def _refusing(denial: Denial, concept: Concept) -> frozenset[int]:
    """Return the positions at which a text refuses a concept that can be refused when it names it there."""
    return denial.company if concept.is_helper else denial.means | denial.outright

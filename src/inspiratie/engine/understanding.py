"""From a text's words to concepts: which phrases of the vocabulary it holds, and how sure that is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.phrases import LABEL, phrase_table
from inspiratie.language.denial import Denial, find_denial
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import PART, Place, Reader, Reading
from inspiratie.language.words import LANGUAGES, fold, folded_words, stem

SURE_ENOUGH = 0.3
"""A concept less sure than this is not taken as understood."""
MOSTLY_OUTSIDE = 0.3
"""Share of words that point outside the field from which a text lies outside it, whatever else it holds."""
SURELY = 0.5
"""A theme or goal at least this sure, from 0 to 1, keeps a text in the field in spite of a stray word."""
TOLD: Mapping[Facet, float] = {Facet.THEMA: 0.5, Facet.DOEL: 0.6, Facet.METHODE: 0.7}
"""How sure a concept must be, from 0 to 1, to show by itself what a text is about."""
PLAIN = 0.65
"""A theme so sure needs no more words around it."""
SHORT = 5
"""Up to so many meaningful words a text is short."""
EXPLAINED = 1 / 3
"""Share of the words of a short text that must be understood."""
MANY_PARTED = 2
"""So many compounds that give only a part to a phrase make it too far-fetched."""
_SLACK = 3
"""So many other meaningful words may stand between the words of a phrase."""
_ONE_MISSING = 0.48
"""What is left of a phrase of three or more words when one of them is not there."""
_MEANS = frozenset({Facet.METHODE, Facet.VORM})
"""Facets of what one could do: "no X any more" refuses X there, and tells the problem elsewhere."""


class _Phrase(NamedTuple):
    concept: str
    facet: Facet
    keys: tuple[str, ...]
    strength: float
    is_name: bool
    """Whether it is a label: it names the concept, and does not just tell of it."""


class _Hit(NamedTuple):
    phrase: _Phrase
    places: tuple[int, ...]
    """Numbers of the places that the phrase took."""
    strength: float
    is_whole: bool
    """Whether no word of the phrase is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A concept found in a text."""

    concept: Concept
    certainty: float
    """From 0 to 1."""
    words: tuple[str, ...]
    """The words of the text that pointed to it, in order."""
    denied: bool
    """Whether the text says that this is not wanted, or is there already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What a text turned out to be about."""

    reading: Reading
    sightings: tuple[Sighting, ...]
    """Surest first."""
    names: tuple[Concept, ...]
    """Concepts of which a whole label stands in the text; the longest label first."""
    in_field: bool
    """Whether it is about local safety or participation, in a language that is understood."""


class Interpreter:
    """Finds the concepts of a vocabulary in a text."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        lexicon: Lexicon,
        reader: Reader,
        phrases: Iterable[Sequence[Any]] | None = None,
    ) -> None:
        """Index `phrases`, which are those of `phrase_table` when they were not made before."""
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._reader = reader
        self._order = {id_: number for number, id_ in enumerate(vocabulary.concepts)}
        self._phrases: list[_Phrase] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        for id_, keys, strength, is_name in phrase_table(vocabulary, reader) if phrases is None else phrases:
            facet = vocabulary.concepts[id_].facet
            self._add(_Phrase(id_, facet, tuple(keys), strength, is_name))
        self._outside = [
            (language, frozenset(stem(word, language) for word in folded_words(phrase)))
            for language in LANGUAGES
            for phrase in lexicon.buiten_bereik[language]
        ]

    def understand(self, text: str) -> Understanding:
        """Return what `text` is about; nothing when it is in a language that is not understood."""
        reading = self._reader.read(text)
        denial = find_denial(reading, self._lexicon)
        found = list(self._hits(reading.places))
        refused = [hit for hit in found if self._is_refused(hit, denial)]
        gone = denial.outright.union(*(hit.places for hit in refused))
        meant = _longest(hit for hit in found if gone.isdisjoint(hit.places))
        sightings = [
            self._sighting(id_, own, reading, denied=denied)
            for denied, hits in ((False, meant), (True, refused))
            for id_, own in _by_concept(hits).items()
        ]
        labelled = list(self._labelled(text, reading))
        whole = {sighting.concept.id for sighting in labelled}
        sure = [
            *labelled,
            *(s for s in sightings if s.certainty >= SURE_ENOUGH and s.concept.id not in whole),
        ]
        sure.sort(key=lambda sighting: (-sighting.certainty, self._order[sighting.concept.id]))
        return Understanding(
            reading=reading,
            sightings=tuple(sure),
            names=self._names(found),
            in_field=bool(labelled) or (not self._is_outside(reading, sure) and _is_told(reading, sure)),
        )

    def _labelled(self, text: str, reading: Reading) -> Iterator[Sighting]:
        """Yield the concepts of which the whole text is a label: nothing can be surer."""
        words = tuple(place.word for place in reading.places)
        for id_ in self._vocabulary.label_index.get(fold(text).strip(), ()):
            yield Sighting(concept=self._vocabulary.concepts[id_], certainty=LABEL, words=words, denied=False)

    def _names(self, hits: Iterable[_Hit]) -> tuple[Concept, ...]:
        named = [hit.phrase for hit in hits if hit.phrase.is_name and hit.is_whole]
        named.sort(key=lambda phrase: (-len(phrase.keys), self._order[phrase.concept]))
        return tuple(dict.fromkeys(self._vocabulary.concepts[phrase.concept] for phrase in named))

    def _add(self, phrase: _Phrase) -> None:
        for key in phrase.keys:
            self._postings[key].append(len(self._phrases))
        self._phrases.append(phrase)

    def _hits(self, places: Sequence[Place]) -> Iterator[_Hit]:
        """Yield every phrase whose words stand close together, in any order."""
        where: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, place in enumerate(places):
            for key, trust in place.keys.items():
                where[key].append((number, trust))
        counts: Counter[int] = Counter()
        for key in where:
            counts.update(self._postings.get(key, ()))
        for phrase_number, count in counts.items():
            phrase = self._phrases[phrase_number]
            missing = len(phrase.keys) - count
            if missing == 0 or (missing == 1 and len(phrase.keys) >= 3):
                present = [where[key] for key in phrase.keys if key in where]
                if taken := _closest(present):
                    numbers, trust = taken
                    factor = _ONE_MISSING if missing else 1.0
                    yield _Hit(phrase, numbers, phrase.strength * trust * factor, not missing)

    def _is_refused(self, hit: _Hit, denial: Denial) -> bool:
        """Tell whether a hit names a means that the text refuses, or says to be there already."""
        is_means = hit.phrase.facet in _MEANS or self._vocabulary.concepts[hit.phrase.concept].middel
        return hit.phrase.is_name and is_means and (denial.means | denial.outright).issuperset(hit.places)

    def _sighting(self, id_: str, hits: Sequence[_Hit], reading: Reading, *, denied: bool) -> Sighting:
        """Return the concept with the certainty of all its hits on different words together."""
        doubt = 1.0
        used: set[int] = set()
        for hit in sorted(hits, key=lambda hit: (-hit.strength, hit.places)):
            if not used.issuperset(hit.places):
                doubt *= 1.0 - hit.strength
                used.update(hit.places)
        return Sighting(
            concept=self._vocabulary.concepts[id_],
            certainty=1.0 - doubt,
            words=tuple(reading.places[number].word for number in sorted(used)),
            denied=denied,
        )

    def _is_outside(self, reading: Reading, sure: Sequence[Sighting]) -> bool:
        """Tell whether a text asks for something else: a stray word does not make it so."""
        stems = {language: [stem(token.word, language) for token in reading.words] for language in LANGUAGES}
        strange = {
            number
            for language, phrase in self._outside
            if phrase.issubset(stems[language])
            for number, own in enumerate(stems[language])
            if own in phrase
        }
        share = len(strange) / max(1, len(reading.places))
        return share >= MOSTLY_OUTSIDE or (share > 0 and not any(_is_telling(sighting) for sighting in sure))


def _is_telling(sighting: Sighting) -> bool:
    """Tell whether a sighting shows that the text is about safety or participation after all."""
    return sighting.concept.facet in (Facet.THEMA, Facet.DOEL) and sighting.certainty >= SURELY


def _is_told(reading: Reading, sure: Sequence[Sighting]) -> bool:
    """Tell whether enough of a text is understood to take it for a need.

    Either a theme, goal or method is plain, and explains a fair share of a short text; or a theme is hinted
    at and most words are known, in a short text with a group or method beside it.
    """
    count = len(reading.places)
    if not count:
        return False
    best = {
        facet: max((s.certainty for s in sure if s.concept.facet is facet), default=0.0) for facet in Facet
    }
    told = any(best[facet] >= certainty for facet, certainty in TOLD.items())
    explained = {word for s in sure if s.certainty >= SURELY for word in s.words}
    if best[Facet.THEMA] >= PLAIN or (told and (count > SHORT or len(explained) >= EXPLAINED * count)):
        return True
    known = sum(place.known for place in reading.places) / count
    beside = max(best[Facet.DOELGROEP], best[Facet.METHODE]) >= SURELY
    return best[Facet.THEMA] >= SURE_ENOUGH and (
        known >= SURELY if count >= SHORT else known == 1.0 and beside
    )


def _closest(choices: Sequence[Sequence[tuple[int, float]]]) -> tuple[tuple[int, ...], float] | None:
    """Return one place for each key, all within reach, and the lowest trust; None when there are none.

    Parts of two different compounds do not make a phrase: `jeugdhuis` and `vluchtweg` hold no `vluchthuis`.
    """
    best: tuple[int, tuple[int, ...], float] | None = None
    for anchor, _ in choices[0]:
        taken = [min(places, key=lambda place: (abs(place[0] - anchor), -place[1])) for places in choices]
        numbers = {number for number, _ in taken}
        parted = {number for number, trust in taken if trust == PART}
        span = max(numbers) - min(numbers)
        if len(parted) < MANY_PARTED and span < len(choices) + _SLACK and (best is None or span < best[0]):
            best = span, tuple(sorted(numbers)), min(trust for _, trust in taken)
    return None if best is None else best[1:]


def _longest(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """Yield the hits that no hit on more words of the same facet, as strong, contains."""
    found = list(hits)
    by_facet: dict[Facet, list[tuple[frozenset[int], float]]] = defaultdict(list)
    for hit in found:
        if len(hit.places) > 1:
            by_facet[hit.phrase.facet].append((frozenset(hit.places), hit.strength))
    for hit in found:
        if not any(
            len(places) > len(hit.places) and strength >= hit.strength and places.issuperset(hit.places)
            for places, strength in by_facet[hit.phrase.facet]
        ):
            yield hit


def _by_concept(hits: Iterable[_Hit]) -> Mapping[str, list[_Hit]]:
    grouped: dict[str, list[_Hit]] = defaultdict(list)
    for hit in hits:
        grouped[hit.phrase.concept].append(hit)
    return grouped

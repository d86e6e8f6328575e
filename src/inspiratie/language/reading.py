"""A need's text, read: its language, and for every word the keys by which it may be matched."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from types import MappingProxyType
from typing import NamedTuple

from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import LANGUAGES, Language, Token, folded_words, sound, stem, tokens

WHOLE, JOINED, PART, HEARD, MISTYPED = 1.0, 1.0, 0.85, 0.9, 0.9
"""How sure a key is, 0 to 1: the word, two words as one, a part of a compound, a guess by ear, by eye."""

LINKS = ("", "s", "e", "en", "er")
"""Letters that may join the parts of a Dutch compound."""
GUESSABLE = 5
"""Letters that a word must have at least before a guess is made at what was meant."""
LOAN = 4
"""Letters that a word must have at least before it is taken for one of another language."""
LONG = 8
"""From so many letters on a word may hold two typing errors, below it one."""
JOINABLE = 7
"""Letters that two words must have together before they are tried as one."""
NEAREST = 5
"""So many near words are weighed against each other; one of a synonym ring is the likelier."""
SHORTEST_PART = 4
"""Letters that a part of a compound must have at least."""
SHORTEST_BENT_PART = 6
"""Letters that it must have at least when only its stem is known."""
DIMINUTIVES = ("skes", "ske", "kens", "ken", "ekes", "eke", "kes", "ke", "jes", "je")
"""Endings that make a word small and dear, in Flanders."""
KNOWN_WORD = 0.7
"""What a known word counts for its language, shared when several know it; a function word counts 1."""
FOREIGN_ENOUGH = 2
"""So many function words of another language at least, before a text counts as written in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One meaningful word of a text, and what it may be matched by."""

    word: str
    """The word as it was written, in lower case."""
    read_as: str
    """The folded word that it was taken for: itself, or the one that was meant."""
    index: int
    """Position among all words of the text, stop words included."""
    keys: Mapping[str, float]
    """Keys with how sure they are, from 0 to 1."""
    is_known: bool
    """Whether the word, or a part of it, is one that the catalogue knows."""


class _Word(NamedTuple):
    """What one folded word is taken for."""

    read_as: str
    keys: Mapping[str, float]
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as the engine sees it."""

    language: Language | None
    """None when it is in a language that is not understood."""
    words: tuple[Token, ...]
    places: tuple[Place, ...]


class Forms(NamedTuple):
    """The folded words of one language that are known, and their stems."""

    words: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str], language: Language) -> "Forms":
        """Return these words with their stems."""
        known = frozenset(words)
        return cls(known, frozenset(stem(word, language) for word in known))

    def with_more(self, other: "Forms") -> "Forms":
        """Return the words of both; these themselves, which are many, when the others are none."""
        if not other.words:
            return self
        return Forms(self.words | other.words, self.stems | other.stems)


def with_stems(words: Mapping[Language, Iterable[str]]) -> dict[Language, Forms]:
    """Return the words of each language with their stems."""
    return {language: Forms.of(words[language], language) for language in LANGUAGES}


def known_forms(lexicon: Lexicon, phrases: Iterable[tuple[str, Language]]) -> dict[Language, list[str]]:
    """Return the folded words of `phrases` (labels, titles, situations) and of the lexicon, sorted."""
    said = forms_of(lexicon, phrases)
    rings = {language: lexicon.ring_keys[language].keys() for language in LANGUAGES}
    return {
        language: sorted(said[language] | (rings[language] - lexicon.stop_words[language]))
        for language in LANGUAGES
    }


def forms_of(lexicon: Lexicon, phrases: Iterable[tuple[str, Language]]) -> dict[Language, set[str]]:
    """Return the folded words of `phrases` that carry meaning."""
    forms: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
    for phrase, language in phrases:
        forms[language].update(word for word in folded_words(phrase) if len(word) > 1)
    return {language: words - lexicon.stop_words[language] for language, words in forms.items()}


Sounds = Mapping[str, str]
"""The first Dutch word, in alphabetical order, for every way that one sounds."""


def sounds_of(words: Iterable[str], known: Sounds = MappingProxyType({})) -> Sounds:
    """Return how words sound that are long enough to be guessed at, beside what is `known` already."""
    found = dict(known)
    for word in words:
        if len(word) >= GUESSABLE:
            heard = sound(word)
            found[heard] = min(word, found.get(heard, word))
    return found


class Reader:
    """Reads texts with the words that the catalogue knows."""

    def __init__(
        self,
        lexicon: Lexicon,
        forms: Mapping[Language, Forms],
        sounds: Callable[[], Sounds] | None = None,
    ) -> None:
        """Take the folded words of each language that are known.

        `sounds` gives how the Dutch ones sound, when that was worked out before: few texts ask for it.
        """
        self.lexicon = lexicon
        self._heard = sounds or partial(sounds_of, forms["nl"].words)
        self.forms = forms
        self._forms = {language: forms[language].words for language in LANGUAGES}
        self._stems = {language: forms[language].stems for language in LANGUAGES}
        self._stop_phrases: dict[Language, dict[str, list[tuple[str, ...]]]] = {}
        for language, stop_phrases in lexicon.stop_phrases.items():
            by_first = self._stop_phrases.setdefault(language, {})
            for stop_phrase in stop_phrases:
                by_first.setdefault(stop_phrase[0], []).append(stop_phrase)
        self._choices = cache(self._beginning_with)
        self._words = lru_cache(maxsize=65536)(self._look_up)
        self._parts = lru_cache(maxsize=65536)(self._split)

    @cached_property
    def _sounds(self) -> Sounds:
        return self._heard()

    def read(self, text: str) -> Reading:
        """Return `text` as places of keys; a text in another language has none."""
        words = tokens(text)
        language = self.language_of([token.word for token in words])
        places = tuple(self._places(words, language)) if language else ()
        return Reading(language=language, words=words, places=places)

    def read_dutch(self, text: str) -> Reading:
        """Return a text that is known to be Dutch as places of keys."""
        words = tokens(text)
        return Reading(language="nl", words=words, places=tuple(self._places(words, "nl")))

    def dutch_keys(self, text: str) -> Iterator[Iterable[str]]:
        """Yield the keys of each place of a text that is known to be Dutch, and nothing else of it."""
        return (found.keys for _, found in self._found(tokens(text), "nl"))

    def language_of(self, words: Iterable[str]) -> Language | None:
        """Return the language whose words are most frequent, Dutch when in doubt, None for a foreign one."""
        listed = list(words)
        functional = {
            language: [word for word in listed if word in self.lexicon.stop_words[language]]
            for language in LANGUAGES
        }
        points = {language: float(len(functional[language])) for language in LANGUAGES}
        for word in listed:
            knowing = [language for language in LANGUAGES if word in self._forms[language]]
            for language in knowing:
                points[language] += KNOWN_WORD / len(knowing)
        best = max(LANGUAGES, key=lambda language: points[language])
        for foreign in self.lexicon.foreign_words.values():
            strange = sum(word in foreign for word in listed)
            own = sum(word not in foreign for word in functional[best])
            if strange >= max(FOREIGN_ENOUGH, own):
                return None
        return best

    def phrase_keys(self, phrase: str, language: Language) -> tuple[str, ...]:
        """Return the one key of each meaningful word of a known phrase, sorted, each once."""
        found = folded_words(phrase)
        meaning = [found[index] for index in self._meaningful(found, language)] or found
        return tuple(sorted({self.lexicon.key(word, language) for word in meaning}))

    def compound_keys(self, word: str) -> tuple[str, ...]:
        """Return the keys of the parts of a Dutch compound, or nothing when it is none."""
        return tuple(sorted({self.lexicon.key(part, "nl") for part in self._parts(word)}))

    def _meaningful(self, words: Sequence[str], language: Language) -> list[int]:
        """Return the positions of the words that no stop word or stop phrase covers."""
        covered = {index for index, word in enumerate(words) if word in self.lexicon.stop_words[language]}
        for start, word in enumerate(words):
            for phrase in self._stop_phrases[language].get(word, ()):
                if tuple(words[start : start + len(phrase)]) == phrase:
                    covered.update(range(start, start + len(phrase)))
        return [index for index, word in enumerate(words) if index not in covered and len(word) > 1]

    def _places(self, words: tuple[Token, ...], language: Language) -> Iterator[Place]:
        for index, found in self._found(words, language):
            yield Place(
                word=words[index].surface.lower(),
                read_as=found.read_as,
                index=index,
                keys=found.keys,
                is_known=found.is_known,
            )

    def _found(self, words: tuple[Token, ...], language: Language) -> Iterator[tuple[int, _Word]]:
        """Yield what each meaningful word is taken for, alone and joined to the next, with its position."""
        for index in self._meaningful([token.word for token in words], language):
            token = words[index]
            found = self._words(token.word, language)
            following = words[index + 1] if index + 1 < len(words) else token
            joined = token.word + following.word
            if following.clause == token.clause and len(joined) >= JOINABLE and joined in self._forms["nl"]:
                keys = {**found.keys, self.lexicon.key(joined, "nl"): JOINED}
                found = _Word(found.read_as, keys, is_known=True)
            yield index, found

    def _look_up(self, word: str, language: Language) -> _Word:
        """Return what one folded word is taken for."""
        if self._is_known(word, language):
            return self._as_known(word, language, WHOLE)
        guessable = (
            len(word) >= GUESSABLE and word.isalpha() and word not in self.lexicon.common_words[language]
        )
        guesses = self._guesses(word, language) if guessable else []
        elsewhere = [other for other in LANGUAGES if len(word) >= LOAN and word in self._forms[other]]
        if elsewhere and not any(_distance(word, guess) == 1 for guess, _ in guesses):
            return self._as_known(word, elsewhere[0], WHOLE)
        if parts := self._part_keys(word):
            return _Word(word, {**parts, self.lexicon.key(word, language): WHOLE}, is_known=True)
        if guesses:
            best, trust = min(guesses, key=lambda guess: _distance(word, guess[0]))
            return self._as_known(best, language, trust)
        return _Word(word, {self.lexicon.key(word, language): WHOLE}, is_known=False)

    def _as_known(self, word: str, language: Language, trust: float) -> _Word:
        parts = {key: trust * value for key, value in self._part_keys(word).items()}
        return _Word(word, {**parts, self.lexicon.key(word, language): trust}, is_known=True)

    def _guesses(self, word: str, language: Language) -> list[tuple[str, float]]:
        """Return the known words that `word` may be meant for, each with the trust.

        In Dutch: the word of which it is a Flemish diminutive (`parkske`), one that sounds the same. In any
        language: the one that begins alike and differs in one letter, or in two when it is long.
        """
        guesses = []
        if language == "nl":
            bases = (word.removesuffix(suffix) for suffix in DIMINUTIVES if word.endswith(suffix))
            guesses += [
                (base, WHOLE) for base in bases if len(base) >= LOAN - 1 and base in self._forms["nl"]
            ][:1]
            if not guesses and (heard := self._sounds.get(sound(word))):
                guesses.append((heard, HEARD))
        if not guesses or guesses[0][1] < WHOLE:
            limit = 1 if len(word) < LONG else 2
            near = _nearest(word, self._choices(word[0], language), limit)
            if near:
                ring = self.lexicon.ring_keys[language]
                nearest = min(near, key=lambda found: (found[1], found[0] not in ring, found[0]))
                guesses.append((nearest[0], MISTYPED))
        return guesses

    def _beginning_with(self, letter: str, language: Language) -> Sequence[str]:
        """Return the known words that a guess may be, of those with this first letter, sorted."""
        return sorted(
            word for word in self._forms[language] if word[0] == letter and len(word) >= GUESSABLE - 1
        )

    def _part_keys(self, word: str) -> Mapping[str, float]:
        return dict.fromkeys(self.compound_keys(word), PART)

    def _is_known(self, word: str, language: Language) -> bool:
        return word in self._forms[language] or stem(word, language) in self._stems[language]

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the known parts of a Dutch compound with the longest last part, or nothing."""
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, last = word[:cut], word[cut:]
            if not self._is_part(last):
                continue
            for link in LINKS:
                base = first.removesuffix(link)
                if not first.endswith(link) or len(base) < SHORTEST_PART:
                    continue
                if self._is_part(base):
                    return (base, last)
                if deeper := self._parts(base):
                    return (*deeper, last)
        return ()

    def _is_part(self, word: str) -> bool:
        return len(word) >= SHORTEST_PART and (
            word in self._forms["nl"] or (len(word) >= SHORTEST_BENT_PART and self._is_known(word, "nl"))
        )


def _distance(one: str, other: str) -> int:
    """Return by how many typing errors two words differ."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for a word that is not known

    return OSA.distance(one, other)


def _nearest(word: str, choices: Sequence[str], limit: int) -> Sequence[tuple[str, float]]:
    """Return the `NEAREST` choices that differ by `limit` typing errors at most, with how many."""
    from rapidfuzz import process  # noqa: PLC0415 - as above
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=limit, limit=NEAREST)
    return [(found, distance) for found, distance, _ in near]

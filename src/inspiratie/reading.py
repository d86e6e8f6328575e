"""A need's text, read: its language, and for every word the keys by which it may be matched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from inspiratie.lexicon import Lexicon
from inspiratie.text import LANGUAGES, Language, Token, folded_words, sound, stem, tokens

WHOLE, JOINED, PART, HEARD, MISTYPED = 1.0, 1.0, 0.85, 0.85, 0.8
"""How sure a key is, 0 to 1: the word itself, two words as one, a part of a compound, a guess by ear or eye."""

_LINKS = ("", "s", "e", "en", "er")
"""Letters that may join the parts of a Dutch compound."""
_GUESSABLE = 5
"""Letters that a word must have at least before a guess is made at what was meant."""
_LONG = 8
"""From so many letters on a word may hold two typing errors, below it one."""
_DIMINUTIVES = ("skes", "ske", "kens", "ken", "ekes", "eke", "kes", "ke", "jes", "je")
"""Endings that make a word small and dear, in Flanders."""
_FOREIGN_ENOUGH = 2
"""So many function words of another language at least, before a text counts as written in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One meaningful word of a text, and what it may be matched by."""

    word: str
    """The word as it was written, in lower case."""
    index: int
    """Position among all words of the text, stop words included."""
    clause: int
    keys: Mapping[str, float]
    """Keys with how sure they are, from 0 to 1."""
    known: bool
    """Whether the word, or a part of it, is one that the catalogue knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as the engine sees it."""

    language: Language | None
    """None when it is in a language that is not understood."""
    words: tuple[Token, ...]
    places: tuple[Place, ...]


class Reader:
    """Reads texts with the words that the catalogue knows."""

    def __init__(self, lexicon: Lexicon, phrases: Iterable[tuple[str, Language]]) -> None:
        """Learn the words of `phrases` (labels, cues, titles, situations) and of the lexicon."""
        self.lexicon = lexicon
        forms: dict[Language, set[str]] = {
            language: set(lexicon.ring_keys[language]) for language in LANGUAGES
        }
        for phrase, language in phrases:
            forms[language].update(word for word in folded_words(phrase) if len(word) > 1)
        self._forms: Mapping[Language, frozenset[str]] = {
            language: frozenset(words) - lexicon.stop_words[language] for language, words in forms.items()
        }
        self._stems = {
            language: {stem(word, language) for word in words} for language, words in self._forms.items()
        }
        self._choices: dict[tuple[Language, str], list[str]] = defaultdict(list)
        for language, words in self._forms.items():
            for word in sorted(words):
                if len(word) >= _GUESSABLE - 1:
                    self._choices[language, word[0]].append(word)
        self.keys = lru_cache(maxsize=4096)(self._keys)
        self._parts = lru_cache(maxsize=65536)(self._split)

    @cached_property
    def _sounds(self) -> Mapping[str, str]:
        """The first Dutch word, in alphabetical order, for every way that one sounds."""
        long_words = (word for word in sorted(self._forms["nl"], reverse=True) if len(word) >= _GUESSABLE)
        return {sound(word): word for word in long_words}

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

    def language_of(self, words: Iterable[str]) -> Language | None:
        """Return the language whose words are most frequent, Dutch when in doubt, None for a foreign one."""
        points: dict[Language, float] = dict.fromkeys(LANGUAGES, 0.0)
        foreign = dict.fromkeys(self.lexicon.foreign_words, 0)
        for word in words:
            knowing = [language for language in LANGUAGES if word in self._forms[language]]
            for language in knowing:
                points[language] += 0.7 / len(knowing)
            for language in LANGUAGES:
                points[language] += word in self.lexicon.stop_words[language]
            for name, function_words in self.lexicon.foreign_words.items():
                foreign[name] += word in function_words
        best = max(LANGUAGES, key=lambda language: points[language])
        strange = max(foreign.values(), default=0)
        return None if strange >= _FOREIGN_ENOUGH and strange > points[best] else best

    def phrase_keys(self, phrase: str, language: Language) -> tuple[str, ...]:
        """Return the one key of each meaningful word of a known phrase, sorted, each once."""
        stop_words = self.lexicon.stop_words[language]
        found = folded_words(phrase)
        meaning = [word for word in found if word not in stop_words] or found
        return tuple(sorted({self.lexicon.key(word, language) for word in meaning}))

    def compound_keys(self, word: str) -> tuple[str, ...]:
        """Return the keys of the parts of a Dutch compound, or nothing when it is none."""
        return tuple(sorted({self.lexicon.key(part, "nl") for part in self._parts(word)}))

    def _places(self, words: tuple[Token, ...], language: Language) -> Iterator[Place]:
        stop_words = self.lexicon.stop_words[language]
        skip = -1
        for index, token in enumerate(words):
            if index <= skip or token.word in stop_words or len(token.word) < 2:
                continue
            keys, known = self.keys(token.word, language)
            following = (
                words[index + 1].word
                if index + 1 < len(words) and words[index + 1].clause == token.clause
                else ""
            )
            joined = token.word + following
            if following and len(joined) >= 7 and self._is_known(joined, "nl"):
                keys, known = {**keys, self.lexicon.key(joined, "nl"): JOINED}, True
            yield Place(word=token.surface.lower(), index=index, clause=token.clause, keys=keys, known=known)

    def _keys(self, word: str, language: Language) -> tuple[Mapping[str, float], bool]:
        """Return the keys of one folded word, and whether it is known in some way."""
        for candidate in (language, *LANGUAGES):
            known = (
                self._is_known(word, candidate) if candidate == language else word in self._forms[candidate]
            )
            if known and (candidate == language or len(word) >= _GUESSABLE - 1):
                keys = {self.lexicon.key(word, candidate): WHOLE}
                return {**self._part_keys(word), **keys}, True
        own = {self.lexicon.key(word, language): WHOLE}
        if parts := self._part_keys(word):
            return {**parts, **own}, True
        if len(word) < _GUESSABLE or word in self.lexicon.common_words[language] or not word.isalpha():
            return own, False
        if language == "nl" and (base := self._without_diminutive(word)):
            return self._guess(base, "nl", WHOLE), True
        guesses = self._guesses(word, language)
        if not guesses:
            return own, False
        best, trust = min(guesses, key=lambda guess: OSA.distance(word, guess[0]))
        return self._guess(best, language, trust), True

    def _without_diminutive(self, word: str) -> str:
        """Return the known word of which `word` is a Flemish diminutive, such as `parkske`, or nothing."""
        bases = (word.removesuffix(suffix) for suffix in _DIMINUTIVES if word.endswith(suffix))
        return next((base for base in bases if len(base) >= 3 and base in self._forms["nl"]), "")

    def _guesses(self, word: str, language: Language) -> list[tuple[str, float]]:
        """Return the known words that sound like `word` or differ in one or two letters, with the trust."""
        guesses = []
        if language == "nl" and (heard := self._sounds.get(sound(word))):
            guesses.append((heard, HEARD))
        limit = 1 if len(word) < _LONG else 2
        near = process.extractOne(
            word, self._choices[language, word[0]], scorer=OSA.distance, score_cutoff=limit
        )
        return [*guesses, (near[0], MISTYPED)] if near else guesses

    def _guess(self, word: str, language: Language, trust: float) -> Mapping[str, float]:
        parts = {key: trust * value for key, value in self._part_keys(word).items()}
        return {**parts, self.lexicon.key(word, language): trust}

    def _part_keys(self, word: str) -> Mapping[str, float]:
        return dict.fromkeys(self.compound_keys(word), PART)

    def _is_known(self, word: str, language: Language) -> bool:
        return word in self._forms[language] or stem(word, language) in self._stems[language]

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the known parts of a Dutch compound with the longest last part, or nothing."""
        for cut in range(4, len(word) - 3):
            first, last = word[:cut], word[cut:]
            if not self._is_part(last):
                continue
            for link in _LINKS:
                base = first.removesuffix(link)
                if not first.endswith(link) or len(base) < 4:
                    continue
                if self._is_part(base):
                    return (base, last)
                if deeper := self._parts(base):
                    return (*deeper, last)
        return ()

    def _is_part(self, word: str) -> bool:
        return len(word) > 3 and (word in self._forms["nl"] or (len(word) > 5 and self._is_known(word, "nl")))

"""The words that are known, before any text is read: their stems, and how they sound."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import LANGUAGES, Language, folded_words, sound, stem

GUESSABLE = 5
"""Letters that a word must have at least before a guess is made at what was meant."""


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

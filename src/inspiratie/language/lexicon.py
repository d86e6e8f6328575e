"""What words mean the same, which carry no meaning, and which language a text is in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from inspiratie.language.danger import Danger
from inspiratie.language.words import LANGUAGES, Language, fold, folded_words, stem
from inspiratie.storage.plain import Plain, rule

EXACTLY = "="
"""What stands before a ring word that brings no other words of its stem along."""
Entries = Mapping[Language, tuple[str, ...]]
"""Words or phrases of each language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SynonymRing(Plain):
    """Words in three languages that may stand for each other in a need.

    A word brings along all that has its stem, unless an equals sign stands before it: ``=vergadering``.
    """

    name: Annotated[str, rule(min_length=1)]
    """The Dutch dictionary form, a member itself."""
    nl: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def words(self, language: Language) -> tuple[str, ...]:
        """Return the words of one language; the name itself is Dutch."""
        members = {"nl": (self.name, *self.nl), "fr": self.fr, "en": self.en}
        return members[language]


@dataclass(frozen=True, kw_only=True)
class Lexicon(Plain):
    """The word knowledge of ``data/lexicon``."""

    stop: Entries = field(default_factory=dict)
    """Words without meaning for the match: function words, courtesy, the asking itself."""
    common: Entries = field(default_factory=dict)
    """Common words outside the field: never taken for a typing error of another word."""
    negation: Entries = field(default_factory=dict)
    """Words that deny what follows."""
    contrast: Entries = field(default_factory=dict)
    """Words that set a denial against what is meant: ``geen X maar Y``."""
    refusal: Entries = field(default_factory=dict)
    """The plainest denials, which a contrast may answer: ``niet X maar Y``."""
    presence: Entries = field(default_factory=dict)
    """Phrases that say that a means is there already, was tried, or need not be."""
    absence: Entries = field(default_factory=dict)
    """Phrases that say that something is not the matter."""
    lack: Entries = field(default_factory=dict)
    """What it takes and is lacking, each behind the word that denies it: ``geen budget``."""
    price: Entries = field(default_factory=dict)
    """Phrases that ask what something costs, which no card tells."""
    law: Entries = field(default_factory=dict)
    """Phrases that ask what the law says, which no card tells."""
    time: Entries = field(default_factory=dict)
    """Phrases that ask how long something takes, or how much work, which no card tells."""
    foreign: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Function words of languages that are not understood, to recognise them."""
    rings: tuple[SynonymRing, ...] = ()
    dangers: tuple[Danger, ...] = ()
    """The dangers that a text may tell of, of ``data/dangers.yaml``."""

    @cached_property
    def stop_words(self) -> Mapping[Language, frozenset[str]]:
        """The folded stop words of each language."""
        return {language: _single(self.stop.get(language, ())) for language in LANGUAGES}

    @cached_property
    def stop_phrases(self) -> Mapping[Language, tuple[tuple[str, ...], ...]]:
        """The stop entries of several folded words of each language, the longest first."""
        return {language: _phrases(self.stop.get(language, ())) for language in LANGUAGES}

    @cached_property
    def common_words(self) -> Mapping[Language, frozenset[str]]:
        """The folded common words of each language that no guess is made at."""
        return {language: _folded(self.common.get(language, ())) for language in LANGUAGES}

    @cached_property
    def negations(self) -> Mapping[Language, frozenset[str]]:
        """The folded negation words of each language."""
        return {language: _single(self.negation.get(language, ())) for language in LANGUAGES}

    @cached_property
    def refusals(self) -> frozenset[str]:
        """The folded plain denials of all languages."""
        return frozenset().union(*map(_single, self.refusal.values()))

    @cached_property
    def denials(self) -> frozenset[str]:
        """All folded words that deny, in any language."""
        return self.refusals.union(*self.negations.values())

    @cached_property
    def presences(self) -> tuple[str, ...]:
        """The folded phrases of all languages that say that a means is there already."""
        return _spoken(self.presence)

    @cached_property
    def absences(self) -> tuple[str, ...]:
        """The folded phrases of all languages that say that something is not the matter."""
        return _spoken(self.absence)

    @cached_property
    def lacks(self) -> frozenset[str]:
        """The folded phrases of all languages that tell of a lack."""
        return frozenset(_spoken(self.lack))

    @cached_property
    def questions(self) -> Mapping[str, tuple[str, ...]]:
        """The folded phrases of all languages that ask what no card tells, by what they ask for."""
        return {"price": _spoken(self.price), "law": _spoken(self.law), "time": _spoken(self.time)}

    @cached_property
    def contrasts(self) -> frozenset[str]:
        """The folded words of contrast of all languages."""
        return frozenset().union(*map(_folded, self.contrast.values()))

    @cached_property
    def foreign_words(self) -> Mapping[str, frozenset[str]]:
        """The folded function words of each language that is not understood."""
        return {name: _folded(words) for name, words in self.foreign.items()}

    @cached_property
    def ring_keys(self) -> Mapping[Language, Mapping[str, str]]:
        """For each language, the key of every ring word and of its stem; the word itself comes first.

        A ring's key is its name behind an equals sign, so that it meets no stem by chance.
        """
        keys: dict[Language, dict[str, str]] = {}
        for language in LANGUAGES:
            exact: dict[str, str] = {}
            stems: dict[str, str] = {}
            for ring in self.rings:
                key = f"={fold(ring.name.removeprefix(EXACTLY))}"
                for member in ring.words(language):
                    word = "".join(folded_words(member))
                    exact.setdefault(word, key)
                    if not member.startswith(EXACTLY):
                        stems.setdefault(stem(word, language), key)
            keys[language] = {**stems, **exact}
        return keys

    @property
    def ring_words(self) -> Mapping[Language, Mapping[str, str]]:
        """For each language the same by key: the words and stems that a key stands for, as one text."""
        found: dict[Language, dict[str, list[str]]] = {language: {} for language in LANGUAGES}
        for language, keys in self.ring_keys.items():
            for word, key in keys.items():
                found[language].setdefault(key, []).append(word)
        return {
            language: {key: " ".join(words) for key, words in of.items()} for language, of in found.items()
        }

    def key(self, word: str, language: Language) -> str:
        """Return what a folded `word` is matched by: the key of its ring, or else its stem."""
        ring = self.ring_keys[language]
        base = stem(word, language)
        return ring.get(word) or ring.get(base) or base


def _single(words: tuple[str, ...]) -> frozenset[str]:
    """Return the folded entries that are one word."""
    return frozenset(found[0] for word in words if len(found := folded_words(word)) == 1)


def _spoken(entries: Entries) -> tuple[str, ...]:
    """Return the phrases of all languages, each as its folded words."""
    return tuple(" ".join(folded_words(phrase)) for phrases in entries.values() for phrase in phrases)


def _phrases(entries: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the folded entries of several words, the longest first."""
    found = {tuple(folded_words(entry)) for entry in entries}
    return tuple(sorted((words for words in found if len(words) > 1), key=lambda words: (-len(words), words)))


def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for word in words for part in folded_words(word))

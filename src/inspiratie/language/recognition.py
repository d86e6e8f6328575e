"""What one word of a text is taken for: itself, the parts of a compound, or the known word that was meant."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property, lru_cache, partial
from typing import NamedTuple

from inspiratie.language.forms import GUESSABLE, Forms, Sounds, sounds_of
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import LANGUAGES, Language, sound, stem

WHOLE, PART, HEARD, MISTYPED = 1.0, 0.85, 0.9, 0.9
"""How sure a key is, 0 to 1: of the word, of a part of a compound, of a guess by ear, by eye."""

LINKS = ("", "s", "e", "en", "er")
"""Letters that may join the parts of a Dutch compound."""
LOAN = 4
"""Letters that a word must have at least before it is taken for one of another language."""
LONG = 8
"""From so many letters on a word may hold two typing errors, below it one."""
NEAREST = 5
"""So many near words are weighed against each other; one of a synonym ring is the likelier."""
SHORTEST_PART = 4
"""Letters that a part of a compound must have at least."""
SHORTEST_BENT_PART = 6
"""Letters that it must have at least when only its stem is known."""
DIMINUTIVES = ("skes", "ske", "kens", "ken", "ekes", "eke", "kes", "ke", "jes", "je")
"""Endings that make a word small and dear, in Flanders."""


class Recognised(NamedTuple):
    """What one folded word is taken for."""

    read_as: str
    """The folded word that was meant, or the word itself."""
    keys: Mapping[str, float]
    """Keys with how sure they are, from 0 to 1."""
    is_known: bool
    """Whether the word, or a part of it, is a known one."""


class Recogniser:
    """Knows words by the forms of each language; each word is worked out once."""

    def __init__(
        self,
        lexicon: Lexicon,
        forms: Mapping[Language, Forms],
        sounds: Callable[[], Sounds] | None = None,
    ) -> None:
        """Take the known words; `sounds` gives how the Dutch ones sound, when that was worked out before."""
        self.lexicon = lexicon
        self._heard = sounds or partial(sounds_of, forms["nl"].words)
        self._forms = {language: forms[language].words for language in LANGUAGES}
        self._stems = {language: forms[language].stems for language in LANGUAGES}
        self._choices = cache(self._beginning_with)
        self.recognise: Callable[[str, Language], Recognised] = lru_cache(maxsize=65536)(self._recognised)
        self._parts = lru_cache(maxsize=65536)(self._split)

    @cached_property
    def _sounds(self) -> Sounds:
        return self._heard()

    def _recognised(self, word: str, language: Language) -> Recognised:
        """Return what one folded word is taken for: itself, its parts, or the known word that was meant."""
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
            return Recognised(word, {**parts, self.lexicon.key(word, language): WHOLE}, is_known=True)
        if guesses:
            best, trust = min(guesses, key=lambda guess: _distance(word, guess[0]))
            return self._as_known(best, language, trust)
        return Recognised(word, {self.lexicon.key(word, language): WHOLE}, is_known=False)

    def _as_known(self, word: str, language: Language, trust: float) -> Recognised:
        parts = {key: trust * value for key, value in self._part_keys(word).items()}
        return Recognised(word, {**parts, self.lexicon.key(word, language): trust}, is_known=True)

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
        """Return the keys of the parts of a Dutch compound, or nothing when it is none."""
        return dict.fromkeys(sorted({self.lexicon.key(part, "nl") for part in self._parts(word)}), PART)

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

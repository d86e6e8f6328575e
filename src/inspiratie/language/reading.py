"""A need's text, read: its language, and for every word the keys by which it may be matched."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from inspiratie.language.forms import Forms, Sounds
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.recognition import Recognised, Recogniser
from inspiratie.language.words import LANGUAGES, Language, Token, folded_words, tokens

JOINED = 1.0
"""How sure the key of two words as one is, 0 to 1."""
JOINABLE = 7
"""Letters that two words must have together before they are tried as one."""
KNOWN_WORD = 0.7
"""What a known word counts for its language, shared when several know it; a function word counts 1."""
FOREIGN_ENOUGH = 2
"""So many function words of another language at least, before a text counts as written in it."""


class Place(NamedTuple):
    """One meaningful word of a text, and what it may be matched by."""

    word: str
    """The word as it was written, in lower case."""
    read_as: str
    """The folded word that it was taken for: itself, or the one that was meant."""
    at: int
    """Position among all words of the text, stop words included."""
    keys: Mapping[str, float]
    """Keys with how sure they are, from 0 to 1."""
    is_known: bool
    """Whether the word, or a part of it, is one that the catalogue knows."""


class Reading(NamedTuple):
    """A text as the engine sees it."""

    language: Language | None
    """None when it is in a language that is not understood."""
    words: tuple[Token, ...]
    places: tuple[Place, ...]
    unwanted: frozenset[int] = frozenset()
    """Positions of the words of which it says that they are not meant or not wanted."""


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
        self.forms = forms
        self._forms = {language: forms[language].words for language in LANGUAGES}
        self._recogniser = Recogniser(lexicon, forms, sounds)
        self._stop_phrases: dict[Language, dict[str, list[tuple[str, ...]]]] = {}
        for language, stop_phrases in lexicon.stop_phrases.items():
            by_first = self._stop_phrases.setdefault(language, {})
            for stop_phrase in stop_phrases:
                by_first.setdefault(stop_phrase[0], []).append(stop_phrase)

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
                at=index,
                keys=found.keys,
                is_known=found.is_known,
            )

    def _found(self, words: tuple[Token, ...], language: Language) -> Iterator[tuple[int, Recognised]]:
        """Yield what each meaningful word is taken for, alone and joined to the next, with its position."""
        for index in self._meaningful([token.word for token in words], language):
            token = words[index]
            found = self._recogniser.recognise(token.word, language)
            following = words[index + 1] if index + 1 < len(words) else token
            joined = token.word + following.word
            if following.clause == token.clause and len(joined) >= JOINABLE and joined in self._forms["nl"]:
                keys = {**found.keys, self.lexicon.key(joined, "nl"): JOINED}
                found = Recognised(found.read_as, keys, is_known=True)
            yield index, found

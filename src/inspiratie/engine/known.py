"""What the engine knows of words before it meets a need: worked out from the data, or as it was compiled."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.understanding import Labels, label_keys
from inspiratie.language.forms import Forms, Sounds, known_forms, sounds_of, with_stems
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import Reader
from inspiratie.language.words import LANGUAGES, Language
from inspiratie.storage.compiled import compiled

_COMPILED, _SOUNDS = "known", "sounds"


class Known(NamedTuple):
    """The words of examples and vocabulary, and the labels by the keys of their words."""

    forms: Mapping[Language, Forms]
    labels: Labels
    sounds: Callable[[], Sounds]
    """How the Dutch words sound, when that is asked for."""


def known_of(vocabulary: Vocabulary, lexicon: Lexicon, learned: Learned | None) -> Known:
    """Return what is known by a vocabulary, word knowledge and what was learned."""
    phrases = (phrase for concept in vocabulary.begrippen for phrase in concept.labels())
    words = known_forms(lexicon, phrases)
    if learned is not None:
        words = {language: [*words[language], *learned.forms[language]] for language in LANGUAGES}
    forms = with_stems(words)
    return Known(forms, label_keys(vocabulary, Reader(lexicon, forms)), partial(sounds_of, forms["nl"].words))


def packaged_known(vocabulary: Vocabulary, lexicon: Lexicon, learned: Learned) -> Known:
    """Return what is known by the packaged data, of which these were loaded."""
    plain = compiled(_COMPILED)
    if plain is None:
        return known_of(vocabulary, lexicon, learned)
    forms = {language: Forms(*map(_words, plain["forms"][language])) for language in LANGUAGES}
    return Known(
        forms,
        {tuple(keys.split()): ids for keys, ids in plain["labels"].items()},
        lambda: compiled(_SOUNDS) or sounds_of(forms["nl"].words),
    )


def compilable_known(vocabulary: Vocabulary, lexicon: Lexicon, learned: Learned) -> Mapping[str, object]:
    """Return what is known by the packaged data, as parts to compile."""
    known = known_of(vocabulary, lexicon, learned)
    forms = {language: [" ".join(sorted(words)) for words in known.forms[language]] for language in LANGUAGES}
    labels = {" ".join(keys): ids for keys, ids in known.labels.items()}
    return {_COMPILED: {"forms": forms, "labels": labels}, _SOUNDS: known.sounds()}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())

"""What the engine knows of words before it meets a need: worked out from the data, or as it was compiled."""

from collections.abc import Mapping
from typing import NamedTuple

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.understanding import Labels, label_keys
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import Forms, Reader, known_forms, with_stems
from inspiratie.language.words import LANGUAGES, Language
from inspiratie.storage.compiled import compiled

_COMPILED = "known"


class Known(NamedTuple):
    """The words of examples and vocabulary, and the labels by the keys of their words."""

    forms: Mapping[Language, Forms]
    labels: Labels


def known_of(vocabulary: Vocabulary, lexicon: Lexicon, learned: Learned | None) -> Known:
    """Return what is known by a vocabulary, word knowledge and what was learned."""
    phrases = (phrase for concept in vocabulary.begrippen for phrase in concept.labels())
    words = known_forms(lexicon, phrases)
    if learned is not None:
        words = {language: [*words[language], *learned.forms[language]] for language in LANGUAGES}
    forms = with_stems(words)
    return Known(forms, label_keys(vocabulary, Reader(lexicon, forms)))


def packaged_known(vocabulary: Vocabulary, lexicon: Lexicon, learned: Learned) -> Known:
    """Return what is known by the packaged data, of which these were loaded."""
    plain = compiled(_COMPILED)
    if plain is None:
        return known_of(vocabulary, lexicon, learned)
    return Known(
        {language: Forms(*map(_words, plain["forms"][language])) for language in LANGUAGES},
        {tuple(keys.split()): ids for keys, ids in plain["labels"].items()},
    )


def compilable_known(vocabulary: Vocabulary, lexicon: Lexicon, learned: Learned) -> Mapping[str, object]:
    """Return what is known by the packaged data, as a part to compile."""
    known = known_of(vocabulary, lexicon, learned)
    forms = {language: [" ".join(sorted(words)) for words in known.forms[language]] for language in LANGUAGES}
    labels = {" ".join(keys): ids for keys, ids in known.labels.items()}
    return {_COMPILED: {"forms": forms, "labels": labels}}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())

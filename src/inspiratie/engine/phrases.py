"""Every phrase of the vocabulary as keys, and how sure it makes its concept."""

from collections import Counter
from collections.abc import Iterator
from math import log

from inspiratie.deck.vocabulary import Concept, Vocabulary
from inspiratie.language.reading import Reader
from inspiratie.language.words import LANGUAGES, Language, folded_words

LABEL, HINT = 0.93, 0.45
"""How sure a phrase makes its concept, 0 to 1."""
TELLING = 0.7
"""How telling the words of a phrase must be together for it to count in full: a word that only one
concept of the facet uses has 1, one that all use 0. After Spärck Jones (1972), idf scaled to 0..1."""
PREFERRED = 0.85
"""A preferred label counts for at least this share, however many concepts use its words."""


def phrase_table(vocabulary: Vocabulary, reader: Reader) -> list[tuple[str, tuple[str, ...], float, bool]]:
    """Return every phrase of the vocabulary: its concept, its keys, its strength, whether it is a label.

    A phrase counts in full when its words are telling together, less when many concepts use them.
    """
    best: dict[tuple[str, tuple[str, ...]], float] = {}
    names: set[tuple[str, tuple[str, ...]]] = set()
    preferred = {(concept.id, reader.phrase_keys(concept.label, "nl")) for concept in vocabulary.begrippen}
    for concept in vocabulary.begrippen:
        for keys, strength in _concept_phrases(concept, reader):
            best[concept.id, keys] = max(strength, best.get((concept.id, keys), 0.0))
            if strength == LABEL:
                names.add((concept.id, keys))
    facets = {concept.id: concept.facet for concept in vocabulary.begrippen}
    frequency = Counter((facets[id_], key) for id_, key in {(id_, key) for id_, keys in best for key in keys})
    sizes = Counter(facets.values())
    table = []
    for (id_, keys), strength in best.items():
        facet = facets[id_]
        telling = sum(1.0 - log(frequency[facet, key]) / log(sizes[facet] + 1) for key in keys)
        least = PREFERRED if (id_, keys) in preferred else 0.0
        table.append((id_, keys, strength * max(least, min(1.0, telling / TELLING)), (id_, keys) in names))
    return table


def _concept_phrases(concept: Concept, reader: Reader) -> Iterator[tuple[tuple[str, ...], float]]:
    for label, language in concept.labels():
        yield from _variants(label, language, LABEL, reader)
    for language in LANGUAGES:
        for hint in concept.hints.words(language):
            yield from _variants(hint, language, HINT, reader)


def _variants(
    phrase: str, language: Language, strength: float, reader: Reader
) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yield the keys of a phrase, and those of the parts when it is one Dutch compound."""
    keys = reader.phrase_keys(phrase, language)
    if not keys:
        return
    words = [word for word in folded_words(phrase) if len(word) > 1]  # `camera's` is one word
    parts = reader.compound_keys(words[0]) if language == "nl" and len(words) == 1 else ()
    if len(keys) == 1 and (len(words) > 1 or (len(parts) > 1 and keys[0] in parts)):
        yield keys, HINT  # of `laten zien` stop words leave little, of `stationsplein` its ring only `plein`
    else:
        yield keys, strength
    if len(parts) > 1:
        yield parts, strength * 0.9

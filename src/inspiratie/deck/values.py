"""Several values in one cell or one option, such as ``jongeren, senioren``: each by itself."""

import re
from collections.abc import Container

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.language.words import fold

_LISTED = re.compile(r"\s*[|;,/\n]\s*")
"""Signs that part values, whatever these are."""
_JOINED = re.compile(r"\s*(?:[|;,/\n&+]|\b(?:en|of|et|ou|and|or)\b)\s*")
"""What parts values when labels stand on both sides: many labels hold such a word or sign themselves."""
_LONGEST_VALUE = 4
"""Words that a value in a list has at most; what is longer is a sentence with a comma."""
_MOST_JOINED = 10
"""So many such words and signs at most are looked at."""


def separate(value: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the values that `value` lists; itself when it is one label, or a sentence.

    A part that is no label stays a value, so that it is asked about and not lost.
    """
    known = vocabulary.label_index
    if labels := _labels_in(value.strip(), known):
        return tuple(dict.fromkeys(labels))
    parts = [part for part in _LISTED.split(value.strip()) if part]
    if any(fold(part) not in known and len(part.split()) > _LONGEST_VALUE for part in parts):
        parts = [value]
    apart = [found for part in parts for found in _labels_in(part, known) or [part]]
    return tuple(dict.fromkeys(apart)) or (value,)


def _labels_in(value: str, known: Container[str]) -> list[str]:
    """Return the labels that `value` is made of, the longest first; none when it holds anything else."""
    if fold(value) in known:
        return [value]
    for sign in reversed([*_JOINED.finditer(value)][:_MOST_JOINED]):
        label, others = value[: sign.start()], value[sign.end() :]
        if fold(label) in known and (rest := _labels_in(others, known)):
            return [label, *rest]
    return []

"""Several values in one cell or one option, such as ``jongeren, senioren``: each by itself."""

import re
from collections.abc import Container, Iterator
from itertools import islice

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.language.words import fold

_LISTED = re.compile(r"[|;,/\n\t•·▪●◦‣]")
"""Signs that part values, whatever these are."""
_BETWEEN = re.compile(
    r"(?:[^\w\s]|[\n\t]|\s{2,}|(?<!\S)\d{1,2}[.)]"
    r"|\b(?:en|én|of|et|ou|and|or|plus|zowel|als|alsook|evenals|maar|ook|de|het|alle|les|the)\b)",
    re.IGNORECASE,
)
"""What may stand around labels and between them: any sign, a number of an item, a word that joins.

Many labels hold such a word or sign themselves.
"""
_LONGEST_VALUE = 4
"""Words that a value in a list has at most; what is longer is a sentence with a comma."""
_MOST_WITHIN = 10
"""So many such words and signs at most does a label hold."""
_LONGEST_LIST = 5_000
"""Letters that such a list has at most; what is longer is parted by `_LISTED` alone."""


def separate(value: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the values that `value` lists; itself when it is one label, or a sentence.

    A part that is no label stays a value, so that it is asked about and not lost.
    """
    known = vocabulary.label_index
    if labels := _labels_in(value.strip(), known):
        return tuple(dict.fromkeys(labels))
    parts = [part for part in map(str.strip, _LISTED.split(value)) if part]
    if any(fold(part) not in known and len(part.split()) > _LONGEST_VALUE for part in parts):
        parts = [value]
    apart = [found for part in parts for found in _labels_in(part, known) or [part]]
    return tuple(dict.fromkeys(apart)) or (value,)


def _labels_in(value: str, known: Container[str]) -> list[str]:
    """Return the labels that `value` is made of, each as long as can be; none when it holds anything else."""
    labels: list[str] = []
    start = len(value) if len(value) > _LONGEST_LIST else 0
    while start < len(value):
        end = next((end for end in _ends(value, start) if fold(value[start:end].rstrip()) in known), None)
        if end is not None:
            labels.append(value[start:end].rstrip())
        elif between := _BETWEEN.match(value, start):
            end = between.end()
        else:
            return []
        start = len(value) - len(value[end:].lstrip())
    return labels


def _ends(value: str, start: int) -> Iterator[int]:
    """Yield where a label that begins at `start` may end, the furthest first."""
    signs = [sign.start() for sign in islice(_BETWEEN.finditer(value, start), _MOST_WITHIN + 1)]
    if len(signs) <= _MOST_WITHIN:
        yield len(value)
    yield from reversed(signs)

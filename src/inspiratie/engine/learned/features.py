"""What a learned model sees of a text: parts of its words, its words, and which words stand together.

The same code serves training and use, so that the two cannot drift apart.
"""

from collections.abc import Iterator
from enum import IntEnum
from itertools import combinations
from typing import NamedTuple

from inspiratie.language.reading import Reading

SIZES = (3, 4, 5)
"""Lengths of the character n-grams, in letters; a word's edges count as one letter each."""
MOST_PAIRED = 60
"""So many different words of one text, the first ones, are paired with each other."""
LONGEST = 600
"""So many meaningful words of one text, the first ones, are looked at."""


class Block(IntEnum):
    """A kind of features; each is weighed as a whole."""

    LETTERS = 0
    """Character n-grams within the meaningful words, so that spellings, inflections and compounds meet."""
    WORDS = 1
    """Keys of the meaningful words: a synonym ring brings Dutch, French and English to one key."""
    PAIRS = 2
    """Two of these keys in any order: `politie` and `jongeren` together say more than each."""


class Feature(NamedTuple):
    """One thing that a model may have a weight for."""

    block: Block
    name: str
    words: tuple[int, ...]
    """Positions, among the words of the text, of the words that it comes from."""


def features(reading: Reading) -> Iterator[Feature]:
    """Yield the features of a text, one for each time that they occur."""
    for block, source, words in sources(reading):
        for name in names(block, source):
            yield Feature(block, name, words)


def sources(reading: Reading) -> Iterator[tuple[Block, str, tuple[int, ...]]]:
    """Yield what the features of a text come from: words for their letters, keys, and pairs of these.

    Each with the positions of its words; `names` tells which features it brings.
    """
    first: dict[str, int] = {}
    for place in reading.places[:LONGEST]:
        yield Block.LETTERS, reading.words[place.at].word, (place.at,)
        for key in place.keys:
            yield Block.WORDS, key, (place.at,)
            if len(first) < MOST_PAIRED:
                first.setdefault(key, place.at)
    for one, other in combinations(sorted(first), 2):
        yield Block.PAIRS, f"{one}&{other}", (first[one], first[other])


def names(block: Block, source: str) -> Iterator[str]:
    """Yield the names of the features that come from a word, a key or a pair.

    >>> list(names(Block.LETTERS, "bus"))
    [' bu', 'bus', 'us ', ' bus', 'bus ', ' bus ']
    """
    if block is not Block.LETTERS:
        yield source
        return
    edged = f" {source} "
    for size in SIZES:
        for start in range(len(edged) - size + 1):
            yield edged[start : start + size]

"""The portable model: a table of weights that turns the words of a text into grades and concepts.

A linear map over hashed features, as small as it can be explained: the grade of an initiative is the sum of
what each word gives it. A table that judges alone has rectified units beside it, which hear what words say
only together. `training/portable.py` makes both; `docs/model.md` tells the format of their files.
"""

import json
import zlib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import exp, log, sqrt
from operator import mul
from pathlib import Path
from typing import Any, NamedTuple

from inspiratie.engine.learned.features import Block, names, sources
from inspiratie.engine.learned.judgment import BEST_GRADE, Judgment
from inspiratie.engine.learned.packed import Packed
from inspiratie.language.reading import Reading
from inspiratie.storage.compiled import compiled_bytes
from inspiratie.storage.packaged import data_folder

SCHEMA = "inspiratie/model@2"
COMPILED = "table"
"""The packaged table, unpacked, as it is compiled."""
TABLE = "portable"
"""The name of its two files: what it is a table of, as JSON, and the table, compressed with zlib."""
ALONE = "alone"
"""The same of the table that judges where no encoder is, as in a page."""
IDF_STEPS = 255
"""An inverse document frequency is kept as so many steps of the largest one."""


class Shape(NamedTuple):
    """What the table is a table of, as its JSON file tells."""

    initiatives: tuple[str, ...]
    concepts: tuple[str, ...]
    features: int
    """How many features have a row."""
    units: int
    """How many rectified units stand between the features and the grades."""
    idf: float
    """The largest inverse document frequency."""
    scales: tuple[float, ...]
    """What one step of a weight is worth in each column: the initiatives in order, the field, the units."""
    biases: tuple[float, ...]
    """What each column starts from."""
    unit_scale: float
    """What one step of a weight from a unit to an initiative is worth."""
    concept_scale: float
    """What one step of a weight is worth for a concept."""
    concept_biases: tuple[float, ...]


class Active(NamedTuple):
    """A feature of a text that the table knows."""

    block: Block
    row: int
    value: float
    """Its TF-IDF, scaled so that the features of its block have length one together."""
    words: Sequence[tuple[int, ...]]
    """For each time that it occurs the positions of the words that it comes from."""


class Table:
    """The portable model, read from its files."""

    def __init__(self, shape: Shape, content: bytes) -> None:
        """Take the shape, and the bytes of the table in the order of `pack`."""
        self.shape = shape
        count, width = shape.features, len(shape.biases) - shape.units
        packed = Packed(content)
        self._width = width
        self._hashes = packed.take("I", count)
        self._idf = packed.take("B", count)
        self._rows = packed.take("b", count * width)
        self._inward = packed.take("b", count * shape.units)
        self._starts = packed.take("I", count + 1)
        self._which = packed.take("H", self._starts[-1])
        self._much = packed.take("b", self._starts[-1])
        self._outward = [packed.take("b", shape.units) for _ in shape.initiatives]
        self._rows_of = lru_cache(maxsize=65536)(self._known)  # texts share their words

    def judge(self, reading: Reading) -> Judgment:
        """Return the grades, the concepts and the field of a text."""
        active = self.active(reading)
        columns = self._columns(active)
        return Judgment(
            grades=self._grades(columns),
            concepts=self._concepts(active),
            in_field=1.0 / (1.0 + exp(-columns[len(self.shape.initiatives)])),
        )

    def grades(self, reading: Reading) -> Mapping[str, float]:
        """Return the grades of a text alone."""
        return self._grades(self._columns(self.active(reading)))

    def gains(
        self, reading: Reading, id_: str, active: Sequence[Active] | None = None
    ) -> Mapping[str, float]:
        """Return what each meaningful word of a text, as written, gives the grade of an initiative.

        By itself: what the units add is of the text as a whole, and of no word.
        `active` are the features of the text, when these are at hand.
        What a pair gives is shared by its two words; what the letters of a word give goes to the word.
        """
        column = self.shape.initiatives.index(id_)
        scale = self.shape.scales[column]
        gains = {place.at: 0.0 for place in reading.places}
        for feature in self.active(reading) if active is None else active:
            gain = feature.value * scale * self._rows[feature.row * self._width + column]
            times = Counter(index for words in feature.words for index in words)
            for index, count in times.items():
                gains[index] += gain * count / times.total()
        by_word: dict[str, float] = defaultdict(float)
        for place in reading.places:
            by_word[place.word] += gains[place.at]
        return by_word

    def active(self, reading: Reading) -> list[Active]:
        """Return the features of a text that the table knows, with their values."""
        found: dict[tuple[Block, int], list[tuple[int, ...]]] = {}
        for block, source, words in sources(reading):
            for row in self._rows_of(block, source):
                found.setdefault((block, row), []).append(words)
        raw = {key: (1.0 + log(len(times))) * self.rarity(key[1]) for key, times in found.items()}
        squares = dict.fromkeys(Block, 0.0)
        for (block, _), value in raw.items():
            squares[block] += value**2
        lengths = {block: sqrt(square) for block, square in squares.items()}
        return [
            Active(block, row, value / lengths[block], found[block, row])
            for (block, row), value in raw.items()
            if value
        ]

    def rarity(self, row: int) -> float:
        """Return the inverse document frequency of a feature."""
        return self._idf[row] * self.shape.idf / IDF_STEPS

    def _known(self, block: Block, source: str) -> Sequence[int]:
        """Return the rows of the features that a word, a key or a pair brings, as far as they were met."""
        rows = (self._find(block, name) for name in names(block, source))
        return [row for row in rows if row is not None]

    def _find(self, block: Block, name: str) -> int | None:
        """Return the row of a feature, or none when it was never met."""
        wanted = hashed(block, name)
        row = bisect_left(self._hashes, wanted)
        return row if row < len(self._hashes) and self._hashes[row] == wanted else None

    def _grades(self, columns: Sequence[float]) -> Mapping[str, float]:
        """Return what the words give each initiative and what the units that are awake add."""
        ids, scale = self.shape.initiatives, self.shape.unit_scale
        awake = [max(0.0, value) for value in columns[len(ids) + 1 :]]
        added = [scale * sum(map(mul, awake, weights)) for weights in self._outward]
        grades = zip(ids, columns, added, strict=False)
        return {id_: min(BEST_GRADE, max(0.0, given + more)) for id_, given, more in grades}

    def _columns(self, active: Sequence[Active]) -> list[float]:
        """Return the sum of every column: for the grades of the initiatives, the field and the units."""
        given = _sums(active, self._rows, self._width)
        sums = [*given, *_sums(active, self._inward, self.shape.units)]
        return [
            bias + scale * total
            for bias, scale, total in zip(self.shape.biases, self.shape.scales, sums, strict=True)
        ]

    def _concepts(self, active: Iterable[Active]) -> Mapping[str, float]:
        sums: dict[int, float] = defaultdict(float)
        for feature in active:
            for at in range(self._starts[feature.row], self._starts[feature.row + 1]):
                sums[self._which[at]] += feature.value * self._much[at]
        shape = self.shape
        sure = {
            shape.concepts[number]: min(1.0, shape.concept_biases[number] + shape.concept_scale * total)
            for number, total in sums.items()
        }
        return {id_: certainty for id_, certainty in sure.items() if certainty > 0}


def _sums(active: Sequence[Active], weights: "memoryview[int]", width: int) -> list[float]:
    """Return what features give each of so many columns, in steps; `weights` are the columns, row by row."""
    values = [feature.value for feature in active]
    rows = [weights[feature.row * width : (feature.row + 1) * width] for feature in active]
    return [sum(map(mul, values, column)) for column in zip(*rows, strict=True)] or [0.0] * width


def hashed(block: Block, name: str) -> int:
    """Return the number, 32 bits, by which a feature is known: CRC-32 of its block and name.

    After the hashing trick of Weinberger et al., "Feature Hashing for Large Scale Multitask Learning" (2009).
    """
    return zlib.crc32(f"{block:d}{name}".encode())


def read_shape(folder: Path, name: str = TABLE) -> Shape:
    """Return what a table of a folder is a table of."""
    told: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    facts: dict[str, Any] = {
        name: tuple(value) if isinstance(value := told[name], list) else value for name in Shape._fields
    }
    return Shape(**facts)


def load_table(folder: Path, name: str = TABLE) -> Table:
    """Return a table of a folder by its name: the portable model."""
    is_compiled = name == TABLE and folder == data_folder() / "model"
    unpacked = compiled_bytes(COMPILED) if is_compiled else None
    return Table(read_shape(folder, name), unpacked_table(folder, name) if unpacked is None else unpacked)


def packed_table(folder: Path, name: str = TABLE) -> bytes:
    """Return a table of a folder as it is kept: compressed, to be sent to another host."""
    return (folder / f"{name}.bin").read_bytes()


def unpacked_table(folder: Path, name: str = TABLE) -> bytes:
    """Return the bytes of a table of a folder, as `Table` takes them."""
    return zlib.decompress(packed_table(folder, name))

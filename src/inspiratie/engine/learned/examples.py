"""The judged examples that a text is most like: real lines of `data/examples`, to explain a grade by."""

import json
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import sqrt
from typing import TYPE_CHECKING

from inspiratie.engine.learned.features import Block
from inspiratie.engine.learned.model import Active, Table

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


ALIKE = 0.25
"""How alike an example must be, 0 to 1, to be shown."""


class Examples:
    """The graded needs for which an initiative is a first choice, each as the words and pairs it holds."""

    def __init__(self, table: Table, needs: bytes, index: bytes) -> None:
        """Take the lines of the needs, and their index in the order of `training/neighbours.py`."""
        self._table = table
        self._needs = needs
        self._index = index

    def nearest(self, active: Sequence[Active], id_: str) -> str:
        """Return the example most like a text, of those for which an initiative is a first choice.

        Alike is the cosine between the inverse document frequencies of their words and pairs of words.
        Empty when none is alike enough.
        """
        wanted = {feature.row: self._table.rarity(feature.row) for feature in active if _tells(feature)}
        length = _length(wanted.values())
        best, alike = -1, ALIKE
        for number, rows in self._by_initiative.get(id_, ()):
            shared = sum(wanted[row] ** 2 for row in rows if row in wanted)
            if sqrt(shared) <= alike * length:  # its own length is that of what they share, or more
                continue
            if shared > alike * length * (own := _length(map(self._table.rarity, rows))):
                best, alike = number, shared / (length * own)
        return str(json.loads(self._lines[best])["text"]) if best >= 0 else ""

    @cached_property
    def _lines(self) -> Sequence[bytes]:
        return self._needs.splitlines()

    @cached_property
    def _by_initiative(self) -> Mapping[str, Sequence[tuple[int, Sequence[int]]]]:
        """For every initiative the numbers of its examples, each with its rows."""
        found: dict[str, list[tuple[int, Sequence[int]]]] = defaultdict(list)
        for number, firsts, rows in self._entries():
            for first in firsts:
                found[self._table.shape.initiatives[first]].append((number, rows))
        return found

    def _entries(self) -> Iterator[tuple[int, Sequence[int], Sequence[int]]]:
        numbers = array("H", self._index)
        at = number = 0
        while at < len(numbers):
            count, size = numbers[at], numbers[at + 1]
            start = at + 2 + count
            yield number, numbers[at + 2 : start], numbers[start : start + size]
            at, number = start + size, number + 1


def _tells(feature: Active) -> bool:
    return feature.block is not Block.LETTERS


def _length(values: Iterable[float]) -> float:
    return sqrt(sum(value**2 for value in values)) or 1.0


def load_examples(table: Table, data: "Traversable") -> Examples:
    """Return the examples of a data folder, with the index that its model has of them."""
    index = zlib.decompress((data / "model" / "neighbours.bin").read_bytes())
    return Examples(table, (data / "examples" / "needs.jsonl").read_bytes(), index)

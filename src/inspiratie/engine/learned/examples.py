"""The judged examples that a text is most like: real lines of `data/examples`, to explain a grade by."""

import json
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import sqrt
from pathlib import Path
from typing import IO, Any

from inspiratie.engine.learned.features import Block
from inspiratie.engine.learned.model import Active, Table
from inspiratie.engine.learned.packed import Packed
from inspiratie.language.words import LANGUAGES, Language
from inspiratie.storage.compiled import compiled_bytes
from inspiratie.storage.packaged import data_folder

COMPILED = "examples"
"""The packaged examples, by the words they hold, as they are compiled."""
_ALIKE = 0.25
"""How alike an example must be, 0 to 1, to be shown."""
_TELLING = 3
"""An example of fewer words tells little."""
_SHORT = 0.5
"""How much the likeness of such an example counts, beside that of one that tells more."""
_READ_BY_ALL: Language = "nl"
"""The language of the program: whoever reads its answers reads an example in it."""


class Examples:
    """The graded needs for which an initiative is a first choice, each as the words and pairs it holds."""

    def __init__(self, table: Table, needs: Callable[[], IO[bytes]], content: bytes) -> None:
        """Take what opens the lines of the needs, and the bytes that `by_rows` makes of their index."""
        self._table = table
        self._needs = needs
        initiatives, rows = len(table.shape.initiatives), table.shape.features
        packed = Packed(content)
        (count,) = packed.take("I", 1)
        self._lengths = packed.take("d", count)
        self._lines = packed.take("I", count)
        self._starts = packed.take("I", rows + 1)
        self._first_starts = packed.take("I", initiatives + 1)
        self._holders = packed.take("H", self._starts[-1])
        self._firsts = packed.take("H", self._first_starts[-1])
        self._languages = packed.take("B", count)
        self._telling = packed.take("B", count)

    def like(self, active: Sequence[Active], language: Language | None) -> "Nearness":
        """Return how like the examples are to a text with these features, in a language."""
        wanted = {one.row: self._table.rarity(one.row) for one in active if _tells(one)}
        return Nearness(self, wanted, language or _READ_BY_ALL)

    def holders(self, row: int) -> Iterable[int]:
        """Return the numbers of the examples that hold a word or a pair."""
        return self._holders[self._starts[row] : self._starts[row + 1]]

    def length(self, number: int) -> float:
        """Return the length of what an example holds, as a vector."""
        return self._lengths[number]

    def language(self, number: int) -> Language:
        """Return the language that an example is in."""
        return LANGUAGES[self._languages[number]]

    def is_telling(self, number: int) -> bool:
        """Tell whether an example is more than a word or two."""
        return bool(self._telling[number])

    def of_initiative(self, id_: str) -> Iterable[int]:
        """Return the numbers of the examples for which an initiative is a first choice."""
        if id_ not in self._table.shape.initiatives:
            return ()
        first = self._table.shape.initiatives.index(id_)
        return self._firsts[self._first_starts[first] : self._first_starts[first + 1]]

    def text(self, number: int) -> str:
        """Return the text of an example."""
        with self._needs() as file:
            file.seek(self._lines[number])
            return str(json.loads(file.readline())["text"])


class Nearness:
    """How like the examples are to one text: the cosine between what is rare in them and in it.

    Counted are the inverse document frequencies of words and pairs of words.
    """

    def __init__(self, examples: Examples, wanted: Mapping[int, float], language: Language) -> None:
        """Take the examples, how rare each word and pair of the text is, by its row, and its language."""
        self._examples = examples
        self._read = dict.fromkeys((language, _READ_BY_ALL))
        self._length = _length(wanted.values())
        shared: dict[int, float] = defaultdict(float)
        for row in sorted(wanted):
            square = wanted[row] ** 2
            for number in examples.holders(row):
                shared[number] += square
        self._shared = shared

    def nearest(self, id_: str) -> str:
        """Return the example most like the text, of those for which an initiative is a first choice.

        In the language of the text, or else in Dutch; empty when none is alike enough. A short one gives way.
        """
        examples = self._examples
        alike = [number for number in examples.of_initiative(id_) if self._likeness(number) > _ALIKE]
        for language in self._read:
            if readable := [number for number in alike if examples.language(number) == language]:
                return examples.text(max(readable, key=self._worth))
        return ""

    def _likeness(self, number: int) -> float:
        return self._shared.get(number, 0.0) / (self._length * self._examples.length(number))

    def _worth(self, number: int) -> float:
        return self._likeness(number) * (1.0 if self._examples.is_telling(number) else _SHORT)


def by_rows(table: Table, needs: bytes, index: bytes) -> bytes:
    """Return the examples by what they hold: of their lines, and of their index as training writes it.

    In order: how many there are; of each the length, and where its line starts; where the holders of each row
    and the examples of each initiative start, then those themselves, by number; of each the number of its
    language, and whether it tells more than a word or two.
    """
    lengths, lines, at = array("d"), array("I"), 0
    languages, telling = array("B"), array("B")
    holders: list[list[int]] = [[] for _ in range(table.shape.features)]
    firsts: list[list[int]] = [[] for _ in table.shape.initiatives]
    entries = zip(_entries(index), needs.splitlines(keepends=True), strict=False)
    for number, ((choices, rows), line) in enumerate(entries):
        lengths.append(_length(map(table.rarity, rows)))
        lines.append(at)
        at += len(line)
        need = json.loads(line)
        languages.append(LANGUAGES.index(need["lang"]))
        telling.append(len(need["text"].split()) >= _TELLING)
        for row in rows:
            holders[row].append(number)
        for choice in choices:
            firsts[choice].append(number)
    heads: tuple[array[Any], ...] = (
        array("I", [len(lines)]),
        lengths,
        lines,
        _starts(holders),
        _starts(firsts),
    )
    numbers = (array("H", one) for one in (*holders, *firsts))
    return b"".join(part.tobytes() for part in (*heads, *numbers, languages, telling))


def _entries(index: bytes) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Yield of every example the numbers of its first choices, and its rows."""
    numbers = array("H", index)
    at = 0
    while at < len(numbers):
        count, size = numbers[at], numbers[at + 1]
        start = at + 2 + count
        yield numbers[at + 2 : start], numbers[start : start + size]
        at = start + size


def _starts(lists: Iterable[Sequence[int]]) -> "array[int]":
    """Return where each of some lists starts when they stand one after the other, and where the last ends."""
    starts = array("I", [0])
    for one in lists:
        starts.append(starts[-1] + len(one))
    return starts


def _tells(feature: Active) -> bool:
    return feature.block is not Block.LETTERS


def _length(values: Iterable[float]) -> float:
    return sqrt(sum(value**2 for value in values)) or 1.0


def load_examples(table: Table, data: Path) -> Examples:
    """Return the examples of a data folder, with the index that its model has of them."""
    needs = data / "examples" / "needs.jsonl"
    packaged = compiled_bytes(COMPILED) if data == data_folder() else None
    content = indexed_examples(table, data) if packaged is None else packaged
    return Examples(table, lambda: needs.open("rb"), content)


def indexed_examples(table: Table, data: Path) -> bytes:
    """Return the examples of a data folder by what they hold, made from their files."""
    needs = (data / "examples" / "needs.jsonl").read_bytes()
    return by_rows(table, needs, zlib.decompress((data / "model" / "neighbours.bin").read_bytes()))

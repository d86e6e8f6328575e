"""What a rule finds in the data, and the order in which the entries of a file should stand."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.language.lexicon import EXACTLY, Lexicon
from inspiratie.language.words import Language, fold
from inspiratie.storage.lines import FileLine

DOUBLE, UNREAD = "dubbel", "ongelezen"
SORT = "python -m tools.check_data --sort"
RINGS = "rings.txt"


class Finding(NamedTuple):
    """One fault in the knowledge."""

    file: str
    """Path of the file within the data folder."""
    line: int
    """Number of the line, from 1."""
    rule: str
    """The kind of fault, one Dutch word."""
    reason: str
    """A Dutch clause without a full stop."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.reason}."


class Knowledge(NamedTuple):
    """What a rule of the lexicon looks at besides the entries of its file."""

    language: Language
    """The language of the file; Dutch for a file of several or of another one."""
    lexicon: Lexicon
    vocabulary: Vocabulary


Fault = tuple[FileLine, str, str]
"""An entry of a file, the kind of fault, and a Dutch clause."""
Rule = Callable[[Sequence[FileLine], Knowledge], Iterator[Fault]]


class Example(NamedTuple):
    """One row of a file of example phrases."""

    line: int
    text: str
    concept: str


def read_examples(text: str) -> tuple[list[str], list[Example]]:
    """Return the head and the rows of a file of example phrases; what a row lacks is empty."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    head = next(reader, [])
    return head, [Example(reader.line_num, row[0], ";".join(row[1:])) for row in reader if row]


def order_findings(file: str, path: Path) -> Iterator[Finding]:
    """Yield the first line that does not stand as it should: out of order, or written otherwise."""
    text = path.read_text(encoding="utf-8")
    pairs = zip_longest(text.splitlines(), in_order(path.name, text).splitlines(), fillvalue="")
    for number, (there, wanted) in enumerate(pairs, start=1):
        if there != wanted:
            yield Finding(
                file, number, "volgorde", f"hier hoort '{wanted[:60]}' te staan; alles op volgorde: {SORT}"
            )
            return


def in_order(name: str, text: str) -> str:
    """Return the text of a file of entries or of example phrases as it should stand."""
    if name.endswith(".csv"):
        head, examples = read_examples(text)
        written = io.StringIO()
        writer = csv.writer(written, delimiter=";", lineterminator="\n")
        ordered = sorted(examples, key=lambda example: (example.concept, entry_order(example.text)))
        writer.writerows([head, *((example.text, example.concept) for example in ordered)])
        return written.getvalue()
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines()]
    remarks = [line for line in lines if line.startswith("#")]
    entries = [line for line in lines if line and not line.startswith("#")]
    if name == RINGS:
        entries = [_ring_in_order(entry) for entry in entries]
    return "\n".join([*remarks, *sorted(entries, key=lambda entry: entry_order(entry.split(" |")[0])), ""])


def entry_order(entry: str) -> tuple[str, str]:
    """Return what a word or a phrase is sorted by: case, accents and the sign of a ring word do not count."""
    return fold(entry.removeprefix(EXACTLY)), entry


def _ring_in_order(text: str) -> str:
    name, *columns = (column.strip() for column in text.split("|"))
    ordered = (", ".join(sorted(column.split(", "), key=entry_order)) for column in columns)
    return " |".join([name, *(f" {column}" if column else "" for column in ordered)])

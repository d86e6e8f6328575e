"""One text file of entries, read strictly: an entry a line, remarks behind a hash, every line known."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from inspiratie.errors import DataError, Problem
from inspiratie.storage.strict_yaml import Source
from inspiratie.storage.text import UTF_8

_NEW_LINE = re.compile(r"\r?\n")


class FileLine(NamedTuple):
    """One entry of a file."""

    number: int
    """Number of the line, from 1."""
    text: str


def read_lines(source: Source) -> tuple[FileLine, ...]:
    """Return the entries of a file; `DataError` for every line that is wrong, or when there is no entry."""
    if source.decoded.encoding != UTF_8:
        raise source.fault("geen UTF-8-tekst; bewaar het bestand als UTF-8")
    lines = _NEW_LINE.split(source.decoded.text.removesuffix("\n").removesuffix("\r"))
    entries = tuple(FileLine(number, text) for number, text in enumerate(lines, start=1) if text[:1] != "#")
    if not "".join(entry.text for entry in entries).strip():
        raise source.fault("het bestand is leeg")
    refuse_lines(source, _faults(entries))
    return entries


def refuse_lines(source: Source, faults: Iterator[tuple[FileLine, str]]) -> None:
    """Raise a `DataError` for these faults, each with its line; do nothing when there are none."""
    problems = tuple(Problem(line=line.number, field="", reason=reason) for line, reason in faults)
    if problems:
        raise DataError(source.name, problems)


def _faults(entries: tuple[FileLine, ...]) -> Iterator[tuple[FileLine, str]]:
    first: dict[str, int] = {}
    for entry in entries:
        if not entry.text.strip():
            yield entry, "deze regel is leeg; haal hem weg"
        elif entry.text != entry.text.strip() or not entry.text.isprintable():
            yield entry, "er staan spaties voor of achter, of tekens die niet te zien zijn"
        elif entry.text in first:
            yield entry, f"deze regel staat er twee keer, ook op regel {first[entry.text]}"
        first.setdefault(entry.text, entry.number)

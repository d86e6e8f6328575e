"""CSV as spreadsheets leave it: its separator, and its records with the lines that they stand on."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from inspiratie.clean import clean_line
from inspiratie.storage.received import LARGEST

_LONGEST_CELL_LINES = 200
"""A quoted cell that runs on for more lines than this was never closed."""
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[;,\t]*', re.IGNORECASE)
"""What Excel may have as its first line."""
_SPACED = r'" +(?={}|$)'
"""A quote that closes a cell with spaces behind it, as some programs write it, for a separator."""
_reader = partial(csv.reader, strict=True, skipinitialspace=True)
"""Reads records; a quote begins a cell also behind spaces, as some programs write it."""
csv.field_size_limit(LARGEST)
"""A cell may be as long as a file: Python's own limit would call a long one unreadable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvRecord:
    """One row of a CSV file."""

    line: int
    """Where it starts, from 1."""
    last: int
    """Where it ends; further on when a quoted cell runs over lines."""
    cells: tuple[str, ...] | None
    """None when it cannot be read."""
    is_doubtful: bool = False
    """Whether a line within it could be a row by itself."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing that can be seen stands in any of its cells."""
        return self.cells is not None and not any(map(clean_line, self.cells))


def lines_of(text: str) -> tuple[list[str], str]:
    """Return the lines of a CSV text, and the separator that Excel names; nothing when it does not.

    The line on which it does becomes an empty one.
    """
    lines = re.split(r"\r\n|\n|\r", text)
    told = _SEPARATOR_LINE.fullmatch(lines[0])
    return ["" if told else lines[0], *lines[1:]], told[1] if told else ""


def cells_of(line: str, separator: str) -> tuple[str, ...] | None:
    """Return the cells of one line, or nothing when a quote on it is not closed or stands wrong."""
    try:
        return tuple(next(_reader([line], delimiter=separator), []))
    except csv.Error:
        return None


def records_of(lines: Sequence[str], separator: str, *, start: int, width: int) -> Iterator[CsvRecord]:
    """Yield the records from the line with index `start` on; no record takes in more than its own rows.

    A quoted cell may run over lines. That is believed when the record has no more than `width` cells and
    no line within it ends a cell that it would begin itself; otherwise the record ends with its line.
    """
    while start < len(lines):
        record = _whole(lines, separator, start=start, width=width)
        yield record
        start = record.last


def _whole(lines: Sequence[str], separator: str, *, start: int, width: int) -> CsvRecord:
    ahead = (f"{line}\n" for line in islice(lines, start, start + _LONGEST_CELL_LINES))
    reader = _reader(ahead, delimiter=separator)
    try:
        cells = tuple(cell.removesuffix("\n") for cell in next(reader))
    except (csv.Error, StopIteration):
        line = lines[start]
        close = re.sub(_SPACED.format(re.escape(separator)), '"', line)
        cells_found = cells_of(close, separator) or _with_its_quotes(line, separator, width)
        return CsvRecord(line=start + 1, last=start + 1, cells=cells_found)
    within = lines[start + 1 : start + reader.line_num]
    if within and (len(cells) > width or _begins_a_cell(within[-1], separator, width)):
        return CsvRecord(line=start + 1, last=start + 1, cells=None)
    if len(cells) == 1 < width and not within:
        cells = cells_of(cells[0], separator) or cells  # a whole row that was put in one cell
    doubtful = any(_looks_whole(line, separator, width) for line in within)
    return CsvRecord(line=start + 1, last=start + reader.line_num, cells=cells, is_doubtful=doubtful)


def _with_its_quotes(line: str, separator: str, width: int) -> tuple[str, ...] | None:
    """Return the cells of a line on which quotes are letters, as in ``"drugs" op straat``; or nothing."""
    quotes = line.count('"')
    is_whole = quotes and quotes % 2 == 0 and line.count(separator) == width - 1
    return tuple(line.split(separator)) if is_whole else None


def _begins_a_cell(line: str, separator: str, width: int) -> bool:
    """Return whether the quote that closes a cell on `line` could as well open one of a row of `width`."""
    before, _, _ = line.partition('"')
    return line.count(separator) == width - 1 and (
        not before.strip(" ") or before.rstrip(" ").endswith(separator)
    )


def _looks_whole(line: str, separator: str, width: int) -> bool:
    return width > 1 and line.count(separator) == width - 1

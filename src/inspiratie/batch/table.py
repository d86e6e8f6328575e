"""A table of needs: a CSV file, however a spreadsheet saved it, as rows that can be asked."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspiratie.clean import clean_line, clean_paragraphs
from inspiratie.deck.vocabulary import Facet
from inspiratie.language.words import fold
from inspiratie.storage.strict_yaml import Source

NAME, TEXT = "naam", "tekst"
_COLUMNS = {
    NAME: NAME,
    TEXT: TEXT,
    **{name: facet.value for facet in Facet for name in (facet.value, facet.plural)},
}
"""Every folded heading that is understood, with the column that it stands for."""
_DELIMITERS = "\t,;"
"""Tried in this order: a table of one column may hold commas."""
_LONGEST_CELL_LINES = 200
"""A quoted cell that runs on for more lines than this was never closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    line: int
    """Where it starts in the file, from 1."""
    name: str
    text: str
    options: Mapping[Facet, tuple[str, ...]]
    fault: str = ""
    """What is wrong with it, as a Dutch clause; nothing when it can be asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of needs."""

    rows: tuple[Row, ...]
    ignored: tuple[str, ...]
    """Headings of columns that mean nothing here."""


def read_table(source: Source) -> Table:
    """Return the rows of a CSV file; delimiter, encoding and the order of the columns are found out.

    Raises `DataError` when there is no heading that is understood, or no row.
    """
    text = re.sub(r"\Asep=.\r?\n", "\n", _decoded(source.content))
    records = list(_records(text.rstrip("\r\n")))
    while records and not records[0][1]:
        records.pop(0)
    if not records:
        raise source.fault("het bestand is leeg")
    (line, heading), *rest = records
    delimiter = max(_DELIMITERS, key=lambda char: len(_columns(_cells(heading, char) or [])))
    cells = _cells(heading, delimiter) or []
    columns = _columns(cells)
    if not columns.keys() - {NAME}:
        expected = ", ".join([NAME, TEXT, *(facet.value for facet in Facet)])
        raise source.fault(
            f"geen enkele kolom herkend; zet op de eerste rij koppen zoals {expected}", line=line
        )
    if doubles := [name for name, count in Counter(map(_column, cells)).items() if name and count > 1]:
        raise source.fault(f"de kolom '{doubles[0]}' staat er twee keer", line=line)
    if not rest:
        raise source.fault("er staan geen rijen onder de koppen")
    return Table(
        rows=tuple(_row(start, record, columns, len(cells), delimiter) for start, record in rest),
        ignored=tuple(clean_line(cell) for cell in cells if cell.strip() and not _column(cell)),
    )


def _decoded(content: bytes) -> str:
    """Return the text of a CSV file as a spreadsheet saved it: UTF-16, UTF-8 marked or not, or cp1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _records(text: str) -> Iterator[tuple[int, str]]:
    """Yield the records with the lines they start on; a quote that is never closed ends with its line."""
    lines = re.split(r"\r\n|\n|\r", text)
    number = 0
    while number < len(lines):
        quotes = 0
        for end in range(number, min(len(lines), number + _LONGEST_CELL_LINES)):
            quotes += lines[end].count('"')
            if quotes % 2 == 0:
                break
        else:
            end = number
        yield number + 1, "\n".join(lines[number : end + 1])
        number = end + 1


def _cells(record: str, delimiter: str) -> list[str] | None:
    """Return the cells of one record, or nothing when its quotes do not pair up."""
    if record.count('"') % 2:
        return None
    try:
        rows = list(csv.reader(io.StringIO(record, newline=""), delimiter=delimiter))
    except csv.Error:
        return None
    return rows[0] if rows else []


def _column(heading: str) -> str:
    """Return the column that a heading stands for, or nothing."""
    return _COLUMNS.get(re.sub(r"[^a-z]", "", fold(heading)), "")


def _columns(cells: Sequence[str]) -> Mapping[str, int]:
    return {_column(cell): number for number, cell in enumerate(cells) if _column(cell)}


def _row(line: int, record: str, columns: Mapping[str, int], width: int, delimiter: str) -> Row:
    cells = _cells(record, delimiter)
    values = {
        column: cells[number].strip() for column, number in columns.items() if cells and number < len(cells)
    }
    separators = "[|]" if delimiter == ";" else "[|;]"
    options = {
        facet: tuple(filter(None, map(str.strip, re.split(separators, values.get(facet, "")))))
        for facet in Facet
    }
    return Row(
        line=line,
        name=clean_line(values.get(NAME, "")) or f"rij {line}",
        text=clean_paragraphs(values.get(TEXT, "")),
        options={facet: parts for facet, parts in options.items() if parts},
        fault=_fault(cells, width, delimiter),
    )


def _fault(cells: Sequence[str] | None, width: int, delimiter: str) -> str:
    """Return why a row cannot be asked, or nothing."""
    if cells is None:
        return "de rij is niet te lezen; kijk na of elk aanhalingsteken gesloten is"
    if not any(cell.strip() for cell in cells):
        return "de rij is leeg"
    if any(cell.strip() for cell in cells[width:]):
        sign = "een tab" if delimiter == "\t" else f"'{delimiter}'"
        return f"{len(cells)} cellen voor {width} kolommen; zet tekst met {sign} erin tussen aanhalingstekens"
    return ""

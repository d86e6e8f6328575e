"""A table of needs: a CSV file, however a spreadsheet saved it, as rows that can be asked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from inspiratie.batch.headings import NAME, TEXT, columns_of, doubled
from inspiratie.batch.records import CsvRecord, lines_of, records_of
from inspiratie.clean import clean_line, clean_paragraphs, shown
from inspiratie.deck.vocabulary import Facet
from inspiratie.storage.foreign import DOCUMENT, foreign, kind_of
from inspiratie.storage.strict_yaml import Source

_SEPARATORS = "\t,;|"
"""Tried in this order: a table of one column may hold commas."""
_ANY_WIDTH = 16_384
"""Columns that a sheet has at most: before the headings are found, nobody knows how many there are."""
_TITLE_LINES = 20
"""So many lines of titles may stand above the headings."""
_READABLE = frozenset({"een tabel", "gewone tekst"})
"""Kinds of text that may be a table which only lacks its headings."""
_AS_CSV = "open het bestand in Excel en kies daar Opslaan als, en dan CSV UTF-8"
_FROM_DOCUMENT = (
    "dit is een document van een tekstverwerker en geen tabel; kopieer de tabel daaruit naar Excel, en kies"
    " daar Opslaan als, en dan CSV UTF-8"
)
_NOTHING = frozenset(
    {
        *(
            "-",
            "--",
            "–",
            "—",
            "/",
            "?",
            ".",
            "nvt",
            "n.v.t",
            "n.v.t.",
            "nihil",
            "geen",
            "n/a",
            "s.o.",
            "néant",
        ),
        *("onbekend", "niet bekend", "nog niet bekend", "niet van toepassing", "niet ingevuld"),
        *("nog te bepalen", "ntb", "n.t.b.", "nnb", "n.n.b.", "(leeg)", "leeg", "(blank)", "null", "none"),
        *("nan", "inconnu"),
    }
)
"""What people write in a cell to say that there is nothing to say."""
_BROKEN = re.compile(r"#(N/B|N/A|NV|GETTING_DATA|[A-ZÀ-Ý/0-9]+[!?]|##+)")
"""What Excel leaves in a cell of which the formula fails, in any language."""
_FORMULA = re.compile(r"=[A-Z.]+\(.*|=\$?[A-Z]{1,3}\$?[0-9]+", re.DOTALL)
"""A formula itself, as a sheet that shows them is saved."""
_FORMULA_AS_VALUE = re.compile(
    r"=\s*[-+'\[{$(\"\w].*|\{=.*\}|@[A-Z.]+\(.*|[-+]\$?[A-Z]{1,3}\$?[0-9]+", re.DOTALL
)
"""Whatever else is one where a concept belongs; a name or a text may begin so."""
_AS_TEXT = re.compile(r'="((?:[^"]|"")*)"')
"""The formula by which programs keep Excel from making a number or a date of a text."""
_AS_ABOVE = frozenset(
    {
        *(
            "idem",
            "id.",
            "ibid.",
            "dito",
            "ditto",
            '"',
            "''",
            "〃",
            "ʺ",
            "”",
            ",,",
            "zie boven",
            "zie hierboven",
        ),
        *("zelfde", "hetzelfde", "dezelfde", "zie vorige", "voir ci-dessus", "same", "same as above"),
    }
)
"""What people write in a cell for what stands in the one above it."""
_RULE = re.compile(r"[-=_:+ ]{3,}")
"""What parts the headings of a table in Markdown or plain text from its rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    line: int
    """Where it starts in the file, from 1."""
    name: str
    """What it is called; a name that a row above it has gets a number."""
    text: str
    options: Mapping[Facet, tuple[str, ...]]
    fault: str = ""
    """What is wrong with it, as a Dutch clause; nothing when it can be asked."""
    notice: str = ""
    """What to know about how it was read, as a Dutch clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of needs."""

    rows: tuple[Row, ...]
    ignored: tuple[str, ...]
    """Headings of columns that mean nothing here."""
    notices: tuple[str, ...] = ()
    """What to know about how the table was read, in Dutch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """The row of headings."""

    index: int
    last: int
    """Index of the first line below it; further on when a heading runs over lines."""
    separator: str
    cells: tuple[str, ...]
    columns: Mapping[str, int]


def read_table(source: Source) -> Table:
    """Return the rows of a CSV file; separator, encoding, headings and their order are found out.

    Raises `DataError` when there is no heading that is understood, or no row.
    """
    if foreign(source.content) == DOCUMENT:
        raise source.fault(_FROM_DOCUMENT)
    lines, told = lines_of(source.decoded.text.rstrip("\r\n"))
    if not any(lines):
        raise source.fault("het bestand is leeg")
    head = _head(lines, told or _SEPARATORS)
    if head is None:
        raise _no_headings(source, lines)
    if twice := doubled(head.cells):
        raise source.fault(f"de kolom '{twice}' staat er twee keer", line=head.index + 1)
    width = len(head.cells)
    records = records_of(lines, head.separator, start=head.last, width=width)
    read = (_row(record, head) for record in records if not _asks_nothing(record, head))
    rows = tuple(_told_apart(read))
    if not rows:
        raise source.fault("er staan geen rijen onder de koppen")
    used = set(head.columns.values())
    above = any(line.strip(f"{head.separator} ") for line in lines[: head.index])
    return Table(
        rows=rows,
        ignored=tuple(
            clean_line(cell) for number, cell in enumerate(head.cells) if cell.strip() and number not in used
        ),
        notices=(_above(head),) if above else (),
    )


def _above(head: _Head) -> str:
    return f"de koppen staan op regel {head.index + 1}; wat erboven staat, telt niet mee"


def _head(lines: Sequence[str], separators: str) -> _Head | None:
    """Return the row near the top with the most headings, the first of equals; None when none asks anything.

    Groups of columns may have headings of their own above it, and a heading may run over lines.
    """
    tried = [
        _Head(index=index, last=record.last, separator=separator, cells=cells, columns=columns_of(cells))
        for index in range(min(len(lines), _TITLE_LINES))
        for separator in separators
        for record in islice(records_of(lines, separator, start=index, width=_ANY_WIDTH), 1)
        if (cells := record.cells)
    ]
    asking = (head for head in tried if head.columns.keys() - {NAME})
    return max(asking, key=lambda head: len(head.columns), default=None)


def _no_headings(source: Source, lines: Sequence[str]) -> Exception:
    if (kind := kind_of(source.decoded.text)) not in _READABLE:
        return source.fault(f"dit is {kind} en geen tabel; {_AS_CSV}")
    expected = ", ".join([NAME, TEXT, *(facet.value for facet in Facet)])
    line = next(number for number, text in enumerate(lines, start=1) if text)
    return source.fault(f"geen enkele kolom herkend; zet op de eerste rij koppen zoals {expected}", line=line)


def _row(record: CsvRecord, head: _Head) -> Row:
    cells = record.cells or ()
    values = {column: _said(cells[at]) for column, at in head.columns.items() if at < len(cells)}
    options = {facet: _parts(values.get(facet, ""), head.separator) for facet in Facet}
    notice = (
        f"deze rij loopt door tot regel {record.last}; ontbreekt er een aanhalingsteken, dan zijn het er meer"
    )
    return Row(
        line=record.line,
        name=clean_line(values.get(NAME, "")) or f"rij {record.line}",
        text=clean_paragraphs(values.get(TEXT, "")),
        options={facet: parts for facet, parts in options.items() if parts},
        fault=_fault(record, head) or _broken(values),
        notice=notice if record.is_doubtful else "",
    )


def _told_apart(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows under names of which no two are the same: the second Noord is ``Noord (2)``."""
    taken: set[str] = set()
    numbers: dict[str, int] = defaultdict(lambda: 1)
    for row in rows:
        name = row.name
        while name.casefold() in taken:
            numbers[row.name.casefold()] += 1
            name = f"{row.name} ({numbers[row.name.casefold()]})"
        taken.add(name.casefold())
        yield replace(row, name=name)


def _asks_nothing(record: CsvRecord, head: _Head) -> bool:
    """Tell whether a row is empty, holds only lines, or is that of the headings again.

    The last is what stands between two tables of which one was put below the other.
    """
    cells = [cell for cell in map(clean_line, record.cells or ()) if cell]
    is_rule = bool(cells) and all(map(_RULE.fullmatch, cells))
    return record.is_empty or is_rule or cells == [*filter(None, map(clean_line, head.cells))]


def _said(cell: str) -> str:
    """Return what a cell says; a sign that there is nothing to say is nothing."""
    said = cell.strip()
    if as_text := _AS_TEXT.fullmatch(said):
        said = as_text[1].replace('""', '"').strip()
    return "" if said.casefold() in _NOTHING else said


def _broken(values: Mapping[str, str]) -> str:
    """Return which cell holds something else in place of a value, or nothing."""
    for column, value in values.items():
        if what := _in_place_of(value, column):
            told = shown(value)
            return f"in de kolom '{column}' staat {what} ({told}); zet de waarde zelf in die cel of wis ze"
    return ""


def _in_place_of(value: str, column: str) -> str:
    """Return what stands in a cell of a column in place of a value, or nothing."""
    if _BROKEN.fullmatch(value):
        return "een fout van Excel"
    if _FORMULA.fullmatch(value) or (column not in (NAME, TEXT) and _FORMULA_AS_VALUE.fullmatch(value)):
        return "een formule"
    return "een verwijzing naar een andere rij" if column != NAME and value.casefold() in _AS_ABOVE else ""


def _parts(cell: str, separator: str) -> tuple[str, ...]:
    """Return the values in one cell: parted by a bar, a line end, or a semicolon that parts no cells."""
    signs = r"[|\n]" if separator == ";" else r"[|\n;]"
    return tuple(filter(None, map(str.strip, re.split(signs, cell))))


def _fault(record: CsvRecord, head: _Head) -> str:
    """Return why a row cannot be asked, or nothing."""
    if record.cells is None:
        return "de rij is niet te lezen; kijk na of elk aanhalingsteken gesloten is"
    width = len(head.cells)
    sign = _called(head.separator)
    if any(cell.strip() for cell in record.cells[width:]):
        found = len(record.cells)
        cure = f'zet tekst met {sign} erin tussen rechte aanhalingstekens (")'
        return f"{found} cellen voor {width} kolommen; {cure}"
    if other := _parted_otherwise(record.cells, head):
        return (
            f"tussen de koppen staat {sign}, en in deze rij {_called(other)}; gebruik overal hetzelfde teken"
        )
    return ""


def _parted_otherwise(cells: Sequence[str], head: _Head) -> str:
    """Return the sign between the cells of a row that is no more than a name by that of the headings."""
    asks = any(number == 0 for column, number in head.columns.items() if column != NAME)
    if len(cells) > 1 or asks:
        return ""
    others = (sign for sign in _SEPARATORS if sign != head.separator)
    return next((sign for sign in others if cells[0].count(sign) == len(head.cells) - 1), "")


def _called(separator: str) -> str:
    return "een tab" if separator == "\t" else f"'{separator}'"

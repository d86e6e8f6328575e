"""Initiatives as CSV: plain RFC 4180, or as a European Excel opens it right."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from inspiratie.deck.initiative import OWN_FIELDS, Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.output.results import Selection
from inspiratie.wording.cards import facet_values, origin_line
from inspiratie.wording.needs import unmet_line
from inspiratie.wording.reasons import reason_line

_SPACE = '[ "\u00a0\u3000]*'
_FORMULA = re.compile(
    rf"(?:\A|(?<=[;,\t\r\n]))({_SPACE})(?=[=+\-@＝＋－＠])"  # where some spreadsheet cuts
    rf"|\A({_SPACE})(?=[\t\r\n])"
)
"""What a spreadsheet may run: at the start of a cell, and after each sign that some spreadsheet cuts at.
Source: https://owasp.org/www-community/attacks/CSV_Injection"""
_OWN_COLUMNS = (*OWN_FIELDS, "velden", "herkomst")
"""What the user's own decks fill, and which these are."""
COLUMNS = (
    *("nr", "kaart", "titel", "notitie", "sterkte", "waarom", "niet_vervuld", "samenvatting"),
    *(facet.value for facet in Facet),
    *("beschrijving", "plaatsen", "links", *_OWN_COLUMNS),
    *("situaties_redactioneel", "zoektermen_redactioneel"),
    *("score", "id", "in_kaarten", "titel_bron", "vertrouwen"),
)
"""The columns, in order: first what people look for, last what programs do."""


def to_csv(handout: Handout, *, excel: bool = False) -> str:
    """Return a row an initiative; with `excel` its scores have a decimal comma.

    Where who is hurt gets help stands in a last column, only when there is such a word to say. A text that a
    spreadsheet would run as a formula gets an apostrophe before it, in both kinds.
    """
    columns = [*COLUMNS, *(["hulp"] if handout.help else [])]
    rows: list[list[object]] = [list(columns)]
    for number, item in enumerate(handout.items, start=1):
        cells = dict(_cells(item, handout.catalogue.vocabulary, comma="," if excel else "."))
        cells["hulp"] = handout.help
        rows.append([number, *(cells.get(column, "") for column in columns[1:])])
    return csv_text(rows, excel=excel)


def list_to_csv(found: Selection, *, excel: bool = False) -> str:
    """Return a row an initiative: id, title, card number, facets as labels, summary, what own decks fill."""
    facets = (facet.plural for facet in Facet)
    rows: list[list[object]] = [["id", "titel", "kaart", *facets, "samenvatting", *_OWN_COLUMNS]]
    for initiative in found.initiatives:
        values = (facet_values(initiative, facet, found.catalogue.vocabulary) for facet in Facet)
        row: list[object] = [
            initiative.id,
            initiative.titel,
            initiative.kaart or "",
            *values,
            initiative.samenvatting,
        ]
        row += [*(getattr(initiative, name) or "" for name in OWN_FIELDS), _own_cell(initiative)]
        row.append(origin_line(found.catalogue.by_id[initiative.id]))
        rows.append(row)
    return csv_text(rows, excel=excel)


def csv_text(rows: Iterable[Iterable[object]], *, excel: bool = False) -> str:
    """Return rows as CSV of which no cell is run as a formula.

    With `excel` there is a byte order mark before them and a semicolon between cells, as a European Excel
    wants it.
    """
    text = io.StringIO("\ufeff" if excel else "", newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerows([defuse(str(cell)) for cell in row] for row in rows)
    return text.getvalue()


def defuse(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula, by whichever separator it opens the file.

    >>> defuse("=1+1"), defuse("1+1"), defuse("eerst bellen;=1+1")
    ("'=1+1", '1+1', "eerst bellen;'=1+1")
    """
    return _FORMULA.sub(r"'\1\2", cell)


def _cells(item: HandoutItem, vocabulary: Vocabulary, *, comma: str) -> Iterator[tuple[str, str]]:
    yield "id", item.id
    yield "in_kaarten", "ja" if item.entry else "nee"
    yield "notitie", item.note
    if item.entry:
        yield from _card_cells(item.entry.initiative, vocabulary)
        yield "herkomst", origin_line(item.entry)
    if item.match:
        yield "score", f"{item.match.score:.2f}".replace(".", comma)
        yield "sterkte", item.match.strength
        yield (
            "waarom",
            "\n".join(f"{reason.points:.2f} {reason_line(reason)}" for reason in item.match.reasons),
        )
        yield "niet_vervuld", unmet_line(item.match.unmet)


def _own_cell(initiative: Initiative) -> str:
    return "\n".join(f"{name}: {value}" for name, value in initiative.velden.items())


def _card_cells(initiative: Initiative, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for field in ("titel", "titel_bron", "vertrouwen", "samenvatting", "beschrijving"):
        yield field, getattr(initiative, field)
    yield "kaart", str(initiative.kaart or "")
    yield from ((name, getattr(initiative, name) or "") for name in OWN_FIELDS)
    yield "velden", _own_cell(initiative)
    for facet in Facet:
        yield facet.value, facet_values(initiative, facet, vocabulary)
    yield "plaatsen", ", ".join(initiative.plaatsen)
    yield "links", "\n".join(link.url for link in initiative.links)
    yield "situaties_redactioneel", "\n".join(initiative.situaties)
    yield "zoektermen_redactioneel", ", ".join(initiative.zoektermen)

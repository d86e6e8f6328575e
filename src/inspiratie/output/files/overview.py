"""The deck at a glance as plain lines, the documented JSON, CSV and Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from inspiratie.advice.overview import Group
from inspiratie.deck.initiative import Initiative
from inspiratie.output.files.csv import csv_text
from inspiratie.output.files.json_records import Json, dumps
from inspiratie.output.files.markdown import escape, table
from inspiratie.output.results import Glance
from inspiratie.wording.overview import (
    TOGETHER,
    cell_words,
    finding_lines,
    legend_lines,
    listing_lines,
    once_line,
    title,
    total_words,
)


def overview_lines(glance: Glance) -> Iterator[str]:
    """Yield a line a cell: row, column, how many on a card, how many in our judgment, and their ids, tabbed.

    The ids of those on a card come first.
    """
    for cell in glance.overview:
        counts = (str(len(cell.named)), str(len(cell.helping)))
        yield "\t".join(
            [cell.row.label, cell.column.label, *counts, " ".join(_ids([*cell.named, *cell.helping]))]
        )


def overview_to_json(glance: Glance) -> str:
    """Return the rows, the columns and the cells under the schema ``inspiratie/overview@1``."""
    overview = glance.overview
    cells = [
        {
            "rij": cell.row.id,
            "kolom": cell.column.id,
            "aantal": len(cell.named),
            "leemte": cell.is_gap,
            "initiatieven": _ids(cell.named),
            "volgens_ons": _ids(cell.helping),
        }
        for cell in overview
    ]
    return dumps(
        {
            "schema": "inspiratie/overview@1",
            "rij": overview.row_facet.value,
            "kolom": overview.column_facet.value,
            "aantal": overview.size,
            "rijen": [_group_record(group) for group in overview.rows],
            "kolommen": [_group_record(group) for group in overview.columns],
            "vakken": cells,
        }
    )


def overview_to_csv(glance: Glance, *, excel: bool = False) -> str:
    """Return a row a cell: the two values, how many, whether it is a gap, which, and which we add."""
    overview = glance.overview
    headings = [overview.row_facet.value, overview.column_facet.value]
    rows: list[list[object]] = [[*headings, "aantal", "leemte", "initiatieven", "volgens_ons"]]
    for cell in overview:
        row = [cell.row.label, cell.column.label, len(cell.named), "ja" if cell.is_gap else "nee"]
        lists = [", ".join(_ids(cell.named)), ", ".join(_ids(cell.helping))]
        rows.append([*row, *lists])
    return csv_text(rows, excel=excel)


def overview_to_markdown(glance: Glance) -> str:
    """Return the overview as one table with what its signs mean and what it tells."""
    overview = glance.overview
    headings = [
        overview.row_facet.value,
        *(escape(group.concept.label) for group in overview.columns),
        TOGETHER,
    ]
    rows = [
        [
            escape(group.concept.label),
            *(escape(cell_words(cell)) for cell in overview.row(group)),
            escape(total_words(group)),
        ]
        for group in overview.rows
    ]
    rows.append([TOGETHER, *(escape(total_words(group)) for group in overview.columns), str(overview.size)])
    lines = [*finding_lines(overview), *legend_lines(overview), once_line()]
    parts = [f"# {escape(title(overview))}", table(headings, rows), _items(lines)]
    if glance.names:
        parts += ["## Welke initiatieven", _items(listing_lines(overview))]
    return "\n\n".join(parts) + "\n"


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {escape(line)}" for line in lines)


def _ids(initiatives: Sequence[Initiative]) -> list[str]:
    return [initiative.id for initiative in initiatives]


def _group_record(group: Group) -> Json:
    concept = group.concept
    return {
        "begrip": concept.id,
        "label": concept.label,
        "algemeen": concept.algemeen,
        "aantal": len(group.named),
    }

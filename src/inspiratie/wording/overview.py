"""The deck at a glance, in plain Dutch."""

from collections.abc import Iterator

from inspiratie.advice.overview import Cell, Overview
from inspiratie.deck.vocabulary import Concept
from inspiratie.wording.cards import OURS
from inspiratie.wording.series import joined

NONE = "–"
"""What stands where there is nothing, on no card and in no judgment of ours."""
TOGETHER = "samen"
"""What the totals are called."""
_FULLEST = 3


def title(overview: Overview) -> str:
    """Return what the overview is called."""
    return f"{overview.size} initiatieven, per {overview.row_facet} en {overview.column_facet}"


def cell_words(cell: Cell) -> str:
    """Return how many initiatives a cell holds: ``11``, ``(9)`` where only we see some, or a dash."""
    return str(len(cell.named) or (f"({len(cell.helping)})" if cell.helping else NONE))


def legend_lines(overview: Overview) -> Iterator[str]:
    """Yield what the signs in the cells mean, as far as there are such cells."""
    for cell in overview.fullest(1):
        count = f"{len(cell.named)} kaart{'en noemen' if len(cell.named) > 1 else ' noemt'}"
        yield f"{cell_words(cell)}: {count} {_both(cell)}. Een kaart kan in meer vakken staan."
    if gaps := [cell for cell in overview if cell.helping and not cell.named]:
        cell = max(gaps, key=lambda gap: len(gap.helping))
        count = f"helpen {len(cell.helping)} initiatieven" if len(cell.helping) > 1 else "helpt 1 initiatief"
        yield f"{cell_words(cell)}: geen kaart noemt {_both(cell)}, maar {OURS} {count} daar wel bij."
    if any(cell_words(cell) == NONE for cell in overview):
        yield f"{NONE}: niets gevonden."


def finding_lines(overview: Overview) -> Iterator[str]:
    """Yield where there is much, what no card names, and how many gaps there are."""
    if fullest := overview.fullest(_FULLEST):
        yield f"Het meest: {joined(f'{_pair(cell)} ({len(cell.named)})' for cell in fullest)}."
    if unnamed := overview.unnamed:
        yield f"Op geen enkele kaart: {joined(concept.label for concept in unnamed)}."
    if gaps := overview.gaps:
        among = sum(not (cell.row.algemeen or cell.column.algemeen) for cell in overview)
        yield f"Lege vakken: in {len(gaps)} van de {among} noemt geen enkele kaart beide."


def listing_lines(overview: Overview) -> Iterator[str]:
    """Yield which initiatives stand in every cell that has any, and which only we see there."""
    for cell in overview:
        if cell.named:
            yield f"{_pair(cell)} ({len(cell.named)}): {joined(one.titel for one in cell.named)}."
        elif cell.helping:
            yield f"{_pair(cell)} (alleen {OURS}): {joined(one.titel for one in cell.helping)}."


def stacked_line(overview: Overview, row: Concept) -> str:
    """Return a row in one line: the columns with initiatives, most first, then those without."""
    cells = [overview.cells[row.id, group.concept.id] for group in overview.columns]
    cells.sort(key=lambda cell: -len(cell.named))
    return ", ".join(
        f"{cell.column.label} {cell_words(cell)}".replace(" ", "\N{NO-BREAK SPACE}") for cell in cells
    )


def _both(cell: Cell) -> str:
    return f"{cell.row.label} én {cell.column.label}"


def _pair(cell: Cell) -> str:
    return f"{cell.row.label} × {cell.column.label}"

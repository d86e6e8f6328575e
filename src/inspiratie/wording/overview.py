"""The deck at a glance, in plain Dutch."""

from collections.abc import Iterator

from inspiratie.advice.overview import Cell, Group, Overview
from inspiratie.deck.vocabulary import Concept
from inspiratie.wording.cards import OURS
from inspiratie.wording.series import joined

NONE = "–"
"""What stands where there is nothing, on no card and in no judgment of ours."""
TOGETHER = "samen"
"""What the totals are called."""
_FULLEST = 2
_MOST_BARE = 3
"""So many cells in which there is nothing at all are named; more are seen, not read."""


def title(overview: Overview) -> str:
    """Return what the overview is called."""
    return f"{overview.size} initiatieven, per {overview.row_facet} en {overview.column_facet}"


def once_line() -> str:
    """Return how the totals count."""
    return f"Onder “{TOGETHER}” telt elke kaart één keer."


def cell_words(cell: Cell) -> str:
    """Return how many initiatives a cell holds: ``11``, ``(9)`` where only we see some, or a dash."""
    return _count_words(cell)


def total_words(group: Group) -> str:
    """Return how many initiatives a row or a column holds, in the signs of `cell_words`."""
    return _count_words(group)


def legend_lines(overview: Overview) -> Iterator[str]:
    """Yield what the signs in the cells mean, as far as there are such cells."""
    nothing = any(cell_words(cell) == NONE for cell in overview)
    told = [f"{NONE}: ook {OURS} niets."] if nothing else []
    for cell in overview.fullest(1):
        told = [f"{cell_words(cell)}: zoveel kaarten noemen {_both(cell)}.", *told]
    yield from filter(None, [" ".join(told)])
    if helped := [cell for cell in overview if cell.helping and not cell.named]:
        cell = max(helped, key=lambda gap: len(gap.helping))
        yield f"{cell_words(cell)}: geen kaart noemt {_both(cell)}; {OURS} {_help(cell)}."


def finding_lines(overview: Overview) -> Iterator[str]:
    """Yield where there is much, what no card names, how many gaps there are, and what they mean."""
    if fullest := overview.fullest(_FULLEST):
        yield f"Het meest: {joined(f'{_both(cell)} ({len(cell.named)})' for cell in fullest)}."
    for group in overview.unnamed:
        helped = f"; {OURS} {_help(group)}" if group.helping else ""
        yield f"Geen kaart noemt {group.concept.label}{helped}."
    cells = list(overview)
    if unnamed := [cell for cell in cells if not cell.named]:
        bare = [cell for cell in unnamed if not cell.helping]
        yield _unnamed_words(len(unnamed), len(bare), len(cells))
        if 0 < len(bare) <= _MOST_BARE:
            yield f"Echt leeg: {', '.join(map(_both, bare))}."


def listing_lines(overview: Overview) -> Iterator[str]:
    """Yield which initiatives stand in every cell that has any, and which only we see there."""
    for cell in overview:
        if cell.named:
            yield f"{_both(cell)} ({len(cell.named)}): {joined(one.titel for one in cell.named)}."
        elif cell.helping:
            yield f"{_both(cell)} (alleen {OURS}): {joined(one.titel for one in cell.helping)}."


def stacked_line(overview: Overview, row: Concept) -> str:
    """Return a row in one line: the columns with initiatives, most first, then those without."""
    return ", ".join(
        f"{cell.column.label} {cell_words(cell)}".replace(" ", "\N{NO-BREAK SPACE}")
        for cell in _fullest_first(overview, row)
    )


def spoken_line(overview: Overview, group: Group) -> str:
    """Return a row as it is read aloud: what cards name, where only we see some, where nothing is."""
    cells = _fullest_first(overview, group.concept)
    named = [f"{cell.column.label} {len(cell.named)}" for cell in cells if cell.named]
    ours = [f"{cell.column.label} {len(cell.helping)}" for cell in cells if cell.helping and not cell.named]
    none = [cell.column.label for cell in cells if not (cell.named or cell.helping)]
    told = (("", named), (f"alleen {OURS} ", ours), ("niets bij ", none))
    line = "; ".join(f"{label}{joined(parts)}" for label, parts in told if parts)
    count = len(group.named)
    cards = f"{count} kaart{'en' * (count > 1)}" if count else "geen kaart"
    return f"{group.concept.label}, {cards}: {line}."


def _fullest_first(overview: Overview, row: Concept) -> list[Cell]:
    cells = (overview.cells[row.id, group.concept.id] for group in overview.columns)
    return sorted(cells, key=lambda cell: -len(cell.named))


def _count_words(counted: Cell | Group) -> str:
    return str(len(counted.named) or (f"({len(counted.helping)})" if counted.helping else NONE))


def _help(counted: Cell | Group) -> str:
    """Return how many help in our judgment: ``helpen er 12``."""
    count = len(counted.helping)
    return f"help{'en' if count > 1 else 't'} er {count}"


def _unnamed_words(count: int, bare: int, among: int) -> str:
    """Return in how many cells no card stands, and in how many of these we see something yet."""
    none = f"In {count} van de {among} vakken is er geen kaart"
    if bare == count:
        return f"{none}, en ook {OURS} helpt er niets."
    return f"{none}; in {count - bare} helpt {OURS} wel iets."


def _both(cell: Cell) -> str:
    return f"{cell.row.label} én {cell.column.label}"

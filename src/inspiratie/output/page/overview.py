"""The deck at a glance as a drawing of the size of a slide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from inspiratie.advice.overview import Cell, Group, Overview
from inspiratie.output.page.assets import environment
from inspiratie.output.results import Glance
from inspiratie.wording.overview import (
    TOGETHER,
    cell_words,
    finding_lines,
    legend_lines,
    once_line,
    title,
    total_words,
)
from inspiratie.wording.series import joined

SHADES = (("#dbe9f6", "#12263a"), ("#a9cdea", "#12263a"), ("#2f76b5", "#ffffff"), ("#0f3f6e", "#ffffff"))
"""Ground and text of a cell, from few initiatives to most."""
GAP = ("#ffffff", "#8a4500")
"""Ground and text of a cell that no card is for."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 1540, 120, 770
"""Where the table stands on a drawing of 1600 by 900."""
_LABELS, _TOTALS = 420, 110
"""How wide the names of the rows are, and the column of totals."""
_LETTER = 0.56
"""How wide a letter of a sans-serif is on average, beside its height."""
_HEADING, _SLANTED_HEADING = 50, 175
"""How high the headings are, and where they are slanted because they are wider than their columns."""
_MOST_LETTERS = 130
"""So many letters go in a line below the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One cell, drawn."""

    x: float
    y: float
    words: str
    hint: str
    """What it is, and which initiatives it holds."""
    ground: str
    ink: str
    is_gap: bool
    is_filled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where rows and columns stand, in units of the drawing."""

    rows: Sequence[Group]
    columns: Sequence[Group]

    @property
    def width(self) -> float:
        """The width of a column."""
        return (_RIGHT - _TOTALS - _LEFT - _LABELS) / len(self.columns)

    @property
    def is_slanted(self) -> bool:
        """Whether the headings of the columns are slanted."""
        longest = max(len(group.concept.label) for group in self.columns)
        return longest * _LETTER * 26 > self.width

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return _TOP + (_SLANTED_HEADING if self.is_slanted else _HEADING)

    @property
    def height(self) -> float:
        """The height of a row; the totals are one too."""
        return (_BOTTOM - self.top) / (len(self.rows) + 1)

    @property
    def letter(self) -> int:
        """How high the letters of the table are."""
        return min(28, int(self.height * _LETTER))

    def across(self, column: int) -> float:
        """Return where a column begins."""
        return _LEFT + _LABELS + column * self.width

    def down(self, row: int) -> float:
        """Return where a row begins."""
        return self.top + row * self.height


def overview_to_svg(glance: Glance) -> str:
    """Return the overview as SVG, 1600 by 900, which slides and web pages take; every text stays text."""
    overview = glance.overview
    grid = Layout(rows=overview.rows, columns=overview.columns)
    first, *others = finding_lines(overview)
    notes = wrap(" ".join((*others, *legend_lines(overview), once_line())), _MOST_LETTERS)
    return (
        environment()
        .get_template("overview.svg.j2")
        .render(
            title=title(overview),
            subtitle=first,
            notes=notes,
            together=TOGETHER,
            total=total_words,
            overview=overview,
            grid=grid,
            boxes=tuple(_boxes(overview, grid)),
            left=_LEFT,
            totals=_RIGHT - _TOTALS / 2,
        )
    )


def _boxes(overview: Overview, grid: Layout) -> Iterator[Box]:
    for down, group in enumerate(overview.rows):
        for across, cell in enumerate(overview.row(group)):
            ground, ink = (GAP, *SHADES)[overview.depth(cell, len(SHADES))]
            yield Box(
                x=grid.across(across),
                y=grid.down(down),
                words=cell_words(cell),
                hint=_hint(cell),
                ground=ground,
                ink=ink,
                is_gap=cell.is_gap,
                is_filled=bool(cell.named),
            )


def _hint(cell: Cell) -> str:
    names = joined(one.titel for one in cell.named or cell.helping)
    return f"{cell.row.label}, {cell.column.label}: {cell_words(cell)}" + (f": {names}" if names else "")

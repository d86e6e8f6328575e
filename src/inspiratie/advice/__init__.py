"""What is built on a ranking or a deck, as values: firmness, mixes, likeness, comparisons, draws."""

from inspiratie.advice.comparison import (
    FEWEST,
    MOST,
    ComparedField,
    Comparison,
    Content,
    Doubt,
    Origin,
    Value,
    compare,
)
from inspiratie.advice.draw import draw
from inspiratie.advice.firmness import (
    FIRST,
    HEAVIER,
    LIGHTER,
    Change,
    Relaxation,
    Shift,
    Stability,
    relaxations,
    stability,
)
from inspiratie.advice.help import help_line
from inspiratie.advice.likeness import Neighbour, Shared, similar
from inspiratie.advice.mix import COVERED, Gap, Mix, Part, every_form, mix, smallest_cover
from inspiratie.advice.narrowing import equals, narrowing
from inspiratie.advice.overview import Cell, Group, Overview, make_overview

__all__ = [
    "COVERED",
    "FEWEST",
    "FIRST",
    "HEAVIER",
    "LIGHTER",
    "MOST",
    "Cell",
    "Change",
    "ComparedField",
    "Comparison",
    "Content",
    "Doubt",
    "Gap",
    "Group",
    "Mix",
    "Neighbour",
    "Origin",
    "Overview",
    "Part",
    "Relaxation",
    "Shared",
    "Shift",
    "Stability",
    "Value",
    "compare",
    "draw",
    "equals",
    "every_form",
    "help_line",
    "make_overview",
    "mix",
    "narrowing",
    "relaxations",
    "similar",
    "smallest_cover",
    "stability",
]

"""What is built on a ranking, as values: how firm it is, mixes, what is alike, comparisons, draws."""

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

__all__ = [
    "COVERED",
    "FEWEST",
    "FIRST",
    "HEAVIER",
    "LIGHTER",
    "MOST",
    "Change",
    "ComparedField",
    "Comparison",
    "Content",
    "Doubt",
    "Gap",
    "Mix",
    "Neighbour",
    "Origin",
    "Part",
    "Relaxation",
    "Shared",
    "Shift",
    "Stability",
    "Value",
    "compare",
    "draw",
    "every_form",
    "help_line",
    "mix",
    "relaxations",
    "similar",
    "smallest_cover",
    "stability",
]

"""What is built on a ranking: how firm it is, mixes, what is alike, comparisons, draws."""

from inspiratie.advice.comparison import FEWEST, MOST, Comparison, Row, Value, compare
from inspiratie.advice.draw import draw
from inspiratie.advice.firmness import (
    Change,
    Relaxation,
    Stability,
    relaxation_lines,
    relaxations,
    stability,
    stability_line,
)
from inspiratie.advice.likeness import Neighbour, Shared, shared_lines, similar
from inspiratie.advice.mix import (
    COVERED,
    Gap,
    Mix,
    Part,
    every_form,
    gap_lines,
    mix,
    mix_lines,
    part_lines,
    smallest_cover,
)

__all__ = [
    "COVERED",
    "FEWEST",
    "MOST",
    "Change",
    "Comparison",
    "Gap",
    "Mix",
    "Neighbour",
    "Part",
    "Relaxation",
    "Row",
    "Shared",
    "Stability",
    "Value",
    "compare",
    "draw",
    "every_form",
    "gap_lines",
    "mix",
    "mix_lines",
    "part_lines",
    "relaxation_lines",
    "relaxations",
    "shared_lines",
    "similar",
    "smallest_cover",
    "stability",
    "stability_line",
]

"""What is built on a ranking: how firm it is, mixes, what is alike, comparisons, draws."""

from inspiratie.selection.robustness import (
    Change,
    Relaxation,
    Stability,
    relaxation_lines,
    relaxations,
    stability,
    stability_line,
)

__all__ = [
    "Change",
    "Relaxation",
    "Stability",
    "relaxation_lines",
    "relaxations",
    "stability",
    "stability_line",
]

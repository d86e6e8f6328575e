"""What the encoder remembers: the graded examples, each by where its vector lies.

Nearest neighbours (Fix and Hodges, "Discriminatory Analysis", 1951), each weighed by how near it is, in fewer
dimensions than the encoder has: those in which the examples differ most. `training/memory.py` makes its file.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from inspiratie.engine.learned.unzipped import load_arrays
from inspiratie.engine.weights import NEIGHBOURS

if TYPE_CHECKING:
    from inspiratie.engine.learned.arrays import Floats

FILE = "memory.npz"
STEPS = 127
"""A component of an example's vector is kept in so many steps up or down."""
_PART = 1_000
"""So many vectors at a time become numbers that can be counted with: all of them would take 5 MB."""


class Memory:
    """The examples as vectors of length one, with their grades."""

    def __init__(self, mean: "Floats", axes: "Floats", vectors: "Floats", grades: "Floats") -> None:
        """Take the mean of all vectors, the axes kept (axes x width), and a row of each for every example.

        A row of `vectors` has steps along the axes, one of `grades` a grade from 0 to 3 for each initiative.
        """
        self._mean = mean
        self._axes = axes
        self._parts = [vectors[at : at + _PART] for at in range(0, len(vectors), _PART)]
        self._grades = grades

    def grades(self, vector: "Floats") -> "Floats":
        """Return what the examples nearest to a vector grade each initiative, 0 to 3, in order."""
        place = along(vector, self._mean, self._axes)
        likeness = np.concatenate([rows @ place for rows in self._parts]) / STEPS
        near = np.flatnonzero(likeness >= np.sort(likeness)[-NEIGHBOURS.most :][0])
        nearest = near[np.argsort(-likeness[near], kind="stable")][: NEIGHBOURS.most]
        counts = np.exp((likeness[nearest] - likeness[nearest[0]]) / NEIGHBOURS.narrow)
        result: Floats = counts @ self._grades[nearest] / counts.sum()
        return result


def along(vectors: "Floats", mean: "Floats", axes: "Floats") -> "Floats":
    """Return vectors as their components along the axes, from the mean, of length one."""
    places = (vectors - mean) @ axes.T
    result: Floats = places / np.maximum(np.linalg.norm(places, axis=-1, keepdims=True), 1e-9)
    return result


def load_memory(folder: Path) -> Memory | None:
    """Return the memory of a folder; None where it is not packed. Needs numpy."""
    arrays = load_arrays(folder / FILE)
    if arrays is None:
        return None
    mean, axes = (arrays[name].astype("f4") for name in ("mean", "axes"))
    return Memory(mean, axes, arrays["vectors"], arrays["grades"])

"""Weights in few bits, read from their file."""

from io import BytesIO

import pytest

pytest.importorskip("numpy")

import numpy as np

from inspiratie.engine.learned.arrays import Arrays

SCALES = np.array([0.5, 2.0], "<f2").tobytes()
FILE = SCALES + bytes([1, 2, 3, 255]) + SCALES
TOLD = (
    {"name": "dense", "kind": "q8", "shape": [2, 2], "at": 0},
    {"name": "lines", "kind": "f16", "shape": [2, 1], "at": 8},
)


def test_a_state_goes_through_a_matrix_of_few_bits() -> None:
    """Each row of it has a scale; twice gives the same, though both use the same memory."""
    arrays = Arrays(BytesIO(FILE), 0, TOLD)
    for _ in range(2):
        assert arrays.product("dense", np.array([10.0, 1.0], "f4")).tolist() == [6.0, 58.0]


def test_the_first_rows_of_an_array_can_be_had_alone() -> None:
    """The others are not read."""
    arrays = Arrays(BytesIO(FILE), 0, TOLD)
    assert arrays.numbers("lines", 1).tolist() == [[0.5]]
    assert arrays.numbers("lines").tolist() == [[0.5], [2.0]]


def test_a_file_that_ends_too_soon_is_no_answer() -> None:
    """What the memory held before would be taken for weights."""
    with pytest.raises(EOFError, match="dense"):
        Arrays(BytesIO(FILE[:7]), 0, TOLD).product("dense", np.array([10.0, 1.0], "f4"))

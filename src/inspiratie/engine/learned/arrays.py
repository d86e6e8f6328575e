"""Weights in few bits: read from their file when a text needs them, one matrix at a time."""

from collections.abc import Iterable, Mapping, Sequence
from io import BufferedIOBase
from math import prod
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

BLOCK = 32
"""So many weights of 4 bits share a scale."""


class Arrays:
    """The arrays of an open file, as `training/packing.py` writes them; needs numpy.

    Of 16 bits (``f16``); of 8 bits, after a scale for every row (``q8``); or of 4 bits, the halves of a block
    side by side, after a scale for every block (``q4``).
    """

    def __init__(self, file: BufferedIOBase, start: int, told: Iterable[Mapping[str, Any]]) -> None:
        """Take the file, where its arrays start, and what it tells of each."""
        self._file = file
        self._start = start
        self._told = {array["name"]: array for array in told}
        sizes = (prod(array["shape"]) for array in self._told.values() if array["kind"] == "q8")
        largest = max(sizes, default=0)
        self._steps, self._weights = np.empty(largest, "i1"), np.empty(largest, "f4")

    def numbers(self, name: str, first: int | None = None) -> "Floats":
        """Return an array of 16 bits, or so many of its rows, the first ones."""
        told = self._told[name]
        count, *width = told["shape"]
        shape = (count if first is None else first, *width)
        return self._halves(told["at"], prod(shape)).reshape(shape)

    def rows(self, name: str, numbers: Sequence[int]) -> "Floats":
        """Return some rows of a matrix of 4 bits."""
        return np.stack([self._row(self._told[name], number) for number in numbers])

    def product(self, name: str, state: "Floats") -> "Floats":
        """Return a state, or each of a row of states, times the transpose of a matrix of 8 bits."""
        told = self._told[name]
        rows, columns = told["shape"]
        scales = self._halves(told["at"], rows)
        steps, weights = self._steps[: rows * columns], self._weights[: rows * columns]
        self._file.seek(self._start + told["at"] + 2 * rows)
        if self._file.readinto(steps.data) < len(steps):  # into the same memory each time: new takes as long
            raise EOFError(name)
        weights[:] = steps
        product = weights.reshape(rows, columns) @ state.T  # a third faster than the other way round
        product *= scales[:, None] if state.ndim > 1 else scales
        result: Floats = product.T
        return result

    def whole(self, name: str) -> "Floats":
        """Return any array as numbers: to go on training from it, not for a text."""
        told = self._told[name]
        match told["kind"]:
            case "f16":
                return self.numbers(name)
            case "q4":
                return self.rows(name, range(told["shape"][0]))
            case _:
                return self.product(name, np.eye(told["shape"][1], dtype=np.float32)).T

    def _row(self, told: Mapping[str, Any], number: int) -> "Floats":
        count, width = told["shape"]
        blocks, half = width // BLOCK, BLOCK // 2
        scales = self._halves(told["at"] + 2 * blocks * number, blocks)
        pairs_at = told["at"] + 2 * blocks * count + blocks * half * number
        pairs = np.frombuffer(self._bytes(pairs_at, blocks * half), "u1").reshape(blocks, half)
        steps = np.concatenate([pairs & 15, pairs >> 4], axis=1) - np.float32(8)
        result: Floats = (steps * scales[:, None]).ravel()
        return result

    def _halves(self, at: int, count: int) -> "Floats":
        """Return so many numbers of 16 bits, as 32."""
        return np.frombuffer(self._bytes(at, 2 * count), "<f2").astype("f4")

    def _bytes(self, at: int, size: int) -> bytes:
        self._file.seek(self._start + at)
        return self._file.read(size)

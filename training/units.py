"""The units of the portable model, trained: rectified units between the features of a text and its grades.

A network of one hidden layer, by Adam (Kingma and Ba, 2015) on the squared error of the grades. Weights from
features start at 0, so that those which nothing moves stay there. Sums go in one order, as in the regression:
products go through sparse matrices, and nothing is asked of a library that differs by machine.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

SEED = 2
UNITS = 80
"""How many units there are: with two such networks the calibration needs were graded no better."""
EPOCHS, AT_ONCE = 3, 256
"""How often the lines are gone over, and how many of them make one step."""
RATE = 2e-3
"""The first step's length; it falls to 0 in a straight line."""
AWAKE = 0.05
"""What every unit starts from, so that all of them learn from the first line on."""
CHANCES = 1000
"""A weight that starts by chance has so many values up and as many down."""
FORGET, FORGET_SQUARES, LEAST = 0.9, 0.999, 1e-8
"""Adam's constants, as its authors give them."""


class Units(NamedTuple):
    """What features give units, and what units give grades."""

    inward: Singles
    """Features x units."""
    starts: Singles
    """What each unit starts from."""
    outward: Singles
    """Units x grades."""
    biases: Singles
    """What each grade starts from."""


def no_units(features: int, grades: int) -> Units:
    """Return a network without units, which says nothing."""
    empty = np.zeros(0, np.float32)
    return Units(
        np.zeros((features, 0), np.float32),
        empty,
        np.zeros((0, grades), np.float32),
        np.zeros(grades, np.float32),
    )


class _Weights:
    """Weights that Adam moves."""

    def __init__(self, values: Floats) -> None:
        self.values: Singles = values.astype(np.float32)
        self._mean, self._square = np.zeros_like(self.values), np.zeros_like(self.values)
        self._old, self._old_square = 1.0, 1.0

    def move(self, slope: Singles, rate: float, rows: "NDArray[np.intp] | slice" = slice(None)) -> None:
        """Move rows of the weights down their slope."""
        self._old *= FORGET
        self._old_square *= FORGET_SQUARES
        mean = FORGET * self._mean[rows] + (1 - FORGET) * slope
        square = FORGET_SQUARES * self._square[rows] + (1 - FORGET_SQUARES) * slope**2
        self._mean[rows], self._square[rows] = mean, square
        spread = np.sqrt(square / (1 - self._old_square)) + LEAST
        self.values[rows] -= rate / (1 - self._old) * mean / spread


def train_units(rows: csr_matrix, grades: Floats, weights: Floats, *, units: int = UNITS) -> Units:
    """Return a network that grades as the lines do, after starting from chance; 0 units grade nothing."""
    (count, features), width = rows.shape, grades.shape[1]
    counts = (weights / weights.mean())[:, None]
    inward, starts = _Weights(np.zeros((features, units))), _Weights(np.full(units, AWAKE))
    dice = np.random.default_rng(SEED)
    chance = dice.integers(-CHANCES, CHANCES, (units, width), endpoint=True) / CHANCES
    outward = _Weights(chance / np.sqrt(max(1, units)))
    biases = _Weights((counts * grades).sum(axis=0) / count)
    table, targets, counts = rows.astype(np.float32), grades.astype(np.float32), counts.astype(np.float32)
    at_once = min(AT_ONCE, count)
    a_time = count // at_once
    steps = EPOCHS * a_time if units else 0
    order = np.arange(count)
    for step in range(steps):
        if step % a_time == 0:
            order = dice.permutation(count)
        chosen = order[step % a_time * at_once :][:at_once]
        texts = csr_matrix(table[chosen])
        sums = texts @ inward.values + starts.values
        awake = csr_matrix(np.maximum(sums, 0))
        missed = awake @ outward.values + biases.values - targets[chosen]
        errors = missed * counts[chosen] * np.float32(2 / at_once)
        back = (csr_matrix(errors) @ outward.values.T) * (sums > 0)
        turned = csr_matrix(texts.T)
        met = np.flatnonzero(np.diff(turned.indptr))
        rate = RATE * (1 - step / steps)
        outward.move(awake.T @ errors, rate)
        biases.move(errors.sum(axis=0), rate)
        starts.move(back.sum(axis=0), rate)
        inward.move(turned[met] @ back, rate, met)
    return Units(inward.values, starts.values, outward.values, biases.values)

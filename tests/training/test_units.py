"""The units of the portable model, trained on texts that mean something only together."""

import pytest

pytest.importorskip("sklearn")

import numpy as np
from scipy.sparse import csr_matrix

from training import units
from training.units import Floats, Units, train_units

ROWS = csr_matrix(np.array([[1, 0, 0], [0, 1, 0], [0.7, 0.7, 0], [0, 0, 0]] * 400, dtype=np.float64))
"""Four texts, each four hundred times; nothing has the third feature."""
GRADES = np.array([[0.0], [0.0], [3.0], [0.0]] * 400)
"""Only the first two features together are worth something."""
EVEN = np.ones(len(GRADES))


def said(network: Units) -> Floats:
    """Return what a network makes of the four texts."""
    awake = np.maximum(ROWS[:4] @ network.inward + network.starts, 0)
    return np.asarray(awake @ network.outward + network.biases)[:, 0]


def test_units_hear_what_features_say_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sum over features cannot grade two together highly and each alone not at all."""
    monkeypatch.setattr(units, "EPOCHS", 300)
    network = train_units(ROWS, GRADES, EVEN, units=16)
    assert said(network) == pytest.approx(GRADES[:4, 0], abs=0.6)


def test_what_counts_more_is_graded_better() -> None:
    """When the same text has two grades, it is near that of the line that counts."""
    rows, grades = csr_matrix(np.ones((512, 1))), np.array([[0.0], [3.0]] * 256)
    network = train_units(rows, grades, np.array([1.0, 9.0] * 256), units=4)
    heard = np.maximum(network.inward[0] + network.starts, 0) @ network.outward + network.biases
    assert heard.tolist() == pytest.approx([2.7], abs=0.3)


def test_a_feature_that_no_text_has_moves_nothing() -> None:
    """Its weights stay 0, and take no room."""
    assert not train_units(ROWS, GRADES, EVEN, units=16).inward[2].any()


def test_the_same_lines_give_the_same_units() -> None:
    """To the last bit: chance begins at the same place."""
    one, other = (train_units(ROWS, GRADES, EVEN, units=16) for _ in range(2))
    assert all((mine == theirs).all() for mine, theirs in zip(one, other, strict=True))


def test_without_units_nothing_is_learned() -> None:
    """There is nothing between the features and the grades."""
    network = train_units(ROWS, GRADES, EVEN, units=0)
    assert (network.inward.shape, network.outward.shape) == ((3, 0), (0, 1))

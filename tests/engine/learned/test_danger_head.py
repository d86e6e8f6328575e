"""How sure the encoder is that somebody is in danger, by all its layers."""

from pathlib import Path

import numpy as np
import pytest

from inspiratie.engine.learned.danger_head import FILE, DangerHead, load_danger_head
from small_model import DANGERS


def test_the_head_weighs_every_layer() -> None:
    """Its classes exclude each other; the last ones are no danger."""
    weights = np.array([[2.0, 0.0, 0.0, 1.0], [0.0, 2.0, 1.0, 0.0], [0.0, 0.0, 0.0, 0.0]])
    sure = DangerHead(DANGERS, weights, np.array([0.0, 0.0, 1.0])).sure(np.array([[1.0, 0.0], [0.0, 1.0]]))
    odds = np.exp([3.0, 0.0, 1.0])
    assert sure == {
        "nood": pytest.approx(odds[0] / odds.sum()),
        "partner": pytest.approx(odds[1] / odds.sum()),
    }


def test_a_head_is_read_from_its_folder(tmp_path: Path) -> None:
    """As training writes it; where there is none, nothing is read."""
    assert load_danger_head(tmp_path) is None
    arrays = {"dangers": np.array(DANGERS), "weights": np.eye(3, 4), "biases": np.zeros(3)}
    np.savez_compressed(tmp_path / FILE, allow_pickle=False, **arrays)
    head = load_danger_head(tmp_path)
    assert head is not None
    assert head.sure(np.array([[1.0, 0.0], [0.0, 0.0]])).keys() == set(DANGERS)

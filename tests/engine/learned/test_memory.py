"""What the encoder remembers: the examples whose vectors lie nearest."""

import math
from pathlib import Path

import numpy as np
import pytest

from inspiratie.engine.learned import encoder as encoder_module
from inspiratie.engine.learned.encoder import load_encoder
from inspiratie.engine.learned.memory import (
    FILE,
    STEPS,
    Memory,
    along,
    load_memory,
)
from inspiratie.engine.weights import NEIGHBOURS, SHARES, Shares
from small_model import WIDTH, write_encoder

NORTH, EAST, SOUTH = (0.0, 1.0), (1.0, 0.0), (0.0, -1.0)


def memory_of(*examples: tuple[tuple[float, float], tuple[float, float]]) -> Memory:
    """Return a memory in two dimensions of examples, each with its place and its grades."""
    places, grades = zip(*examples, strict=True)
    return Memory(np.zeros(2), np.eye(2), np.array(places) * STEPS, np.array(grades))


def test_an_example_at_the_very_place_counts_most() -> None:
    """One a right angle away counts next to nothing."""
    memory = memory_of((NORTH, (3.0, 0.0)), (EAST, (0.0, 3.0)))
    assert memory.grades(np.array(NORTH)).tolist() == pytest.approx([3.0, 0.0], abs=0.01)


def test_examples_count_by_how_near_they_are() -> None:
    """One step in likeness counts e times less."""
    tilted = (math.sqrt(1 - (1 - NEIGHBOURS.narrow) ** 2), 1 - NEIGHBOURS.narrow)
    memory = memory_of((NORTH, (3.0, 0.0)), (tilted, (0.0, 3.0)))
    first, second = memory.grades(np.array(NORTH)).tolist()
    assert first / second == pytest.approx(math.e, rel=1e-3)
    assert first + second == pytest.approx(3.0)


def test_only_the_nearest_have_a_say() -> None:
    """However many others there are."""
    memory = memory_of(*[(NORTH, (2.0, 0.0))] * NEIGHBOURS.most, *[(NORTH, (0.0, 2.0))] * 5)
    assert memory.grades(np.array(NORTH)).tolist() == [2.0, 0.0]


def test_how_long_a_vector_is_does_not_show() -> None:
    """Only its direction from the mean counts, and the mean itself has none."""
    mean, axes = np.array(EAST), np.eye(2)
    assert along(np.array((1.0, 5.0)), mean, axes).tolist() == [0.0, 1.0]
    assert along(mean, mean, axes).tolist() == [0.0, 0.0]


def test_without_its_file_there_is_no_memory(tmp_path: Path) -> None:
    """The heads then judge alone."""
    assert load_memory(tmp_path) is None


def test_a_grade_is_shared_by_head_and_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An encoder whose folder holds a memory grades by both."""
    write_encoder(tmp_path)
    alone = load_encoder(tmp_path)
    np.savez(
        tmp_path / FILE,
        mean=np.zeros(WIDTH, np.float16),
        axes=np.eye(2, WIDTH, dtype=np.float16),
        vectors=np.array([[STEPS, 0]], np.int8),
        grades=np.array([[3, 1]], np.uint8),
    )
    both = load_encoder(tmp_path)
    assert alone is not None
    assert both is not None
    expected = [
        (1 - SHARES.memory) * head + SHARES.memory * grade
        for head, grade in zip(alone.judge("plein").grades.values(), (3, 1), strict=True)
    ]
    assert list(both.judge("plein").grades.values()) == pytest.approx(expected, abs=1e-5)
    monkeypatch.setattr(encoder_module, "SHARES", Shares(memory=0.0))
    assert both.judge("plein").grades == pytest.approx(alone.judge("plein").grades)

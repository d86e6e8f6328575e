"""What is kept of the examples for the encoder's memory."""

from pathlib import Path

import numpy as np
import pytest

from inspiratie.engine.learned.memory import FILE, load_memory
from training import memory as module
from training.examples import Kind, Line
from training.memory import main, remembered
from training.shipped import write_arrays

WAYS = np.array([[1.0, 0.0, 0.1], [0.9, 0.1, 0.1], [0.0, 1.0, 0.1], [0.1, 0.9, 0.1]], dtype=np.float32)
GRADES = np.array([[3, 0], [3, 1], [0, 3], [0, 2]], dtype=np.float32)


def test_an_example_is_found_again_by_its_own_vector(tmp_path: Path) -> None:
    """Its grades, and those of the one beside it, come back."""
    write_arrays(tmp_path / FILE, remembered(WAYS, GRADES, axes=2))
    memory = load_memory(tmp_path)
    assert memory is not None
    assert memory.grades(WAYS[0]).tolist() == pytest.approx([3.0, 0.5], abs=0.2)
    assert memory.grades(WAYS[2]).tolist() == pytest.approx([0.0, 2.5], abs=0.2)


def test_every_graded_need_is_read_by_the_packed_encoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And kept beside it."""

    class Encoder:
        """Knows where two texts lie."""

        def vector(self, text: str) -> object:
            """Return the vector of a text."""
            return WAYS[0] if text == "plein" else WAYS[2]

    lines = [
        Line(text=text, language="nl", grades={"buurtvaders": grade}, concepts=None, kind=Kind.NEED)
        for text, grade in (("plein", 3.0), ("gracht", 0.0))
    ]
    monkeypatch.setattr(module, "MODEL", tmp_path)
    monkeypatch.setattr(module, "packed_encoder", Encoder)
    monkeypatch.setattr(module, "needs", lambda: iter(lines))
    main()
    memory = load_memory(tmp_path)
    assert memory is not None
    assert max(memory.grades(WAYS[0]).tolist()) == pytest.approx(3.0, abs=0.01)

"""The encoder that ships, and what is kept beside it."""

from pathlib import Path

import numpy as np
import pytest

from training import shipped
from training.shipped import packed_encoder, write_arrays


def test_the_same_arrays_give_the_same_bytes(tmp_path: Path) -> None:
    """So that a change of a file is a change of what was learned."""
    one, other = tmp_path / "one.npz", tmp_path / "other.npz"
    for file in (one, other):
        write_arrays(file, {"weights": np.arange(4), "bias": np.ones(1)})
    assert one.read_bytes() == other.read_bytes()


def test_who_learns_from_the_encoder_is_told_where_it_should_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one sentence, and without a traceback."""
    monkeypatch.setattr(shipped, "MODEL", tmp_path)
    with pytest.raises(SystemExit, match=f"there is no encoder in {tmp_path}"):
        packed_encoder()

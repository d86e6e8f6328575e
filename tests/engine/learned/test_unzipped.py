"""The arrays that training makes: from their file, and laid out one after the other."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from inspiratie.engine.learned.unzipped import arrays_of, compilable_arrays, load_arrays
from inspiratie.storage import packaged
from inspiratie.storage.compiled import FOLDER, write_compiled

ARRAYS: Mapping[str, NDArray[Any]] = {
    "vectors": np.arange(-3, 3, dtype=np.int8).reshape(3, 2),
    "means": np.array([0.5, -2.0], dtype=np.float16),
    "names": np.array(["nood", "partner"]),
}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file as training makes it, in the place of the packaged model."""
    monkeypatch.setattr("inspiratie.engine.learned.unzipped.data_folder", lambda: tmp_path)
    monkeypatch.setattr(packaged, "data_folder", lambda: tmp_path)
    file = tmp_path / "model" / "small.npz"
    file.parent.mkdir()
    np.savez_compressed(file, allow_pickle=False, **ARRAYS)
    return file


def told(arrays: object) -> object:
    """Return arrays as lists, each with what its values are."""
    assert isinstance(arrays, dict)
    return {name: (array.dtype.str, array.tolist()) for name, array in arrays.items()}


def test_arrays_are_laid_out_as_they_were(file: Path) -> None:
    """Numbers and names alike, each of its own kind and shape; and every time in the same bytes."""
    (name, content), *others = compilable_arrays(file).items()
    assert (name, others) == ("small", [])
    assert told(arrays_of(content)) == told(ARRAYS)
    assert compilable_arrays(file) == {name: content}


def test_arrays_are_read_from_their_file(file: Path) -> None:
    """That is so where nothing was compiled; and where there is no file, there is nothing."""
    assert told(load_arrays(file)) == told(ARRAYS)
    assert load_arrays(file.with_name("other.npz")) is None


def test_arrays_are_read_as_they_were_compiled(file: Path) -> None:
    """The file itself is not opened then."""
    write_compiled(file.parents[1] / FOLDER, compilable_arrays(file))
    file.unlink()
    assert told(load_arrays(file)) == told(ARRAYS)

"""The arrays of the `.npz` files that training makes: read from them, or as they were compiled.

Compiled they stand one after the other as they are in memory, behind a line of JSON that tells what each is:
numpy's own reader, and its unpacking, take longer than all that a text asks of them.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from inspiratie.storage.compiled import compiled_bytes
from inspiratie.storage.packaged import data_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = Mapping[str, NDArray[Any]]


def load_arrays(file: Path) -> "Numbers | None":
    """Return the arrays of a file by their names; None where there is no such file. Needs numpy."""
    is_packaged = file.parent == data_folder() / "model"
    unzipped = compiled_bytes(file.stem) if is_packaged else None
    if unzipped is not None:
        return arrays_of(unzipped)
    return _read(file) if file.is_file() else None


def compilable_arrays(*files: Path) -> Mapping[str, bytes]:
    """Return the arrays of some files, as parts to compile."""
    return {file.stem: _laid_out(_read(file)) for file in files}


def arrays_of(content: bytes) -> "Numbers":
    """Return the arrays that were laid out, by their names; they take no copy."""
    at = content.index(b"\n") + 1
    found: dict[str, NDArray[Any]] = {}
    for name, kind, shape in json.loads(content[:at]):
        array = np.frombuffer(content, kind, count=int(np.prod(shape)), offset=at)
        found[name] = array.reshape(shape)
        at += array.nbytes
    return found


def _laid_out(arrays: "Numbers") -> bytes:
    told = [[name, array.dtype.str, array.shape] for name, array in arrays.items()]
    return json.dumps(told).encode() + b"\n" + b"".join(array.tobytes() for array in arrays.values())


def _read(file: Path) -> "Numbers":
    with np.load(file, allow_pickle=False) as arrays:
        return dict(arrays)

"""The encoder that ships, which others learn from, and the arrays that are kept beside it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspiratie.engine.learned.encoder import Encoder, load_encoder
from training.examples import MODEL


def packed_encoder() -> Encoder:
    """Return the encoder that ships; `SystemExit` where there is none."""
    encoder = load_encoder(MODEL)
    if encoder is None:
        message = f"there is no encoder in {MODEL}"
        raise SystemExit(message)
    return encoder


def write_arrays(file: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write arrays by their names: the same ones give the same bytes."""
    with file.open("wb") as target:
        np.savez_compressed(target, allow_pickle=False, **arrays)

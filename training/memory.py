"""What the encoder remembers: the graded needs, each by where its vector lies.

Run: python -m training.memory   (some minutes; needs the encoder of data/model, not what trained it)
"""

import numpy as np
from numpy.typing import NDArray

from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.memory import FILE, STEPS, along
from training.examples import MODEL, needs
from training.shipped import packed_encoder, write_arrays

Floats = NDArray[np.floating]
AXES = 64
"""So many dimensions are kept, those in which the examples differ most."""


def remembered(vectors: Floats, grades: Floats, axes: int = AXES) -> dict[str, NDArray[np.generic]]:
    """Return the arrays of a memory of examples: `vectors` of length one and their `grades`, a row for each.

    The axes (axes x width) are the first principal components (Pearson, 1901); along these the vectors are
    kept (examples x axes), in steps.
    """
    mean = vectors.mean(axis=0).astype(np.float16)
    _, _, components = np.linalg.svd(vectors - mean, full_matrices=False)
    kept = components[:axes].astype(np.float16)
    places = along(vectors, mean.astype(np.float32), kept.astype(np.float32))
    return {
        "mean": mean,
        "axes": kept,
        "vectors": np.round(places * STEPS).astype(np.int8),
        "grades": grades.astype(np.uint8),
    }


def main() -> None:
    """Let the packed encoder read every graded need, and keep where it lies."""
    encoder, ids = packed_encoder(), [initiative.id for initiative in load_catalogue()]
    lines = list(needs())
    grades = np.array([[line.grades.get(id_, 0.0) for id_ in ids] for line in lines])
    vectors = np.stack([encoder.vector(line.text) for line in lines])
    write_arrays(MODEL / FILE, remembered(vectors, grades))


if __name__ == "__main__":
    main()

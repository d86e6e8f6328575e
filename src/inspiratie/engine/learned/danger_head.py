"""How sure the encoder is that somebody is in danger, learned from `data/examples/dangers.jsonl`.

A regression on what each of its layers makes of the text.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from inspiratie.engine.learned.dangers import Sureness
from inspiratie.engine.learned.unzipped import load_arrays

if TYPE_CHECKING:
    from inspiratie.engine.learned.arrays import Floats

FILE = "dangers.npz"


class DangerHead:
    """Multinomial logistic regression on all layers of the encoder: the dangers, and what is none."""

    def __init__(self, dangers: tuple[str, ...], weights: "Floats", biases: "Floats") -> None:
        """Take the ids of the dangers; weights (classes x layers * width) and a bias each, dangers first."""
        self._dangers = dangers
        self._weights = weights
        self._biases = biases

    def sure(self, layers: "Floats") -> Sureness:
        """Return how sure it is, by a row for each layer: what it makes of a text, of length one."""
        logits = self._weights @ layers.ravel() + self._biases
        odds = np.exp(logits - logits.max())
        return dict(zip(self._dangers, (odds / odds.sum()).tolist(), strict=False))


def load_danger_head(folder: Path) -> DangerHead | None:
    """Return what the encoder of a folder has learned of dangers; None where that is not packed."""
    arrays = load_arrays(folder / FILE)
    if arrays is None:
        return None
    weights, biases = (arrays[name].astype("f4") for name in ("weights", "biases"))
    return DangerHead(tuple(arrays["dangers"].tolist()), weights, biases)

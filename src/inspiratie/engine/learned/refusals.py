"""How sure it is that a word of a text names what is not wanted, learned from `data/examples/refusals.jsonl`.

A regression on what some layers of the encoder make of each word, of the words beside it and of the text.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from inspiratie.engine.learned.unzipped import load_arrays

if TYPE_CHECKING:
    from inspiratie.engine.learned.arrays import Floats

FILE = "refusals.npz"
"""What the encoder's part in it is kept in."""
UNSEEN = -1
"""The number of the word of a piece that belongs to none."""


class RefusalHead:
    """Logistic regression, word by word."""

    def __init__(self, layers: Sequence[int], weights: "Floats", bias: float) -> None:
        """Take the numbers of the layers that it looks at, and a weight for each number of `word_rows`."""
        self._layers = layers
        self._weights = weights
        self._bias = bias

    def sure(self, states: "Floats", words: Sequence[int]) -> list[float]:
        """Return how sure it is, 0 to 1, that each word is not wanted; arguments as `word_rows`."""
        logits = word_rows(states, words, self._layers) @ self._weights + self._bias
        found: list[float] = (1.0 / (1.0 + np.exp(-logits))).tolist()
        return found


def word_rows(states: "Floats", words: Sequence[int], layers: Sequence[int]) -> "Floats":
    """Return a row for each word: what some layers make of it, and the middle one of what is around it.

    `states` are layers x pieces x width, `words` the number of each piece's word or `UNSEEN`. Around it are
    the whole text, the word behind it and the word before it; beside the first and the last stand zeros.
    """
    count = max(words, default=UNSEEN) + 1
    shares = np.zeros((count, len(words)), dtype=np.float32)
    for piece, word in enumerate(words):
        if word != UNSEEN:
            shares[word, piece] = 1.0
    shares /= shares.sum(axis=1, keepdims=True)
    own = {layer: shares @ states[layer] for layer in layers}
    middle = own[layers[len(layers) // 2]]
    nothing = np.zeros_like(middle[:1])
    behind = np.concatenate([middle[1:], nothing])[:count]
    before = np.concatenate([nothing, middle[:-1]])[:count]
    whole = np.broadcast_to(middle.mean(axis=0), middle.shape) if count else middle
    rows: Floats = np.concatenate([*own.values(), whole, behind, before], axis=1)
    return rows


def load_refusal_head(folder: Path) -> RefusalHead | None:
    """Return what the encoder of a folder has learned of refusals; None where that is not packed."""
    arrays = load_arrays(folder / FILE)
    if arrays is None:
        return None
    return RefusalHead(
        tuple(arrays["layers"].tolist()), arrays["weights"].astype("f4"), float(arrays["bias"])
    )

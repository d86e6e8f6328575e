"""Refusals, learned: from sentences in which people say what they do not want, or have already.

Run: python -m training.refusals   (some minutes; needs the encoder of data/model, not what trained it)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from inspiratie.engine.learned.refusals import FILE, word_rows
from training.examples import EXAMPLES, MODEL, Line, drawn, needs, records
from training.marked import Marked, parse
from training.shipped import packed_encoder, write_arrays

Floats = NDArray[np.floating]

LAYERS = (4, 6, 8)
"""The layers of the encoder that tell it best: the last ones were taught to tell cards apart."""
LONGEST = 200
"""So many letters an ordinary need has at most to stand for what refuses nothing."""
ONE_IN = 8
"""Of so many needs one, by its checksum, stands for what refuses nothing."""
DENYING = re.compile(
    r"\b(geen|gee?ne?|gin|ginne|niet|nie|ni|zonder|noch|behalve|al|beu|genoeg|pas|sans|sauf|plus|déjà|no|not|without|"
    r"except|already|never|nooit|jamais|rather|plutôt|liever|weg)\b|n't\b",
    re.IGNORECASE,
)
"""Words at which an ordinary need may refuse something after all: such a need teaches nothing here."""
LOOSENESS = 0.003
"""The inverse of the penalty on large weights, settled by cross-validation."""


def examples(path: Path = EXAMPLES / "refusals.jsonl") -> Iterator[Marked]:
    """Yield the examples of a file."""
    return (parse(record["text"]) for record in records(path))


def ordinary(lines: Iterable[Line]) -> Iterator[Marked]:
    """Yield some of the graded needs as texts that refuse nothing: those without a word that could."""
    for line in drawn(lines, one_in=ONE_IN, longest=LONGEST):
        if not DENYING.search(line.text):
            yield Marked(line.text, (False,) * len(line.text.split()))


def everything() -> list[Marked]:
    """Return all that teaches."""
    return [*examples(), *ordinary(needs())]


def head(rows: Floats, refused: Sequence[bool], layers: Sequence[int] = LAYERS) -> dict[str, NDArray[Any]]:
    """Return the arrays of the head, from a row for each word and whether it names what is not wanted.

    `rows` are words x numbers, as `word_rows` makes them of these `layers`; the weights are one a number.
    """
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=LOOSENESS, max_iter=300).fit(scaler.transform(rows), refused)
    weights = model.coef_[0] / scaler.scale_
    return {
        "layers": np.array(layers),
        "weights": weights.astype(np.float16),
        "bias": np.float32(model.intercept_[0] - weights @ scaler.mean_),
    }


def main() -> None:
    """Let the packed encoder read every example, and keep what tells the unwanted words apart."""
    encoder = packed_encoder()
    rows: list[Floats] = []
    refused: list[bool] = []
    for example in everything():
        found = word_rows(*encoder.word_states(example.text), LAYERS)
        rows.append(found.astype(np.float32))
        refused += example.refused[: len(found)]
    write_arrays(MODEL / FILE, head(np.concatenate(rows), refused))


if __name__ == "__main__":
    main()

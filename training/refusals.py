"""Refusals, learned: from sentences in which people say what they do not want, or have already.

Run: python -m training.refusals   (some minutes; needs the encoder of data/model, not what trained it)
"""

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from inspiratie.engine.learned.refusals import HEAD_FILE, word_rows
from training.examples import EXAMPLES, MODEL, Line, needs
from training.memory import packed_encoder

Floats = NDArray[np.floating]

_MARKED = re.compile(r"\{([^{}]*)\}")
"""What is not wanted, as an example marks it."""
LAYERS = (4, 6, 8)
"""The layers of the encoder that tell it best: the last ones were taught to tell cards apart."""
LONGEST = 200
"""So many letters an ordinary need has at most to stand for what refuses nothing."""
ONE_IN = 8
"""Of so many needs one, by its checksum, stands for what refuses nothing."""
DENYING = re.compile(
    r"\b(geen|gee?ne?|gin|ginne|niet|nie|ni|zonder|noch|behalve|al|beu|genoeg|pas|sans|ni|sauf|plus|déjà|no|not|without|"
    r"except|already|never|nooit|jamais|rather|plutôt|liever|weg)\b|n't\b",
    re.IGNORECASE,
)
"""Words at which an ordinary need may refuse something after all: such a need teaches nothing here."""
LOOSENESS = 0.003
"""The inverse of the penalty on large weights, settled by cross-validation."""


class Example(NamedTuple):
    """A text, and of each of its words, as spaces part them, whether it names what is not wanted."""

    text: str
    refused: tuple[bool, ...]


def parse(marked: str) -> Example:
    """Return an example from a text in which what is not wanted stands in braces.

    >>> parse("geen {app of website}, wel flyers")
    Example(text='geen app of website, wel flyers', refused=(False, True, True, True, False, False))
    """
    whole = _MARKED.sub(lambda found: " ".join(f"{{{word}}}" for word in found[1].split()), marked)
    words = whole.split()
    bare = [word.replace("{", "").replace("}", "") for word in words]
    return Example(" ".join(bare), tuple("{" in word for word in words))


def examples(path: Path = EXAMPLES / "refusals.jsonl") -> Iterator[Example]:
    """Yield the examples of a file."""
    for row in path.read_bytes().splitlines():
        yield parse(json.loads(row)["text"])


def ordinary(lines: Iterable[Line]) -> Iterator[Example]:
    """Yield some of the graded needs as texts that refuse nothing: those without a word that could."""
    for line in lines:
        is_drawn = zlib.crc32(line.text.encode()) % ONE_IN == 0
        if is_drawn and len(line.text) <= LONGEST and not DENYING.search(line.text):
            text = " ".join(line.text.split())
            yield Example(text, (False,) * len(text.split()))


def everything() -> list[Example]:
    """Return all that teaches."""
    return [*examples(), *ordinary(needs())]


def head(rows: Floats, refused: Sequence[bool], layers: Sequence[int] = LAYERS) -> dict[str, NDArray[Any]]:
    """Return the arrays of the head, from a row for each word and whether it names what is not wanted."""
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
    with (MODEL / HEAD_FILE).open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **head(np.concatenate(rows), refused))


if __name__ == "__main__":
    main()

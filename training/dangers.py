"""Danger, learned: from sentences of people in danger, and of people who only sound like it.

Run: python -m training.dangers   (some minutes; needs the encoder of data/model, not what trained it)

That makes the encoder's part; the table is made by `training.train`.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from inspiratie.engine.learned.danger_head import FILE
from inspiratie.engine.learned.dangers import every_word
from inspiratie.engine.learned.features import features
from inspiratie.engine.learned.model import Shape
from inspiratie.language.words import Language
from training.examples import EXAMPLES, MODEL, Kind, Line, drawn, needs, records
from training.portable import counted, packed, regress
from training.shipped import packed_encoder, write_arrays

Floats = NDArray[np.floating]

ABOUT, NONE = "about", "none"
"""What an example is that tells of no danger: one that is about it, and any other."""
FEATURES = 6_000
"""How many features keep a row in the table."""
LONGEST = 300
"""So many letters a need has at most to stand for what is no danger."""
ONE_IN = 3
"""Of so many needs one, by its checksum, stands for what is no danger."""
LOOSENESS = 0.3
"""The inverse of the penalty on large weights of the head, settled by cross-validation."""
SHARPNESS = 20.0
"""Factor on the encoder's vectors, of length one, while the head learns."""


class Example(NamedTuple):
    """A text, and the danger that somebody in it is in."""

    text: str
    language: Language
    danger: str
    """The id of a danger, or `ABOUT` or `NONE`."""

    @property
    def is_danger(self) -> bool:
        """Whether somebody is in danger."""
        return self.danger not in {ABOUT, NONE}


def examples(path: Path = EXAMPLES / "dangers.jsonl") -> Iterator[Example]:
    """Yield the examples of a file."""
    for record in records(path):
        yield Example(record["text"], record["lang"], record["danger"])


def ordinary(lines: Iterable[Line], judged: frozenset[str]) -> Iterator[Example]:
    """Yield some of the graded needs as texts without danger, but for those that are `judged` apart."""
    for line in drawn(lines, one_in=ONE_IN, longest=LONGEST):
        if line.text not in judged:
            yield Example(line.text, line.language, NONE)


def everything() -> list[Example]:
    """Return all that teaches."""
    written = list(examples())
    return [*written, *ordinary(needs(), frozenset(example.text for example in written))]


def dangers_of(taught: Sequence[Example]) -> list[str]:
    """Return the ids of the dangers that are taught, sorted."""
    return sorted({example.danger for example in taught if example.is_danger})


def table(taught: Sequence[Example]) -> tuple[Shape, bytes]:
    """Return the table of the dangers as its shape and its bytes."""
    lines = [
        Line(
            text=example.text,
            language=example.language,
            grades={example.danger: 1.0} if example.is_danger else {},
            concepts=None,
            kind=Kind.NEED,
        )
        for example in taught
    ]
    documents = [counted(features(every_word(line.text))) for line in lines]
    return packed(regress(lines, documents, dangers_of(taught), (), features=FEATURES, outside=1.0))


def head(taught: Sequence[Example], layers: Floats) -> dict[str, NDArray[Any]]:
    """Return the arrays of the head: of each text the encoder's layers, texts x layers x width.

    Its weights are classes x (layers * width), its biases one a class: the dangers, then `ABOUT` and `NONE`.
    """
    dangers = dangers_of(taught)
    classes = [*dangers, ABOUT, NONE]
    model = LogisticRegression(C=LOOSENESS, max_iter=1000).fit(
        layers.reshape(len(taught), -1) * SHARPNESS,
        [classes.index(example.danger) for example in taught],
    )
    return {
        "dangers": np.array(dangers),
        "weights": (model.coef_ * SHARPNESS).astype(np.float16),
        "biases": model.intercept_.astype(np.float16),
    }


def main() -> None:
    """Let the packed encoder read every example, and keep what tells the dangers apart."""
    encoder, taught = packed_encoder(), everything()
    arrays = head(taught, np.stack([encoder.layers(example.text) for example in taught]))
    write_arrays(MODEL / FILE, arrays)


if __name__ == "__main__":
    main()

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

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.judgment import BEST_GRADE
from inspiratie.engine.learned.refusals import FILE, word_rows
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.understanding import MEANS, is_refusable
from inspiratie.language.denial import find_denial
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import positions
from training.examples import EXAMPLES, MODEL, Line, drawn, needs, records
from training.marked import Marked, parse
from training.shipped import packed_encoder, write_arrays

Floats = NDArray[np.floating]

LAYERS = (4, 6, 8)
"""The layers of the encoder that tell it best: the last ones were taught to tell cards apart."""
LONGEST = 200
"""So many letters an ordinary need has at most to stand for what refuses nothing."""
LONGEST_ASKED = 300
"""So many a need has at most whose words show what is asked."""
ONE_IN = 8
"""Of so many needs one, by its checksum, stands for what refuses nothing."""
DENYING = re.compile(
    r"\b(geen|gee?ne?|gin|ginne|niet|nie|ni|zonder|noch|behalve|al|beu|genoeg|pas|sans|sauf|plus|déjà|no|not|without|"
    r"except|already|never|nooit|jamais|rather|plutôt|liever|weg)\b|n't\b",
    re.IGNORECASE,
)
"""Words at which an ordinary need may refuse something after all: of such a one only what it asks teaches."""
LOOSENESS = 0.003
"""The inverse of the penalty on large weights, settled by cross-validation."""
ASKED = 3.0
"""How much a word that is asked counts beside any other; settled on the calibration needs."""


def examples(path: Path = EXAMPLES / "refusals.jsonl") -> Iterator[Marked]:
    """Yield the examples of a file."""
    return (parse(record["text"]) for record in records(path))


def ordinary(lines: Iterable[Line]) -> Iterator[Marked]:
    """Yield some of the graded needs as texts that refuse nothing: those without a word that could."""
    for line in drawn(lines, one_in=ONE_IN, longest=LONGEST):
        if not DENYING.search(line.text):
            yield Marked(line.text, (False,) * len(line.text.split()))


def asked(lines: Iterable[Line], recommender: Recommender) -> Iterator[Marked]:
    """Yield the needs with a word that may deny, as far as they name what they ask: that is not refused.

    A way of working is asked when somebody marked it as said, or when a card that has it fits best. What
    phrases deny nobody told, nor any other word.
    """
    reader, interpreter = recommender.reader, recommender.interpreter
    for line in lines:
        if len(line.text) > LONGEST_ASKED or not DENYING.search(line.text):
            continue
        reading = reader.read(line.text)
        wanted = {*(line.concepts or ()), *_offered(line, recommender.catalogue)}
        named = [
            where
            for where, sighting in interpreter.named(reading)
            if sighting.concept.id in wanted and is_refusable(sighting.concept)
        ]
        denial = find_denial(reading, recommender.lexicon)
        told = frozenset[int]().union(*named) - denial.outright - denial.means - denial.company
        if told:
            yield Marked(
                line.text,
                tuple(None if told.isdisjoint(word) else False for word in positions(line.text)),
            )


def _offered(line: Line, catalogue: Catalogue) -> Iterator[str]:
    """Yield the ways of working of the cards that fit a need best, and what these help with most."""
    for initiative in catalogue:
        if line.grades.get(initiative.id, 0.0) >= BEST_GRADE:
            yield from initiative.helpt_bij.sterk
            for facet in MEANS:
                yield from initiative.concepts(facet)


def everything() -> list[Marked]:
    """Return all that teaches."""
    recommender = Recommender(load_catalogue(), load_lexicon())
    return [*examples(), *ordinary(needs()), *asked(needs(), recommender)]


def head(
    rows: Floats, refused: Sequence[bool], counts: Sequence[float], layers: Sequence[int] = LAYERS
) -> dict[str, NDArray[Any]]:
    """Return the arrays of the head, from a row for each word and whether it names what is not wanted.

    `rows` are words x numbers, as `word_rows` makes them of these `layers`; the weights are one a number.
    `counts` tells how much each word counts.
    """
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=LOOSENESS, max_iter=300)
    model.fit(scaler.transform(rows), refused, sample_weight=counts)
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
    counts: list[float] = []
    for example in everything():
        is_partly_told = None in example.refused
        found = word_rows(*encoder.word_states(example.text), LAYERS).astype(np.float32)
        for row, is_refused in zip(found, example.refused, strict=False):  # words behind the last one read
            if is_refused is not None:
                rows.append(row)
                refused.append(is_refused)
                counts.append(ASKED if is_partly_told else 1.0)
    write_arrays(MODEL / FILE, head(np.stack(rows), refused, counts))


if __name__ == "__main__":
    main()

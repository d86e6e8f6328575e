"""The portable model, trained: ridge regression from hashed features to grades, field and concepts.

Ridge (Hoerl and Kennard, 1970) on TF-IDF features, each block of features scaled to length one; then the
features with the heaviest weights are kept, the regression is done again on these, and the weights are
rounded to 8 bits.
"""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from inspiratie.engine.learned.features import Block, Feature
from inspiratie.engine.learned.model import IDF_STEPS, SCHEMA, TABLE, Shape, hashed
from training.examples import Kind, Line

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

FEATURES = 60_000
"""How many features keep a row: the files stay under 3 MB."""
STEPS = 127
"""A weight is rounded to so many steps, at most, up or down."""
CERTAIN = 10.0
"""The log-odds of the field when no line is outside it."""
TINY, NOTHING = 1e-9, 1e-30
"""The largest weight of a column that nothing speaks for, and the least that anything is divided by."""
STRENGTH = 20.0
"""Ridge's penalty on large weights, settled by cross-validation over the needs."""
TURNS, FEW = 60, 12
"""Steps in which a regression is solved: wholly, and roughly, to see which features matter."""
EXACT = 1e-4
"""It is solved sooner when no more than this share of the errors it began with is left to explain."""
CONCEPT_STRENGTH = 2.0
"""The same for concepts, of which each line says few."""
OUTSIDE = 3.0
"""How much a need outside the field counts beside one in it: there are fewer."""
COUNTS: Mapping[Kind, float] = {Kind.PHRASE: 0.3, Kind.SITUATION: 0.3, Kind.TAUGHT: 1.0, Kind.NEED: 3.0}
"""How much a line counts for the field."""
SAID = 5.0
"""How much a need counts for the concepts beside a phrase."""
MOST_CONCEPT_WEIGHTS = 150_000
"""How many weights from a feature to a concept are kept, the heaviest."""
RARE: Mapping[Block, int] = {Block.LETTERS: 2, Block.WORDS: 1, Block.PAIRS: 2}
"""In so many lines a feature must occur at least."""


def counted(found: Iterable[Feature]) -> Mapping[Block, Counter[str]]:
    """Return how often each feature occurs, a block."""
    counts: dict[Block, Counter[str]] = {block: Counter() for block in Block}
    for feature in found:
        counts[feature.block][feature.name] += 1
    return counts


class Vectoriser:
    """Turns counted features into rows: sublinear TF-IDF, each block of length one."""

    def __init__(self, documents: Sequence[Mapping[Block, Counter[str]]]) -> None:
        """Take the features of all lines; rare ones are left out."""
        frequency: dict[tuple[Block, str], int] = Counter()
        for document in documents:
            for block, counts in document.items():
                for name in counts:
                    frequency[block, name] += 1
        self.names = sorted(pair for pair, count in frequency.items() if count >= RARE[pair[0]])
        count = len(documents)
        self.idf = np.array([np.log((1 + count) / (1 + frequency[pair])) + 1 for pair in self.names])
        self._column = {pair: number for number, pair in enumerate(self.names)}

    def keep(self, columns: Sequence[int]) -> None:
        """Forget all features but these."""
        self.names = [self.names[number] for number in columns]
        self.idf = self.idf[list(columns)]
        self._column = {pair: number for number, pair in enumerate(self.names)}

    def rows(self, documents: Sequence[Mapping[Block, Counter[str]]]) -> csr_matrix:
        """Return a row for each document."""
        indptr, indices, data = [0], [], []
        for document in documents:
            for block, counts in document.items():
                known = [
                    (self._column[block, name], n)
                    for name, n in counts.items()
                    if (block, name) in self._column
                ]
                values = np.array([(1 + np.log(n)) * self.idf[column] for column, n in known])
                norm = float(np.sqrt((values**2).sum())) or 1.0
                indices += [column for column, _ in known]
                data += (values / norm).tolist()
            indptr.append(len(indices))
        return csr_matrix((data, indices, indptr), shape=(len(documents), len(self.names)))


def fit(
    rows: csr_matrix, targets: Floats, weights: Floats, strength: float = STRENGTH, steps: int = TURNS
) -> tuple[Floats, Floats]:
    """Return the weights (features x targets) and the intercepts of a ridge regression.

    All targets at once, by conjugate gradients on the normal equations (Hestenes and Stiefel, 1952), in at
    most `steps` steps. Sums go in one order and not by a library's own: every machine gives the same.
    """
    table = rows.astype(np.float32)
    turned = table.T.tocsr()
    counts = weights.astype(np.float32)[:, None]
    middle = np.asarray(turned @ counts) / counts.sum()
    centre = (weights[:, None] * targets).sum(axis=0) / weights.sum()

    def back(errors: Singles) -> Singles:
        counted = counts * errors
        result: Singles = turned @ counted - middle * counted.sum(axis=0)
        return result

    left = back((targets - centre).astype(np.float32))
    solved, way, size = np.zeros_like(left), left.copy(), (left**2).sum(axis=0)
    least = EXACT**2 * size
    for _ in range(steps):
        pulled = back(table @ way - (middle * way).sum(axis=0)) + strength * way
        step = size / np.maximum((way * pulled).sum(axis=0), NOTHING)
        solved += step * way
        left -= step * pulled
        before, size = size, (left**2).sum(axis=0)
        if (size <= least).all():
            break
        way = left + size / np.maximum(before, NOTHING) * way
    return solved.astype(np.float64), centre - (middle * solved).sum(axis=0)


def train(  # noqa: PLR0913 - what is learned from, what is to be told, and how much of it
    lines: Sequence[Line],
    documents: Sequence[Mapping[Block, Counter[str]]],
    ids: Sequence[str],
    concepts: Sequence[str],
    *,
    features: int = FEATURES,
    outside: float = OUTSIDE,
) -> tuple[Shape, bytes]:
    """Return the table for these lines, whose features are `documents`, as its shape and its bytes.

    It keeps so many `features`; `outside` is how much a line outside the field counts beside one in it.
    """
    vectoriser = Vectoriser(documents)
    grades = np.array([[line.grades.get(id_, 0.0) for id_ in ids] for line in lines])
    weights = np.array([line.weight for line in lines])
    rows = vectoriser.rows(documents)
    first, _ = fit(rows, grades, weights, steps=FEW)
    energy = np.asarray(rows.multiply(rows).sum(axis=0)).ravel()
    importance = np.abs(first).max(axis=1) * np.sqrt(energy)
    vectoriser.keep(sorted(np.argsort(-importance, kind="stable")[:features].tolist()))
    rows = vectoriser.rows(documents)
    table, biases = fit(rows, grades, weights)
    field, field_bias = _field(rows, lines, outside)
    which, concept_biases = _concepts(rows, lines, concepts)
    return _packed(
        vectoriser,
        np.hstack([table, field[:, None]]),
        np.append(biases, field_bias),
        which,
        concept_biases,
        ids,
        concepts,
    )


def _field(rows: csr_matrix, lines: Sequence[Line], outside: float) -> tuple[Floats, float]:
    """Return the weights and the intercept by which a text is in the field: logistic regression.

    Without any line outside the field, every text is in it.
    """
    inside = np.array([line.share_inside for line in lines])
    if (inside == 1.0).all():
        return np.zeros(rows.shape[1]), CERTAIN
    counts = np.array([COUNTS[line.kind] for line in lines])
    shares = np.concatenate([inside * counts, (1.0 - inside) * counts * outside])
    telling = np.flatnonzero(shares)  # a line that is surely in the field says nothing of what is outside it
    model = LogisticRegression(C=10, max_iter=500).fit(
        vstack([rows, rows]).tocsr()[telling],
        np.repeat([True, False], len(lines))[telling],
        sample_weight=shares[telling],
    )
    return model.coef_[0], float(model.intercept_[0])


def _concepts(rows: csr_matrix, lines: Sequence[Line], concepts: Sequence[str]) -> tuple[Floats, Floats]:
    """Return the weights of every concept, all but the heaviest set to 0, and the intercepts."""
    if not concepts:
        return np.zeros((rows.shape[1], 0)), np.zeros(0)
    column = {id_: number for number, id_ in enumerate(concepts)}
    marked = [number for number, line in enumerate(lines) if line.concepts is not None]
    said = np.zeros((len(marked), len(concepts)))
    for at, number in enumerate(marked):
        for id_ in lines[number].concepts or ():
            said[at, column[id_]] = 1.0
    counts = np.array([SAID if lines[number].kind is Kind.NEED else 1.0 for number in marked])
    weights, biases = fit(rows[marked], said, counts, CONCEPT_STRENGTH)
    least = np.sort(np.abs(weights), axis=None)[-min(MOST_CONCEPT_WEIGHTS, weights.size)]
    return np.where(np.abs(weights) >= least, weights, 0.0), biases


def _packed(  # noqa: PLR0913, PLR0917 - the parts of one table
    vectoriser: Vectoriser,
    table: Floats,
    biases: Floats,
    which: Floats,
    concept_biases: Floats,
    ids: Sequence[str],
    concepts: Sequence[str],
) -> tuple[Shape, bytes]:
    """Return shape and bytes, the rows in the order of their hashes; of two of one hash the first stays."""
    by_hash: dict[int, int] = {}
    for number, (block, name) in enumerate(vectoriser.names):
        by_hash.setdefault(hashed(block, name), number)
    order = [by_hash[number] for number in sorted(by_hash)]
    scales = np.maximum(np.abs(table).max(axis=0), TINY) / STEPS
    concept_scale = float(max(np.abs(which).max(initial=0.0), TINY) / STEPS)
    steps = np.round(which[order] / concept_scale).astype(np.int8)
    rows, columns = np.nonzero(steps)
    idf = vectoriser.idf[order]
    shape = Shape(
        initiatives=tuple(ids),
        concepts=tuple(concepts),
        features=len(order),
        idf=float(idf.max()),
        scales=tuple(scales.tolist()),
        biases=tuple(biases.tolist()),
        concept_scale=concept_scale,
        concept_biases=tuple(concept_biases.tolist()),
    )
    starts = np.searchsorted(rows, np.arange(len(order) + 1))
    parts = (
        np.array(sorted(by_hash), dtype="<u4"),
        np.round(idf / idf.max() * IDF_STEPS).astype("u1"),
        np.round(table[order] / scales).astype("i1"),
        starts.astype("<u4"),
        columns.astype("<u2"),
        steps[rows, columns],
    )
    return shape, b"".join(part.tobytes() for part in parts)


def write(shape: Shape, content: bytes, folder: Path, *, checksum: str, name: str = TABLE) -> None:
    """Write the two files of a table; `checksum` is that of everything it was trained on."""
    told = {"schema": SCHEMA, "examples": checksum, **shape._asdict()}
    (folder / f"{name}.bin").write_bytes(zlib.compress(content, 9))
    (folder / f"{name}.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")

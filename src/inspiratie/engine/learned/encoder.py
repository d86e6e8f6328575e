"""The dense encoder: a small transformer that reads a text as a whole.

multilingual-e5-small (Wang et al., "Multilingual E5 Text Embeddings", 2024; MIT licence), fine-tuned on the
examples by `training/encoder.py`, its vocabulary cut to three languages, its weights in 4 or 8 bits.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from inspiratie.engine.learned.arrays import Arrays
from inspiratie.engine.learned.danger_head import DangerHead, load_danger_head
from inspiratie.engine.learned.judgment import BEST_GRADE, Impression, Judgment
from inspiratie.engine.learned.memory import Memory, load_memory
from inspiratie.engine.learned.pieces import Pieces
from inspiratie.engine.learned.refusals import UNSEEN, RefusalHead, load_refusal_head
from inspiratie.engine.weights import SHARES

if TYPE_CHECKING:
    from inspiratie.engine.learned.arrays import Floats

FILE = "encoder.bin"
MAGIC = b"inspiratie/encoder@1\n"
LONGEST = 120
"""So many pieces of a text, the first ones, are read."""
TOGETHER = 256
"""So many pieces, of as many texts as that makes, are read together: more take memory, and no less time."""
SHARPNESS = 20.0
"""Factor on a text's vector, of length one, before the heads."""
_PREFIX = "query: "
"""What the encoder was taught to expect before a text that asks."""
_PREFIX_WORDS = len(_PREFIX.split())


def as_read(text: str) -> str:
    """Return a text as the encoder reads it, and as it was taught: in small letters, behind a mark."""
    return _PREFIX + text.lower()


class _Cut(NamedTuple):
    """A text in pieces, between the marks that frame it."""

    numbers: list[int]
    """Of each piece which one it is."""
    words: list[int]
    """Of each piece the number of the word that it is of, as spaces part them; `UNSEEN` where of none."""


class Beside(NamedTuple):
    """What a folder holds beside the encoder, as far as it is packed."""

    memory: Memory | None = None
    """What it remembers of the examples; without, its heads judge alone."""
    dangers: DangerHead | None = None
    """What it has learned of dangers; without, it tells of none."""
    refusals: RefusalHead | None = None
    """What it has learned of refusals; likewise."""


NOTHING_BESIDE = Beside()


class Encoder:
    """The encoder and its heads: grades, concepts, field, dangers, refusals; and what it remembers."""

    def __init__(
        self,
        file: Path,
        start: int,
        told: Mapping[str, Any],
        beside: Beside = NOTHING_BESIDE,
    ) -> None:
        """Take the file, where its arrays start, what it tells of itself, and what is packed beside it."""
        self._file = file
        self._start = start
        self.told = told
        """What the file tells of itself: sizes, pieces, and where each array is."""
        self._memory, self._dangers, self._refusals = beside
        pieces = [*told["pieces"]]
        pieces[told["begin"]] = pieces[told["end"]] = ""  # a text cannot hold these marks
        with self.arrays() as arrays:
            self._pieces = Pieces(pieces, arrays.numbers("scores").tolist(), unknown=told["unknown"])

    @contextmanager
    def arrays(self) -> Iterator[Arrays]:
        """Open its weights: 25 MB stay in their file, of which a text needs no more than 3 at a time."""
        with self._file.open("rb") as file:
            yield Arrays(file, self._start, self.told["arrays"])

    def judge(self, text: str) -> Judgment:
        """Return the grades, the concepts, the field and the dangers of a text."""
        return self.see(text).judgment

    def see(self, text: str) -> Impression:
        """Return the judgment of a text, and its unwanted words."""
        return next(self.see_all([text]))

    def see_all(self, texts: Iterable[str]) -> Iterator[Impression]:
        """Yield of each text what `see` returns of it: together they take half the time."""
        for cuts in _grouped(map(self._cut, texts)):
            with self.arrays() as arrays:
                read = self._states(arrays, cuts)
                seen = [self._impression(arrays, *one) for one in zip(read, cuts, strict=True)]
            yield from seen

    def _impression(self, arrays: Arrays, states: "Floats", cut: _Cut) -> Impression:
        """Return what is made of a text, by what each layer makes of its pieces."""
        layers = _means(states)
        vector = layers[-1]
        logits, concepts, field = (
            _dense(arrays, head, vector * SHARPNESS) for head in ("grade", "concept", "scope")
        )
        grades = BEST_GRADE * _sigmoid(logits / 2)
        if self._memory is not None:
            grades = (1.0 - SHARES.memory) * grades + SHARES.memory * self._memory.grades(vector)
        judgment = Judgment(
            grades=dict(zip(self.told["initiatives"], grades.tolist(), strict=True)),
            concepts=dict(zip(self.told["concepts"], _sigmoid(concepts).tolist(), strict=True)),
            in_field=float(_sigmoid(field)[0]),
            dangers=self._dangers.sure(layers) if self._dangers else {},
        )
        return Impression(judgment, self._refusals.sure(states, cut.words) if self._refusals else ())

    def vector(self, text: str) -> "Floats":
        """Return the vector of a text, of length one: what the last layer makes of it."""
        vector: Floats = self.layers(text)[-1]
        return vector

    def layers(self, text: str) -> "Floats":
        """Return a row for each layer: the mean of what it makes of the pieces of a text, of length one."""
        return _means(self.word_states(text)[0])

    def word_states(self, text: str) -> "tuple[Floats, list[int]]":
        """Return what each layer makes of the pieces of a text, and the number of each piece's word.

        The first is layers x pieces x width. Words are parted by spaces; what frames the text is of none.
        """
        cut = self._cut(text)
        with self.arrays() as arrays:
            (states,) = self._states(arrays, [cut])
        return states, cut.words

    def _cut(self, text: str) -> _Cut:
        cut = self._pieces.cut(as_read(text))[:LONGEST]
        words = [word - _PREFIX_WORDS for word in self._pieces.words_of(cut)]
        return _Cut([self.told["begin"], *cut, self.told["end"]], [UNSEEN, *words, UNSEEN])

    def _states(self, arrays: Arrays, cuts: Sequence[_Cut]) -> "Sequence[Floats]":
        """Return of each text what every layer makes of its pieces: layers x pieces x width.

        The pieces of all texts stand below each other, so that each matrix is read and unpacked once; only in
        `_attended` do the pieces of one text not see those of another.
        """
        sizes = [len(cut.numbers) for cut in cuts]
        ends = list(accumulate(sizes))
        texts = [slice(end - size, end) for end, size in zip(ends, sizes, strict=True)]
        places = arrays.numbers("pos", max(sizes))
        state: Floats = (
            arrays.rows("word", [number for cut in cuts for number in cut.numbers])
            + np.concatenate([places[:size] for size in sizes])
            + arrays.numbers("type")
        )
        state = self._normalised(arrays, "eln", state)
        states = []
        for layer in range(self.told["layers"]):
            state = self._layer(arrays, f"l{layer}.", state, texts)
            states.append(state)
        stacked = np.stack(states)
        return [stacked[:, text] for text in texts]

    def _layer(self, arrays: Arrays, name: str, state: "Floats", texts: Iterable[slice]) -> "Floats":
        """Return what one layer makes of its input, pieces x width: attention, then a feed-forward network.

        After each its input is added, and the sum normalised. `texts` says which pieces are of one text.
        """
        query, key, value = (_dense(arrays, name + part, state) for part in "qkv")
        context = np.concatenate([self._attended(query[text], key[text], value[text]) for text in texts])
        attended = _dense(arrays, name + "ao", context)
        state = self._normalised(arrays, name + "aln", state + attended)
        hidden = _gelu(_dense(arrays, name + "fi", state))
        return self._normalised(arrays, name + "oln", state + _dense(arrays, name + "fo", hidden))

    def _attended(self, *projections: "Floats") -> "Floats":
        """Return what each piece of one text takes from its others, by what was asked, offered and held."""
        heads = self.told["heads"]
        pieces, width = projections[0].shape
        query, key, value = (part.reshape(pieces, heads, -1).transpose(1, 0, 2) for part in projections)
        scores = query @ key.transpose(0, 2, 1) / query.shape[-1] ** 0.5
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        context = (weights / weights.sum(axis=-1, keepdims=True)) @ value
        result: Floats = context.transpose(1, 0, 2).reshape(pieces, width)
        return result

    def _normalised(self, arrays: Arrays, name: str, state: "Floats") -> "Floats":
        """Return each row with mean 0 and spread 1, then scaled and moved as was learned (layer norm)."""
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = ((centred**2).mean(axis=-1, keepdims=True) + self.told["epsilon"]) ** 0.5
        result: Floats = centred / spread * arrays.numbers(f"{name}.w") + arrays.numbers(f"{name}.b")
        return result


def _grouped(cuts: Iterable[_Cut]) -> Iterator[Sequence[_Cut]]:
    """Yield texts that follow each other, as many as are read together: at least one."""
    group: list[_Cut] = []
    room = TOGETHER
    for cut in cuts:
        room -= len(cut.numbers)
        if group and room < 0:
            yield group
            group, room = [], TOGETHER - len(cut.numbers)
        group.append(cut)
    if group:
        yield group


def _means(states: "Floats") -> "Floats":
    """Return of each layer the mean of what it makes of all pieces, of length one."""
    means = states.mean(axis=1)
    result: Floats = means / np.linalg.norm(means, axis=1, keepdims=True)
    return result


def _dense(arrays: Arrays, name: str, state: "Floats") -> "Floats":
    """Return a linear layer of a state, or of each of its rows: its weights and its bias."""
    return arrays.product(f"{name}.w", state) + arrays.numbers(f"{name}.b")


def _sigmoid(values: "Floats") -> "Floats":
    result: Floats = 1.0 / (1.0 + np.exp(-np.clip(values, -60.0, 60.0)))
    return result


def _gelu(values: "Floats") -> "Floats":
    """Return x times the share of the normal distribution below x.

    The error function by formula 7.1.26 of Abramowitz and Stegun (1964), exact to 1.5e-7. Numbers are changed
    where they stand: to ask for new memory takes as long as to count.
    """
    size = np.abs(values)
    size /= np.sqrt(np.float32(2.0))
    step = 0.3275911 * size
    step += 1.0
    np.reciprocal(step, out=step)
    share = 1.061405429 * step
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        share += factor
        share *= step
    size *= -size
    share *= np.exp(size, out=size)
    np.copysign(1.0 - share, values, out=share)
    share += 1.0
    share *= values
    share *= 0.5
    result: Floats = share
    return result


def load_encoder(folder: Path) -> Encoder | None:
    """Return the encoder of a folder; None where it is not packed."""
    file = folder / FILE
    if not file.is_file():
        return None
    with file.open("rb") as content:
        if content.read(len(MAGIC)) != MAGIC:
            return None
        size = int.from_bytes(content.read(4), "little")
        told = json.loads(content.read(size))
        start = content.tell()
    beside = Beside(load_memory(folder), load_danger_head(folder), load_refusal_head(folder))
    return Encoder(file, start, told, beside)

"""The encoder in compact form: the pieces of three languages, weights in 4 or 8 bits."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from wordfreq import top_n_list

from inspiratie.engine.learned.arrays import BLOCK
from inspiratie.engine.learned.encoder import FILE, LONGEST, MAGIC, as_read, load_encoder
from inspiratie.engine.learned.pieces import Pieces
from inspiratie.language.words import LANGUAGES
from training.examples import EXAMPLES, needs
from training.source_weights import Floats, Source

COMMON = 1_500
"""So many common words of each language must keep their pieces."""
HEADS = frozenset({"grade", "concept", "scope"})
"""What stands on the encoder: its arrays begin with these names."""
LETTERS = 0x250
"""Single letters below this code point are always kept, so that any European word can be written."""


def pack(  # noqa: PLR0913, PLR0917 - the parts of one file
    source: Source,
    arrays: Mapping[str, Floats],
    ids: Sequence[str],
    concepts: Sequence[str],
    folder: Path,
    kept: Sequence[int] | None = None,
) -> None:
    """Write the encoder's file; `kept` are the numbers of the pieces it keeps, else those that texts use."""
    kept = kept_pieces(source) if kept is None else kept
    everything = {
        "scores": source.scores[kept],
        "word": source.arrays["word"][kept],
        "pos": source.arrays["pos"][: LONGEST + 2],
        "type": source.arrays["type"],
        **arrays,
    }
    told, parts, at = [], [], 0
    for name, array in everything.items():
        kind = "q4" if name == "word" else "q8" if array.ndim > 1 and name != "pos" else "f16"
        content = {"q4": four_bits, "q8": eight_bits, "f16": sixteen_bits}[kind](array)
        told.append({"name": name, "kind": kind, "shape": list(array.shape), "at": at})
        parts.append(content)
        at += len(content)
    number = {old: new for new, old in enumerate(kept)}
    header = json.dumps(
        {
            "layers": source.layers,
            "heads": source.heads,
            "epsilon": source.epsilon,
            "begin": number[source.begin],
            "end": number[source.end],
            "unknown": number[source.unknown],
            "initiatives": list(ids),
            "concepts": list(concepts),
            "pieces": [source.pieces[old] for old in kept],
            "arrays": told,
            "size": at,
        },
        ensure_ascii=False,
    ).encode()
    (folder / FILE).write_bytes(MAGIC + len(header).to_bytes(4, "little") + header + b"".join(parts))


def unpacked(folder: Path) -> tuple[Source, dict[str, Floats]]:
    """Return the packed encoder of a folder to go on from, and its heads, named as in its file."""
    encoder = load_encoder(folder)
    if encoder is None:
        message = f"there is no encoder in {folder}"
        raise FileNotFoundError(message)
    told = encoder.told
    with encoder.arrays() as weights:
        arrays = {array["name"]: weights.whole(array["name"]) for array in told["arrays"]}
    scores = arrays.pop("scores")
    heads = {name: arrays.pop(name) for name in list(arrays) if name.split(".")[0] in HEADS}
    source = Source(
        width=arrays["word"].shape[1],
        layers=told["layers"],
        heads=told["heads"],
        epsilon=told["epsilon"],
        pieces=tuple(told["pieces"]),
        scores=scores,
        begin=told["begin"],
        end=told["end"],
        unknown=told["unknown"],
        arrays=arrays,
    )
    return source, heads


def kept_pieces(source: Source) -> list[int]:
    """Return the numbers of the pieces that texts in the three languages use, read in small letters."""
    pieces = Pieces(source.pieces, source.scores.tolist(), unknown=source.unknown)
    kept = {source.begin, source.end, source.unknown}
    kept |= {
        number
        for number, piece in enumerate(source.pieces)
        if len(piece.strip("\u2581")) <= 1
        and all(ord(letter) < LETTERS or letter == "\u2581" for letter in piece)
    }
    texts = [line.text for line in needs()]
    for language in LANGUAGES:
        texts += top_n_list(language, COMMON)
        texts += (EXAMPLES / f"phrases.{language}.csv").read_text(encoding="utf-8").splitlines()
    for text in texts:
        kept.update(pieces.cut(as_read(text)))
    return sorted(kept)


def sixteen_bits(array: Floats) -> bytes:
    """Return numbers of 16 bits."""
    return bytes(array.astype("<f2").tobytes())


def eight_bits(array: Floats) -> bytes:
    """Return a scale of 16 bits for each row, then the steps."""
    scales = (np.abs(array).max(axis=1) / 127).astype("<f2")
    steps = np.round(array / np.maximum(scales.astype(np.float32), 1e-12)[:, None])
    return bytes(scales.tobytes() + np.clip(steps, -127, 127).astype("i1").tobytes())


def four_bits(array: Floats) -> bytes:
    """Return a scale of 16 bits for each block of 32, then the steps, two a byte.

    Of the scale that gives the largest weight 8 steps, on the side where there are 8, and the one that gives
    it 7, each block takes the closer.
    """
    blocks = array.reshape(-1, BLOCK)
    largest = blocks[np.arange(len(blocks)), np.abs(blocks).argmax(axis=1)]
    best_error, best_scale, best_steps = np.full(len(blocks), np.inf), largest, blocks
    for part in (-8.0, 7.0):
        scale = (largest / part).astype("<f2").astype(np.float32)
        steps = np.clip(np.round(blocks / np.where(scale == 0, 1, scale)[:, None]), -8, 7)
        error = ((steps * scale[:, None] - blocks) ** 2).sum(axis=1)
        closer = error < best_error
        best_error = np.where(closer, error, best_error)
        best_scale = np.where(closer, scale, best_scale)
        best_steps = np.where(closer[:, None], steps, best_steps)
    shifted = (best_steps + 8).astype("u1")
    half = BLOCK // 2
    return bytes(
        best_scale.astype("<f2").tobytes() + (shifted[:, :half] | (shifted[:, half:] << 4)).tobytes()
    )

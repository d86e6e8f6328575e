"""The encoder in compact form: numbers of 4, 8 and 16 bits, and the pieces that are kept."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from inspiratie.engine.learned.arrays import BLOCK, Arrays
from inspiratie.engine.learned.encoder import LONGEST, SHARPNESS, Encoder, load_encoder
from inspiratie.language.words import LANGUAGES
from small_model import CONCEPTS, INITIATIVES, arrays_of

pytest.importorskip("numpy")
pytest.importorskip("wordfreq")

import numpy as np
from numpy.typing import NDArray

from training import packing
from training.examples import Kind, Line
from training.packing import eight_bits, four_bits, kept_pieces, pack, sixteen_bits, unpacked
from training.source_weights import Source

Floats = NDArray[np.float32]
FORMATS: dict[str, Callable[[Floats], bytes]] = {"q4": four_bits, "q8": eight_bits, "f16": sixteen_bits}
PIECES = (
    *("<s>", "<pad>", "</s>", "<unk>", "▁", "▁query", ":", "▁plein", "▁gare", "▁burglary", "▁площадь"),
    *("▁дом", "é", "ж", "a", "▁zeldzaam", "le", "▁a"),
)
KEPT = ("<s>", "</s>", "<unk>", "▁", "▁query", ":", "▁plein", "▁gare", "▁burglary", "é", "a", "▁a")
WIDTH, INNER = 32, 64


def again(array: Floats, kind: str) -> Floats:
    """Return an array packed and unpacked."""
    told = {"name": "", "kind": kind, "shape": array.shape, "at": 0}
    return Arrays(BytesIO(FORMATS[kind](array)), 0, [told]).whole("")


def random(*shape: int) -> Floats:
    """Return random numbers around 0, the same at every call."""
    return np.random.default_rng(0).normal(size=shape).astype(np.float32)


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Source:
    """Return a small encoder, with few texts whose pieces must be kept."""
    for language in LANGUAGES:
        (tmp_path / f"phrases.{language}.csv").write_text(
            "tekst;begrip\nburglary;inbraak\n", encoding="utf-8"
        )
    need = Line(text="gare", language="fr", grades={}, concepts=None, kind=Kind.PHRASE)
    monkeypatch.setattr(packing, "EXAMPLES", tmp_path)
    monkeypatch.setattr(packing, "needs", lambda: iter([need]))
    monkeypatch.setattr(packing, "top_n_list", lambda language, _: ["plein"] if language == "nl" else [])
    shapes = {
        "word": (len(PIECES), WIDTH),
        "pos": (LONGEST + 40, WIDTH),
        "type": (WIDTH,),
    }
    return Source(
        width=WIDTH,
        layers=1,
        heads=4,
        epsilon=1e-5,
        pieces=PIECES,
        scores=-np.arange(len(PIECES), dtype=np.float32),
        begin=0,
        end=2,
        unknown=3,
        arrays={name: random(*shape) for name, shape in shapes.items()},
    )


def layers() -> dict[str, Floats]:
    """Return the arrays of one layer and of the heads."""
    shapes: dict[str, tuple[int, ...]] = {"l0.fi": (INNER, WIDTH), "l0.fo": (WIDTH, INNER)}
    shapes |= {f"l0.{part}": (WIDTH, WIDTH) for part in ("q", "k", "v", "ao")}
    shapes |= {"grade": (len(INITIATIVES), WIDTH), "concept": (len(CONCEPTS), WIDTH), "scope": (1, WIDTH)}
    shapes |= dict.fromkeys(("eln", "l0.aln", "l0.oln"), (WIDTH,))
    found = {f"{name}.w": random(*shape) for name, shape in shapes.items()}
    return found | {f"{name}.b": random(shape[0]) for name, shape in shapes.items()}


@pytest.fixture
def packed(source: Source, tmp_path: Path) -> Encoder:
    """Return the small encoder, packed and read back."""
    pack(source, layers(), INITIATIVES, CONCEPTS, tmp_path)
    encoder = load_encoder(tmp_path)
    assert encoder is not None
    return encoder


@pytest.mark.parametrize("kind", FORMATS)
def test_unpacked_numbers_have_32_bits_and_their_shape(kind: str) -> None:
    """Whatever they were packed in."""
    array = random(6, 64)
    assert again(array, kind).dtype == np.float32
    assert again(array, kind).shape == (6, 64)


@pytest.mark.parametrize("kind", FORMATS)
def test_what_was_rounded_is_not_rounded_again(kind: str) -> None:
    """Packing what was unpacked changes little more than a scale's last bit."""
    once = again(random(6, 64), kind)
    assert np.allclose(again(once, kind), once, rtol=2e-3)


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_stays_nothing(kind: str) -> None:
    """A row or a block of zeros has no scale to divide by."""
    array = random(4, 64)
    array[1] = 0
    assert not again(array, kind)[1].any()
    assert again(array, kind)[2].any()


def test_sixteen_bits_keep_three_digits() -> None:
    """And whole numbers exactly."""
    assert np.allclose(again(random(100), "f16"), random(100), rtol=1e-3)
    assert again(np.arange(-9, 9, dtype=np.float32), "f16").tolist() == list(range(-9, 9))


def test_eight_bits_are_steps_of_the_largest_weight_of_a_row() -> None:
    """A weight is off by half a step at most, and by what the scale is rounded."""
    array = random(5, 40) * np.array([[1e-3], [1], [50], [1], [1]], dtype=np.float32)
    steps = np.abs(array).max(axis=1, keepdims=True) / 127
    assert (np.abs(again(array, "q8") - array) <= 0.57 * steps).all()


def test_steps_of_eight_bits_come_back_exactly() -> None:
    """When the scale is a number of 16 bits."""
    array = np.array([[127, -3, 0, 64], [-127, 126, 1, 2]], dtype=np.float32) * np.float32(0.125)
    assert again(array, "q8").tolist() == array.tolist()


@pytest.mark.parametrize("side", [1, -1])
def test_steps_of_four_bits_come_back_exactly(side: int) -> None:
    """All sixteen of them, whichever side of 0 has the eight."""
    array = (np.arange(2 * BLOCK, dtype=np.float32) % 16 - 8).reshape(1, -1) * np.float32(side * 0.25)
    assert again(array, "q4").tolist() == array.tolist()


def test_seven_steps_are_taken_where_they_are_closer() -> None:
    """A block with its largest weight on both sides has no room for eight."""
    array = np.tile(np.array([7, -7, 3, 0], dtype=np.float32), (1, BLOCK // 4))
    assert again(array, "q4").tolist() == array.tolist()


def test_four_bits_are_steps_of_the_largest_weight_of_a_block() -> None:
    """A large weight in one block leaves the next alone."""
    array = random(8, 64)
    array[0, 0] = 100
    error = np.abs(again(array, "q4") - array).reshape(-1, BLOCK)
    largest = np.abs(array).reshape(-1, BLOCK).max(axis=1)
    assert (error.max(axis=1) <= largest / 7).all()
    assert error[1:].max() < 0.6


def test_pieces_of_texts_in_three_languages_are_kept(source: Source) -> None:
    """Of needs, phrases and common words; any single letter of Latin writing; what steers the encoder."""
    assert [PIECES[number] for number in kept_pieces(source)] == list(KEPT)


def test_a_packed_encoder_knows_the_pieces_that_were_kept(packed: Encoder, source: Source) -> None:
    """Numbered anew, each with its own weights and likelihood."""
    told = packed.told
    assert told["pieces"] == list(KEPT)
    assert [KEPT[told[name]] for name in ("begin", "end", "unknown")] == ["<s>", "</s>", "<unk>"]
    old = [PIECES.index(piece) for piece in KEPT]
    arrays = arrays_of(packed)
    assert arrays["scores"].tolist() == source.scores[old].tolist()
    assert np.allclose(arrays["word"], source.arrays["word"][old], atol=0.25)


def test_a_packed_encoder_has_the_positions_that_it_can_read(packed: Encoder, source: Source) -> None:
    """Those of the longest text, with its beginning and end."""
    places = arrays_of(packed)["pos"]
    assert places.shape == (LONGEST + 2, WIDTH)
    assert np.allclose(places, source.arrays["pos"][: LONGEST + 2], rtol=1e-3, atol=1e-6)


def test_a_packed_encoder_judges(packed: Encoder) -> None:
    """By the heads that it was packed with, in the order of their columns."""
    found = packed.judge("plein")
    assert (tuple(found.grades), tuple(found.concepts)) == (INITIATIVES, CONCEPTS)
    arrays = layers()
    logits = arrays["grade.w"] @ (packed.vector("plein") * SHARPNESS) + arrays["grade.b"]
    expected = 3 / (1 + np.exp(-logits / 2))
    assert list(found.grades.values()) == pytest.approx(expected.tolist(), abs=0.2)


def test_only_words_are_packed_in_four_bits(packed: Encoder) -> None:
    """Other matrices in eight, what is small in sixteen."""
    kinds = {array["name"]: array["kind"] for array in packed.told["arrays"]}
    assert [name for name, kind in kinds.items() if kind == "q4"] == ["word"]
    assert {kinds[name] for name in ("scores", "pos", "type", "eln.w", "l0.q.b")} == {"f16"}
    assert {kinds[name] for name in ("l0.q.w", "l0.fi.w", "grade.w", "scope.w")} == {"q8"}


def test_what_is_unpacked_packs_to_the_same_numbers(packed: Encoder, tmp_path: Path) -> None:  # noqa: ARG001
    """So that who goes on from the encoder that ships starts from what users have."""
    source, heads = unpacked(tmp_path)
    layers = {name: array for name, array in source.arrays.items() if name not in {"word", "pos", "type"}}
    pack(source, layers | heads, INITIATIVES, CONCEPTS, tmp_path, range(len(source.pieces)))
    again, heads_again = unpacked(tmp_path)
    assert again.pieces == source.pieces
    for name, array in (source.arrays | heads).items():
        assert np.array_equal((again.arrays | heads_again)[name], array), name

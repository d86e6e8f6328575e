"""The dense encoder: its arithmetic against a plain reckoning, and the ways it can be missing."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from inspiratie.engine.learned import encoder as encoder_module
from inspiratie.engine.learned.arrays import Arrays
from inspiratie.engine.learned.encoder import FILE, LONGEST, SHARPNESS, Encoder, _gelu, load_encoder
from inspiratie.engine.learned.refusals import FILE as REFUSALS_FILE
from inspiratie.engine.learned.refusals import UNSEEN, RefusalHead
from small_model import (
    CONCEPTS,
    EPSILON,
    HEADS,
    INITIATIVES,
    PIECES,
    WIDTH,
    arrays_of,
    encoder_arrays,
    write_encoder,
)

Vector = Sequence[float]
ARRAYS = encoder_arrays()
TEXT = "plein jeugd x"
NUMBERS = [PIECES.index(piece) for piece in ("<s>", "▁query:", "▁plein", "▁jeugd", "▁", "x", "</s>")]


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    """Return the small encoder, read from its file."""
    pytest.importorskip("numpy")
    folder = tmp_path_factory.mktemp("encoder")
    write_encoder(folder)
    read = load_encoder(folder)
    assert read is not None
    return read


def rows(name: str) -> Sequence[Vector]:
    """Return the rows of a matrix."""
    numbers, width = ARRAYS[name].numbers, ARRAYS[name].shape[-1]
    return [numbers[at : at + width] for at in range(0, len(numbers), width)]


def added(*vectors: Vector) -> Vector:
    """Return the sum of vectors."""
    return [sum(values) for values in zip(*vectors, strict=True)]


def inner(one: Vector, other: Vector) -> float:
    """Return the inner product of two vectors."""
    return sum(a * b for a, b in zip(one, other, strict=True))


def dense(vector: Vector, name: str) -> Vector:
    """Return a vector through a dense layer."""
    return added([inner(row, vector) for row in rows(f"{name}.w")], ARRAYS[f"{name}.b"].numbers)


def normalised(vector: Vector, name: str) -> Vector:
    """Return a vector with mean 0 and variance 1, then stretched and moved."""
    mean = sum(vector) / len(vector)
    spread = math.sqrt(sum((value - mean) ** 2 for value in vector) / len(vector) + EPSILON)
    weights, biases = ARRAYS[f"{name}.w"].numbers, ARRAYS[f"{name}.b"].numbers
    return [(value - mean) / spread * w + b for value, w, b in zip(vector, weights, biases, strict=True)]


def attended(states: Sequence[Vector]) -> Sequence[Vector]:
    """Return what every state sees of all: in each head the values, weighed by how keys match the query."""
    queries, keys, values = ([dense(state, f"l0.{part}") for state in states] for part in "qkv")
    size = len(queries[0]) // HEADS
    seen: list[Vector] = []
    for query in queries:
        parts: list[float] = []
        for head in range(HEADS):
            part = slice(head * size, (head + 1) * size)
            weights = [math.exp(inner(query[part], key[part]) / math.sqrt(size)) for key in keys]
            columns = zip(*(value[part] for value in values), strict=True)
            parts += [inner(weights, column) / sum(weights) for column in columns]
        seen.append(dense(parts, "l0.ao"))
    return seen


def gelu(value: float) -> float:
    """Return x times the share of the normal distribution below x."""
    return value * (1 + math.erf(value / math.sqrt(2))) / 2


def vector_of(numbers: Sequence[int]) -> Vector:
    """Return the vector of pieces, reckoned number by number."""
    states = [
        normalised(added(rows("word")[number], rows("pos")[at], ARRAYS["type"].numbers), "eln")
        for at, number in enumerate(numbers)
    ]
    states = [normalised(added(*both), "l0.aln") for both in zip(states, attended(states), strict=True)]
    thoughts = [dense([gelu(value) for value in dense(state, "l0.fi")], "l0.fo") for state in states]
    total = added(*(normalised(added(*both), "l0.oln") for both in zip(states, thoughts, strict=True)))
    return [value / math.hypot(*total) for value in total]


def chance(value: float) -> float:
    """Return the logistic function."""
    return 1 / (1 + math.exp(-value))


def test_arrays_are_the_numbers_that_were_packed(encoder: Encoder) -> None:
    """From 4, 8 and 16 bits alike."""
    assert {array.kind for array in ARRAYS.values()} == {"q4", "q8", "f16"}
    for name, found in arrays_of(encoder).items():
        assert found.shape == ARRAYS[name].shape, name
        assert tuple(found.ravel().tolist()) == ARRAYS[name].numbers, name


def test_a_vector_is_that_of_a_plain_reckoning(encoder: Encoder) -> None:
    """Attention in four heads, two dense layers, and the mean over the pieces."""
    assert encoder.vector(TEXT).tolist() == pytest.approx(vector_of(NUMBERS), abs=1e-5)


@pytest.mark.parametrize("text", ["", "plein", "jeugd op het plein", "a" * 500, "\u2581 <s> \u4e16"])
def test_a_vector_has_length_one(encoder: Encoder, text: str) -> None:
    """Whatever the text."""
    assert math.hypot(*encoder.vector(text).tolist()) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize("text", ["PLEIN", "Plein"])
def test_capitals_do_not_show(encoder: Encoder, text: str) -> None:
    """The encoder knows few words that have them."""
    assert encoder.vector(text).tolist() == encoder.vector("plein").tolist()


def test_the_order_of_the_words_shows(encoder: Encoder) -> None:
    """The text is read as a whole, which the portable model cannot."""
    assert encoder.vector("plein jeugd").tolist() != encoder.vector("jeugd plein").tolist()


def test_only_the_first_pieces_are_read(encoder: Encoder) -> None:
    """One piece stands for the question, the others for the text."""
    full = "plein " * (LONGEST - 1)
    assert encoder.vector(full + "jeugd").tolist() == encoder.vector(full).tolist()
    assert encoder.vector("plein " * (LONGEST - 2)).tolist() != encoder.vector(full).tolist()


def test_a_judgment_is_what_the_heads_make_of_the_vector(encoder: Encoder) -> None:
    """A grade from 0 to 3 for each initiative, a chance for each concept and for the field."""
    vector = [SHARPNESS * value for value in vector_of(NUMBERS)]
    found = encoder.judge(TEXT)
    grades = [3 * chance(value / 2) for value in dense(vector, "grade")]
    assert found.grades == pytest.approx(dict(zip(INITIATIVES, grades, strict=True)), abs=1e-4)
    concepts = [chance(value) for value in dense(vector, "concept")]
    assert found.concepts == pytest.approx(dict(zip(CONCEPTS, concepts, strict=True)), abs=1e-4)
    assert found.in_field == pytest.approx(chance(dense(vector, "scope")[0]), abs=1e-4)


def test_every_piece_is_told_of_its_word(encoder: Encoder) -> None:
    """As spaces part them; what frames the text, and what the encoder expects before it, is of none."""
    states, words = encoder.word_states(TEXT)
    assert words == [UNSEEN, UNSEEN, 0, 1, 2, 2, UNSEEN]
    assert states.shape == (1, len(words), WIDTH)


def test_a_whole_text_tells_how_unwanted_each_word_is(encoder: Encoder, tmp_path: Path) -> None:
    """When the head of the refusals is packed beside the encoder."""
    np = pytest.importorskip("numpy")
    assert encoder.see(TEXT).unwanted == ()
    write_encoder(tmp_path)
    weights = np.linspace(-1, 1, 4 * WIDTH)
    np.savez_compressed(tmp_path / REFUSALS_FILE, layers=np.array([0]), weights=weights, bias=np.float32(0.5))
    both = load_encoder(tmp_path)
    assert both is not None
    sure = RefusalHead((0,), weights, 0.5).sure(*both.word_states(TEXT))
    assert both.see(TEXT).unwanted == pytest.approx(sure, abs=1e-4)


@pytest.mark.parametrize(("together", "groups"), [(10, [1, 1, 1, 1]), (12, [2, 1, 1]), (999, [4])])
def test_texts_that_are_read_together_do_not_see_each_other(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch, together: int, groups: Sequence[int]
) -> None:
    """Each is seen as it is by itself, however many pieces are read together."""
    sizes: list[int] = []
    states = encoder._states
    monkeypatch.setattr(encoder_module, "TOGETHER", together)

    def noted(arrays: Arrays, cuts: Sequence[object]) -> object:
        sizes.append(len(cuts))
        return states(arrays, cuts)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(encoder, "_states", noted)
    texts = ["jeugd", TEXT, "plein " * LONGEST, ""]
    found = list(encoder.see_all(texts))
    assert sizes == groups
    for text, seen in zip(texts, found, strict=True):
        alone = encoder.see(text).judgment
        assert seen.judgment.grades == pytest.approx(alone.grades, abs=1e-5)
        assert seen.judgment.concepts == pytest.approx(alone.concepts, abs=1e-5)


def test_texts_are_read_when_they_are_asked_for(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a long row of them takes the memory of a few."""
    monkeypatch.setattr(encoder_module, "TOGETHER", 1)
    asked: list[str] = []

    def texts() -> Iterator[str]:
        for text in ("jeugd", "plein", "lawaai"):
            asked.append(text)
            yield text

    assert list(encoder.see_all([])) == []
    next(encoder.see_all(texts()))
    assert asked == ["jeugd", "plein"]


def test_the_bend_is_that_of_the_normal_distribution() -> None:
    """To a few ten-millionths, on either side of 0."""
    np = pytest.importorskip("numpy")
    values = [step / 8 for step in range(-60, 61)]
    found = _gelu(np.array(values)).tolist()
    assert found == pytest.approx([gelu(value) for value in values], abs=1e-6)


def test_without_its_file_there_is_no_encoder(tmp_path: Path) -> None:
    """An installation may leave it out."""
    assert load_encoder(tmp_path) is None


def test_another_file_of_that_name_is_no_encoder(tmp_path: Path) -> None:
    """Such as one of another version, or the address of a large file that was not fetched."""
    (tmp_path / FILE).write_bytes(b"inspiratie/encoder@2\n")
    assert load_encoder(tmp_path) is None

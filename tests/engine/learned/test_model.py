"""The portable model: sums of weights, and what each word gives."""

import math
import struct
import zlib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.engine.learned.features import Block
from inspiratie.engine.learned.judgment import BEST_GRADE, Judgment
from inspiratie.engine.learned.model import Active, Table, hashed, load_table
from inspiratie.language.reading import Reading
from small_language import make_reader
from small_model import (
    INITIATIVES,
    Row,
    letters,
    number_of,
    packed,
    pair,
    shape_of,
    table_of,
    word,
    write_model,
)

READER = make_reader("zwembad")
TABLE = table_of()
FIRST, SECOND = INITIATIVES
texts = st.lists(
    st.sampled_from(("jeugd", "lawaai", "herrie", "plein", "zwembad", "inbraak", "de")), max_size=12
).map(" ".join)


def read(text: str) -> Reading:
    """Return a Dutch text, read."""
    return READER.read_dutch(text)


def judge(text: str, table: Table = TABLE) -> Judgment:
    """Return the judgment of a Dutch text."""
    return table.judge(read(text))


def active(text: str, feature: tuple[Block, str]) -> Active:
    """Return a feature that is active in a text."""
    row = number_of(feature)
    return next(one for one in TABLE.active(read(text)) if (one.block, one.row) == (feature[0], row))


def test_a_text_without_known_words_has_the_grades_that_everything_starts_from() -> None:
    """It says nothing for a concept, and little for the field."""
    for text in ("", "inbraak"):
        found = judge(text)
        assert found.grades == {FIRST: 0.25, SECOND: 0.5}
        assert found.concepts == {}
        assert found.in_field == pytest.approx(1 / (1 + math.e))


def test_a_grade_is_the_start_and_what_the_features_give() -> None:
    """Each block of features has length one together, whatever its features."""
    both = math.hypot(102, 255)
    short, long = 102 / both, 255 / both
    found = judge("jeugd")
    assert found.grades[FIRST] == pytest.approx(0.25 + (20 + 4 * short + 8 * long) / 32)
    assert found.grades[SECOND] == pytest.approx(max(0.0, 0.5 + (-10 + 4 * short - 8 * long) / 16))
    assert found.in_field == pytest.approx(1 / (1 + math.exp(1 - (30 + 4 * short + 2 * long) / 8)))


@pytest.mark.parametrize(
    ("text", "added"),
    [("plein", (0.0, 0.0)), ("jeugd", (0.5, -0.25)), ("lawaai", (0.5, 1.0))],
    ids=["asleep", "one awake", "the other awake too"],
)
def test_units_that_are_awake_add_to_the_grades(text: str, added: tuple[float, float]) -> None:
    """A unit is awake above 0: then it gives each initiative what it is worth, and the field nothing."""
    rows = {
        word("jeugd"): Row(units=(8, -8)),
        word("lawaai"): Row(units=(8, 10)),
        word("plein"): Row(units=(4, 0)),
    }
    plain = shape_of(len(rows))
    shape = plain._replace(units=2, scales=(*plain.scales, 0.125, 0.125), biases=(*plain.biases, -0.5, 0.0))
    found = judge(text, Table(shape, packed(rows) + struct.pack("<4b", 4, 0, -2, 4)))
    assert found.grades == {FIRST: 0.25 + added[0], SECOND: 0.5 + added[1]}
    assert found.in_field == pytest.approx(1 / (1 + math.e))


def test_grades_stay_between_nothing_and_the_best() -> None:
    """Even when the sum does not."""
    table = table_of({word("jeugd"): Row(columns=(127, -127, 0))})
    assert judge("jeugd", table).grades == {FIRST: BEST_GRADE, SECOND: 0.0}


def test_a_concept_is_said_by_what_speaks_for_it() -> None:
    """From the concept's own start, as sure as the features are, which share the length of their block."""
    share = 51 / math.hypot(51, 255)
    other = 255 / math.hypot(51, 255)
    assert judge("jeugd").concepts == {"jongeren": pytest.approx(0.125 + 100 / 128)}
    assert judge("jeugd, lawaai").concepts == {
        "jongeren": pytest.approx(0.125 + (100 * other - 30 * share) / 128),
        "nachtlawaai": pytest.approx(0.0625 + (60 * share + 40) / 128),
    }


def test_a_concept_that_something_speaks_against_is_left_out() -> None:
    """`lawaai` alone speaks against `jongeren`."""
    assert judge("lawaai").concepts.keys() == {"nachtlawaai"}


def test_nothing_is_surer_than_sure() -> None:
    """A certainty is 1 at most."""
    table = table_of({word("jeugd"): Row(concepts={0: 127})})
    assert judge("jeugd", table).concepts == {"jongeren": 1.0}


def test_rare_features_weigh_more() -> None:
    """By the inverse document frequency of the row."""
    text = "plein lawaai"
    assert active(text, word("plein")).value == pytest.approx(2 * active(text, word("lawaai")).value)
    assert TABLE.rarity(number_of(word("plein"))) == pytest.approx(2.0)
    assert TABLE.rarity(number_of(word("jeugd"))) == pytest.approx(5.0)


def test_what_is_said_often_weighs_more_but_not_as_often() -> None:
    """By one and the logarithm of the count."""
    once, thrice = active("jeugd zwembad", word("zwembad")), active("jeugd" + " zwembad" * 3, word("zwembad"))
    other = active("jeugd" + " zwembad" * 3, word("jeugd"))
    assert once.value / active("jeugd zwembad", word("jeugd")).value == pytest.approx(0.8)
    assert thrice.value / other.value == pytest.approx(0.8 * (1 + math.log(3)))


def test_a_feature_knows_the_words_that_it_comes_from() -> None:
    """By position, for each time."""
    text = "de jeugd, jeugd op het plein"
    assert active(text, word("jeugd")).words == [(1,), (2,)]
    assert active(text, letters("jeu")).words == [(1,), (2,)]
    assert active(text, pair("jeugd", "plein")).words == [(1, 5)]


def test_a_feature_that_every_line_has_says_nothing() -> None:
    """Without rarity it is not active, even when nothing else of its block is."""
    table = table_of({word("jeugd"): Row(idf=0, columns=(127, 127, 127))})
    assert table.active(read("jeugd")) == []
    assert judge("jeugd", table).grades == {FIRST: 0.25, SECOND: 0.5}


def test_a_table_may_know_nothing() -> None:
    """Then every text has the grades that everything starts from."""
    assert judge("jeugd", table_of({})).grades == {FIRST: 0.25, SECOND: 0.5}


def test_features_of_two_blocks_are_two_features() -> None:
    """The block is part of what is hashed."""
    assert hashed(Block.LETTERS, "bus") == zlib.crc32(b"0bus")
    assert hashed(Block.WORDS, "é&x") == zlib.crc32("1é&x".encode())


@given(texts)
def test_every_block_has_length_one(text: str) -> None:
    """Or nothing in it, so that long texts are not graded higher."""
    squares: Counter[Block] = Counter()
    for feature in TABLE.active(read(text)):
        squares[feature.block] += feature.value**2  # type: ignore[assignment] # a Counter may hold fractions
    assert all(total == pytest.approx(1.0) for total in squares.values())


@given(texts, st.sampled_from(INITIATIVES))
def test_a_grade_is_the_sum_of_what_its_words_give(text: str, id_: str) -> None:
    """Explanations add up: with the start, to the grade before it is kept between 0 and 3."""
    start = {FIRST: 0.25, SECOND: 0.5}[id_]
    total = start + sum(TABLE.gains(read(text), id_).values())
    assert judge(text).grades[id_] == pytest.approx(min(BEST_GRADE, max(0.0, total)))


@given(texts)
def test_every_meaningful_word_has_a_gain(text: str) -> None:
    """As it was written, in lower case; unknown ones too."""
    assert TABLE.gains(read(text.upper()), FIRST).keys() == set(text.split()) - {"de"}


def test_an_unknown_word_gives_nothing() -> None:
    """Beside one that does."""
    gains = TABLE.gains(read("inbraak jeugd"), FIRST)
    assert gains["inbraak"] == 0.0
    assert gains["jeugd"] > 0


def test_a_pair_is_shared_by_its_words() -> None:
    """Half of what it gives goes to each."""
    table = table_of({pair("jeugd", "plein"): Row(columns=(64, 0, 0))})
    assert table.gains(read("jeugd op het plein"), FIRST) == {"jeugd": 1.0, "plein": 1.0}


def test_letters_give_to_the_word_that_they_stand_in() -> None:
    """Each run goes to one word, for or against an initiative."""
    table = table_of({letters("jeu"): Row(columns=(32, -16, 0))})
    assert table.gains(read("jeugd plein"), FIRST) == {"jeugd": 1.0, "plein": 0.0}
    assert table.gains(read("jeugd plein"), SECOND) == {"jeugd": -1.0, "plein": 0.0}


def test_a_word_said_twice_has_both_gains() -> None:
    """And synonyms share what their one key gives."""
    table = table_of({word("lawaai"): Row(columns=(32, 0, 0))})
    assert table.gains(read("lawaai, lawaai"), FIRST) == {"lawaai": 1.0}
    assert table.gains(read("lawaai en herrie"), FIRST) == {"lawaai": 0.5, "herrie": 0.5}


@pytest.mark.parametrize("text", ["", "jeugd", "lawaai van de jeugd op het plein"])
def test_files_hold_the_table(text: str, tmp_path: Path) -> None:
    """Read back, it judges the same."""
    write_model(tmp_path)
    assert load_table(tmp_path / "model").shape == TABLE.shape
    assert judge(text, load_table(tmp_path / "model")) == judge(text)


def test_the_order_of_rows_is_that_of_their_hashes() -> None:
    """A feature is found wherever its row stands: first, last or between."""
    table = table_of({word(name): Row() for name in ("jeugd", "lawaai", "plein")})
    assert {one.row for one in table.active(read("jeugd lawaai plein"))} == {0, 1, 2}

"""A text cut into pieces: the likeliest way of all."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.engine.learned.pieces import Pieces

KNOWN = ("?", "▁", "a", "b", "ab", "ba", "▁a", "aba", "▁ab▁a", "")
SCORES = (0.0, -1.0, -2.0, -2.5, -3.0, -4.75, -2.25, -4.5, -5.0, 0.0)
PIECES = Pieces(KNOWN, SCORES, unknown=0)
UNLIKELY = min(SCORES) - 10


def ways(text: str) -> Iterator[list[int]]:
    """Yield every way to write a text with the known pieces, unknown letters one by one."""
    if not text:
        yield []
    for number, piece in enumerate(KNOWN[1:-1], start=1):
        if text.startswith(piece):
            yield from ([number, *rest] for rest in ways(text[len(piece) :]))
    if text and text[0] not in KNOWN[1:]:
        yield from ([0, *rest] for rest in ways(text[1:]))


def likelihood(numbers: list[int]) -> float:
    """Return the logarithm of how likely a way to cut is."""
    return sum(SCORES[number] if number else UNLIKELY for number in numbers)


@given(st.text("abx ", max_size=9))
def test_the_likeliest_cut_is_found(text: str) -> None:
    """No other way to write the text is likelier."""
    written = "▁" + "▁".join(text.split())
    best = max(likelihood(way) for way in ways(written))
    assert likelihood(PIECES.cut(text)) == pytest.approx(best)


@given(st.text("ab ", max_size=30))
def test_known_letters_come_back(text: str) -> None:
    """The pieces behind each other are the text, each space and the beginning marked."""
    assert "".join(KNOWN[number] for number in PIECES.cut(text)) == "▁" + "▁".join(text.split())


@pytest.mark.parametrize(("text", "count"), [("x", 1), ("axa", 1), ("xyz", 3), ("?", 1)])
def test_an_unknown_letter_has_the_number_of_the_unknown(text: str, count: int) -> None:
    """Each by itself, also when it looks like what the vocabulary calls the unknown."""
    assert PIECES.cut(text).count(0) == count


def test_the_name_of_the_unknown_is_no_piece() -> None:
    """Who writes it wrote its letters."""
    pieces = Pieces(["<unk>", "▁", "k"], [0.0, -1.0, -2.0], unknown=0)
    assert pieces.cut("<unk>") == [1, 0, 0, 0, 2, 0]


def test_a_piece_may_hold_a_space() -> None:
    """As `▁ab▁a` does."""
    assert PIECES.cut("ab a") == [KNOWN.index("▁ab▁a")]


def test_spaces_and_forms_of_letters_do_not_matter() -> None:
    """Runs of white space are one, full-width letters plain ones."""
    assert PIECES.cut("  ab \t\n ａ ") == PIECES.cut("ab a")


def test_nothing_is_a_lone_space() -> None:
    """An empty text still has a beginning."""
    assert PIECES.cut("") == [KNOWN.index("▁")]

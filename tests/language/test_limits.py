"""A text is read up to a stated length."""

import pytest

from inspiratie.language.limits import LONGEST_TEXT, LONGEST_WORD, within_limit
from inspiratie.language.words import tokens


def test_a_text_of_the_greatest_length_is_read_whole() -> None:
    """No sign of it is lost."""
    assert within_limit("x" * LONGEST_TEXT) == "x" * LONGEST_TEXT


def test_what_is_longer_is_cut_at_a_word() -> None:
    """The last word that is read is a whole one."""
    assert within_limit("woord " * 4000) == ("woord " * 3333).rstrip()


@pytest.mark.parametrize("text", ["x" * 30_000, "een " + "x" * 30_000])
def test_one_endless_word_is_cut_where_it_is(text: str) -> None:
    """There is no word to cut at."""
    assert within_limit(text) == text[:LONGEST_TEXT]


def test_what_is_too_long_for_a_word_is_none() -> None:
    """A picture within a mail is not searched for."""
    longest = "x" * LONGEST_WORD
    assert [token.word for token in tokens(f"lawaai {longest} {longest}x plein")] == [
        "lawaai",
        longest,
        "plein",
    ]

"""What a learned model sees of a text: letters, words and pairs of words."""

from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.engine.learned import features as module
from inspiratie.engine.learned.features import Block, Feature, features
from small_language import make_reader
from small_model import pair, word

READER = make_reader("buurt", "vader", "bus")
WORDS = ("jeugd", "lawaai", "plein", "inbraak", "overlast")


def seen(text: str, block: Block) -> list[Feature]:
    """Return the features of one block of a Dutch text."""
    return [feature for feature in features(READER.read_dutch(text)) if feature.block is block]


def names(text: str, block: Block) -> list[str]:
    """Return the names of the features of one block of a Dutch text."""
    return [feature.name for feature in seen(text, block)]


def test_letters_are_the_runs_of_three_to_five_within_the_edges_of_a_word() -> None:
    """The edge on either side counts as a letter."""
    assert names("bus", Block.LETTERS) == [" bu", "bus", "us ", " bus", "bus ", " bus "]


def test_a_short_word_has_no_long_runs() -> None:
    """Of a word of two letters even the longest run is the word itself."""
    assert names("ok", Block.LETTERS) == [" ok", "ok ", " ok "]


def test_letters_are_folded() -> None:
    """Neither capitals nor accents make another run."""
    assert names("BÚS", Block.LETTERS) == names("bus", Block.LETTERS)


def test_words_are_keys() -> None:
    """A synonym is the same feature."""
    assert names("herrie", Block.WORDS) == names("lawaai", Block.WORDS) == [word("lawaai")[1]]


def test_a_compound_gives_the_keys_of_its_parts_too() -> None:
    """The whole and both parts."""
    assert sorted(names("buurtvader", Block.WORDS)) == sorted(
        word(part)[1] for part in ("buurtvader", "buurt", "vader")
    )


def test_pairs_are_two_keys_in_any_order() -> None:
    """Each two different keys of the text make one pair."""
    for text in ("jeugd plein", "plein, jeugd"):
        assert names(text, Block.PAIRS) == [pair("jeugd", "plein")[1]]
    assert len(names(" ".join(WORDS), Block.PAIRS)) == 10


def test_a_word_makes_no_pair_with_itself() -> None:
    """Said twice it is twice a word, but no pair, and its pairs are there once."""
    assert names("plein plein", Block.PAIRS) == []
    assert Counter(names("plein jeugd plein", Block.WORDS))[word("plein")[1]] == 2
    assert len(names("plein jeugd plein", Block.PAIRS)) == 1


def test_stop_words_are_not_seen_but_counted_in_positions() -> None:
    """A feature names the positions, among all words, of what it comes from."""
    text = "de jeugd op het plein"
    assert [feature.words for feature in seen(text, Block.WORDS)] == [(1,), (4,)]
    assert {feature.words for feature in seen(text, Block.LETTERS)} == {(1,), (4,)}
    assert [set(feature.words) for feature in seen(text, Block.PAIRS)] == [{1, 4}]


def test_a_repeated_word_is_paired_where_it_stood_first() -> None:
    """A pair has one position for each of its keys."""
    (found,) = seen("plein jeugd plein", Block.PAIRS)
    assert set(found.words) == {0, 1}


def test_nothing_is_seen_of_nothing() -> None:
    """Nor of stop words alone."""
    assert list(features(READER.read_dutch(""))) == []
    assert list(features(READER.read_dutch("de het een"))) == []


def test_only_the_first_words_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a whole report takes no longer than its first pages."""
    monkeypatch.setattr(module, "LONGEST", 2)
    text = "jeugd de lawaai"
    assert list(features(READER.read_dutch(f"{text} plein"))) == list(features(READER.read_dutch(text)))


def test_only_the_first_different_words_are_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    """The later ones are still words."""
    monkeypatch.setattr(module, "MOST_PAIRED", 2)
    assert names("jeugd lawaai plein", Block.PAIRS) == [pair("jeugd", "lawaai")[1]]
    assert word("plein")[1] in names("jeugd lawaai plein", Block.WORDS)


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_the_words_does_not_show(words: Sequence[str], dice: Random) -> None:
    """The same words, shuffled, have the same features."""
    shuffled = list(words)
    dice.shuffle(shuffled)
    one, other = (
        Counter((feature.block, feature.name) for feature in features(READER.read_dutch(" ".join(order))))
        for order in (words, shuffled)
    )
    assert one == other

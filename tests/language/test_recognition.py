"""What a word is taken for: inflection, compounds, diminutives, and guesses at what was meant."""

from collections.abc import Mapping

import pytest

from inspiratie.language.recognition import HEARD, MISTYPED, PART, WHOLE, Recogniser
from inspiratie.language.words import Language
from small_language import LEXICON, known_words

WORDS = Recogniser(LEXICON, known_words("buurt", "vader", "station", "fiets", "park", "winkel"))


def keys(word: str, language: Language = "nl") -> Mapping[str, float]:
    """Return the keys of a folded word."""
    return WORDS.recognise(word, language).keys


def key(word: str) -> str:
    """Return the key of a Dutch word."""
    return LEXICON.key(word, "nl")


def test_a_known_word_is_itself() -> None:
    """It has the key of its stem, in full, in any inflection."""
    assert keys("inbraak") == keys("inbraken") == {key("inbraak"): WHOLE}


def test_words_of_one_ring_share_a_key() -> None:
    """Everyday and foreign words stand for one another."""
    assert keys("herrie") == keys("lawaai") == keys("bruit") == keys("noise")


def test_a_compound_has_the_keys_of_its_parts() -> None:
    """The parts count for less than the word itself."""
    found = keys("buurtvader")
    assert found == {key("vader"): PART, key("buurt"): PART, key("buurtvader"): WHOLE}
    assert keys("stationsfiets")[key("fiets")] == PART, "with a joining letter"


def test_a_compound_of_three_parts_is_taken_apart() -> None:
    """Each of the three is a key."""
    assert {key("buurt"), key("park"), key("winkel")} <= set(keys("buurtparkwinkel"))


def test_three_letters_are_no_part() -> None:
    """Too many words would seem to be compounds."""
    assert keys("buswinkel") == {key("buswinkel"): WHOLE}


def test_what_is_no_compound_has_no_parts() -> None:
    """Neither a short word nor an unknown one is split."""
    assert keys("fiets") == {key("fiets"): WHOLE}
    assert keys("onzinwinkel") == {key("onzinwinkel"): WHOLE}


@pytest.mark.parametrize(("small", "word"), [("parkske", "park"), ("winkeltje", "winkel")])
def test_a_diminutive_is_its_word(small: str, word: str) -> None:
    """Standard ones and Flemish ones alike."""
    assert keys(small) == {key(word): WHOLE}


def test_a_word_spelt_by_ear_is_heard() -> None:
    """The known word that sounds the same is taken, with less trust."""
    assert keys("kabaahl") == {key("kabaal"): HEARD}
    assert keys("vaader") == {key("vader"): HEARD}


def test_a_word_mistyped_is_guessed() -> None:
    """One letter off below eight letters, two from there on."""
    assert keys("inbrxak") == {key("inbraak"): MISTYPED}
    assert keys("inxrxak") == {key("inxrxak"): WHOLE}
    assert keys("cametatoezixht") == {key("cameratoezicht"): MISTYPED}


def test_a_common_word_is_no_typing_error() -> None:
    """`inbreng` looks like `inbraak` but means something else."""
    assert keys("inbreng") == {key("inbreng"): WHOLE}


def test_an_unknown_word_stays_itself() -> None:
    """No guess is made at short words, at numbers, or at what looks like nothing known."""
    for word in ("abc", "a1b2c3d4", "qqqqqqqqqq"):
        found = WORDS.recognise(word, "nl")
        assert not found.is_known
        assert list(found.keys.values()) == [WHOLE]


def test_a_word_of_another_language_is_known_in_a_dutch_text() -> None:
    """`burglary` keeps its meaning between Dutch words."""
    assert keys("burglary") == {LEXICON.key("burglary", "en"): WHOLE}


def test_a_mistyped_word_in_another_language_is_guessed_there() -> None:
    """By eye; spelling by ear is for Dutch."""
    assert keys("burglaryy", "en") == {LEXICON.key("burglary", "en"): MISTYPED}

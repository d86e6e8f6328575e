"""The words that are known: with their stems, without what carries no meaning, and how they sound."""

from inspiratie.language.forms import Forms, forms_of, known_forms, sounds_of
from inspiratie.language.words import stem
from small_language import LEXICON


def test_words_are_known_by_their_stems_too() -> None:
    """So that another inflection is known as well."""
    assert Forms.of(["winkels"], "nl") == Forms(frozenset({"winkels"}), frozenset({stem("winkel", "nl")}))


def test_no_more_words_are_the_same_words() -> None:
    """These are many, and are not copied for nothing."""
    known = Forms.of(["plein", "park"], "nl")
    assert known.with_more(Forms.of([], "nl")) is known
    assert known.with_more(Forms.of(["buurt"], "nl")) == Forms.of(["plein", "park", "buurt"], "nl")


def test_stop_words_and_single_letters_are_no_forms() -> None:
    """Of a phrase in whatever language."""
    found = forms_of(LEXICON, [("De auto's op het plein", "nl"), ("the square", "en")])
    assert found == {"nl": {"auto", "plein"}, "fr": set(), "en": {"square"}}


def test_the_words_of_rings_are_known() -> None:
    """Beside those of the phrases, in the order of the alphabet."""
    assert known_forms(LEXICON, [("zwembad", "nl")])["nl"][-1] == "zwembad"
    assert {"lawaai", "herrie", "ambras"} <= {*known_forms(LEXICON, [])["nl"]}


def test_of_words_that_sound_the_same_the_first_of_the_alphabet_is_known() -> None:
    """Whichever came first; a word of a few letters is not guessed at."""
    heard = sounds_of(["kabaal", "kat"], sounds_of(["cabaal"]))
    assert [*heard.values()] == ["cabaal"]

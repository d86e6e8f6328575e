"""Folding, splitting, stemming and sounding: laws and Dutch cases."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inspiratie.language.words import (
    LANGUAGES,
    Language,
    Token,
    fold,
    folded_words,
    slug,
    sound,
    stem,
    tokens,
)

languages = st.sampled_from(LANGUAGES)
folded = st.text("abcdefghijklmnopqrstuvwxyz0123456789", max_size=30)


@given(st.text())
def test_folding_is_idempotent(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_sees_no_case_and_no_composition(text: str) -> None:
    """Composed and decomposed forms of one text fold alike."""
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beïnvloeden", "beinvloeden"),
        ("ENQUÊTE", "enquete"),
        ("cœur d'æther", "coeur d'aether"),
        ("Łódź Ørsted", "lodz orsted"),
        ("ﬁets ①", "fiets 1"),
        ("straße", "strasse"),
        ("over\u00adlast", "overlast"),
        ("bu\u200burt\u202e", "buurt"),
        ("", ""),
    ],
)
def test_folding_leaves_letters_without_what_is_on_them(text: str, expected: str) -> None:
    """Accents, ligatures, compatibility forms and invisible characters go; letters stay."""
    assert fold(text) == expected


@given(st.text())
def test_words_are_plain(text: str) -> None:
    """A word of any text is lower-case ASCII letters and digits."""
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in folded_words(text))


@given(st.text())
def test_tokens_are_the_words_with_their_clause(text: str) -> None:
    """Splitting into clauses keeps every word, and clause numbers never go down."""
    found = tokens(text)
    assert [token.word for token in found] == folded_words(text)
    assert [token.clause for token in found] == sorted(token.clause for token in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pop-uppolitiebureau", ["popuppolitiebureau"]),
        ("e\u2011mail", ["email"]),
        ("foto's 's avonds", ["foto", "s", "s", "avonds"]),
        ("-fenomenen 8-12", ["fenomenen", "8", "12"]),
        ("x" * 5000, ["x" * 5000]),
        ("…!? ", []),
    ],
)
def test_a_hyphen_between_letters_joins_and_all_else_splits(text: str, words: list[str]) -> None:
    """A hyphen between letters joins, everything else that is no letter or digit splits."""
    assert folded_words(text) == words


def test_clauses_end_at_punctuation() -> None:
    """A comma and a full stop begin a new clause; a hyphen and an apostrophe do not."""
    assert tokens("Geen lawaai, wél zwerf-vuil.") == (
        Token("geen", "Geen", 0),
        Token("lawaai", "lawaai", 0),
        Token("wel", "wél", 1),
        Token("zwerfvuil", "zwerf-vuil", 1),
    )


def test_token_without_a_plain_surface_shows_its_word() -> None:
    """Where what is written and the words do not pair off, a token shows the folded word."""
    assert tokens("over\u00adlast") == (Token("overlast", "overlast", 0),)


@given(folded, languages)
@example("sanslsereee", "fr")
@example("nikehdnseeee", "en")
@example("xeseseseseseses", "fr")
def test_stem_is_a_fixed_point(word: str, language: Language) -> None:
    """The stem of a stem is that stem; of words with many endings stemming once stopped at the fourth."""
    assert stem(stem(word, language), language) == stem(word, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("fiets", "fietsen", "nl"),
        ("inbraak", "inbraken", "nl"),
        ("voleur", "voleurs", "fr"),
        ("burglary", "burglaries", "en"),
    ],
)
def test_inflections_of_a_word_meet_in_one_stem(one: str, other: str, language: Language) -> None:
    """Two forms of one word have one stem."""
    assert stem(one, language) == stem(other, language)


def test_stems_are_not_cut_to_nothing() -> None:
    """A short word keeps at least its own length or three letters."""
    assert [stem(word, "nl") for word in ("en", "ei", "ijs")] == ["en", "ei", "ijs"]


@given(folded)
def test_sounding_gives_letters_and_digits_only(word: str) -> None:
    """The sound of a word is never longer than the word with every x written out."""
    heard = sound(word)
    assert heard == "" or heard.isalnum()
    assert len(heard) <= len(word.replace("x", "ks").replace("sj", "sgg").replace("sh", "sgg"))


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("sciber", "cyber"),
        ("buurtvaaders", "buurtvaders"),
        ("fandalisme", "vandalisme"),
        ("hont", "hond"),
        ("burgerbegrooting", "burgerbegroting"),
        ("krimineel", "crimineel"),
    ],
)
def test_spellings_by_ear_meet(heard: str, written: str) -> None:
    """What is written as it sounds has the sound of the right spelling."""
    assert sound(heard) == sound(written)


def test_different_words_sound_different() -> None:
    """Sounding does not throw everything together."""
    words = ("buurt", "burger", "inbraak", "overlast", "jongeren", "kinderen", "verkeer", "geweld")
    assert len({sound(word) for word in words}) == len(words)


@given(st.text())
def test_a_slug_is_words_joined_by_hyphens(text: str) -> None:
    """In lower case ASCII; the slug of a slug is itself."""
    found = slug(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", found)
    assert slug(found) == found

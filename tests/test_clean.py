"""What is cleaned of text, and what is shown of it."""

import re
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from inspiratie.clean import clean_line, clean_paragraphs, encodable, is_clean, mended, printable, shown

HOSTILE = "\u202e\u2066\u061c\u200f\ufeff\u200b\x1b\x9b\x00\x07\x7f"


@given(st.text())
def test_cleaning_is_idempotent(text: str) -> None:
    """What is clean stays as it is; composing and cleaning once undid each other."""
    assert clean_paragraphs(clean_paragraphs(text)) == clean_paragraphs(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text(st.characters(categories=["Cc", "Cf", "Zs", "Zl", "Zp", "L", "M"])))
def test_clean_text_cannot_steer_a_terminal(text: str) -> None:
    """No control character and no change of direction is left, and no line begins or ends with a space."""
    clean = clean_paragraphs(text)
    assert not any(unicodedata.category(letter) == "Cc" for letter in clean.replace("\n", ""))
    directions = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not any(unicodedata.bidirectional(letter) in directions for letter in clean)
    assert all(line == " ".join(line.split()) for line in clean.split("\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"over{HOSTILE}last", "overlast"),
        ("over\u00adlast", "overlast"),
        ("a\t b\u00a0c", "a b c"),
        ("e\u200b\u0301én", "één"),
        ("regel een\nregel twee", "regel een regel twee"),
        ("\u2028\x85", ""),
        ("half\ud83d", "half?"),
    ],
)
def test_line_is_cleaned(text: str, expected: str) -> None:
    """Hidden characters go, accents are composed, every kind of space becomes one space."""
    assert clean_line(text) == expected


def test_paragraphs_keep_their_breaks() -> None:
    """Only the line breaks of a longer text stay."""
    assert clean_paragraphs(" a \r\n\n\tb\x0bc ") == "a\n\nb c"


@given(st.text())
def test_what_was_cleaned_is_clean(text: str) -> None:
    """Composing brings nothing back."""
    assert is_clean(clean_paragraphs(text))


@pytest.mark.parametrize("letter", [*HOSTILE, "\t", "\r", "\u00a0", "\ud83d"])
def test_one_bad_character_makes_a_text_unclean(letter: str) -> None:
    """Among plain words, spaces and line breaks, which are clean."""
    assert is_clean("een twee\ndrie")
    assert not is_clean(f"een {letter}\ntwee")


@given(st.text(st.characters(categories=["L", "Cs"])))
def test_any_text_can_be_written_once_it_is_encodable(text: str) -> None:
    """Whole characters stay as they are."""
    found = encodable(text).encode().decode()
    assert len(found) == len(text)
    assert all(one in (other, "?") for one, other in zip(found, text, strict=True))


def test_a_message_keeps_its_lines_and_nothing_that_steers() -> None:
    """An escape becomes a space."""
    assert printable("fout:\n\x1b[31mrood\u202e") == "fout:\n [31mrood "


def test_a_value_in_a_message_is_short_and_on_one_line() -> None:
    """What cannot be printed is marked, so that it is seen to be there; a value need not be text."""
    assert shown("een\ntwee\x1b") == "een\ufffdtwee\ufffd"
    assert shown("x" * 61) == "x" * 59 + "…"
    assert shown("x" * 60) == "x" * 60
    assert shown(12) == "12"


@given(st.text("abc éèëïçÀÉñœ’“”–…€«»°² \n"))
def test_what_was_encoded_twice_reads_as_it_was(text: str) -> None:
    """Every letter and sign that Dutch and French have, also of a byte that Windows-1252 has no sign for."""
    garbled = "".join(
        letter
        if letter.isascii()
        else "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in letter.encode())
        for letter in text
    )
    assert mended(garbled) == text


@given(st.text("abc éèëïçâÀÉÂñœ’“”–…€«» \n"))
@example("«CAFÉ» “café…” pâté’s")
def test_what_was_well_encoded_stays(text: str) -> None:
    """Also accents right before a quote or an ellipsis; an Â or â that ends a word is in neither language."""
    assume(not re.search(r"Â[^abcéèëïçâÀÉÂñ \n]|â[’“”–…€«»œ]{2}", text))
    assert mended(text) == text

"""The judged example that a text is most like."""

import json
import struct
from pathlib import Path

import pytest

from inspiratie.engine.learned.examples import load_examples
from inspiratie.language.words import Language
from small_language import make_reader
from small_model import (
    INITIATIVES,
    Row,
    examples_of,
    index,
    letters,
    needs_file,
    number_of,
    table_of,
    word,
    write_model,
)

READER = make_reader("zwembad")
TABLE = table_of()
EXAMPLES = examples_of(TABLE, needs_file(), index())
FIRST, SECOND = INITIATIVES


def lines_of(*texts: str, language: Language = "nl") -> bytes:
    """Return a file of needs with these texts."""
    return b"".join(f"{json.dumps({'text': text, 'lang': language})}\n".encode() for text in texts)


def nearest(text: str, id_: str) -> str:
    """Return the example most like a Dutch text."""
    return EXAMPLES.like(TABLE.active(READER.read_dutch(text)), "nl").nearest(id_)


def test_the_example_most_alike_is_found() -> None:
    """By the words and pairs that it shares, against those that it does not."""
    assert nearest("veel jeugd, hier op dit plein", FIRST) == "jeugd op het plein"
    assert nearest("jeugd die lawaai maakt", FIRST) == "lawaai van de jeugd"
    assert nearest("jeugd", FIRST) == "jeugd op het plein"


def test_an_example_is_one_for_which_the_initiative_is_a_first_choice() -> None:
    """However alike another is."""
    assert nearest("jeugd op het plein", SECOND) == "lawaai van de jeugd"
    assert nearest("een zwembad", FIRST) == ""


def test_an_example_is_its_line_whatever_stands_in_it() -> None:
    """A separator of lines within a text does not shift the numbers."""
    assert nearest("lawaai", SECOND) == "lawaai, \u2028lawaai"


@pytest.mark.parametrize("text", ["", "inbraak", "zwembad"])
def test_nothing_is_shown_when_no_example_is_alike(text: str) -> None:
    """Neither for a text of which nothing is known, nor for one of other words."""
    assert nearest(text, FIRST) == ""


def test_a_single_shared_common_word_is_too_little() -> None:
    """Alike is more than to have some word in common."""
    assert nearest("lawaai bij het zwembad", FIRST) == ""


def test_letters_alone_make_nothing_alike() -> None:
    """`eugd` has the letters of `jeugd`, and is no word that an example has."""
    (*found,) = TABLE.active(READER.read_dutch("kleinjeugd"))
    assert found
    assert EXAMPLES.like(found, "nl").nearest(FIRST) == ""


def test_letters_make_no_example_less_alike() -> None:
    """However rare those of the text are."""
    rows = {word("jeugd"): Row(idf=26), letters("jeu"): Row(), letters("eugd "): Row()}
    table = table_of(rows)
    entry = struct.pack("<4H", 1, 1, 0, number_of(word("jeugd"), rows))
    examples = examples_of(table, lines_of("jeugd"), entry)
    assert examples.like(table.active(READER.read_dutch("jeugd")), "nl").nearest(FIRST) == "jeugd"


def test_an_initiative_without_examples_has_none() -> None:
    """Such as one of a deck of one's own."""
    assert nearest("jeugd", "eigen-kaart") == ""


def test_examples_are_read_from_a_data_folder(tmp_path: Path) -> None:
    """The needs from the examples, their index from the model."""
    write_model(tmp_path)
    loaded = load_examples(TABLE, tmp_path)
    assert loaded.like(TABLE.active(READER.read_dutch("jeugd")), "nl").nearest(FIRST) == "jeugd op het plein"


def test_of_examples_equally_alike_the_first_is_shown() -> None:
    """However their likeness is rounded: three of the same words."""
    rows = {word("jeugd"): Row(idf=26), word("lawaai"): Row(idf=31)}
    both = sorted(number_of(row, rows) for row in rows)
    lines = lines_of("jeugd en lawaai", "lawaai van jeugd", "jeugd met lawaai")
    table = table_of(rows)
    examples = examples_of(table, lines, struct.pack("<5H", 1, 2, 0, *both) * 3)
    active = table.active(READER.read_dutch("lawaai van jeugd"))
    assert examples.like(active, "nl").nearest(FIRST) == "jeugd en lawaai"


@pytest.mark.parametrize(
    ("language", "shown"), [("en", "youth noise"), ("fr", "de jeugd"), ("nl", "de jeugd"), (None, "de jeugd")]
)
def test_an_example_is_one_that_its_reader_reads(language: Language | None, shown: str) -> None:
    """In the language of the text, or else in Dutch; an English word once explained a Dutch answer."""
    assert of_youth(lines_of("youth noise", language="en") + lines_of("de jeugd"), language) == shown


def test_an_example_that_its_reader_may_not_read_is_not_shown() -> None:
    """However alike it is."""
    assert of_youth(lines_of("youth noise", language="en"), "nl") == ""


def test_a_word_or_two_give_way_to_an_example_that_tells_more() -> None:
    """Unless nothing else is alike."""
    assert of_youth(lines_of("jeugd", "de jeugd hier"), "nl") == "de jeugd hier"
    assert of_youth(lines_of("jeugd"), "nl") == "jeugd"


def of_youth(lines: bytes, language: Language | None) -> str:
    """Return which of some examples of the same one word is shown for a text of it."""
    rows = {word("jeugd"): Row(idf=26)}
    table = table_of(rows)
    entry = struct.pack("<4H", 1, 1, 0, number_of(word("jeugd"), rows))
    examples = examples_of(table, lines, entry * lines.count(b"\n"))
    return examples.like(table.active(READER.read_dutch("jeugd")), language).nearest(FIRST)

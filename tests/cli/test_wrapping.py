"""Lines are broken between words, and commands stay whole."""

import re
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie import commands
from inspiratie.cli.wrapping import wrapped

WORDS = st.lists(st.text("abc'", min_size=1, max_size=12), min_size=1)


@given(WORDS, st.integers(1, 40))
def test_no_word_is_broken_and_none_is_lost(words: list[str], width: int) -> None:
    """A line is too long only when it is one word."""
    lines = wrapped(" ".join(words), width).split("\n")
    assert [word for line in lines for word in line.split()] == words
    assert all(len(line) <= width or len(line.split()) == 1 for line in lines)


def test_line_breaks_and_indents_stay() -> None:
    """As the examples below an error have them."""
    assert wrapped("een twee drie\n  vier vijf\n\nzes", 8) == "een twee\ndrie\n  vier\n  vijf\n\nzes"


def test_what_is_numbered_stays_below_itself() -> None:
    """The number stands alone."""
    assert wrapped("  12. een twee drie", 12) == "  12. een\n      twee\n      drie"


@pytest.mark.parametrize("width", [10, 40])
def test_a_command_is_never_broken(width: int) -> None:
    """A shell would run each of its lines."""
    command = 'inspiratie suggest "jongeren maken lawaai" --thema overlast'
    assert command in wrapped(f"fout: dat kan niet; typ: {command}", width).split("\n")


@given(WORDS, st.integers(2, 40))
def test_a_terminal_breaks_no_word_of_a_live_command(words: list[str], width: int) -> None:
    """The room that is left for it changes nothing for a shell."""
    command = commands.line("suggest", " ".join(words), "--thema", "overlast")
    (told,) = wrapped(f"{command}", width, live=True).split("\n")
    rows = [told[at : at + width] for at in range(0, len(told), width)]
    short = {word for word in re.findall(r"[^ \"]+", command) if len(word) <= width - 2}
    assert short <= {word.strip('"') for row in rows for word in row.split()}
    assert [" ".join(word.split()) for word in shlex.split(told)] == [
        " ".join(word.split()) for word in shlex.split(command)
    ]


def test_the_name_of_a_file_keeps_its_spaces() -> None:
    """Every one of them counts; only a text may have more."""
    command = 'inspiratie check "/een lange map/met een lang bestand.yaml"'
    assert shlex.split(wrapped(f"Kijk na: {command}", 20, live=True).partition("\n")[2]) == shlex.split(
        command
    )


def test_what_stands_behind_a_command_is_broken_off() -> None:
    """A semicolon ends it."""
    text = "Uw lijsten: inspiratie shortlist list; alle initiatieven: inspiratie list"
    assert wrapped(text, 40).split("\n") == [
        "Uw lijsten: inspiratie shortlist list;",
        "alle initiatieven: inspiratie list",
    ]

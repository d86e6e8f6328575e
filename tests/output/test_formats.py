"""Formats: how their files end, and which one a name or an option asks for."""

from pathlib import PurePath
from typing import Any

import pytest

from inspiratie.output.errors import ContraryEnding, UnknownEnding
from inspiratie.output.formats import Format, Kind
from inspiratie.output.kinds import (
    HANDOUT,
    LIKENESS,
    MIX,
    REPORT,
    SUGGESTIONS,
)


def test_every_format_has_an_ending_of_its_own_or_is_plain_text() -> None:
    """What is shown on a screen can only be a text file."""
    endings = [chosen.endings[0] for chosen in Format]
    assert endings == [
        ".txt",
        ".txt",
        ".txt",
        ".txt",
        ".txt",
        ".json",
        ".md",
        ".html",
        ".csv",
        ".svg",
        ".docx",
    ]


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        (SUGGESTIONS, None, Format.KAARTEN),
        (SUGGESTIONS, "lijst", Format.KAARTEN),
        (SUGGESTIONS, "map.v2/lijst", Format.KAARTEN),
        (SUGGESTIONS, ".md", Format.KAARTEN),
        (SUGGESTIONS, "x.txt", Format.KAARTEN),
        (SUGGESTIONS, "x.md", Format.MARKDOWN),
        (SUGGESTIONS, "x.Markdown", Format.MARKDOWN),
        (SUGGESTIONS, "x.HTM", Format.HTML),
        (SUGGESTIONS, "x.csv", Format.CSV),
        (LIKENESS, "x.json", Format.JSON),
        (HANDOUT, None, Format.MARKDOWN),
        (HANDOUT, "x.txt", Format.MARKDOWN),
    ],
)
def test_the_name_of_a_file_says_the_format(kind: Kind[Any], name: str | None, expected: Format) -> None:
    """Without an ending, or without a file, it is what is shown first."""
    assert kind.choose(None, None if name is None else PurePath(name)) is expected


@pytest.mark.parametrize("name", [None, "x", "x.json", "x.JSON"])
def test_a_format_that_is_asked_for_is_given(name: str | None) -> None:
    """As long as the name of the file does not say otherwise."""
    path = None if name is None else PurePath(name)
    assert SUGGESTIONS.choose(Format.JSON, path) is Format.JSON


def test_plain_lines_may_be_asked_in_a_text_file() -> None:
    """Cards would have come without asking."""
    assert SUGGESTIONS.choose(Format.REGELS, PurePath("x.txt")) is Format.REGELS


@pytest.mark.parametrize(
    ("kind", "asked", "said"),
    [
        (SUGGESTIONS, None, "kies een naam die eindigt op .txt, .json, .md, .html, .docx of .csv."),
        (LIKENESS, None, "kies een naam die eindigt op .txt of .json."),
        (MIX, None, "kies een naam die eindigt op .txt, .json of .md."),
        (SUGGESTIONS, Format.CSV, "kies een naam die eindigt op .csv."),
    ],
)
def test_an_ending_that_cannot_be_made_is_refused(kind: Kind[Any], asked: Format | None, said: str) -> None:
    """With the endings that can."""
    with pytest.raises(UnknownEnding) as caught:
        kind.choose(asked, PurePath("map/x.odp"))
    assert str(caught.value) == f"'{PurePath('map/x.odp')}' kan hier niet gemaakt worden; {said}"
    assert caught.value.exit_code == 2


def test_a_full_stop_too_many_is_no_ending() -> None:
    """Cards came in a file that was to be a sheet."""
    with pytest.raises(UnknownEnding, match=r"'x\.csv\.' kan hier niet gemaakt worden"):
        SUGGESTIONS.choose(None, PurePath("x.csv."))


def test_who_asks_a_pdf_is_told_how_to_make_one() -> None:
    """Where there is a page to print; elsewhere that would lead nowhere."""
    with pytest.raises(UnknownEnding, match=r"Een PDF krijgt u met een naam die eindigt op .html"):
        REPORT.choose(None, PurePath("nota.pdf"))
    with pytest.raises(UnknownEnding, match=r"kies een naam die eindigt op .txt, .json of .md.$"):
        MIX.choose(None, PurePath("mix.pdf"))


@pytest.mark.parametrize(("option", "named"), [("", "--formaat csv"), ("--excel", "--excel")])
def test_a_name_and_an_option_that_contradict_are_refused(option: str, named: str) -> None:
    """Nobody knows which of the two is meant."""
    with pytest.raises(ContraryEnding) as caught:
        SUGGESTIONS.choose(Format.CSV, PurePath("x.md"), option=option)
    assert str(caught.value) == (
        f"{named} en de naam 'x.md' spreken elkaar tegen;"
        f" kies een naam die eindigt op .csv, of laat {named} weg."
    )
    assert caught.value.exit_code == 2

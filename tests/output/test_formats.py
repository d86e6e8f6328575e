"""The table of formats: what it holds, and which format a name or an option asks for."""

import inspect
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import PurePath
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from inspiratie.output import formats, results
from inspiratie.output.errors import ContraryEnding, UnknownEnding
from inspiratie.output.formats import (
    CARDS,
    HANDOUT,
    INITIATIVES,
    LIKENESS,
    MIX,
    REPETITION,
    REPORT,
    SUGGESTIONS,
    Format,
    Kind,
    Writer,
)
from inspiratie.output.handout import Handout
from inspiratie.output.paper import Facts, Paper
from inspiratie.output.suggested import Suggestions
from small_catalogue import card, listing_of, selection_of

KINDS: dict[str, Kind[Any]] = {name: kind for name, kind in vars(formats).items() if isinstance(kind, Kind)}
CELLS = [
    pytest.param(name, writer, id=f"{name}-{chosen}")
    for name, kind in KINDS.items()
    for chosen, writer in [
        *kind.writers.items(),
        *((role, getattr(kind, role)) for role in ("next_steps", "repeated") if getattr(kind, role)),
    ]
]


def functions(writer: Writer) -> list[Callable[..., object]]:
    """Return the functions that a writer names."""
    names = [step.split(":") for step in writer.steps]
    return [getattr(import_module(f"inspiratie.output.{module}"), name) for module, name in names]


def plain(kind: Any) -> Any:  # noqa: ANN401 - a type
    """Return a type without what stands in its brackets."""
    return get_origin(kind) or kind


@pytest.mark.parametrize(("name", "writer"), CELLS)
def test_every_writer_takes_what_its_row_is_of(name: str, writer: Writer) -> None:
    """The table names functions as text, so no type checker sees whether they fit."""
    known = {**vars(results), "Handout": Handout, "Paper": Paper, "Suggestions": Suggestions}
    (value,) = get_args(get_type_hints(formats, None, known)[name])
    for function in functions(writer):
        signature = inspect.signature(function, locals=known, eval_str=True)
        taken = next(iter(signature.parameters.values())).annotation
        assert issubclass(plain(value), plain(taken))
        value = signature.return_annotation


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


def test_a_result_is_made_by_the_function_of_its_cell() -> None:
    """Lines are joined, texts are as they are, and drawings are for a console."""
    found = listing_of(card("een"), card("twee"))
    assert INITIATIVES.make(Format.REGELS, found) == (
        "een\tEen\tSamenvatting van een.\ntwee\tTwee\tSamenvatting van twee."
    )
    assert not isinstance(INITIATIVES.make(Format.TABEL, found), str)


def test_what_can_be_handed_on_becomes_a_handout_first() -> None:
    """With the title and the command of the selection."""
    text = CARDS.make(Format.MARKDOWN, selection_of(card("een")))
    assert isinstance(text, str)
    assert text.startswith("# Selectie\n")
    assert "```\nopnieuw\n```" in text


def test_options_reach_the_last_function() -> None:
    """Such as the paper of a page."""
    found = selection_of(card("een"))
    assert "105mm 148mm" in str(CARDS.make(Format.HTML, found, paper="a6"))


def test_a_paper_can_be_a_text_or_a_packed_file() -> None:
    """By the same table as all else."""
    paper = Paper(title="Wijk", made=date(2026, 3, 4), summary=Facts([]), body=(), appendix=(), enclosed="{}")
    assert str(REPORT.make(Format.MARKDOWN, paper)).startswith("# Wijk\n")
    assert bytes(REPORT.make(Format.DOCX, paper)).startswith(b"PK")  # type: ignore[arg-type] # so is this one


def test_a_repetition_can_be_lines_or_markdown() -> None:
    """In Markdown a title cannot become markup; the items of a list stay items."""
    lines = ["Herhaling van “*a*”.", "", "- een"]
    assert REPETITION.make(Format.REGELS, iter(lines)) == "Herhaling van “*a*”.\n\n- een"
    assert REPETITION.make(Format.MARKDOWN, iter(lines)) == "Herhaling van “\\*a\\*”.\n\n- een\n"


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
        (SUGGESTIONS, None, "kies een naam op .txt, .json, .md, .html, .docx of .csv."),
        (LIKENESS, None, "kies een naam op .txt of .json."),
        (MIX, None, "kies een naam op .txt, .json of .md."),
        (SUGGESTIONS, Format.CSV, "kies een naam op .csv."),
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
    with pytest.raises(UnknownEnding, match=r"Een PDF krijgt u met een naam op .html"):
        REPORT.choose(None, PurePath("nota.pdf"))
    with pytest.raises(UnknownEnding, match=r"kies een naam op .txt, .json of .md.$"):
        MIX.choose(None, PurePath("mix.pdf"))


@pytest.mark.parametrize(("option", "named"), [("", "--formaat csv"), ("--excel", "--excel")])
def test_a_name_and_an_option_that_contradict_are_refused(option: str, named: str) -> None:
    """Nobody knows which of the two is meant."""
    with pytest.raises(ContraryEnding) as caught:
        SUGGESTIONS.choose(Format.CSV, PurePath("x.md"), option=option)
    assert str(caught.value) == (
        f"{named} en de naam 'x.md' spreken elkaar tegen; kies een naam op .csv, of laat {named} weg."
    )
    assert caught.value.exit_code == 2

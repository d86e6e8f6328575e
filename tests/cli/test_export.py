"""The `export` command: what it takes, which format it makes, and where that goes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from inspiratie.cli.app import app
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.shortlists import Pick, ShortlistFolder, StatedNeed


def run(*words: str) -> Result:
    """Run one command line."""
    return CliRunner().invoke(app, [*words], prog_name="inspiratie")


@pytest.fixture
def saved(home: Path) -> Path:
    """Save a list `wijk-noord` with a need; return the folder for files."""
    need = StatedNeed(opties={Facet.THEMA: ("overlast",)})
    ShortlistFolder(home / "lijsten").add("wijk-noord", [Pick(id="bart")], version="1", need=need)
    return home


@pytest.mark.usefixtures("saved")
def test_a_list_is_markdown_unless_said_otherwise() -> None:
    """On stdout, with nothing else."""
    result = run("export", "wijk noord")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("# wijk-noord\n\n**Vraag:** thema overlast\n")
    assert "inspiratie suggest --thema overlast" in result.stdout


@pytest.mark.parametrize(
    ("name", "start"),
    [("x.md", "# "), ("x.HTML", "<!doctype html>"), ("x.csv", "nr,kaart"), ("x.json", "{"), ("x.txt", "# ")],
)
def test_the_file_name_says_the_format(saved: Path, name: str, start: str) -> None:
    """A known ending is enough; the place is told on stderr."""
    result = run("export", "wijk-noord", "-o", str(saved / name))
    assert (result.exit_code, result.stdout) == (0, "")
    assert str(saved / name) in result.stderr.replace("\n", "")
    assert (saved / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.usefixtures("saved")
@pytest.mark.parametrize(
    ("words", "option"),
    [
        (["-f", "csv", "-o", "x.md"], "--formaat csv"),
        (["--excel", "-o", "x.md"], "--excel"),
        (["--druk", "a6", "-o", "x.csv"], "--druk a6"),
    ],
)
def test_an_option_and_a_name_that_contradict_are_refused(words: list[str], option: str) -> None:
    """The option is named as it was given."""
    result = run("export", "wijk-noord", *words)
    assert result.exit_code == 2
    assert f"{option} en de naam '{words[-1]}' spreken elkaar tegen" in result.stderr
    assert f"of laat {option} weg." in result.stderr


@pytest.mark.usefixtures("saved")
def test_a_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    """Without --overschrijf the old file stays."""
    file = tmp_path / "x.md"
    file.write_text("van mij")
    refused = run("export", "wijk-noord", "-o", str(file))
    assert (refused.exit_code, file.read_text()) == (1, "van mij")
    assert "--overschrijf" in refused.stderr
    assert run("export", "wijk-noord", "-o", str(file), "--overschrijf").exit_code == 0
    assert file.read_text(encoding="utf-8").startswith("# ")


def test_initiatives_are_exported_by_name() -> None:
    """Ids and titles, each once, in their order."""
    result = run("export", "buurtvaders", "BART! Burger Alert Real Time", "buurtvaders", "-f", "json")
    found = json.loads(result.stdout)
    assert [pick["id"] for pick in found["initiatieven"]] == ["buurtvaders", "bart"]
    assert found["herkomst"]["opdracht"] == "inspiratie export buurtvaders bart"


def test_the_whole_deck_is_exported(catalogue: Catalogue) -> None:
    """--alles takes every initiative."""
    found = json.loads(run("export", "--alles", "--formaat", "json").stdout)
    assert [pick["id"] for pick in found["initiatieven"]] == list(catalogue.by_id)


def test_excel_and_print_imply_their_format() -> None:
    """--excel alone is CSV, --druk alone is HTML."""
    assert run("export", "bart", "--excel").stdout.startswith("\ufeffnr;kaart")
    assert "105mm 148mm" in run("export", "bart", "--druk", "a6").stdout
    assert 'data-papier="poster"' in run("export", "bart", "--druk", "poster").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "geef de naam van een lijst of van initiatieven, of --alles"),
        (["bart", "--alles"], "--alles neemt alle kaarten; laat die optie weg, of laat 'bart' weg."),
        (["bart", "--excel", "-f", "json"], "--excel hoort bij --formaat csv"),
        (["bart", "--druk", "a4", "-f", "csv"], "--druk hoort bij --formaat html"),
        (["bart", "--excel", "--druk", "a4"], "--excel hoort bij --formaat csv"),
        (["bart", "--druk", "a3"], "--druk"),
        (
            ["bart", "-f", "xml"],
            "het formaat 'xml' kan hier niet; kies uit: markdown, html, docx, csv, json.",
        ),
        (
            ["bart", "-f", "tabel"],
            "het formaat 'tabel' kan hier niet; kies uit: markdown, html, docx, csv, json.",
        ),
        (["bart", "wijk-noord"], "'wijk-noord' is een lijst; geef een lijst alleen op"),
    ],
)
@pytest.mark.usefixtures("saved")
def test_what_does_not_go_together_is_refused(words: list[str], said: str) -> None:
    """Wrong usage is exit code 2 and one sentence."""
    result = run("export", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


@pytest.mark.parametrize(
    ("name", "said"), [("xqzxqz", "geen lijst en geen initiatief heet 'xqzxqz'"), ("../..", "heet '../..'")]
)
def test_an_unknown_name_is_refused(name: str, said: str) -> None:
    """Neither a list nor an initiative: both ways to look are named."""
    result = run("export", name)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "inspiratie shortlist list" in result.stderr


def test_an_unclear_name_asks_for_more() -> None:
    """A part of several titles is not guessed."""
    result = run("export", "buurt")
    assert result.exit_code == 2
    assert "past bij meer dan één initiatief" in result.stderr


def test_a_list_named_like_an_initiative_wins_and_says_so() -> None:
    """The user's own list is what is meant."""
    run("shortlist", "add", "bart", "buurtvaders")
    result = run("export", "bart", "-f", "json")
    assert [pick["id"] for pick in json.loads(result.stdout)["initiatieven"]] == ["buurtvaders"]
    assert "'bart' is ook een initiatief; dit is uw lijst met die naam." in result.stderr


def test_a_list_that_holds_a_long_question_asks_to_look_for_names(home: Path) -> None:
    """A pasted mail is in the document, not in a table; initiatives alone have no question."""
    need = StatedNeed(tekst="Er is elke nacht lawaai van jongeren op het plein. " * 6)
    ShortlistFolder(home / "lijsten").add("mail", [Pick(id="bart")], version="1", need=need)
    warning = "kijk na of er geen namen of telefoonnummers in staan."
    for name, expected in (("x.md", 1), ("x.json", 1), ("x.csv", 0)):
        assert run("export", "mail", "-o", str(home / name)).stderr.count(warning) == expected
    assert warning not in run("export", "bart").stderr

"""The command report, as a user runs it."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from inspiratie.cli.app import app

UNCHANGED = "Er is niets veranderd"
NEED = ("--thema", "overlast", "--doelgroep", "jongeren")


def run(*args: str) -> Result:
    """Return what the command line makes of these words."""
    return CliRunner().invoke(app, ["report", *args])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where a report goes."""
    return tmp_path / "verslag.md"


def test_a_report_is_written_and_asked_again(file: Path) -> None:
    """On the same cards nothing has changed."""
    verdict = ("--kies", "pleincoaches", "--verwerp", "buurtvaders", "geen trekker")
    assert run(*NEED, *verdict, "--titel", "Wijk Noord", "-o", str(file)).exit_code == 0
    text = file.read_text("utf-8")
    assert "# Wijk Noord" in text
    assert "geen trekker" in text
    again = run("--herhaal", str(file))
    assert again.exit_code == 0
    assert "Herhaling van “Wijk Noord”" in again.stdout
    assert UNCHANGED in again.stdout


def test_a_report_of_a_long_question_asks_to_look_for_names(file: Path) -> None:
    """It holds the whole text, and others will read it."""
    long = "Er is elke nacht lawaai van jongeren op het plein aan de kerk. " * 5
    assert "kijk na of er geen namen" in run(long, "-o", str(file)).stderr
    assert "kijk na" not in run("lawaai op het plein").stderr


def test_several_are_chosen_and_rejected() -> None:
    """Both options may be repeated, and a rejection may be written as one value too."""
    result = run(
        *NEED,
        *("--kies", "bart", "--kies", "pleincoaches"),
        *("--verwerp", "buurtvaders", "te = duur", "--verwerp", "nachtbemiddelaars=te ver"),
    )
    assert result.exit_code == 0
    assert "keuze: [bart, pleincoaches]" in result.stdout
    assert "): te = duur" in result.stdout
    assert "): te ver" in result.stdout


@pytest.mark.parametrize("last", [("--verwerp", "buurtvaders"), ("--verwerp", "buurtvaders", "")])
def test_a_rejection_without_a_reason_is_refused(last: tuple[str, ...]) -> None:
    """The error shows how it is written."""
    result = run(*NEED, *last)
    assert result.exit_code == 2
    assert '--verwerp buurtvaders "geen trekker"' in result.stderr


def test_what_follows_two_dashes_is_text() -> None:
    """As everywhere on a command line."""
    result = run("--", "--verwerp")
    assert result.exit_code == 0
    assert "tekst: --verwerp" in result.stdout


def test_a_value_of_another_facet_is_noticed() -> None:
    """On stderr, so that the report stays clean."""
    result = run("--doelgroep", "radicalisering")
    assert "is geen doelgroep maar een thema" in result.stderr
    assert result.stdout.startswith("---\nschema: inspiratie/report@1\n")


def test_a_report_of_nothing_is_refused() -> None:
    """A need comes first, as in these examples of reports."""
    result = run()
    assert result.exit_code == 2
    assert "u gaf nog niet aan" in result.stderr
    assert result.stderr.count("\n  inspiratie report ") == 3


@pytest.mark.parametrize("extra", [("tekst",), NEED, ("--kies", "bart"), ("--gewicht", "thema=2")])
def test_asking_again_takes_no_other_wishes(file: Path, extra: tuple[str, ...]) -> None:
    """The need is the one in the file."""
    result = run("--herhaal", str(file), *extra)
    assert result.exit_code == 2
    assert "laat de andere wensen weg" in result.stderr


def test_a_damaged_head_is_a_clear_error_with_file_line_and_field(file: Path) -> None:
    """No traceback, exit code 1."""
    run(*NEED, "-o", str(file))
    file.write_text(file.read_text("utf-8").replace("aantal: 5", "aantal: veel"), encoding="utf-8")
    result = run("--herhaal", str(file))
    assert result.exit_code == 1
    assert f"{file}:" in result.stderr
    assert "aantal: 'veel' is geen geheel getal" in result.stderr


def test_a_file_that_is_not_there_is_a_clear_error(file: Path) -> None:
    """It is named."""
    result = run("--herhaal", str(file))
    assert result.exit_code == 1
    assert "het bestand bestaat niet" in result.stderr


DECK = """\
schema: inspiratie/deck@1
titel: Eigen kaarten
initiatieven:
- id: eigen-kaart
  titel: Eigen kaart
  vormen: [meedoen]
  doelen: [relaties-versterken]
  methoden: [brugfiguren]
  doelgroepen: [jongeren]
  themas: [overlast]
  samenvatting: Een eigen kaart.
  beschrijving: Een eigen kaart.
"""


def test_a_report_remembers_the_decks_it_was_made_with(file: Path, tmp_path: Path) -> None:
    """They are read again, unless other ones are given."""
    deck, other = tmp_path / "eigen.yaml", tmp_path / "ander.yaml"
    deck.write_text(DECK, encoding="utf-8")
    other.write_text(DECK.replace("eigen-kaart", "andere-kaart"), encoding="utf-8")
    assert run(*NEED, "--deck", str(deck), "--kies", "eigen-kaart", "-o", str(file)).exit_code == 0
    assert UNCHANGED in run("--herhaal", str(file), "--deck", str(deck)).stdout
    changed = run("--herhaal", str(file), "--deck", str(other)).stdout
    assert "nieuw in de kaarten: andere-kaart" in changed
    assert "uw keuze eigen-kaart staat niet meer in de kaarten" in changed


@pytest.mark.parametrize("named", ["pijp", "/dev/zero", "//ver.example/map/d.yaml", "..\\\\map\\\\d.yaml"])
def test_a_report_does_not_decide_what_is_opened(
    file: Path, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may come from someone else; one that named a pipe once waited for ever."""
    monkeypatch.chdir(file.parent)
    os.mkfifo("pijp")
    run(*NEED, "-o", str(file))
    text = file.read_text("utf-8").replace("eigen: []", f'eigen: ["{named}"]')
    file.write_text(text, encoding="utf-8")
    result = run("--herhaal", str(file))
    assert result.exit_code == 2
    assert f"geef die mee met: inspiratie report --herhaal {file} --deck BESTAND" in result.stderr
    assert "example" not in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--verwerp", "buurtvaders", "--kies", "pleincoaches"),
        ("--verwerp", "--kies", "pleincoaches"),
        ("--verwerp", "buurtvaders", "-o", "x.md"),
        ("--verwerp",),
    ],
)
def test_an_option_is_no_reason(words: tuple[str, ...]) -> None:
    """A forgotten reason once swallowed the next option, and made its value the question."""
    result = run(*NEED, *words)
    assert result.exit_code == 2
    assert "--verwerp" in result.stderr


def test_a_reason_may_begin_with_a_dash() -> None:
    """Who means it writes it behind an equals sign."""
    assert "reden: -1 ploeg" in run(*NEED, "--verwerp", "buurtvaders=-1 ploeg").stdout


@pytest.mark.parametrize("line", ["---", "  ---  ", "---\t", "...", "# x", "- ---"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_pasted_mail_does_not_end_the_head(file: Path, line: str, end: str) -> None:
    """What is written is read, whatever lines of dashes stand in the question."""
    assert (
        run(end.join(["lawaai op het plein", line, "met vriendelijke groet"]), "-o", str(file)).exit_code == 0
    )
    assert UNCHANGED in run("--herhaal", str(file)).stdout
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert UNCHANGED in run("--herhaal", str(file)).stdout


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_report_is_read_however_it_was_saved(file: Path, encoding: str) -> None:
    """Through PowerShell's ``>`` or by Notepad."""
    text = run(*NEED, "--titel", "Één wijk").stdout
    file.write_bytes(text.encode(encoding))
    assert "Herhaling van “Één wijk”" in run("--herhaal", str(file)).stdout


def test_a_later_report_is_said_to_be_later(file: Path) -> None:
    """And not called a mistake in every field."""
    file.write_text("---\nschema: inspiratie/report@2\n---\n", encoding="utf-8")
    assert "komt uit een nieuwere versie van inspiratie" in run("--herhaal", str(file)).stderr

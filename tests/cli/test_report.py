"""The command report, as a user runs it."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from inspiratie.cli.app import app

pytestmark = pytest.mark.usefixtures("shared_engine")

UNCHANGED = "Er is niets veranderd"
NEED = ("--thema", "overlast", "--doelgroep", "jongeren")


def run(*args: str) -> Result:
    """Return what the command line makes of these words."""
    return CliRunner().invoke(app, ["report", *args])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where a report goes."""
    return tmp_path / "nota.md"


@pytest.mark.parametrize("name", ["nota.html", "nota.docx"])
def test_a_document_is_written_and_asked_again(tmp_path: Path, name: str) -> None:
    """The name of the file says what it becomes; whatever it is called later, it is read by what is in it."""
    file, renamed = tmp_path / name, tmp_path / "anders"
    assert run(*NEED, "--titel", "Wijk Noord", "-o", str(file)).exit_code == 0
    again = run("--herhaal", str(file.rename(renamed)))
    assert again.stderr == ""
    assert "Herhaling van “Wijk Noord”" in again.stdout
    assert UNCHANGED in again.stdout


def test_the_next_step_and_the_day_to_look_again_are_told() -> None:
    """In the half page on top."""
    text = run(*NEED, "--stap", "We bellen in mei.", "--terugblik", "31/12/2099").stdout
    assert "- **Volgende stap:** We bellen in mei." in text
    assert "- **Terugblik:** Op 31/12/2099 kijken we" in text


@pytest.mark.parametrize("day", ["31-12-2099", "2099-12-31", " 31/12/2099 "])
def test_a_day_may_be_written_in_more_ways(day: str) -> None:
    """As people write it, and as calendars do."""
    assert "Op 31/12/2099 kijken we" in run(*NEED, "--terugblik", day).stdout


@pytest.mark.parametrize("day", ["", "morgen", "31/02/2099", "12/31/2099"])
def test_what_is_no_day_is_refused(day: str) -> None:
    """With how it is written."""
    result = run(*NEED, "--terugblik", day)
    assert result.exit_code == 2
    assert "--terugblik vraagt een datum, zoals: --terugblik 31/12/2026." in result.stderr


def test_a_report_is_written_and_asked_again(file: Path) -> None:
    """On the same cards nothing has changed."""
    verdict = ("--kies", "pleincoaches", "dichtbij", "--verwerp", "buurtvaders", "geen trekker")
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
        *("--kies", "bart", "snel", "--kies", "pleincoaches=dichtbij"),
        *("--verwerp", "buurtvaders", "te = duur", "--verwerp", "nachtbemiddelaars=te ver"),
    )
    assert result.exit_code == 0
    assert "*BART! Burger Alert Real Time*: snel" in result.stdout
    assert "*Pleincoaches / Pleinpatron(a)s*: dichtbij" in result.stdout
    assert "*Buurtvaders*: te = duur" in result.stdout
    assert "*Nachtbemiddelaars*: te ver" in result.stdout


@pytest.mark.parametrize("option", ["--kies", "--verwerp"])
@pytest.mark.parametrize("last", [("buurtvaders",), ("buurtvaders", "")])
def test_a_verdict_without_a_reason_is_refused(option: str, last: tuple[str, ...]) -> None:
    """The error shows how it is written."""
    result = run(*NEED, option, *last)
    assert result.exit_code == 2
    assert f"{option} vraagt een initiatief en een reden, zoals: {option} " in result.stderr


def test_what_follows_two_dashes_is_text() -> None:
    """As everywhere on a command line."""
    result = run("--", "--verwerp")
    assert result.exit_code == 0
    assert '"tekst": "--verwerp"' in result.stdout


def test_a_value_of_another_facet_is_noticed() -> None:
    """On stderr, so that the report stays clean."""
    result = run("--doelgroep", "radicalisering")
    assert "is geen doelgroep maar een thema" in result.stderr
    assert result.stdout.startswith("# Keuze van een initiatief\n")


def test_a_report_of_nothing_is_refused() -> None:
    """A need comes first, as in these examples of reports."""
    result = run()
    assert result.exit_code == 2
    assert "u gaf nog niet aan" in result.stderr
    assert result.stderr.count("\n  inspiratie report ") == 3


@pytest.mark.parametrize(
    "extra",
    [
        ("tekst",),
        NEED,
        ("--kies", "bart=a"),
        ("--gewicht", "thema=2"),
        ("--stap", "a"),
        ("--terugblik", "1/1/2099"),
        ("--titel", "Keuze van een initiatief"),
        ("--aantal", "5"),
    ],
)
def test_asking_again_takes_no_other_wishes(file: Path, extra: tuple[str, ...]) -> None:
    """The need is the one in the file."""
    result = run("--herhaal", str(file), *extra)
    assert result.exit_code == 2
    assert "laat de andere wensen weg" in result.stderr


def test_a_damaged_machine_part_is_a_clear_error_with_file_line_and_field(file: Path) -> None:
    """No traceback, exit code 1."""
    run(*NEED, "-o", str(file))
    file.write_text(file.read_text("utf-8").replace('"aantal": 5', '"aantal": "veel"'), encoding="utf-8")
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
    assert run(*NEED, "--deck", str(deck), "--kies", "eigen-kaart", "van ons", "-o", str(file)).exit_code == 0
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
    text = file.read_text("utf-8").replace('"eigen": []', f'"eigen": ["{named}"]')
    file.write_text(text, encoding="utf-8")
    result = run("--herhaal", str(file))
    assert result.exit_code == 2
    assert f"geef die mee met: inspiratie report --herhaal {file} --deck BESTAND" in result.stderr
    assert "example" not in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--verwerp", "buurtvaders", "--kies", "pleincoaches", "dichtbij"),
        ("--verwerp", "--kies", "pleincoaches"),
        ("--kies", "buurtvaders", "--verwerp", "pleincoaches", "te ver"),
        ("--verwerp", "buurtvaders", "-o", "x.md"),
    ],
)
def test_an_option_is_no_reason(words: tuple[str, ...]) -> None:
    """A forgotten reason once swallowed the next option, and made its value the question."""
    result = run(*NEED, *words)
    assert result.exit_code == 2
    assert "vraagt een initiatief en een reden" in result.stderr


def test_a_reason_may_begin_with_a_dash() -> None:
    """Who means it writes it behind an equals sign."""
    assert "*Buurtvaders*: \\-1 ploeg" in run(*NEED, "--verwerp", "buurtvaders=-1 ploeg").stdout


@pytest.mark.parametrize("line", ["---", "  ---  ", "...", "-->", "</script>", "<!-- inspiratie-verslag"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_pasted_mail_does_not_end_the_machine_part(file: Path, line: str, end: str) -> None:
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


def test_the_appendix_tells_what_each_meets_of_a_text() -> None:
    """Not only which words weighed: that is no reason to lay before a council."""
    assert "\n- op de kaart: " in run("lawaai van studenten").stdout

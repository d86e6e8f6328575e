"""The commands compare, similar, mix and draw, as a user runs them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from command_line import own_deck
from inspiratie.cli.app import app


def run(*args: str) -> Result:
    """Return what the command line makes of these words."""
    return CliRunner().invoke(app, list(args))


def test_compare_shows_cards_beside_each_other() -> None:
    """By id, title or number; with --alles every field."""
    result = run("compare", "buurtvaders", "Pleincoaches")
    assert result.exit_code == 0
    assert result.stdout == run("compare", "5", "13").stdout
    assert "voor wie    A kwetsbare buurt · B" in result.stdout
    result = run("compare", "buurtvaders", "Pleincoaches", "--alles")
    assert "* voor wie" in result.stdout
    assert "* = niet bij elk van deze initiatieven zo." in result.stdout


@pytest.mark.parametrize(
    ("formaat", "start"),
    [("regels", "vorm\tbuurtvaders\tmeedoen"), ("json", "{"), ("markdown", "# Vergelijking")],
)
def test_compare_writes_every_format(formaat: str, start: str) -> None:
    """Lines, JSON and Markdown go to stdout and nothing else does."""
    result = run("compare", "buurtvaders", "pleincoaches", "--formaat", formaat)
    assert result.exit_code == 0
    assert result.stdout.startswith(start)
    assert result.stderr == ""


@pytest.mark.parametrize(
    "names",
    [
        ["buurtvaders"],
        ["buurtvaders", "Buurtvaders"],
        ["bart", "bondgenoten", "buurtvaders", "pleincoaches", "politiekids", "photovoice"],
    ],
)
def test_compare_takes_two_to_five_different_ones(names: list[str]) -> None:
    """The same one twice is one."""
    result = run("compare", *names)
    assert result.exit_code == 2
    assert "vergelijken kan met 2 tot 5 verschillende initiatieven" in result.stderr


def test_similar_shows_what_is_nearest() -> None:
    """With what they share."""
    result = run("similar", "buurtvaders", "--aantal", "2")
    assert result.exit_code == 0
    assert "Het meest verwant aan Buurtvaders:" in result.stdout
    assert "hoe brugfiguren" in result.stdout


def test_similar_writes_lines_and_json() -> None:
    """As many as asked."""
    assert len(run("similar", "buurtvaders", "-n", "2", "-f", "regels").stdout.splitlines()) == 2
    data = json.loads(run("similar", "buurtvaders", "-n", "2", "-f", "json").stdout)
    assert len(data["resultaten"]) == 2


def test_similar_to_something_unknown_is_a_clear_error() -> None:
    """The near matches are named."""
    result = run("similar", "bestaatniet")
    assert result.exit_code == 2
    assert result.stderr.startswith("fout: geen initiatief met de naam 'bestaatniet'")


def test_mix_without_a_need_says_what_to_type() -> None:
    """Nothing is asked that nobody asked; on the decks that were given."""
    result = run("mix")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "fout: noem wat de mix moet dekken, elk ding apart; bijvoorbeeld:"
        ' inspiratie mix "drugs aan het station; vuil op straat"\n'
    )


@pytest.mark.parametrize(
    ("formaat", "start"),
    [
        ("kaarten", "Uw vraag:"),
        ("regels", "Uw vraag:"),
        ("json", "{"),
        ("markdown", "# Mix van initiatieven"),
    ],
)
def test_mix_writes_every_format(formaat: str, start: str) -> None:
    """For a need of two themes."""
    result = run("mix", "--thema", "radicalisering", "--thema", "eigendomscriminaliteit", "-f", formaat)
    assert result.exit_code == 0
    assert result.stdout.startswith(start)
    assert "thema eigendomscriminaliteit" in result.stdout or '"eigendomscriminaliteit"' in result.stdout


def test_mix_takes_weights_and_musts_and_tells_its_notices() -> None:
    """The same options as suggest; a value of another facet is told on stderr."""
    result = run(
        "mix", "--doelgroep", "radicalisering", "--gewicht", "thema=5", "--verplicht", "thema", "-f", "json"
    )
    assert result.exit_code == 0
    assert "is geen doelgroep maar een thema" in result.stderr
    need = json.loads(result.stdout)["nood"]
    assert need["gewichten"]["thema"] == 5
    assert need["verplicht"] == ["thema"]


def test_mix_reads_a_text() -> None:
    """Its wishes are what has to be covered."""
    data = json.loads(run("mix", "radicalisering", "-f", "json").stdout)
    assert data["nood"]["tekst"] == "radicalisering"
    assert "radicalisering" in {wish["begrip"] for wish in data["te_dekken"]}


def test_draw_tells_how_to_get_the_same_cards() -> None:
    """The seed that it names gives the same cards."""
    first = run("draw", "--aantal", "3", "--formaat", "regels")
    assert first.exit_code == 0
    again = first.stderr.strip().rpartition("inspiratie ")[2].split()
    assert run(*again, "--formaat", "regels").stdout == first.stdout


def test_draw_does_not_guess_between_two_numbers() -> None:
    """One behind the command and another in the option."""
    result = run("draw", "3", "--aantal", "5")
    assert result.exit_code == 2
    assert "u vraagt 3 kaarten en met --aantal 5; laat een van de twee weg." in result.stderr


def test_draw_takes_only_cards_that_name_what_is_asked() -> None:
    """As a list does; it is said out of how many, and how to get the same."""
    drawn = run("draw", "--thema", "overlast", "--vorm", "meedoen", "-n", "100", "-f", "regels")
    listed = run("list", "--thema", "overlast", "--vorm", "meedoen", "-f", "regels")
    assert sorted(drawn.stdout.splitlines()) == sorted(listed.stdout.splitlines())
    told, again = drawn.stderr.splitlines()
    assert told.endswith(" kaarten noemen vorm meedoen en thema overlast; daaruit is getrokken.")
    same = run(*again.rpartition("inspiratie ")[2].split(), "-f", "regels")
    assert same.stdout == drawn.stdout


def test_draw_out_of_no_cards_says_so() -> None:
    """With where the nearest are; a program is given an empty list."""
    result = run("draw", "--thema", "fietsdiefstal")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "Geen kaart noemt thema fietsdiefstal. Bekijk wat er is: inspiratie list --thema fietsdiefstal\n"
    )
    assert json.loads(run("draw", "--thema", "fietsdiefstal", "-f", "json").stdout)["initiatieven"] == []


def test_who_draws_more_cards_than_there_are_is_told() -> None:
    """52 came for 100, without a word."""
    assert "Er zijn er maar 52; u krijgt ze allemaal.\n" in run("draw", "100", "--zaad", "7").stderr
    assert "Er zijn er maar" not in run("draw", "52", "--zaad", "7").stderr


def test_draw_takes_fields_of_ones_own(tmp_path: Path) -> None:
    """Those of the user's own cards."""
    deck = own_deck(tmp_path, extra="  kosten: gratis\n")
    result = run("draw", "--veld", "kosten=gratis", "--deck", deck, "-f", "regels")
    assert result.stdout.startswith("eigen-kaart\t")
    assert result.stderr.startswith("1 kaart heeft dit veld zo ingevuld; daaruit is getrokken.\n")
    assert "--veld kosten=gratis --aantal 3" in result.stderr
    assert (
        "Geen kaart heeft dit veld zo ingevuld. " in run("draw", "--veld", "kosten=5", "--deck", deck).stderr
    )


def test_draw_takes_a_number_by_itself() -> None:
    """As one says it; what is no number is told to be none."""
    assert run("draw", "2", "--zaad", "7").stdout == run("draw", "-n", "2", "--zaad", "7").stdout
    refused = run("draw", "drie")
    assert refused.exit_code == 2
    assert "de waarde voor GETAL is niet geldig; geef een getal van 1 tot 100." in refused.stderr


def test_three_drawn_cards_fit_one_screen() -> None:
    """Each in short: its number, what it is, and for what."""
    shown = run("draw", "3", "--zaad", "5").stdout
    assert len(shown.splitlines()) <= 20
    assert shown.count(" kaart ") == 3
    assert shown.count("voor wie: ") == 3


def test_draw_shows_whole_cards_or_json() -> None:
    """A seed of one's own is kept."""
    assert run("draw", "-n", "1", "--zaad", "7", "--lang").stdout.startswith("╭")
    data = json.loads(run("draw", "-n", "2", "--zaad", "7", "-f", "json").stdout)
    assert data["zaad"] == 7
    assert len(data["initiatieven"]) == 2


def test_a_result_goes_to_a_file_when_asked(tmp_path: Path) -> None:
    """And a file that is there is left alone."""
    target = tmp_path / "mix.md"
    assert run("mix", "--thema", "overlast", "-f", "markdown", "-o", str(target)).exit_code == 0
    assert target.read_text("utf-8").startswith("# Mix")
    again = run("mix", "--thema", "overlast", "-f", "markdown", "-o", str(target))
    assert again.exit_code == 1
    assert "bestaat al" in again.stderr

"""The `overview` command: the deck at a glance."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from command_line import own_deck, run

pytestmark = pytest.mark.usefixtures("shared_engine")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_it_is_shown_at_every_width(columns: int, golden: Callable[[str, str], None]) -> None:
    """Themes against forms, unless asked otherwise."""
    golden(f"overview-{columns}.txt", run("overview", columns=columns).stdout)


def test_it_is_shown_in_colour(golden: Callable[[str, str], None]) -> None:
    """The fuller, the darker."""
    golden("overview-kleur.txt", run("overview", "--kleur", "altijd", columns=80).stdout)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_any_two_facets_go(columns: int, golden: Callable[[str, str], None]) -> None:
    """By their names in singular or plural."""
    result = run("overview", "--rij", "doelgroepen", "--kolom", "thema", columns=columns)
    golden(f"overview-doelgroep-thema-{columns}.txt", result.stdout)


def test_one_facet_against_itself_is_refused() -> None:
    """It says nothing."""
    result = run("overview", "--rij", "vorm")
    assert result.exit_code == 2
    assert result.stderr == "fout: --rij en --kolom zijn allebei vorm; kies twee verschillende kenmerken.\n"


def test_an_unknown_facet_is_refused() -> None:
    """With those that there are."""
    result = run("overview", "--rij", "kleur")
    assert result.exit_code != 0
    assert "kleur" in result.stderr
    assert "doelgroep" in result.stderr


def test_names_can_be_asked_for() -> None:
    """A line a cell."""
    assert "overlast én meepraten (6): " in run("overview", "--namen").stdout


def test_a_slide_is_made_by_its_name(tmp_path: Path) -> None:
    """Such as for a presentation."""
    file = tmp_path / "overzicht.svg"
    assert run("overview", "-o", str(file)).stderr == f"Geschreven: {file}\n"
    assert file.read_text(encoding="utf-8").startswith("<svg ")


def test_cards_of_the_users_own_count_too(tmp_path: Path) -> None:
    """Burglary is crime."""
    answer = json.loads(run("overview", "-f", "json", "--deck", own_deck(tmp_path)).stdout)
    assert answer["aantal"] == 53
    cell = next(one for one in answer["vakken"] if (one["rij"], one["kolom"]) == ("criminaliteit", "meedoen"))
    assert "eigen-kaart" in cell["initiatieven"]

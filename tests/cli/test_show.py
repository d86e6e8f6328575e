"""The `show` command: initiatives in full, by id, title or something like it."""

import json
from pathlib import Path

import pytest

from command_line import own_deck, run

pytestmark = pytest.mark.usefixtures("shared_engine")

OWN_FIELDS = """  kosten: 500 euro
  duur: drie maanden
  deelnemers: twintig buren
  contact: dienst preventie
  ervaring: |
    Goed begin.

    Taai vervolg.
"""


@pytest.mark.parametrize("name", ["buurtvaders", "Buurtvaders", "BUURTVADERS", "burtvaders"])
def test_an_initiative_is_found_by_id_title_or_typing_error(name: str) -> None:
    """The same card each time."""
    result = run("show", name, columns=80)
    assert result.exit_code == 0
    assert "Buurtvaders" in result.stdout
    assert "kaart 5" in result.stdout


def test_a_part_of_a_title_is_enough() -> None:
    """When no other title has it."""
    assert "glasbolmeters" in run("show", "Glasbolmeters").stdout


def test_an_unknown_name_is_an_error() -> None:
    """With the command that lists all."""
    result = run("show", "xyz")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "inspiratie list" in result.stderr


def test_several_are_shown_in_order_each_once() -> None:
    """Asked twice is shown once."""
    records = json.loads(run("show", "bart", "buurtvaders", "BART", "--formaat", "json").stdout)
    assert [record["id"] for record in records["initiatieven"]] == ["bart", "buurtvaders"]


@pytest.mark.parametrize("columns", [50, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    """But an address, which stays whole so that it can be copied."""
    lines = run("show", "buurtvaders", columns=columns).stdout.splitlines()
    assert max(len(line) for line in lines if "://" not in line) <= columns


def test_plain_lines_have_a_field_each() -> None:
    """Without borders, for screen readers; a blank line between two."""
    text = run("show", "bart", "buurtvaders", "--formaat", "regels").stdout
    assert text.startswith("id: bart\n")
    assert "\n\nid: buurtvaders\n" in text
    assert "situatie (redactioneel): " in text
    assert "─" not in text


@pytest.mark.parametrize("formaat", ["kaarten", "regels"])
def test_the_fields_of_an_own_deck_are_shown(tmp_path: Path, formaat: str) -> None:
    """Costs, time, people, contact and experience, and whose card it is."""
    file = own_deck(tmp_path, extra=OWN_FIELDS)
    text = run("show", "eigen-kaart", "--deck", file, "--formaat", formaat, columns=80).stdout
    for field in (
        "kosten: 500 euro",
        "duur: drie maanden",
        "deelnemers: twintig",
        "contact: dienst",
        "ervaring: Goed",
    ):
        assert field in text
    assert "Taai vervolg." in text
    assert "Onze kaarten" in text


def test_a_qr_code_leads_to_the_first_link() -> None:
    """Below the card."""
    assert len(run("show", "bart", "--qr").stdout) > len(run("show", "bart").stdout)


def test_no_link_means_no_qr_code(tmp_path: Path) -> None:
    """And says so on stderr."""
    result = run("show", "eigen-kaart", "--deck", own_deck(tmp_path), "--qr")
    assert result.exit_code == 0
    assert result.stderr == "Eigen kaart heeft geen link, dus ook geen QR-code.\n"


@pytest.mark.parametrize(
    "words", [("show",), ("similar",), ("compare", "bart"), ("shortlist", "add", "wijk"), ("export",)]
)
def test_a_mistyped_name_is_told_as_the_card_that_it_was_taken_for(words: tuple[str, ...]) -> None:
    """A card was shown in silence; a name that is right, or a piece of one, needs no word."""
    assert "'buurtvadrs' is gelezen als 'Buurtvaders'.\n" in run(*words, "buurtvadrs").stderr
    assert "gelezen" not in run(*words, "buurtvaders").stderr

"""The `list` command: all initiatives, or those that carry given concepts."""

import csv
import io
import json

import pytest

from command_line import run
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet

pytestmark = pytest.mark.usefixtures("shared_engine")

TEXTS = {"id", "titel", "titel_bron", "vertrouwen", "samenvatting", "beschrijving"}
LISTS = {
    "vormen",
    "doelen",
    "methoden",
    "doelgroepen",
    "themas",
    "plaatsen",
    "links",
    "situaties",
    "zoektermen",
}
OWN = {"kosten", "duur", "deelnemers", "contact", "ervaring", "aantekening"}


def ids(*words: str) -> set[str]:
    """Return the ids that a command line lists."""
    return {
        record["id"] for record in json.loads(run("list", *words, "--formaat", "json").stdout)["initiatieven"]
    }


def test_json_has_every_record_with_every_field() -> None:
    """52 of them, under the documented names and kinds."""
    answer = json.loads(run("list", "--formaat", "json").stdout)
    assert list(answer) == ["schema", "initiatieven"]
    assert answer["schema"] == "inspiratie/list@1"
    assert len(answer["initiatieven"]) == 52
    for record in answer["initiatieven"]:
        assert set(record) == {*TEXTS, *LISTS, *OWN, "kaart", "helpt_bij", "velden", "herkomst"}
        assert all(isinstance(record[name], str) for name in TEXTS)
        assert all(isinstance(record[name], list) for name in LISTS)
        assert all(record[name] is None for name in OWN)
        assert record["velden"] == {}
        assert record["herkomst"]["eigen"] is False
        assert isinstance(record["kaart"], int)
        assert all({"url", "soort", "titel", "vergelijkbaar"} == set(link) for link in record["links"])


def test_within_a_facet_one_value_is_enough_between_facets_all_count(catalogue: Catalogue) -> None:
    """OR within, AND between."""
    overlast, inbraak = ids("--thema", "overlast"), ids("--thema", "inbraak")
    assert ids("--thema", "overlast", "--thema", "inbraak") == overlast | inbraak
    meepraten = {record.id for record in catalogue if "meepraten" in record.concepts(Facet.VORM)}
    assert ids("--thema", "overlast", "--doel", "meepraten") == overlast & meepraten


def test_narrower_concepts_count_too() -> None:
    """Noise at night is a nuisance."""
    assert ids("--thema", "nachtlawaai") < ids("--thema", "overlast")


def test_the_count_stands_beside_the_list() -> None:
    """On stderr."""
    result = run("list")
    assert result.stderr == "52 van 52 initiatieven.\n"
    assert result.stdout


def test_nothing_found_says_what_else_to_do() -> None:
    """There was an empty table."""
    result = run("list", "--thema", "nachtlawaai", "--vorm", "transparantie")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Geen enkele kaart heeft deze waarden" in result.stderr
    assert "0 van 52 initiatieven." in result.stderr
    assert (
        run("list", "--thema", "nachtlawaai", "--vorm", "transparantie", "--formaat", "regels").stdout == ""
    )


def test_lines_have_three_fields() -> None:
    """Id, title and summary."""
    lines = run("list", "--formaat", "regels").stdout.splitlines()
    assert len(lines) == 52
    assert all(line.count("\t") == 2 for line in lines)


def test_csv_has_a_row_each_with_labels() -> None:
    """Under a heading."""
    rows = list(csv.DictReader(io.StringIO(run("list", "--formaat", "csv").stdout)))
    assert len(rows) == 52
    assert rows[0]["id"] == "bart"
    assert rows[0]["themas"] == "overlast, buurtcriminaliteit"


@pytest.mark.parametrize("columns", [50, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    """The columns share what there is."""
    assert max(map(len, run("list", columns=columns).stdout.splitlines())) <= columns

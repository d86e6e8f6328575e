"""The `list` command: all initiatives, or those that carry given concepts."""

import csv
import io
import json
from pathlib import Path

import pytest

from command_line import run
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from own_decks import write_deck

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


def test_the_count_is_the_last_line_of_the_list() -> None:
    """Beside it, `list | head` showed it among the cards."""
    result = run("list")
    assert result.stdout.endswith("\n52 van 52 initiatieven.\n")
    assert result.stderr == ""


def test_who_listens_hears_the_count_last() -> None:
    """As a screen shows it."""
    spoken = run("list", "--thema", "inbraak", "--toegankelijk").stdout
    assert spoken.endswith("\n6 van 52 initiatieven, ruimer dan gevraagd.\n")


def test_a_list_for_programs_is_counted_where_that_comes_in_between_nothing(tmp_path: Path) -> None:
    """Beside a file; in a pipe there is only the list."""
    assert run("list", "--formaat", "regels").stderr == ""
    file = tmp_path / "lijst.csv"
    told = run("list", "-o", str(file)).stderr.splitlines()
    assert (told[0], told[-1]) == (f"Geschreven: {file}", "52 van 52 initiatieven.")


def test_who_opens_a_table_in_excel_is_told_of_the_option(tmp_path: Path) -> None:
    """Excel in Dutch or French puts all of a row in one cell; who used the option, or pipes, knows."""
    hint = "Opent u de CSV in Excel? Maak ze dan met --excel erbij; anders staat alles in één kolom.\n"
    assert hint in run("list", "-o", str(tmp_path / "een.csv")).stderr
    assert hint not in run("list", "--excel", "-o", str(tmp_path / "twee.csv")).stderr
    assert hint not in run("list", "-f", "csv").stderr
    assert hint not in run("list", "-o", str(tmp_path / "drie.md")).stderr


def test_what_no_card_names_is_told_with_what_suits() -> None:
    """There was an empty table, and then only a sentence."""
    result = run("list", "--thema", "drugs")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "Geen kaart noemt thema drugs.\nVolgens ons passen er 15 sterk of redelijk; die toont suggest.\n"
    )
    assert "\n0 van 52 initiatieven.\n" in result.stdout


def test_what_hardly_any_card_names_is_listed_with_what_is_wider() -> None:
    """For programs the list is exact, and the wider one is a command beside it."""
    result = run("list", "--thema", "inbraak")
    shown = result.stdout
    assert shown.startswith(
        "Geen kaart noemt thema inbraak. Hieronder staan 6 kaarten die iets ruimers noemen.\n"
    )
    assert "\nRuimer dan gevraagd: eigendomscriminaliteit of buurtcriminaliteit (6)\n" in shown
    assert "\n6 van 52 initiatieven, ruimer dan gevraagd.\n" in shown
    assert "\n 4  Buurtinformatienetwerk (BIN)" in shown
    for_programs = run("list", "--thema", "inbraak", "--formaat", "regels")
    assert for_programs.stdout == ""
    assert for_programs.stderr == (
        "Geen kaart noemt thema inbraak. Ruimer:"
        " inspiratie list --thema eigendomscriminaliteit --thema buurtcriminaliteit\n"
    )


def test_a_word_is_looked_for_in_the_whole_card() -> None:
    """Also as a piece of a word; with a value both must be right."""
    shown = run("list", "buurt").stdout
    assert shown.startswith("32 initiatieven met “buurt”.\n")
    assert "\nin de titel (5)\n" in shown
    assert "\n 5  Buurtvaders " in shown
    assert ids("buurt", "--thema", "netheid") == ids("buurt") & ids("--thema", "netheid")
    both = run("list", "buurt", "--thema", "netheid").stdout
    assert both.startswith("3 initiatieven met “buurt” en thema netheid.\n")


def test_a_word_that_stands_nowhere_leads_to_suggest() -> None:
    """That goes by meaning."""
    result = run("list", "qqqq")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("Niet gevonden: “qqqq”. Zoek op betekenis: inspiratie suggest qqqq\n")


def test_a_field_that_no_card_fills_so_leads_back_to_the_list(tmp_path: Path) -> None:
    """Only own decks fill fields."""
    deck = write_deck(tmp_path / "eigen.yaml", aanvullingen=[{"bij": "bart", "contact": "Jan"}])
    result = run("list", "--veld", "contact=piet", "--deck", str(deck))
    assert "Geen kaart heeft dit veld zo ingevuld. Alle kaarten: inspiratie list" in result.stderr


def test_a_value_that_is_not_recognised_is_told() -> None:
    """It was read as text, and then dropped: everything was listed."""
    result = run("list", "--thema", "netheid", "--thema", "gedoe van vroeger")
    assert result.stdout == run("list", "--thema", "netheid").stdout
    assert (
        "Niet herkend: 'gedoe van vroeger'; dat telt niet mee. Mogelijk: inspiratie terms thema\n"
        in result.stderr
    )
    alone = run("list", "--thema", "gedoe van vroeger")
    assert alone.exit_code == 2
    assert "onbekende waarde voor thema" in alone.stderr


def test_how_a_value_was_taken_is_told() -> None:
    """A group is no theme, but counts as a group."""
    assert "'jongeren' is geen thema maar een doelgroep" in run("list", "--thema", "jongeren").stderr


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

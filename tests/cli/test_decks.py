"""Own decks on the command line: shown, made, checked, marked, filtered by, and named in what is repeated."""

import json
import re
import shlex
from pathlib import Path

import pytest
import yaml

from command_line import run
from inspiratie.deck.catalogue import Catalogue
from own_decks import record, write_deck

WANTED = ("--thema", "olifanten")
"""What only the own card of these tests is about."""
pytestmark = pytest.mark.usefixtures("shared_engine")


@pytest.fixture
def deck(tmp_path: Path) -> str:
    """Return a deck that adds, replaces and fills in."""
    file = write_deck(
        tmp_path / "onze kaarten.yaml",
        begrippen=[{"id": "olifanten", "label": "olifanten", "onder": ["overlast"]}],
        initiatieven=[record(velden={"wijk": "Noord"}, themas=["overlast", "olifanten"])],
        vervangingen=[record(id="bart", titel="Onze BART")],
        aanvullingen=[{"bij": "buurtvaders", "contact": "An, dienst jeugd"}],
    )
    return str(file)


def test_a_new_deck_is_written_with_what_to_do_with_it(tmp_path: Path) -> None:
    """To stdout it is the same text; nothing is overwritten unasked."""
    file = tmp_path / "nieuw.yaml"
    made = run("new", "-o", str(file))
    assert made.stderr == (
        f"Geschreven: {file}. Open het in Kladblok of een andere editor en vul het in.\n"
        f"Kijk na of het klopt met: inspiratie check {file}\n"
        f"Neem het op in uw kaarten met: inspiratie decks --voeg-toe {file}\n"
        f"Alleen deze keer: inspiratie list --deck {file}\n"
    )
    assert run("new").stdout == file.read_text(encoding="utf-8")
    checked = run("check", str(file))
    assert checked.exit_code == 1
    assert checked.stderr.startswith(
        f"fout: {file}:14: initiatief 1 (“Praatbank aan het station”): dit is nog het voorbeeld; schrijf er"
    )
    assert run("new", "-o", str(file)).exit_code == 1
    assert run("new", "-o", str(file), "--overschrijf").exit_code == 0


def test_a_new_deck_is_named_behind_the_command(tmp_path: Path) -> None:
    """Without -o; one without an ending gets what the folder is searched for."""
    assert run("new", str(tmp_path / "eigen")).exit_code == 0
    assert (tmp_path / "eigen.yaml").is_file()
    twice = run("new", "a.yaml", "-o", "b.yaml")
    assert (twice.exit_code, twice.stderr) == (
        2,
        "fout: u geeft twee namen, a.yaml en b.yaml; laat een van de twee weg.\n",
    )


def test_one_command_puts_a_deck_among_the_users_own(tmp_path: Path, home: Path) -> None:
    """Its cards count from then on; asked again it is the same."""
    assert "ze komt er met een eerste bestand" in " ".join(run("decks", columns=200).stdout.split())
    file = write_deck(tmp_path / "wijk.yaml", initiatieven=[record(doelen=["Vaardigheden versterken"])])
    checked = run("check", str(file))
    assert (checked.exit_code, checked.stdout) == (0, f"{file} is in orde: 1 initiatief.\n")
    assert f"Neem het op in uw kaarten met: inspiratie decks --voeg-toe {file}\n" in checked.stderr
    for _ in range(2):
        taken = run("decks", "--voeg-toe", str(file), columns=200)
        assert (taken.exit_code, taken.stderr) == (
            0,
            "Opgenomen in uw kaarten: 1 initiatief. Dat telt vanaf nu mee in elke opdracht.\n",
        )
        assert str(home / "kaarten" / "wijk.yaml") in taken.stdout
    assert "vaardigheden versterken" in run("show", "eigen").stdout


def test_what_may_be_a_mistake_is_told_when_a_deck_is_put_in(tmp_path: Path) -> None:
    """As `check` tells it."""
    file = write_deck(tmp_path / "wijk.yaml", initiatieven=[record(titel="Buurtvaders")])
    assert (
        f"Let op: {file}:5: initiatief 1 (“Buurtvaders”), titel: "
        in run("decks", "--voeg-toe", str(file)).stderr
    )


def test_a_deck_is_put_in_the_folder_over_no_other_unasked(tmp_path: Path, home: Path) -> None:
    """Nor with a fault in it."""
    file = write_deck(tmp_path / "wijk.yaml", initiatieven=[record(themas=["onzin"])])
    assert "het begrip 'onzin' bestaat niet" in run("decks", "--voeg-toe", str(file)).stderr
    assert not (home / "kaarten").exists()
    write_deck(home / "kaarten" / "wijk.yaml", initiatieven=[record(titel="Oud")])
    write_deck(file, initiatieven=[record(titel="Nieuw")])
    assert (
        "bestaat al; kies een andere naam of voeg --overschrijf toe."
        in run("decks", "--voeg-toe", str(file)).stderr
    )
    assert "Oud" in run("show", "eigen").stdout
    assert run("decks", "--voeg-toe", str(file), "--overschrijf").exit_code == 0
    assert "Nieuw" in run("show", "eigen").stdout


def test_a_deck_of_the_folder_is_not_told_to_go_there(home: Path) -> None:
    """By `new` and by `check`."""
    file = home / "kaarten" / "wijk.yaml"
    file.parent.mkdir(parents=True)
    assert "Neem het op" not in run("new", str(file)).stderr
    write_deck(file, initiatieven=[record()])
    assert run("check", str(file)).stderr == ""


def test_a_wrong_deck_of_the_folder_is_explained(home: Path) -> None:
    """Every command says in a line that it does not count; here is why, and what tells the rest."""
    file = write_deck(home / "kaarten" / "a.yaml", initiatieven=[record(themas=["onzin"])])
    why = r"   regel \d+, initiatief 1 \(“Eigen kaart”\), themas, nummer 1: het begrip 'onzin' bestaat niet\."
    assert re.search(why, run("decks", columns=200).stdout)
    write_deck(file, initiatieven=[record(themas=["onzin", "iets", "blub"])])
    assert "thema (en nog 2 fouten)" in run("decks", columns=200).stdout
    file.write_text("", encoding="utf-8")
    assert "het bestand is leeg" in run("decks", "-f", "regels").stdout


def test_the_deck_to_fill_in_names_what_one_can_choose_from(catalogue: Catalogue) -> None:
    """Every widest concept by its label: nobody needs to look them up for a first card."""
    text = run("new").stdout
    widest = [concept.label for concept in catalogue.vocabulary.begrippen if not concept.broader]
    joined = re.sub(r"\n *# ", " ", text)
    assert [label for label in widest if not re.search(rf"[:,?] {label}\b", joined)] == []


@pytest.mark.parametrize("words", [("check",), ("suggest", "fietsdiefstal", "--deck"), ("list", "--deck")])
def test_a_fault_is_named_alike_by_every_command(tmp_path: Path, words: tuple[str, ...]) -> None:
    """`suggest --deck` said ``initiatieven.0.doelen``; what is missing is shown as it is written."""
    card = {name: value for name, value in record().items() if name != "doelen"}
    file = write_deck(tmp_path / "a.yaml", initiatieven=[card])
    assert run(*words, str(file)).stderr.startswith(
        f"fout: {file}:4: initiatief 1 (“Eigen kaart”), doelen: dit verplichte veld ontbreekt,"
        " zoals doelen: [beïnvloeden]. Andere woorden: inspiratie terms doel\n"
    )


def test_check_tells_every_fault_with_its_line(tmp_path: Path) -> None:
    """Also beyond the number that other commands tell."""
    records = [record(id=f"kaart-{number}", themas=["onzin"]) for number in range(30)]
    result = run("check", str(write_deck(tmp_path / "a.yaml", initiatieven=records)))
    assert result.exit_code == 1
    assert result.stderr.count("het begrip 'onzin' bestaat niet") == 30
    assert "En nog" not in result.stderr


def test_check_tells_what_may_be_a_mistake(tmp_path: Path) -> None:
    """With its line, and all the same the deck is in order."""
    result = run("check", str(write_deck(tmp_path / "a.yaml", initiatieven=[record(titel="Buurtvaders")])))
    assert result.exit_code == 0
    place = f"{tmp_path / 'a.yaml'}:5: initiatief 1 (“Buurtvaders”), titel"
    assert f"Let op: {place}: 'buurtvaders' heeft deze titel ook;" in result.stderr
    assert "is in orde: 1 initiatief." in result.stdout


def test_check_tells_the_first_of_many_that_may_be_mistakes(tmp_path: Path) -> None:
    """And counts the others, so that the end does not scroll away."""
    cards = [record(id=f"k{number}", titel="Buurtvaders", samenvatting=f"{number}") for number in range(25)]
    result = run("check", str(write_deck(tmp_path / "a.yaml", initiatieven=cards)))
    told = [line for line in result.stderr.splitlines() if line.startswith("Let op: ")]
    assert len(told) == 20
    assert re.search(r"^En nog \d+ andere\.$", result.stderr, re.MULTILINE)


def test_check_names_the_record_and_the_field(tmp_path: Path) -> None:
    """By its title and in words; it said ``initiatieven.0.themas.1``."""
    deck = write_deck(tmp_path / "a.yaml", initiatieven=[record(themas=["overlast", "onzin"], duurt="x")])
    result = run("check", str(deck))
    assert "initiatief 1 (“Eigen kaart”), themas, nummer 2: het begrip 'onzin' bestaat niet" in result.stderr
    assert "initiatief 1 (“Eigen kaart”), duurt: dit veld bestaat niet" in result.stderr


def test_check_of_no_yaml_has_no_names_to_tell(tmp_path: Path) -> None:
    """Only what is wrong, and with what else a file may hold nothing is named."""
    for content in ("schema: inspiratie/deck@1\na: [", "- a", "schema: inspiratie/deck@1\ninitiatieven: [x]"):
        file = tmp_path / "a.yaml"
        file.write_text(content, encoding="utf-8")
        result = run("check", str(file))
        assert result.exit_code == 1
        assert "(“" not in result.stderr


def test_check_gives_the_schema_for_editors() -> None:
    """As JSON that names its kind."""
    told = json.loads(run("check", "--schema").stdout)
    assert told["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("words", [[], ["a.yaml", "--schema"]])
def test_check_wants_a_file_or_the_schema(words: list[str]) -> None:
    """Neither or both is wrong usage."""
    result = run("check", *words)
    assert (result.exit_code, "of alleen --schema" in result.stderr) == (2, True)


def test_decks_are_shown_in_order(home: Path, deck: str) -> None:
    """In every format, with what was left out."""
    write_deck(home / "kaarten" / "fout.yaml", initiatieven=[record(themas=["onzin"])])
    told = json.loads(run("decks", "--deck", deck, "-f", "json").stdout)
    assert (told["schema"], told["map"]) == ("inspiratie/decks@1", str(home / "kaarten"))
    assert [one["titel"] for one in told["decks"]][1:] == ["Onze kaarten"]
    assert (told["decks"][1]["initiatieven"], told["decks"][1]["vervangingen"]) == (["eigen"], ["bart"])
    assert told["overgeslagen"][0]["fouten"][0]["veld"] == "initiatieven.0.themas.0"
    lines = run("decks", "--deck", deck, "-f", "regels").stdout.splitlines()
    assert lines[1] == f"2\tOnze kaarten\t1\t1 initiatief, 1 vervanging, 1 aanvulling en 1 begrip\t{deck}"
    assert lines[2].startswith("Telt niet mee, want er zit een fout in: ")
    table = run("decks", "--deck", deck, columns=200).stdout
    assert "1 initiatief, 1 vervanging, 1 aanvulling en 1 begrip" in table
    assert "U hebt nog geen eigen kaarten" not in table


def test_who_has_no_decks_is_told_where_they_go() -> None:
    """How to make one is the next step."""
    shown = run("decks", columns=200).stdout
    assert "U hebt nog geen eigen kaarten." in shown
    assert "Wat daar staat, telt in elke opdracht mee." in shown


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        (("suggest", "--thema", "vliegtuigen"), "inspiratie terms thema --deck"),
        (("suggest",), "inspiratie suggest --doel meepraten --thema overlast --deck"),
        (("suggest",), "Alle mogelijke waarden: inspiratie terms --deck"),
        (("show", "zzzz"), "inspiratie list --deck"),
        (("show", "buurt"), "inspiratie list buurt --deck"),
        (("export", "zzzz"), "alle initiatieven: inspiratie list --deck"),
        (("terms", "zzzz"), "Alle begrippen: inspiratie terms --deck"),
        (("list", "zzzz"), "inspiratie suggest zzzz --deck"),
        (("list", "--thema", "overlast", "--thema", "zzzz"), "inspiratie terms thema --deck"),
    ],
)
def test_what_goes_wrong_names_commands_with_the_deck(deck: str, words: tuple[str, ...], tells: str) -> None:
    """They dropped it, and then knew nothing of the user's own cards."""
    assert f'{tells} "{deck}"' in run(*words, "--deck", deck).stderr


def test_a_deck_of_the_folder_counts_in_every_command(home: Path) -> None:
    """Without an option."""
    write_deck(home / "kaarten" / "a.yaml", initiatieven=[record()])
    assert "eigen kaart uit “Onze kaarten”" in run("show", "eigen").stdout


@pytest.mark.parametrize("formaat", ["kaarten", "regels", "markdown", "html", "json"])
def test_each_card_tells_where_it_comes_from(deck: str, formaat: str) -> None:
    """An own card, one that replaces another, and one that was filled in."""
    shown = " ".join(
        run("show", "eigen", "bart", "buurtvaders", "--deck", deck, "-f", formaat, columns=200).stdout.split()
    )
    if formaat == "json":
        origins = [one["herkomst"] for one in json.loads(shown)["initiatieven"]]
        assert [origin["eigen"] for origin in origins] == [True, True, False]
        assert [bool(origin["vervangt"]) for origin in origins] == [False, True, False]
        assert origins[2]["aangevuld"] == {"contact": "Onze kaarten"}
        return
    text = shown.lower()
    assert "eigen kaart uit “onze kaarten”" in text
    assert "in de plaats van die uit “" in text
    assert "aangevuld uit “onze kaarten”: contact" in text


def test_suggestions_mark_what_is_own(deck: str) -> None:
    """On cards, in the table, and in JSON."""
    asked = ("suggest", *WANTED, "--deck", deck, "-n", "9")
    assert "eigen kaart uit “Onze kaarten”" in run(*asked).stdout
    assert "eigen kaart" in run(*asked, "-f", "tabel").stdout
    found = json.loads(run(*asked, "-f", "json").stdout)["resultaten"]
    assert {one["id"] for one in found if one["herkomst"]["eigen"]} >= {"eigen"}


def test_a_report_and_a_mix_mark_what_is_own(deck: str) -> None:
    """In the ranking and at the choice."""
    report = run("report", *WANTED, "--kies", "eigen", "van ons", "--deck", deck, "-n", "9").stdout
    assert report.count("igen kaart uit “Onze kaarten”") >= 2
    for formaat in ("kaarten", "markdown"):
        mix = run("mix", *WANTED, "--deck", deck, "-f", formaat).stdout
        assert "eigen kaart uit “Onze kaarten”" in mix


def test_own_fields_are_in_a_csv_and_filter_a_list(deck: str) -> None:
    """Each in a column, those of one's own together."""
    assert "wijk: Noord" in run("export", "eigen", "-f", "csv", "--deck", deck).stdout
    found = run("list", "--veld", "WIJK=noord", "--deck", deck, "-f", "csv").stdout.splitlines()
    assert [row.partition(",")[0] for row in found] == ["id", "eigen"]
    assert found[1].endswith("wijk: Noord,eigen kaart uit “Onze kaarten”")
    filled = run("list", "--veld", "contact", "--deck", deck, "-f", "regels").stdout
    assert filled.startswith("buurtvaders\t")
    assert "heeft het veld 'prijs' ingevuld" in run("list", "--veld", "prijs", "--deck", deck).stderr


def test_own_fields_stand_in_a_comparison(deck: str) -> None:
    """A field that only one deck knows has a row too."""
    assert "wijk\teigen\tNoord" in run(
        "compare", "eigen", "bart", "--deck", deck, "-f", "regels"
    ).stdout.replace("* ", "")


@pytest.mark.parametrize(
    "words",
    [
        ("suggest", "eigen kaart tegen overlast", "-n", "1", "-f", "markdown"),
        ("mix", "--thema", "overlast", "-f", "markdown"),
        ("show", "eigen", "-f", "markdown"),
        ("export", "eigen", "buurtvaders", "-f", "markdown"),
        ("list", "--thema", "overlast", "-f", "markdown"),
    ],
)
def test_a_printed_command_run_back_gives_the_same(deck: str, words: tuple[str, ...]) -> None:
    """It dropped `--deck`, and then found nothing."""
    made = run(*words, "--deck", deck).stdout
    block = made.rsplit("```", 2)[1].strip()
    verb, *rest = shlex.split(block)[1:]
    again = run(verb, *rest, "-f", "markdown")
    assert (again.exit_code, again.stdout.replace("# Selectie", "# Initiatieven")) == (
        0,
        made.replace("# Selectie", "# Initiatieven"),
    )


def test_the_printed_draw_names_the_deck(deck: str) -> None:
    """Or the same number would draw other cards."""
    assert f'--deck "{deck}"' in run("draw", "--zaad", "3", "--deck", deck).stderr


def test_a_deck_as_the_manual_shows_it_is_plain_yaml(deck: str) -> None:
    """What the tests write is what people write."""
    assert yaml.safe_load(Path(deck).read_text(encoding="utf-8"))["schema"] == "inspiratie/deck@1"

"""The `shortlist` commands, as a user types them."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from inspiratie.cli.app import app
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.shortlists import ShortlistFolder, StatedNeed


def run(*words: str, answer: str | None = None) -> Result:
    """Run one command line."""
    return CliRunner().invoke(app, [*words], input=answer, prog_name="inspiratie")


def shortlist(*words: str, answer: str | None = None) -> Result:
    """Run one `shortlist` command."""
    return run("shortlist", *words, answer=answer)


@pytest.fixture
def folder(home: Path) -> ShortlistFolder:
    """Return the user's own folder with one list in it."""
    assert shortlist("add", "Wijk Noord", "bart", "buurtvaders", "--notitie", "samen doen").exit_code == 0
    return ShortlistFolder(home / "lijsten")


def test_adding_tells_what_is_new_and_what_was_there(folder: ShortlistFolder) -> None:
    """Ids and titles are taken; what was there is said and keeps its note."""
    result = shortlist(
        "add", "wijk-noord", "BART! Burger Alert Real Time", "pleincoaches", "--notitie", "later"
    )
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "Toegevoegd aan 'Wijk Noord': Pleincoaches / Pleinpatron(a)s." in result.stderr
    assert "Stond al in 'Wijk Noord': BART! Burger Alert Real Time." in result.stderr
    assert "De notitie bij bart bleef zoals ze was" in result.stderr
    assert "inspiratie shortlist note wijk-noord bart later\n" in result.stderr
    assert [pick.notitie for pick in folder.load("wijk-noord").initiatieven] == ["samen doen"] * 2 + ["later"]


def test_a_note_fills_an_empty_one(folder: ShortlistFolder) -> None:
    """It was passed over; another note is still left as it was."""
    shortlist("note", "wijk-noord", "buurtvaders", "")
    result = shortlist("add", "Wijk Noord", "buurtvaders", "bart", "--notitie", "eerst bellen")
    assert "Uw notitie staat nu bij: Buurtvaders." in result.stderr
    assert "De notitie bij bart bleef zoals ze was; wijzig ze met: " in result.stderr
    assert 'note wijk-noord bart "eerst bellen"\n' in result.stderr
    assert [pick.notitie for pick in folder.load("wijk-noord").initiatieven] == ["samen doen", "eerst bellen"]
    again = shortlist("add", "wijk-noord", "buurtvaders", "--notitie", " ")
    assert again.stderr == "Stond al in 'Wijk Noord': Buurtvaders.\n"


def test_what_goes_wrong_names_the_folder_of_lists(tmp_path: Path) -> None:
    """Or the command that is told would look elsewhere."""
    assert (
        f"inspiratie shortlist list --map {tmp_path}"
        in shortlist("show", "weg", "--map", str(tmp_path)).stderr
    )
    shortlist("add", "wijk", "bart", "--map", str(tmp_path))
    result = shortlist("remove", "wijk", "buurtvaders", "--map", str(tmp_path))
    assert f"inspiratie shortlist show wijk --map {tmp_path}" in result.stderr


def test_one_wrong_name_adds_nothing(folder: ShortlistFolder) -> None:
    """All or nothing, and that is told."""
    result = shortlist("add", "wijk-noord", "pleincoaches", "xqzxqz")
    assert result.exit_code == 2
    told, why, *_ = result.stderr.splitlines()
    assert told == "Aan 'wijk-noord' is niets toegevoegd."
    assert why.startswith("fout: geen initiatief met de naam 'xqzxqz'")
    assert folder.load("wijk-noord").ids == ("bart", "buurtvaders")


def test_who_changed_a_list_is_told_what_can_be_done_with_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """At a screen, and not with --stil."""
    file = tmp_path / "kopie.json"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "120")
    next_steps = (
        "Bekijk: inspiratie shortlist show {0}\nGeef door: inspiratie export {0} -o {0}.html\n".format
    )
    for words, name in (
        (("add", "Wijk Noord", "bart", "pleincoaches"), "wijk-noord"),
        (("note", "wijk-noord", "bart", "bellen"), "wijk-noord"),
        (("remove", "wijk-noord", "bart"), "wijk-noord"),
        (("rename", "wijk-noord", "Wijk Zuid"), "wijk-zuid"),
        (("show", "wijk-zuid", "--formaat", "json", "-o", str(file)), ""),
        (("import", str(file), "--als", "Wijk Oost"), "wijk-oost"),
    ):
        app(["shortlist", *words], standalone_mode=False)
        assert capsys.readouterr().err.endswith(next_steps(name) if name else "kopie.json\n")
    app(["shortlist", "add", "wijk-oost", "bart", "--stil"], standalone_mode=False)
    assert "inspiratie" not in capsys.readouterr().err


def test_removing_takes_several_at_once(folder: ShortlistFolder) -> None:
    """Each named initiative goes, the rest stays."""
    result = shortlist("remove", "wijk noord", "buurtvaders", "BART")
    assert (result.exit_code, folder.load("wijk-noord").ids) == (0, ())
    assert result.stderr == "Verwijderd uit 'Wijk Noord': Buurtvaders, BART! Burger Alert Real Time.\n"


def test_removing_what_is_not_there_changes_nothing(folder: ShortlistFolder) -> None:
    """The sentence names the list and how to see it."""
    result = shortlist("remove", "wijk-noord", "bart", "pleincoaches")
    assert result.exit_code == 1
    assert "'pleincoaches' staat niet in de lijst 'Wijk Noord'" in result.stderr
    assert folder.load("wijk-noord").ids == ("bart", "buurtvaders")


def test_a_note_is_replaced_and_wiped(folder: ShortlistFolder) -> None:
    """The new note stands, and an empty one wipes it."""
    assert "Notitie bij bart bewaard" in shortlist("note", "wijk-noord", "bart", "anders").stderr
    assert folder.load("wijk-noord").initiatieven[0].notitie == "anders"
    assert "Notitie bij bart gewist" in shortlist("note", "wijk-noord", "bart", "").stderr
    assert folder.load("wijk-noord").initiatieven[0].notitie == ""


@pytest.mark.parametrize(
    "words", [("note", "wijk-noord", "bart"), ("add", "wijk-noord", "bart", "--notitie")]
)
def test_a_note_that_cannot_be_seen_wipes_none(folder: ShortlistFolder, words: Sequence[str]) -> None:
    """It once was told as kept, and the older one was gone."""
    result = shortlist(*words, "\u200b\u2060")
    assert (result.exit_code, result.stderr.count("niets dat te zien is")) == (2, 1)
    assert folder.load("wijk-noord").initiatieven[0].notitie == "samen doen"


@pytest.mark.parametrize(
    ("place", "ids"),
    [("1", ("buurtvaders", "bart")), ("2", ("bart", "buurtvaders")), ("9", ("bart", "buurtvaders"))],
)
def test_an_initiative_moves_to_another_place(
    folder: ShortlistFolder, place: str, ids: Sequence[str]
) -> None:
    """Past the end is last; its note goes along."""
    shortlist("note", "wijk-noord", "buurtvaders", "bellen")
    result = shortlist("move", "wijk-noord", "5", place)
    moved = folder.load("wijk-noord")
    assert (result.exit_code, moved.ids) == (0, ids)
    at = ids.index("buurtvaders")
    assert result.stderr == f"buurtvaders staat nu op plaats {at + 1} van 2 in 'Wijk Noord'.\n"
    assert moved.initiatieven[at].notitie == "bellen"


@pytest.mark.parametrize("place", ["0", "-1", "eerst"])
def test_a_place_that_cannot_be_is_refused(folder: ShortlistFolder, place: str) -> None:
    """In one sentence, and nothing moves."""
    result = shortlist("move", "wijk-noord", "buurtvaders", place)
    assert result.exit_code == 2
    assert result.stderr.startswith("fout: ")
    assert folder.load("wijk-noord").ids == ("bart", "buurtvaders")


@pytest.mark.usefixtures("folder")
def test_show_gives_the_list_with_its_notes() -> None:
    """Name, need, initiatives in order by the numbers of their cards, notes; markup in a note is text."""
    run("suggest", "--thema", "overlast", "-n", "1", "--bewaar", "wijk-noord")
    shortlist("note", "wijk-noord", "bart", "[red]rood[/red]")
    result = shortlist("show", "wijk-noord")
    assert result.exit_code == 0
    assert result.stdout.startswith("Wijk Noord\nVraag: thema overlast\nGewijzigd op ")
    assert "[red]rood[/red]" in result.stdout
    assert result.stdout.index(" 1  BART!") < result.stdout.index(" 5  Buurtvaders")


def test_suggestions_join_a_list(folder: ShortlistFolder) -> None:
    """`suggest --bewaar` adds at the end, keeps the need, and says what it did."""
    result = run("suggest", "--thema", "phishing", "-n", "2", "-f", "regels", "--bewaar", "Wijk Noord")
    found = folder.load("wijk-noord")
    assert found.ids[:2] == ("bart", "buurtvaders")
    assert len(found.ids) > 2
    assert found.nood == StatedNeed(opties={Facet.THEMA: ("phishing",)})
    titles = (load_catalogue().by_id[id_].initiative.titel for id_ in found.ids[2:])
    assert f"Toegevoegd aan 'Wijk Noord': {', '.join(titles)}." in result.stderr


def test_show_needs_no_name_where_there_is_one_list(folder: ShortlistFolder) -> None:
    """Of more it names them; of none it tells how to make one."""
    assert shortlist("show").stdout == shortlist("show", "wijk-noord").stdout
    shortlist("add", "Zuid", "bart")
    several = shortlist("show")
    assert (several.exit_code, several.stderr) == (
        2,
        "fout: u noemde geen lijst; kies er een: wijk-noord, zuid.\n",
    )
    for name in folder.slugs():
        shortlist("delete", name, "--ja")
    assert "u hebt nog geen lijst; maak er een met: inspiratie shortlist add" in shortlist("show").stderr


def test_show_marks_what_left_the_catalogue(folder: ShortlistFolder) -> None:
    """It is shown as such and can be noted and removed by its id."""
    file = folder.file("wijk-noord")
    file.write_text(file.read_text(encoding="utf-8").replace("id: bart", "id: vertrokken"), encoding="utf-8")
    assert "(staat niet meer in de kaarten)" in shortlist("show", "wijk-noord").stdout
    lines = shortlist("show", "wijk-noord", "-f", "regels").stdout
    assert lines.startswith(
        "1. (staat niet meer in de kaarten) [vertrokken]: samen doen\n2. Buurtvaders [buurtvaders]"
    )
    assert shortlist("note", "wijk-noord", "vertrokken", "x").exit_code == 0
    assert shortlist("remove", "wijk-noord", "vertrokken").exit_code == 0


def test_show_of_an_empty_list_says_so(folder: ShortlistFolder) -> None:
    """No empty table."""
    shortlist("remove", "wijk-noord", "bart", "buurtvaders")
    assert "Deze lijst is nog leeg." in shortlist("show", folder.slugs()[0]).stdout


def test_show_as_json_is_what_export_gives(folder: ShortlistFolder) -> None:
    """One schema for both."""
    shown = json.loads(shortlist("show", folder.slugs()[0], "--formaat", "json").stdout)
    assert shown["schema"] == "inspiratie/shortlist@1"
    assert [pick["id"] for pick in shown["initiatieven"]] == ["bart", "buurtvaders"]


def test_list_tells_all_lists_and_where_they_are(folder: ShortlistFolder) -> None:
    """A row a list, and the folder."""
    result = shortlist("list")
    assert "Wijk Noord" in result.stdout
    assert f"Uw lijsten staan in: {folder.path}" in result.stdout.replace("\n", "")
    assert shortlist("list", "-f", "regels").stdout == "Wijk Noord: 2\n"
    found = json.loads(shortlist("list", "-f", "json").stdout)
    assert (found["schema"], found["map"]) == ("inspiratie/shortlists@1", str(folder.path))
    assert [(row["naam"], row["aantal"], row["nood"]) for row in found["lijsten"]] == [
        ("Wijk Noord", 2, None)
    ]


def test_list_without_lists_says_how_to_make_one(tmp_path: Path) -> None:
    """An empty start is no error."""
    folder = tmp_path / "nieuw"
    result = shortlist("list", "--map", str(folder))
    assert result.exit_code == 0
    begun = f"shortlist add mijn-lijst buurtvaders --map {folder}"
    assert f"  inspiratie {begun}\n" in result.stdout
    assert run(*begun.split()).exit_code == 0


def test_list_goes_on_past_a_damaged_file(folder: ShortlistFolder) -> None:
    """The rest is shown; the damage and a file with a strange name are told."""
    folder.file("stuk").write_text("schema: inspiratie/shortlist@1\nnaam: x\n", encoding="utf-8")
    (folder.path / "Van Jan.yaml").write_text("x", encoding="utf-8")
    result = shortlist("list")
    assert result.exit_code == 0
    assert "Wijk Noord" in result.stdout
    assert "stuk.yaml:1: gemaakt: dit verplichte veld ontbreekt." in result.stderr
    assert "'Van Jan.yaml' is overgeslagen" in result.stderr
    assert f'inspiratie shortlist import "{folder.path / "Van Jan.yaml"}"' in result.stderr


def test_another_folder_has_other_lists(folder: ShortlistFolder, tmp_path: Path) -> None:
    """--map leaves the user's own lists alone."""
    other = ShortlistFolder(tmp_path / "elders")
    assert shortlist("add", "wijk-noord", "pleincoaches", "--map", str(other.path)).exit_code == 0
    assert other.load("wijk-noord").ids == ("pleincoaches",)
    assert folder.load("wijk-noord").ids == ("bart", "buurtvaders")


def test_a_renamed_list_is_there_under_its_new_name(folder: ShortlistFolder) -> None:
    """And no longer under the old one."""
    assert shortlist("rename", "wijk-noord", "Wijk Zuid").stderr == "De lijst heet nu 'Wijk Zuid'.\n"
    assert folder.slugs() == ("wijk-zuid",)


@pytest.mark.parametrize(
    ("words", "answer", "left", "said"),
    [
        (["--ja"], None, (), "De lijst 'wijk-noord' is verwijderd."),
        ([], "ja\n", (), "De lijst 'wijk-noord' is verwijderd."),
        ([], "nee\n", ("wijk-noord",), "Er is niets verwijderd."),
        ([], "\n", ("wijk-noord",), "Er is niets verwijderd."),
        (
            [],
            "",
            ("wijk-noord",),
            "fout: de invoer eindigde zonder antwoord; er is niets gewijzigd.",
        ),
    ],
)
def test_deleting_asks_first(
    folder: ShortlistFolder, words: list[str], answer: str | None, left: tuple[str, ...], said: str
) -> None:
    """Only a clear yes, or --ja, deletes."""
    result = shortlist("delete", "wijk-noord", *words, answer=answer)
    assert folder.slugs() == left
    assert said in result.stderr
    assert result.stdout == ""


def test_a_list_travels_to_another_home(folder: ShortlistFolder, tmp_path: Path) -> None:
    """Exported here and imported there it is the same list."""
    file, there = tmp_path / "lijst.json", tmp_path / "daar"
    assert run("export", "wijk-noord", "-o", str(file)).exit_code == 0
    result = shortlist("import", str(file), "--map", str(there))
    assert result.stderr == "Overgenomen: 'Wijk Noord', 2 initiatieven.\n"
    assert ShortlistFolder(there).load("wijk-noord") == folder.load("wijk-noord")


def test_importing_over_a_list_asks_for_a_choice(folder: ShortlistFolder, tmp_path: Path) -> None:
    """Another name or an explicit replacement; nothing is lost silently."""
    file = tmp_path / "lijst.yaml"
    file.write_bytes(folder.file("wijk-noord").read_bytes())
    shortlist("remove", "wijk-noord", "bart")
    clash = shortlist("import", str(file))
    assert (clash.exit_code, folder.load("wijk-noord").ids) == (1, ("buurtvaders",))
    assert "kies een andere naam met --als NIEUWE-NAAM, of vervang ze met --overschrijf" in clash.stderr
    assert shortlist("import", str(file), "--als", "van jan").exit_code == 0
    assert folder.load("van-jan").ids == ("bart", "buurtvaders")
    assert shortlist("import", str(file), "--overschrijf").exit_code == 0
    assert folder.load("wijk-noord").ids == ("bart", "buurtvaders")


@pytest.mark.parametrize("verb", ["", "add", "remove", "note", "show", "list", "rename", "delete", "import"])
def test_every_command_has_dutch_help(verb: str) -> None:
    """The help page is Dutch throughout."""
    result = shortlist(*filter(None, [verb]), "--help")
    assert result.exit_code == 0
    assert "Gebruik: inspiratie shortlist" in result.output
    assert "Usage" not in result.output


def test_a_folder_with_only_damaged_lists_is_not_said_to_be_empty(folder: ShortlistFolder) -> None:
    """The notice told of a list, so the answer does not say that there is none."""
    folder.file("Wijk Noord").write_text("oeps: [", encoding="utf-8")
    result = shortlist("list")
    assert "Geen enkele lijst is leesbaar." in result.stdout
    assert "nog geen lijsten" not in result.stdout


@pytest.mark.usefixtures("home")
def test_a_pasted_mail_is_cut_short_beside_a_list() -> None:
    """The list of lists stays a list."""
    mail = "er is drugs op het plein " * 40
    assert run("suggest", mail, "--bewaar", "plein").exit_code == 0
    for words, cut in ((["list"], "…"), (["show", "plein"], "[…]")):
        shown = shortlist(*words).stdout
        assert cut in shown
        assert shown.count("drugs") < 15


def test_the_other_lists_are_always_listed(folder: ShortlistFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no file is told, and a list that another process removes meanwhile is not."""
    (folder.path / "map.yaml").mkdir()
    seen = folder.slugs()
    monkeypatch.setattr(ShortlistFolder, "slugs", lambda _: ("verdwenen", *seen))
    result = shortlist("list", "--formaat", "regels")
    assert (result.exit_code, result.stdout) == (0, "Wijk Noord: 2\n")
    assert (
        result.stderr == "Let op: 'map.yaml' is overgeslagen; het is geen gewoon bestand dat te lezen is.\n"
    )


@pytest.mark.usefixtures("folder")
def test_no_word_of_a_deleted_list_stays(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the lists, and in the page on which its question was asked."""
    monkeypatch.setattr("webbrowser.open", lambda _: True)
    assert run("suggest", "Geheimzinnig lawaai", "--open", "--bewaar", "wijk-noord").exit_code == 0
    assert "Geheimzinnig" in (home / "pagina" / "kaarten.html").read_text(encoding="utf-8")
    shortlist("note", "wijk-noord", "bart", "Geheimzinnig telefoonnummer")
    shortlist("show", "wijk-noord")
    assert (
        "pagina die in uw browser openging, is ook gewist" in shortlist("delete", "wijk-noord", "--ja").stderr
    )
    kept = [file for file in home.rglob("*") if file.is_file()]
    assert kept
    assert not [file for file in kept if b"Geheimzinnig" in file.read_bytes()]


def test_a_guessed_encoding_is_told(folder: ShortlistFolder) -> None:
    """On stderr, beside the result."""
    file = folder.file("wijk-noord")
    file.write_bytes(file.read_text(encoding="utf-8").replace("samen", "sámen").encode("cp1252"))
    result = shortlist("show", "wijk-noord", "--formaat", "regels")
    assert "sámen doen" in result.stdout
    assert result.stderr.startswith(f"Let op: {file} is gelezen als Windows-1252; kijk na of")

"""The `suggest` command: what it finds, how it tells, and where that goes."""

import io
import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from command_line import own_deck, run
from inspiratie.cli.app import app
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue

pytestmark = pytest.mark.usefixtures("shared_engine")

MEEPRATEN = ("suggest", "--doel", "meepraten", "--thema", "overlast")


def first(*words: str, count: int = 5) -> list[str]:
    """Return the ids that a command line suggests first."""
    result = run("suggest", *words, "--formaat", "json", "-n", str(count))
    assert result.exit_code == 0
    return [found["id"] for found in json.loads(result.stdout)["resultaten"]]


def test_meepraten_and_overlast_give_cards_that_have_both(catalogue: Catalogue) -> None:
    """The first five have the form, and the theme or a kind of it."""
    kinds = catalogue.vocabulary.descendants("overlast")
    for id_ in first("--doel", "meepraten", "--thema", "overlast"):
        initiative = catalogue.by_id[id_].initiative
        assert "meepraten" in initiative.vormen
        assert not kinds.isdisjoint(initiative.themas)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--thema", "nachtlawaai"], "nachtbemiddelaars"),
        (["--thema", "inbraak", "--doelgroep", "buurt"], "buurtinformatienetwerk"),
    ],
)
def test_the_obvious_card_comes_first(catalogue: Catalogue, options: list[str], expected: str) -> None:
    """For the needs that the cards' own headers answer."""
    found = first(*options, count=3)
    assert expected in found or catalogue.find(expected).id in found


def test_radicalisation_of_young_people_gives_cards_on_radicalisation(catalogue: Catalogue) -> None:
    """At least the first names it in its header."""
    id_ = first("--doelgroep", "jongeren", "--thema", "radicalisering", count=1)[0]
    assert "radicalisering" in catalogue.by_id[id_].initiative.themas


def test_public_relations_gives_cards_on_public_relations(catalogue: Catalogue) -> None:
    """Theme and goal are both met by the first."""
    id_ = first("--doel", "relaties versterken", "--thema", "public relations", count=1)[0]
    initiative = catalogue.by_id[id_].initiative
    assert "relaties-versterken" in initiative.doelen
    assert "public-relations" in initiative.themas


def test_an_answer_says_why_and_how_to_ask_again() -> None:
    """Title, score, reasons, and the command line that gives the same."""
    text = run(*MEEPRATEN, columns=80).stdout
    assert text.startswith("Uw vraag: vorm meepraten · thema overlast\n")
    assert "1. " in text
    assert "/100, sterk" in text
    assert "op de kaart: overlast, meepraten" in text
    assert "Opnieuw: inspiratie suggest --vorm meepraten --thema overlast --aantal 5" in text


def test_cards_are_there_for_who_asks() -> None:
    """With every value, a link and each reason."""
    text = run(*MEEPRATEN, "--lang", columns=80).stdout
    assert "╭─  1. " in text
    assert "+ thema overlast (op de kaart, precies dit)" in text


@pytest.mark.parametrize("columns", [50, 80, 200])
@pytest.mark.parametrize(
    "line",
    [
        [*MEEPRATEN[1:]],
        ["drugs op het plein", "--uitleg"],
        ["drugs", "--formaat", "tabel"],
        ["drugs", "--lang"],
        ["drugs", "--waarom-niet", "bart"],
    ],
)
def test_no_line_is_wider_than_the_terminal(columns: int, line: list[str]) -> None:
    """From 50 to 200 columns; only a command to copy is never broken."""
    lines = run("suggest", *line, columns=columns).stdout.splitlines()
    assert lines
    assert all(len(line) <= columns for line in lines if not line.lstrip().startswith("inspiratie "))


def test_a_pipe_gets_no_colours_unless_asked() -> None:
    """`--kleur` wins from everything, then NO_COLOR and the pipe."""
    assert "\x1b" not in run(*MEEPRATEN).stdout
    assert "\x1b" not in run(*MEEPRATEN, "--kleur", "nooit").stdout
    assert "\x1b[" in run(*MEEPRATEN, "--kleur", "altijd").stdout


def test_an_explicit_colour_wins_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR is a wish for when nothing is said."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in run(*MEEPRATEN, "--kleur", "altijd").stdout
    assert "\x1b" not in run(*MEEPRATEN).stdout


def test_colour_adds_nothing_that_is_needed() -> None:
    """The words are the same with and without."""
    from rich.text import Text  # noqa: PLC0415 - only here

    coloured = Text.from_ansi(run(*MEEPRATEN, "--kleur", "altijd", columns=80).stdout).plain
    assert coloured.split() == run(*MEEPRATEN, columns=80).stdout.split()


def test_json_has_the_documented_keys() -> None:
    """The need as understood, whether anything fits, and the results with their reckoning."""
    answer = json.loads(run("suggest", "drugs op het plein", "--formaat", "json").stdout)
    assert list(answer) == ["schema", "hulp", "nood", "past", "resultaten", "opdracht"]
    assert answer["schema"] == "inspiratie/suggest@1"
    assert answer["past"] is True
    assert answer["nood"]["tekst"] == "drugs op het plein"
    assert answer["nood"]["taal"] == "nl"
    scores = [found["score"] for found in answer["resultaten"]]
    assert scores == sorted(scores, reverse=True)
    for found in answer["resultaten"]:
        assert {"id", "titel", "score", "sterkte", "redenen", "niet_vervuld", "herkomst"} == set(found)
        assert sum(reason["punten"] for reason in found["redenen"]) == pytest.approx(
            found["score"], abs=0.005
        )
        assert all(isinstance(reason["uitleg"], str) for reason in found["redenen"])


def test_lines_have_five_fields() -> None:
    """Number of the card, id, title, score and summary, for other programs."""
    result = run("suggest", "drugs", "--formaat", "regels", "-n", "2")
    lines = [line.split("\t") for line in result.stdout.splitlines()]
    assert [line[0] for line in lines] == ["15", "11"]
    assert all(len(line) == 5 for line in lines)


def test_a_table_has_a_row_each() -> None:
    """With a heading."""
    text = run("suggest", "drugs", "--formaat", "tabel", columns=120).stdout
    assert "initiatief" in text
    assert "╭" not in text


@pytest.mark.parametrize(
    ("formaat", "start"), [("markdown", "# "), ("html", "<!doctype html>"), ("csv", "nr,kaart")]
)
def test_suggestions_can_be_handed_on(formaat: str, start: str) -> None:
    """In the formats of `export`."""
    assert run("suggest", "drugs", "--formaat", formaat).stdout.startswith(start)


def test_nothing_asked_gives_three_examples() -> None:
    """And the exit code of wrong usage."""
    result = run("suggest")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n  inspiratie suggest ") == 3


@pytest.mark.parametrize(
    "text", ["uitslag Ronde van Vlaanderen", "xkqz wvvt qqpl", "openingsuren van het zwembad"]
)
def test_nothing_fitting_is_said_and_is_no_error(text: str) -> None:
    """Exit code 0, `past: false`, and what to do next."""
    result = run("suggest", text, columns=80)
    assert result.exit_code == 0
    assert "Geen enkel initiatief past hier goed bij" in result.stdout
    assert "inspiratie terms" in result.stdout
    assert "╭" not in result.stdout
    answer = json.loads(run("suggest", text, "--formaat", "json").stdout)
    assert (answer["past"], answer["resultaten"]) == (False, [])


def test_nothing_fitting_gives_no_lines_but_a_notice() -> None:
    """There was an empty line and no word about it."""
    result = run("suggest", "uitslag Ronde van Vlaanderen", "--formaat", "regels")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("Geen enkel initiatief past hier goed bij")


def test_the_whole_reckoning_is_shown_when_asked() -> None:
    """Points of what was possible, and what was not met."""
    text = run("suggest", "--thema", "nachtlawaai", "--doelgroep", "senioren", "--uitleg", columns=100).stdout
    assert " van " in text
    assert "vooral voor doelgroep senioren" in text


def test_why_not_tells_where_an_initiative_stands() -> None:
    """Its place, what it brings, and how far it is from the others."""
    text = run("suggest", "--thema", "nachtlawaai", "--waarom-niet", "Buurtvaders", columns=80).stdout
    assert "Buurtvaders staat op plaats" in text
    assert "\n+ " in text
    assert "punten tekort voor plaats " in " ".join(text.split())


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (("--thema", "overlast", "--waarom-niet", "bad-news"), "daarvoor zijn 25 van de 100 punten nodig"),
        (
            ("--vorm", "meepraten", "--thema", "overlast", "--verplicht", "vorm", "--waarom-niet", "bart"),
            "het doet niet wat zeker moet (--verplicht vorm).",
        ),
    ],
)
def test_why_not_tells_what_keeps_an_initiative_out(words: tuple[str, ...], verdict: str) -> None:
    """One cause, where there were two to choose from."""
    text = run("suggest", *words, columns=80).stdout
    assert f"Het wordt niet aangeraden: {verdict}" in " ".join(text.split())


def test_why_not_takes_no_format() -> None:
    """It was passed over in silence before."""
    result = run("suggest", "x", "--waarom-niet", "bart", "--formaat", "json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "laat --formaat weg" in result.stderr


def test_a_weight_changes_the_order() -> None:
    """What weighs nothing brings nothing."""
    wishes = ["--thema", "nachtlawaai", "--doelgroep", "senioren"]
    assert first(*wishes, "--gewicht", "thema=9", "--gewicht", "doelgroep=0") == first(*wishes[:2])
    assert first(*wishes, "--gewicht", "thema=0,5") != first(*wishes, "--gewicht", "thema=9")


def test_a_must_leaves_out_what_does_not_meet_it(catalogue: Catalogue) -> None:
    """Only initiatives that meet it in full, in a narrower way or in practice."""
    wishes = ["--thema", "inbraak", "--doelgroep", "senioren"]
    free, bound = first(*wishes, count=100), first(*wishes, "--verplicht", "doelgroep", count=100)
    assert set(bound) < set(free)
    assert bound
    assert len(bound) < len(catalogue)


def test_a_notice_goes_beside_the_result() -> None:
    """How a value was taken stands on stderr."""
    result = run("suggest", "--thema", "jongeren", "--formaat", "json")
    assert "is geen thema maar een doelgroep" in result.stderr
    assert json.loads(result.stdout)["past"]


def test_an_own_deck_takes_part(tmp_path: Path) -> None:
    """Its card is suggested among the others."""
    file = own_deck(tmp_path, titel="Nachtwacht", thema="nachtlawaai")
    assert "eigen-kaart" in first("--thema", "nachtlawaai", "--doelgroep", "jongeren", "--deck", file)


def test_hostile_text_is_shown_as_text(tmp_path: Path) -> None:
    """Markup stays text; escapes and control characters are gone."""
    nasty = r"[rood]Weg[/rood] \e[31mrood\e[0m \a\u202e:warning:"
    file = own_deck(tmp_path, titel=nasty, samenvatting=nasty, beschrijving=nasty, thema="nachtlawaai")
    for words in (
        ["suggest", "--thema", "nachtlawaai", "--doelgroep", "jongeren"],
        ["suggest", "--thema", "nachtlawaai", "--doelgroep", "jongeren", "--formaat", "regels"],
        ["show", "eigen-kaart"],
        ["show", "eigen-kaart", "--formaat", "regels"],
        ["list", "--thema", "nachtlawaai"],
    ):
        text = run(*words, "--deck", file, columns=200).stdout
        assert "[rood]Weg[/rood]" in text
        assert ":warning:" in text
        assert not {"\x1b", "\x07", "\u202e"}.intersection(text)


def test_escapes_in_the_need_are_not_repeated() -> None:
    """What was pasted cannot steer the terminal."""
    assert "\x1b" not in run("suggest", "drugs \x1b[31m op het plein").stdout


def test_the_result_can_be_written_to_a_file(tmp_path: Path) -> None:
    """Without colour, never over another file unless told."""
    file = tmp_path / "antwoord.txt"
    done = run(*MEEPRATEN, "-o", str(file), "--kleur", "altijd")
    assert (done.exit_code, done.stdout) == (0, "")
    assert str(file) in done.stderr
    assert file.read_text(encoding="utf-8").startswith("Uw vraag: ")
    assert "\x1b" not in file.read_text(encoding="utf-8")
    file.write_text("van mij", encoding="utf-8")
    again = run(*MEEPRATEN, "-o", str(file))
    assert again.exit_code == 1
    assert "--overschrijf" in again.stderr
    assert file.read_text(encoding="utf-8") == "van mij"
    assert run(*MEEPRATEN, "-o", str(file), "--overschrijf", "--formaat", "regels").exit_code == 0
    assert file.read_text(encoding="utf-8").startswith("24\t")


def test_suggestions_can_be_kept_in_a_list() -> None:
    """And the list can be shown."""
    assert run("suggest", "drugs", "-n", "2", "--bewaar", "wijk-noord").exit_code == 0
    assert json.loads(run("shortlist", "show", "wijk-noord", "--formaat", "json").stdout)


def test_the_same_need_gives_the_same_answer() -> None:
    """Byte for byte."""
    assert run(*MEEPRATEN).stdout_bytes == run(*MEEPRATEN).stdout_bytes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp850", "mac-roman"])
def test_a_saved_mail_is_read_from_the_input(encoding: str) -> None:
    """With a dash for the text, quotes and line breaks need no care; old Windows files are read too."""
    mail = 'Beste,\n\nEr is "ambras" op het plein, één café maakt lawaai.\n'.encode(encoding)
    result = CliRunner().invoke(app, ["suggest", "-"], input=mail)
    assert result.exit_code == 0
    assert 'Uw vraag: “Beste, Er is "ambras" op het plein, één café maakt lawaai.”' in result.stdout
    assert ("uw tekst is gelezen als" in result.stderr) == (encoding in {"cp1252", "cp850", "mac-roman"})


def test_an_empty_input_is_an_empty_need() -> None:
    """The explanation with examples follows."""
    result = CliRunner().invoke(app, ["suggest", "-"], input=b"")
    assert result.exit_code == 2
    assert "u gaf nog niet aan waarvoor u een initiatief zoekt" in result.stderr


def test_who_types_at_a_terminal_is_told_how_to_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Otherwise the program would seem to hang."""
    terminal = io.TextIOWrapper(io.BytesIO(b"lawaai op het plein"))
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    assert app(["suggest", "-", "--formaat", "regels"], standalone_mode=False) in (0, None)
    assert "Ctrl+D" in capsys.readouterr().err


@pytest.mark.parametrize(
    "formaat", ["kaarten", "tabel", "regels", "toegankelijk", "json", "markdown", "html"]
)
def test_who_wants_to_die_reads_whom_to_call_and_no_initiative(formaat: str) -> None:
    """On stdout, in every format, and first where there is an order; no card may look like help."""
    found = run("suggest", "ik wil dood", "--formaat", formaat)
    assert "Bel 1813, de Zelfmoordlijn" in found.stdout
    assert not any(one.titel in found.stdout for one in load_catalogue())
    if formaat in ("kaarten", "tabel", "regels", "toegankelijk"):
        assert found.stdout.removeprefix("hulp\t").startswith("Denkt u aan zelfmoord")


@pytest.mark.parametrize("formaat", ["kaarten", "regels", "toegankelijk", "json", "markdown"])
def test_a_mix_says_where_to_get_help(formaat: str) -> None:
    """Above what it covers, in every format; nothing is mixed for who must first be safe."""
    text = run("mix", "ik wil dood", "--formaat", formaat).stdout
    assert "Bel 1813, de Zelfmoordlijn" in text
    assert not any(one.titel in text for one in load_catalogue())


@pytest.mark.parametrize("formaat", ["kaarten", "tabel", "regels", "json", "markdown", "html"])
def test_where_to_get_help_stands_before_any_initiative(formaat: str) -> None:
    """On stdout, in every format; a page says it on its sheet of paper too. Then comes only what suits."""
    text = run("suggest", "mijn man slaat mij en ik durf niet naar de politie", "--formaat", formaat).stdout
    times = 2 if formaat == "html" else 1
    assert text.count("Bel 112 of 101. Praten over geweld kan bij 1712") == times
    assert text.index("Bel 112 of 101.") < text.index("Ervaringsdeskundigen")
    assert "Coffee with a Cop" not in text


def test_a_table_for_a_spreadsheet_has_a_column_of_help() -> None:
    """It has no place above its headings, and has the column only then."""
    text = run("suggest", "mijn man slaat mij", "--formaat", "csv").stdout
    assert text.splitlines()[0].endswith(",hulp")
    assert "Bel 112 of 101." in text
    assert "hulp" not in run("suggest", "drugs", "--formaat", "csv").stdout.splitlines()[0]


LONG = "Er is elke nacht lawaai van jongeren op het plein aan de kerk. " * 5
WARNING = "kijk na of er geen namen of telefoonnummers in staan."


@pytest.mark.parametrize("formaat", ["markdown", "html"])
def test_a_long_question_in_a_file_is_told_once(tmp_path: Path, formaat: str) -> None:
    """A pasted mail may hold names, and the file gets handed on."""
    line = ("--formaat", formaat, "-o", str(tmp_path / "uit"), "--overschrijf")
    assert run("suggest", LONG, *line).stderr.count(WARNING) == 1
    assert WARNING not in run("suggest", "lawaai op het plein", *line).stderr


@pytest.mark.parametrize("formaat", ["csv", "kaarten", "json"])
def test_other_formats_say_nothing_of_the_question(tmp_path: Path, formaat: str) -> None:
    """A table does not hold it, cards cut it short, and JSON is for programs."""
    assert WARNING not in run("suggest", LONG, "--formaat", formaat, "-o", str(tmp_path / "uit")).stderr


def test_what_stays_on_the_screen_needs_no_care(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only what goes into a file or a pipe can be handed on."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert app(["suggest", LONG, "--formaat", "markdown"], standalone_mode=False) in (0, None)
    assert WARNING not in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["suggest", "mix", "report"])
def test_nothing_to_leave_out_is_refused(verb: str) -> None:
    """A variable of the shell that is not set gives that."""
    result = run(verb, "lawaai", "--zonder", " ")
    assert result.exit_code == 2
    assert result.stderr == (
        "fout: --zonder kreeg een lege waarde; noem wat u niet wilt, zoals: --zonder app\n"
    )


@pytest.mark.parametrize("format_", ["kaarten", "toegankelijk", "json", "regels", "csv"])
def test_a_refusal_that_no_card_was_checked_for_is_told(format_: str) -> None:
    """In every format, beside the answer."""
    result = run("suggest", "jongeren maken lawaai, geen boetes", "-f", format_)
    assert result.stderr.startswith("U wilt geen “boetes”: daar kunnen we de kaarten niet op nakijken.\n")

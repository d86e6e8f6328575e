"""The command line as a whole: help, version, usage errors, and what never reaches a user."""

import errno
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import typer
from typer.exceptions import TyperException
from typer.testing import CliRunner

from command_line import own_deck, run, run_process
from inspiratie import __version__, commands
from inspiratie.cli.app import RootGroup, app, main
from inspiratie.cli.dutch import usage_sentence
from inspiratie.cli.verbs import Commands

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with pipes as bash has them")
pytestmark = pytest.mark.usefixtures("shared_engine")

COMMANDS = sorted(Commands())


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_dutch_help(command: str) -> None:
    """Without a word of typer's own English or a Python type."""
    result = run(*filter(None, [command]), "--help", columns=100)
    assert result.exit_code == 0
    assert "Gebruik: inspiratie" in result.stdout
    for word in (
        "Usage",
        "OPTIONS",
        "Options",
        "Arguments",
        "Show this",
        "default:",
        "<bool>",
        "<str>",
        "required",
    ):
        assert word not in result.stdout


def test_help_of_a_command_says_what_it_does() -> None:
    """In the words of its docstring, with every option explained."""
    text = run("suggest", "--help", columns=200).stdout
    assert "Zoek initiatieven die passen bij uw vraag" in text
    assert "--verplicht" in text
    assert "Standaard kaarten, of wat de bestandsnaam zegt." in text


def test_the_version_tells_of_program_and_cards() -> None:
    """On one line."""
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"inspiratie {__version__} (kaarten ")
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize("line", ["", "--"])
def test_nothing_at_all_gives_a_welcome(line: str) -> None:
    """Which is no fault: what it is, examples, and where to go from there."""
    result = run(*line.split())
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("52 initiatieven om burgers te betrekken bij veiligheid")
    shown = [text.strip() for text in result.stdout.splitlines() if text.startswith("  ")]
    assert len(shown) >= 5
    for command in shown:
        left = command == commands.wizard()  # nobody answers its questions here
        assert run(*shlex.split(command)[1:]).exit_code == (1 if left else 0)


def test_the_group_of_lists_alone_shows_them() -> None:
    """As its own verb for that does, with where the others are."""
    result = run("shortlist")
    assert (result.exit_code, result.stdout) == (0, run("shortlist", "list").stdout)
    assert result.stderr == "Wat u met lijsten kunt doen: inspiratie shortlist --help\n"
    assert "Begin er een, bijvoorbeeld:\n  inspiratie shortlist add mijn-lijst buurtvaders\n" in result.stdout


NUMBER = "de waarde voor --aantal is niet geldig; geef een getal van 1 tot 100."
TOO_MANY = "deze woorden zijn te veel: te veel. Zet een zin tussen aanhalingstekens."
NO_VALUE = "de optie --uitleg krijgt geen waarde; laat weg wat na het gelijkteken staat."
COLOURS = "de waarde voor --kleur is niet geldig; kies uit: auto, altijd, nooit."


@pytest.mark.parametrize(
    ("line", "cause", "verb"),
    [
        ("suggest --thma x", "de optie --thma bestaat niet; bedoelde u --thema?", "suggest"),
        ("--foo", "de optie --foo bestaat niet.", ""),
        ("suggest --thema", "de optie --thema heeft een waarde nodig, zoals: --thema overlast.", "suggest"),
        ("suggest x -n", "de optie -n heeft een waarde nodig, zoals: -n 3.", "suggest"),
        ("suggest x --tekst-uit", "de optie --tekst-uit heeft een waarde nodig.", "suggest"),
        ("suggest x --uitleg=ja", NO_VALUE, "suggest"),
        ("suggest -n nul x", NUMBER, "suggest"),
        ("suggest -n 0 x", NUMBER, "suggest"),
        ("draw --zaad een", "de waarde voor --zaad is niet geldig; geef een getal vanaf 0.", "draw"),
        ("list --kleur paars", COLOURS, "list"),
        ("show", "u noemde geen initiatief; typ het nummer of de naam van een kaart.", "show"),
        (
            "batch -o x",
            "u noemde geen tabel met vragen; typ de naam van een CSV-bestand, zoals wijken.csv.",
            "batch",
        ),
        ("suggest --theme x", "de optie --theme bestaat niet; bedoelde u --thema?", "suggest"),
        ("suggest --exclude x", "de optie --exclude bestaat niet; bedoelde u --zonder?", "suggest"),
        ("shortlist note een bart drie te veel", TOO_MANY, "shortlist note"),
        (
            "decks mijn.json",
            "deze woorden zijn te veel: mijn.json. Bedoelde u -o mijn.json?",
            "decks",
        ),
        (
            "decks iets",
            "deze woorden zijn te veel: iets. Deze opdracht neemt alleen opties.",
            "decks",
        ),
        ("suggest --json", "de optie --json bestaat niet; bedoelde u --formaat?", "suggest"),
        ("suggest --voor", "de optie --voor bestaat niet; bedoelde u --doelgroep?", "suggest"),
    ],
)
def test_wrong_usage_is_told_in_dutch(line: str, cause: str, verb: str) -> None:
    """One sentence on stderr with the next step, nothing on stdout, exit code 2.

    A bad number, choice or missing name ended in a traceback: typer had changed the call for its hint.
    """
    result = run(*line.split())
    help_line = " ".join(filter(None, ["inspiratie", verb, "--help"]))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"fout: {cause} Uitleg: {help_line}\n"


@pytest.mark.parametrize("option", ["-o", "--uitvoer"])
def test_a_file_without_a_name_is_refused(option: str) -> None:
    """An empty name was taken for the folder one is in."""
    result = run("list", option, "")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ("fout: --uitvoer kreeg geen naam; geef er een, zoals: -o suggesties.md\n")


@pytest.mark.parametrize("name", ["prent", "boom"])
def test_a_format_that_a_command_does_not_know_is_refused(name: str) -> None:
    """The choices are those of the command, also when another command knows the format."""
    result = run("list", "--formaat", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr == f"fout: het formaat '{name}' kan hier niet;"
        " kies uit: tabel, regels, toegankelijk, json, csv, markdown, html, docx.\n"
    )


def test_an_unforeseen_usage_error_stays_dutch() -> None:
    """Whatever typer may say one day."""
    assert usage_sentence(TyperException("Something odd")).startswith(
        "deze opdracht is niet goed geschreven."
    )


def test_a_value_of_another_kind_is_refused_without_choices() -> None:
    """An option that is neither a choice nor a bounded number has none to tell."""
    other = typer.Typer(cls=RootGroup)

    @other.command()
    def one(getal: int = 1) -> None:
        """Do something with a number."""

    @other.command()
    def two() -> None:
        """Do nothing."""

    result = CliRunner().invoke(other, ["one", "--getal", "x"], prog_name="inspiratie")
    assert result.stderr == "fout: de waarde voor --getal is niet geldig. Uitleg: inspiratie one --help\n"


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("show qqqq", "geen initiatief met de naam 'qqqq'. Alle initiatieven: inspiratie list"),
        ("shortlist add -x bart", "de optie -x bestaat niet."),
        ("shortlist add ../x bart", "'../x' kan geen naam van een lijst zijn"),
        (
            "suggest --thema qqqqzz",
            "onbekende waarde voor thema: 'qqqqzz'; niets lijkt erop. Alle mogelijkheden: inspiratie terms",
        ),
        ("terms thma", "onbekend kenmerk 'thma'; kies uit: vorm, doel, methode, doelgroep, thema."),
        ("suggest x --gewicht thema", "'thema' is geen gewicht; schrijf bijvoorbeeld --gewicht doelgroep=3"),
        ("suggest x --gewicht thema=veel", "'thema=veel' is geen gewicht"),
        ("suggest x --gewicht thema=10,5", "'thema=10,5' is geen gewicht"),
        ("suggest x --gewicht thema=nan", "'thema=nan' is geen gewicht"),
        ("suggest x --gewicht kleur=1", "'kleur=1' is geen gewicht"),
        ("suggest x --verplicht kleur", "onbekend kenmerk 'kleur'"),
    ],
)
def test_a_value_that_means_nothing_is_wrong_usage(line: str, part: str) -> None:
    """Whichever value it is: a sentence on stderr, exit code 2."""
    result = run(*line.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"fout: {part}")


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("list --deck /bestaat/niet.yaml", "/bestaat/niet.yaml: het bestand bestaat niet."),
        ("shortlist show nergens", "er is geen lijst 'nergens'."),
    ],
)
def test_what_is_wrong_elsewhere_is_told_in_dutch(line: str, part: str) -> None:
    """In a file or a list: on stderr, with exit code 1."""
    result = run(*line.split())
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"fout: {part}")


@pytest.mark.parametrize("line", [["suggest", "x", "--thema="], ["list", "--doel", " "]])
def test_an_empty_value_is_wrong_usage(line: list[str]) -> None:
    """It never means everything."""
    result = run(*line)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "kreeg een lege waarde; alle mogelijkheden: inspiratie terms" in result.stderr


def test_a_damaged_deck_is_told_by_file_and_line(tmp_path: Path) -> None:
    """So that it can be mended."""
    file = own_deck(tmp_path, thema="qqqq")
    result = run("list", "--deck", file)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"fout: {file}:")
    assert "initiatief 1 (“Eigen kaart”), themas, nummer 1" in result.stderr


def test_an_interrupted_question_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C at a question gives one sentence, and the exit code of who stops; it is no fault."""

    def interrupted(*_: object, **__: object) -> None:
        raise typer.Abort

    monkeypatch.setattr("inspiratie.cli.show.Session", interrupted)
    result = run("show", "x")
    assert (result.exit_code, result.stderr) == (130, "Gestopt; er is niets gewijzigd.\n")


def test_a_command_without_help_option_has_a_help_page() -> None:
    """Then there is nothing to translate."""
    other = typer.Typer(cls=RootGroup, add_help_option=False)

    @other.command(add_help_option=False)
    def one() -> None:
        """Do nothing."""

    @other.callback()
    def root() -> None:
        """Do nothing."""

    assert typer.main.get_command(other).get_help_option(typer.Context(typer.main.get_command(other))) is None


def test_a_closed_pipe_ends_quietly(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is still buffered goes nowhere; typer would leave with 1, or not see it while flushing."""

    def broken(*_: object, **__: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "closed")

    silenced: list[object] = []
    monkeypatch.setattr(sys.modules["inspiratie.cli.app"], "silence", silenced.append)
    monkeypatch.setattr("inspiratie.cli.show.Session", broken)
    for name in ("stdout", "stderr"):  # typer wraps both; they must come back
        monkeypatch.setattr(sys, name, getattr(sys, name))
    command = typer.main.get_command(app)
    assert command.main(["show", "x"], prog_name="inspiratie", standalone_mode=False) == 0
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(flush=broken))
    line = ["draw", "-f", "json", "-o", str(tmp_path / "kaarten.json")]
    assert command.main(line, prog_name="inspiratie", standalone_mode=False) == 0
    assert len(silenced) == 2
    assert "fout" not in capfd.readouterr().err


def test_another_way_out_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as that of the completion, which tells its shell what it made of it."""

    def leave(*_: object, **__: object) -> None:
        sys.exit(3)

    monkeypatch.setattr("inspiratie.cli.show.Session", leave)
    assert run("show", "x").exit_code == 3


def test_the_program_runs_with_the_words_of_the_shell(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And exits with the code."""
    monkeypatch.setattr(sys, "argv", ["whatever", "--version"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("inspiratie ")


def test_the_app_can_be_run_from_other_code() -> None:
    """Then it returns the code and does not exit."""
    command = typer.main.get_command(app)
    assert command.main(["show", "qqqq"], prog_name="inspiratie", standalone_mode=False) == 2


def test_control_characters_in_a_value_do_not_reach_the_terminal() -> None:
    """An error repeats what was typed, without what could steer the terminal."""
    result = run("show", "a\x1b[31mb")
    assert "\x1b" not in result.stderr
    assert "a [31mb" in result.stderr


@posix_only
def test_a_reader_that_stops_early_is_no_error() -> None:
    """`inspiratie list | head -1` ends quietly."""
    line = f'"{sys.executable}" -c "from inspiratie.cli import main; main()" list --formaat json | head -1'
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, check=False)  # noqa: S603, S607 - our own program, in a shell that has pipes
    assert done.stdout == b"{\n"
    assert b"Error" not in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0


@posix_only
def test_messages_that_nobody_reads_end_quietly_too() -> None:
    """`inspiratie list 2>&1 | true` is no error: the count comes when the reader has gone."""
    program = f'"{sys.executable}" -c "from inspiratie.cli import main; main()" list 2>&1'
    for end in ("exec true", "head -1"):
        line = f"{program} | {end}"
        done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, check=False)  # noqa: S603, S607 - our own program, in a shell that has pipes
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("encoding", "line"),
    [
        ("ascii", "suggest drugs -n 2"),
        ("ascii", "show pleincoaches"),
        ("ascii", "terms doel"),
        ("ascii", "suggest --help"),
        ("cp1252", "suggest drugs -n 2"),
        ("cp1252", "show burtvadres"),
    ],
)
def test_any_encoding_will_do(encoding: str, line: str) -> None:
    """What it lacks becomes plain letters; nothing crashes after the work is done."""
    done = run_process(*line.split(), env={"PYTHONIOENCODING": encoding})
    assert done.returncode in (0, 1)
    text = done.stdout.decode(encoding)
    assert b"Traceback" not in done.stderr
    assert "\x1b" not in text
    assert bool(text) is (done.returncode == 0)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "x"), "de uitvoer kan niet geschreven worden: de schijf is vol."),
        (
            OSError(errno.EIO, "x", "wijk.yaml"),
            "'wijk.yaml' kan niet gebruikt worden: de schijf geeft een fout.",
        ),
    ],
)
def test_an_error_of_the_system_is_one_sentence_on_what_failed(
    monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    """A full disk behind stdout, or a file that was named; nothing is tried again at the end."""

    def fail() -> None:
        raise error

    silenced: list[object] = []
    monkeypatch.setattr(sys.modules["inspiratie.cli.app"], "silence", silenced.append)
    monkeypatch.setattr("inspiratie.cli.session.packaged_catalogue", fail)
    result = run("--version")
    assert (result.exit_code, len(silenced)) == (1, 1)
    assert result.stderr == f"fout: {said}\n"


def test_a_full_memory_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was a traceback."""

    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("inspiratie.cli.list_.Session", full)
    result = run("list")
    told = "fout: het geheugen is vol; sluit andere programma's en probeer opnieuw.\n"
    assert (result.exit_code, result.stderr) == (1, told)

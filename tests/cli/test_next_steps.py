"""When the commands to go on with are shown: at a screen, and nowhere else."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.text import Text

from command_line import own_deck, run
from inspiratie.cli.app import app
from inspiratie.cli.page import deck_handout
from inspiratie.deck.loading import load_catalogue

pytestmark = pytest.mark.usefixtures("shared_engine")

STEPS = "\nLees er een: inspiratie show 24\nVergelijk:   inspiratie compare 24 "
ASKED = ("suggest", "--doel", "meepraten", "--thema", "overlast")


Screen = Callable[..., str]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Screen:
    """Return what runs a command line at a terminal and returns what that shows."""

    def run_at_screen(*words: str) -> str:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setenv("NO_COLOR", "1")  # rich remembers how it first drew a style, for all tests after
        app([*words], standalone_mode=False)
        return Text.from_ansi(capsys.readouterr().out).plain

    return run_at_screen


def test_a_screen_shows_what_to_type_next(screen: Screen) -> None:
    """In place of the command that was just typed."""
    text = screen(*ASKED)
    assert STEPS in text
    assert "Opnieuw" not in text


def test_who_wants_silence_gets_the_answer_alone(screen: Screen) -> None:
    """With --stil."""
    text = screen(*ASKED, "--stil")
    assert text.startswith("Uw vraag: ")
    assert "inspiratie" not in text


def test_a_pipe_and_a_file_are_told_how_to_have_it_again(tmp_path: Path) -> None:
    """There one reads later; with --stil not even that."""
    file = tmp_path / "antwoord.txt"
    run(*ASKED, "-o", str(file))
    for text in (run(*ASKED).stdout, file.read_text(encoding="utf-8")):
        assert text.endswith("\nOpnieuw: inspiratie suggest --vorm meepraten --thema overlast --aantal 5\n")
        assert "inspiratie show" not in text
    assert "inspiratie" not in run(*ASKED, "--stil").stdout


def test_what_programs_read_has_no_steps(screen: Screen) -> None:
    """Lines and JSON stay as they are documented, even on a screen."""
    assert "inspiratie" not in screen(*ASKED, "--formaat", "regels")


def test_a_document_at_a_screen_is_drawn(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the block for the program and the signs of Markdown; a pipe gets the bytes of the file."""
    asked = ("report", "lawaai", "--kies", "buurtbemiddeling", "werkt")
    with capsys.disabled():
        piped = run(*asked).stdout
    assert "inspiratie-verslag" in piped
    assert "\n#### 1. " in piped
    text = screen(*asked)
    assert text.startswith("Bewaar dit met -o en een naam die eindigt op .md, .html of .docx.\n\n")
    assert not any(sign in text for sign in ("inspiratie-verslag", "# ", "**", "| ---", "```", "\\"))
    assert max(len(line) for line in text.splitlines() if "://" not in line) <= 80


def test_a_document_that_is_read_aloud_is_text(screen: Screen) -> None:
    """Broken between words."""
    text = screen("report", "lawaai", "--toegankelijk")
    assert "\n\n# Keuze van een initiatief\n" in text
    assert "inspiratie-verslag" not in text


def test_what_changed_since_a_paper_is_broken_between_words(screen: Screen, tmp_path: Path) -> None:
    """It was broken within them."""
    paper = tmp_path / "nota.md"
    run("report", "lawaai", "-o", str(paper))
    text = screen("report", "--herhaal", str(paper))
    assert max(map(len, text.splitlines())) <= 80
    assert "dezelfde\nrangschikking." in text or "dezelfde rangschikking." in text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("export bart", "Bewaar dit met -o en een naam die eindigt op .md, .html, .docx, .csv of .json."),
        (
            "show bart -f markdown",
            "Bewaar dit met -o en een naam die eindigt op .txt, .json, .md, .html of .docx.",
        ),
        ("show bart -f markdown --stil", ""),
    ],
)
def test_who_sees_a_document_is_told_how_to_keep_it(screen: Screen, line: str, kept: str) -> None:
    """In every format of a file that the command gives."""
    text = screen(*line.split())
    assert ("Bewaar dit" in text, text.startswith(kept)) == (bool(kept), True)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("show 13", "Wat lijkt erop: inspiratie similar 13"),
        ("compare 13 5", "Alles naast elkaar: inspiratie compare 13 5 --alles"),
        ("similar 13", "Vergelijk:   inspiratie compare 13 5"),
        ("mix --thema drugs", "Bewaar:      inspiratie shortlist add mijn-mix "),
        ("list --thema overlast", "Wat past:    inspiratie suggest --thema overlast"),
        ("list", "Zoek erin:   inspiratie list buurt"),
        ("terms thema", "Zoek hiermee:    inspiratie suggest --thema "),
        ("draw --zaad 1", "Vergelijk:   inspiratie compare "),
    ],
)
def test_every_answer_ends_in_a_command(screen: Screen, line: str, step: str) -> None:
    """And takes the number of a card wherever an id does."""
    assert f"\n{step}" in screen(*line.split())


PRINTED = re.compile(r"inspiratie (?:[a-z]+ )[^“”\n]*[^“”\n.)]")
"""A command as it is printed: to the end of its line."""


@pytest.mark.parametrize(
    "line",
    [
        "suggest --thema inbraak",
        "suggest --thema inbraak --toegankelijk",
        "suggest onbekendwoord",
        "suggest onbekendwoord --toegankelijk",
        "suggest --doelgroep kinderen --thema drugs -n 1",
        "show 13",
        "compare 13 5",
        "similar 13",
        "mix --thema inbraak --doelgroep buren",
        "overview",
        "draw --zaad 1",
    ],
)
def test_what_is_printed_takes_own_decks_along(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """Run back, on a screen or from a pipe, each command reads the same cards."""
    monkeypatch.chdir(tmp_path)
    deck = Path(own_deck(tmp_path)).name
    words = [*line.split(), "--deck", deck]
    text = f"{screen(*words)}\n{run(*words).stdout}"
    printed = PRINTED.findall(text.replace(f"\n{deck}", f" {deck}"))
    assert printed
    assert [one for one in printed if deck not in one] == []


def test_the_page_of_all_cards_takes_own_decks_along(tmp_path: Path) -> None:
    """What makes it again stands on it."""
    deck = own_deck(tmp_path)
    handout = deck_handout(load_catalogue([Path(deck)]))
    assert handout.command == f"inspiratie page -o kaarten.html --deck {deck}"

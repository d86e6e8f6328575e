"""Every command on any terminal: its width, its letters, its colours, and for whom it is read aloud."""

import re
from pathlib import Path

import pytest

from command_line import run, run_process
from inspiratie.shortlists import Pick, ShortlistFolder

pytestmark = pytest.mark.usefixtures("shared_engine", "lists")

NEED = "jongeren maken lawaai op het plein"
COMMANDS = (
    (),
    ("suggest", NEED),
    ("suggest", NEED, "--uitleg"),
    ("suggest", NEED, "--waarom-niet", "bart"),
    ("suggest", NEED, "--uitgebreid"),
    ("suggest", "qqqq"),
    ("show", "buurtvaders"),
    ("list",),
    ("list", "--thema", "inbraak"),
    ("list", "buurt"),
    ("terms",),
    ("terms", "thema"),
    ("terms", "fiets"),
    ("overview", "--namen"),
    ("compare", "bart", "buurtvaders", "pleincoaches"),
    ("compare", "bart", "buurtvaders", "--alles"),
    ("similar", "buurtvaders"),
    ("mix", "--thema", "overlast", "--doelgroep", "ouders"),
    ("draw", "--zaad", "7"),
    ("settings",),
    ("decks",),
    ("shortlist", "show", "wijk-noord"),
    ("shortlist", "list"),
)
"""Every command that shows something for people."""
SCREENS = (*COMMANDS, ("suggest", NEED, "--formaat", "tabel"))
"""Likewise, with what is only drawn when it is asked for."""
WIDTHS = (40, 80, 120, 250)
_SHORTEST = 4
_BORDERS = "│┃╭╮╰╯─━├└┌┐┘┤┬┴┼|"


@pytest.fixture(autouse=True)
def lists(home: Path) -> None:
    """Save a list, so that there is one to show."""
    picks = [Pick(id="bart", notitie="eerst bellen"), Pick(id="ervaringsdeskundigen-intrafamiliaal-geweld")]
    ShortlistFolder(home / "lijsten").add("wijk-noord", picks, version="1")


def words_of(text: str) -> list[str]:
    """Return the words that a text shows, without borders."""
    return text.translate(dict.fromkeys(map(ord, _BORDERS), " ")).split()


def broken_words(shown: str, whole: str) -> set[str]:
    """Return the words of a narrow text that only begin one of a wide text.

    Addresses of the web are longer than a narrow screen, and must break; and a list that is cut sooner ends
    without the comma.
    """
    told = set(words_of(whole))
    known = told | {word.rstrip(",") for word in told}
    addresses = " ".join(word for word in known if "/" in word)
    unknown = {word for word in words_of(shown) if len(word) >= _SHORTEST} - known
    return {
        word for word in unknown if word not in addresses and any(other.startswith(word) for other in known)
    }


@pytest.mark.parametrize("command", SCREENS, ids=" ".join)
def test_no_word_is_broken_and_no_line_too_long(command: tuple[str, ...]) -> None:
    """At any width of a terminal; only a command to copy goes beyond the edge."""
    whole = run(*command, columns=250).stdout
    for width in WIDTHS:
        shown = run(*command, columns=width).stdout
        assert broken_words(shown, whole) == set()
        assert all(len(line) <= width or re.search("inspiratie |/", line) for line in shown.splitlines())


def test_a_broken_word_is_seen() -> None:
    """Else the test above would prove nothing."""
    assert broken_words("buurtinformat\nienetwerk", "een buurtinformatienetwerk") == {"buurtinformat"}


@pytest.mark.parametrize("encoding", ["ascii", "cp850", "cp1252"])
@pytest.mark.parametrize(
    "command", [("suggest", NEED), ("show", "buurtvaders"), ("overview", "--namen")], ids=" ".join
)
def test_an_old_code_page_is_given_letters_that_it_has(command: tuple[str, ...], encoding: str) -> None:
    """Nothing becomes a question mark."""
    shown = run_process(*command, env={"PYTHONIOENCODING": encoding, "COLUMNS": "80"}).stdout.decode(encoding)
    unicode = run_process(*command, env={"PYTHONIOENCODING": "utf-8", "COLUMNS": "80"}).stdout.decode()
    assert shown.count("?") == unicode.count("?")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_who_listens_gets_lines_without_borders(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor colours; the variable is one that other programs heed too."""
    monkeypatch.setenv("ACCESSIBLE", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = run(*command).stdout
    assert shown
    assert not set(shown) & set(_BORDERS)
    assert "\t" not in shown
    assert not re.search(r"\S  +\S", shown)


def test_who_listens_hears_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reasons, and how the question was understood."""
    shown = run("suggest", NEED, "--toegankelijk").stdout
    assert "Begrepen als: " in shown
    assert shown.count("\nVoor: ") >= 5
    monkeypatch.setenv("INSPIRATIE_TOEGANKELIJK", "ja")
    assert run("suggest", NEED).stdout == shown


@pytest.mark.parametrize("command", COMMANDS[1:], ids=" ".join)
def test_colour_is_where_it_is_wanted(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe when it is forced; never where there is no colour, or a terminal that knows none."""
    plain = run(*command).stdout
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    forced = run(*command).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    without = run(*command).stdout
    monkeypatch.setenv("TERM", "dumb")
    assert run(*command).stdout == plain
    for shown in (forced, without):
        assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == plain
    assert not re.search(r"\x1b\[(?:[0-9;]*;)?(?:3|4|9|10)[0-9]", without)

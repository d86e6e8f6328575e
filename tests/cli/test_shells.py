"""What a shell asks and is told when the Tab key is pressed; then the real shells, in a terminal."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from command_line import run
from inspiratie.cli.app import app
from inspiratie.cli.protocol import ASKED, LINE, WORD
from inspiratie.cli.shells import Shell, Typed, answer, script_of, split_line
from inspiratie.shortlists import Pick, ShortlistFolder
from terminals import Terminal, terminal

GROUP = typer.main.get_command(app)


def told(shell: str, line: str, word: str = "") -> list[str]:
    """Return what a shell is told of a line."""
    return list(answer(GROUP, {ASKED: shell, LINE: line, WORD: word}))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("inspiratie ", Typed(("inspiratie",), "", "")),
        ("inspiratie sh", Typed(("inspiratie",), "sh", "")),
        ('a "b c" d\\ e', Typed(("a", "b c"), "d e", "")),
        ("a 'b \\c", Typed(("a",), "b \\c", "'")),
        ("a \"b'c", Typed(("a",), "b'c", '"')),
        ('a "" ', Typed(("a", ""), "", "")),
        ("a b\\", Typed(("a",), "b", "")),
        ("", Typed((), "", "")),
    ],
)
def test_a_line_is_read_as_far_as_it_goes(line: str, expected: Typed) -> None:
    """With the quote that is still open."""
    assert split_line(line) == expected


@pytest.mark.parametrize("shell", ["", "xx", "complete_bash"])
def test_a_shell_of_another_kind_is_told_nothing(shell: str) -> None:
    """Such as what another program's script asks; it was a traceback."""
    assert told(shell, "inspiratie ") == []


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    """Whatever stands in it."""
    assert isinstance(split_line(line), Typed)


@pytest.mark.parametrize(
    ("line", "word", "inserted"),
    [
        ("inspiratie suggest --thema verh", "verh", r"verhouding\ tussen\ jongeren\ en\ politie"),
        ('inspiratie suggest --thema "verh', '"verh', "verhouding tussen jongeren en politie"),
        ("inspiratie suggest --thema div", "div", r"diverse\ veiligheidsthema\'s"),
        ('inspiratie suggest --thema "div', '"div', "diverse veiligheidsthema's"),
        ("inspiratie suggest --thema 'div", "'div", r"diverse veiligheidsthema'\''s"),
        ("inspiratie suggest --thema=div", "div", r"diverse\ veiligheidsthema\'s"),
        ("inspiratie suggest --gewicht=doelg", "doelg", "doelgroep="),
        ("inspiratie suggest --vorm=", "=", "meedoen"),
        ("inspiratie suggest --doel BEIN", "BEIN", "beïnvloeden"),
    ],
)
def test_bash_is_given_what_it_replaces_quoted(line: str, word: str, inserted: str) -> None:
    """It inserts what it is given as it is, behind the last equals sign."""
    assert told("bash", line, word)[:2] == ["waarden", inserted]


@pytest.mark.parametrize("shell", ["powershell", "pwsh"])
def test_powershell_is_given_values_in_its_own_quotes(shell: str) -> None:
    """With what it shows in the menu, and a help text that may not be empty."""
    value = "diverse veiligheidsthema's"
    assert told(shell, "inspiratie suggest --thema div") == [
        "waarden",
        f"'{value.replace(chr(39), chr(39) * 2)}'\t{value}\t ",
    ]
    assert told(shell, "inspiratie show buurtvad")[1] == "buurtvaders\tbuurtvaders\tBuurtvaders"


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_shells_that_quote_are_given_the_whole_word(shell: str) -> None:
    """With its explanation; these two look after the quotes themselves."""
    assert told(shell, "inspiratie suggest --thema=div") == [
        "waarden",
        "--thema=diverse veiligheidsthema's\t",
    ]
    assert told(shell, "inspiratie show buurtvad") == ["waarden", "buurtvaders\tBuurtvaders"]


@pytest.mark.parametrize("line", ["suggest x -o ", "list --deck ", "batch ", "suggest --tekst-uit=m"])
def test_a_path_is_left_to_the_shell(line: str) -> None:
    """It knows files and folders best."""
    assert told("bash", f"inspiratie {line}") == ["bestanden"]


def test_what_cannot_be_right_completes_nothing() -> None:
    """A Tab has no place to complain; a value that is wrong may still be mended."""
    assert told("bash", "inspiratie suggest -thema ") == []
    assert "--zaad" in told("bash", "inspiratie draw -n zes --", "--")
    assert told("bash", "") == told("bash", "inspiratie ")


def test_the_program_answers_when_a_shell_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a variable, on stdout."""
    monkeypatch.setenv(ASKED, "fish")
    monkeypatch.setenv(LINE, "inspiratie sug")
    assert run().stdout.startswith("waarden\nsuggest\t")


@pytest.mark.parametrize("shell", list(Shell))
def test_there_is_a_script_for_every_shell(shell: Shell) -> None:
    """It asks by the variables that are read."""
    script = script_of(shell)
    assert ASKED in script
    assert LINE in script
    assert "bestanden" in script or shell.is_powershell


PROGRAMS = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--no-config", "-i"),
}
START = {"zsh": "bindkey -e; autoload -Uz compinit; compinit -u -D; "}


@pytest.fixture(params=list(PROGRAMS))
def shell(request: pytest.FixtureRequest, home: Path, tmp_path: Path) -> Iterator[Terminal]:
    """Return each real shell, at work in a terminal with completion on."""
    name: str = request.param
    if not shutil.which(name) or os.name != "posix":
        pytest.skip(f"there is no {name} here")
    ShortlistFolder(home / "lijsten").add("wijk-noord", [Pick(id="bart")], version="1")
    program = tmp_path / "bin" / "inspiratie"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m inspiratie "$@"\n')
    program.chmod(0o755)
    script = tmp_path / "aanvullen"
    script.write_text(script_of(Shell(name)), encoding="utf-8")
    environment = {
        **os.environ,
        "HOME": str(home),
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }
    with terminal(PROGRAMS[name], environment) as opened:
        opened.type(f"{START.get(name, '')}source {script}; echo kl''aar\n")
        opened.read_until("klaar\r")
        yield opened


ASKS = {
    "suggest --thema verh": ["suggest", "--thema", "verhouding tussen jongeren en politie"],
    'suggest --thema "verh': ["suggest", "--thema", "verhouding tussen jongeren en politie"],
    "suggest --thema div": ["suggest", "--thema", "diverse veiligheidsthema's"],
    "suggest --thema 'div": ["suggest", "--thema", "diverse veiligheidsthema's"],
    "suggest --thema=div": ["suggest", "--thema=diverse veiligheidsthema's"],
    "suggest --gewicht doelg": ["suggest", "--gewicht", "doelgroep="],
    "suggest --verplicht doelg": ["suggest", "--verplicht", "doelgroep"],
    "shortlist show wij": ["shortlist", "show", "wijk-noord"],
    "suggest x --bewaar wij": ["suggest", "x", "--bewaar", "wijk-noord"],
    "suggest --zonder pleinc": ["suggest", "--zonder", "pleincoaches"],
    "terms doelg": ["terms", "doelgroep"],
}
"""What is typed before the Tab key, and the words that the shell has then."""


def test_a_real_shell_inserts_values_rightly(shell: Terminal) -> None:
    """The line after the Tab key is read by the shell itself, as words: spaces and quotes hold together."""
    for asked, words in ASKS.items():
        shell.type(f"inspiratie {asked}\t")
        shell.type("\x01printf '<%s>' BEGIN; printf '<%s>' \x05; echo kl''aar\n")  # to the start, to the end
        seen = shell.read_until(">klaar")
        got = seen.rpartition("<BEGIN>")[2].removesuffix("klaar")
        assert got == "".join(f"<{word}>" for word in ["inspiratie", *words])

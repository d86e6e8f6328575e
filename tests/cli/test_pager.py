"""A long answer is shown page by page where somebody reads along, and nowhere else."""

import io
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

import pytest

from inspiratie.cli.look import takes_links, without_links
from inspiratie.cli.pager import pager_for, show_in
from terminals import terminal

LONG = "regel\n" * 100
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a terminal of our own")


class Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Return that it is."""
        return True


def read_along(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody read along, on a screen of 24 lines."""
    for name in ("stdin", "stdout"):
        monkeypatch.setattr(sys, name, Screen())
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("COLUMNS", "80")


def test_a_long_text_gets_the_pager_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its options; a short one gets none."""
    read_along(monkeypatch)
    python = f'"{sys.executable}" -c pass'
    assert pager_for(LONG, {"PAGER": python}) == [sys.executable, "-c", "pass"]
    assert pager_for("kort\n", {"PAGER": python}) == ()


@pytest.mark.parametrize(
    "environment", [{"PAGER": ""}, {"PAGER": "cat"}, {"PAGER": "bestaat-niet-x"}, {"TERM": "dumb"}]
)
def test_there_is_none_where_none_is_wanted_or_can_be(
    environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text then appears at once."""
    read_along(monkeypatch)
    assert pager_for(LONG, environment) == ()


def test_without_a_name_it_is_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where that is there."""
    read_along(monkeypatch)
    monkeypatch.setattr("inspiratie.cli.pager.shutil.which", lambda _: "/x/less")
    assert pager_for(LONG, {}) == ["/x/less"]
    monkeypatch.setattr("inspiratie.cli.pager.shutil.which", lambda _: None)
    assert pager_for(LONG, {}) == ()


def test_what_leaves_no_line_for_the_prompt_needs_a_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its top would go off the screen, and nobody would have seen it."""
    read_along(monkeypatch)
    pager = {"PAGER": f'"{sys.executable}"'}
    assert pager_for("regel\n" * 23, pager) == ()
    assert pager_for("regel\n" * 24, pager) == [sys.executable]


def test_a_pipe_gets_no_pager() -> None:
    """Nor does a test."""
    assert pager_for(LONG, {"PAGER": f'"{sys.executable}"'}) == ()


def test_a_pager_gets_the_whole_text(tmp_path: Path) -> None:
    """And keeps colours; who has set `less` up keeps that."""
    target = tmp_path / "gezien"
    code = (
        "import os, sys; open(sys.argv[1], 'wb').write(os.environ['LESS'].encode() + sys.stdin.buffer.read())"
    )
    show_in([sys.executable, "-c", code, str(target)], "é\n", dict(os.environ))
    assert target.read_text(encoding="utf-8") == (
        "-RX -Ps?eEinde; q\\: klaar:Spatie\\: verder; q\\: klaar.$ -PhHulp van less (Engels); q\\: terug$é\n"
    )
    show_in([sys.executable, "-c", code, str(target)], "é\n", {**os.environ, "LESS": "S"})
    assert target.read_text(encoding="utf-8") == "Sé\n"


def test_who_leaves_early_has_seen_enough() -> None:
    """No traceback."""
    show_in([sys.executable, "-c", "pass"], "x" * 10_000_000, dict(os.environ))


def test_ctrl_c_is_for_the_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is waited for."""
    waited: list[bool] = []

    class Pager:
        def __init__(self, *_: object, **__: object) -> None:
            """Begin."""

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            """End."""

        def communicate(self, _: bytes) -> None:
            """Be interrupted."""
            raise KeyboardInterrupt

        def wait(self) -> None:
            """Go on."""
            waited.append(True)

    monkeypatch.setattr("inspiratie.cli.pager.subprocess.Popen", Pager)
    show_in(["less"], "x", {})
    assert waited == [True]


@posix_only
@pytest.mark.skipif(not shutil.which("less"), reason="needs less")
def test_a_command_typed_in_the_pager_writes_nothing_and_keeps_the_next_steps(home: Path) -> None:
    """As somebody does who takes what `less` asks for the prompt of the shell."""
    environment = {**os.environ, "TERM": "xterm", "INSPIRATIE_HOME": str(home), "PAGER": "less"}
    asked = ["show", "bart", "buurtvaders", "coffee-with-a-cop"]
    before = set(Path.cwd().iterdir())
    with terminal([sys.executable, "-m", "inspiratie", *asked], environment) as opened:
        assert "Vergelijk:" not in opened.read_until("q: klaar")
        opened.type("sbestand\r")
        opened.type("q")
        opened.read_until("inspiratie compare 1 5 43")
    assert set(Path.cwd().iterdir()) == before


@posix_only
@pytest.mark.skipif(not shutil.which("less"), reason="needs less")
@pytest.mark.parametrize(
    ("asked", "top", "below"),
    [
        (["suggest", "--help"], "Gebruik: inspiratie suggest", "\n"),
        (["suggest", "--thema", "overlast", "--doel", "meepraten"], "Uw vraag", "Lees er een"),
    ],
)
def test_whatever_is_longer_than_the_screen_starts_at_its_top(
    home: Path, asked: Sequence[str], top: str, below: str
) -> None:
    """Help pages too; what just fits is shown before the next steps push it up."""
    environment = {**os.environ, "TERM": "xterm", "INSPIRATIE_HOME": str(home), "PAGER": "less"}
    command = [sys.executable, "-m", "inspiratie", *asked]
    with terminal(command, environment, rows=24, columns=80) as opened:
        assert top in opened.read_until("q: klaar")
        opened.type("q")
        opened.read_until(below)


@posix_only
def test_a_real_terminal_shows_the_first_page(home: Path) -> None:
    """And the rest when it is asked for; with `--geen-pager` all of it at once."""
    page = [
        sys.executable,
        "-c",
        "import sys; print(len(sys.stdin.read().splitlines()), 'regels in de pager')",
    ]
    environment = {
        **os.environ, "TERM": "xterm", "PAGER": f"'{page[0]}' -c \"{page[2]}\"", "INSPIRATIE_HOME": str(home)
    }  # fmt: skip
    with terminal([sys.executable, "-m", "inspiratie", "show", "bart", "buurtvaders"], environment) as opened:
        assert "BART!" not in opened.read_until("regels in de pager")
    with terminal(
        [sys.executable, "-m", "inspiratie", "show", "bart", "buurtvaders", "--geen-pager"], environment
    ) as opened:
        opened.read_until("BART!")


@pytest.mark.parametrize(
    ("environment", "taken"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"WT_SESSION": "x"}, True),
        ({"VTE_VERSION": "7600"}, True),
        ({"VTE_VERSION": "4205"}, False),
        ({"VTE_VERSION": "7600", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_links_are_for_terminals_that_take_them(environment: Mapping[str, str], taken: bool) -> None:  # noqa: FBT001 - a row of the table
    """Elsewhere they would be letters between the words."""
    assert takes_links(environment) is taken


def test_a_link_leaves_its_words() -> None:
    """Only what makes it one goes."""
    assert without_links("\x1b]8;id=1;https://x.example\x1b\\x.example\x1b]8;;\x1b\\ en") == "x.example en"

"""The command handleiding, and the file that it shows."""

import sys
from pathlib import Path

import pytest
from rich.text import Text

from command_line import run
from inspiratie.cli.app import app
from inspiratie.storage import packaged


def test_in_a_pipe_the_manual_is_markdown_for_people() -> None:
    """Without what tells how its sessions are made."""
    result = run("handleiding")
    assert result.exit_code == 0
    assert result.stdout.startswith("# Handleiding\n\nVindt initiatieven")
    assert "\n$ inspiratie suggest " in result.stdout
    assert "cog" not in result.stdout
    assert "<!--" not in result.stdout


def test_with_colour_it_is_drawn() -> None:
    """Titles stand out and the marks of Markdown are gone."""
    text = run("handleiding", "--kleur", "altijd", columns=80).stdout
    assert "\x1b[" in text
    assert "## " not in text


def test_on_a_screen_it_goes_through_the_pager_that_was_chosen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As every long answer does; and not for who wants none, or has it read aloud."""
    shown: list[str] = []
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("inspiratie.cli.pager.pager_for", lambda *_: ("less",))
    monkeypatch.setattr("inspiratie.cli.pager.show_in", lambda _, text, __: shown.append(text))
    app(["handleiding"], standalone_mode=False)
    assert "Zo werkt het" in shown[0]
    for option in ("--geen-pager", "--toegankelijk"):
        app(["handleiding", option], standalone_mode=False)
    assert len(shown) == 1
    assert "\n## " in capsys.readouterr().out


def test_it_is_as_wide_as_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting breedte holds here too, but for what a line of a session holds."""
    monkeypatch.setenv("INSPIRATIE_BREEDTE", "60")
    lines = Text.from_ansi(run("handleiding", "--kleur", "altijd", columns=120).stdout).plain.splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 60


def test_the_manual_of_a_wheel_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a checkout it is the one among the documents."""
    monkeypatch.setattr(packaged, "PACKAGE", tmp_path / "src" / "inspiratie")
    assert packaged.manual_file() == tmp_path / "docs" / "handleiding.md"
    file = tmp_path / "src" / "inspiratie" / "handleiding.md"
    file.parent.mkdir(parents=True)
    file.write_text("# Handleiding\n", encoding="utf-8")
    assert packaged.manual_file() == file

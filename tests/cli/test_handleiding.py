"""The command handleiding, and the file that it shows."""

from io import UnsupportedOperation
from pathlib import Path

import pytest

from command_line import run
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


def test_on_a_screen_it_goes_through_a_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without colours, which not every pager takes."""
    shown: list[str] = []
    monkeypatch.setattr("pydoc.pager", shown.append)
    monkeypatch.setattr("inspiratie.cli.handleiding.sys", type("Sys", (), {"stdout": Screen()}))
    assert run("handleiding").exit_code == 0
    assert "Zo werkt het" in shown[0]
    assert "\x1b[" not in shown[0]


class Screen:
    """A stream that says to be a terminal, and takes nothing."""

    encoding = "utf-8"

    def fileno(self) -> int:
        """Have no number."""
        raise UnsupportedOperation

    def isatty(self) -> bool:
        """Say so."""
        return True

    def write(self, text: str) -> int:
        """Take it for written."""
        return len(text)

    def flush(self) -> None:
        """Do nothing."""


def test_the_manual_of_a_wheel_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a checkout it is the one among the documents."""
    monkeypatch.setattr(packaged, "PACKAGE", tmp_path / "src" / "inspiratie")
    assert packaged.manual_file() == tmp_path / "docs" / "handleiding.md"
    file = tmp_path / "src" / "inspiratie" / "handleiding.md"
    file.parent.mkdir(parents=True)
    file.write_text("# Handleiding\n", encoding="utf-8")
    assert packaged.manual_file() == file

"""The command batch, as a user runs it."""

import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from inspiratie.cli.app import app
from inspiratie.cli.batch import _progress
from inspiratie.cli.preferences import Kleur
from terminals import Terminal

ROWS = "naam;tekst;thema;opmerking\nNoord;;overlast;x\nZuid;;kwantumzwaartekracht;\nOost;;inbraak;\n"


def run(*args: str) -> Result:
    """Return what the command line makes of these words."""
    return CliRunner().invoke(app, ["batch", *args])


@pytest.fixture
def needs(tmp_path: Path) -> Path:
    """Return a table of three rows, one of them broken."""
    path = tmp_path / "noden.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_broken_row_is_reported_and_the_rest_is_written(needs: Path, tmp_path: Path) -> None:
    """Exit code 1, and the line number on stderr."""
    result = run(str(needs), "-o", str(tmp_path / "uit"), "--aantal", "2")
    assert result.exit_code == 1
    assert f"fout: {needs}:3: Zuid: onbekende waarde voor thema" in result.stderr
    assert "niet gebruikte kolommen: opmerking." in result.stderr
    tally = "2 van 3 rijen verwerkt: 2 met suggesties, 0 zonder; 1 geweigerd wegens een fout."
    assert f"{tally} In de map: {tmp_path / 'uit'}.\n" in result.stderr
    assert result.stdout == ""
    names = {path.name for path in (tmp_path / "uit").iterdir()}
    assert names == {"noord.md", "oost.md", "vergelijking.csv", "vergelijking.md", "vergelijking.html"}


def test_a_row_for_which_nothing_fits_is_told(needs: Path, tmp_path: Path) -> None:
    """It counted as done, like any other."""
    needs.write_text("naam;tekst\nNoord;drugs op het plein\nGek;wie wint de koers\n", encoding="utf-8")
    result = run(str(needs), "-o", str(tmp_path / "uit"))
    assert f"{needs}:3: Gek: niets past hier goed bij.\n" in result.stderr
    assert "2 van 2 rijen verwerkt: 1 met suggesties, 1 zonder; 0 geweigerd" in result.stderr


def test_a_table_without_faults_exits_with_0(needs: Path, tmp_path: Path) -> None:
    """A notice is no fault; what to open is told last."""
    needs.write_text("naam;doelgroep\nNoord;radicalisering\n", encoding="utf-8")
    result = run(str(needs), "-o", str(tmp_path / "uit"))
    assert result.exit_code == 0
    assert (
        result.stderr.splitlines()[-1]
        == f"Vergelijk ze in uw browser of in Word: {tmp_path / 'uit' / 'vergelijking.html'}"
    )
    assert "Maak ze dan met --excel erbij" in result.stderr
    assert f"{needs}:2: Noord: 'radicalisering' is geen doelgroep maar een thema" in result.stderr


def test_who_asked_for_excel_is_not_told_of_it(needs: Path, tmp_path: Path) -> None:
    """The table is right already."""
    needs.write_text("naam;doelgroep\nNoord;radicalisering\n", encoding="utf-8")
    assert "--excel" not in run(str(needs), "-o", str(tmp_path / "uit"), "--excel").stderr


def test_files_that_are_there_are_overwritten_only_when_asked(needs: Path, tmp_path: Path) -> None:
    """The error says how."""
    target = ("-o", str(tmp_path / "uit"))
    run(str(needs), *target)
    refused = run(str(needs), *target)
    assert refused.exit_code == 1
    assert "voeg --overschrijf toe" in refused.stderr
    assert "2 van 3 rijen verwerkt" in run(str(needs), *target, "--overschrijf").stderr


def test_a_table_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    """No folder is made for nothing."""
    result = run(str(tmp_path / "weg.csv"), "-o", str(tmp_path / "uit"))
    assert result.exit_code == 1
    assert "het bestand bestaat niet" in result.stderr
    assert not (tmp_path / "uit").exists()


def test_a_table_that_is_not_there_is_told_before_an_option_that_is_missing() -> None:
    """A mistyped name is what went wrong first."""
    result = run("nodn.csv")
    assert result.stderr.startswith("fout: nodn.csv: het bestand bestaat niet.")


def test_a_pipe_shows_no_progress_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing but messages goes to stderr."""
    with _progress(Kleur.AUTO) as track:
        assert list(track([])) == []
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_terminal_shows_a_progress_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """With how many rows are done. What is written arrives bit by bit: a single look can come too early."""
    import pty  # noqa: PLC0415 - not on Windows

    parent, child = pty.openpty()
    with os.fdopen(child, "w", encoding="utf-8") as screen:
        monkeypatch.setattr(sys, "stderr", screen)
        with _progress(Kleur.NOOIT) as track:
            assert list(track([])) == []
        screen.flush()
        Terminal(parent).read_until("rijen")
    os.close(parent)


def test_titles_above_the_headings_are_told(needs: Path, tmp_path: Path) -> None:
    """On stderr, with the line of the headings."""
    needs.write_text(f"Noden 2026\n\n{ROWS}", encoding="utf-8")
    result = run(str(needs), "-o", str(tmp_path / "uit"))
    assert f"{needs}: de koppen staan op regel 3; wat erboven staat, telt niet mee." in result.stderr


def test_a_row_that_may_be_several_is_told(needs: Path, tmp_path: Path) -> None:
    """With its line and its name."""
    needs.write_text('naam,tekst\nA,"lawaai\nB,inbraak\nC,drugs"\n', encoding="utf-8")
    result = run(str(needs), "-o", str(tmp_path / "uit"))
    assert f"{needs}:2: A: deze rij loopt door tot regel 4" in result.stderr

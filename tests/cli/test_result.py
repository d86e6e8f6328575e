"""Where a result goes, and how it ends."""

from pathlib import Path

import pytest
from rich.console import Console

from inspiratie.cli.look import Look
from inspiratie.cli.result import Output
from inspiratie.output.formats import Format
from inspiratie.output.kinds import REPETITION, SHORTLISTS
from inspiratie.output.results import Lists


@pytest.mark.parametrize(("text", "written"), [("een", "een\n"), ("twee\n", "twee\n"), ("", "")])
def test_a_result_ends_in_one_line_break(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, written: str
) -> None:
    """On stdout and in a file; nothing stays nothing."""
    Output(REPETITION, Format.REGELS, look=Look(), file=None, overwrite=False).give(iter([text]))
    assert capsys.readouterr().out == written
    file = tmp_path / "uit.txt"
    Output(REPETITION, Format.REGELS, look=Look(), file=file, overwrite=False).give(iter([text]))
    assert file.read_text(encoding="utf-8") == written


def test_a_long_answer_goes_through_the_pager(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless that is not wanted, or it is to be read aloud."""
    paged: list[str] = []
    monkeypatch.setattr("inspiratie.cli.pager.pager_for", lambda *_: ("less",))
    monkeypatch.setattr("inspiratie.cli.pager.show_in", lambda _, text, __: paged.append(text))
    for look in (Look(), Look(pager=False), Look(toegankelijk=True)):
        output = Output(SHORTLISTS, Format.TABEL, look=look, file=None, overwrite=False)
        output.give(Lists(shortlists=(), folder="hier"))
    assert len(paged) == 1
    assert capsys.readouterr().out == paged[0] * 2


def test_an_old_console_draws_by_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It knows no escapes that could be kept back."""
    monkeypatch.setattr("inspiratie.cli.result.make_console", lambda *_: Console(record=True, width=80))
    monkeypatch.setattr("inspiratie.cli.pager.pager_for", lambda *_: ("less",))
    Output(SHORTLISTS, Format.TABEL, look=Look(), file=None, overwrite=False).give(
        Lists(shortlists=(), folder="hier")
    )
    assert "hier" in capsys.readouterr().out

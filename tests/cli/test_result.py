"""Where a result goes, and how it ends."""

from pathlib import Path

import pytest

from inspiratie.cli.look import Look
from inspiratie.cli.result import Output
from inspiratie.output.formats import REPETITION, Format


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

"""Where a result goes, and how it ends."""

from pathlib import Path

import pytest

from inspiratie.cli.output import Kleur
from inspiratie.cli.result import Output
from inspiratie.output.formats import REPORT, Format


@pytest.mark.parametrize(("text", "written"), [("een", "een\n"), ("twee\n", "twee\n"), ("", "")])
def test_a_result_ends_in_one_line_break(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, written: str
) -> None:
    """On stdout and in a file; nothing stays nothing."""
    Output(REPORT, Format.MARKDOWN, kleur=Kleur.AUTO, file=None, overwrite=False).give(text)
    assert capsys.readouterr().out == written
    file = tmp_path / "uit.md"
    Output(REPORT, Format.MARKDOWN, kleur=Kleur.AUTO, file=file, overwrite=False).give(text)
    assert file.read_text(encoding="utf-8") == written

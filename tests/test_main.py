"""`python -m inspiratie` is the same command line."""

import runpy
import sys

import pytest


def test_the_package_runs_as_a_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends with the exit code of the command."""
    monkeypatch.setattr(sys, "argv", ["inspiratie", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("inspiratie", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("inspiratie ")

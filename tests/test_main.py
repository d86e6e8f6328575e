"""`python -m inspiratie` is the same command line."""

import runpy
import sys

import pytest

from inspiratie.__main__ import main


def test_the_package_runs_as_a_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends with the exit code of the command."""
    monkeypatch.setattr(sys, "argv", ["inspiratie", "--version"])
    monkeypatch.delitem(sys.modules, "inspiratie.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("inspiratie", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("inspiratie ")


def test_ctrl_c_while_it_loads_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own traceback says nothing to a user."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("inspiratie.cli.main", interrupt)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130

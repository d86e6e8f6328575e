"""Values of options: read as typer reads them, without what it loads for that."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from inspiratie.cli.dutch import DutchCommand


class Colour(StrEnum):
    """What may be chosen."""

    RED = "rood"
    BLUE = "blauw"


def command(  # noqa: PLR0917 - a value of each kind
    text: str = "",
    number: Annotated[int, typer.Option(min=1)] = 5,
    texts: Annotated[list[str] | None, typer.Option()] = None,
    files: Annotated[list[Path] | None, typer.Option(parser=Path)] = None,
    file: Annotated[Path | None, typer.Option(parser=Path)] = None,
    colour: Colour | None = None,
    flag: Annotated[bool, typer.Option("--flag")] = False,  # noqa: FBT002 - typer reads it by its name
    words: Annotated[list[str] | None, typer.Argument()] = None,
) -> None:
    """Keep what was read."""
    READ.append(locals())


READ: list[dict[str, Any]] = []
LINES = [
    [],
    ["--text", "een"],
    ["--number", "3"],
    ["--texts", "een", "--texts", "twee"],
    ["--files", "een", "--files", "twee", "--file", "drie"],
    ["--colour", "rood", "--flag"],
    ["een", "twee"],
    ["--number", "0"],
    ["--colour", "geel"],
    ["--number"],
]


def read(line: list[str], kind: Any) -> tuple[int, list[dict[str, Any]]]:  # noqa: ANN401 - typer's command class is private
    """Return the exit code of a line, and what the command was given."""
    app = typer.Typer(add_completion=False)
    app.command(cls=kind)(command)
    READ.clear()
    code = CliRunner().invoke(app, line).exit_code
    return code, list(READ)


@pytest.mark.parametrize("line", LINES)
def test_a_command_is_given_what_typer_would_give_it(line: list[str]) -> None:
    """Whatever the kind of value, whether it is right, and whether it is given at all."""
    assert read(line, DutchCommand) == read(line, typer.core.TyperCommand)


@pytest.mark.parametrize("line", LINES[:1] + LINES[3:5] + LINES[6:7])
def test_texts_and_what_is_ours_to_read_take_no_reader_of_typers(
    line: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor do defaults."""
    monkeypatch.setitem(sys.modules, "typer._adapters", None)
    assert read(line, DutchCommand)[0] == 0
    assert len(READ) == 1

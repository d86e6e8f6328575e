"""Draw the terminal pictures of the README: python docs/make_pictures.py."""

import io
import shlex
from collections.abc import Mapping
from pathlib import Path
from unittest.mock import patch

from rich.console import Console
from typer.testing import CliRunner

from inspiratie.cli.app import app
from inspiratie.output.terminal.theme import THEME

WIDTH = 92
PICTURES: Mapping[str, str] = {
    "suggest": 'inspiratie suggest "jongeren maken lawaai op het plein" --aantal 3',
    "compare": "inspiratie compare pleincoaches buurtvaders",
    "overview": "inspiratie overview",
}
"""Name of the picture, and the command whose answer it shows."""


def drawn(line: str) -> str:
    """Return the answer to a command line as a picture of a terminal."""
    console = Console(record=True, width=WIDTH, theme=THEME, file=io.StringIO(), force_terminal=True)
    with patch("inspiratie.cli.result.make_console", return_value=console):
        CliRunner().invoke(app, shlex.split(line)[1:], catch_exceptions=False)
    return console.export_svg(title=line)


def main() -> None:
    """Write the pictures to docs/img."""
    folder = Path(__file__).parent / "img"
    for name, line in PICTURES.items():
        (folder / f"{name}.svg").write_text(drawn(line), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

"""How tests run the command line: within the process, or as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from typer.testing import CliRunner, Result

from inspiratie.cli.app import app

ROOT: Any = typer.main.get_command(app)
"""The group of all commands; typer's classes for it are private."""
OWN_CARD = """
- id: {id}
  titel: "{titel}"
  vormen: [meedoen]
  doelen: [relaties-versterken]
  methoden: [workshops]
  doelgroepen: [jongeren]
  themas: [{thema}]
  samenvatting: "{samenvatting}"
  beschrijving: "{beschrijving}"
"""


def run(*words: str, columns: int = 0) -> Result:
    """Run one command line in this process; `columns` tells how wide the terminal is."""
    env = {"COLUMNS": str(columns)} if columns else {}
    return CliRunner(env=env).invoke(app, [*words], prog_name="inspiratie")


def parse(words: Sequence[str]) -> dict[str, Any]:
    """Return the parameters that the app finds in the words of a command line, without running anything."""
    command, rest, context = ROOT, list(words), None
    found: dict[str, Any] = {}
    while command:
        context = command.make_context(command.name, rest, parent=context)
        found |= context.params
        rest = [*getattr(context, "_protected_args", []), *context.args]
        command = command.commands[rest.pop(0)] if hasattr(command, "commands") else None
    return found


def run_process(*words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run one command line as a process of its own, its output in a pipe."""
    command = [sys.executable, "-c", "from inspiratie.cli import main; main()", *words]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **(env or {})})  # noqa: S603 - our own program


def own_deck(folder: Path, *, extra: str = "", **values: str) -> str:
    """Write a deck of one card and return its path; `extra` are lines of further fields."""
    fields = {
        "id": "eigen-kaart",
        "titel": "Eigen kaart",
        "thema": "inbraak",
        "samenvatting": "Wat wij deden.",
        "beschrijving": "Zo ging het.",
        **values,
    }
    file = folder / "eigen.yaml"
    head = "schema: inspiratie/deck@1\ntitel: Onze kaarten\ninitiatieven:\n"
    file.write_text(head + OWN_CARD.format_map(fields) + extra, encoding="utf-8")
    return str(file)

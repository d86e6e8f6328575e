"""How tests run the command line: within the process, or as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from typer.testing import CliRunner, Result

from inspiratie.cli.app import app

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

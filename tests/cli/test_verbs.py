"""The commands by their verbs: each made when it is asked for, with only what it needs."""

import subprocess
import sys

import pytest

from inspiratie.cli.verbs import Commands
from inspiratie.storage.compiled import compiled

LOADED = """
import sys
from inspiratie.cli import main
sys.argv = ["inspiratie", *sys.argv[1:]]
try:
    main()
except SystemExit:
    print(*sys.modules, sep="\\n", file=sys.stderr)
"""


def test_every_verb_gives_its_command() -> None:
    """By the name that users type, under what it is for."""
    made = Commands()
    assert {verb: command.name for verb, command in made.items()} == {verb: verb for verb in made}
    assert {command.rich_help_panel for command in made.values()} == {
        "Zoeken",
        "Lezen en vergelijken",
        "Bewaren en doorgeven",
        "Eigen kaarten",
        "Het programma",
    }
    assert len(made) > 10


def test_another_word_gives_none() -> None:
    """Typer then tells what is near."""
    assert Commands().get("bakken") is None


@pytest.mark.skipif(compiled("deck") is None, reason="only what is compiled is not read from its files")
@pytest.mark.parametrize(
    "line", [["--version"], ["suggest", "--doel", "meepraten", "--thema", "overlast"], ["list"]]
)
def test_a_start_loads_only_what_its_command_needs(line: list[str]) -> None:
    """No other command, no reader of files, nothing of the encoder: each costs time that a user feels."""
    command = [sys.executable, "-c", LOADED, *line]
    loaded = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stderr  # noqa: S603 - ours
    assert not {
        "inspiratie.cli.batch",
        "inspiratie.cli.export",
        "inspiratie.engine.learned.encoder",
        "inspiratie.storage.strict_yaml",
        "jinja2",
        "numpy",
        "platformdirs",
        "prompt_toolkit",
        "pydantic",
        "rapidfuzz",
        "yaml",
    } & set(loaded.split())

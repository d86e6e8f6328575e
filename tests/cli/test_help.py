"""Help pages: each has an example that runs, and no signs or English of a programmer."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from command_line import ROOT, own_deck, run
from inspiratie.cli.app import app

pytestmark = pytest.mark.usefixtures("shared_engine")


def pages(group: Any = ROOT, *above: str) -> Iterator[tuple[str, ...]]:  # noqa: ANN401 - typer's class is private
    """Yield the words of every command and group of commands."""
    yield above
    for verb in getattr(group, "commands", ()):
        yield from pages(group.commands[verb], *above, verb)


PAGES = tuple(pages())


def page_of(words: tuple[str, ...]) -> str:
    """Return a help page as wide as it likes."""
    return run(*words, "--help", columns=200).stdout


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay out what the examples are about, and let no browser come up."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("inspiratie.cli.open_.show_page", lambda *_: None)
    Path(own_deck(tmp_path)).rename("onze-kaarten.yaml")
    Path("noden.csv").write_text("naam,thema\nNoord,drugs\n", encoding="utf-8")
    run("shortlist", "add", "wijk-noord", "buurtvaders", "pleincoaches")
    run("export", "wijk-noord", "-o", "wijk-noord.json")


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_every_page_has_an_example_that_runs(words: tuple[str, ...]) -> None:
    """As it stands, of the command itself; it fits a line."""
    (example,) = re.findall(r"Voorbeeld: inspiratie (.+?) *\n", page_of(words))
    line = shlex.split(example)
    assert tuple(line[: len(words)]) == words or not words
    assert len(f" Voorbeeld: inspiratie {example}") < 80
    replies = {("wizard",): "3\n1\n1\n", ("shortlist", "delete"): "ja\n"}.get(words)
    result = CliRunner().invoke(app, line, input=replies, prog_name="inspiratie")
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_no_page_speaks_in_signs(words: tuple[str, ...]) -> None:
    """Nor in typer's English."""
    assert not re.search(r"<=|>=|\{|\}|Usage|OPTIONS|required|default", page_of(words))


def test_what_can_be_counted_says_from_where_to_where() -> None:
    """Also where there is no most."""
    assert "GETAL [1 tot 100]" in page_of(("suggest",))
    assert "GETAL [vanaf 0]" in page_of(("draw",))


def test_a_value_that_must_be_given_stands_without_braces() -> None:
    """What may be left out has brackets."""
    assert "Gebruik: inspiratie shortlist add [OPTIES] LIJST ID..." in page_of(("shortlist", "add"))
    assert "Gebruik: inspiratie suggest [OPTIES] [TEKST]..." in page_of(("suggest",))

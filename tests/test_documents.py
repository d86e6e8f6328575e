"""The documents name what is there: commands, modules, files."""

import re
from pathlib import Path

import pytest
import typer

import inspiratie
from inspiratie.cli import app

ROOT = Path(__file__).parents[1]
PACKAGE = Path(inspiratie.__file__).parent
"""The package, in the checkout or in the wheel."""
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


def commands(command: object, path: str = "inspiratie") -> list[str]:
    """Return every command below one, by its full name."""
    below: dict[str, object] = getattr(command, "commands", {})
    return [path, *(name for verb, child in below.items() for name in commands(child, f"{path} {verb}"))]


@pytest.mark.parametrize("name", commands(typer.main.get_command(app))[1:])
def test_every_command_stands_in_the_manual(name: str) -> None:
    """With its help page, which is generated."""
    manual = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8")
    assert f"\n## {name}\n" in manual


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_somewhere(path: Path) -> None:
    """Documents link to each other and to pictures by relative paths."""
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if not (path.parent / link).exists()]


def test_every_room_stands_in_the_architecture() -> None:
    """The picture of the house shows every room."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    picture = text.split("```")[1]
    rooms = {
        path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert rooms - {"__init__", "__main__"} <= set(re.findall(r"\w+", picture))


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/architecture.md"])
def test_every_file_that_a_contributor_is_sent_to_is_there(name: str) -> None:
    """By its path in the checkout or within the package; a test also by its name."""
    text = (ROOT / name).read_text(encoding="utf-8")
    inline = " ".join(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL)))
    paths = re.findall(r"(?<![\w./])(?:[a-z_.]+/)+(?:[\w.-]+\.\w+)?(?:::\w+)?", inline)
    assert len(paths) > 10
    only_in_a_checkout = {".venv/bin/", "src/"}
    assert not [
        path for path in paths if path not in only_in_a_checkout and not _is_there(*path.partition("::")[::2])
    ]


def _is_there(path: str, test: str) -> bool:
    packaged = path.removeprefix("src/inspiratie/")
    found = next(
        (base / part for base, part in ((ROOT, path), (PACKAGE, packaged)) if (base / part).exists()), None
    )
    return found is not None and (not test or f"def {test}(" in found.read_text(encoding="utf-8"))

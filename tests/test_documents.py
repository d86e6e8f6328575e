"""The documents name what is there: commands, modules, files."""

import re
from pathlib import Path

import pytest
import typer

from inspiratie.cli import app

ROOT = Path(__file__).parents[1]
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


def test_every_module_stands_in_the_architecture() -> None:
    """The picture of the house shows every room."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    picture = text.split("```")[1]
    import inspiratie  # noqa: PLC0415 - its folder, in the checkout or in the wheel

    folder = Path(inspiratie.__file__).parent
    rooms = {
        path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert rooms - {"__init__", "__main__"} <= set(re.findall(r"\w+", picture))

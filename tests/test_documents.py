"""The documents name what is there: commands, modules, files."""

import itertools
import re
import runpy
import shlex
import tomllib
from pathlib import Path

import pytest
import typer

import inspiratie
from command_line import ROOT as COMMANDS
from command_line import parse
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


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md"])
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


FOR_USERS = [
    ROOT / "README.md",
    *(
        ROOT / "docs" / f"{name}.md"
        for name in (
            "handleiding",
            "decisions",
            "shortlists",
            "eigen-deck",
            "page",
            "usability",
        )
    ),
]
"""The documents in which users read what to type."""
PLACEHOLDER = re.compile(r"\b[A-Z]{2,}\b")
"""What the reader fills in."""


def typed(path: Path) -> list[str]:
    """Return the command lines in a document, in blocks and within sentences."""
    text = re.sub(r"<!-- \[\[\[cog.*?\]\]\] -->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    blocks = re.findall(r"^```(?:bash|console|powershell)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    within = re.findall(
        r"`(inspiratie [a-z][^`]+)`", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    )
    lines = "\n".join(blocks).replace("\\\n", " ").split("\n")
    starts = re.compile(r"(?:\$ )?(?:\.venv\S+)?(inspiratie [a-z].*)")
    return [*within, *(found.group(1) for line in lines if (found := starts.fullmatch(line)))]


@pytest.mark.parametrize("path", FOR_USERS, ids=lambda path: path.stem)
def test_every_command_line_that_is_told_is_one_that_the_program_takes(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands, options and formats as they are; what stands in capitals is for the reader to fill in."""
    monkeypatch.chdir(tmp_path)
    Path("noden.csv").touch()  # a table is looked for while the line is read
    lines = [line for line in typed(path) if not PLACEHOLDER.search(line) and "--help" not in line]
    assert len(lines) > 3
    for line in set(lines).difference(commands(COMMANDS)):  # a name alone may lack what it needs
        parse(shlex.split(re.split(" (?:&&|<|>) ", line)[0])[1:])


@pytest.mark.parametrize("path", FOR_USERS, ids=lambda path: path.stem)
def test_every_option_that_is_told_is_there(path: Path) -> None:
    """Also where it stands alone in a sentence."""
    told = set(re.findall(r"`(?:inspiratie )?(--[a-z][a-z-]+)", path.read_text(encoding="utf-8")))
    assert told <= options(COMMANDS) | {"--help"}


def options(command: object) -> set[str]:
    """Return every option of a command and of those below it."""
    own = {name for param in getattr(command, "params", ()) for name in (*param.opts, *param.secondary_opts)}
    return own.union(*map(options, getattr(command, "commands", {}).values()))


def test_every_picture_is_what_the_command_shows_now() -> None:
    """Drawn by a script, each under the command whose answer it shows."""
    script = runpy.run_path(str(ROOT / "docs" / "make_pictures.py"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, line in script["PICTURES"].items():
        assert f"(docs/img/{name}.svg)" in readme
        picture = (ROOT / "docs" / "img" / f"{name}.svg").read_text(encoding="utf-8")
        assert script["drawn"](line) == picture, f"{name}: python -m docs.make_pictures"


def test_every_dependency_has_its_reason() -> None:
    """And no reason is left of what the project no longer needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = itertools.chain.from_iterable(project["optional-dependencies"].values())
    needed = {_package(line) for line in project["dependencies"]}
    why = (ROOT / "docs" / "why.md").read_text(encoding="utf-8")
    reasons = why.partition("## Dependencies")[2].partition("\n## ")[0]
    table = re.findall(r"^\| (\w[\w, -]+) \| (?!why)", reasons, re.MULTILINE)
    assert {_package(name) for row in table for name in row.split(", ")} == needed
    told = {_package(word) for word in re.findall(r"[\w-]+", reasons.rpartition("|")[2])}
    assert {_package(line) for line in extras} <= told


def _package(line: str) -> str:
    """Return the name of a package, one way of writing it for all."""
    return re.split(r"[^\w-]", line)[0].lower().replace("_", "-")


def _is_there(path: str, test: str) -> bool:
    packaged = path.removeprefix("src/inspiratie/")
    found = next(
        (base / part for base, part in ((ROOT, path), (PACKAGE, packaged)) if (base / part).exists()), None
    )
    return found is not None and (not test or f"def {test}(" in found.read_text(encoding="utf-8"))

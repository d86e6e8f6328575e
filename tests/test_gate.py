"""What runs elsewhere is what runs here: the workflow for three systems, beside the README and the gate."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from command_line import run

ROOT = Path(__file__).parents[1]
GATE = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
JOBS: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CLASSIFIERS: list[str] = PROJECT["classifiers"]
SYSTEMS = {
    "ubuntu-latest": "Operating System :: POSIX :: Linux",
    "macos-latest": "Operating System :: MacOS",
    "windows-latest": "Operating System :: Microsoft :: Windows",
}


def block(name: str) -> str:
    """Return the code between two markers in the README, as the gate cuts it out."""
    found = re.search(rf"<!-- {name} -->\n```\w+\n(.+?)```\n<!-- /{name} -->", README, re.DOTALL)
    assert found, name
    return found[1]


def commands(text: str) -> set[str]:
    """Return the single commands of a text, whether they stand below or after each other."""
    return {part.strip() for line in text.splitlines() for part in line.split(" && ")} - {""}


STEPS = [step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step]


@pytest.mark.parametrize("step", STEPS)
def test_workflow_says_nothing_of_its_own(step: str) -> None:
    """Each of its commands stands in a block of the README or as a line in the gate."""
    known = commands(GATE).union(
        *(commands(code) for code in re.findall(r"```\w+\n(.+?)```", README, re.DOTALL))
    )
    assert commands(step) <= known


def test_workflow_tests_as_the_readme_says() -> None:
    """The README's whole test command, on Windows in the words of Windows."""
    assert {block("test"), block("test-windows")} <= {f"{step.rstrip()}\n" for step in STEPS}


def test_workflow_lints_as_the_gate_does() -> None:
    """Whatever the gate has beside tests, benchmark and wheel is in the workflow."""
    lint = GATE.split('say "lint')[1].split("\nsay ")[0]
    ours = {line for line in lint.splitlines() if line.startswith(".venv/bin/")}
    assert len(ours) >= 6
    assert ours <= set(STEPS)


def test_each_system_and_both_ends_of_the_pythons_are_tried() -> None:
    """What the project says to support is what the workflow runs on."""
    matrix = JOBS["tests"]["strategy"]["matrix"]
    assert set(matrix["system"]) == set(SYSTEMS)
    assert {name for name in CLASSIFIERS if name.startswith("Operating System")} == set(SYSTEMS.values())
    versions = re.findall(r"Python :: 3\.(\d+)$", "\n".join(CLASSIFIERS), re.MULTILINE)
    oldest = f"3.{min(map(int, versions))}"
    assert PROJECT["requires-python"] == f">={oldest}"
    assert matrix["python"] == [oldest, "3.x"]


@pytest.mark.parametrize("name", ["set-up", "test"])
def test_gate_runs_the_blocks_of_the_readme(name: str) -> None:
    """By their markers; a block that is renamed would leave the gate running nothing."""
    assert f"readme_command {name})" in GATE
    assert block(name).count("\n") == 1


def test_the_published_page_is_what_a_user_would_make(tmp_path: Path) -> None:
    """The workflow that publishes has the program fill the very folder that it hands on."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))["jobs"]
    steps = jobs["build"]["steps"]
    (line,) = [step["run"] for step in steps if "inspiratie page" in step.get("run", "")]
    (folder,) = [step["with"]["path"] for step in steps if "upload-pages" in step.get("uses", "")]
    words = [str(tmp_path) if word == folder else word for word in line.split()[1:]]
    assert run(*words).exit_code == 0
    assert (tmp_path / "index.html").is_file()

"""The style and the script of the page: in parts that fit together."""

import re
from importlib import resources

import pytest

from inspiratie.output.page import assets

PAGE = resources.files("inspiratie") / "output" / "page"
TOP_LEVEL = re.compile(r"^(?:export )?(?:const|let|function) (\w+)", re.MULTILINE)


def source(module: str) -> str:
    """Return the text of one module of the script."""
    return (PAGE / "script" / f"{module}.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("folder", "ending", "listed"),
    [("script", ".js", assets.MODULES), ("style", ".css", (*assets.STYLES, assets.PAPER))],
)
def test_every_file_is_brought_in(folder: str, ending: str, listed: tuple[str, ...]) -> None:
    """No file of the page is forgotten and none is named that is not there."""
    assert {f"{name}{ending}" for name in listed} == {file.name for file in (PAGE / folder).iterdir()}


@pytest.mark.parametrize("module", assets.MODULES)
def test_module_imports_what_stands_before_it(module: str) -> None:
    """Each import names a module earlier in the script, and what that module exports."""
    before = assets.MODULES[: assets.MODULES.index(module)]
    for names, other in re.findall(
        r'^import \{ ([^}]+) \} from "\./(\w+)\.js";$', source(module), re.MULTILINE
    ):
        assert other in before
        exported = set(re.findall(r"^export const (\w+)", source(other), re.MULTILINE))
        assert set(names.split(", ")) <= exported


def test_modules_share_no_name() -> None:
    """Brought together in one scope, no module declares what another does."""
    names = [name for module in assets.MODULES for name in TOP_LEVEL.findall(source(module))]
    assert sorted(names) == sorted(set(names))


def test_script_is_one_closed_scope() -> None:
    """What the page runs has no import left and leaves no name in the window."""
    script = assets.script()
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    assert script.startswith('"use strict";\n(() => {\n')
    assert script.endswith("})();")

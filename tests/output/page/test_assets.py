"""The style and the script of the page: in parts that fit together."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from browsing import not_run
from inspiratie.output.page import assets
from inspiratie.output.page.bundle import bundle, modules_of
from inspiratie.storage import packaged

PAGE = packaged.PACKAGE / "output" / "page"
ROOT = Path(__file__).parents[3]


def test_every_style_is_brought_in() -> None:
    """No sheet is forgotten and none is named that is not there."""
    assert {f"{name}.css" for name in (*assets.STYLES, assets.PAPER)} == {
        file.name for file in (PAGE / "style").iterdir()
    }


def test_every_module_is_brought_in() -> None:
    """No module of the script lies there without being used."""
    folder = PAGE / "script"
    lying = {path.relative_to(folder).as_posix() for path in folder.rglob("*.js")}
    assert lying == {*modules_of(assets.ENTRY, assets.module), assets.EARLY}


@pytest.mark.parametrize("module", modules_of(assets.ENTRY, assets.module))
def test_module_imports_what_others_export(module: str) -> None:
    """Each name that a module imports is one that the other module exports."""
    folder = module.rpartition("/")[0]
    for names, other in re.findall(
        r'^import \{ ([^}]+) \} from "\./([\w/]+\.js)";$', assets.module(module), re.MULTILINE
    ):
        source = assets.module("/".join(filter(None, [folder, other])))
        exported = re.findall(r"^export (?:const|function\*?|class) (\w+)", source, re.MULTILINE)
        assert set(names.split(", ")) <= set(exported)


def test_script_is_one_closed_scope() -> None:
    """What the page runs has no import left and leaves no name in the window."""
    script = assets.script()
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    assert script.startswith('"use strict";\n(() => {\n')
    assert script.endswith("})();")


def test_types_fit() -> None:
    """TypeScript finds nothing wrong in the engine of the page, whose types stand in its comments."""
    if not (ROOT / "src").is_dir():
        pytest.skip("not run: only the checkout has the script to check")
    compiler = shutil.which("tsc")
    if not compiler:
        not_run("tsc is not installed; npm install typescript, and put it on the path")
    told = subprocess.run(  # noqa: S603 - found on the path
        [compiler, "--project", str(ROOT)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout


# ---- the bundle ----

SMALL = {
    "page.js": 'import One from "./deep/one.js";\nimport { two, more } from "./two.js";\n'
    'import "./side.js";\n'
    "say(new One().name + two + more());\n",
    "deep/one.js": 'import { two } from "../two.js";\nconst name = `one-${two}`;\n'
    "export default class One { name = name; }\n",
    "two.js": "const name = 2;\nexport const two = name;\nexport function more() { return name * 2; }\n",
    "side.js": 'say("side");\n',
}


def test_modules_come_after_what_they_import() -> None:
    """Each module stands once, after those that it needs."""
    assert modules_of("page.js", SMALL.__getitem__) == ("two.js", "deep/one.js", "side.js", "page.js")


def test_bundle_runs_as_the_modules_would() -> None:
    """Default and named exports reach who imports them; two modules may have a name in common."""
    if not (node := shutil.which("node")):
        not_run("node is not installed")
    script = f"const say = (what) => console.log(what);\n{bundle('page.js', SMALL.__getitem__)}"
    told = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    assert told.stdout.split() == ["side", "one-224"]


def test_modules_in_a_circle_are_refused() -> None:
    """Modules that need each other have no order; the error names them."""
    circle = {"a.js": 'import "./b.js";\n', "b.js": 'import "./a.js";\n'}
    with pytest.raises(ValueError, match=r"a\.js > b\.js > a\.js"):
        modules_of("a.js", circle.__getitem__)

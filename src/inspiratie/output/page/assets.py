"""The files that a page is made of: its templates, its styles and its script, each brought in as one text."""

import base64
import hashlib
from functools import lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined

from inspiratie.output.page.bundle import bundle
from inspiratie.storage import packaged

STYLES = ("base", "screen", "question", "questions", "choice", "handout", "answer_sheet", "print", "workshop")
"""The sheets of a page in ``style/``, in the order in which they overrule each other."""
PAPER = "paper"
"""The one sheet of a paper to decide by."""
ENTRY = "page.js"
"""The module of ``script/`` that brings in all others."""
EARLY = "early.js"
"""The module that runs before the page is laid out."""

_PAGE = packaged.PACKAGE / "output" / "page"


@lru_cache(maxsize=1)
def style() -> str:
    """Return the style of every page."""
    return _unindented("\n".join(asset("style", f"{name}.css") for name in STYLES))


@lru_cache(maxsize=1)
def paper_style() -> str:
    """Return the style of a paper to decide by."""
    return _unindented(asset("style", f"{PAPER}.css"))


@lru_cache(maxsize=1)
def script() -> str:
    """Return the modules of the page as one script."""
    return _unindented(bundle(ENTRY, module))


@lru_cache(maxsize=1)
def early_script() -> str:
    """Return what runs before the page is laid out, as a script of its own."""
    return _unindented(bundle(EARLY, module))


def module(path: str) -> str:
    """Return the text of one module of the script."""
    return asset("script", path)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates, in which text of cards and notes stays text."""
    found = Environment(
        loader=FunctionLoader(lambda name: asset("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return found


def policy(style_text: str, *scripts: str, worker: bool = False) -> str:
    """Return a Content-Security-Policy that allows this very style and these scripts and nothing else.

    With `worker` also a script of the same address that keeps the page, made known by one named policy.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style_text)}'",
            *([" ".join(["script-src", *(f"'{_digest(script)}'" for script in scripts)])] if scripts else []),
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            *(["worker-src 'self'", "trusted-types dienst"] if worker else ["trusted-types 'none'"]),
        )
    )


def asset(folder: str, name: str) -> str:
    """Return the text of a file of the page, by its folder and its name in it."""
    return _PAGE.joinpath(folder, *name.split("/")).read_text(encoding="utf-8")


def _unindented(code: str) -> str:
    """Return code without indentation and empty lines, which is a tenth of its weight."""
    return "\n".join(filter(None, map(str.strip, code.splitlines())))


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"

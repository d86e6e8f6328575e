"""Small changes of the code that the tests of its room must notice.

Run it on Linux; it takes some minutes::

    python benchmarks/mutation.py [--each 8] [--only storage/files.py] [--write]

Of every module a sample of all changes (a comparison, a sign, a truth, a number, a return, an error turned
into another) is made one by one, each in a process of its own that runs the test files beside it. What no
test notices survives, and is judged below. With ``--write`` the score goes to
``benchmarks/results/mutation.md``.
"""

import argparse
import ast
import contextlib
import importlib.abc
import importlib.util
import io
import os
import random
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

_ROOT = Path(__file__).parents[1]
_RESULTS = Path(__file__).parent / "results" / "mutation.md"
_SOURCE = _ROOT / "src" / "inspiratie"
_PATIENCE = 120
"""Seconds after which a change that hangs the tests counts as noticed."""
MODULES: Mapping[str, Sequence[str]] = {
    "storage/files.py": ["tests/storage/test_files.py"],
    "storage/strict_yaml.py": ["tests/storage/test_strict_yaml.py"],
    "storage/text.py": ["tests/storage/test_text.py"],
    "storage/received.py": ["tests/storage/test_received.py"],
    "shortlists/folder.py": ["tests/shortlists"],
    "shortlists/shortlist.py": ["tests/shortlists"],
    "output/files/csv.py": ["tests/output/files/test_csv.py"],
    "output/page/html.py": ["tests/output/page/test_html.py"],
    "batch/records.py": ["tests/batch"],
    "engine/ranking.py": ["tests/engine/test_ranking.py"],
    "language/mail.py": ["tests/language/test_mail.py"],
}
"""The modules, and the test files that must notice."""
_FLAG = "a flag of a frozen class: no behaviour"
JUDGED: Mapping[str, str] = {
    "storage/files.py: not overwrite and (folder / name).exists() →"
    " not overwrite or (folder / name).exists()": (
        "noticed by `tests/batch`, which writes over what is there"
    ),
    "storage/files.py: True → False": (
        "a temporary file that is gone already; the error would be passed over too"
    ),
    "storage/strict_yaml.py: True → False": _FLAG,
    "storage/strict_yaml.py: text.count('[') + text.count('{') + columns < _HARMLESS →"
    " text.count('[') + text.count('{') + columns <= _HARMLESS": (
        "the edge of a bound far from what does harm"
    ),
    "storage/text.py: 4096 → 4097": "how much of a text is looked at",
    "storage/text.py: 3 → 4": "a weight of evidence, beyond what any kept text needs",
    "storage/text.py: 2 → 3": "a weight of evidence, likewise",
    "storage/text.py: True → False": _FLAG,
}
"""What survives, by its place and change, and why."""
_PAIRS = (
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Eq, ast.NotEq),
    (ast.Is, ast.IsNot),
    (ast.In, ast.NotIn),
    (ast.And, ast.Or),
    (ast.Add, ast.Sub),
)
_OTHER: Mapping[type[ast.AST], Any] = {**dict(_PAIRS), **{there: here for here, there in _PAIRS}}
"""What becomes of an operator."""


@dataclass(frozen=True)
class Change:
    """One change of one module."""

    module: str
    line: int
    told: str
    code: str

    @property
    def key(self) -> str:
        """Its place and what changes, for `JUDGED`."""
        return f"{self.module}: {self.told}"


def main() -> None:
    """Make every change and print what survives."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--each", type=int, default=8, help="changes of a module")
    parser.add_argument("--only", choices=MODULES, nargs="+", default=[*MODULES])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    os.chdir(_ROOT)
    _load_others()
    lines = ["| module | changes there are | tried | noticed |", "| --- | --- | --- | --- |"]
    alive: list[Change] = []
    for module in options.only:
        unchanged = Change(module, 0, "nothing", (_SOURCE / module).read_text(encoding="utf-8"))
        if not survives(unchanged):
            sys.exit(f"{module}: the tests fail as they are")
        every = list(changes(module))
        tried = random.Random(module).sample(every, min(options.each, len(every)))  # noqa: S311 - a sample, no secret
        survivors = [change for change in tried if survives(change)]
        alive += survivors
        lines.append(f"| `{module}` | {len(every)} | {len(tried)} | {len(tried) - len(survivors)} |")
        print(lines[-1], *(f"\n  {change.line}: {change.told}" for change in survivors), flush=True)
    if options.write:
        judged = [
            f"- `{change.module}:{change.line}`, `{change.told}`: {JUDGED.get(change.key, 'not judged yet')}"
            for change in alive
        ]
        text = [_INTRODUCTION, "\n".join(lines), "Not noticed:", "\n".join(judged or ["- nothing"])]
        _RESULTS.write_text("\n\n".join(text) + "\n", encoding="utf-8")


_INTRODUCTION = """# Mutation

Made by `python benchmarks/mutation.py --write`: a sample of small changes of every module, each tried on
the tests beside it."""


def changes(module: str) -> Iterator[Change]:
    """Yield every change of a module."""
    source = (_SOURCE / module).read_text(encoding="utf-8")
    count = sum(1 for _ in ast.walk(ast.parse(source)))
    for number in range(count):
        tree = ast.parse(source)
        node = next(node for place, node in enumerate(ast.walk(tree)) if place == number)
        if not isinstance(node, ast.expr | ast.stmt):
            continue
        before = ast.unparse(node)
        if _change(node):
            yield Change(
                module, node.lineno, f"{_short(before)} → {_short(ast.unparse(node))}", ast.unparse(tree)
            )


def _change(node: ast.AST) -> bool:
    """Change a node where it stands; tell whether it could be."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _OTHER:
            node.ops = [_OTHER[type(op)]()]
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in _OTHER:
            node.op = _OTHER[type(op)]()
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), operand)
        case ast.Constant(value=bool() as truth):
            node.value = not truth
        case ast.Constant(value=int() as number):
            node.value = number + 1
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            node.value = ast.Constant(None)
        case ast.Raise():
            node.exc, node.cause = ast.Name("ArithmeticError", ast.Load()), None
        case _:
            return False
    return True


def _short(code: str) -> str:
    text = " ".join(code.split())
    return text if len(text) <= 70 else f"{text[:69]}…"


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module as it was changed."""

    def __init__(self, change: Change) -> None:
        self.change = change
        self.name = "inspiratie." + change.module.removesuffix(".py").replace("/", ".")

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - every finder has it
        target: ModuleType | None = None,  # noqa: ARG002 - likewise
    ) -> ModuleSpec | None:
        """Return that it comes from here, when it is the one."""
        if fullname != self.name:
            return None
        file = str(_SOURCE / self.change.module)
        return importlib.util.spec_from_file_location(fullname, file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        exec(compile(self.change.code, str(_SOURCE / self.change.module), "exec"), module.__dict__)  # noqa: S102 - our own code


def survives(change: Change) -> bool:
    """Return whether the tests pass all the same."""
    child = os.fork()
    if child == 0:
        os._exit(_tested(change))
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.alarm(_PATIENCE)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.alarm(0)
    return code == 0


def _tested(change: Change) -> int:
    import pytest  # noqa: PLC0415 - loaded before the fork

    sys.meta_path.insert(0, _Changed(change))
    loaded = "ignore::pytest.PytestAssertRewriteWarning"  # what the fork had already
    without = ("-p", "no:cacheprovider", "-p", "no:cov", "-p", "no:xdist")
    arguments = ["-x", "-q", "-W", loaded, *without, *MODULES[change.module]]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            return int(pytest.main(arguments))
        except BaseException:  # noqa: BLE001 - whatever it is, it is noticed
            return 1


def _load_others() -> None:
    """Load what the tests need beside the program, once for all changes."""
    for name in (
        "hypothesis",
        "hypothesis.stateful",
        "pydantic",
        "pytest",
        "yaml",
        "rapidfuzz",
        "rich",
        "jinja2",
    ):
        importlib.import_module(name)


if __name__ == "__main__":
    main()

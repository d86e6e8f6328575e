"""Small changes of a module, each made in a process of its own that runs the tests that must notice it."""

import ast
import contextlib
import copy
import importlib.abc
import importlib.util
import io
import os
import resource
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

_SOURCE = Path(__file__).parents[1] / "src" / "inspiratie"
_PATIENCE = 120
"""Seconds of the processor after which a change that hangs the tests counts as noticed."""
_LONGEST_WAIT = 900
"""Likewise by the clock: a change may make the tests wait for what never comes."""
_SHOWN = 90
"""Characters of a change that are told."""
_PAIRS = (
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Eq, ast.NotEq),
    (ast.Is, ast.IsNot),
    (ast.In, ast.NotIn),
    (ast.And, ast.Or),
    (ast.Add, ast.Sub),
    (ast.Mult, ast.Div),
)
_OTHER: Mapping[type[ast.AST], Any] = {**dict(_PAIRS), **{there: here for here, there in _PAIRS}}
"""What becomes of an operator."""


@dataclass(frozen=True)
class Change:
    """One change of one module."""

    module: str
    number: int
    """Which node of its tree changes."""
    key: str
    """Its place and what changes, for `JUDGED`."""

    @property
    def code(self) -> str:
        """The module as it is changed."""
        tree = ast.parse((_SOURCE / self.module).read_text(encoding="utf-8"))
        if self.number >= 0:
            _change(list(ast.walk(tree))[self.number])
        return ast.unparse(tree)


def changes(module: str) -> Iterator[Change]:
    """Yield every change of a module; the flags of its classes, which say nothing of behaviour, stay."""
    tree = ast.parse((_SOURCE / module).read_text(encoding="utf-8"))
    places = dict(_places(tree, "at the top"))
    met: Counter[str] = Counter()
    for number, node in enumerate(ast.walk(tree)):
        changed = copy.deepcopy(node)
        if id(node) in places and _change(changed):
            told = (
                f"{module}, {places[id(node)]}: {_short(ast.unparse(node))} → {_short(ast.unparse(changed))}"
            )
            met[told] += 1
            yield Change(module, number, told if met[told] == 1 else f"{told} ({met[told]})")


def _places(node: ast.AST, place: str) -> Iterator[tuple[int, str]]:
    """Yield the expressions and statements below a node, each with the name of what it stands in."""
    for child in ast.iter_child_nodes(node):
        if child not in getattr(node, "decorator_list", ()):
            here = child.name if isinstance(child, ast.FunctionDef | ast.ClassDef) else place
            if isinstance(child, ast.expr | ast.stmt):
                yield id(child), here
            yield from _places(child, here)


def _change(node: ast.AST) -> bool:
    """Change a node where it stands; tell whether it could be."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _OTHER:
            node.ops = [_OTHER[type(op)]()]
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in _OTHER:
            node.op = _OTHER[type(op)]()
        case ast.If(test=test) | ast.IfExp(test=test) if not isinstance(test, ast.Compare):
            node.test = ast.UnaryOp(ast.Not(), test)
        case ast.Constant(value=bool() as truth):
            node.value = not truth
        case ast.Constant(value=int() | float() as number):
            node.value = number + 1
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            node.value = ast.Constant(None)
        case ast.Raise():
            node.exc, node.cause = ast.Name("ArithmeticError", ast.Load()), None
        case ast.Expr(value=ast.Call()):
            node.value = ast.Constant(None)
        case _:
            return False
    return True


def _short(code: str) -> str:
    """Return code on one line; of a condition what is asked, without what follows from it."""
    text = " ".join(code.partition(":\n")[0].split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module as it was changed."""

    def __init__(self, change: Change) -> None:
        self.code = change.code
        self.file = str(_SOURCE / change.module)
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
        return importlib.util.spec_from_file_location(fullname, self.file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        exec(compile(self.code, self.file, "exec"), module.__dict__)  # noqa: S102 - our own code


def survives(change: Change, tests: Sequence[str]) -> bool:
    """Return whether the tests pass all the same."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE))
        os._exit(_tested(change, tests))
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.alarm(_LONGEST_WAIT)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.alarm(0)
    return code == 0


def _tested(change: Change, tests: Sequence[str]) -> int:
    import pytest  # noqa: PLC0415 - loaded before the fork

    sys.meta_path.insert(0, _Changed(change))
    loaded = "ignore::pytest.PytestAssertRewriteWarning"  # what the fork had already
    without = ("-p", "no:cacheprovider", "-p", "no:cov", "-p", "no:xdist", "--hypothesis-profile=mutation")
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            return int(pytest.main(["-x", "-q", "-W", loaded, *without, *_nearest_first(change, tests)]))
        except BaseException:  # noqa: BLE001 - whatever it is, it is noticed
            return 1


def _nearest_first(change: Change, tests: Sequence[str]) -> list[str]:
    """Return the tests with those of the changed module before the others."""
    return sorted(tests, key=lambda test: Path(test).stem != f"test_{Path(change.module).stem}")


def load_others() -> None:
    """Load what the tests need beside the program, once for all changes."""
    from hypothesis import Phase, settings  # noqa: PLC0415 - before the fork

    for name in ("hypothesis.stateful", "pydantic", "pytest", "yaml", "rapidfuzz", "rich", "jinja2"):
        importlib.import_module(name)
    settings.register_profile(
        "mutation", deadline=None, derandomize=True, max_examples=50, phases=(Phase.explicit, Phase.generate)
    )  # the first counterexample will do

"""What a command is for, as its function says, also where Python was told to forget that."""

import ast
import inspect
import sys
from collections.abc import Callable


def told_of(function: Callable[..., object] | None) -> str | None:
    """Return the docstring of a function, from its source under ``PYTHONOPTIMIZE=2``; None without one."""
    if function is None or function.__doc__:
        return inspect.getdoc(function) if function else None
    source = inspect.getsource(sys.modules[function.__module__])
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name == function.__name__:
            return ast.get_docstring(node)
    return None

"""The examples in the docstrings say what the code does."""

import doctest
import importlib
import pkgutil

import pytest

import inspiratie

MODULES = ["inspiratie", *(one.name for one in pkgutil.walk_packages(inspiratie.__path__, "inspiratie."))]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    """Every example of the module gives what its docstring shows."""
    if not name.endswith("__main__"):
        assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples() -> None:
    """The walk finds the modules, and the text module at least has examples to run."""
    assert "inspiratie.output.terminal.cards" in MODULES
    assert doctest.testmod(importlib.import_module("inspiratie.language.words")).attempted >= 3

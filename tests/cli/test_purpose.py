"""What a command is for."""

from collections.abc import Callable

import pytest

from inspiratie.cli.purpose import told_of


def described() -> None:
    """Doe dit.

    En dan dat.
    """


@pytest.mark.parametrize("is_stripped", [False, True])
def test_a_function_tells_also_without_its_docstring(
    monkeypatch: pytest.MonkeyPatch,
    is_stripped: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """Python leaves it out where it is told to optimise."""
    if is_stripped:
        monkeypatch.setattr(described, "__doc__", None)
    assert told_of(described) == "Doe dit.\n\nEn dan dat."


@pytest.mark.parametrize("function", [None, lambda: None])
def test_what_says_nothing_tells_nothing(function: Callable[[], None] | None) -> None:
    """Nor is there always a function."""
    assert told_of(function) is None

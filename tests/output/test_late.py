"""Names whose modules are loaded late."""

import sys

import pytest

from inspiratie.output.late import Late


def test_a_module_is_loaded_when_its_function_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    """To name it loads nothing."""
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    function = Late("colorsys").rgb_to_hsv
    assert "colorsys" not in sys.modules
    assert function(1, g=1, b=1) == (0.0, 0.0, 1)
    assert "colorsys" in sys.modules

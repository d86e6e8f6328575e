"""What other programs may import from the package itself."""

import subprocess
import sys

import pytest

import inspiratie


@pytest.mark.parametrize("name", inspiratie.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each from the room where it stands."""
    assert getattr(inspiratie, name) is not None


def test_another_name_is_no_part_of_it() -> None:
    """As Python says of any module."""
    with pytest.raises(AttributeError, match="'inspiratie' has no attribute 'recommend'"):
        inspiratie.recommend  # type: ignore[attr-defined] # noqa: B018 - what is tried; mypy knows it is not there


def test_the_package_alone_loads_no_room() -> None:
    """Every start imports it first."""
    told = "import sys, inspiratie; print([name for name in sys.modules if name.startswith('inspiratie.')])"
    assert subprocess.check_output([sys.executable, "-c", told], text=True) == "[]\n"  # noqa: S603 - our own command

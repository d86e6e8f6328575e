"""File names that every system takes."""

import pytest

from inspiratie.storage.names import free_name, is_device


@pytest.mark.parametrize("name", ["con", "PRN", "aux", "nul", "com1", "lpt9", "con.md"])
def test_a_device_of_windows_is_known(name: str) -> None:
    """In capitals and with an ending too."""
    assert is_device(name)


@pytest.mark.parametrize("name", ["contact", "com", "lpt10", "wijk-con", ""])
def test_other_names_are_no_devices(name: str) -> None:
    """Also when they begin like one."""
    assert not is_device(name)


def test_a_name_that_is_taken_gets_a_number() -> None:
    """The first one that is free."""
    assert free_name("wijk", set()) == "wijk"
    assert free_name("wijk", {"wijk"}) == "wijk-2"
    assert free_name("wijk", {"wijk", "wijk-2", "wijk-3"}) == "wijk-4"

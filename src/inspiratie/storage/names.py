"""File names that every system takes."""

import re
from collections.abc import Container

_DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)\d", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Tell whether Windows keeps this name, whatever its ending, for a device.

    Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file

    >>> is_device("con"), is_device("nul.md"), is_device("contact")
    (True, True, False)
    """
    return bool(_DEVICES.fullmatch(name.partition(".")[0]))


def free_name(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, or that name with the first number from 2 behind it that is not taken.

    >>> free_name("wijk", {"wijk", "wijk-2"})
    'wijk-3'
    """
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name

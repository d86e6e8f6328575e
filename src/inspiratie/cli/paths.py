"""Files and folders that a user names: one way to read them, for every option."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from inspiratie.errors import WrongUsage
from inspiratie.storage.files import user_path

_ENDS_A_FOLDER = ("/", "\\") if os.sep == "\\" else ("/",)
"""What stands behind the name of a folder, and of no file."""
_WEB_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def path_of(name: str, *, such_as: str, is_file: bool = False) -> Callable[[str], Path]:
    """Return what reads the value of an option or argument `name`: ``~`` is the user's home.

    An empty value, as a variable of the shell that is not set gives, is refused: as a path it would be the
    current folder. So are a web address, of which a path would make folders, and a dash, which stands for a
    stream elsewhere, and for what `is_file` a name that ends as that of a folder does, of which the end would
    be lost.
    """

    def parse(value: str) -> Path:
        if not value.strip():
            raise WrongUsage(f"{name} kreeg geen naam; geef er een, zoals: {such_as}")
        if value == "-":
            raise WrongUsage(f"'-' is geen naam voor {name}; geef er een, zoals: {such_as}")
        if is_file and value.endswith(_ENDS_A_FOLDER):
            raise WrongUsage(
                f"{name} kreeg de naam van een map, '{value}'; zet er de naam van een bestand achter,"
                f" zoals: {such_as}"
            )
        if _WEB_ADDRESS.match(value):
            raise WrongUsage(
                f"{name} kreeg een webadres, en inspiratie haalt niets van het internet; bewaar het bestand"
                f" op uw computer en geef de naam, zoals: {such_as}"
            )
        return user_path(value)

    return parse

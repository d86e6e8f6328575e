"""Files and folders that a user names: one way to read them, for every option."""

import re
from collections.abc import Callable
from pathlib import Path

from inspiratie.errors import WrongUsage
from inspiratie.storage.files import user_path

_WEB_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def path_of(name: str, *, such_as: str) -> Callable[[str], Path]:
    """Return what reads the value of an option or argument `name`: ``~`` is the user's home.

    An empty value, as a variable of the shell that is not set gives, is refused: as a path it would be the
    current folder. So are a web address, of which a path would make folders, and a dash, which stands for a
    stream elsewhere.
    """

    def parse(value: str) -> Path:
        if not value.strip():
            raise WrongUsage(f"{name} kreeg geen naam; geef er een, zoals: {such_as}")
        if value == "-":
            raise WrongUsage(f"'-' is geen naam voor {name}; geef er een, zoals: {such_as}")
        if _WEB_ADDRESS.match(value):
            raise WrongUsage(
                f"{name} kreeg een webadres, en inspiratie haalt niets van het internet; bewaar het bestand"
                f" op uw computer en geef de naam, zoals: {such_as}"
            )
        return user_path(value)

    return parse

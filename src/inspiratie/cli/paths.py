"""Files and folders that a user names: one way to read them, for every option."""

from collections.abc import Callable
from pathlib import Path

from inspiratie.errors import WrongUsage
from inspiratie.storage.files import user_path


def path_of(name: str, *, such_as: str) -> Callable[[str], Path]:
    """Return what reads the value of an option or argument `name`: ``~`` is the user's home.

    An empty value, as a variable of the shell that is not set gives, is refused: as a path it would be the
    current folder.
    """

    def parse(value: str) -> Path:
        if not value.strip():
            raise WrongUsage(f"{name} kreeg geen naam; geef er een, zoals: {such_as}")
        return user_path(value)

    return parse

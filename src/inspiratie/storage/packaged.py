"""Where the files stand that the program brings: beside its code, its data and its manual."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
"""The folder of the program's own code, and of the files that stand beside it."""


def data_folder() -> Path:
    """Return the folder of the packaged data: in the wheel, or beside `src` in a checkout."""
    packaged = PACKAGE / "data"
    return packaged if packaged.is_dir() else PACKAGE.parents[1] / "data"


def manual_file() -> Path:
    """Return the manual for users: in the wheel, or among the documents in a checkout."""
    packaged = PACKAGE / "handleiding.md"
    return packaged if packaged.is_file() else PACKAGE.parents[1] / "docs" / "handleiding.md"

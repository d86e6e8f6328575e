"""What earlier versions kept in the user's cache folder: this one keeps nothing there, and clears it away."""

import os
import re
from contextlib import suppress
from pathlib import Path

_KEPT = re.compile(r"(data|forms|packaged|phrases|texts)-[0-9a-f]{32}\.json")
"""How they named a file; up to version 0.3 those of `data` held the text of lists and decks."""


def clear_leftovers() -> None:
    """Remove what earlier versions kept, and the folder when nothing else is in it.

    A folder that is not there, or may not be changed, is left.
    """
    with suppress(OSError):
        folder = _old_cache()
        for file in folder.iterdir():
            if _KEPT.fullmatch(file.name):
                file.unlink()
        folder.rmdir()


def _old_cache() -> Path:
    """Return where they kept it: ``INSPIRATIE_CACHE`` when that is set, or the system's place for caches."""
    if chosen := os.environ.get("INSPIRATIE_CACHE"):
        return Path(chosen)
    from platformdirs import user_cache_path  # noqa: PLC0415 - slow to import, and seldom needed

    return user_cache_path("inspiratie", appauthor=False)

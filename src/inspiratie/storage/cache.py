"""What was worked out before from the same data and the same code, kept in the user's cache folder."""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

from platformdirs import user_cache_path

from inspiratie.errors import InspiratieError
from inspiratie.storage.files import write_atomically

Value = TypeVar("Value")
_KEPT_SECONDS = 30 * 24 * 3600
"""What was not used for a month is forgotten."""
_PACKAGE = Path(__file__).parents[1]


def remembered(name: str, facts: Iterable[str], make: Callable[[], Value]) -> Value:
    """Return what `make` gives, from an earlier run when there was one with the same `facts`.

    `facts` are checksums of everything that the value depends on; the code of this package is always one
    of them, so nothing stale is ever used. The value must survive JSON unchanged. A folder that cannot be
    read or written only costs time.
    """
    path = cache_folder() / f"{name}-{_digest([_code(), *facts])}.json"
    with suppress(OSError, ValueError):
        value: Value = json.loads(path.read_bytes())
        os.utime(path)
        return value
    value = make()
    with suppress(OSError, InspiratieError):
        path.parent.mkdir(parents=True, exist_ok=True)
        _forget_old(path.parent)
        write_atomically(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return value


def cache_folder() -> Path:
    """Return where results are kept: ``INSPIRATIE_CACHE`` when that is set, or the system's place for it."""
    chosen = os.environ.get("INSPIRATIE_CACHE")
    return Path(chosen) if chosen else user_cache_path("inspiratie", appauthor=False)


@cache
def _code() -> str:
    """Return a checksum over the modules of the engine."""
    return _digest(module.read_text(encoding="utf-8") for module in sorted(_PACKAGE.rglob("*.py")))


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8") + b"\0")
    return digest.hexdigest()[:32]


def _forget_old(folder: Path) -> None:
    for file in folder.glob("*.json"):
        if time.time() - file.stat().st_mtime > _KEPT_SECONDS:
            file.unlink()

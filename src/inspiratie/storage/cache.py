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
from inspiratie.storage.files import user_path, write_atomically

Value = TypeVar("Value")
_KEPT_SECONDS = 30 * 24 * 3600
"""What was not used for a month is forgotten."""
_NO_LONGER_KEPT = "data-"
"""How files with the text of lists and decks were named, up to version 0.3."""
_PACKAGE = Path(__file__).parents[1]


def remembered(name: str, facts: Iterable[str], make: Callable[[], Value]) -> Value:
    """Return what `make` gives, from an earlier run when there was one with the same `facts`.

    `facts` are checksums of everything that the value depends on; the code of this package is always one
    of them, so nothing stale is ever used. The value must survive JSON unchanged. A folder that cannot be
    read or written only costs time.
    """
    path = cache_folder() / f"{name}-{_digest([_code(), *facts])}.json"
    with suppress(OSError, ValueError, RecursionError):
        seal, _, kept = path.read_bytes().partition(b"\n")
        if seal.decode() == _seal(kept):
            value: Value = json.loads(kept)
            os.utime(path)
            return value
    value = make()
    with suppress(OSError, InspiratieError):
        path.parent.mkdir(parents=True, exist_ok=True)
        _forget_old(path.parent)
        kept = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        write_atomically(path, _seal(kept).encode() + b"\n" + kept)
    return value


def cache_folder() -> Path:
    """Return where results are kept: ``INSPIRATIE_CACHE`` when that is set, or the system's place for it."""
    chosen = os.environ.get("INSPIRATIE_CACHE")
    return user_path(chosen) if chosen else user_cache_path("inspiratie", appauthor=False)


@cache
def _code() -> str:
    """Return a checksum over the modules of the engine."""
    return _digest(module.read_text(encoding="utf-8") for module in sorted(_PACKAGE.rglob("*.py")))


def _seal(kept: bytes) -> str:
    """Return what tells a file that this program wrote from any other."""
    return hashlib.sha256(kept).hexdigest()


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8") + b"\0")
    return digest.hexdigest()[:32]


def _forget_old(folder: Path) -> None:
    """Remove what was not used for long, and at once what an earlier version kept of people's own files."""
    for file in folder.glob("*.json"):
        if file.name.startswith(_NO_LONGER_KEPT) or time.time() - file.stat().st_mtime > _KEPT_SECONDS:
            file.unlink()

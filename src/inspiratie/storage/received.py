"""Files that people give or send: only plain ones, and no larger than is said, are ever read."""

import os
import stat
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from inspiratie.errors import DataError, Problem

LARGEST = 15_000_000
"""Bytes of a file at most: room for 10,000 cards as long as ours."""
_PLAIN = "Kies een gewoon bestand, op uw eigen schijf."
_RIGHTS = "Kijk na of u het bestand mag lezen."
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""Opening a pipe that nobody writes to must not wait; Windows has no such pipes."""


def read_received(path: Path, *, name: str = "") -> bytes:
    """Return what is in the file at `path`.

    Raises `DataError`, before anything is read, for what is no plain file or is larger than `LARGEST`.
    `name` is how the error speaks of the file.
    """
    shown = name or str(path)
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _refusal(shown, "dat is geen gewoon bestand", _PLAIN)
            content = file.read(LARGEST + 1)
    except IsADirectoryError as error:
        raise _refusal(shown, "dat is een map en geen bestand", "Noem een bestand in die map.") from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _refusal(shown, "het bestand bestaat niet", _where_else(path)) from error
    except (OSError, ValueError) as error:  # a name with a zero byte in it is a ValueError
        raise _refusal(shown, "het bestand kan niet gelezen worden", _RIGHTS) from error
    if told := too_large(content):
        raise _refusal(shown, f"het bestand {told}", "Kies een kleiner bestand.")
    return content


def too_large(content: bytes) -> str:
    """Return that this is more than is ever read, as the end of a Dutch clause; nothing where it is not."""
    most = f"{LARGEST // 1_000_000} MB"
    return f"is groter dan {most}, en dat leest inspiratie niet" if len(content) > LARGEST else ""


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | _AT_ONCE)


def _where_else(missing: Path) -> str:
    """Return where a missing file was sought, and the name there that looks like its own."""
    folder = missing.absolute().parent
    names: list[str] = []
    with suppress(OSError):  # a folder that is not there, or that may not be read
        names = [entry.name for entry in folder.iterdir()]
    alike = {name.casefold(): name for name in names}
    near = get_close_matches(missing.name.casefold(), alike, n=1)
    return (
        f"Bedoelde u {alike[near[0]]}? " if near else "Kijk na of de naam klopt. "
    ) + f"Gezocht in: {folder}"


def _refusal(shown: str, reason: str, next_step: str) -> DataError:
    return DataError(shown, (Problem(line=None, field="", reason=reason),), next_step)

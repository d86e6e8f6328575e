"""A folder that one process at a time may change."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from inspiratie.errors import FileNotWritten
from inspiratie.storage.files import why

PATIENCE = 20.0
"""Seconds to wait for another process that is writing."""
_POLL = 0.01
"""Seconds between two looks at the lock."""


@contextmanager
def held(folder: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a folder for this process alone; made when it is not there.

    Raises `FileNotWritten`, and `filelock.Timeout` when another process holds it for longer than `patience`.
    """
    file = folder / ".lock"
    lock = FileLock(file, timeout=patience)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(poll_interval=_POLL)
    except NotImplementedError as error:  # a network share that cannot lock
        raise FileNotWritten(str(folder), "op deze schijf kan dat niet veilig") from error
    except FileExistsError as error:
        raise FileNotWritten(str(folder), "dat is geen map") from error
    except TimeoutError:  # filelock's own is one, and an error of the system
        raise
    except OSError as error:
        raise FileNotWritten(str(file if os.path.lexists(file) else folder), why(error)) from error
    try:
        _share(file)
        yield
    finally:
        with suppress(OSError):  # what was changed is changed, and the lock goes with the process
            lock.release()


def _share(lock: Path) -> None:
    """Let whoever may write in the folder take the lock too."""
    with suppress(OSError):  # made by another user, who has shared it
        lock.chmod(0o600 | lock.parent.stat().st_mode & 0o066)

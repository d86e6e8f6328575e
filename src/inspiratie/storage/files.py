"""Files written whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from inspiratie.errors import FileExists, FileNotWritten

_REASONS: Mapping[int, str] = {
    errno.ENOENT: "de map bestaat niet",
    errno.ENOTDIR: "een deel van het pad is een bestand en geen map",
    errno.EACCES: "u hebt daar de rechten niet voor",
    errno.EPERM: "u hebt daar de rechten niet voor",
    errno.EISDIR: "dat is een map",
    getattr(errno, "EDQUOT", errno.ENOSPC): "uw schijfruimte is op",  # some systems have no quota
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen-lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf geeft een fout",
    errno.ELOOP: "een koppeling verwijst naar zichzelf",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.EBUSY: "een ander programma gebruikt dat",
    errno.EFBIG: "het bestand wordt groter dan daar mag",
    errno.EPIPE: "niemand leest verder",
    errno.ENXIO: "niemand leest daar",
    errno.EINVAL: "die naam of plaats kan daar niet",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
    errno.ENOMEM: "het geheugen is vol",
    **dict.fromkeys(
        (errno.ESTALE, errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETUNREACH),
        "de netwerkschijf antwoordt niet",
    ),
}
"""The system's reasons as Dutch clauses; the numbers differ from system to system."""
_NOTHING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EINVAL})
"""What the system says of a path that leads to nothing."""
_UNFIT_NAME = {123, 206}
"""Windows' own numbers for a name with a sign that it refuses, and for one that is too long."""


def write_atomically(
    path: Path, content: str | bytes, *, overwrite: bool = True, follow: bool = True, wait: bool = True
) -> None:
    """Write `content` to `path` by way of a temporary file: the old file or the new, never half.

    Text is written as UTF-8 with its line ends as they are. Raises `FileExists` when the file is there and
    `overwrite` is off, `FileNotWritten` when the disk or the rights do not allow it; the old file is then
    intact. A device or a pipe, where there is nothing to lose, is written to as it stands. A link is
    followed, or replaced itself when `follow` is off: for a name that the user did not choose, in a folder
    where others may have put it. With `wait` off the disk may have it later: for one of many files, which can
    all be made again.
    """
    import tempfile  # noqa: PLC0415 - slow to load, and nothing is written by most commands

    data = content.encode("utf-8") if isinstance(content, str) else content
    temporary: Path | None = None
    try:  # asking what is there may fail as writing may: no rights, a name too long
        if path.is_dir():
            raise FileNotWritten(str(path), "dat is een map")
        if path.exists() and not path.is_file() and (follow or not path.is_symlink()):
            _write_through(path, data)  # nothing to keep whole, and nothing to replace
            return
        if not overwrite and path.exists():
            raise FileExists(str(path))
        target = Path(os.path.realpath(path)) if follow and path.is_symlink() else path
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:60]}.", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if wait:
                os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        if overwrite:
            temporary.replace(target)
        else:
            _place_new(temporary, target)
        if wait:
            _sync_folder(target.parent)
    except FileExistsError as error:
        raise FileExists(str(path)) from error
    except OSError as error:
        raise FileNotWritten(str(path), why(error)) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write_through(path: Path, data: bytes) -> None:
    """Write to a device or a pipe; a pipe that nobody reads from is an error, and not waited for."""
    if not path.is_fifo():
        path.write_bytes(data)
        return
    pipe = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    os.set_blocking(pipe, True)
    with os.fdopen(pipe, "wb") as file:
        file.write(data)


def make_folder(
    folder: Path, names: Iterable[str] = (), *, overwrite: bool = True, mode: int = 0o777
) -> None:
    """Make a folder when it is not there, ready for files of these names.

    Raises `FileNotWritten`, and `FileExists` for a name that is there already when `overwrite` is off.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=mode)
    except OSError as error:
        raise FileNotWritten(str(folder), "dat is geen map" if folder.exists() else why(error)) from error
    for name in names:
        if not overwrite and (folder / name).exists():
            raise FileExists(str(folder / name))


def is_file(path: Path) -> bool:
    """Tell whether a plain file is there.

    Raises `OSError`, which names the path, when the system lets no one look: what cannot be seen must not be
    taken for what is not there, as `Path.is_file` does from Python 3.14 on.
    """
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        if error.errno in _NOTHING:
            return False
        raise


def home_folder(environ: Mapping[str, str]) -> Path:
    """Return where the user's own lists and decks are kept: INSPIRATIE_HOME, or what the system says."""
    if chosen := environ.get("INSPIRATIE_HOME"):
        return user_path(chosen)
    from platformdirs import user_data_dir  # noqa: PLC0415 - only where nothing was chosen

    return Path(user_data_dir("inspiratie", appauthor=False))


def user_path(written: str) -> Path:
    """Return the path that a user means: ``~`` is their home, also where no shell has filled it in.

    A name such as ``~archief``, when there is no user of that name, is a name like any other.
    """
    try:
        return Path(written).expanduser()
    except RuntimeError:
        return Path(written)


def why(error: OSError) -> str:
    """Return the system's reason as a Dutch clause."""
    if getattr(error, "winerror", None) in _UNFIT_NAME:
        return "de naam is te lang of bevat een teken dat niet mag"
    known = _REASONS.get(error.errno or 0)
    return known or f"het systeem meldt: {error.strerror or type(error).__name__}"


def _place_new(temporary: Path, target: Path) -> None:
    """Give the temporary file its name; `FileExistsError` when another process was first."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: check, then move
        if target.exists():
            raise FileExistsError from None
        temporary.replace(target)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a crash, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

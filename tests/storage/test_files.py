"""Files are written whole or not at all, and every refusal is a sentence."""

import errno
import os
import select
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from inspiratie.errors import FileExists, FileNotWritten
from inspiratie.storage.files import is_file, make_folder, user_path, why, write_atomically

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights, links and pipes")


def failing(code: int) -> Callable[..., None]:
    """Return a function that fails as the system does with this error number."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def refused_by_windows(number: int) -> OSError:
    """Return the error that Windows gives with this number of its own, also where no file is missing."""
    kind = type("WindowsError", (FileNotFoundError,), {"winerror": number})
    error: OSError = kind(errno.ENOENT, "x")
    return error


def names(folder: Path) -> list[str]:
    """Return the names in a folder, but for the test's own home."""
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_text_is_written_as_utf8_with_its_line_ends(tmp_path: Path) -> None:
    """Text comes out as UTF-8, and no line end is changed."""
    write_atomically(tmp_path / "a.md", "één\r\ntwee\n")
    assert (tmp_path / "a.md").read_bytes() == "één\r\ntwee\n".encode()


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    """Bytes come out unchanged, and nothing else is left in the folder."""
    write_atomically(tmp_path / "a.png", b"\x89PNG\r\n\x00")
    assert (tmp_path / "a.png").read_bytes() == b"\x89PNG\r\n\x00"
    assert names(tmp_path) == ["a.png"]


@posix_only
def test_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    """A new content takes the old one's place with the rights that the user gave it."""
    path = tmp_path / "a.md"
    path.write_text("oud")
    path.chmod(0o640)
    write_atomically(path, "nieuw")
    assert path.read_text() == "nieuw"
    assert path.stat().st_mode & 0o777 == 0o640


@posix_only
@pytest.mark.parametrize(("umask", "mode"), [(0o027, 0o640), (0o022, 0o644), (0, 0o666)])
def test_new_file_has_the_rights_of_any_new_file(tmp_path: Path, umask: int, mode: int) -> None:
    """A new file is as readable as the user's umask says, not private like a temporary file."""
    old = os.umask(umask)
    try:
        write_atomically(tmp_path / "a.md", "x")
        assert os.umask(umask) == umask
    finally:
        os.umask(old)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == mode


@posix_only
def test_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a symbolic link changes the file that it names."""
    (tmp_path / "map").mkdir()
    real, link = tmp_path / "map" / "echt.md", tmp_path / "link.md"
    real.write_text("oud")
    link.symlink_to(real)
    write_atomically(link, "nieuw")
    assert link.is_symlink()
    assert real.read_text() == "nieuw"


@posix_only
def test_a_link_that_nobody_chose_is_replaced(tmp_path: Path) -> None:
    """What it names stays as it was: another may have put it there."""
    real, link = tmp_path / "echt.md", tmp_path / "link.md"
    real.write_text("oud")
    link.symlink_to(real)
    write_atomically(link, "nieuw", follow=False)
    assert (link.is_symlink(), link.read_text(), real.read_text()) == (False, "nieuw", "oud")


@posix_only
def test_a_folder_is_made_with_those_above_it_and_may_be_there(tmp_path: Path) -> None:
    """With the rights of any new folder, and what is in it may be written over."""
    for _ in range(2):
        make_folder(tmp_path / "a" / "b", ["x.md"])
        (tmp_path / "a" / "b" / "x.md").write_text("x")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == (tmp_path / "a").stat().st_mode & 0o777
    with pytest.raises(FileExists):
        make_folder(tmp_path / "a" / "b", ["x.md"], overwrite=False)


@posix_only
def test_link_in_a_circle_is_replaced(tmp_path: Path) -> None:
    """A link to itself names no file; it once stopped the program with Python's own error."""
    link = tmp_path / "rond.md"
    link.symlink_to(link)
    write_atomically(link, "nieuw")
    assert link.read_text() == "nieuw"


def test_a_folder_is_called_a_folder(tmp_path: Path) -> None:
    """Overwriting would not help, so it is not proposed."""
    with pytest.raises(FileNotWritten, match="dat is een map"):
        write_atomically(tmp_path, "x", overwrite=False)


@posix_only
@pytest.mark.parametrize("overwrite", [True, False])
def test_pipe_is_written_to_and_stays(tmp_path: Path, *, overwrite: bool) -> None:
    """More than a pipe holds comes through; nothing is lost in it, so that overwriting is no question."""
    pipe, content = tmp_path / "pijp", "inhoud" * 50_000
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    writer = threading.Thread(target=lambda: write_atomically(pipe, content, overwrite=overwrite))
    writer.start()
    read = b""
    while writer.is_alive() or select.select([reading], [], [], 0)[0]:
        with suppress(BlockingIOError):
            if not (part := os.read(reading, 100_000)) and read:
                break
            read += part
    writer.join(timeout=5)
    os.close(reading)
    assert read == content.encode()
    assert pipe.is_fifo()


@posix_only
def test_a_pipe_that_nobody_reads_is_told(tmp_path: Path) -> None:
    """It was once waited for without end."""
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(FileNotWritten, match="niemand leest daar"):
        write_atomically(tmp_path / "pijp", "x")


@posix_only
def test_a_device_is_written_to_without_asking() -> None:
    """Such as ``/dev/stdout``: nothing stands there that could be lost."""
    write_atomically(Path(os.devnull), "x", overwrite=False)
    assert Path(os.devnull).is_char_device()


def test_existing_file_is_kept_unless_overwriting(tmp_path: Path) -> None:
    """Without `overwrite` a file that is there stays, and the error names it and the way out."""
    path = tmp_path / "a.md"
    path.write_text("oud")
    with pytest.raises(FileExists, match=r"a\.md' bestaat al; .* --overschrijf"):
        write_atomically(path, "nieuw", overwrite=False)
    assert path.read_text() == "oud"
    assert names(tmp_path) == ["a.md"]


def test_new_file_without_overwriting(tmp_path: Path) -> None:
    """Without `overwrite` a file that is not there is simply written."""
    write_atomically(tmp_path / "a.md", "nieuw", overwrite=False)
    assert (tmp_path / "a.md").read_text() == "nieuw"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("links", [True, False])
def test_file_that_appears_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    """What another process wrote between the question and the answer stays, with and without hard links."""
    path = tmp_path / "a.md"
    sync = os.fsync

    def write_meanwhile(descriptor: int) -> None:
        path.write_text("van een ander")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", write_meanwhile)
    if not links:
        monkeypatch.setattr(os, "link", failing(errno.EPERM))
    with pytest.raises(FileExists):
        write_atomically(path, "van mij", overwrite=False)
    assert path.read_text() == "van een ander"
    assert names(tmp_path) == ["a.md"]


def test_file_system_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no hard links exist, a new file is moved into place."""
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    write_atomically(tmp_path / "a.md", "nieuw", overwrite=False)
    assert names(tmp_path) == ["a.md"]


def test_folder_that_cannot_be_synced_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that opens no folders, such as Windows, writes the file all the same."""
    system_open = os.open

    def open_files_only(path: Path | str, *rest: int) -> int:
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "x")
        return system_open(path, *rest)

    monkeypatch.setattr(os, "open", open_files_only)
    write_atomically(tmp_path / "a.md", "nieuw")
    assert (tmp_path / "a.md").read_text() == "nieuw"


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Whichever step fails, the old content stays, no temporary file is left, and the reason is told."""
    path = tmp_path / "a.md"
    path.write_text("oud")
    owner = os if step == "fsync" else Path
    monkeypatch.setattr(owner, step, failing(errno.ENOSPC))
    with pytest.raises(FileNotWritten, match="de schijf is vol"):
        write_atomically(path, "nieuw")
    assert path.read_text() == "oud"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("overwrite", [True, False])
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("geen/map/a.md", "de map bestaat niet"),
        ("bestand/a.md", "een deel van het pad is een bestand"),
        ("x" * 300, "de naam is te lang"),
    ],
)
def test_impossible_place_is_told(tmp_path: Path, name: str, reason: str, *, overwrite: bool) -> None:
    """A place where no file can be gives one sentence; a long name once gave a traceback."""
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(FileNotWritten, match=reason):
        write_atomically(tmp_path / name, "x", overwrite=overwrite)


def test_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    """A folder is not overwritten."""
    (tmp_path / "map").mkdir()
    with pytest.raises(FileNotWritten, match="dat is een map"):
        write_atomically(tmp_path / "map", "x")
    assert (tmp_path / "map").is_dir()


@pytest.mark.parametrize(
    ("error", "clause"),
    [
        (FileNotFoundError(errno.ENOENT, "x"), "de map bestaat niet"),
        (NotADirectoryError(errno.ENOTDIR, "x"), "een deel van het pad is een bestand en geen map"),
        (PermissionError(errno.EACCES, "x"), "u hebt daar de rechten niet voor"),
        (IsADirectoryError(errno.EISDIR, "x"), "dat is een map"),
        (OSError(errno.ENOSPC, "x"), "de schijf is vol"),
        (OSError(errno.EROFS, "x"), "de schijf is alleen-lezen"),
        (OSError(errno.ENAMETOOLONG, "x"), "de naam is te lang"),
        (OSError(errno.EIO, "Input/output error"), "de schijf geeft een fout"),
        (OSError(errno.EFBIG, "File too large"), "het bestand wordt groter dan daar mag"),
        (OSError(errno.ESTALE, "Stale file handle"), "de netwerkschijf antwoordt niet"),
        (OSError(errno.EMFILE, "Too many open files"), "er staan te veel bestanden open"),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), "niemand leest verder"),
        (OSError(errno.ELOOP, "x"), "een koppeling verwijst naar zichzelf"),
        (OSError(errno.ENOTSUP, "Not supported"), "het systeem meldt: Not supported"),
        (OSError("los"), "het systeem meldt: OSError"),
        (refused_by_windows(206), "de naam is te lang of bevat een teken dat niet mag"),
        (refused_by_windows(123), "de naam is te lang of bevat een teken dat niet mag"),
    ],
)
def test_reason_of_the_system_in_dutch(error: OSError, clause: str) -> None:
    """The usual reasons are Dutch clauses; an unusual one is told as the system tells it."""
    assert why(error) == clause


@pytest.mark.skipif(not hasattr(errno, "EDQUOT"), reason="this system has no quota")
def test_a_quota_that_is_used_up_is_told() -> None:
    """The disk itself is not full."""
    assert why(OSError(errno.EDQUOT, "x")) == "uw schijfruimte is op"


def test_a_tilde_is_the_home_of_the_user(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where no shell has filled it in; a name that only begins so stays a name."""
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    assert user_path("~/a.md") == home / "a.md"
    assert user_path("a~b.md") == Path("a~b.md")
    assert user_path("~niemand-zo/a.md") == Path("~niemand-zo/a.md")


def test_only_a_plain_file_is_one(tmp_path: Path) -> None:
    """A folder, what is not there, what stands below a file and a link to itself are none."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "rond").symlink_to(tmp_path / "rond")
    assert is_file(tmp_path / "a.txt")
    for name in (".", "weg", "a.txt/b", "rond"):
        assert not is_file(tmp_path / name)


def test_what_no_one_may_look_at_is_not_taken_for_nothing(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(OSError, match="name too long") as caught:
        is_file(tmp_path / ("x" * 5_000))
    assert caught.value.filename == str(tmp_path / ("x" * 5_000))


def test_what_need_not_wait_is_left_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes its time holds nobody up; the file is there, whole, for every reader."""
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    write_atomically(tmp_path / "a.md", "rij", wait=False)
    assert (tmp_path / "a.md").read_text() == "rij"
    assert names(tmp_path) == ["a.md"]

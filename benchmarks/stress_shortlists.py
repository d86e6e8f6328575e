"""Shortlists under stress: writers in parallel, writers that are killed, a full disk, a read-only folder.

Run it on Linux; as root it also mounts a small tmpfs for the last two::

    python benchmarks/stress_shortlists.py [--adds 200] [--processes 8] [--kills 200]
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inspiratie.errors import FileNotWritten
from inspiratie.shortlists import Pick, ShortlistFolder

NAME = "wijk-noord"
FULL_LIST = 60
"""From so many initiatives a list is emptied, so that a round stays short."""


def main() -> None:
    """Run every part and print its figures; the exit code is 1 when anything was lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--adds", type=int, default=200)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fine = [
            parallel(Path(folder) / "parallel", adds=options.adds, processes=options.processes),
            killed(Path(folder) / "killed", kills=options.kills),
            failing_disk(Path(folder) / "disk"),
        ]
    sys.exit(0 if all(fine) else 1)


def parallel(path: Path, *, adds: int, processes: int) -> bool:
    """Add different ids from several processes at once, and count them."""
    start = time.perf_counter()
    children = [
        fork(lambda mine=range(first, adds, processes): add_all(path, mine))  # type: ignore[misc] # mypy cannot infer it
        for first in range(processes)
    ]
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    seconds = time.perf_counter() - start
    ids = ShortlistFolder(path).load(NAME).ids
    there = len(set(ids) & {id_of(number) for number in range(adds)})
    print(
        f"parallel: {there} of {adds} adds from {processes} processes are there"
        f" after {seconds:.1f} s, exit codes {set(codes)}"
    )
    return there == adds == len(ids) and set(codes) == {0}


def killed(path: Path, *, kills: int) -> bool:
    """Kill a process that writes all the time, at random moments, and look what is left."""
    chance = random.Random(20260)  # noqa: S311 - moments to kill, not secrets
    folder = ShortlistFolder(path)
    folder.add(NAME, [Pick(id="first")], version="1")
    expected: set[str] = set()
    broken = lost = confirmed = torn = number = 0
    for _ in range(kills):
        told = kill_writer(path, first=number, after=chance.uniform(0.001, 0.1))
        torn += any(file.suffix == ".tmp" for file in path.iterdir())
        try:
            ids = set(folder.load(NAME).ids)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            broken += 1
            print(f"  the file does not load: {error}")
            continue
        confirmed += len(told)
        expected |= told
        lost += len(expected - ids)
        number += len(told) + 1
        if len(ids) > FULL_LIST:
            folder.change(NAME, lambda shortlist: shortlist.model_copy(update={"initiatieven": ()}))
            expected.clear()
    folder.add(NAME, [Pick(id="last")], version="1")
    stale = sum(file.suffix == ".tmp" for file in path.iterdir())
    print(
        f"killed: {kills} times, {broken} files that do not load, {lost} of {confirmed} confirmed adds lost,"
        f" {torn} kills left a temporary file, {stale} such files after the next write"
    )
    return not (broken or lost or stale)


def kill_writer(path: Path, *, first: int, after: float) -> set[str]:
    """Return the ids that a writer confirmed before it was killed, `after` seconds from its first word."""
    reader, writer = os.pipe()
    child = fork(lambda: add_forever(path, first, writer))
    os.close(writer)
    told = os.read(reader, 65536)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reader, 65536):
        told += more
    os.close(reader)
    return set(told.decode().split("\n")[:-1]) - {"ready"}


def failing_disk(mount: Path) -> bool:
    """Fill a disk to the brim, then make it read-only; the old list must stay and the sentence be clear."""
    try:
        with small_disk(mount) as remount:
            folder = ShortlistFolder(mount / "lijsten")
            folder.add(NAME, [Pick(id=id_of(number)) for number in range(40)], version="1")
            before = folder.file(NAME).read_bytes()
            filler = mount / "filler"
            fill(filler)
            full = refusal(folder)
            intact = folder.file(NAME).read_bytes() == before
            filler.unlink()
            again = refusal(folder)
            before = folder.file(NAME).read_bytes()
            remount("ro")
            read_only = refusal(folder)
            intact = intact and folder.file(NAME).read_bytes() == before
            remount("rw")
    except PermissionError:
        print("disk: skipped, mounting a tmpfs needs root")
        return True
    print(
        f"full disk: {full}\nspace again: {again or 'written'}\n"
        f"read-only: {read_only}\nold list intact: {intact}"
    )
    return bool(full and read_only and intact and not again)


@contextmanager
def small_disk(mount: Path) -> Iterator[Callable[[str], None]]:
    """Mount a tmpfs of 64 kB; gives a function that mounts it again, ``ro`` or ``rw``."""
    mount.mkdir()

    def run(*words: str) -> None:
        subprocess.run(words, check=True, capture_output=True)  # noqa: S603 - our own words

    try:
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(mount))
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        raise PermissionError from error
    try:
        yield lambda mode: run("mount", "-o", f"remount,{mode}", str(mount))
    finally:
        run("umount", str(mount))


def fill(file: Path) -> None:
    """Write until the disk is full."""
    with file.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(b"x" * 1024)
        except OSError:
            return


def refusal(folder: ShortlistFolder) -> str:
    """Try to add one initiative; return what the user would read, or nothing when it worked."""
    try:
        folder.add(NAME, [Pick(id="one-more")], version="1")
    except FileNotWritten as error:
        return str(error)
    return ""


def fork(work: Callable[[], None]) -> int:
    """Run `work` in a child process; return its number."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return child


def add_all(path: Path, numbers: range) -> None:
    """Add ids one by one, as as many commands would."""
    for number in numbers:
        ShortlistFolder(path).add(NAME, [Pick(id=id_of(number), notitie=f"notitie {number}")], version="1")


def add_forever(path: Path, first: int, pipe: int) -> None:
    """Add ids without end, and tell each one when it is safe."""
    os.write(pipe, b"ready\n")
    number = first
    while True:
        ShortlistFolder(path).add(NAME, [Pick(id=id_of(number), notitie=f"notitie {number}")], version="1")
        os.write(pipe, f"{id_of(number)}\n".encode())
        number += 1


def id_of(number: int) -> str:
    """Return a valid id for a number."""
    return f"initiatief-{number}"


if __name__ == "__main__":
    main()

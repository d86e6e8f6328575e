"""A terminal of our own, and a person at it who types and reads."""

import contextlib
import os
import re
import select
import time
from collections.abc import Iterator, Mapping, Sequence

if os.name == "posix":
    import pty
    import termios

_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[=>()][0-9A-B]?)")


class Terminal:
    """A program that runs in a terminal."""

    def __init__(self, descriptor: int) -> None:
        """Take the end of the terminal that a person has."""
        self._descriptor = descriptor
        self.seen = ""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._descriptor, keys.encode())

    def read_until(self, wanted: str, *, seconds: float = 60) -> str:
        """Return what appeared, escapes taken out, up to and with what is waited for."""
        end = time.monotonic() + seconds
        while wanted not in self.seen:
            ready, _, _ = select.select([self._descriptor], [], [], max(0, end - time.monotonic()))
            try:
                more = os.read(self._descriptor, 65536) if ready else b""
            except OSError:  # the other side is gone
                more = b""
            if not more:
                raise AssertionError(f"'{wanted}' did not appear in: {self.seen!r}")
            self.seen += _ESCAPES.sub("", more.decode(errors="replace"))
        before, _, self.seen = self.seen.partition(wanted)
        return before + wanted


@contextlib.contextmanager
def terminal(
    command: Sequence[str], environment: Mapping[str, str], *, rows: int = 24, columns: int = 200
) -> Iterator[Terminal]:
    """Run a program in a terminal of this size, and end it afterwards."""
    process, descriptor = pty.fork()
    if process == 0:  # pragma: no cover - the other process
        os.execvpe(command[0], [*command], environment)  # noqa: S606 - no shell in between
    termios.tcsetwinsize(descriptor, (rows, columns))
    try:
        yield Terminal(descriptor)
    finally:
        os.close(descriptor)
        os.kill(process, 9)
        os.waitpid(process, 0)

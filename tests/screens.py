"""A terminal that a person could sit at: the program runs in it, keys go in, a screen comes out."""

import os
import select
import struct
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import pyte
import pytest

fcntl = pytest.importorskip("fcntl", reason="a pty is a thing of POSIX")
pty = pytest.importorskip("pty", reason="a pty is a thing of POSIX")
termios = pytest.importorskip("termios", reason="a pty is a thing of POSIX")

UP, DOWN, LEFT_ARROW, END, ENTER, SPACE = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[F", "\r", " "
CTRL_C, CTRL_D, ESCAPE = "\x03", "\x04", "\x1b"
_PATIENCE = 60.0
"""Seconds within which the program must have answered, however busy the machine is."""


class _Answering(pyte.Screen):
    """A screen that tells where its cursor is when it is asked, as a real terminal does."""

    def __init__(self, columns: int, lines: int, master: int) -> None:
        super().__init__(columns, lines)
        self._master = master

    def write_process_input(self, data: str) -> None:
        """Send an answer to the program."""
        os.write(self._master, data.encode())


class Terminal:
    """A program in a pty, and what its screen shows."""

    def __init__(self, pid: int, master: int, *, columns: int, lines: int) -> None:
        self._pid = pid
        self._master = master
        self._screen = _Answering(columns, lines, master)
        self._stream = pyte.ByteStream(self._screen)
        self.exit_code: int | None = None

    @property
    def text(self) -> str:
        """What is on the screen now."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip()

    def until(self, *texts: str) -> str:
        """Return the screen once it shows all of these."""
        return self._read(lambda: all(text in self.text for text in texts), f"{texts} are not shown")

    def press(self, *keys: str) -> None:
        """Send keys, or words that are typed."""
        for key in keys:
            os.write(self._master, key.encode())

    def ended(self) -> str:
        """Return the last screen once the program has left, which sets `exit_code`."""
        text = self._read(lambda: False, "the program did not leave", to_the_end=True)
        self.exit_code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return text

    def stop(self) -> None:
        """End a program that a failed test left behind."""
        if self.exit_code is None:
            os.kill(self._pid, 9)
            os.waitpid(self._pid, 0)
        os.close(self._master)

    def _read(self, is_there: Callable[[], bool], complaint: str, *, to_the_end: bool = False) -> str:
        until = time.monotonic() + _PATIENCE
        while not is_there():
            ready, _, _ = select.select([self._master], [], [], max(0.0, until - time.monotonic()))
            try:
                data = os.read(self._master, 65536) if ready else b""
            except OSError:  # Linux says so when the program has left
                data = b""
            if not data:
                if ready and to_the_end:
                    break
                pytest.fail(f"{complaint} in:\n{self.text}")
            self._stream.feed(data)
        return self.text


@contextmanager
def terminal(
    *words: str, columns: int = 80, lines: int = 30, environment: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """Run a command line in a terminal of its own."""
    command = [sys.executable, "-c", "from inspiratie.cli import main; main()", *words]
    pid, master = pty.fork()
    if pid == 0:
        os.execve(command[0], command, {**os.environ, "TERM": "xterm", **(environment or {})})  # noqa: S606 - our own program
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    here = Terminal(pid, master, columns=columns, lines=lines)
    try:
        yield here
    finally:
        here.stop()

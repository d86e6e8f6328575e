"""What a terminal does with keys while nothing is asked."""

import io
import os
import sys
from select import select

import pytest

from inspiratie.cli.keys import unseen

pty = pytest.importorskip("pty", reason="a pty is a thing of POSIX")
termios = pytest.importorskip("termios", reason="a pty is a thing of POSIX")


def test_keys_are_hidden_kept_and_shown_again() -> None:
    """What was pressed before is dropped, what is pressed meanwhile waits; then all is as it was."""
    master, slave = pty.openpty()
    with os.fdopen(slave) as stream:
        before = termios.tcgetattr(stream)
        os.write(master, b"te vroeg\n")
        assert select([stream], [], [], 10)[0]  # it has come through
        with unseen(stream):
            assert not termios.tcgetattr(stream)[3] & termios.ECHO
            os.write(master, b"\rj")
            assert os.read(stream.fileno(), 10) in (b"\r", b"\rj")
        assert termios.tcgetattr(stream) == before
    os.close(master)


def test_a_pipe_is_left_alone() -> None:
    """It shows nothing."""
    with unseen(io.StringIO("1")) as nothing:
        assert nothing is None


def test_a_system_without_such_a_thing_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has none."""
    monkeypatch.setitem(sys.modules, "termios", None)
    with unseen(sys.stdin) as nothing:
        assert nothing is None

"""Keys that are pressed while nothing is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


@contextmanager
def unseen(stream: TextIO) -> Iterator[None]:
    """Let a terminal show no keys by itself; they wait for whoever asks next.

    What was typed before, when nobody could know of a question, is dropped. Ctrl-C still interrupts.
    """
    try:
        import termios  # noqa: PLC0415 - a thing of POSIX: Windows shows no key that is not read
    except ImportError:
        yield
        return
    if not stream.isatty():
        yield
        return
    before = termios.tcgetattr(stream)
    hidden = [*before]
    hidden[0] &= ~termios.ICRNL
    hidden[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(stream, termios.TCSAFLUSH, hidden)
    try:
        yield
    finally:
        termios.tcsetattr(stream, termios.TCSADRAIN, before)

"""Where results and notices go: stdout for the result, stderr for the rest, on any terminal."""

import codecs
import io
import logging
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from inspiratie.clean import encodable, legible, printable
from inspiratie.cli.preferences import Kleur
from inspiratie.cli.wrapping import wrapped

if TYPE_CHECKING:
    from rich.console import Console

_HEIGHT = 25
_PIPE_WIDTH = 100
"""Columns when no terminal is near and COLUMNS does not say."""
_MIN_WIDTH, _MAX_WIDTH = 40, 200
"""Narrower would break words, wider is no longer read; what the user sets goes beyond."""
_MOST_DIGITS = 6
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "…": "...",
        "·": "|",
        "•": "*",
        "■": "#",
        "×": "x",
        "→": "->",
        "✓": "+",
    }
)


def _in_ascii(error: UnicodeError) -> tuple[str, int]:
    """Replace what a terminal cannot show by its nearest plain letters."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAIN)
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return bare or "?", error.end


def make_streams_safe() -> None:
    """Let stdout and stderr take any text: what their encoding lacks becomes plain letters.

    A stream that was closed before we started, as a scheduled task has it, takes and gives nothing. A size of
    the screen that is no number, or none, is forgotten: rich and typer would count with it.
    """
    for name in ("COLUMNS", "LINES", "TERMINAL_WIDTH"):
        told = os.environ.get(name, "0")
        if not _is_size(told) or not int(told):
            os.environ.pop(name, None)
    codecs.register_error("inspiratie", _in_ascii)
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = _whole(sys.stdout or _nowhere("w"))
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            cast("io.TextIOWrapper", stream).reconfigure(errors="inspiratie")


def _is_size(told: str) -> bool:
    """Return whether this can be a number of columns or lines: ``²`` is a digit too, and no number."""
    return told.isdecimal() and len(told) <= _MOST_DIGITS


def _whole(stream: TextIO) -> TextIO:
    """Return a stream that writes all it is given, or fails.

    Where Python may not buffer its stdout (``PYTHONUNBUFFERED``, as in a container) a disk that fills half
    way takes a part, and nobody would know.
    """
    is_bare = stream is sys.__stdout__ and isinstance(stream.buffer, io.RawIOBase)
    if not is_bare or stream.isatty():
        return stream
    return os.fdopen(stream.fileno(), "w", buffering=1, encoding=stream.encoding, closefd=False)


def _nowhere(mode: str) -> TextIO:
    return cast("TextIO", Path(os.devnull).open(mode, encoding="utf-8"))


class Screen(io.StringIO):
    """What would be written to a stream, kept; who writes cannot tell it from that stream."""

    def __init__(self, *, is_terminal: bool, encoding: str) -> None:
        super().__init__()
        self._is_terminal = is_terminal
        self._encoding = encoding

    @classmethod
    def like(cls, stream: TextIO) -> "Screen":
        """Return one that is a terminal, of the same code page, where the stream is."""
        return cls(is_terminal=stream.isatty(), encoding=stream.encoding or "utf-8")

    @property
    def encoding(self) -> str:  # type: ignore[override] # typeshed has it as an attribute
        """The code page of the stream."""
        return self._encoding

    def isatty(self) -> bool:
        """Return whether the stream is a terminal."""
        return self._is_terminal


def make_console(file: TextIO, kleur: Kleur, width: int | None = None) -> "Console":
    """Return a console that writes to `file`; an explicit `kleur` wins from NO_COLOR and from a pipe.

    It is as wide as is asked, or as `width_of` says within what can be read.
    """
    from inspiratie.output.terminal.console import SafeConsole  # noqa: PLC0415 - loads rich
    from inspiratie.output.terminal.theme import THEME  # noqa: PLC0415 - likewise

    console = SafeConsole(
        file=file,
        theme=THEME,
        height=_HEIGHT,  # a console without one takes a terminal that is dumb for one of 80 columns
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=True if kleur is Kleur.ALTIJD else None,
        no_color=True if kleur is Kleur.NOOIT else False if kleur is Kleur.ALTIJD else None,
        color_system="256" if kleur is Kleur.ALTIJD and not file.isatty() else "auto",
        legacy_windows=None if file.isatty() else False,  # a pipe is no old console: the same everywhere
    )
    console.width = width or width_of(file)
    return console


def width_of(file: TextIO) -> int:
    """Return how many columns of a stream are seen: those of the terminal, also when a pipe leads to it."""
    if _is_size(told := os.environ.get("COLUMNS", "")):
        return min(max(int(told), _MIN_WIDTH), _MAX_WIDTH)
    near = (file, sys.stderr, sys.stdin) if file in (sys.stdout, sys.stderr) else (file,)
    for stream in near:
        if stream.isatty():
            with suppress(OSError):  # a terminal that cannot be asked
                return min(max(os.get_terminal_size(stream.fileno()).columns, _MIN_WIDTH), _MAX_WIDTH)
    return _PIPE_WIDTH


def write_result(text: str) -> None:
    """Write a finished text to stdout; in a pipe or a file it is the same bytes as ``--uitvoer`` writes.

    Only a terminal is given what its code page can show.
    """
    if sys.stdout.isatty() or not hasattr(sys.stdout, "buffer"):
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(encodable(text).encode())


def say(message: str) -> None:
    """Tell the user something beside the result, without what could steer the terminal.

    Where it cannot be told any more, as in ``2>&1 | head -1`` or on a full disk, the work goes on without a
    word.
    """
    text = printable(legible(message))
    try:
        if sys.stderr.isatty():  # which would break lines within words
            text = wrapped(text, width_of(sys.stderr), live=True)
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(stream: TextIO) -> None:
    """Let what is still to be written to a stream that takes no more go nowhere."""
    with suppress(OSError):  # a stream of a test has no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class Notices(logging.Handler):
    """Tells the user what the rooms below have noticed, each thing once."""

    def __init__(self) -> None:
        super().__init__()
        self._told: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Say it, unless it was said."""
        message = record.getMessage()
        if message not in self._told:
            self._told.add(message)
            say(f"Let op: {message}")


@contextmanager
def notices_told() -> Iterator[None]:
    """Let what is noticed in the rooms below reach the user."""
    log, notices = logging.getLogger("inspiratie"), Notices()
    log.addHandler(notices)
    try:
        yield
    finally:
        log.removeHandler(notices)


def say_error(message: str) -> None:
    """Tell the user what went wrong."""
    say(f"fout: {message}")

"""Where output goes: widths, colours, encodings, control characters."""

import io
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.panel import Panel
from rich.text import Text

from command_line import run_process
from inspiratie.clean import printable
from inspiratie.cli.output import Notices, make_console, make_streams_safe, say, width_of, write_result
from inspiratie.cli.preferences import Kleur

PROGRAM = (sys.executable, "-m", "inspiratie")


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Return that it is."""
        return True


def safe(monkeypatch: pytest.MonkeyPatch, encoding: str, text: str) -> bytes:
    """Return the bytes that `text` becomes on a stdout of this encoding."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    make_streams_safe()
    stream.write(text)
    stream.flush()
    return raw.getvalue()


def test_what_an_encoding_lacks_becomes_plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quotes, dots and accents have a look-alike; the rest is a question mark."""
    assert safe(monkeypatch, "ascii", "“café” · … → 語 ✓") == b'"cafe" | ... -> ? +'
    assert safe(monkeypatch, "cp1252", "“café” → ✓") == "“café” -> +".encode("cp1252")
    assert safe(monkeypatch, "utf-8", "“café” → ✓") == "“café” → ✓".encode()


def test_only_writing_is_made_safe() -> None:
    """Bytes that are no text are still an error when they are read."""
    make_streams_safe()
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", errors="inspiratie")


def test_a_stream_of_another_kind_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as the one of a notebook."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    make_streams_safe()


@pytest.mark.parametrize(
    ("columns", "width"), [("", 100), ("80", 80), ("10", 40), ("999", 200), ("breed", 100)]
)
def test_a_pipe_is_as_wide_as_columns_says(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    """100 when it does not say; from 40 to 200."""
    monkeypatch.setenv("COLUMNS", columns)
    assert make_console(io.StringIO(), Kleur.AUTO).width == width


SIZES = ("COLUMNS", "LINES", "TERMINAL_WIDTH")


@pytest.mark.parametrize("told", ["²", "", "x", "-5", "9" * 5_000, "0", "00"])
def test_a_size_that_is_no_number_is_forgotten(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    """Rich and typer would count with it, and fail or leave no room."""
    for name in SIZES:
        monkeypatch.setenv(name, told)
    make_streams_safe()
    assert not {*SIZES} & {*os.environ}
    assert width_of(io.StringIO()) == 100


@given(st.text())
def test_no_text_on_a_console_steers_the_terminal(text: str) -> None:
    """Not even one that is no card, as the name of a file; what can be seen of it stays, colours too."""
    file = io.StringIO()
    console = make_console(file, Kleur.ALTIJD)
    console.print(Text(f"\x1b]0;a\x07{text}", style="red"), Panel(text))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", file.getvalue())
    assert "\x1b[31m" in file.getvalue()
    assert "]0;a" in bare
    assert printable(bare) == bare


def test_an_old_windows_console_does_not_narrow_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes to a file has the same width and borders on every system."""
    monkeypatch.setattr("rich.console.detect_legacy_windows", lambda: True)
    console = make_console(io.StringIO(), Kleur.AUTO)
    assert (console.width, console.legacy_windows) == (100, False)
    assert make_console(Terminal(), Kleur.AUTO).legacy_windows


def test_a_terminal_has_its_own_width() -> None:
    """As it tells, or 80."""
    assert 40 <= make_console(Terminal(), Kleur.AUTO).width <= 200


def test_colour_follows_the_terminal_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An explicit wish wins from NO_COLOR."""
    assert make_console(Terminal(), Kleur.AUTO).color_system is not None
    assert make_console(io.StringIO(), Kleur.AUTO).color_system is None
    assert make_console(Terminal(), Kleur.NOOIT).no_color
    monkeypatch.setenv("NO_COLOR", "1")
    assert make_console(Terminal(), Kleur.AUTO).no_color
    assert not make_console(Terminal(), Kleur.ALTIJD).no_color
    assert make_console(io.StringIO(), Kleur.ALTIJD).color_system == "256"


@pytest.mark.parametrize("make", [Terminal, io.StringIO])
def test_a_terminal_is_given_text(monkeypatch: pytest.MonkeyPatch, make: type[io.StringIO]) -> None:
    """So is what other code reads with."""
    stream = make()
    monkeypatch.setattr(sys, "stdout", stream)
    write_result("één\n")
    assert stream.getvalue() == "één\n"


DOCUMENTS = (
    "export buurtvaders --excel",
    "export buurtvaders -f json",
    "export buurtvaders --druk a6",
    "export buurtvaders -f markdown",
    "list -f csv",
    "suggest café -f json",
    "report café --titel “Één”",
)


@pytest.mark.parametrize("line", DOCUMENTS)
def test_a_pipe_is_given_the_bytes_of_a_file(line: str, tmp_path: Path) -> None:
    """Whatever the code page: a byte order mark once became a question mark, and line ends doubled."""
    file = tmp_path / "uit"
    environment = {"PYTHONIOENCODING": "cp1252"}
    words = line.split()
    assert run_process(*words, "-o", str(file), env=environment).returncode == 0
    assert run_process(*words, env=environment).stdout == file.read_bytes()


def test_a_message_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Line breaks stay."""
    say("een\x1b[2J\ttwee\x07\ndrie\u202e é")
    assert capsys.readouterr().err == "een [2J twee \ndrie  é\n"


def test_a_message_on_a_terminal_breaks_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which the terminal itself does not."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("COLUMNS", "40")
    say("Zet een zin van meer woorden tussen aanhalingstekens.")
    assert stream.getvalue() == "Zet een zin van meer woorden tussen\naanhalingstekens.\n"


def test_a_message_to_a_closed_pipe_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work itself goes on, and so do later messages."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as stream:  # noqa: PTH123 - there is no path, only a pipe
        monkeypatch.setattr(sys, "stderr", stream)
        say("een")
        say("twee")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("words", [("list",), ("list", "--formaat", "csv"), ("--help",), ("--version",)])
def test_a_full_disk_behind_stdout_is_one_sentence(words: tuple[str, ...]) -> None:
    """It once was a traceback of forty lines."""
    with Path("/dev/full").open("w") as full:
        result = subprocess.run([*PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603 - our own program
    told = "fout: de uitvoer kan niet geschreven worden: de schijf is vol.\n"
    assert (result.returncode, result.stderr.decode()) == (1, told)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    ("words", "code"), [(("shortlist", "show", "nergens"), 1), (("suggest", "-n", "0"), 2), (("list",), 0)]
)
def test_a_full_disk_behind_stderr_changes_no_exit_code(words: tuple[str, ...], code: int) -> None:
    """What scripts read is kept."""
    with Path("/dev/full").open("w") as full:
        result = subprocess.run([*PROGRAM, *words], stdout=subprocess.PIPE, stderr=full, check=False)  # noqa: S603 - our own program
    assert result.returncode == code


@pytest.mark.parametrize(
    ("closed", "words", "code"), [("<&-", "suggest -", 2), (">&-", "list", 0), ("2>&-", "list", 0)]
)
def test_a_closed_stream_is_no_traceback(closed: str, words: str, code: int) -> None:
    """A scheduled task may have none of the three."""
    command = f'exec "$0" -m inspiratie {words} {closed}'
    result = subprocess.run(["sh", "-c", command, sys.executable], capture_output=True, check=False)  # noqa: S603, S607 - our own program
    assert result.returncode == code
    assert b"Traceback" not in result.stderr


def test_streams_that_are_missing_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read, and what is written goes nowhere."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    make_streams_safe()
    assert sys.stdin.read() == ""
    sys.stdout.write("x")
    say("x")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()


def test_what_was_noticed_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """However often a room below notices it."""
    notices = Notices()
    for message in ("een", "een", "twee"):
        notices.emit(logging.LogRecord("inspiratie", logging.WARNING, __file__, 1, message, None, None))
    assert capsys.readouterr().err == "Let op: een\nLet op: twee\n"


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("line", ["list -f csv", "list"])
@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of a file")
def test_a_disk_that_fills_half_way_is_told(line: str, unbuffered: str, tmp_path: Path) -> None:
    """Python that may not buffer, as in a container, once left the rest out without a word."""
    limited = f"ulimit -f 4; exec {sys.executable} -m inspiratie {line} > uit"
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    result = subprocess.run(  # noqa: S603 - our own program
        ["bash", "-c", limited],  # noqa: S607 - as above
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    told = "fout: de uitvoer kan niet geschreven worden: het bestand wordt groter dan daar mag.\n"
    assert (result.returncode, result.stderr.decode().splitlines(keepends=True)[-1]) == (1, told)


def test_nothing_is_left_open_at_the_end() -> None:
    """Python tells of it where it is asked to (``PYTHONDEVMODE``)."""
    result = subprocess.run(
        [sys.executable, "-m", "inspiratie", "list", "-f", "regels"],
        env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONDEVMODE": "1"},
        capture_output=True,
        check=True,
    )
    assert (result.stdout.count(b"\n"), result.stderr) == (52, b"")


def test_a_stream_that_is_not_buffered_gets_a_buffer(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe or a file; a terminal takes all that it is given."""
    reading, writing = os.pipe()
    bare = io.TextIOWrapper(io.FileIO(writing, "w"), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", bare)
    make_streams_safe()
    assert sys.stdout is bare  # another program's
    monkeypatch.setattr(sys, "__stdout__", bare)
    make_streams_safe()
    assert isinstance(sys.stdout.buffer, io.BufferedWriter)
    write_result("één\n")
    sys.stdout.write("twee\n")
    sys.stdout.close()
    bare.close()
    with open(reading, encoding="utf-8") as pipe:  # noqa: PTH123 - there is no path, only a pipe
        assert pipe.read() == "één\ntwee\n"


def test_a_name_that_the_system_could_not_read_is_told_in_letters(capsys: pytest.CaptureFixture[str]) -> None:
    """As in the C locale; what steers a terminal is left out of it too."""
    say("Geschreven: " + "één\x9b.csv".encode().decode("ascii", "surrogateescape"))
    assert capsys.readouterr().err == "Geschreven: één .csv\n"

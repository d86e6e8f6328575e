"""Real sessions for the documents: a command line and what a screen shows of it, on one day in one folder."""

import io
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, chdir, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from typer.testing import CliRunner

from inspiratie.cli.app import app

DAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
"""When all sessions are held, so that the same documents come of them on any day."""
_CLOCK = "inspiratie.clock.datetime"
_WIDTH = 76
"""Columns that fit in a page of 80 with its margins."""
CUT = "[…]"
"""What stands in the place of the lines that a document leaves out."""


class AtScreen(CliRunner):
    """Runs a command as at a screen that has no colours, where nobody turns pages."""

    @contextmanager
    def isolation(self, *args: Any, **options: Any) -> Iterator[tuple[io.BytesIO, io.BytesIO, io.BytesIO]]:  # noqa: ANN401 - passed on as they are
        """Let what the command writes to be a screen."""
        with (
            super().isolation(*args, **options) as streams,
            patch.object(sys.stdout, "isatty", return_value=True),
            patch.object(sys.stderr, "isatty", return_value=True),
        ):
            yield streams


class Sessions:
    """Sessions that follow each other: what one saves, the next finds."""

    def __init__(self, write: Callable[[str], object], folder: Path) -> None:
        """Take what writes a block of Markdown, and an empty folder to work in."""
        self._write = write
        self._folder = folder

    def file(self, name: str, text: str) -> None:
        """Put a file in the folder, and show what is in it."""
        (self._folder / name).write_text(text, encoding="utf-8")
        self._write(f"\n```text\n{text.rstrip()}\n```")

    def __call__(self, line: str, *, most: int = 0) -> None:
        """Run a command line and show it with its answer, or with the first `most` lines of that.

        Raises `RuntimeError` when the command fails: no document shows a command that does not work.
        """
        env = {"INSPIRATIE_HOME": str(self._folder / "lijsten"), "COLUMNS": str(_WIDTH), "TERM": "dumb"}
        with ExitStack() as stack:
            stack.enter_context(chdir(self._folder))
            stack.enter_context(patch(_CLOCK, wraps=datetime)).now.return_value = DAY
            words = shlex.split(line.removeprefix("inspiratie"))
            result = AtScreen(env=env).invoke(app, words, prog_name="inspiratie")
        if result.exit_code:
            raise RuntimeError(f"{line}\n{result.output}") from result.exception
        # what is written over is not seen
        answer = [row.rstrip().rpartition("\r")[-1] for row in result.output.strip().split("\n")]
        shown = [*answer[:most], CUT] if most and len(answer) > most else answer
        self._write("\n".join(["\n```console", f"$ {line}", *shown, "```"]))

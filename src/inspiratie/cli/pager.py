"""A long answer on a screen, a page at a time, as the user's own pager shows it."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

_QUIET = ("", "cat")
"""Pagers that show nothing page by page."""
_PROMPTS = (r"s?eEinde; q\: klaar:Spatie\: verder; q\: klaar.", r"hHulp van less (Engels); q\: terug")
"""What `less` asks at the bottom of a text, at its end, and of its own help."""
_LITTLE = 3
"""What is longer than a screen by less than one part in so many is shown at once: a pager asks more of its
reader than it saves."""


def pager_for(text: str, environment: Mapping[str, str]) -> Sequence[str]:
    """Return the command of the pager that a text needs; none where it fits, or where nobody reads along.

    PAGER names it; else it is `less`, where that is there. A text fits that is only a little longer than the
    screen.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or environment.get("TERM") == "dumb":
        return ()
    lines = shutil.get_terminal_size().lines
    if text.count("\n") < lines + lines // _LITTLE:
        return ()
    named = environment.get("PAGER", shutil.which("less") or "")
    command = shlex.split(named, posix=os.name == "posix")
    return () if " ".join(command) in _QUIET or not shutil.which(command[0]) else command


def show_in(command: Sequence[str], text: str, environment: Mapping[str, str]) -> None:
    """Let a pager show a text; whoever leaves it early has seen enough.

    Whoever takes it for the prompt of the shell, and types a command, writes no file and opens no editor.
    """
    # colours stay, and so does the last page
    usual = {"LESS": "-FRX " + " ".join(f"-P{prompt}$" for prompt in _PROMPTS), "LESSCHARSET": "utf-8"}
    asked = {**usual, **environment, "LESSSECURE": "1"}
    with suppress(BrokenPipeError), subprocess.Popen(command, stdin=subprocess.PIPE, env=asked) as process:  # noqa: S603 - the user's own choice
        try:
            process.communicate(text.encode())
        except KeyboardInterrupt:  # the pager has its own use for Ctrl-C
            process.wait()

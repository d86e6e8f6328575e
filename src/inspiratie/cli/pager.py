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
_PROMPT = r"Spatie\: verder; q\: klaar"
"""What `less` asks at the bottom, in place of a colon."""


def pager_for(text: str, environment: Mapping[str, str]) -> Sequence[str]:
    """Return the command of the pager that a text needs; none where it fits, or where nobody reads along.

    PAGER names it; else it is `less`, where that is there.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or environment.get("TERM") == "dumb":
        return ()
    if text.count("\n") < shutil.get_terminal_size().lines:
        return ()
    named = environment.get("PAGER", shutil.which("less") or "")
    command = shlex.split(named, posix=os.name == "posix")
    return () if " ".join(command) in _QUIET or not shutil.which(command[0]) else command


def show_in(command: Sequence[str], text: str, environment: Mapping[str, str]) -> None:
    """Let a pager show a text; whoever leaves it early has seen enough."""
    # colours stay, and so does the last page
    asked = {"LESS": f"-FRX -Ps{_PROMPT}$", "LESSCHARSET": "utf-8", **environment}
    with suppress(BrokenPipeError), subprocess.Popen(command, stdin=subprocess.PIPE, env=asked) as process:  # noqa: S603 - the user's own choice
        try:
            process.communicate(text.encode())
        except KeyboardInterrupt:  # the pager has its own use for Ctrl-C
            process.wait()

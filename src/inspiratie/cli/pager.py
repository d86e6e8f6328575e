"""A long answer on a screen, a page at a time, as the user's own pager shows it."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from inspiratie.cli.look import Look

_QUIET = ("", "cat")
"""Pagers that show nothing page by page."""
_PROMPTS = (r"s?eEinde; q\: klaar:Spatie\: verder; q\: klaar.", r"hHulp van less (Engels); q\: terug")
"""What `less` asks at the bottom of a text, at its end, and of its own help."""


def show_text(text: str, look: Look, *, below: str = "") -> None:
    """Write a text to the screen, page by page where it is longer: the one way in which anything long does.

    What comes `below` it stays in sight for who leaves the pages early.
    """
    wanted = look.pager and not look.toegankelijk
    if pager := pager_for(text + below, os.environ) if wanted else ():
        show_in(pager, text, os.environ)
        text = ""
    sys.stdout.write(text + below)


def pager_for(text: str, environment: Mapping[str, str]) -> Sequence[str]:
    """Return the command of the pager that a text needs; none where it fits, or where nobody reads along.

    PAGER names it; else it is `less`, where that is there. A text fits that leaves a line for the prompt of
    the shell: nothing ever goes off the top of a screen that nobody has seen.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or environment.get("TERM") == "dumb":
        return ()
    if text.count("\n") < shutil.get_terminal_size().lines:
        return ()
    named = environment.get("PAGER", shutil.which("less") or "")
    command = shlex.split(named, posix=os.name == "posix")
    return () if " ".join(command) in _QUIET or not shutil.which(command[0]) else command


def show_in(command: Sequence[str], text: str, environment: Mapping[str, str]) -> None:
    """Let a pager show a text; whoever leaves it early has seen enough.

    Whoever takes it for the prompt of the shell, and types a command, writes no file and opens no editor.
    """
    # colours stay, and so does the last page; a text that just fits is read before what comes below it
    usual = {"LESS": "-RX " + " ".join(f"-P{prompt}$" for prompt in _PROMPTS), "LESSCHARSET": "utf-8"}
    asked = {**usual, **environment, "LESSSECURE": "1"}
    with suppress(BrokenPipeError), subprocess.Popen(command, stdin=subprocess.PIPE, env=asked) as process:  # noqa: S603 - the user's own choice
        try:
            process.communicate(text.encode())
        except KeyboardInterrupt:  # the pager has its own use for Ctrl-C
            process.wait()

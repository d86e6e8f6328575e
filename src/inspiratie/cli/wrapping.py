"""Lines broken between words, never within a command that can be copied."""

import re
from collections.abc import Iterator

from inspiratie import commands

_LEAD = re.compile(r"^\s*(?:\d+\.\s+)?")
"""What a line begins with, and the lines below it leave open."""
_PIECE = re.compile(rf"""(?:{commands.PROGRAM}(?:\s(?:"[^"]*"|'[^']*'|[^\s;"'])+)+\S*|\S+)""")
"""A whole command line, up to a semicolon or the end, or else one word."""


def wrapped(text: str, width: int, *, live: bool = False) -> str:
    """Return a text with lines of at most `width`; a word or a command that is longer stands on its own.

    What follows spaces or a number stays below itself. `live`, a command that is longer than a line has room
    in it where the terminal will break it.

    >>> print(wrapped("fout: onbekend thema 'x'; alle: inspiratie terms thema", 26))
    fout: onbekend thema 'x';
    alle:
    inspiratie terms thema
    """
    lines = (broken for line in text.split("\n") for broken in _broken(line, width))
    return "\n".join(_laid_out(line, width) if live and len(line) > width else line for line in lines)


def _laid_out(line: str, width: int) -> str:
    before, program, rest = line.partition(commands.PROGRAM)
    return before + commands.laid_out(program + rest, width, start=len(before)) if program else line


def _broken(line: str, width: int) -> Iterator[str]:
    text = _LEAD.sub("", line)
    start = len(line) - len(text)
    held, indent, is_begun = line[:start], " " * start, False
    for piece in _PIECE.findall(text):
        joined = f"{held} {piece}" if is_begun else f"{held}{piece}"
        if is_begun and len(joined) > width:
            yield held
            joined = f"{indent}{piece}"
        held, is_begun = joined, True
    yield held.rstrip()

"""Lines broken between words, never within a command that can be copied."""

import re
from collections.abc import Iterator

from inspiratie import commands

_LEAD = re.compile(r"^\s*(?:\d+\.\s+)?")
"""What a line begins with, and the lines below it leave open."""
_PIECE = re.compile(rf"""(?:{commands.PROGRAM}(?:\s(?:"[^"]*"|'[^']*'|[^\s;"'])+)+\S*|\S+)""")
"""A whole command line, up to a semicolon or the end, or else one word."""


def wrapped(text: str, width: int) -> str:
    """Return a text with lines of at most `width`; a word or a command that is longer stands on its own.

    What follows spaces or a number stays below itself.

    >>> print(wrapped("fout: onbekend thema 'x'; alle: inspiratie terms thema", 26))
    fout: onbekend thema 'x';
    alle:
    inspiratie terms thema
    """
    return "\n".join(broken for line in text.split("\n") for broken in _broken(line, width))


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

"""Lines broken between words, never within a command that can be copied."""

import re
from collections.abc import Iterator

from inspiratie import commands

_PIECE = re.compile(rf"""(?:{commands.PROGRAM}(?:\s(?:"[^"]*"|'[^']*'|[^\s;"'])+)+\S*|\S+)""")
"""A whole command line, up to a semicolon or the end, or else one word."""


def wrapped(text: str, width: int) -> str:
    """Return a text with lines of at most `width`; a word or a command that is longer stands on its own.

    >>> print(wrapped("fout: onbekend thema 'x'; alle: inspiratie terms thema", 26))
    fout: onbekend thema 'x';
    alle:
    inspiratie terms thema
    """
    return "\n".join(broken for line in text.split("\n") for broken in _broken(line, width))


def _broken(line: str, width: int) -> Iterator[str]:
    indent = line[: len(line) - len(line.lstrip())]
    held = indent
    for piece in _PIECE.findall(line):
        joined = f"{held} {piece}" if held.strip() else f"{indent}{piece}"
        if len(joined) > width and held.strip():
            yield held
            joined = f"{indent}{piece}"
        held = joined
    yield held.rstrip()

"""Texts in which braces mark what is not wanted: as they teach in `data/examples`, and as they measure."""

import re
from typing import NamedTuple

_MARKED = re.compile(r"\{([^{}]*)\}")


class Marked(NamedTuple):
    """A text, and of each of its words, as spaces part them, whether it names what is not wanted."""

    text: str
    refused: tuple[bool | None, ...]
    """None of a word of which nobody told."""


def parse(marked: str) -> Marked:
    """Return a text without its braces, and which of its words stood in them, whole or in part.

    >>> parse("geen {app of website}, wel flyers")
    Marked(text='geen app of website, wel flyers', refused=(False, True, True, True, False, False))
    """
    by_word = _MARKED.sub(lambda found: " ".join(f"{{{word}}}" for word in found[1].split()), marked)
    return Marked(_MARKED.sub(r"\1", marked), tuple("{" in word for word in by_word.split()))

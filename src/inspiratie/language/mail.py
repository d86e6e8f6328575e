"""What a mail asks: its text without headers, signature and pictures, and nothing twice."""

import re
from collections.abc import Iterator, Sequence

from inspiratie.language.limits import LONGEST_WORD

HEADER = re.compile(
    r"(van|aan|cc|bcc|verzonden|datum|onderwerp|de|à|envoyé|date|objet|from|to|sent|subject) ?: ?\S.*",
    re.IGNORECASE,
)
"""A whole line that tells of a mail who, when or about what."""
FEWEST_HEADERS = 2
"""So many headers stand below each other before they are taken for those of a mail."""
FAREWELL = re.compile(
    r"(met )?(vriendelijke|hartelijke|beste|veel|warme)? ?(groeten?|groetjes)|mvg|hoogachtend|"
    r"(bien )?cordialement|bien à vous|meilleures salutations|(kind|best|warm) regards|regards|sincerely",
    re.IGNORECASE,
)
"""A whole line that ends a mail, but for marks around it."""
LONGEST_SIGNATURE = 12
"""Lines below a farewell at most; what is more is no signature."""
PICTURE = re.compile(rf"\[cid:[^\]\n]*\]|<image\d*\.\w+>|\S{{{LONGEST_WORD + 1},}}")
"""What stands in a text for a picture, or for another file as letters."""
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")


def substance(text: str) -> str:
    r"""Return what a text says for the first time, without what a mail has around it.

    A text of which nothing would be left is returned whole.

    >>> substance("Van: An\nAan: preventie\n\nLawaai op het plein.\nMvg\nAn, T 02 123")
    'Lawaai op het plein.'
    """
    lines = _unsigned(list(_without_headers(text.split("\n"))))
    bare = PICTURE.sub(" ", "\n".join(lines))
    told = "".join(_once(bare))
    return re.sub(r" *\n\s*", "\n", told).strip() or text


def _without_headers(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, but for headers that stand below each other."""
    block: list[str] = []
    for line in [*lines, ""]:
        if HEADER.fullmatch(line):
            block.append(line)
            continue
        if len(block) < FEWEST_HEADERS:
            yield from block
        block = []
        yield line


def _unsigned(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines up to the farewell that ends them."""
    start = max(len(lines) - LONGEST_SIGNATURE, 0)
    for number, line in enumerate(lines[start:], start=start):
        if FAREWELL.fullmatch(line.strip(" ,.!")):
            return lines[:number]
    return lines


def _once(text: str) -> Iterator[str]:
    """Yield the sentences, each with what parts it from the one before, but for those that were there."""
    seen: set[str] = set()
    parts = re.split(f"({SENTENCE_END.pattern})", text)
    for gap, sentence in zip(["", *parts[1::2]], parts[::2], strict=True):
        key = " ".join(sentence.casefold().split())
        if key not in seen:
            yield gap + sentence
        seen.add(key)

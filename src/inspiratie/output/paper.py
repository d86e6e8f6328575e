"""A paper to decide by: what stands in it, whichever kind of file it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inspiratie.wording.numbers import day

APPENDIX = "Bijlage: hoe we tot deze keuze kwamen"
"""What the appendix is called."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows."""

    text: str
    level: int = 1
    """1 for a part of the paper, 2 and 3 for what stands within it."""


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs: an empty line starts another, a line break stays one."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Paragraphs that someone else wrote."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing among others."""

    text: str
    lead: str = ""
    """What it is about; it stands out, before the text."""
    is_address: bool = False
    """Whether the text is an address that a record may hold, of the page that the lead names."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: Sequence[Item]


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to know, each thing by its name."""

    rows: Sequence[tuple[str, Sequence[Item]]]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a title above every column."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    files: Sequence[str] = ()
    """The file beside this one that each row is about, by its name, or empty; none, or one for each."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command line to copy."""

    text: str


Block = Heading | Text | Quote | Items | Facts | Grid | Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper: half a page to decide by, what was chosen in full, and how it was found as an appendix."""

    title: str
    made: date
    summary: Facts
    body: Sequence[Block]
    appendix: Sequence[Block]
    enclosed: str
    """What the program reads again, as `enclosed.to_enclose` makes it; nobody else sees it."""

    @property
    def origin(self) -> str:
        """What stands above the title."""
        return f"Nota van {day(self.made)}"

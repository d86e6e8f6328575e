"""Which formats there are, what makes a result in one, and which of them is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from inspiratie.output.errors import ContraryEnding, UnknownEnding

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inspiratie.output.next_steps import Step

Result = TypeVar("Result")
Made: TypeAlias = "str | bytes | RenderableType"
"""A finished file, or what a console can draw."""


class Format(StrEnum):
    """A way to show or to write a result; the value is what ``--formaat`` takes."""

    KAARTEN = "kaarten"
    TABEL = "tabel"
    BOOM = "boom"
    REGELS = "regels"
    TOEGANKELIJK = "toegankelijk"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    SVG = "svg"
    DOCX = "docx"

    @property
    def endings(self) -> tuple[str, ...]:
        """What the name of a file in this format may end in, the usual ending first."""
        return _ENDINGS.get(self, (".txt",))

    @property
    def needs_file(self) -> bool:
        """Whether it is no text, so that nobody can read it at a screen."""
        return self is Format.DOCX

    @property
    def is_drawn(self) -> bool:
        """Whether it is drawn for people at a screen, with what they should know beside the result in it."""
        return self in (Format.KAARTEN, Format.TABEL, Format.BOOM, Format.TOEGANKELIJK)


_ENDINGS: Mapping[str, tuple[str, ...]] = {
    Format.JSON: (".json",),
    Format.MARKDOWN: (".md", ".markdown", ".txt"),
    Format.HTML: (".html", ".htm"),
    Format.CSV: (".csv",),
    Format.SVG: (".svg",),
    Format.DOCX: (".docx",),
}


class Wanted(NamedTuple):
    """What is wanted of a file beside its format."""

    excel: bool = False
    """Whether a table is one that Excel opens."""
    paper: str | None = None
    """What a page is printed on."""


FORMAT_ALONE = Wanted()


class Writer(NamedTuple, Generic[Result]):
    """What makes a result in one format."""

    make: "Callable[[Result, Wanted], Made | Iterator[str]]"
    quotes: bool = False
    """Whether the whole text of the question is in it, and so the names in a pasted mail."""


class Kind(NamedTuple, Generic[Result]):
    """A kind of result, and what makes it."""

    writers: Mapping[Format, Writer[Result]]
    """The first is what is shown when nobody asks for another."""
    next_steps: "Callable[[Result], Iterable[Step]] | None" = None
    """What makes the commands that who reads this at a screen may go on with."""
    repeated: "Callable[[Result], Iterable[Step]] | None" = None
    """What makes the command that gives this again, for who keeps what is drawn."""

    @property
    def formats(self) -> tuple[Format, ...]:
        """Every format in which this can be had."""
        return tuple(self.writers)

    def make(self, format_: Format, value: Result, wanted: Wanted = FORMAT_ALONE) -> Made:
        """Return a result in one of its formats."""
        made = self.writers[format_].make(value, wanted)
        return "\n".join(made) if isinstance(made, Iterator) else made

    def steps(self, value: Result, *, live: bool) -> "tuple[Step, ...]":
        """Return what to type after a result: to go on, when it is read live, or else to have it again."""
        steps = self.next_steps if live else self.repeated
        return tuple(steps(value)) if steps else ()

    def choose(self, asked: Format | None, path: PurePath | None, *, option: str = "") -> Format:
        """Return the format that is asked for, or else the one that a file name stands for.

        `option` is how the format was asked for when that is not by ``--formaat``. Raises `UnknownEnding` and
        `ContraryEnding`, so that no file holds something else than its name says.
        """
        ending = path.suffix.lower() if path else ""
        if path and path.name.strip(".") and path.name.endswith("."):
            ending = path.name  # a full stop too many, which Windows would drop
        if not ending.strip("."):
            return asked or self.formats[0]
        fitting = [known for known in self.formats if ending in known.endings]
        if not fitting:
            makeable = (asked,) if asked else self.formats
            raise UnknownEnding(str(path), tuple(dict.fromkeys(known.endings[0] for known in makeable)))
        if asked and asked not in fitting:
            raise ContraryEnding(str(path), option or f"--formaat {asked}", asked.endings)
        return asked or fitting[0]

"""Which result can be had in which format, and what makes it: one table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from inspiratie.output.errors import ContraryEnding, UnknownEnding

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inspiratie.output.handout import Handout
    from inspiratie.output.next_steps import Step
    from inspiratie.output.paper import Paper
    from inspiratie.output.results import (
        Compared,
        Decks,
        Draw,
        Glance,
        Likeness,
        Listing,
        Lists,
        Mixture,
        Saved,
        Selection,
        Terms,
    )
    from inspiratie.output.suggested import Suggestions

Result = TypeVar("Result")


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


class Writer(NamedTuple):
    """What makes a result in one format: functions by their names, which are loaded when they are needed."""

    steps: tuple[str, ...] = ()
    """``module:function`` in this room, each given what the one before it made; none for what is finished."""
    quotes: bool = False
    """Whether the whole text of the question is in it, and so the names in a pasted mail."""

    def __call__(self, value: object, **options: object) -> Any:  # noqa: ANN401 - what the named function returns
        """Return what the functions make of a value; the options are for the last one."""
        made = value
        for number, step in enumerate(self.steps, start=1):
            module, _, name = step.partition(":")
            function = getattr(import_module(f"{__package__}.{module}"), name)
            made = function(made, **options) if number == len(self.steps) else function(made)
        return made


@dataclass(frozen=True, slots=True)
class Kind(Generic[Result]):
    """A kind of result: a row of the table."""

    writers: Mapping[Format, Writer]
    """The first is what is shown when nobody asks for another."""
    next_steps: Writer | None = None
    """What makes the commands that who reads this at a screen may go on with."""
    repeated: Writer | None = None
    """What makes the command that gives this again, for who keeps what is drawn."""

    @property
    def formats(self) -> tuple[Format, ...]:
        """Every format in which this can be had."""
        return tuple(self.writers)

    def make(self, format_: Format, value: Result, **options: object) -> "str | bytes | RenderableType":
        """Return a result in one of its formats: a finished file, or what a console can draw."""
        made: bytes | RenderableType | Iterator[str] = self.writers[format_](value, **options)
        return "\n".join(made) if isinstance(made, Iterator) else made

    def steps(self, value: Result, *, live: bool) -> "tuple[Step, ...]":
        """Return what to type after a result: to go on, when it is read live, or else to have it again."""
        writer = self.next_steps if live else self.repeated
        return tuple(writer(value)) if writer else ()

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


def _by(function: str) -> Writer:
    return Writer((function,))


def _whole(*functions: str) -> Writer:
    return Writer(functions, quotes=True)


HANDOUT: "Kind[Handout]" = Kind(
    {
        Format.MARKDOWN: _whole("files.markdown:to_markdown"),
        Format.HTML: _whole("page.html:to_html"),
        Format.DOCX: _whole("files.docx:handout_to_docx"),
        Format.CSV: _by("files.csv:to_csv"),
        Format.JSON: _whole("files.shortlist_json:to_json"),
    }
)
PAGE: "Kind[Handout]" = Kind({Format.HTML: HANDOUT.writers[Format.HTML]})
"""A page for a browser, and nothing else."""


def _through(handout: str, *formats: Format) -> Mapping[Format, Writer]:
    """Return writers that first make a handout of the value, by this function."""
    writers = {format_: HANDOUT.writers[format_] for format_ in formats}
    return {format_: writer._replace(steps=(handout, *writer.steps)) for format_, writer in writers.items()}


SUGGESTIONS: "Kind[Suggestions]" = Kind(
    {
        Format.KAARTEN: _by("terminal.suggestions:suggestion_cards"),
        Format.TABEL: _by("terminal.suggestions:suggestion_table"),
        Format.REGELS: _by("files.lines:suggestion_lines"),
        Format.TOEGANKELIJK: _by("files.spoken:spoken_suggestions"),
        Format.JSON: _by("files.json_records:suggest_to_json"),
        **_through("handout:handout_of_suggestions", Format.MARKDOWN, Format.HTML, Format.DOCX, Format.CSV),
    },
    next_steps=_by("next_steps:after_suggestions"),
    repeated=_by("next_steps:suggest_again"),
)
CARDS: "Kind[Selection]" = Kind(
    {
        Format.KAARTEN: _by("terminal.whole_cards:whole_cards"),
        Format.REGELS: _by("files.lines:card_lines"),
        Format.TOEGANKELIJK: _by("files.lines:card_lines"),
        Format.JSON: _by("files.json_records:list_to_json"),
        **_through("handout:handout_of_selection", Format.MARKDOWN, Format.HTML, Format.DOCX),
    },
    next_steps=_by("next_steps:after_cards"),
)
INITIATIVES: "Kind[Listing]" = Kind(
    {
        Format.TABEL: _by("terminal.listing:ListingView"),
        Format.REGELS: _by("files.lines:initiative_lines"),
        Format.TOEGANKELIJK: _by("files.spoken:spoken_listing"),
        Format.JSON: _by("files.json_records:list_to_json"),
        Format.CSV: _by("files.csv:list_to_csv"),
        **_through("handout:handout_of_selection", Format.MARKDOWN, Format.HTML, Format.DOCX),
    },
    next_steps=_by("next_steps:after_list"),
)
DRAW: "Kind[Draw]" = Kind(
    {
        Format.KAARTEN: _by("terminal.short_cards:drawn_cards"),
        Format.REGELS: _by("files.lines:initiative_lines"),
        Format.TOEGANKELIJK: _by("files.lines:card_lines"),
        Format.JSON: _by("files.advice:draw_to_json"),
        **_through("handout:handout_of_selection", Format.MARKDOWN, Format.HTML, Format.DOCX),
    },
    next_steps=_by("next_steps:after_draw"),
)
TERMS: "Kind[Terms]" = Kind(
    {
        Format.BOOM: _by("terminal.terms:TermsView"),
        Format.REGELS: _by("files.lines:term_lines"),
        Format.TOEGANKELIJK: _by("files.spoken:spoken_terms"),
        Format.JSON: _by("files.json_records:terms_to_json"),
    },
    next_steps=_by("next_steps:after_terms"),
)
OVERVIEW: "Kind[Glance]" = Kind(
    {
        Format.TABEL: _by("terminal.overview:OverviewView"),
        Format.REGELS: _by("files.overview:overview_lines"),
        Format.TOEGANKELIJK: _by("files.spoken:spoken_overview"),
        Format.JSON: _by("files.overview:overview_to_json"),
        Format.CSV: _by("files.overview:overview_to_csv"),
        Format.MARKDOWN: _by("files.overview:overview_to_markdown"),
        Format.SVG: _by("page.overview:overview_to_svg"),
    },
    next_steps=_by("next_steps:after_overview"),
)
COMPARISON: "Kind[Compared]" = Kind(
    {
        Format.TABEL: _by("terminal.comparison:comparison_view"),
        Format.REGELS: Writer(("files.advice:comparison_of", "files.lines:comparison_lines")),
        Format.TOEGANKELIJK: Writer(("files.advice:comparison_of", "files.spoken:spoken_comparison")),
        Format.JSON: Writer(("files.advice:comparison_of", "files.advice:comparison_to_json")),
        Format.MARKDOWN: Writer(("files.advice:comparison_of", "files.advice:comparison_to_markdown")),
    },
    next_steps=_by("next_steps:after_comparison"),
)
MIX: "Kind[Mixture]" = Kind(
    {
        Format.KAARTEN: _by("terminal.advice:mix_cards"),
        Format.REGELS: _by("files.lines:mixture_lines"),
        Format.TOEGANKELIJK: _by("files.spoken:spoken_mixture"),
        Format.JSON: _by("files.advice:mix_to_json"),
        Format.MARKDOWN: _whole("files.advice:mix_to_markdown"),
    },
    next_steps=_by("next_steps:after_mix"),
    repeated=_by("next_steps:mix_again"),
)
LIKENESS: "Kind[Likeness]" = Kind(
    {
        Format.TABEL: _by("terminal.advice:neighbours"),
        Format.REGELS: _by("files.lines:neighbour_lines"),
        Format.TOEGANKELIJK: _by("files.spoken:spoken_neighbours"),
        Format.JSON: _by("files.advice:neighbours_to_json"),
    },
    next_steps=_by("next_steps:after_likeness"),
)
SHORTLIST: "Kind[Saved]" = Kind(
    {
        Format.TABEL: _by("terminal.shortlists:shortlist_view"),
        Format.REGELS: _by("files.lines:shortlist_lines"),
        Format.TOEGANKELIJK: _by("files.lines:shortlist_lines"),
        **_through(
            "handout:handout_of_saved", Format.JSON, Format.MARKDOWN, Format.HTML, Format.DOCX, Format.CSV
        ),
    },
    next_steps=_by("next_steps:after_shortlist"),
)
SHORTLISTS: "Kind[Lists]" = Kind(
    {
        Format.TABEL: _by("terminal.shortlists:folder_view"),
        Format.REGELS: _by("files.lines:folder_lines"),
        Format.TOEGANKELIJK: _by("files.lines:folder_lines"),
        Format.JSON: _by("files.shortlist_json:lists_to_json"),
    },
    next_steps=_by("next_steps:after_shortlists"),
)
REPORT: "Kind[Paper]" = Kind(
    {
        Format.MARKDOWN: _whole("files.paper:paper_to_markdown"),
        Format.HTML: _whole("page.paper:paper_to_html"),
        Format.DOCX: _whole("files.docx:paper_to_docx"),
    }
)
"""A decision on paper; the command takes the format from the name of the file alone."""
DECKS: "Kind[Decks]" = Kind(
    {
        Format.TABEL: _by("terminal.decks:decks_view"),
        Format.REGELS: _by("files.decks:deck_lines"),
        Format.JSON: _by("files.decks:decks_to_json"),
    },
    next_steps=_by("next_steps:after_decks"),
)
REPETITION: "Kind[Iterator[str]]" = Kind(
    {Format.REGELS: Writer(), Format.MARKDOWN: _by("files.markdown:lines_to_markdown")}
)
"""What changed since a decision, a line each."""

"""Where the result of one command goes: to stdout or to a file, in the format that was chosen."""

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from inspiratie.clean import printable
from inspiratie.cli.look import Look, takes_links, without_links
from inspiratie.cli.output import make_console, say, write_result
from inspiratie.cli.pager import show_text
from inspiratie.cli.preferences import Kleur
from inspiratie.cli.wrapping import wrapped
from inspiratie.errors import either
from inspiratie.output.formats import FORMAT_ALONE, Format, Kind, Wanted
from inspiratie.storage.files import write_atomically

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

Result = TypeVar("Result")
NOT_FOR_EXCEL = "Opent u de CSV in Excel? Maak ze dan met --excel erbij; anders staat alles in één kolom."
"""What who wrote a table in the form of other programs is told."""


class Output(Generic[Result]):
    """Where the result of one command goes: to stdout, or to the file of ``--uitvoer``."""

    def __init__(
        self,
        kind: Kind[Result],
        chosen: Format,
        *,
        look: Look,
        file: Path | None,
        overwrite: bool,
        quiet: bool = False,
        wanted: Wanted = FORMAT_ALONE,
    ) -> None:
        """Take the kind of result, the format to give it in, and where to.

        `quiet` leaves out next steps.
        """
        self.kind = kind
        self.format = chosen
        self._look = look
        self._file = file
        self._overwrite = overwrite
        self._quiet = quiet
        self._wanted = wanted

    def give(self, result: Result, *, asked: str = "") -> None:
        """Write a result; warn when it holds the whole of a long text that was asked and can be handed on."""
        made = self.kind.make(self.format, result, self._wanted)
        below = None if isinstance(made, str | bytes) else self._below(result)
        if self._file is not None:
            content = made if isinstance(made, bytes) else _ended(_plain(made) + _plain(below or ""))
            write_atomically(self._file, content, overwrite=self._overwrite)
            say(f"Geschreven: {self._file}")
            if self.format is Format.CSV and not self._wanted.excel:
                say(NOT_FOR_EXCEL)
        elif isinstance(made, str) and not self.format.is_drawn:
            self._hand_over(made)
        else:
            show_made(cast("str | RenderableType", made), self._look, below)  # bytes only go into a file
        if asked and self.kind.writers[self.format].quotes:
            self._warn(asked)

    def _hand_over(self, made: str) -> None:
        """Write a finished text as it is, but show a document, or the prose of a kind that draws nothing.

        At a screen it is without the block that is for the program alone; above it is how it is kept.
        """
        is_document = self.format is Format.MARKDOWN
        is_prose = self.format is Format.REGELS and not any(one.is_drawn for one in self.kind.formats)
        if not sys.stdout.isatty() or not (is_document or is_prose):
            write_result(_ended(made))
        elif is_document:
            self._show(made)
        else:
            show_made(made, self._look)

    def _show(self, document: str) -> None:
        """Show a document in Markdown, drawn unless it is read aloud, below how it is kept."""
        from inspiratie.output.enclosed import without_enclosed  # noqa: PLC0415 - only at a screen

        text = without_enclosed(document)
        endings = dict.fromkeys(one.endings[0] for one in self.kind.formats if not one.is_drawn)
        kept = f"Bewaar dit met -o en een naam die eindigt op {either(tuple(endings))}."
        if self._look.toegankelijk:
            show_made(text if self._quiet else f"{kept}\n\n{text}", self._look)
            return
        from rich.console import Group  # noqa: PLC0415 - rich is slow to import
        from rich.markdown import Markdown  # noqa: PLC0415 - likewise
        from rich.text import Text  # noqa: PLC0415 - likewise

        drawn = Markdown(text, code_theme="ansi_light", hyperlinks=takes_links(os.environ))
        above = [] if self._quiet else [Text(kept, style="card.note"), Text()]
        show_made(Group(*above, drawn), self._look)

    def _below(self, result: Result) -> "RenderableType | None":
        """Return the commands that who reads a drawn result may type next; None for none."""
        live = self._file is None and sys.stdout.isatty()
        steps = () if self._quiet else self.kind.steps(result, live=live)
        if not steps:
            return None
        from rich.console import Group  # noqa: PLC0415 - rich is slow to import
        from rich.text import Text  # noqa: PLC0415 - likewise

        from inspiratie.output.terminal.steps import StepsView  # noqa: PLC0415 - likewise

        return Group(*([Text()] if live else []), StepsView(steps, live=live))

    def _warn(self, asked: str) -> None:
        from inspiratie.wording.needs import WHOLE_TEXT, is_short  # noqa: PLC0415 - loads the engine

        if not is_short(asked) and (self._file is not None or not sys.stdout.isatty()):
            say(WHOLE_TEXT)


def show_made(made: "str | RenderableType", look: Look, below: "RenderableType | None" = None) -> None:
    """Show what is made for people: no wider than the screen, and page by page where it is longer.

    What stands `below` it also stays in sight for who leaves the pages early.
    """
    console = make_console(sys.stdout, look.kleur, look.width)
    parts = [made] if below is None else [made, below]
    if not isinstance(made, str) and (console.legacy_windows or console.record):
        # draws by itself, without what could be kept back
        for part in parts:
            console.print(part, crop=False)
        return
    text, *rest = (_drawn(part, console) for part in parts)
    show_text(text, look, below="".join(rest))


def _drawn(made: "str | RenderableType", console: "Console") -> str:
    """Return what a terminal shows of this."""
    if isinstance(made, str):
        return wrapped(_ended(printable(made)), console.width, live=sys.stdout.isatty())
    with console.capture() as capture:  # a command to copy may be longer than a line
        console.print(made, crop=False)
    return capture.get() if takes_links(os.environ) else without_links(capture.get())


def _plain(made: "str | RenderableType") -> str:
    """Return what a console would draw as text without colour, as wide as a pipe gets it."""
    if isinstance(made, str):
        return made
    from rich.text import Text  # noqa: PLC0415 - rich is slow to import

    console = make_console(io.StringIO(), Kleur.NOOIT)
    with console.capture() as capture:
        console.print(made, crop=False)
    return Text.from_ansi(capture.get()).plain


def _ended(text: str) -> str:
    """Return a text that ends in a line break; nothing stays nothing."""
    return text if not text or text.endswith("\n") else f"{text}\n"

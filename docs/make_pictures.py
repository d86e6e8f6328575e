"""Draw the terminal pictures of the README: python -m docs.make_pictures."""

import io
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

import typer
from prompt_toolkit.output import DummyOutput
from rich.console import Console
from rich.text import Text

from inspiratie.advice.conversation import Answer, Question
from inspiratie.cli.app import app
from inspiratie.cli.picking import PickAsker, Picker
from inspiratie.output.terminal.theme import THEME
from inspiratie.wording.conversation import told_line
from tools.sessions import AtScreen

WIDTH = 92
PICTURES: Mapping[str, str] = {
    "suggest": 'inspiratie suggest "jongeren maken lawaai op het plein" --aantal 3',
    "compare": "inspiratie compare pleincoaches buurtvaders",
    "overview": "inspiratie overview",
    "wizard": "inspiratie wizard",
}
"""Name of the picture, and the command whose answer it shows."""
SHOWN = "wie"
"""The question of the wizard that the picture shows."""


class _Sitter(PickAsker):
    """Someone who answers questions by the first line that says something, until a list is to be shown."""

    def __init__(self, console: Console) -> None:
        super().__init__(output=DummyOutput())
        self._console = console

    def ask(self, question: Question, *, place: str, outcome: Callable[[Answer], str], back: bool) -> Answer:
        """Return the answer that a choice gives, and leave its line; at `SHOWN`, draw the list and leave."""
        picker = Picker(question, place=place, outcome=outcome, back=back)
        picker.move(1 if question.free else 0)
        if question.id != SHOWN:
            self._console.print(Text(told_line(question, picker.answer)))
            return picker.answer
        for step in (1, 2):
            picker.move(step)
            picker.take()
        self._console.print()
        for part in (picker.heading(), picker.list(), picker.footing()):
            for style, text, *_ in part:
                self._console.print(Text(text, style=style if style in ("bold", "reverse") else ""), end="")
            self._console.print()
        raise typer.Abort


def drawn(line: str) -> str:
    """Return the answer to a command line as a picture of a terminal."""
    console = Console(record=True, width=WIDTH, theme=THEME, file=io.StringIO(), force_terminal=True)
    with (
        patch("inspiratie.cli.result.make_console", return_value=console),
        patch("inspiratie.cli.wizard._asker", lambda **_: _Sitter(console)),
    ):
        told = AtScreen().invoke(app, shlex.split(line)[1:])
    if isinstance(told.exception, Exception):
        raise told.exception
    return console.export_svg(title=line)


def main() -> None:
    """Write the pictures to docs/img."""
    folder = Path(__file__).parent / "img"
    for name, line in PICTURES.items():
        (folder / f"{name}.svg").write_text(drawn(line), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

"""Questions asked as a list to walk through with the arrow keys; what is left is counted at every step."""

import sys
from collections.abc import Callable

import typer
from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application, get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import Output, create_output

from inspiratie.advice.conversation import BACK, OPEN, Answer, Question
from inspiratie.cli.output import say
from inspiratie.cli.wrapping import wrapped
from inspiratie.wording.conversation import LEFT_OPEN, OWN_WORDS, keys_hint, told_line

_OWN = Answer(text=OWN_WORDS)
"""Stands for own words that are still to be asked for."""


class PickAsker:
    """Asks on the terminal itself, so that the result can go to a pipe."""

    def __init__(self, input_: Input | None = None, output: Output | None = None) -> None:
        """Take where keys come from and where the list is drawn; else the terminal of stdin and stderr."""
        self._input = input_
        self._output = output or create_output(stdout=sys.stderr)

    def ask(self, question: Question, *, place: str, outcome: Callable[[Answer], str], back: bool) -> Answer:
        """Return the answer, and leave a line that tells it."""
        answer: Answer | None = None
        while answer is None:
            picker = Picker(question, place=place, outcome=outcome, back=back)
            answer = picker.application(self._input, self._output).run()
            if answer is _OWN:
                answer = self._own_words(question)
        if answer is not BACK:
            say(told_line(question, answer))
        return answer

    def _own_words(self, question: Question) -> Answer | None:
        """Return what is typed; None for nothing, so that the list comes back."""
        session: PromptSession[str] = PromptSession(
            input=self._input, output=self._output, erase_when_done=True
        )
        try:
            text = session.prompt(f"{question.free}:\n> ").strip()
        except (EOFError, KeyboardInterrupt):
            raise typer.Abort from None
        return Answer(text=text) if text else None


class Picker:
    """The list of one question: which line has the focus, and what is taken."""

    def __init__(
        self, question: Question, *, place: str, outcome: Callable[[Answer], str], back: bool = False
    ) -> None:
        """Take the question, how far we are, what an answer would leave, and whether one may go back."""
        self.question = question
        self.place = place
        self.outcome = outcome
        self.back = back
        own = [(OWN_WORDS, _OWN)] if question.free else []
        choices = [(choice.label, Answer(chosen=(choice,))) for choice in question.choices]
        self.lines = [*own, *choices, (LEFT_OPEN, OPEN)]
        self.focus = 0
        self.taken: set[int] = set()

    @property
    def answer(self) -> Answer:
        """What Enter would answer: what is taken, or else the line with the focus."""
        if not self.taken:
            return self.lines[self.focus][1]
        return Answer(
            chosen=tuple(choice for at in sorted(self.taken) for choice in self.lines[at][1].chosen)
        )

    def move(self, by: int) -> None:
        """Give the focus to another line; past the last comes the first."""
        self.focus = (self.focus + by) % len(self.lines)

    def take(self) -> None:
        """Take the choice with the focus, or let go of it; of a question with one answer nothing is taken."""
        if self.question.several and self.lines[self.focus][1].chosen:
            self.taken ^= {self.focus}

    def drawn(self) -> StyleAndTextTuples:
        """Return the list as it looks now."""
        parts: StyleAndTextTuples = [("bold", f"{self.question.text}"), ("", f"  ({self.place})\n")]
        for at, (label, answer) in enumerate(self.lines):
            mark = ("[x] " if at in self.taken else "[ ] ") if self.question.several and answer.chosen else ""
            has_focus = at == self.focus
            parts.append(("[SetCursorPosition]" if has_focus else "", ""))
            parts.append(("reverse" if has_focus else "", f"{'>' if has_focus else ' '} {mark}{label}"))
            parts.append(("", "\n"))
        width = get_app().output.get_size().columns
        left = wrapped(self.outcome(OPEN if self.answer is _OWN else self.answer), width)
        hint = wrapped(f"({keys_hint(self.question, back=self.back)})", width)
        return [*parts, ("bold", left), ("", f"\n{hint}")]

    def application(self, input_: Input | None, output: Output) -> Application[Answer]:
        """Return what runs the list on a terminal."""
        control = FormattedTextControl(self.drawn, focusable=True, show_cursor=False)
        window = Window(control, wrap_lines=True, dont_extend_height=True)
        return Application(
            layout=Layout(window),
            key_bindings=self._keys(),
            input=input_,
            output=output,
            erase_when_done=True,
        )

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        def on(*names: str, do: Callable[[], None]) -> None:
            for name in names:
                keys.add(name)(lambda _: do())

        on("up", "c-p", do=lambda: self.move(-1))
        on("down", "c-n", "tab", do=lambda: self.move(1))
        on("home", do=lambda: self.move(-self.focus))
        on("end", do=lambda: self.move(-self.focus - 1))
        on(" ", do=self.take)

        @keys.add("enter")
        def _answered(event: KeyPressEvent) -> None:
            event.app.exit(result=self.answer)

        @keys.add("left", filter=Condition(lambda: self.back))
        @keys.add("backspace", filter=Condition(lambda: self.back))
        def _back(event: KeyPressEvent) -> None:
            event.app.exit(result=BACK)

        @keys.add("c-c")
        @keys.add("c-d")
        @keys.add("<sigint>")
        def _left(event: KeyPressEvent) -> None:
            event.app.exit(exception=typer.Abort())

        return keys

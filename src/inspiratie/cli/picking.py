"""Questions asked as a list to walk through with the arrow keys; what is left is counted at every step."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import typer
from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application, get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples, fragment_list_to_text
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.output import Output, create_output

from inspiratie.advice.conversation import BACK, OPEN, Answer, Question
from inspiratie.cli.keys import unseen
from inspiratie.cli.output import say
from inspiratie.cli.wrapping import wrapped
from inspiratie.wording.conversation import (
    LEFT_OPEN,
    OWN_WORDS,
    TYPING_HINT,
    keys_hint,
    taken_line,
    told_line,
)

_OWN = Answer(text=OWN_WORDS)
"""Stands for own words that are still to be asked for."""
_PAGE = 8
"""So many lines the keys for a page move."""


class PickAsker:
    """Asks on the terminal itself, so that the result can go to a pipe."""

    def __init__(self, input_: Input | None = None, output: Output | None = None) -> None:
        """Take where keys come from and where the list is drawn; else the terminal of stdin and stderr."""
        self._input = input_
        self._output = output or create_output(stdout=sys.stderr)

    def ask(self, question: Question, *, place: str, outcome: Callable[[Answer], str], back: bool) -> Answer:
        """Return the answer, and leave a line that tells it."""
        picker = Picker(question, place=place, outcome=outcome, back=back)
        while True:
            picked = picker.application(self._input, self._output).run()
            if picked is BACK:
                return BACK
            begun = "" if picked is _OWN else picked.text
            if answer := self._own_words(question, begun) if picked.text else picked:
                say(told_line(question, answer))
                return answer

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep keys that are pressed while nothing is asked for the question that comes."""
        with unseen(sys.stdin):
            self._output.write_raw("\r")  # over what the terminal showed of keys before
            self._output.erase_end_of_line()
            self._output.flush()
            yield

    def _own_words(self, question: Question, begun: str) -> Answer | None:
        """Return the sentence that is typed, which `begun` opens; None for nothing, or to go back."""
        keys = KeyBindings()
        keys.add("escape")(lambda event: event.app.exit(result=""))
        keys.add("backspace", filter=Condition(lambda: not get_app().current_buffer.text))(
            lambda event: event.app.exit(result="")
        )
        session: PromptSession[str] = PromptSession(
            input=self._input, output=self._output, key_bindings=keys, erase_when_done=True
        )
        invitation = wrapped(f"{question.free}.\n{TYPING_HINT}", self._output.get_size().columns)
        try:
            text = session.prompt(f"{invitation}\n> ", default=begun).strip()
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
        own = [("", OWN_WORDS, _OWN)] if question.free else []
        choices = [
            (str(number), choice.label, Answer(chosen=(choice,)))
            for number, choice in enumerate(question.choices, start=1)
        ]
        self.lines = [*own, *choices, *([] if question.takes_several else [("", LEFT_OPEN, OPEN)])]
        """The number, the words and the answer of each line."""
        self.focus = 0
        self.taken: set[int] = set()
        self.typed = ""
        """The number that is being typed."""

    @property
    def answer(self) -> Answer:
        """What Enter would answer: the line with the focus; where several may be taken, what is taken."""
        if not self.question.takes_several:
            return self.lines[self.focus][-1]
        return Answer(
            chosen=tuple(choice for at in sorted(self.taken) for choice in self.lines[at][-1].chosen)
        )

    def move(self, by: int) -> None:
        """Give the focus to another line; past the last comes the first."""
        self.typed, self.focus = "", (self.focus + by) % len(self.lines)

    def leap(self, by: int) -> None:
        """Give the focus to a line further on, or the last in that direction."""
        self.typed, self.focus = "", min(max(self.focus + by, 0), len(self.lines) - 1)

    def go(self, digit: str) -> None:
        """Give the focus to the line with the number that is typed, of which this is one more digit."""
        numbers = [number for number, *_ in self.lines]
        for number in (self.typed + digit, digit):
            if number in numbers:
                self.typed, self.focus = number, numbers.index(number)
                return

    def take(self) -> None:
        """Take the choice with the focus, or let go of it; of a question with one answer nothing is taken."""
        if self.question.takes_several:
            self.taken ^= {self.focus}

    def heading(self) -> StyleAndTextTuples:
        """Return the question."""
        return [("bold", f"\n{self._wrapped(f'{self.place}. {self.question.text}')}")]

    def list(self) -> StyleAndTextTuples:
        """Return the lines to choose from as they look now."""
        parts: StyleAndTextTuples = []
        wide = len(f"{len(self.question.choices)}. ")
        for at, (number, label, _) in enumerate(self.lines):
            has_focus = at == self.focus
            mark = ("[x] " if at in self.taken else "[ ] ") if self.question.takes_several else ""
            lead = f"{'>' if has_focus else ' '} {mark}{f'{number}. ' if number else '':>{wide}}"
            parts.append(("[SetCursorPosition]" if has_focus else "", ""))
            parts.append(("reverse" if has_focus else "", self._wrapped(label, lead)))
            parts.append(("", "\n"))
        return parts[:-1]

    def footing(self) -> StyleAndTextTuples:
        """Return what Enter would leave, and which keys there are."""
        left = self.outcome(OPEN if self.answer is _OWN else self.answer)
        taken = f"{self._wrapped(taken_line(len(self.taken)))}\n" if self.question.takes_several else ""
        told = f"{taken}{self._wrapped(left)}"
        hint = self._wrapped(f"({keys_hint(self.question, back=self.back)})")
        above = (fragment_list_to_text(part) for part in (self.heading(), self.list()))
        if sum(map(_lines, (*above, told, hint))) > get_app().output.get_size().rows:
            hint = self._wrapped(f"({keys_hint(self.question, back=self.back, is_cut=True)})")
        return [("bold", told), ("", f"\n{hint}")]

    def application(self, input_: Input | None, output: Output) -> Application[Answer]:
        """Return what runs the list on a terminal: the list gives way where there is too little room."""
        lines = FormattedTextControl(self.list, focusable=True, show_cursor=False)
        return Application(
            layout=Layout(
                HSplit(
                    [
                        _standing(self.heading),
                        Window(lines, wrap_lines=True, dont_extend_height=True),
                        _standing(self.footing),
                    ]
                )
            ),
            key_bindings=self._keys(),
            input=input_,
            output=output,
            erase_when_done=True,
        )

    @staticmethod
    def _wrapped(text: str, lead: str = "") -> str:
        """Return a text broken between words, each line below the first as far in as the lead is long."""
        width = get_app().output.get_size().columns
        return lead + wrapped(text, width - len(lead)).replace("\n", f"\n{' ' * len(lead)}")

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        def on(*names: str, do: Callable[[], None]) -> None:
            for name in names:
                keys.add(name)(lambda _: do())

        def begin(event: KeyPressEvent) -> None:
            begun = " ".join(event.data.split())
            if begun and begun.isprintable():
                event.app.exit(result=Answer(text=begun))

        on("up", "c-p", do=lambda: self.move(-1))
        on("down", "c-n", "tab", do=lambda: self.move(1))
        on("home", do=lambda: self.move(-self.focus))
        on("end", do=lambda: self.move(-self.focus - 1))
        on("pageup", do=lambda: self.leap(-_PAGE))
        on("pagedown", do=lambda: self.leap(_PAGE))
        on(" ", do=self.take)
        for digit in "0123456789":
            on(digit, do=partial(self.go, digit))
        takes_words = Condition(lambda: bool(self.question.free))
        keys.add("<bracketed-paste>", filter=takes_words)(begin)
        keys.add("<any>", filter=takes_words)(begin)

        @keys.add("enter")
        @keys.add("c-j")
        def _answered(event: KeyPressEvent) -> None:
            event.app.exit(result=self.answer)

        @keys.add("left", filter=Condition(lambda: self.back))
        @keys.add("backspace", filter=Condition(lambda: self.back))
        @keys.add("escape", filter=Condition(lambda: self.back))
        def _back(event: KeyPressEvent) -> None:
            event.app.exit(result=BACK)

        @keys.add("c-c")
        @keys.add("c-d")
        @keys.add("<sigint>")
        def _left(event: KeyPressEvent) -> None:
            event.app.exit(exception=typer.Abort())

        return keys


def _standing(text: Callable[[], StyleAndTextTuples]) -> Window:
    """Return a part that is shown whole, as its lines are broken already."""
    return Window(FormattedTextControl(text), height=lambda: _lines(fragment_list_to_text(text())))


def _lines(text: str) -> int:
    return text.count("\n") + 1

"""Questions asked in plain lines: where a screen cannot be drawn on, or is read aloud."""

import re
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TextIO

import typer

from inspiratie.advice.conversation import BACK, OPEN, Answer, Question
from inspiratie.cli.output import say
from inspiratie.errors import NoAnswer
from inspiratie.language.words import fold
from inspiratie.wording.conversation import BACK_SIGN, plain_hint, refusal, told_line

_PARTS = re.compile(r"[\s,;+]+|\ben\b")
"""What parts the numbers of several choices."""
_MOST_DIGITS = 6
"""What is longer numbers no choice."""


class Asker(Protocol):
    """Whoever asks a question."""

    def ask(self, question: Question, *, place: str, outcome: Callable[[Answer], str], back: bool) -> Answer:
        """Return the answer; `place` tells how far we are, `outcome` what an answer would leave.

        Where one may go `back` to the question before, `BACK` is an answer too. Raises `typer.Abort`
        when the user leaves.
        """

    def held(self) -> AbstractContextManager[None]:
        """Return what is entered for as long as questions are asked, also while the program works on them."""


def can_draw(environment: Mapping[str, str], *streams: TextIO) -> bool:
    """Tell whether a list to choose from can be drawn: on a terminal that can."""
    is_capable = environment.get("TERM") not in ("dumb", "unknown")
    return is_capable and all(stream.isatty() for stream in streams)


class PlainAsker:
    """Asks by a numbered list on stderr; reads lines from stdin."""

    def held(self) -> AbstractContextManager[None]:
        """Return nothing: a terminal that reads lines shows what is typed."""
        return nullcontext()

    def ask(
        self,
        question: Question,
        *,
        place: str,
        outcome: Callable[[Answer], str],  # noqa: ARG002 - only a live screen foretells
        back: bool,
    ) -> Answer:
        """Return the answer; asks again until it is one."""
        say(f"\n{place}. {question.text}")
        for number, choice in enumerate(question.choices, start=1):
            say(f"{number:>4}. {choice.label}")
        say(plain_hint(question, back=back))
        while True:
            reply = read_line()
            if back and fold(reply) in (BACK_SIGN, BACK.text):
                return BACK
            answer = _answer(question, reply)
            if answer is not None:
                say(told_line(question, answer))
                return answer
            say(refusal(reply, question))


def read_line() -> str:
    """Return the line that is typed or piped in.

    Raises `typer.Abort` when the user leaves instead, and `NoAnswer` where nobody is there to answer.
    """
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort if sys.stdin.isatty() else NoAnswer
    return line.strip()


def _answer(question: Question, reply: str) -> Answer | None:
    """Return what a reply answers: numbers, the words of a choice, or own words; None when it is nothing."""
    if not reply:
        return OPEN
    numbers = [part for part in _PARTS.split(reply) if part]
    if numbers and all(number.isdecimal() and len(number) <= _MOST_DIGITS for number in numbers):
        places = dict.fromkeys(int(number) for number in numbers)
        fits = all(1 <= at <= len(question.choices) for at in places)
        if not fits or (len(places) != 1 and not question.takes_several):
            return None
        return Answer(chosen=tuple(question.choices[at - 1] for at in places))
    named = tuple(choice for choice in question.choices if fold(choice.label) == fold(reply))
    if named:
        return Answer(chosen=named)
    return Answer(text=reply) if question.free else None

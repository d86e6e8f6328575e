"""Questions in plain lines: what a reply means, and when a list is drawn instead."""

import io
import sys

import pytest
import typer

from inspiratie.advice.conversation import BACK, OPEN, Answer, Choice, Question
from inspiratie.cli.asking import PlainAsker, can_draw, read_line
from inspiratie.errors import NoAnswer

YES, NO, MAYBE = Choice(label="Ja"), Choice(label="Nee"), Choice(label="Misschien wel")
ONE = Question(id="een", text="Mag het?", choices=(YES, NO, MAYBE))
MANY = Question(id="meer", text="Wat mag?", choices=(YES, NO, MAYBE), takes_several=True)
FREE = Question(id="vrij", text="Wat is er?", choices=(YES, NO, MAYBE), free="Vertel")


class Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def ask(question: Question, reply: str, monkeypatch: pytest.MonkeyPatch, *, back: bool = False) -> Answer:
    """Return what a question makes of what is typed."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(reply))
    return PlainAsker().ask(question, place="Vraag 1 van 3", outcome=lambda _: "", back=back)


@pytest.mark.parametrize(
    ("question", "reply", "expected"),
    [
        (ONE, "\n", OPEN),
        (ONE, "2\n", Answer(chosen=(NO,))),
        (ONE, "2", Answer(chosen=(NO,))),
        (ONE, " misschien WEL \n", Answer(chosen=(MAYBE,))),
        (MANY, "3 1\n", Answer(chosen=(MAYBE, YES))),
        (MANY, "1, 3\n", Answer(chosen=(YES, MAYBE))),
        (MANY, "1 en 3\n", Answer(chosen=(YES, MAYBE))),
        (MANY, "2,2\n", Answer(chosen=(NO,))),
        (FREE, "1\n", Answer(chosen=(YES,))),
        (FREE, "er zijn 3 auto's gestolen\n", Answer(text="er zijn 3 auto's gestolen")),
    ],
)
def test_a_reply_is_numbers_or_the_words_of_a_choice_or_own_words(
    question: Question, reply: str, expected: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter leaves it open."""
    assert ask(question, reply, monkeypatch) == expected


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        (ONE, "4"),
        (ONE, "0"),
        (ONE, "1 2"),
        (ONE, "ja hoor"),
        (MANY, "1 4"),
        (MANY, ","),
        (FREE, "9"),
        (ONE, "1" * 5000),
    ],
)
def test_what_is_no_answer_is_told_and_asked_again(
    question: Question, reply: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Until it is one."""
    assert ask(question, f"{reply}\n1\n", monkeypatch) == Answer(chosen=(YES,))
    assert f"'{reply}' is geen antwoord op deze vraag; typ " in capsys.readouterr().err


@pytest.mark.parametrize("reply", ["<\n", " Terug \n"])
@pytest.mark.parametrize("question", [ONE, MANY, FREE])
def test_a_sign_or_a_word_goes_back(
    question: Question, reply: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said how, where there is a question before."""
    assert ask(question, reply, monkeypatch, back=True) is BACK
    assert capsys.readouterr().err.endswith(" Typ < om terug te gaan.\n")


def test_the_question_and_its_choices_are_numbered_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On stderr, so that the result can go to a pipe."""
    ask(ONE, "1\n", monkeypatch)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "\nVraag 1 van 3. Mag het?\n   1. Ja\n   2. Nee\n   3. Misschien wel\n"
        "Typ een nummer. Enter laat de vraag open.\nMag het? Ja.\n"
    )


def test_a_reply_of_nothing_is_said_to_leave_the_question_open(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody need guess what was taken."""
    ask(ONE, "\n", monkeypatch)
    assert capsys.readouterr().err.endswith("\nMag het? Dat laat ik open.\n")


def test_the_end_of_a_pipe_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever made the pipe should know."""
    with pytest.raises(NoAnswer):
        ask(ONE, "", monkeypatch)


def test_the_end_of_what_is_typed_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+D does that, at a terminal."""
    monkeypatch.setattr(sys, "stdin", Screen(""))
    with pytest.raises(typer.Abort):
        read_line()


@pytest.mark.parametrize(
    ("environment", "streams", "expected"),
    [
        ({"TERM": "xterm"}, (Screen(), Screen()), True),
        ({}, (Screen(), Screen()), True),
        ({"TERM": "dumb"}, (Screen(), Screen()), False),
        ({"TERM": "xterm"}, (Screen(), io.StringIO()), False),
        ({"TERM": "xterm"}, (io.StringIO(), Screen()), False),
    ],
)
def test_a_list_is_drawn_only_where_it_can_be(
    environment: dict[str, str],
    streams: tuple[io.StringIO, io.StringIO],
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """A pipe and a plain terminal get lines."""
    assert can_draw(environment, *streams) is expected

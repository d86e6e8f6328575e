"""The list to walk through: what the keys do, what Enter answers, and what is counted meanwhile."""

from collections.abc import Iterator, Sequence

import pytest
import typer
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from inspiratie.advice.conversation import BACK, OPEN, Answer, Choice, Question
from inspiratie.cli.picking import PickAsker, Picker

YES, NO, MAYBE = Choice(label="Ja"), Choice(label="Nee"), Choice(label="Misschien")
ONE = Question(id="een", text="Mag het?", choices=(YES, NO, MAYBE))
MANY = Question(id="meer", text="Wat mag?", choices=(YES, NO, MAYBE), takes_several=True)
LONG = Question(
    id="lang", text="Welke?", choices=tuple(Choice(label=f"Keuze {number}") for number in range(1, 13))
)
FREE = Question(id="vrij", text="Wat is er?", choices=(YES, NO, MAYBE), free="Vertel")
LEFT, RIGHT, BACKSPACE = "\x1b[D", "\x1b[C", "\x7f"
PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"
UP, DOWN, HOME, END, ENTER, CTRL_C, CTRL_D = "\x1b[A", "\x1b[B", "\x1b[H", "\x1b[F", "\r", "\x03", "\x04"


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    """Return where keys are sent to."""
    with create_pipe_input() as keys:
        yield keys


def labels(answer: Answer) -> str:
    """Return an answer in a word, as a count would tell."""
    return "+".join(choice.label for choice in answer.chosen) or answer.text or "open"


def ask(question: Question, keys: Sequence[str], keyboard: PipeInput, *, back: bool = False) -> Answer:
    """Return what a question makes of the keys."""
    keyboard.send_text("".join(keys))
    asker = PickAsker(keyboard, DummyOutput())
    return asker.ask(question, place="Vraag 1 van 3", outcome=labels, back=back)


@pytest.mark.parametrize(
    ("question", "keys", "expected"),
    [
        (ONE, [ENTER], Answer(chosen=(YES,))),
        (ONE, [DOWN, DOWN, UP, ENTER], Answer(chosen=(NO,))),
        (ONE, [UP, ENTER], OPEN),
        (ONE, [UP, DOWN, ENTER], Answer(chosen=(YES,))),
        (ONE, [END, ENTER], OPEN),
        (ONE, [END, UP, HOME, ENTER], Answer(chosen=(YES,))),
        (ONE, [DOWN, " ", DOWN, ENTER], Answer(chosen=(MAYBE,))),
        (MANY, [DOWN, ENTER], OPEN),
        (MANY, [DOWN, DOWN, " ", UP, UP, " ", DOWN, ENTER], Answer(chosen=(YES, MAYBE))),
        (MANY, [" ", " ", DOWN, ENTER], OPEN),
        (MANY, [END, " ", ENTER], Answer(chosen=(MAYBE,))),
        (FREE, [DOWN, ENTER], Answer(chosen=(YES,))),
        (FREE, [ENTER, " drie inbraken ", ENTER], Answer(text="drie inbraken")),
        (FREE, [ENTER, ENTER, DOWN, ENTER], Answer(chosen=(YES,))),
        (ONE, ["2", ENTER], Answer(chosen=(NO,))),
        (ONE, ["2", "9", "0", "\n"], Answer(chosen=(NO,))),
        (LONG, ["1", "2", ENTER], Answer(chosen=(LONG.choices[11],))),
        (LONG, ["1", "9", ENTER], Answer(chosen=(LONG.choices[8],))),
        (LONG, ["1", UP, DOWN, "2", ENTER], Answer(chosen=(LONG.choices[1],))),
        (LONG, [PAGE_DOWN, ENTER], Answer(chosen=(LONG.choices[8],))),
        (LONG, [PAGE_DOWN, PAGE_DOWN, ENTER], OPEN),
        (LONG, [PAGE_DOWN, UP, PAGE_UP, ENTER], Answer(chosen=(LONG.choices[0],))),
    ],
)
def test_keys_walk_take_and_answer(
    question: Question, keys: list[str], expected: Answer, keyboard: PipeInput
) -> None:
    """Past the last line comes the first; where several may be taken, only what is taken is the answer.

    Digits go to a number, of one digit or two; the keys for a page stop at the ends.
    """
    assert ask(question, keys, keyboard) == expected


@pytest.mark.parametrize("key", [LEFT, BACKSPACE])
def test_a_key_goes_back_where_there_is_a_question_before(
    key: str, keyboard: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is told of it, and elsewhere the key does nothing."""
    assert ask(MANY, [" ", key], keyboard, back=True) is BACK
    assert capsys.readouterr().err == ""
    assert ask(ONE, [key, DOWN, ENTER], keyboard) == Answer(chosen=(NO,))


@pytest.mark.parametrize("keys", [[CTRL_C], [CTRL_D], [ENTER, CTRL_C], [ENTER, CTRL_D]])
def test_leaving_is_possible_in_the_list_and_in_the_sentence(keys: list[str], keyboard: PipeInput) -> None:
    """By either of the two keys."""
    with pytest.raises(typer.Abort):
        ask(FREE, keys, keyboard)


@pytest.mark.parametrize(
    ("question", "keys", "line"),
    [
        (ONE, [DOWN, ENTER], "Mag het? Nee.\n"),
        (ONE, [END, ENTER], "Mag het? Dat laat ik open.\n"),
        (MANY, [" ", DOWN, " ", ENTER], "Wat mag? Ja en Nee.\n"),
        (FREE, [ENTER, "lawaai", ENTER], "Wat is er? lawaai.\n"),
    ],
)
def test_an_answer_leaves_a_line(
    question: Question, keys: list[str], line: str, keyboard: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list itself goes."""
    ask(question, keys, keyboard)
    assert capsys.readouterr().err == line


def drawn(picker: Picker) -> str:
    """Return the list and what stands around it as plain text."""
    return "\n".join(
        "".join(part[1] for part in parts) for parts in (picker.heading(), picker.list(), picker.footing())
    )


def test_the_list_tells_what_would_be_left() -> None:
    """Of the line with the focus."""
    picker = Picker(ONE, place="Vraag 1 van 3", outcome=labels)
    picker.move(1)
    assert drawn(picker) == (
        "\nVraag 1 van 3. Mag het?\n  1. Ja\n> 2. Nee\n  3. Misschien\n     Dat laat ik open\n"
        "Nee\n(pijltjes of cijfers kiezen, Enter bevestigt, Ctrl+C stopt)"
    )
    assert "pijltje links gaat terug" in drawn(Picker(ONE, place="", outcome=labels, back=True))


def test_a_list_that_is_longer_than_the_screen_says_so() -> None:
    """Nobody would look for what cannot be seen."""
    longer = Question(id="veel", text="Welke?", choices=tuple(Choice(label=f"K{at}") for at in range(60)))
    assert "(de lijst loopt door: pijltjes of cijfers kiezen" in drawn(
        Picker(longer, place="", outcome=labels)
    )
    assert "(pijltjes of cijfers kiezen" in drawn(Picker(LONG, place="", outcome=labels))


def test_where_several_may_be_taken_only_these_count() -> None:
    """It is said what Enter does while nothing is."""
    picker = Picker(MANY, place="Vraag 1 van 3", outcome=labels)
    picker.move(1)
    assert drawn(picker) == (
        "\nVraag 1 van 3. Wat mag?\n  [ ] 1. Ja\n> [ ] 2. Nee\n  [ ] 3. Misschien\n"
        "Niets aangeduid: Enter laat de vraag open.\nopen\n"
        "(pijltjes of cijfers kiezen, spatie duidt aan of haalt weg, Enter bevestigt,\nCtrl+C stopt)"
    )
    picker.take()
    picker.move(1)
    picker.take()
    assert "  [x] 2. Nee\n> [x] 3. Misschien\n2 aangeduid: Enter bevestigt.\nNee+Misschien\n(" in drawn(
        picker
    )


def test_what_was_typed_too_soon_is_wiped(keyboard: PipeInput) -> None:
    """The terminal showed it, on the line where the first question comes."""
    written: list[str] = []

    class Recorder(DummyOutput):
        def write_raw(self, data: str) -> None:
            written.append(data)

        def erase_end_of_line(self) -> None:
            written.append("erased")

    with PickAsker(keyboard, Recorder()).held():
        assert written == ["\r", "erased"]


@pytest.mark.parametrize("keys", [["  ", ENTER], [BACKSPACE], ["ab", BACKSPACE, BACKSPACE, BACKSPACE]])
def test_who_types_no_sentence_is_back_in_the_list(
    keys: list[str], keyboard: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the focus still was; Backspace takes letters away first."""
    assert ask(FREE, [ENTER, *keys, DOWN, DOWN, ENTER], keyboard) == Answer(chosen=(NO,))
    assert capsys.readouterr().err == "Wat is er? Nee.\n"


@pytest.mark.parametrize("begun", ["d", "\x1b[200~drie\n inbraken\x1b[201~"])
def test_a_letter_or_a_pasted_text_opens_the_sentence(begun: str, keyboard: PipeInput) -> None:
    """Nobody need first choose to tell in own words."""
    keyboard.send_text(begun)
    keyboard.send_text("!" + ENTER)
    told = PickAsker(keyboard, DummyOutput()).ask(FREE, place="", outcome=labels, back=False)
    assert told.text == {"d": "d!"}.get(begun, "drie inbraken!")


def test_other_keys_open_no_sentence(keyboard: PipeInput) -> None:
    """Nor does a letter where no sentence is an answer."""
    assert ask(FREE, [RIGHT, "\x1b[200~\n\x1b[201~", DOWN, ENTER], keyboard) == Answer(chosen=(YES,))
    assert ask(ONE, ["x", ENTER], keyboard) == Answer(chosen=(YES,))


def test_a_long_choice_stays_below_itself() -> None:
    """On a narrow screen, its lines broken between words."""
    long = Question(id="lang", text="Wat?", choices=(Choice(label="woord " * 20),), takes_several=True)
    picker = Picker(long, place="", outcome=labels)
    first, second, *_ = "".join(part[1] for part in picker.list()).splitlines()
    assert first.startswith("> [ ] 1. woord woord")
    assert second.startswith("         woord woord")


def test_a_sentence_that_is_still_to_be_typed_leaves_what_there_was() -> None:
    """Nobody knows yet what it will say."""
    assert ">    Ik vertel het in mijn eigen woorden\n" in drawn(Picker(FREE, place="", outcome=labels))
    assert "\nopen\n(" in drawn(Picker(FREE, place="", outcome=labels))

"""The conversation in a real terminal: arrow keys, live counts, and clean ways to leave."""

import re
import shlex

import pytest

from command_line import run_process
from screens import CTRL_C, CTRL_D, DOWN, END, ENTER, ESCAPE, LEFT_ARROW, SPACE, terminal

LEFT = "Gestopt; er is niets gewijzigd."


def count(screen: str) -> int:
    """Return what the screen says is left."""
    return int(re.findall(r"(\d+) van de 52", screen)[-1])


def test_arrow_keys_lead_to_suggestions() -> None:
    """The count follows the focus; what was answered stays, a line each; the last command gives the same."""
    with terminal("wizard", "-n", "1", columns=160, lines=50) as here:
        here.until("Ctrl+C stopt")
        here.press(ENTER)
        here.until("Vraag 2 van 5", ">     Ik vertel het in mijn eigen woorden")
        here.press(DOWN)
        first = here.until(">  1. Hangjongeren, lawaai of andere overlast", "van de 52")
        here.press(DOWN)
        second = here.until(">  2. Vuil en sluikstort", "van de 52")
        assert count(first) != count(second)
        here.press(ENTER)
        here.until("Vraag 3 van 5")
        here.press(DOWN, SPACE, DOWN, DOWN, SPACE)
        here.until("> [x]  4. Ouders en gezinnen")
        here.press(ENTER)
        here.until("Vraag 4 van 5", "Wie wilt u erbij betrekken? Jongeren en Ouders en gezinnen.")
        here.press(END, ENTER)
        here.until("Vraag 5 van 5", "Wat mogen burgers doen? Dat laat ik open.", "Niets aangeduid")
        here.press(DOWN, ENTER)
        screen = here.ended()
    assert here.exit_code == 0
    assert "Wat speelt er? Vuil en sluikstort." in screen
    assert "Wat wilt u zeker niet? Dat laat ik open." in screen
    assert "Vraag" not in screen
    assert "Zonder:" not in screen
    command = re.search(r"Hetzelfde zonder vragen: inspiratie (.+)", screen)
    assert command
    words = shlex.split(command[1])
    answer = run_process(*words, env={"COLUMNS": "160"}).stdout.decode()
    assert answer.splitlines()[0] in screen


def test_own_words_can_be_typed() -> None:
    """They are said back as understood, and can be taken back."""
    with terminal("wizard", "--kort") as here:
        here.until(">     Ik vertel het in mijn eigen woorden")
        here.press(ENTER)
        here.until("Vertel in een zin")
        here.press("er worden fietsen gestolen", ENTER)
        here.until("Vraag 2 van 3", "Begrepen als: thema fietsdiefstal")
        here.press(LEFT_ARROW)
        here.until("Vraag 1 van 3", "Terug naar de vorige vraag.")
        here.press(CTRL_C)
        here.ended()


def test_escape_goes_a_step_back() -> None:
    """From a sentence to the list, and from a question to the one before."""
    with terminal("wizard") as here:
        here.until("Vraag 1 van 5")
        here.press(ENTER)
        here.until(">     Ik vertel het in mijn eigen woorden")
        here.press(ENTER)
        here.until("met Esc terug naar de lijst")
        here.press("lawaai", ESCAPE)
        here.until("Vraag 2 van 5")
        here.press(ESCAPE)
        here.until("Vraag 1 van 5", "Terug naar de vorige vraag.")
        here.press(CTRL_C)
        here.ended()


def test_keys_that_come_too_soon_are_not_shown() -> None:
    """Before the first question they mean nothing; later they are kept for the question that comes."""
    with terminal("wizard", "--kort") as here:
        here.press(DOWN, DOWN)
        here.until("Vraag 1 van 3", ">     Ik vertel het")
        here.press("3", ENTER, DOWN, DOWN, SPACE)
        screen = here.until("Vraag 2 van 3", "> [x]  3. Kinderen en scholen")
        here.press(CTRL_C)
        here.ended()
    assert "^[" not in screen


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_it_can_be_left_at_any_moment(key: str) -> None:
    """With one sentence and the exit code of who stops, which is no fault."""
    with terminal("wizard") as here:
        here.until("Ctrl+C stopt")
        here.press(key)
        screen = here.ended()
    assert here.exit_code == 130
    assert screen.strip() == LEFT


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
@pytest.mark.parametrize(
    ("words", "environment"), [((), {"TERM": "dumb"}), ((), {"ACCESSIBLE": "1"}), (("--toegankelijk",), {})]
)
def test_a_plain_terminal_gets_numbered_lines(
    key: str, words: tuple[str, ...], environment: dict[str, str]
) -> None:
    """So does a screen reader; the same keys leave."""
    with terminal("wizard", *words, environment=environment) as here:
        here.until("Enter laat de vraag open.")
        here.press("1\n")
        here.until("Vraag 2 van 5", "   1. Hangjongeren", "een zin in uw eigen woorden")
        here.press(key)
        screen = here.ended()
    assert here.exit_code == 130
    assert screen.rstrip().endswith(LEFT)
    assert "Traceback" not in screen


def test_a_narrow_terminal_shows_every_line() -> None:
    """Lines wrap; question, keys and focus stay in sight when the list is longer than the screen."""
    with terminal("wizard", "--kort", columns=40, lines=12) as here:
        here.until("Vraag 1 van 3. Wat speelt er?", ">     Ik vertel het", "de lijst loopt door", "stopt)")
        here.press(END)
        here.until("Vraag 1 van 3. Wat speelt er?", ">     Dat laat ik open", "stopt)")
        here.press(CTRL_C)
        here.ended()

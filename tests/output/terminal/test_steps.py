"""Commands to copy, below an answer."""

from inspiratie.output.next_steps import Step
from inspiratie.output.terminal.steps import StepsView
from terminal_views import shown

STEPS = [Step("Lees er een", "inspiratie show 13"), Step("Vergelijk", "inspiratie compare 13 5")]


def test_commands_stand_below_each_other() -> None:
    """Each after what it is for."""
    assert shown(StepsView(STEPS), width=40) == (
        "Lees er een: inspiratie show 13\nVergelijk:   inspiratie compare 13 5\n"
    )


def test_without_room_a_command_has_a_line_of_its_own() -> None:
    """None is broken, however narrow: a shell would run every line of it."""
    text = shown(StepsView(STEPS), width=20)
    assert text == "Lees er een:\n  inspiratie show 13\nVergelijk:\n  inspiratie compare 13 5\n"


def test_on_a_terminal_a_long_command_breaks_between_its_words() -> None:
    """Room is left before a word that the edge would cut; a shell makes nothing of it."""
    text = shown(StepsView([Step("Vergelijk", "inspiratie compare 13 buurtvaders")], live=True), width=24)
    assert text == "Vergelijk:\n  inspiratie compare 13 buurtvaders\n"
    text = shown(StepsView([Step("Vergelijk", "inspiratie compare 13 buurtvaders")], live=True), width=30)
    assert text == "Vergelijk:\n  inspiratie compare 13       buurtvaders\n"

"""Words that are no command lead to the right one."""

import pytest

from command_line import run
from inspiratie.cli import leads
from inspiratie.cli.app import app

pytestmark = pytest.mark.usefixtures("shared_engine")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("zoek", "inbraak in de straat"), 'bedoelde u: inspiratie suggest "inbraak in de straat"'),
        (("ZOEK", "inbraak", "in", "de", "straat"), "bedoelde u: inspiratie suggest inbraak in de straat"),
        (("sugest", "inbraak", "-n", "3"), "bedoelde u: inspiratie suggest inbraak -n 3"),
        (("vergelijk", "bart", "buurtvaders"), "bedoelde u: inspiratie compare bart buurtvaders"),
        (("inbraak",), "Zoekt u initiatieven bij dat woord: inspiratie suggest inbraak"),
        (("--thema", "overlast"), "bedoelde u: inspiratie suggest --thema overlast"),
        (("--thema=overlast",), "bedoelde u: inspiratie suggest --thema=overlast"),
        (("shortlist", "toon", "wijk"), "bedoelde u: inspiratie shortlist show wijk"),
        (
            ("shortlist", "export", "wijk"),
            "hoort niet achter shortlist; bedoelde u: inspiratie export wijk\n",
        ),
        (("shortlist", "wijk"), "Zoekt u een lijst met die naam: inspiratie shortlist show wijk"),
        (("help", "zoek"), "bedoelde u: inspiratie suggest --help"),
    ],
)
def test_the_corrected_command_is_handed_over(words: tuple[str, ...], told: str) -> None:
    """Ready to copy, with everything that was typed behind it."""
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.mark.parametrize(
    "words", [("inbraak in onze straat", "-n", "1"), ("inbraak", "in", "onze", "straat", "-n", "1")]
)
def test_a_sentence_is_a_question(words: tuple[str, ...]) -> None:
    """It is answered, and told how it was read."""
    result = run(*words)
    assert result.stdout == run("suggest", "inbraak in onze straat", "-n", "1").stdout
    assert result.stderr.startswith('Gelezen als: inspiratie suggest "inbraak in onze straat" -n 1\n')


@pytest.mark.parametrize("word", sorted(leads.HELP))
def test_who_asks_for_help_gets_it(word: str) -> None:
    """Of the whole program, or of one command."""
    assert run(word).stdout == run("--help").stdout
    assert run(word, "show").stdout == run("show", "--help").stdout
    assert run("shortlist", word, "add").stdout == run("shortlist", "add", "--help").stdout


def test_an_unknown_option_of_the_program_itself_is_told() -> None:
    """When no command has it either."""
    assert "de optie --foo bestaat niet." in run("--foo").stderr


def test_no_other_word_hides_a_command() -> None:
    """A word that is a command here is that command."""
    verbs = {command.name for command in app.registered_commands}
    assert not verbs & set(leads._VERBS[""])

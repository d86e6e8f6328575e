"""The `wizard` command: the conversation by plain input, and in a real terminal with arrow keys."""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from command_line import own_deck, run, run_process
from inspiratie.advice.conversation import Answer, Question
from inspiratie.cli.app import app
from inspiratie.cli.asking import PlainAsker
from inspiratie.cli.picking import PickAsker
from inspiratie.cli.wizard import _asker
from inspiratie.shortlists import ShortlistFolder
from inspiratie.wording.conversation import APT, DANGER, DECIDED, HOW, NOT, WHAT, WHOM

LEFT = "Gestopt; er is niets gewijzigd.\n"


def talk(replies: str, *words: str) -> Result:
    """Hold the conversation by lines of input, a question a line."""
    return CliRunner().invoke(
        app, ["wizard", *words], input=replies.replace("/", "\n") + "\n", prog_name="inspiratie"
    )


def untied(answer: str) -> str:
    """Return an answer without what tells how to choose among equals."""
    return re.sub(r"[^\n]* passen even goed;.*?\n\n", "\n", answer, flags=re.DOTALL)


def same_again(result: Result) -> Result:
    """Run the command that the conversation ended with."""
    *_, last = result.stderr.splitlines()
    start = "Hetzelfde zonder vragen: inspiratie "
    assert last.startswith(start)
    return run(*shlex.split(last.removeprefix(start)))


@pytest.mark.usefixtures("shared_engine")
class TestByPlainInput:
    """Numbers and sentences, as from a pipe or a screen reader."""

    @pytest.mark.parametrize(
        ("replies", "words"),
        [
            ("1/1/2 4/2/1", ()),
            ("/3///", ("-n", "2")),
            ("4/7/1/6", ()),
            ("/er wordt 's nachts gedeald op het plein, geen camera's/2/4/2 3", ()),
            ("ouders willen meer weten over grooming/4/1", ("--kort", "-f", "json")),
            ("/6/3//", ("--formaat", "regels")),
            ("//1 8/1 2 3 4/", ()),
        ],
    )
    def test_its_last_line_gives_the_same_bytes(self, replies: str, words: tuple[str, ...]) -> None:
        """Whatever was answered or left open; only the format is not part of the question."""
        result = talk(replies, *words)
        assert result.exit_code == 0
        chosen = [word for word in words if word in ("--formaat", "regels", "-f", "json")]
        *_, last = result.stderr.splitlines()
        again = run(*shlex.split(last.removeprefix("Hetzelfde zonder vragen: inspiratie ")), *chosen)
        assert again.exit_code == 0
        assert untied(result.stdout) == untied(again.stdout) != ""

    def test_who_leaves_questions_open_is_told_to_answer_them(self) -> None:
        """Where more fit equally well: options are for who types them."""
        told = " ".join(talk("3//", "--kort").stdout.split())
        assert "antwoord een volgende keer ook op “Wie wilt u erbij betrekken?” of “Wat mogen" in told
        assert "verfijn" not in told

    def test_the_few_that_fit_all_answers_are_named(self) -> None:
        """As others are shown too; when all that is shown fits, there is nothing to tell."""
        said = talk("1/2/1", "--kort").stderr
        told = said.partition("\n2 van de 52 initiatieven passen bij al uw antwoorden.\nDat zijn ")[2]
        names = told.partition(". De andere suggesties passen bij een deel van uw antwoorden.")[0]
        assert sorted(names.split(" en ")) == [
            "Second Wave (kaart 49)",
            "Youth-Led Tours, Walk not Patrol (kaart 51)",
        ]
        assert "een deel van uw antwoorden" not in talk("1/2/", "--kort", "-n", "2").stderr
        assert "een deel van uw antwoorden" not in talk("7//", "--kort").stderr

    def test_the_same_with_cards_of_the_users_own(self, tmp_path: Path) -> None:
        """Their file is part of the command."""
        result = talk("/3///", "--deck", own_deck(tmp_path), "-n", "60")
        assert "Eigen kaart" in result.stdout
        assert same_again(result).stdout == result.stdout

    def test_who_says_what_annoys_gets_what_is_for_that(self) -> None:
        """Not whatever helps against any nuisance: the young who hang around are named in the choice."""
        result = talk("/1///", "-f", "regels")
        ids = [line.split("\t")[1] for line in result.stdout.splitlines()]
        assert ids[0] == "pleincoaches"
        assert "nachtbemiddelaars" in ids

    def test_every_question_is_asked_in_turn(self) -> None:
        """Five of them, with what is left after each."""
        said = talk("1/1/2/2/").stderr
        places = [
            said.index(f"Vraag {at} van 5. {one.text}")
            for at, one in enumerate((APT, WHAT, WHOM, HOW, NOT), 1)
        ]
        assert places == sorted(places)
        assert said.count(" passen bij al uw antwoorden") == 4
        assert "Alle 52 initiatieven komen nog in aanmerking.\n" in said

    def test_the_short_one_asks_three(self) -> None:
        """The same as the long one does."""
        said = talk("1/2/2", "--kort").stderr
        assert [f"Vraag {at} van 3. {one.text}" in said for at, one in enumerate((WHAT, WHOM, HOW), 1)] == [
            True
        ] * 3
        assert APT.text not in said

    def test_what_is_left_never_grows(self) -> None:
        """Each question is another facet."""
        said = talk("1/4/1 3/1/1").stderr.splitlines()
        counts = [int(line.split()[0]) for line in said if " van de 52 " in line]
        assert counts == sorted(counts, reverse=True)
        assert len(counts) == 4

    def test_danger_ends_it_at_once(self) -> None:
        """With where to go as the result, and no initiatives."""
        result = talk("2")
        assert (result.exit_code, result.stdout) == (0, f"{DANGER}\n")
        assert WHAT.text not in result.stderr
        assert "Hetzelfde" not in result.stderr

    def test_a_decision_that_is_taken_asks_no_opinion(self) -> None:
        """Only to inform is left, and that is said."""
        result = talk("4/7//")
        assert f"{DECIDED}\n" in result.stderr
        assert HOW.text not in result.stderr
        assert "Vraag 2 van 4." in result.stderr
        assert "--vorm transparantie" in result.stderr

    def test_violence_is_answered_with_where_to_get_help(self) -> None:
        """Whether it is chosen or told."""
        for reply in ("7", "mijn man slaat mij"):
            assert "Bel 112 of 101" in talk(f"{reply}//", "--kort").stderr

    def test_one_may_go_back_and_answer_again(self) -> None:
        """The answer before is gone, with what it settled; before the first question there is nothing."""
        changed, straight = talk("</4/</1/1/2/terug/4/1/6"), talk("1/1/4/1/6")
        assert changed.stdout == straight.stdout != ""
        said = changed.stderr
        assert "'<' is geen antwoord op deze vraag" in said
        assert said.count("Terug naar de vorige vraag.") == 2
        assert said.count(f"Vraag 1 van 5. {APT.text}") == 2
        assert "Typ < om terug te gaan." not in said[: said.index("Vraag 2")]

    def test_own_words_are_said_back(self) -> None:
        """As they were understood."""
        assert "Begrepen als: thema fietsdiefstal" in talk("er worden fietsen gestolen//", "--kort").stderr

    def test_a_long_text_is_told_to_be_cut_once(self) -> None:
        """Not at every count."""
        said = talk(f"{'drugs op het plein ' * 1200}/2/1", "--kort").stderr
        assert said.count("tekens") == 1

    def test_who_leaves_everything_open_is_sent_to_the_overview(self) -> None:
        """Nothing can be chosen."""
        result = talk("////")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.endswith("Alles op een rij vindt u met: inspiratie overview\n")

    def test_the_suggestions_can_be_saved(self, home: Path) -> None:
        """In a list, as suggest does."""
        talk("3//", "--kort", "--bewaar", "Wijk Noord", "-n", "2")
        assert len(ShortlistFolder(home / "lijsten").load("wijk-noord").ids) == 2

    def test_the_suggestions_can_be_written(self, tmp_path: Path) -> None:
        """In every format that suggest has."""
        file = tmp_path / "antwoord.json"
        assert talk("3//", "--kort", "-o", str(file)).stdout == ""
        assert json.loads(file.read_text(encoding="utf-8"))["schema"] == "inspiratie/suggest@1"

    def test_the_end_of_the_input_is_a_fault(self) -> None:
        """Nobody chose to leave: too few answers were piped in."""
        result = CliRunner().invoke(app, ["wizard"], input="1\n", prog_name="inspiratie")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.endswith("fout: de invoer eindigde zonder antwoord; er is niets gewijzigd.\n")


@pytest.mark.usefixtures("shared_engine")
def test_the_list_foretells_what_is_said_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the same count."""
    foretold: list[str] = []

    class Foreteller(PlainAsker):
        def ask(
            self, question: Question, *, place: str, outcome: Callable[[Answer], str], back: bool
        ) -> Answer:
            answer = super().ask(question, place=place, outcome=outcome, back=back)
            foretold.append(outcome(answer))
            return answer

    monkeypatch.setattr("inspiratie.cli.wizard._asker", lambda **_: Foreteller())
    said = talk("2/2/3", "--kort").stderr.splitlines()
    assert foretold == [line for line in said if "52 initiatieven" in line]
    assert len(set(foretold)) == 3


@pytest.mark.usefixtures("shared_engine")
def test_an_interrupt_leaves_at_any_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not only while an answer is awaited: also while a question is being written."""

    def interrupted(*_: object, **__: object) -> Answer:
        raise KeyboardInterrupt

    monkeypatch.setattr(PlainAsker, "ask", interrupted)
    result = talk("1")
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", LEFT)


def test_a_list_is_drawn_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else, and for who has it read aloud, there are lines."""
    assert isinstance(_asker(accessible=False), PlainAsker)
    monkeypatch.setattr("inspiratie.cli.asking.can_draw", lambda *_: True)
    assert isinstance(_asker(accessible=False), PickAsker)
    assert isinstance(_asker(accessible=True), PlainAsker)


def test_other_commands_do_not_load_what_draws_it() -> None:
    """Nor the conversation."""
    result = run_process("overview", "--rij", "vorm", "--kolom", "doel", env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert result.returncode == 0
    loaded = result.stderr.decode()
    assert "rich.table" in loaded
    assert "prompt_toolkit" not in loaded
    assert "inspiratie.wording.conversation" not in loaded

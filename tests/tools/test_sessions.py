"""Sessions for the documents: real, the same on every day, and never of a command that fails."""

from pathlib import Path

import pytest

from tools.sessions import Sessions

pytestmark = pytest.mark.usefixtures("shared_engine")


@pytest.fixture
def written() -> list[str]:
    """Return where blocks are written."""
    return []


@pytest.fixture
def session(written: list[str], tmp_path: Path) -> Sessions:
    """Return sessions that write there."""
    return Sessions(written.append, tmp_path)


def test_a_session_is_the_command_with_its_answer(session: Sessions, written: list[str]) -> None:
    """As a reader would see it."""
    session("inspiratie shortlist add wijk bart")
    assert written[0].split("\n") == [
        "",
        "```console",
        "$ inspiratie shortlist add wijk bart",
        "Nieuwe lijst 'wijk' gemaakt.",
        "Toegevoegd aan 'wijk': BART! Burger Alert Real Time.",
        "Bekijk: inspiratie shortlist show wijk",
        "Geef door: inspiratie export wijk -o wijk.html",
        "```",
    ]


def test_what_one_saves_the_next_finds_on_the_day_of_the_sessions(
    session: Sessions, written: list[str]
) -> None:
    """Lists and files too; a long answer is cut where the document says."""
    session("inspiratie shortlist add wijk bart")
    session("inspiratie shortlist show wijk", most=2)
    assert (
        written[-1]
        == "\n```console\n$ inspiratie shortlist show wijk\nwijk\nGewijzigd op 30/11/2026.\n[…]\n```"
    )
    session("inspiratie report --thema drugs -o nota.md")
    session("inspiratie report --herhaal nota.md")
    assert "opgemaakt op 30/11/2026" in written[-1]


def test_a_reader_sees_what_a_screen_shows(session: Sessions, written: list[str]) -> None:
    """With commands to go on, and not the one that was just typed."""
    session("inspiratie suggest --thema drugs --aantal 2")
    assert "\nLees er een: inspiratie show " in written[-1]
    assert "Opnieuw" not in written[-1]
    assert "\x1b" not in written[-1]


def test_a_file_is_shown_and_can_be_used(session: Sessions, written: list[str]) -> None:
    """In the folder where the commands run."""
    session.file("noden.csv", "naam;thema\nNoord;drugs\n")
    assert written == ["\n```text\nnaam;thema\nNoord;drugs\n```"]
    session("inspiratie batch noden.csv -o wijken")
    assert "\n1 van 1 rijen verwerkt: 1 met suggesties, 0 zonder; 0 geweigerd wegens een\n" in written[-1]


def test_a_command_that_fails_is_no_session(session: Sessions) -> None:
    """The document is not made then."""
    with pytest.raises(RuntimeError, match="inspiratie show niets-van-dien-aard"):
        session("inspiratie show niets-van-dien-aard")

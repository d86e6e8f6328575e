"""Files and folders that a user names, whatever the shell made of them."""

from pathlib import Path

import pytest

from command_line import own_deck, run


@pytest.fixture
def user(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the user's home, in which the program runs."""
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(home)
    return home


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--deck", ""),
        ("list", "-o", " "),
        ("shortlist", "list", "--map", ""),
        ("shortlist", "import", ""),
        ("report", "--herhaal", ""),
        ("batch", "", "-o", "x"),
        ("batch", "noden.csv", "-o", ""),
    ],
)
def test_an_empty_name_is_refused(user: Path, words: tuple[str, ...]) -> None:
    """A variable of the shell that was not set once wrote lists into the current folder."""
    before = sorted(user.rglob("*"))
    result = run(*words)
    assert result.exit_code == 2
    assert "kreeg geen naam; geef er een, zoals: " in result.stderr
    assert sorted(user.rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("list", "--deck", "https://voorbeeld.be/d.yaml"), "--deck kreeg een webadres"),
        (("list", "-o", "ftp://voorbeeld.be/x.csv"), "--uitvoer kreeg een webadres"),
        (("shortlist", "add", "a", "bart", "--map", "HTTPS://voorbeeld.be/lm"), "--map kreeg een webadres"),
        (("check", "file:///d.yaml"), "BESTAND kreeg een webadres"),
        (("suggest", "--tekst-uit", "-"), "'-' is geen naam voor --tekst-uit; geef er een, zoals: "),
        (("list", "-o", "weg/"), "--uitvoer kreeg de naam van een map, 'weg/'; zet er de naam van een best"),
        (("new", "~/kaarten/"), "BESTAND kreeg de naam van een map, '~/kaarten/'"),
        (("list", "-f", "csv", "-o", "-"), "'-' is geen naam voor --uitvoer; geef er een, zoals: "),
    ],
)
def test_what_names_no_file_here_is_refused(user: Path, words: tuple[str, ...], said: str) -> None:
    """A web address became folders, and a dash a file."""
    before = sorted(user.rglob("*"))
    result = run(*words)
    assert (result.exit_code, said in result.stderr) == (2, True)
    assert sorted(user.rglob("*")) == before


def test_a_tilde_is_the_home_of_the_user(user: Path) -> None:
    """Also where no shell has filled it in; nothing is named so."""
    Path(own_deck(user)).rename(user / "d.yaml")
    (user / "noden.csv").write_text("naam,tekst\nNoord,inbraak\n", encoding="utf-8")
    for words in (
        ("list", "--deck", "~/d.yaml", "-f", "json", "-o", "~/l.json"),
        ("batch", "~/noden.csv", "-o", "~/uit"),
        ("report", "lawaai", "-o", "~/v.md"),
        ("report", "--herhaal", "~/v.md"),
        ("shortlist", "add", "wijk", "bart", "--map", "~/lm"),
        ("shortlist", "import", "~/lm/wijk.yaml", "--map", "~archief"),
    ):
        assert run(*words).exit_code == 0, words
    assert not (user / "~").exists()
    assert (user / "uit" / "noord.md").is_file()
    assert (user / "~archief" / "wijk.yaml").is_file()

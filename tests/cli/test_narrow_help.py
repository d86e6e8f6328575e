"""Help pages on a narrow terminal, and for who listens."""

import re

import pytest

from command_line import ROOT, run

GROUP = "shortlist"
PAGES = (
    (),
    *((verb,) for verb in ROOT.commands),
    *((GROUP, verb) for verb in ROOT.commands[GROUP].commands),
)


def names_of(words: tuple[str, ...]) -> set[str]:
    """Return every name of an option or a command that a page must tell."""
    command = ROOT
    for word in words:
        command = command.commands[word]
    shown = [param for param in command.params if not getattr(param, "hidden", False)]
    names = {name for param in shown for name in param.opts if name.startswith("-")}
    return names | {"--help"} | set(getattr(command, "commands", {}))


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_a_narrow_page_cuts_nothing_off(words: tuple[str, ...]) -> None:
    """Every name stands there whole, and nothing is wider than the terminal but a command."""
    page = run(*words, "--help", columns=40).stdout
    assert names_of(words) <= {word.rstrip(",") for word in page.split()}
    assert max(len(line) for line in page.splitlines() if "inspiratie " not in line) <= 40
    assert not set(page) & set("│╭╰…")


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_a_page_in_columns_cuts_nothing_off_either(words: tuple[str, ...]) -> None:
    """From the width on at which there are columns."""
    page = run(*words, "--help", columns=72).stdout
    assert re.search("╭─ (Opties|Scherm en hulp) ", page)
    assert names_of(words) <= {word for part in page.split() for word in part.split(",")}
    assert "…" not in page


def test_a_narrow_page_is_dutch() -> None:
    """Also what typer tells of values by itself."""
    pages = [run(verb, "-h", columns=40).stdout for verb in ("batch", "draw", "suggest")]
    assert "[standaard: 5; 1 tot 100]" in " ".join(pages[0].split())
    assert "[verplicht]" in pages[0]
    assert "[vanaf 0]" in " ".join(pages[1].split())
    assert not re.search("default|required|<=|>=", "".join(pages))


def test_who_listens_gets_a_page_without_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """However wide the terminal is."""
    monkeypatch.setenv("ACCESSIBLE", "1")
    page = run("list", "--help", columns=120).stdout
    assert "Wat u zoekt:\n" in page
    assert "│" not in page


@pytest.mark.parametrize("columns", [40, 100])
def test_many_options_stand_by_what_they_are_for(columns: int) -> None:
    """In the order in which one needs them; who has few sees them together."""
    titles = ("Wat u zoekt", "Wat u te zien krijgt", "Bewaren en doorgeven", "Scherm en hulp")
    page = run("suggest", "--help", columns=columns).stdout
    places = [page.index(title) for title in titles]
    assert places == sorted(places)
    assert "Opties" not in page.replace("[OPTIES]", "")
    assert page.index("--help") > places[-1]
    assert "Opties" in run("new", "--help", columns=columns).stdout

"""The `page` and `open` commands, and `suggest --open`: where the page goes and what it holds."""

import html
import re
import webbrowser
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs

import pytest

from command_line import own_deck, run
from inspiratie.cli import browser

pytestmark = pytest.mark.usefixtures("shared_engine")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Catch what would be opened in a browser."""
    addresses: list[str] = []

    def open_(address: str) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", open_)
    return addresses


def test_page_is_the_whole_deck(tmp_path: Path) -> None:
    """Under the name that was given, and the page says how it was made."""
    file = tmp_path / "deck.html"
    result = run("page", "-o", str(file))
    assert (result.exit_code, result.stdout) == (0, "")
    text = file.read_text(encoding="utf-8")
    assert text.count("<article") > 52
    assert "inspiratie page -o kaarten.html" in text


def test_page_goes_down_a_pipe() -> None:
    """Without a file it is the result on stdout."""
    assert run("page").stdout.startswith("<!doctype html>")


def test_page_is_not_poured_over_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a megabyte of markup helps nobody; both ways on are named."""
    terminal = SimpleNamespace(isatty=lambda: True)
    monkeypatch.setattr("inspiratie.cli.page.sys", SimpleNamespace(stdout=terminal))
    result = run("page")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "inspiratie page -o kaarten.html" in result.stderr
    assert "inspiratie open" in result.stderr


def test_page_is_html_whatever_the_name(tmp_path: Path) -> None:
    """A name that promises something else is refused."""
    result = run("page", "-o", str(tmp_path / "deck.md"))
    assert result.exit_code == 2
    assert "kies een naam die eindigt op .html" in result.stderr


def test_page_prints_on_the_paper_that_is_asked(tmp_path: Path) -> None:
    """With --druk."""
    file = tmp_path / "deck.html"
    assert run("page", "--druk", "poster", "-o", str(file)).exit_code == 0
    assert 'class="druk-poster' in file.read_text(encoding="utf-8")


def test_own_deck_is_on_the_page(tmp_path: Path) -> None:
    """With --deck."""
    assert "Eigen kaart uit “Onze kaarten”" in run("page", "--deck", own_deck(tmp_path)).stdout


def test_website_is_a_folder(tmp_path: Path) -> None:
    """Made when it is not there; what is there stays unless it may be replaced."""
    site = tmp_path / "nieuw" / "site"
    assert run("page", "--website", str(site)).exit_code == 0
    assert {file.name for file in site.iterdir()} == {"index.html", "dienst.js"}
    (site / "index.html").write_text("van mij")
    refused = run("page", "--website", str(site))
    assert (refused.exit_code, (site / "index.html").read_text()) == (1, "van mij")
    assert run("page", "--website", str(site), "--overschrijf").exit_code == 0
    assert (site / "index.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_website_or_file(tmp_path: Path) -> None:
    """Not both at once."""
    result = run("page", "--website", str(tmp_path), "-o", str(tmp_path / "x.html"))
    assert result.exit_code == 2
    assert "laat een van de twee weg" in result.stderr


def test_open_makes_the_page_in_the_users_own_folder(home: Path, opened: list[str]) -> None:
    """Each time anew and in the same place; the place is told."""
    for _ in range(2):
        result = run("open")
        assert (result.exit_code, result.stdout) == (0, "")
    file = home / "pagina" / "kaarten.html"
    assert opened == [file.as_uri()] * 2
    assert f"Geopend in uw browser: {file}" in result.stderr
    assert "data-begin" not in file.read_text(encoding="utf-8").split("<body", maxsplit=1)[0]


def test_the_users_own_folder_without_settings() -> None:
    """It lies where this system keeps the data of programs."""
    assert browser.page_file({}).parts[-3:] == ("inspiratie", "pagina", "kaarten.html")


def test_open_where_the_user_wants_it(tmp_path: Path, opened: list[str]) -> None:
    """With -o, which replaces no file of the user's."""
    file = tmp_path / "mijn.html"
    assert run("open", "--druk", "a5", "-o", str(file)).exit_code == 0
    assert opened == [file.as_uri()]
    assert run("open", "-o", str(file)).exit_code == 1
    assert run("open", "-o", str(tmp_path / "mijn.csv")).exit_code == 2
    assert len(opened) == 1


def test_open_without_a_browser(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is there, and the user is told where."""
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    result = run("open")
    assert result.exit_code == 1
    file = home / "pagina" / "kaarten.html"
    assert f"de pagina staat klaar, open ze zelf: {file}" in result.stderr.replace("\n", "")
    assert file.exists()


def test_open_in_a_place_that_cannot_be(home: Path, opened: list[str]) -> None:
    """A file where the folder should come is told in a sentence."""
    (home / "pagina").write_text("in de weg")
    result = run("open")
    assert (result.exit_code, opened) == (1, [])
    assert "dat is geen map" in result.stderr


@pytest.mark.usefixtures("opened")
def test_suggest_opens_the_cards_with_the_question(home: Path) -> None:
    """The answer comes on the terminal as ever, and the page asks the same, however long it is."""
    told = "inbraken in de straat " * 20
    options = ("--thema", "overlast", "--zonder", "workshops", "--zonder", "bart")
    result = run("suggest", told, *options, "--open", "-f", "regels")
    assert result.exit_code == 0
    assert result.stdout
    text = (home / "pagina" / "kaarten.html").read_text(encoding="utf-8")
    begin = re.search(r'<html [^>]*data-begin="([^"]*)"', text)
    assert begin
    asked = parse_qs(html.unescape(begin[1]))
    assert asked == {"zoek": [told.strip()], "wens": ["overlast"], "zonder": ["workshops"], "weg": ["bart"]}
    assert len(re.findall("<article [^>]*data-id=", text)) == 52
    assert "gaan niet mee" not in result.stderr


@pytest.mark.usefixtures("opened", "home")
@pytest.mark.parametrize(
    "option",
    [("--gewicht", "thema=1"), ("--verplicht", "thema")],
    ids=lambda one: one[0],
)
def test_what_the_page_cannot_ask_is_told(option: tuple[str, str]) -> None:
    """The page asks the same, but not how much each part counts."""
    result = run("suggest", "--thema", "overlast", *option, "--open")
    assert result.exit_code == 0
    assert "--gewicht en --verplicht gaan niet mee naar de pagina." in result.stderr

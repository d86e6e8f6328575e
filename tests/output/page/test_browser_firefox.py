"""The page by keyboard in Firefox: what the same tests in Chromium cannot promise."""

import io
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from browsing import not_run
from firefox import Firefox, firefox

BORDER = 8
"""Curves of a rounded border: what is left of a card whose sign is not painted."""
SCROLLED = "document.getElementById('venster-inhoud').scrollTop"


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Start Firefox once."""
    program = os.environ.get("INSPIRATIE_FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        not_run("firefox is not installed; apt-get install firefox-esr")
    with firefox(program, tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def deck(fox: Firefox, deck_file: Path) -> Firefox:
    """Open the whole deck, with nothing chosen."""
    fox.open(deck_file.as_uri())
    fox.run("localStorage.clear()")
    fox.open(deck_file.as_uri())
    return fox


def test_card_is_read_by_keyboard(deck: Firefox, deck_file: Path) -> None:
    """Past the skip link a card opens, scrolls by its keys, closes, and gives the focus back."""
    deck.open(deck_file.as_uri(), height=400)
    deck.press("Tab", "Enter")
    assert deck.value("document.activeElement.id") == "inhoud"
    deck.press("Tab")
    name = deck.focused()
    assert name.startswith("Lees meer over ")
    deck.press("Enter")
    deck.wait_for("document.getElementById('venster').open")
    assert deck.value("document.activeElement.id") == "venster-inhoud"
    for key in ("ArrowDown", "PageDown", "End"):
        before = deck.value(SCROLLED)
        deck.press(key)
        deck.wait_for(f"{SCROLLED} > {before}")
    deck.press("Escape")
    deck.wait_for("!document.getElementById('venster').open")
    assert deck.focused() == name


def test_back_undoes_a_filter(deck: Firefox) -> None:
    """Space ticks it, and the button of the browser takes it away again."""
    deck.run("document.querySelector('#filters input[value=meepraten]').focus()")
    deck.press("Space")
    deck.wait_for("location.hash === '#vorm=meepraten'")
    deck.back()
    deck.wait_for("location.hash === ''")
    assert deck.value("document.querySelectorAll('#raster .kaart:not([hidden])').length") == 52


def test_choice_is_made_ordered_and_kept(deck: Firefox, deck_file: Path) -> None:
    """With keys alone two cards are chosen, put in order and noted; opened anew they are there."""
    for id_ in ("bart", "bondgenoten"):
        deck.run(f"document.querySelector('#raster input.kies[value={id_}]').focus()")
        deck.press("Space")
    deck.run("document.querySelector('.sprong').focus()")
    deck.tab_to("Ga naar mijn keuze")
    deck.press("Enter", "Tab")
    assert deck.focused() == "Mijn keuze"
    deck.press("Enter")
    deck.tab_to("Bondgenotenstrategie hoger")
    deck.press("Enter")
    assert deck.focused() == "Bondgenotenstrategie lager"
    deck.tab_to("Notitie bij Bondgenotenstrategie")
    deck.press(*"Bel An.", "Escape")
    deck.wait_for("!document.getElementById('keuzevenster').open")
    deck.open(deck_file.as_uri())
    assert deck.value("location.hash") == "#keuze=bondgenoten,bart"
    assert deck.value("document.getElementById('balk-telling').textContent").endswith(
        "staat er nog: 2 kaarten."
    )
    assert (
        deck.value("JSON.parse(localStorage.getItem('inspiratie:keuze@1')).kaarten[0].notitie") == "Bel An."
    )


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 700)])
def test_focus_never_hides_under_the_bar(fox: Firefox, deck_file: Path, width: int, height: int) -> None:
    """With a choice made, no stop of the Tab key lies wholly under the bar at the foot."""
    fox.open(f"{deck_file.as_uri()}#keuze=bart", width=width, height=height)
    fox.run("document.getElementById('inhoud').focus()")
    hidden = []
    for _ in range(30):
        fox.press("Tab")
        under = fox.value(
            """(() => {
              const [node, bar] = [document.activeElement, document.getElementById("balk")];
              const [mine, its] = [node.getBoundingClientRect(), bar.getBoundingClientRect()];
              return !bar.contains(node) && mine.top >= its.top && mine.bottom <= its.bottom + 1;
            })()"""
        )
        hidden += [fox.focused()] if under else []
    assert hidden == []


@pytest.mark.parametrize("fragment", ["", "#kaart=hackshield", "#zoek=qzxwvqzxwv", "#keuze=bart,bad-news"])
def test_passes_axe(fox: Firefox, deck_file: Path, axe: str, fragment: str) -> None:
    """At the start, with a card open, with nothing found and with a choice."""
    fox.open(f"{deck_file.as_uri()}{fragment}")
    fox.run(axe)
    found = fox.value("axe.run(document, { resultTypes: ['violations'] })")
    assert [one["id"] for one in found["violations"]] == []


def curves(deck: Firefox) -> int:
    """Print, and return how many curves are drawn on the one sheet that comes: signs are made of them."""
    pages = PdfReader(io.BytesIO(deck.printed())).pages
    assert len(pages) == 1
    contents = pages[0].get_contents()
    assert contents is not None
    return len(re.findall(rb" c\s", contents.get_data()))


def test_one_card_prints_on_one_sheet_with_its_sign(deck: Firefox, deck_file: Path) -> None:
    """No empty second sheet, and the sign stands there: a hidden store of drawings paints none."""
    deck.open(f"{deck_file.as_uri()}#kaart=buurtvaders")
    deck.wait_for("document.getElementById('venster').open")
    assert curves(deck) > BORDER


def test_title_is_not_broken_on_paper(deck: Firefox, deck_file: Path) -> None:
    """Firefox breaks words of Dutch; on a card the longest of a title has its own line instead."""
    deck.open(f"{deck_file.as_uri()}#keuze=buurtbemiddeling&toon=keuze")
    deck.wait_for("document.querySelectorAll('#raster .kaart:not([hidden])').length === 1")
    front = PdfReader(io.BytesIO(deck.printed())).pages[0].extract_text()
    assert "Buurtbemiddeling" in front.replace("\n", "")


def test_answer_prints_on_one_sheet_with_its_marks(deck: Firefox, deck_file: Path) -> None:
    """Before each card stands the mark of its form."""
    deck.open(f"{deck_file.as_uri()}#zoek=jongeren hangen rond op het plein")
    deck.wait_for("document.querySelectorAll('.past').length > 0")
    assert curves(deck) > BORDER

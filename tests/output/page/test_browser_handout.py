"""A hand-out of a few cards in a real browser: to be read, not to be searched."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browsing import Open, save
from inspiratie.deck.catalogue import Catalogue
from inspiratie.output.handout import Handout, HandoutItem


@pytest.fixture
def small(catalogue: Catalogue, tmp_path: Path) -> Path:
    """Write a hand-out of three cards, one with a note."""
    entries = list(catalogue.by_id.values())[:3]
    items = tuple(HandoutItem(id=entry.initiative.id, entry=entry) for entry in entries)
    noted = HandoutItem(id=items[1].id, entry=items[1].entry, note="Bel de wijkagent.")
    handout = Handout(
        title="Voor de raad",
        need="",
        understood="",
        command="",
        items=(items[0], noted, items[2]),
        catalogue=catalogue,
    )
    return save(tmp_path, handout)


@pytest.mark.parametrize("width", [390, 1400])
def test_cards_stand_in_one_column_whole(open_page: Open, small: Path, width: int) -> None:
    """Text, situations and links are there at once; nothing is to be opened, searched or ticked."""
    page = open_page(small, width=width)
    lefts = {box["x"] for card in page.get_by_role("article").all() if (box := card.bounding_box())}
    assert len(lefts) == 1
    for selector in (".tekst", ".situaties", ".links"):
        assert page.locator(f"#raster {selector}").locator("visible=true").count() == 3
    for gone in ("#vraag", "#filterknop", "#filters", "#balk"):
        expect(page.locator(gone)).to_be_hidden()
    assert page.get_by_role("checkbox").count() == 0
    expect(page.get_by_role("button", name="Druk af")).to_be_visible()


def test_note_comes_first(open_page: Open, small: Path) -> None:
    """What the sender wrote stands above the title, and once."""
    card = open_page(small).get_by_role("article").nth(1)
    note = card.get_by_text("Bel de wijkagent.").locator("visible=true")
    expect(note).to_have_count(1)
    above, title = note.bounding_box(), card.get_by_role("heading", level=2).bounding_box()
    assert above is not None
    assert title is not None
    assert above["y"] < title["y"]


def test_hand_out_passes_axe(open_page: Open, small: Path, axe: str) -> None:
    """Light and dark."""
    for scheme in ("light", "dark"):
        page = open_page(small, color_scheme=scheme)
        page.evaluate(axe)
        found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        assert [one["id"] for one in found["violations"]] == []


def test_a_hand_out_prints_as_cards_with_its_note(open_page: Open, small: Path) -> None:
    """On paper it is what it was: four to an A4, the note on the back."""
    page = open_page(small)
    page.emulate_media(media="print")
    expect(page.locator(".achter .notitie")).to_be_visible()
    expect(page.locator(".op-scherm")).to_be_hidden()

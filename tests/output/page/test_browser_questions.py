"""What the page asks who has no words, and what it says before any card, in a real browser."""

import re
from dataclasses import replace

from playwright.sync_api import Page, expect

from browsing import Open, shown
from inspiratie.advice.conversation import Choice
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.language.unanswered import Unanswered
from inspiratie.wording.conversation import SHORT
from inspiratie.wording.notices import UNANSWERED


def left(page: Page, answer: str) -> int:
    """Return how many cards the page says an answer would leave."""
    label = page.locator(".antwoord:visible", has_text=answer)
    return int(label.locator(".aantal").inner_text())


def test_three_questions_lead_to_an_answer(open_page: Open) -> None:
    """Each answer says what it leaves, Enter goes on, and in the end so many cards stand there."""
    page = open_page()
    page.get_by_role("button", name="Help mij met 3 vragen").click()
    window = page.get_by_role("dialog", name="Vraag 1 van 3")
    expect(window).to_contain_text("Alle 52 initiatieven komen nog in aanmerking.")
    count = left(page, "Inbraak of diefstal")
    page.get_by_label("Inbraak of diefstal").check()
    expect(page.locator("#vragen-over")).to_have_text(
        f"{count} van de 52 initiatieven passen bij al uw antwoorden."
    )
    page.get_by_label("Inbraak of diefstal").press("Enter")
    page.get_by_label("Iedereen").check()
    expect(page.locator("#vragen-over")).to_contain_text(f"{count} van de 52")
    page.get_by_label("Iedereen").uncheck()
    count = left(page, "De buurt")
    page.get_by_label("De buurt").check()
    page.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("dialog")).to_contain_text("Wat mogen burgers doen?")
    page.get_by_role("button", name="Toon de kaarten").click()
    expect(page.locator("#begrepen")).to_have_text(
        re.compile("thema: eigendomscriminaliteit.*voor wie: buurt")
    )
    expect(page.locator("#telling")).to_have_text(
        f"{count} kaarten passen bij al uw antwoorden, de best passende eerst."
    )
    assert len(shown(page)) == count
    assert page.evaluate("location.hash") == "#wens=eigendomscriminaliteit,buurt"
    reasons = page.locator("#raster .kaart:visible .waarom").first.inner_text().lower()
    assert reasons.count("over eigendomscriminaliteit") == 1
    assert set(page.locator("#inhoud:focus").all_inner_texts())


def test_answers_can_be_changed_and_taken_back(open_page: Open) -> None:
    """The questions open with what was answered; a chip takes one away; Back undoes; all open shows all."""
    page = open_page(fragment="#wens=hangjongeren,lawaai,overlast,jongeren,meepraten")
    before = shown(page)
    page.get_by_role("button", name="Dat bedoel ik niet: vorm meepraten").click()
    assert page.evaluate("location.hash") == "#wens=hangjongeren,lawaai,overlast,jongeren"
    page.go_back()
    page.wait_for_function("() => location.hash.endsWith('meepraten')")
    assert shown(page) == before
    page.get_by_role("button", name="Pas uw antwoorden aan").click()
    expect(page.get_by_label("Hangjongeren, lawaai of andere overlast")).to_be_checked()
    page.get_by_label("Dat laat ik open").check()
    for number in (2, 3):
        page.get_by_role("button", name="Volgende").click()
        expect(page.locator(".vraag:visible")).to_be_focused()
        for box in page.locator(".antwoord:visible input:checked").all():
            box.uncheck()
        expect(page.get_by_role("dialog", name=f"Vraag {number} van 3")).to_be_visible()
    page.get_by_role("button", name="Vorige vraag").click()
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("button", name="Toon de kaarten").click()
    assert len(shown(page)) == 52


def test_answers_are_answered_as_the_program_does(open_page: Open, portable: Recommender) -> None:
    """The cards stand in the order in which options with the same values put them."""
    page = open_page(fragment="#wens=overlast,jongeren")
    options = {Facet.DOELGROEP: ["jongeren"], Facet.THEMA: ["overlast"]}
    wanted = portable.rank(portable.understand(options=options))
    first = len(shown(page))
    page.get_by_role("button", name=re.compile(r"^Toon ook de \d+ andere die deels passen$")).click()
    ids = [match.initiative.id for match in wanted.matches]
    assert shown(page) == ids
    page.go_back()
    assert first == len(shown(page)) < len(ids)
    assert sorted(shown(page), key=ids.index) == shown(page)


def test_help_comes_before_the_cards(open_page: Open, portable: Recommender) -> None:
    """Who tells of being hurt, or answers so, reads first where to get help, in the words of the program."""
    page = open_page(fragment="#zoek=mijn man slaat mij")
    line = portable.catalogue.vocabulary.help_for("partnergeweld")
    expect(page.locator("#raad .hulplijn")).to_have_text(line)
    assert page.locator("#raad").bounding_box()["y"] < page.locator("#raster").bounding_box()["y"]  # type: ignore[index] # both are on the page
    page.get_by_label("Wat speelt er in uw buurt?").fill("")
    expect(page.locator("#raad")).to_be_empty()
    page.get_by_role("button", name="Help mij met 3 vragen").click()
    page.get_by_label("Geweld thuis").check()
    expect(page.locator("#vragen-raad .hulplijn")).to_have_text(line)


def test_whom_to_ask_what_no_card_says(open_page: Open) -> None:
    """A question about prices is answered with cards, and with whom to ask."""
    page = open_page(fragment="#zoek=wat kost een buurtinformatienetwerk?")
    expect(page.locator("#raad .opmerking")).to_have_text(UNANSWERED[Unanswered.PRICE])
    assert shown(page)


def test_short_conversation_asks_nothing_that_the_page_cannot(portable: Recommender) -> None:
    """Its answers are wishes alone: none ends it, settles another question or needs advice."""
    for question in SHORT:
        for choice in question.choices:
            assert replace(choice, label="", wishes=()) == Choice(label="")
            assert choice.wishes or choice.label == "Iedereen"
            assert all(id_ in portable.catalogue.vocabulary.concepts for _, id_ in choice.wishes)


def test_forms_are_tiles_that_filter(open_page: Open) -> None:
    """Each form stands there with what it means and how many cards it has; pressed it shows those."""
    page = open_page()
    tile = page.get_by_role("button", name=re.compile("^meepraten 17 kaarten Burgers denken en praten mee"))
    tile.click()
    expect(tile).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#telling")).to_be_in_viewport()
    assert len(shown(page)) == 17
    expect(page.get_by_role("checkbox", name=re.compile("^meepraten"))).to_be_checked()
    tile.click()
    assert len(shown(page)) == 52
    page.get_by_label("Wat speelt er in uw buurt?").fill("lawaai")
    expect(tile).to_be_hidden()


def test_card_can_be_drawn_blind(open_page: Open) -> None:
    """Who wants to be surprised opens any card; closing it leads back to where the reader was."""
    page = open_page()
    draw = page.get_by_role("button", name="Trek een kaart")
    draw.click()
    expect(page.locator("#venster-titel")).to_have_text(re.compile(r"\w"))
    page.keyboard.press("Escape")
    expect(draw).to_be_focused()


def test_open_card_explains_its_words(open_page: Open, portable: Recommender) -> None:
    """Folded under what a card is about stands what those words mean; not on paper."""
    page = open_page(fragment="#kaart=bart")
    page.get_by_text("Wat betekenen deze woorden?").click()
    told = page.locator(".begrippenlijst")
    concept = portable.catalogue.vocabulary.concepts["capacity-building"]
    expect(told).to_contain_text(f"{concept.label}{concept.definitie}")
    page.emulate_media(media="print")
    expect(told).to_be_hidden()


def test_question_is_whole_on_a_phone(open_page: Open) -> None:
    """The window opens at its top: the focus does not push the question under its bar."""
    page = open_page(width=390)
    page.locator("#vraagknop").click()
    assert page.locator("#vragen-inhoud").evaluate("node => node.scrollTop") == 0

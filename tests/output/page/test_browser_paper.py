"""The page in a real browser, on paper: what comes out of the printer, measured and read back."""

import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from browsing import Open, hostile_handout, save
from inspiratie.deck.catalogue import Catalogue
from inspiratie.engine.recommender import Recommender
from inspiratie.output.handout import handout_of_ids, handout_of_ranking
from inspiratie.output.page.workshop import PROBLEMS
from ranked import ranked

MM = 72 / 25.4
"""Points in a millimetre."""
POSTER_WIDE = 420 / 25.4 * 96
"""An A3 in pixels of CSS."""
LONG_QUESTION = (
    "Ik woon al twintig jaar in een sociale woontoren. Sinds enkele jaren hangen er elke avond jongeren in "
    "de inkomhal, met lawaai, sluikstort en drugs, en niemand durft nog iets te zeggen. De huisbaas verwijst "
    "naar de politie en de politie naar de gemeente. "
) * 5
"""What someone writes who begins at the beginning."""


def printed(page: Page) -> PdfReader:
    """Print to PDF as the page itself says."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


def words_at(reader: PdfReader, number: int) -> list[tuple[float, float, str]]:
    """Return the pieces of text of one page with their place in millimetres from the left top."""
    sheet = reader.pages[number]
    pieces: list[tuple[float, float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x = tm[4] * cm[0] + cm[4]
            y = tm[5] * cm[3] + cm[5]
            pieces.append((x / MM, (float(sheet.mediabox.height) - y) / MM, text.strip()))

    sheet.extract_text(visitor_text=visit)
    return pieces


def test_deck_prints_on_a4_with_its_helping_cards(open_page: Open, catalogue: Catalogue) -> None:
    """52 cards, four to a sheet, front and back, are 26 pages of A4; then come the helping cards."""
    reader = printed(open_page())
    assert len(reader.pages) == 26 + 8
    cards = list(catalogue)
    for number in range(13):
        fronts, backs = (_squeezed(reader.pages[2 * number + side].extract_text()) for side in (0, 1))
        for initiative in cards[4 * number : 4 * number + 4]:
            assert _squeezed(initiative.samenvatting) in fronts
            assert _squeezed(initiative.beschrijving) in backs
    width, height = (float(side) / MM for side in reader.pages[0].mediabox.upper_right)
    assert abs(width - 210) < 0.5
    assert abs(height - 297) < 0.5


def test_backs_mirror_their_fronts(open_page: Open, catalogue: Catalogue) -> None:
    """What stands left on a front page stands right on the page behind it, in the same row."""
    reader = printed(open_page())
    for place, initiative in enumerate(list(catalogue)[:4]):
        left, upper = place % 2 == 0, place < 2
        front = _place_of(words_at(reader, 0), initiative.samenvatting)
        back = _place_of(words_at(reader, 1), initiative.beschrijving)
        assert (front[0] < 105, front[1] < 148.5) == (left, upper)
        assert (back[0] < 105, back[1] < 148.5) == (not left, upper)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _place_of(pieces: list[tuple[float, float, str]], text: str) -> tuple[float, float]:
    start = _squeezed(text)[:18]
    return next(
        (x, y)
        for x, y, piece in pieces
        if _squeezed(piece).startswith(start[: len(_squeezed(piece))]) and len(_squeezed(piece)) >= 8
    )


def test_deck_prints_one_a6_a_card(open_page: Open, catalogue: Catalogue, tmp_path: Path) -> None:
    """On A6 each card is two pages: its front, then its back."""
    handout = handout_of_ids(tuple(catalogue.by_id), catalogue, title="Alle kaarten", command="")
    reader = printed(open_page(save(tmp_path, handout, paper="a6")))
    assert len(reader.pages) == 104 + 32
    assert abs(float(reader.pages[0].mediabox.width) / MM - 105) < 0.5
    for number, initiative in enumerate(catalogue):
        assert _squeezed(initiative.samenvatting) in _squeezed(reader.pages[2 * number].extract_text())
        assert _squeezed(initiative.beschrijving) in _squeezed(reader.pages[2 * number + 1].extract_text())


def test_deck_prints_one_a5_a_card(open_page: Open, catalogue: Catalogue, tmp_path: Path) -> None:
    """On A5 each card is two pages as well, larger."""
    handout = handout_of_ids(tuple(catalogue.by_id)[:3], catalogue, title="Drie", command="")
    reader = printed(open_page(save(tmp_path, handout, paper="a5")))
    assert len(reader.pages) == 6
    assert abs(float(reader.pages[0].mediabox.height) / MM - 210) < 0.5


def test_poster_holds_the_deck_on_one_a3(open_page: Open, catalogue: Catalogue, tmp_path: Path) -> None:
    """All 52 cards stand on one A3, each with its title and its sentence, none cut off."""
    handout = handout_of_ids(tuple(catalogue.by_id), catalogue, title="Alle kaarten", command="")
    page = open_page(save(tmp_path, handout, paper="poster"))
    reader = printed(page)
    assert len(reader.pages) == 1
    assert abs(float(reader.pages[0].mediabox.width) / MM - 420) < 0.5
    text = _squeezed(reader.pages[0].extract_text())
    for initiative in catalogue:
        assert _squeezed(initiative.samenvatting) in text
    page.emulate_media(media="print")
    cut = page.evaluate(
        """() => [...document.querySelectorAll("#raster .kaart")].filter((card) => {
          const edge = card.getBoundingClientRect();
          return [...card.querySelectorAll(".voor > :not(.facetten), .teken")].some((part) => {
            const box = part.getBoundingClientRect();
            const cut = part.scrollHeight > part.clientHeight + 2;
            return cut || box.bottom > edge.bottom || box.right > edge.right;
          });
        }).map((card) => card.dataset.id)"""
    )
    assert cut == []


@pytest.mark.parametrize(("fragment", "pages"), [("#vorm=meepraten", 10), ("#keuze=bart&toon=keuze", 2)])
def test_what_is_shown_is_what_is_printed(open_page: Open, fragment: str, pages: int) -> None:
    """Filtered cards close up: no gaps, no empty pages, no helping cards."""
    assert len(printed(open_page(fragment=fragment)).pages) == pages


def test_nothing_to_print_says_so(open_page: Open) -> None:
    """An empty search prints one page that tells why it is empty, and the window prints nothing."""
    page = open_page(fragment="#zoek=qzxwvqzxwv")
    reader = printed(page)
    assert len(reader.pages) == 1
    assert "geen kaarten op de pagina" in reader.pages[0].extract_text()
    page.get_by_role("button", name="Druk af", exact=True).click()
    expect(page.locator("#drukdoor")).to_be_disabled()
    expect(page.locator("#drukvellen")).to_have_text("Er staan geen kaarten op de pagina om af te drukken.")


def test_open_card_is_what_gets_printed(open_page: Open, catalogue: Catalogue) -> None:
    """With a card open the printer gives that card alone, whole, on one A4; then all is as before."""
    page = open_page(fragment="#kaart=hackshield")
    reader = printed(page)
    assert len(reader.pages) == 1
    text = _squeezed(reader.pages[0].extract_text())
    initiative = catalogue.by_id["hackshield"].initiative
    for part in (initiative.beschrijving, *initiative.situaties, *(link.titel for link in initiative.links)):
        assert _squeezed(part) in text
    expect(page.locator("#venster")).to_be_visible()
    page.keyboard.press("Escape")
    assert len(printed(page).pages) == 34


def test_what_is_read_in_a_window_is_what_gets_printed(open_page: Open) -> None:
    """The choice prints as a list with title, question, order and whole notes, the comparison as a table."""
    page = open_page(fragment="#keuze=hackshield,bart&zoek=jongeren hangen rond op het plein")
    page.get_by_role("button", name="Mijn keuze", exact=True).click()
    page.get_by_label("Titel").fill("Wijk Noord")
    page.get_by_label("Notitie bij BART!").fill(f"{'Bel An over de app. ' * 20}Slot.")
    choice = printed(page)
    assert len(choice.pages) == 1
    text = _squeezed(choice.pages[0].extract_text())
    for part in ("Wijk Noord", "De vraag jongeren hangen rond", "Hackshield kaart 40", "Slot."):
        assert _squeezed(part) in text
    page.get_by_role("button", name="Vergelijk naast elkaar").click()
    comparison = printed(page)
    assert [one.mediabox.width > one.mediabox.height for one in comparison.pages] == [True]
    assert "Naast elkaar" in comparison.pages[0].extract_text()
    page.evaluate("window.print = () => { window.printed = true; }")
    page.locator("#druk-vergelijking").click()
    assert page.evaluate("window.printed")
    page.locator("#geendruk-sluit").click()
    page.locator("#vergelijk-sluit").click()


def test_long_note_goes_on_the_back_or_the_window_says_so(open_page: Open) -> None:
    """A long note stands smaller; one that is too long is told of, and stands whole in the list."""
    page = open_page(fragment="#keuze=hackshield")
    page.evaluate("window.print = () => {}")
    for length, is_told in ((20, False), (60, True)):
        page.get_by_role("button", name="Mijn keuze", exact=True).click()
        page.get_by_label("Notitie bij Hackshield").fill(f"{'Bel An over de app. ' * length}Slot.")
        page.locator("#keuzevenster").get_by_role("button", name="Druk af").click()
        told = page.get_by_text("te lang voor de achterkant")
        expect(told).to_have_count(int(is_told))
        if is_told:
            page.get_by_label("Lijst").check()
        page.locator("#drukdoor").click()
        assert "Slot." in "".join(one.extract_text() for one in printed(page).pages)


def test_answer_prints_as_one_sheet_with_reasons(
    open_page: Open, recommender: Recommender, tmp_path: Path
) -> None:
    """The answer to a question is one A4 with the question, the cards and why; as cards when asked for."""
    ranking = ranked(recommender, "graffiti op het station")
    handout = handout_of_ranking(ranking, recommender.catalogue, count=5)
    page = open_page(save(tmp_path, handout))
    reader = printed(page)
    assert len(reader.pages) == 1
    text = _squeezed(reader.pages[0].extract_text())
    assert _squeezed("graffiti op het station") in text
    assert "Waarom" in text
    for match in ranking.matches[:5]:
        assert _squeezed(match.initiative.samenvatting) in text
    assert len(printed(open_page(save(tmp_path, handout, paper="a4"))).pages) == 4


def test_answer_to_a_long_question_is_one_sheet_too(open_page: Open) -> None:
    """With long reasons and notes the last cards stay off the sheet, which tells how many those are."""
    page = open_page(fragment=f"#zoek={quote(LONG_QUESTION)}")
    expect(page.locator("#telling")).to_contain_text("passen bij uw vraag")
    for box in page.locator("#raster .kaart:visible .kies").all():
        box.check()
    page.locator("#balk-open").click()
    for note in page.locator(".keuze-notitie").all():
        note.fill("Een notitie over wie dit bij ons zou kunnen trekken, en met welk geld. " * 12)
    page.locator("#keuze-sluit").click()
    reader = printed(page)
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    asked = len(page.locator("#raster .kaart:visible").all())
    assert f"En nog {asked - text.count(', past ')} kaarten op de pagina." in text
    assert "Wie zet de eerste stap" in text


CATCH_PRINT = """window.print = () => {
  window.dispatchEvent(new Event("beforeprint"));
  const seen = (selector) => [...document.querySelectorAll(selector)];
  window.printed = seen("#raster .kaart:not([hidden])").map((card) => card.dataset.id);
  window.how = document.documentElement.className;
  window.dispatchEvent(new Event("afterprint"));
}"""


def test_only_the_selection_is_printed(open_page: Open) -> None:
    """Printing the selection lays out those cards alone, and afterwards all are back."""
    page = open_page(fragment="#keuze=credible-messengers,buurtinformatienetwerk,bad-news")
    page.evaluate(CATCH_PRINT)
    page.get_by_role("button", name="Druk mijn keuze af").click()
    page.locator("#drukdoor").click()
    chosen = {"credible-messengers", "buurtinformatienetwerk", "bad-news"}
    assert set(page.evaluate("window.printed")) == chosen
    assert page.locator("#raster .kaart:visible").count() == 52
    page.get_by_role("button", name="Druk af", exact=True).click()
    page.locator("#drukdoor").click()
    assert len(page.evaluate("window.printed")) == 52


def test_chosen_cards_fill_their_poster(open_page: Open) -> None:
    """Three cards stand large on the A3, below the title of the choice."""
    page = open_page(fragment="#keuze=bart,buurtvaders,bad-news", width=round(POSTER_WIDE))
    page.get_by_role("button", name="Mijn keuze", exact=True).click()
    page.get_by_label("Titel").fill("Voorstel wijk Noord")
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    page.locator("#keuzevenster").get_by_role("button", name="Druk af").click()
    page.get_by_label("Affiche").check()
    page.locator("#drukdoor").click()
    page.emulate_media(media="print")
    expect(page.locator("#posterkop")).to_have_text("Voorstel wijk Noord")
    box = page.locator("#raster .kaart:visible").last.bounding_box()
    assert box is not None
    assert box["width"] > 0.3 * POSTER_WIDE
    assert box["x"] + box["width"] < POSTER_WIDE


@pytest.mark.parametrize("width", [360, 1400])
def test_print_window_keeps_words_beside_their_button(open_page: Open, width: int) -> None:
    """What a choice means stands to the right of its button, also where it takes two lines."""
    page = open_page(width=width)
    page.get_by_role("button", name="Druk af", exact=True).click()
    for label in page.locator("#drukvenster label:visible").all():
        button, words = label.locator("input").bounding_box(), label.locator("span").bounding_box()
        assert button is not None
        assert words is not None
        assert words["x"] >= button["x"] + button["width"]


def test_large_cards_without_large_paper_are_folded(open_page: Open) -> None:
    """Two on an A4 are a front beside its back: they match when it is folded, not printed on both sides."""
    page = open_page()
    page.get_by_role("button", name="Druk af", exact=True).click()
    page.get_by_label("Grote kaarten").check()
    expect(page.locator("#drukraad")).to_contain_text("enkelzijdig af, twee bladzijden op een A4, en vouw")


def test_print_window_counts_sheets_and_says_how(open_page: Open) -> None:
    """Before the printer's own window the page tells the sheets, the sides and the scale, per paper."""
    page = open_page()
    page.evaluate(CATCH_PRINT)
    page.get_by_role("button", name="Druk af", exact=True).click()
    expect(page.locator("#drukvellen")).to_have_text("52 kaarten: 34 bladzijden, 17 vellen dubbelzijdig.")
    expect(page.locator("#drukraad")).to_contain_text("100 %")
    page.get_by_label("Ook de hulpkaarten").uncheck()
    expect(page.locator("#drukvellen")).to_have_text("52 kaarten: 26 bladzijden, 13 vellen dubbelzijdig.")
    page.get_by_label("Affiche").check()
    expect(page.locator("#drukvellen")).to_have_text("52 kaarten: 1 bladzijde.")
    page.locator("#drukdoor").click()
    assert "druk-poster" in page.evaluate("window.how")
    assert page.evaluate("document.documentElement.classList.contains('druk-a4')")


def test_helping_cards_explain_and_ask(open_page: Open, catalogue: Catalogue) -> None:
    """After the cards come legend, twenty minutes, colophon with remarks, problems and blanks."""
    reader = printed(open_page())
    text = [_squeezed(page.extract_text()) for page in reader.pages]
    fronts, backs = text[26], text[27]
    for form in ("meedoen", "meepraten", "transparantie"):
        assert _squeezed(catalogue.vocabulary.concepts[form].definitie) in fronts
    assert "Intwintigminuten" in fronts
    assert "50millimeter" in backs
    assert "titelgereconstrueerd" in backs
    assert not [number for number in range(26) if "titelgereconstrueerd" in text[number]]
    for number, problem in enumerate(PROBLEMS):
        assert _squeezed(problem) in text[28 + 2 * (number // 4)]
    assert text[32].count("Inéénzin") == 4


def test_ruler_is_fifty_millimetres(open_page: Open) -> None:
    """The line on the helping card measures what it says."""
    page = open_page()
    page.emulate_media(media="print")
    width = page.locator(".meetlat").evaluate("node => node.getBoundingClientRect().width")
    assert abs(width / 96 * 25.4 - 50) < 0.05


def faces(page: Page) -> list[dict[str, float]]:
    """Return of each card face in print how far its parts stick out of it, in pixels."""
    page.emulate_media(media="print")
    measured: list[dict[str, float]] = page.evaluate(
        """() => {
          const seen = (nodes) => [...nodes].filter((node) => node.checkVisibility());
          const room = (node) => node.getBoundingClientRect();
          return seen(document.querySelectorAll(".voor, .achter")).map((face) => {
            const edge = room(face);
            const bottom = edge.bottom - parseFloat(getComputedStyle(face).paddingBottom);
            const [parts, inner] = [seen(face.children), seen(face.querySelectorAll(":not(svg *)"))];
            return {
              below: Math.max(...parts.map((node) => room(node).bottom)) - bottom,
              right: Math.max(...inner.map((node) => room(node).right)) - edge.right,
              cut: Math.max(...parts.map((node) => node.scrollHeight - node.clientHeight)),
            };
          });
        }"""
    )
    return measured


def test_every_printed_card_is_whole(open_page: Open) -> None:
    """No text of the deck or of a helping card is cut off and none passes the edge of its card."""
    measured = faces(open_page())
    assert len(measured) == 104 + 32
    assert max(face["below"] for face in measured) <= 12  # the quiet zone of a code may use the margin
    assert max(face["right"] for face in measured) <= 0
    assert max(face["cut"] for face in measured) <= 1


@pytest.mark.parametrize("paper", ["a4", "a6"])
def test_hostile_cards_stay_within_their_edges(
    open_page: Open, catalogue: Catalogue, tmp_path: Path, paper: str
) -> None:
    """Endless words and texts are cut at a whole line; five such cards still take the pages of five cards."""
    page = open_page(save(tmp_path, hostile_handout(catalogue, 5), paper=paper))
    assert len(printed(page).pages) == {"a4": 4, "a6": 10}[paper]
    measured = faces(page)
    assert max(face["below"] for face in measured) <= 12
    assert max(face["right"] for face in measured) <= 0


def test_every_printed_code_is_readable(open_page: Open, catalogue: Catalogue) -> None:
    """The code on each printed back, at the size it has on paper, decodes to the card's first link."""
    page = open_page(device_scale_factor=2)
    page.emulate_media(media="print")
    found = {}
    for card in page.locator("#raster .kaart:has(.qr)").all():
        image = Image.open(io.BytesIO(card.locator(".qr").screenshot()))
        found[card.get_attribute("data-id")] = [code.text for code in zxingcpp.read_barcodes(image)]
    assert found == {one.id: [one.links[0].url] for one in catalogue if one.links}

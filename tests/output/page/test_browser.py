"""The page in a real browser, on the screen: search, filters, address, open card, selection, access."""

import io
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from browsing import Open, hostile_handout, leaves_page, save, shown, tick
from inspiratie.deck.catalogue import Catalogue
from inspiratie.engine.recommender import Recommender
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.wording.ranking import ELSEWHERE, FOREIGN, NOTHING_FITS
from ranked import ranked

WIDTHS = (360, 768, 1400)
MANY_FIT = "hoe betrekken we bewoners bij de veiligheid in de wijk"
NEED = "Elke avond hangen jongeren rond op het plein en de buren klagen over lawaai"


def field(page: Page) -> Locator:
    """Return where the question is written."""
    return page.get_by_label("Wat speelt er in uw buurt?")


# ---- search and filters ----


def test_question_is_answered_as_you_type(open_page: Open) -> None:
    """Typing "glas" puts the bottle bank volunteers first, the titles follow, and it can be undone."""
    page = open_page()
    field(page).press_sequentially("glas")
    assert shown(page)[0] == "glasbolmeters-en-peters"
    assert 1 < len(shown(page)) <= 8
    expect(page.locator("#telling")).to_have_text(re.compile(r"^\d+ kaarten passen bij uw vraag"))
    expect(page).to_have_title("glas – inspiratie")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaarten bij uw vraag")
    page.get_by_role("button", name="Haal weg: uw vraag").click()
    assert len(shown(page)) == 52
    expect(field(page)).to_have_value("")
    expect(page).to_have_title("Alle kaarten – inspiratie")


@pytest.mark.parametrize(
    "word", ["inbraak", "inbraken", "Inbraka", "cambriolage", "burglary", "woninginbraak"]
)
def test_question_is_understood_in_any_form(open_page: Open, word: str) -> None:
    """A narrower theme, its plural, a slip of the finger, French and English all find burglary."""
    page = open_page()
    field(page).fill(word)
    assert {"buurtinformatienetwerk", "diefstalpreventieadviseur"} <= set(shown(page)[:5])
    expect(page.locator("#begrepen")).to_contain_text("thema: inbraak")


def test_page_ranks_as_the_program_does(open_page: Open, portable: Recommender) -> None:
    """In the browser the cards stand in the program's order, each with its strength and reasons in words."""
    page = open_page()
    field(page).fill(NEED)
    wanted = ranked(portable, NEED).matches
    assert shown(page) == [match.initiative.id for match in wanted[:8]]
    first = page.locator("#raster .kaart:visible").first
    expect(first.locator(".past .score")).to_have_text(f"Past {wanted[0].strength}")
    assert 1 <= first.locator(".waarom li").count() <= 2
    expect(first.locator(".waarom")).to_contain_text("Herkent u dit? “")


def test_card_tells_what_it_meets_by_our_judgment(open_page: Open) -> None:
    """What was understood and helps as we judge is told first, then a sentence of the card."""
    page = open_page()
    field(page).fill("Er wordt ingebroken in onze straat; wat kunnen buren doen?")
    why = page.locator("#raster .kaart:visible").first.locator(".waarom li")
    expect(why.first).to_have_text("Volgens ons: helpt bij inbraak, voor buren")
    expect(why.nth(1)).to_have_text(re.compile("^Herkent u dit\\? “.*ingebroken"))


def test_all_that_fits_and_all_there_is_can_be_shown(open_page: Open, portable: Recommender) -> None:
    """One button shows the other cards that fit, one all cards; then one brings the answer back."""
    page = open_page()
    field(page).fill(MANY_FIT)
    fitting = [match.initiative.id for match in ranked(portable, MANY_FIT).matches]
    assert len(fitting) > 9
    page.get_by_role("button", name=re.compile("die passen$")).click()
    assert shown(page) == fitting
    page.get_by_role("button", name="Toon alle 52").click()
    assert len(shown(page)) == 52
    assert shown(page)[: len(fitting)] == fitting
    page.get_by_role("button", name="Toon alleen wat past").click()
    assert shown(page) == fitting[:8]


def test_denial_is_heard(open_page: Open) -> None:
    """What a sentence does not want is not proposed; it is said back, and a press takes that back."""
    page = open_page()
    field(page).fill("inbraken melden")
    assert "whatsapp-buurtpreventie" in shown(page)
    field(page).fill("zonder whatsapp: inbraken melden")
    assert "whatsapp-buurtpreventie" not in shown(page)
    expect(page.locator("#begrepen")).to_contain_text("niet: digitaal buurtnetwerk")
    page.get_by_role("button", name="Dat bedoel ik niet: niet hoe digitaal buurtnetwerk").click()
    assert "whatsapp-buurtpreventie" in shown(page)
    expect(page.locator(".begrip:focus")).to_have_text("niet bedoeld: digitaal buurtnetwerk×")
    page.goto(page.url.split("#")[0])
    field(page).fill("hoe bereiken we mensen die geen Nederlands spreken")
    expect(page.locator(".begrip-niet")).to_have_count(0)


def test_way_of_working_can_be_turned_down(open_page: Open) -> None:
    """One chip turns round, its reasons go, it keeps the focus and is told; the address keeps it all."""
    page = open_page()
    field(page).fill("infoavond over inbraak")
    before = shown(page)
    page.get_by_role("button", name="Liever niet: hoe infoavond").click()
    assert shown(page) != before
    chips = page.locator("#begrepen .begrip > span")
    expect(chips).to_have_text(["thema: inbraak", "niet: infoavond"])
    expect(page.locator(".begrip:focus > span")).to_have_text("niet: infoavond")
    expect(page.locator(".waarom", has_text="met infoavond")).to_have_count(0)
    expect(page.locator("#omroep")).to_have_text(re.compile(r"^Liever niet: infoavond\. \d+ kaarten passen"))
    again = open_page(fragment=page.evaluate("location.hash"))
    assert shown(again) == shown(page)
    page.get_by_role("button", name="Toch wel: hoe infoavond").click()
    assert shown(page) == before
    page.go_back()
    expect(page.locator(".begrip").first).to_be_focused()


def test_what_is_not_meant_takes_nothing_else_along(open_page: Open) -> None:
    """A concept goes alone where its word says more, and with its word where that says nothing else."""
    page = open_page()
    chips = page.locator("#begrepen .begrip > span")
    field(page).fill("jongeren hangen rond op het plein")
    before = shown(page)
    perhaps = page.locator(".misschien").inner_text()
    page.get_by_role("button", name="Dat bedoel ik niet: thema hangjongeren").click()
    expect(chips).to_have_text(["voor wie: jongeren", "niet bedoeld: hangjongeren"])
    assert page.locator(".misschien").inner_text() == perhaps
    again = open_page(fragment=page.evaluate("location.hash"))
    assert shown(again) == shown(page)
    page.get_by_role("button", name="Toch wel: thema hangjongeren").click()
    assert shown(page) == before
    field(page).fill("vandalisme")
    page.get_by_role("button", name="Dat bedoel ik niet: thema vandalisme").click()
    expect(chips).to_have_text(["zonder het woord “vandalisme”"])
    page.get_by_role("button", name="Lees het woord vandalisme weer mee").click()
    expect(chips).to_have_text(["thema: vandalisme"])


def test_what_may_be_meant_is_asked_by_a_press(open_page: Open) -> None:
    """Each concept that a question may mean besides is a button that asks it; it can be taken away."""
    page = open_page()
    field(page).fill("hangjongeren en drugs aan het station")
    concept = (page.get_by_role("button", name="Ook: ").first.get_attribute("aria-label") or "").removeprefix(
        "Ook: "
    )
    offered = page.get_by_role("button", name=f"Ook: {concept}", exact=True)
    offered.click()
    expect(page.locator("#begrepen .begrip > span").first).to_have_text(concept.replace(" ", ": ", 1))
    expect(page.locator(".begrip:focus")).to_contain_text(concept.split(" ", 1)[1])
    page.get_by_role("button", name=f"Dat bedoel ik niet: {concept}", exact=True).click()
    expect(offered).to_be_visible()


def test_help_can_be_called(open_page: Open) -> None:
    """In danger the numbers can be called and the sites opened; nothing stands above them to choose from."""
    page = open_page()
    field(page).fill("ik wil niet meer leven")
    help_line = page.locator("#raad .hulplijn")
    expect(help_line.get_by_role("link", name="1813", exact=True)).to_have_attribute("href", "tel:1813")
    expect(help_line.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")
    site = help_line.get_by_role("link", name="zelfmoord1813.be")
    expect(site).to_have_attribute("href", "https://zelfmoord1813.be")
    expect(page.locator(".misschien")).to_have_count(0)


def test_what_is_no_question_for_us_is_refused(open_page: Open) -> None:
    """Outside the field no card is proposed: the page says where to go, in the words of the program."""
    page = open_page()
    field(page).fill("uitslag Ronde van Vlaanderen")
    assert shown(page) == []
    expect(page.locator("#leegkop")).to_have_text(NOTHING_FITS)
    expect(page.locator("#leegraad")).to_contain_text(ELSEWHERE)
    field(page).fill("wir haben ein Problem mit der Polizei und die Nachbarn sind nicht zufrieden")
    expect(page.locator("#leegraad")).to_contain_text(FOREIGN)


def test_nothing_found_offers_a_way_back(open_page: Open) -> None:
    """An empty answer says so, offers examples and the questions, and one button shows everything again."""
    page = open_page()
    field(page).fill("qzxwvqzxwv")
    assert shown(page) == []
    page.locator("#leeg").get_by_role("button", name="Elke week sluikstort").click()
    assert shown(page)[0] == "glasbolmeters-en-peters"
    field(page).fill("qzxwvqzxwv")
    page.locator("#leeg").get_by_role("button", name="Help mij met 3 vragen").click()
    page.get_by_role("button", name="Sluit").click()
    page.locator("#leeg").get_by_role("button", name="Wis alles").click()
    assert len(shown(page)) == 52
    expect(field(page)).to_be_focused()


def test_other_ways_stand_below_what_is_said(open_page: Open) -> None:
    """Where nothing fits, the reader hears why before a button offers all cards."""
    page = open_page(fragment="#zoek=qzxwvqzxwv")
    why = page.locator("#leegkop").bounding_box()
    button = page.get_by_role("button", name="Toon alle 52").bounding_box()
    assert why is not None
    assert button is not None
    assert why["y"] < button["y"]


def test_themes_nearby_where_nothing_fits(open_page: Open) -> None:
    """A question that is refused but comes near a theme gets it offered; it is then asked instead."""
    page = open_page()
    field(page).fill("kinderfeestje organiseren")
    assert shown(page) == []
    page.locator("#leegthemas").get_by_role("button", name="veilige evenementen").click()
    expect(field(page)).to_have_value("veilige evenementen")
    assert shown(page)


def test_examples_show_what_one_can_ask(open_page: Open) -> None:
    """Six questions of others stand ready; one is asked by a click, and they give way to its answer."""
    page = open_page()
    assert page.locator(".voorbeeld:visible").count() == 6
    page.get_by_role("button", name="Elke week sluikstort aan de glasbol").click()
    expect(field(page)).to_have_value("Elke week sluikstort aan de glasbol")
    assert shown(page)[0] == "glasbolmeters-en-peters"
    assert page.locator(".voorbeeld:visible").count() == 0


def test_every_example_begins_beside_its_quote(open_page: Open) -> None:
    """Also one of a single line next to one of two."""
    page = open_page()
    heights = page.evaluate("""[...document.querySelectorAll(".voorbeeld")].map((one) => {
      const text = document.createRange();
      text.selectNodeContents(one);
      return Math.round(text.getBoundingClientRect().top - one.getBoundingClientRect().top);
    })""")
    assert len(heights) == 6
    assert len(set(heights)) == 1


def test_enter_leads_to_the_answer(open_page: Open) -> None:
    """Enter sends nothing and adds no line: it goes to the cards."""
    page = open_page()
    field(page).fill("lawaai")
    field(page).press("Enter")
    expect(page.locator("main")).to_be_focused()
    expect(field(page)).to_have_value("lawaai")


def test_a_key_is_answered_at_once(open_page: Open) -> None:
    """Half of the keys of a sentence are answered in 250 ms at most; some 3 ms where nothing else runs."""
    page = open_page()
    middle = page.evaluate(
        """() => {
          const field = document.getElementById("vraag");
          const times = [..."Elke avond hangen jongeren rond op het plein"].map((key) => {
            field.value += key;
            const start = performance.now();
            field.dispatchEvent(new Event("input"));
            return performance.now() - start;
          });
          return times.sort((one, other) => one - other)[times.length / 2];
        }"""
    )
    assert middle < 250


def test_no_key_waits_for_a_long_text(open_page: Open) -> None:
    """Twenty thousand pasted characters cost a key nothing: the answer comes at a pause, and all stays."""
    page = open_page()
    text = "Elke avond hangen jongeren rond op het plein, nummer {}. "
    pasted = "".join(text.format(number) for number in range(400))[:20_000]
    took = page.evaluate(
        """(pasted) => {
          const field = document.getElementById("vraag");
          field.value = pasted;
          const start = performance.now();
          field.dispatchEvent(new Event("input"));
          return [performance.now() - start, document.querySelectorAll(".past").length];
        }""",
        pasted,
    )
    assert took[0] < 50
    assert took[1] == 0
    expect(page.locator("#telling")).to_contain_text("passen bij uw vraag")
    page.wait_for_function("() => location.hash.startsWith('#zoek=')")
    expect(field(page)).to_have_value(pasted)
    again = open_page(fragment=page.evaluate("location.hash"))
    expect(field(again)).to_have_value(pasted.strip())


def test_enter_does_not_wait_for_a_pause(open_page: Open) -> None:
    """Who presses Enter below a long text has the answer at once."""
    page = open_page()
    stop_clock(page)
    field(page).fill(f"{NEED}. " * 20)
    expect(page.locator(".past")).to_have_count(0)
    field(page).press("Enter")
    expect(page.locator(".past")).to_have_count(8)


def test_field_grows_with_the_question(open_page: Open) -> None:
    """What was pasted is there to be read, up to half of the window."""
    page = open_page()
    before = field(page).bounding_box()
    field(page).fill("Een regel.\n" * 60)
    after = field(page).bounding_box()
    assert before is not None
    assert after is not None
    assert before["height"] * 2 < after["height"] <= 450


def test_half_a_letter_breaks_nothing(open_page: Open) -> None:
    """Half of a picture sign, as a cut text may hold, is asked and kept like any other text."""
    page = open_page()
    page.evaluate(
        """() => {
          const field = document.getElementById("vraag");
          field.value = "lawaai \ud83d";
          field.dispatchEvent(new Event("input"));
        }"""
    )
    expect(page.locator("#begrepen")).to_contain_text("lawaai")
    page.wait_for_function("() => location.hash.startsWith('#zoek=lawaai')")


def test_broken_script_leaves_the_cards_readable(browser: Browser, deck_file: Path, tmp_path: Path) -> None:
    """A browser that cannot read the script shows the cards in full, as it does without a script."""
    broken = tmp_path / "broken.html"
    before, start, after = deck_file.read_text(encoding="utf-8").partition(
        "/* Small helpers for the document."
    )
    assert start
    broken.write_text(f"{before}let let = 1;{start}{after}", encoding="utf-8")
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(broken.as_uri())
    expect(page.locator(".tekst").first).to_be_visible()
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("textbox").count() == 0
    context.close()


def test_old_browser_says_what_it_cannot(browser: Browser, deck_file: Path) -> None:
    """Where nothing can be unpacked the field gives way to a line that says so; cards and filters work."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("delete window.DecompressionStream")
    page.goto(deck_file.as_uri())
    page.locator("html.slapend").wait_for(state="attached")
    expect(page.get_by_text("Deze browser is te oud")).to_be_visible()
    expect(page.locator("#vraag")).to_be_hidden()
    tick(page, "Vorm", "meedoen")
    assert 0 < len(shown(page)) < 52
    context.close()


def test_browser_without_base64_of_its_own_answers_too(browser: Browser, deck_file: Path) -> None:
    """Where the browser cannot read base64 by itself, the page does, and answers."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("delete Uint8Array.fromBase64")
    page.goto(deck_file.as_uri())
    page.locator("html.wakker").wait_for(state="attached")
    field(page).fill("glasbol")
    assert shown(page)[0] == "glasbolmeters-en-peters"
    context.close()


MOVED = """() => {
  window.moved = 0;
  const add = (list) => { for (const entry of list.getEntries()) window.moved += entry.value; };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
}"""
"""Add up how much of the window moves while the page comes in, as browsers reckon it."""


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_jumps_while_the_page_comes_in(browser: Browser, deck_file: Path, width: int) -> None:
    """What stands above the cards has its place from the first time that the page is laid out."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(f"({MOVED})()")
    page.goto(deck_file.as_uri())
    page.locator("html.wakker").wait_for(state="attached")
    page.wait_for_timeout(100)
    assert page.evaluate("window.moved") < 0.01
    expect(page.get_by_role("region", name="Vormen van participatie")).to_be_visible()
    context.close()


EARLY = """() => new MutationObserver(() => {
  const field = document.getElementById("vraag");
  if (field && !document.getElementById("gegevens")) field.value = "glasbol";
}).observe(document, { childList: true, subtree: true })"""
"""Write in the field as soon as it is there, before the page can hear it."""


def test_what_is_typed_before_the_page_listens_is_answered(browser: Browser, deck_file: Path) -> None:
    """Who writes while the page still comes in loses nothing; an address that asks goes first."""
    context = browser.new_context()
    for fragment, asked in (("", "glasbol"), ("#zoek=lawaai", "lawaai")):
        page = context.new_page()
        page.add_init_script(f"({EARLY})()")
        page.goto(f"{deck_file.as_uri()}{fragment}")
        page.locator("html.wakker").wait_for(state="attached")
        expect(field(page)).to_have_value(asked)
        assert 0 < len(shown(page)) <= 8
    context.close()


def test_who_comes_for_an_answer_sees_no_other_questions(open_page: Open) -> None:
    """Under an address that asks stand no examples and no forms, not even before the answer is there."""
    page = open_page(fragment=f"#zoek={NEED}")
    for part in ("#start", "#tegels", "#trekknop"):
        expect(page.locator(part)).to_be_hidden()
    page.get_by_role("button", name="Haal weg: uw vraag").click()
    for part in ("#start", "#tegels", "#trekknop"):
        expect(page.locator(part)).to_be_visible()


def test_filters_widen_within_and_narrow_between(open_page: Open, catalogue: Catalogue) -> None:
    """Two values of a facet are OR, two facets are AND; a broader theme takes its narrower ones along."""
    page = open_page()
    tick(page, "Vorm", "meedoen")
    assert set(shown(page)) == {one.id for one in catalogue if "meedoen" in one.vormen}
    tick(page, "Vorm", "meepraten")
    either = {one.id for one in catalogue if {"meedoen", "meepraten"} & set(one.vormen)}
    assert set(shown(page)) == either
    tick(page, "Thema", "overlast")
    about = catalogue.vocabulary.descendants("overlast")
    assert set(shown(page)) == either & {one.id for one in catalogue if about & set(one.themas)}
    page.get_by_role("button", name="Haal weg: vorm: meedoen").click()
    assert all("meepraten" in catalogue.by_id[id_].initiative.vormen for id_ in shown(page))
    page.get_by_role("button", name="Haal weg: thema: overlast").click()
    page.get_by_role("button", name="Haal weg: vorm: meepraten").click()
    assert len(shown(page)) == 52


def test_counts_foretell_what_a_filter_gives(open_page: Open) -> None:
    """The number beside a value is the number of cards after ticking it."""
    page = open_page()
    field(page).fill("jongeren")
    page.get_by_role("button", name=re.compile("die passen$")).click()
    row = page.locator("label.filter", has_text="transparantie")
    foretold = int(row.locator(".aantal").inner_text())
    row.click()
    assert 0 < len(shown(page)) == foretold


def test_wis_alles_clears_search_and_filters(open_page: Open) -> None:
    """One chip undoes everything."""
    page = open_page(fragment="#zoek=politie&vorm=meepraten,transparantie")
    page.locator("#chips").get_by_role("button", name="Wis alles").click()
    assert len(shown(page)) == 52
    assert page.evaluate("location.hash") == ""


# ---- the address ----


def test_fragment_reproduces_the_state_elsewhere(open_page: Open) -> None:
    """The address, opened in another browser, gives the same cards, filters, selection and open card."""
    page = open_page()
    field(page).fill("politie & buurt")
    tick(page, "Vorm", "transparantie")
    page.get_by_role("checkbox", name=re.compile("^Kies ")).first.check()
    page.locator("#raster .lees:visible").nth(1).click()
    other = open_page(fragment=page.evaluate("location.hash"))
    assert shown(other) == shown(page)
    expect(field(other)).to_have_value("politie & buurt")
    assert other.locator("#venster-titel").inner_text() == page.locator("#venster-titel").inner_text()
    expect(other.locator("#balk-telling")).to_have_text("1 kaart gekozen")


def test_strange_fragment_is_ignored(open_page: Open) -> None:
    """Unknown names, markup and broken escapes in the address change nothing."""
    page = open_page(
        fragment="#vorm=bestaat-niet,__proto__&kaart=%3Cimg%3E&keuze=x,y&toon=keuze&zoek=%E0%A4%A"
    )
    expect(page.locator("#venster")).to_be_hidden()
    expect(page.locator("#balk")).to_be_hidden()
    field(page).fill("")
    assert len(shown(page)) == 52


def test_back_closes_the_card(open_page: Open) -> None:
    """The browser's back button goes from the open card to the cards."""
    page = open_page(fragment="#vorm=meepraten")
    page.locator("#raster .lees:visible").first.click()
    expect(page.locator("#venster")).to_be_visible()
    page.go_back()
    expect(page.locator("#venster")).to_be_hidden()
    assert page.evaluate("location.hash") == "#vorm=meepraten"


# ---- the open card ----


def test_card_opens_to_its_full_text(open_page: Open, catalogue: Catalogue) -> None:
    """The dialog has description, situations and links; next and previous walk the cards on show."""
    page = open_page()
    first, second = list(catalogue)[:2]
    page.get_by_role("button", name=f"Lees meer over {first.titel}").click()
    dialog = page.get_by_role("dialog", name=first.titel)
    expect(dialog).to_contain_text(first.beschrijving)
    expect(dialog).to_contain_text(first.situaties[0])
    expect(dialog.get_by_role("link").first).to_have_attribute("href", first.links[0].url)
    page.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("dialog", name=second.titel)).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("dialog", name=first.titel)).to_be_visible()
    expect(page.get_by_role("button", name="Vorige")).to_be_disabled()


def test_card_of_a_link_tells_its_reasons(open_page: Open) -> None:
    """Opened with its question, a card gets its reasons and its place once there is an answer."""
    first = shown(open_page(fragment=f"#zoek={NEED}"))[0]
    page = open_page(fragment=f"#zoek={NEED}&kaart={first}")
    expect(page.locator("#venster-inhoud .past")).to_contain_text("Past")
    expect(page.locator("#venster-plaats")).to_have_text("1 van 8")


def test_card_taken_from_the_choice_keeps_its_neighbours(open_page: Open) -> None:
    """Read among the chosen ones and no longer chosen, it leads to those beside it; the focus is not lost."""
    page = open_page(fragment="#keuze=bart,buurtvaders,hackshield&toon=keuze")
    page.get_by_role("button", name="Lees meer over Buurtvaders").click()
    page.locator("#venster").get_by_label("Kies Buurtvaders").uncheck()
    expect(page.locator("#venster-plaats")).to_be_empty()
    page.locator("#venster-inhoud").press("ArrowRight")
    expect(page.locator("#venster-titel")).to_have_text("Hackshield")
    expect(page.locator("#venster-plaats")).to_have_text("2 van 2")
    page.locator("#venster").get_by_label("Kies Hackshield").uncheck()
    expect(page.get_by_role("button", name="Volgende")).to_be_disabled()
    page.keyboard.press("Escape")
    expect(page.locator("main")).to_be_focused()


def test_keys_of_the_browser_do_not_leaf(open_page: Open) -> None:
    """Alt with an arrow is the browser's Back, and Shift with one selects: only the bare arrows leaf."""
    page = open_page(fragment="#kaart=buurtvaders")
    for key in ("Alt+ArrowRight", "Shift+ArrowRight", "Control+ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("#venster-titel")).to_have_text("Buurtvaders")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#venster-titel")).to_have_text("Credible messengers")


def test_click_anywhere_on_a_card_opens_it(open_page: Open) -> None:
    """The whole card is a target for a finger; beside the dialog is a target to close it."""
    page = open_page()
    page.locator("#raster .samenvatting").nth(2).click()
    expect(page.locator("#venster")).to_be_visible()
    page.mouse.click(5, 5)
    expect(page.locator("#venster")).to_be_hidden()


def test_suggestion_tells_why(open_page: Open, recommender: Recommender, tmp_path: Path) -> None:
    """A card of a suggestion shows its score, its reasons and the note."""
    ranking = ranked(recommender, "graffiti op het station")
    items = tuple(
        HandoutItem(
            id=match.initiative.id,
            entry=recommender.catalogue.by_id[match.initiative.id],
            match=match,
            note="Bel de NMBS.",
        )
        for match in ranking.matches[:2]
    )
    handout = Handout(
        title="Suggesties",
        need="“graffiti”",
        understood="",
        command="",
        items=items,
        catalogue=recommender.catalogue,
    )
    page = open_page(save(tmp_path, handout))
    card = page.get_by_role("article").first
    for part in ("/100", "Waarom deze kaart", "Bel de NMBS."):
        expect(card.get_by_text(part).locator("visible=true")).to_be_visible()


def test_code_on_the_page_is_readable(open_page: Open, catalogue: Catalogue) -> None:
    """A picture of the open card, light and dark, decodes to the card's first link."""
    for scheme in ("light", "dark"):
        page = open_page(fragment="#kaart=bart", color_scheme=scheme, device_scale_factor=2)
        code = page.locator("#venster .qr")
        code.scroll_into_view_if_needed()
        image = Image.open(io.BytesIO(code.screenshot()))
        found = zxingcpp.read_barcodes(image, try_invert=False)
        assert [one.text for one in found] == [catalogue.by_id["bart"].initiative.links[0].url]


# ---- the selection ----


def choose(page: Page, *numbers: int) -> list[str]:
    """Tick cards by their place and return their ids."""
    boxes = page.locator("#raster input.kies:visible")
    for number in numbers:
        boxes.nth(number).check()
    return [shown(page)[number] for number in numbers]


def test_selection_can_be_shown_alone_and_cleared(open_page: Open) -> None:
    """The bar counts what was chosen, shows only that, and lets go of it."""
    page = open_page()
    chosen = choose(page, 1, 4)
    expect(page.locator("#balk-telling")).to_have_text("2 kaarten gekozen")
    page.get_by_role("button", name="Toon alleen mijn keuze").click()
    assert shown(page) == chosen
    page.get_by_role("button", name="Wis", exact=True).click()
    assert len(shown(page)) == 52
    expect(page.locator("#balk-telling")).to_have_text("Uw keuze is gewist.")
    field(page).fill("glas")
    expect(page.locator("#balk")).to_be_hidden()


def test_selection_copies_as_markdown(open_page: Open, catalogue: Catalogue) -> None:
    """The clipboard gets titles, summaries, facets and links; signs of Markdown are escaped."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    (id_,) = choose(page, 0)
    page.get_by_role("button", name="Mijn keuze", exact=True).click()
    page.get_by_role("button", name="Kopieer als Markdown").click()
    expect(page.locator("#keuze-bericht")).to_have_text("1 kaart gekopieerd als Markdown.")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    initiative = catalogue.by_id[id_].initiative
    assert text.startswith("# Mijn keuze\n\n## BART! Burger Alert Real Time\n")
    assert initiative.samenvatting in text
    assert "- **Vorm**: meedoen" in text
    assert f"](<{initiative.links[0].url}>) (website van een overheid)" in text


def test_copying_by_hand_when_the_browser_refuses(open_page: Open) -> None:
    """Without the right to the clipboard the text is shown, selected, to be copied by hand."""
    page = open_page()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("document.execCommand = () => false")
    choose(page, 0)
    page.get_by_role("button", name="Mijn keuze", exact=True).click()
    page.get_by_role("button", name="Kopieer als Markdown").click()
    expect(page.get_by_label("Uw keuze als tekst")).to_have_value(re.compile("BART!"))
    expect(page.get_by_label("Uw keuze als tekst")).to_be_focused()
    page.locator("#kopievenster").get_by_role("button", name="Sluit").click()
    expect(page.locator("#kopievenster")).to_be_hidden()


# ---- everyone ----


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (768, "light"), (1400, "light")])
def test_axe_finds_no_violation(open_page: Open, axe: str, scheme: str, width: int) -> None:
    """Neither first screen, cards, filters and bar nor the open card break a rule of axe-core.

    Every width and both schemes, but not each with each: a width changes places, a scheme colours.
    """
    assert violations(open_page(width=width, color_scheme=scheme), axe) == []
    page = open_page(fragment="#vorm=meedoen&keuze=bart&zoek=buurt", width=width, color_scheme=scheme)
    assert violations(page, axe) == []
    if width < 1000:
        page.get_by_role("button", name="Filters").click()
    page.get_by_role("button", name="Uitleg bij de woorden").click()
    for summary in page.locator("details.filterblok > summary").all():
        if summary.locator("..").get_attribute("open") is None:
            summary.click()
    assert violations(page, axe) == []
    if width < 1000:
        page.get_by_role("button", name=re.compile("^Toon .* kaart")).click()
    page.get_by_role("button", name="Druk af", exact=True).click()
    assert violations(page, axe) == []
    page.locator("#druksluit").click()
    page.locator("#raster .lees:visible").first.click()
    assert violations(page, axe) == []


def test_pressed_button_stays_legible_under_the_pointer(open_page: Open) -> None:
    """A button that is on keeps its text apart from its ground while the pointer is on it."""
    page = open_page(fragment="#keuze=bart")
    for name in ("Toon alleen mijn keuze", "Uitleg bij de woorden"):
        button = page.get_by_role("button", name=name)
        button.click()
        button.hover()
        colours = button.evaluate(
            "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
        )
        assert colours == ["rgb(255, 255, 255)", "rgb(23, 74, 124)"]


def violations(page: Page, axe: str) -> list[str]:
    """Return what axe-core finds wrong, with where."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:120]} {one['nodes'][0]['failureSummary']}"
        for one in found["violations"]
    ]


def test_keyboard_reaches_everything(open_page: Open) -> None:
    """The skip link comes first and leads to the cards; a card opens, closes, and gives the focus back."""
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga naar de kaarten")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert page.evaluate("location.hash") == ""
    page.keyboard.press("Tab")
    read = page.locator("#raster .lees").first
    expect(read).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#venster")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#venster")).to_be_hidden()
    expect(read).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#raster input[type=checkbox]").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#balk-telling")).to_have_text("1 kaart gekozen")


def test_focus_is_not_lost_when_a_card_leaves(open_page: Open) -> None:
    """A card that is let go while only the selection is shown hands its focus to the list."""
    page = open_page(fragment="#keuze=bart,bondgenoten&toon=keuze")
    page.locator("#raster input.kies:visible").first.uncheck()
    assert shown(page) == ["bondgenoten"]
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out(open_page: Open, catalogue: Catalogue, tmp_path: Path, width: int) -> None:
    """No width scrolls sideways, not even with words of 5,000 letters, closed or open."""
    for path in (None, save(tmp_path, hostile_handout(catalogue, 7))):
        page = open_page(path, width=width) if path else open_page(width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator("#raster .lees").first.click()
        assert page.evaluate("document.getElementById('venster-inhoud').scrollWidth") <= width
        box = page.locator("#venster").bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width


def test_no_word_of_a_title_is_broken_on_a_phone(open_page: Open) -> None:
    """The longest word of each title of the deck has its own line."""
    page = open_page(width=360)
    broken = page.evaluate(
        """[...document.querySelectorAll("#raster .titel")].flatMap((title) => {
          const words = title.textContent.trim().split(/\\s+/);
          const room = title.clientWidth;
          title.style.cssText = "position: absolute; white-space: nowrap";
          return words.filter((word) => {
            title.textContent = word;
            return title.offsetWidth > room;
          });
        })"""
    )
    assert broken == []


def test_hostile_records_run_nothing(open_page: Open, catalogue: Catalogue, tmp_path: Path) -> None:
    """Markup in every field stays text on the card, in the dialog, in chips and in the filters."""
    page = open_page(save(tmp_path, hostile_handout(catalogue, 7)))
    page.locator("#raster .lees:visible").first.click()
    expect(page.locator("#venster-titel")).to_be_visible()
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 3
    assert page.evaluate("window.hacked") is None


def test_injected_script_is_stopped_by_the_policy(browser: Browser, deck_file: Path) -> None:
    """Would markup ever get in, then the page's own policy refuses to run it or to fetch anything."""
    context = browser.new_context()
    page = context.new_page()
    answered: list[str] = []
    refused: list[str] = []
    page.on("response", lambda response: answered.append(response.url) if leaves_page(response.url) else None)
    page.on("requestfailed", lambda request: refused.append(f"{request.url} {request.failure}"))
    broken = deck_file.with_name("broken.html")
    bad = (
        "<img src='https://example.org/x.png' onerror='window.hacked=1'>"
        "<script>window.hacked=2</script></main>"
    )
    broken.write_text(deck_file.read_text(encoding="utf-8").replace("</main>", bad), encoding="utf-8")
    page.goto(broken.as_uri())
    assert page.evaluate("window.hacked") is None
    assert answered == []
    assert refused == ["https://example.org/x.png csp"]
    context.close()


def test_without_javascript_everything_is_readable(open_page: Open, catalogue: Catalogue) -> None:
    """Every card is there in full, no dead control is shown, and the page says what is missing."""
    page = open_page(java_script_enabled=False)
    for initiative in catalogue:
        card = page.locator(f"article[data-id={initiative.id}]")
        for selector in (".samenvatting", ".tekst", ".situaties", ".facetten >> nth=0"):
            expect(card.locator(selector)).to_be_visible()
    expect(page.get_by_text("werken alleen met JavaScript")).to_be_visible()
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("textbox").count() == 0


def test_motion_only_for_who_wants_it(open_page: Open) -> None:
    """With reduced motion the card opens at once."""
    page = open_page(fragment="#kaart=bart")
    assert page.evaluate("document.getAnimations().length") == 0


# ---- what axe cannot see ----


def test_open_card_scrolls_by_keyboard(open_page: Open) -> None:
    """The focus lands on the text of the card, so that Page Down, End and the arrows move it."""
    page = open_page(fragment="#kaart=hackshield")
    page.set_viewport_size({"width": 1280, "height": 500})
    expect(page.get_by_role("region", name="Hackshield")).to_be_focused()
    for key in ("ArrowDown", "PageDown", "End"):
        before = page.locator("#venster-inhoud").evaluate("node => node.scrollTop")
        page.keyboard.press(key)
        page.wait_for_function("top => document.getElementById('venster-inhoud').scrollTop > top", arg=before)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (780, 500), (390, 700), (320, 256)])
def test_focus_never_hides_under_the_bar(open_page: Open, width: int, height: int) -> None:
    """With a choice made, no stop of the Tab key lies under the bar, among the filters neither."""
    page = open_page(fragment="#keuze=bart", width=width)
    page.set_viewport_size({"width": width, "height": height})
    hidden = []
    for _ in range(70):
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => {
              const [node, bar] = [document.activeElement, document.getElementById("balk")];
              if (node === document.body || bar.contains(node)) return "";
              const [mine, its] = [node.getBoundingClientRect(), bar.getBoundingClientRect()];
              const under = getComputedStyle(bar).position === "fixed" && mine.bottom > its.top + 1;
              return under ? node.getAttribute("aria-label") || node.value || node.textContent : "";
            }"""
        )
        hidden += [name] if name else []
    assert hidden == []


def test_bar_stays_on_a_low_window(open_page: Open) -> None:
    """Zoomed to twice the size, who ticks a card still sees what became of it."""
    page = open_page(width=640)
    page.set_viewport_size({"width": 640, "height": 450})
    page.locator("#raster input.kies").first.check()
    expect(page.locator("#balk-telling")).to_be_in_viewport()
    box = page.locator("#balk").bounding_box()
    assert box is not None
    assert box["height"] < 60


def test_bar_is_one_line_on_a_phone(open_page: Open) -> None:
    """On a small screen the bar takes one line, and one button opens the rest in a window."""
    page = open_page(fragment="#keuze=bart", width=390)
    box = page.locator("#balk").bounding_box()
    assert box is not None
    assert box["height"] < 70
    expect(page.locator("#balk").get_by_role("button")).to_have_count(1)
    page.get_by_role("button", name="Mijn keuze", exact=True).click()
    expect(page.get_by_role("dialog", name="Mijn keuze")).to_be_visible()


def test_skip_link_leads_to_the_choice(open_page: Open) -> None:
    """Once something is chosen a second skip link leads past all cards to the bar."""
    page = open_page(fragment="#keuze=bart")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga naar mijn keuze")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Mijn keuze", exact=True)).to_be_focused()


def stop_clock(page: Page) -> None:
    """Let time stand still until the test moves it: a busy machine types slower than a pause lasts."""
    page.clock.install()
    page.clock.pause_at(datetime.now(UTC) + timedelta(hours=1))


def test_count_is_spoken_once_for_a_word(open_page: Open) -> None:
    """The live region waits for a pause in the typing; a next card is announced with place and title."""
    page = open_page()
    page.wait_for_function("() => document.getElementById('omroep').textContent === '52 kaarten.'")
    page.evaluate(
        """() => {
          window.spoken = 0;
          new MutationObserver(() => { window.spoken += 1; })
            .observe(document.getElementById("omroep"), { childList: true });
        }"""
    )
    stop_clock(page)
    field(page).press_sequentially("inbraak")
    page.clock.run_for(399)
    assert page.evaluate("window.spoken") == 0
    page.clock.run_for(1)
    assert page.evaluate("window.spoken") == 1
    page.clock.run_for(2000)
    assert page.evaluate("window.spoken") == 1
    page.clock.resume()
    page.locator("#raster .lees:visible").first.click()
    page.get_by_role("button", name="Volgende").click()
    title = page.locator("#venster-titel").inner_text()
    expect(page.locator("#venster").get_by_role("status")).to_have_text(
        re.compile(f"^2 van .*{re.escape(title)}")
    )


# ---- going back ----


def test_back_steps_through_search_and_filters(open_page: Open) -> None:
    """Each filter is a step and so is a search once the typing pauses; the choice stays through all."""
    page = open_page()
    stop_clock(page)
    field(page).press_sequentially("jongeren")
    assert page.evaluate("location.hash") == ""
    page.clock.run_for(700)
    page.clock.resume()
    assert page.evaluate("location.hash") == "#zoek=jongeren"
    tick(page, "Vorm", "meedoen")
    tick(page, "Vorm", "transparantie")
    choose(page, 0)
    page.go_back()
    assert page.evaluate("location.hash").startswith("#zoek=jongeren&vorm=meedoen&keuze=")
    page.go_back()
    assert page.evaluate("location.hash").startswith("#zoek=jongeren&keuze=")
    page.go_back()
    expect(field(page)).to_have_value("")
    assert len(shown(page)) == 52
    expect(page.locator("#balk-telling")).to_have_text("1 kaart gekozen")


def test_text_that_still_waits_becomes_a_step_of_its_own(open_page: Open) -> None:
    """A card opened right after typing is one step, the text before it another."""
    page = open_page()
    field(page).fill("jongeren")
    page.locator("#raster .lees:visible").first.click()
    page.go_back()
    expect(page.locator("#venster")).to_be_hidden()
    expect(field(page)).to_have_value("jongeren")


def test_escape_leaves_no_empty_step(open_page: Open) -> None:
    """A card closed by Escape is gone from the history: the next Back undoes what came before it."""
    page = open_page()
    tick(page, "Vorm", "meedoen")
    page.locator("#raster .lees:visible").first.click()
    page.keyboard.press("Escape")
    page.wait_for_function("() => location.hash === '#vorm=meedoen'")
    page.go_back()
    assert page.evaluate("location.hash") == ""
    assert len(shown(page)) == 52


def test_page_works_where_the_history_is_forbidden(open_page: Open) -> None:
    """In a sandboxed preview, where the history refuses, everything but the address works."""
    page = open_page()
    page.evaluate(
        """() => {
          const refuse = () => { throw new DOMException("sandbox", "SecurityError"); };
          history.pushState = refuse;
          history.replaceState = refuse;
        }"""
    )
    tick(page, "Vorm", "meedoen")
    assert 0 < len(shown(page)) < 52
    page.locator("#raster .lees:visible").first.click()
    page.keyboard.press("Escape")
    expect(page.locator("#venster")).to_be_hidden()


def test_address_catches_up_with_a_limited_history(open_page: Open) -> None:
    """Safari refuses the history for half a minute after a hundred calls; then the address is right again."""
    page = open_page()
    stop_clock(page)
    page.evaluate(
        """() => {
          for (const name of ["pushState", "replaceState"]) {
            const call = history[name].bind(history);
            history[name] = (...given) => {
              if (window.limited) throw new DOMException("too many", "SecurityError");
              call(...given);
            };
          }
          window.limited = true;
        }"""
    )
    tick(page, "Vorm", "meedoen")
    assert page.evaluate("location.hash") == ""
    page.evaluate("window.limited = false")
    page.clock.run_for(30_000)
    assert page.evaluate("location.hash") == "#vorm=meedoen"


# ---- filters as a tree ----


def test_filters_stand_as_a_tree_with_definitions(open_page: Open, catalogue: Catalogue) -> None:
    """A narrower theme stands under its broader one; each word is explained to eye and ear."""
    page = open_page()
    row = page.locator("#filters li:has(> label .filternaam:text-is('overlast'))")
    expect(row.locator("ul .filternaam", has_text="sluikstort")).to_be_visible()
    box = row.get_by_role("checkbox").first
    expect(box).to_have_accessible_description(catalogue.vocabulary.concepts["overlast"].definitie)
    meaning = row.locator("> .uitleg")
    expect(meaning).to_be_hidden()
    page.get_by_role("button", name="Uitleg bij de woorden").click()
    expect(meaning).to_be_visible()


def test_filters_without_cards_are_folded(open_page: Open) -> None:
    """Values that would give nothing are out of the way, counted, and one button brings them back."""
    page = open_page()
    field(page).fill("glasbol")
    block = page.locator("details.filterblok-thema")
    before = block.locator("label.filter:visible").count()
    more = block.get_by_role("button", name=re.compile(r"^Nog \d+ waar geen kaart bij past$"))
    folded = int(re.sub(r"\D", "", more.inner_text()))
    more.click()
    assert block.locator("label.filter:visible").count() == before + folded


def test_filters_come_on_a_sheet_on_a_phone(open_page: Open) -> None:
    """The sheet tells how many cards are left while ticking, and its button leads to them."""
    page = open_page(width=390)
    page.get_by_role("button", name="Filters").click()
    tick(page, "Vorm", "meepraten")
    page.get_by_role("dialog", name="Filters").get_by_role("button", name="Toon 17 kaarten").click()
    expect(page.locator("#filterblad")).to_be_hidden()
    assert len(shown(page)) == 17
    expect(page.get_by_role("button", name="Filters")).to_be_focused()


def test_sheet_says_its_count(open_page: Open) -> None:
    """What lies below the sheet is silent to a screen reader: the sheet itself tells what is left."""
    page = open_page(width=390)
    page.get_by_role("button", name="Filters").click()
    tick(page, "Vorm", "meepraten")
    expect(page.get_by_role("dialog", name="Filters").get_by_role("status")).to_have_text(
        "17 van 52 kaarten."
    )


def test_back_closes_the_sheet(open_page: Open) -> None:
    """What was done on the sheet is one step; a sheet on which nothing was done leaves none."""
    page = open_page(width=390)
    button, sheet = page.get_by_role("button", name="Filters"), page.locator("#filterblad")
    button.click()
    sheet.get_by_role("button", name="Toon 52 kaarten").click()
    button.click()
    tick(page, "Vorm", "meepraten")
    tick(page, "Vorm", "meedoen")
    page.go_back()
    expect(sheet).to_be_hidden()
    assert page.evaluate("location.hash") == ""
    assert len(shown(page)) == 52
    button.click()
    tick(page, "Vorm", "meepraten")
    sheet.get_by_role("button", name="Toon 17 kaarten").click()
    assert page.evaluate("location.hash") == "#vorm=meepraten"
    page.go_back()
    assert page.evaluate("location.hash") == ""


# ---- signs ----


def test_forms_differ_without_colour(open_page: Open) -> None:
    """Drawn in grey, the plates of the three forms have three shapes."""
    page = open_page()
    shapes = page.evaluate(
        """["meedoen", "meepraten", "transparantie"]
          .map((form) => document.getElementById(`vorm-${form}`).innerHTML)"""
    )
    assert len(set(shapes)) == 3
    lines = page.evaluate(
        """['meedoen', 'meepraten', 'transparantie'].map((form) => {
          const card = document.querySelector(`#raster .kaart.accent-${form}`);
          return getComputedStyle(card, "::before").backgroundImage.replace(/rgb\\([^)]*\\)/g, "");
        })"""
    )
    assert len(set(lines)) == 3


def test_every_sign_is_drawn(open_page: Open) -> None:
    """Each card shows the sign of its first way of working, and every sign refers to a drawing."""
    page = open_page()
    missing = page.evaluate(
        """[...document.querySelectorAll("use")]
          .filter((use) => !document.querySelector(use.getAttribute("href"))).length"""
    )
    assert missing == 0
    assert page.locator("#raster .kaart .teken:not(.tweede)").count() == 52

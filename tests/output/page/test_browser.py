"""The page in a real browser: Debian's chromium, driven by Playwright.

Not run where chromium is missing; ``INSPIRATIE_BROWSER=verplicht`` makes that a failure. To run them:
``apt-get install chromium`` and ``npm install --no-save axe-core`` (or ``INSPIRATIE_AXE=…/axe.min.js``).
"""

import io
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright
from pypdf import PdfReader

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.recommender import Recommender
from inspiratie.output.handout import Handout, Item, handout_of_ids
from inspiratie.output.page.html import to_html

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MM = 72 / 25.4
"""Points in a millimetre."""
WIDTHS = (360, 768, 1400)
HOSTILE = "</script><img src=x onerror=window.hacked=1><script>window.hacked=2</script>"

Open = Callable[..., Page]


def not_run(why: str) -> NoReturn:
    """Skip with the reason and the remedy, or fail where a browser is required."""
    message = f"not run: {why}; see the docstring of {Path(__file__).name}"
    if os.environ.get("INSPIRATIE_BROWSER") == "verplicht":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start chromium once."""
    program = os.environ.get("INSPIRATIE_CHROMIUM") or shutil.which("chromium")
    if not program:
        not_run("chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def axe() -> str:
    """Return the source of axe-core."""
    named = os.environ.get("INSPIRATIE_AXE")
    path = Path(named) if named else Path(__file__).parents[3] / "node_modules/axe-core/axe.min.js"
    if not path.is_file():
        not_run(f"axe-core is not at {path}")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def deck_file(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of the whole deck."""
    path = tmp_path_factory.mktemp("page") / "deck.html"
    handout = handout_of_ids(
        tuple(catalogue.by_id), catalogue, title="Alle kaarten", command="inspiratie export"
    )
    path.write_text(to_html(handout), encoding="utf-8")
    return path


@pytest.fixture
def open_page(browser: Browser, deck_file: Path) -> Iterator[Open]:
    """Open a page in a context of its own; afterwards nothing was logged and nothing left the page."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_(path: Path = deck_file, fragment: str = "", *, width: int = 1400, **options: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce", **options  # type: ignore[arg-type] # passed on as they are
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: faults.append(request.url) if _leaves(request.url) else None)
        page.goto(f"{path.as_uri()}{fragment}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def _leaves(url: str) -> bool:
    return not url.startswith(("file:", "data:"))


def shown(page: Page) -> list[str]:
    """Return the ids of the cards on show, in their order."""
    return [str(card.get_attribute("data-id")) for card in page.locator("#raster .kaart:visible").all()]


def tick(page: Page, facet: str, value: str) -> None:
    """Tick one filter, opening its facet when it is closed."""
    block = page.locator("details.filterblok", has=page.locator("summary", has_text=re.compile(f"^{facet}$")))
    if block.get_attribute("open") is None:
        block.locator("summary").click()
    block.get_by_role("checkbox", name=re.compile(f"^{re.escape(value)} ?\\d")).click()


def save(folder: Path, handout: Handout, *, paper: str = "a4") -> Path:
    """Write the page of a handout."""
    path = folder / "page.html"
    path.write_text(to_html(handout, paper=paper), encoding="utf-8")
    return path


def hostile_handout(catalogue: Catalogue, count: int = 1) -> Handout:
    """Return records that try everything: markup, words without end, fields as long as they may be."""
    word = "x" * 5000
    themes = tuple(concept.id for concept in catalogue.vocabulary.begrippen if concept.facet == "thema")
    records = [
        Initiative.model_validate(
            {
                "id": f"vijand-{number}",
                "titel": "W" * 120 if number % 2 else HOSTILE[:110],
                "titel_bron": "gereconstrueerd",
                "vormen": ("meedoen", "meepraten", "transparantie"),
                "doelen": ("beinvloeden",),
                "methoden": ("workshops",),
                "doelgroepen": ("buurt",),
                "themas": themes,
                "samenvatting": "W" * 140,
                "beschrijving": f"{HOSTILE}\n{word}\n{'woord ' * 900}",
                "plaatsen": (HOSTILE, word),
                "situaties": (HOSTILE, word),
                "zoektermen": (HOSTILE, word),
                "kosten": word,
                "links": (
                    {"url": f"https://example.org/{'y' * 600}", "soort": "nieuws", "titel": HOSTILE + word},
                ),
            }
        )
        for number in range(count)
    ]
    entries = tuple(Entry(initiative=record, deck=HOSTILE, own=True) for record in records)
    return Handout(
        title=HOSTILE,
        need=word,
        understood=HOSTILE,
        command=word,
        items=tuple(Item(id=entry.initiative.id, entry=entry, note=f"{HOSTILE}\n" * 30) for entry in entries),
        catalogue=Catalogue(
            vocabulary=catalogue.vocabulary,
            entries=entries,
            version="1",
            checksum="",
        ),
    )  # fmt: skip


# ---- search and filters ----


def test_search_as_you_type_finds_glas(open_page: Open) -> None:
    """Typing "glas" puts the bottle bank volunteers first, says how many cards are left, can be undone."""
    page = open_page()
    page.get_by_label("Zoek in de kaarten").press_sequentially("glas")
    assert shown(page)[0] == "glasbolmeters-en-peters"
    assert len(shown(page)) < 52
    expect(page.get_by_role("status").first).to_contain_text(re.compile(r"^\d+ van 52 kaarten"))
    page.get_by_role("button", name="Haal weg: “glas”").click()
    assert len(shown(page)) == 52


@pytest.mark.parametrize(
    "word", ["inbraak", "inbraken", "Inbraka", "cambriolage", "burglary", "woninginbraak"]
)
def test_search_knows_the_vocabulary(open_page: Open, word: str) -> None:
    """A narrower theme, its plural, a slip of the finger, French and English all find property crime."""
    page = open_page()
    page.get_by_label("Zoek in de kaarten").fill(word)
    found = shown(page)
    assert {"buurtinformatienetwerk", "diefstalpreventieadviseur"} <= set(found)
    assert "diefstalpreventieadviseur" in found[:8]
    assert len(found) < 40
    expect(page.locator("#begrepen")).to_contain_text("inbraak")


def test_every_word_counts_and_says_when_it_cannot(open_page: Open) -> None:
    """Words narrow each other; one that is nowhere is named, and words that never meet are told."""
    page = open_page()
    field = page.get_by_label("Zoek in de kaarten")
    field.fill("jongeren")
    many = len(shown(page))
    field.fill("jongeren en de fiets")
    assert len(shown(page)) < many
    field.fill("jongeren qzxwv")
    assert len(shown(page)) == many
    expect(page.locator("#telling")).to_contain_text("Niet gevonden: “qzxwv”.")
    field.fill("hackshield glasbol")
    expect(page.locator("#telling")).to_contain_text("Geen kaart heeft al uw woorden")
    assert set(shown(page)[:2]) == {"hackshield", "glasbolmeters-en-peters"}


def test_nothing_found_offers_a_way_back(open_page: Open) -> None:
    """An empty answer says so, and one button shows everything again."""
    page = open_page()
    page.get_by_label("Zoek in de kaarten").fill("qzxwvqzxwv")
    assert shown(page) == []
    page.locator("#leeg").get_by_role("button", name="Wis alles").click()
    assert len(shown(page)) == 52
    expect(page.get_by_label("Zoek in de kaarten")).to_be_focused()


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
    page.get_by_label("Zoek in de kaarten").fill("jongeren")
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
    page.get_by_label("Zoek in de kaarten").fill("politie & buurt")
    tick(page, "Vorm", "transparantie")
    page.get_by_role("checkbox", name=re.compile("^Kies ")).first.check()
    page.locator("#raster .lees:visible").nth(1).click()
    other = open_page(fragment=page.evaluate("location.hash"))
    assert shown(other) == shown(page)
    expect(other.get_by_label("Zoek in de kaarten")).to_have_value("politie & buurt")
    assert other.locator("#venster-titel").inner_text() == page.locator("#venster-titel").inner_text()
    expect(other.locator("#balk-telling")).to_have_text("1 kaart gekozen")


def test_strange_fragment_is_ignored(open_page: Open) -> None:
    """Unknown names, markup and broken escapes in the address change nothing."""
    page = open_page(
        fragment="#vorm=bestaat-niet,__proto__&kaart=%3Cimg%3E&keuze=x,y&toon=keuze&zoek=%E0%A4%A"
    )
    expect(page.locator("#venster")).to_be_hidden()
    expect(page.locator("#balk")).to_be_hidden()
    page.get_by_label("Zoek in de kaarten").fill("")
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


def test_click_anywhere_on_a_card_opens_it(open_page: Open) -> None:
    """The whole card is a target for a finger; beside the dialog is a target to close it."""
    page = open_page()
    page.locator("#raster .samenvatting").nth(2).click()
    expect(page.locator("#venster")).to_be_visible()
    page.mouse.click(5, 5)
    expect(page.locator("#venster")).to_be_hidden()


def test_suggestion_tells_why(open_page: Open, recommender: Recommender, tmp_path: Path) -> None:
    """A card of a suggestion shows its score, and in full its reasons and note."""
    ranking = recommender.suggest("graffiti op het station")
    items = tuple(
        Item(
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
    page.locator("#raster .lees").first.click()
    dialog = page.get_by_role("dialog")
    for part in ("/100", "Waarom deze kaart", "Bel de NMBS."):
        expect(dialog).to_contain_text(part)


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
    expect(page.locator("#balk")).to_be_hidden()


def test_selection_copies_as_markdown(open_page: Open, catalogue: Catalogue) -> None:
    """The clipboard gets titles, summaries, facets and links; signs of Markdown are escaped."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    (id_,) = choose(page, 0)
    page.get_by_role("button", name="Kopieer als Markdown").click()
    expect(page.locator("#balk-telling")).to_have_text("1 kaart gekopieerd")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    initiative = catalogue.by_id[id_].initiative
    assert text.startswith("# Alle kaarten\n\n## BART! Burger Alert Real Time\n")
    assert initiative.samenvatting in text
    assert "- **Vorm**: meedoen" in text
    assert f"](<{initiative.links[0].url}>) (website van een overheid)" in text


def test_copying_by_hand_when_the_browser_refuses(open_page: Open) -> None:
    """Without the right to the clipboard the text is shown, selected, to be copied by hand."""
    page = open_page()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    choose(page, 0)
    page.get_by_role("button", name="Kopieer als Markdown").click()
    expect(page.get_by_label("Uw keuze als Markdown")).to_have_value(re.compile("BART!"))
    expect(page.get_by_label("Uw keuze als Markdown")).to_be_focused()
    page.locator("#kopievenster").get_by_role("button", name="Sluit").click()
    expect(page.locator("#kopievenster")).to_be_hidden()


def test_only_the_selection_is_printed(open_page: Open) -> None:
    """Printing the selection lays out those cards alone, and afterwards all are back."""
    page = open_page()
    page.evaluate(
        """window.print = () => {
          const cards = document.querySelectorAll("#raster .kaart:not([hidden])");
          window.printed = [...cards].map((card) => card.dataset.id);
          window.dispatchEvent(new Event("afterprint"));
        }"""
    )
    chosen = choose(page, 2, 3, 30)
    page.get_by_role("button", name="Druk mijn keuze af").click()
    assert page.evaluate("window.printed") == chosen
    assert len(shown(page)) == 52
    page.get_by_role("button", name="Druk af", exact=True).click()
    assert len(page.evaluate("window.printed")) == 52


# ---- everyone ----


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_violation(open_page: Open, axe: str, scheme: str, width: int) -> None:
    """Neither the cards, the filters, the bar nor the open card break a rule of axe-core."""
    page = open_page(fragment="#vorm=meedoen&keuze=bart&zoek=buurt", width=width, color_scheme=scheme)
    if width < 1000:
        page.get_by_role("button", name="Filters").click()
    for summary in page.locator("details.filterblok > summary").all():
        if summary.locator("..").get_attribute("open") is None:
            summary.click()
    assert violations(page, axe) == []
    page.locator("#raster .lees:visible").first.click()
    assert violations(page, axe) == []


def test_pressed_button_stays_legible_under_the_pointer(open_page: Open) -> None:
    """A button that is on keeps its text apart from its ground while the pointer is on it."""
    page = open_page(width=360)
    button = page.get_by_role("button", name="Filters")
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
    for path in (None, save(tmp_path, hostile_handout(catalogue, 3))):
        page = open_page(path, width=width) if path else open_page(width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator("#raster .lees").first.click()
        assert page.evaluate("document.getElementById('venster-inhoud').scrollWidth") <= width
        box = page.locator("#venster").bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width


def test_hostile_records_run_nothing(open_page: Open, catalogue: Catalogue, tmp_path: Path) -> None:
    """Markup in every field stays text on the card, in the dialog, in chips and in the filters."""
    page = open_page(save(tmp_path, hostile_handout(catalogue, 2)))
    page.get_by_label("Zoek in de kaarten").fill(HOSTILE)
    page.get_by_label("Zoek in de kaarten").fill("hacked")
    page.locator("#raster .lees:visible").first.click()
    expect(page.locator("#venster-titel")).to_be_visible()
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 2
    assert page.evaluate("window.hacked") is None


def test_injected_script_is_stopped_by_the_policy(browser: Browser, deck_file: Path) -> None:
    """Would markup ever get in, then the page's own policy refuses to run it or to fetch anything."""
    context = browser.new_context()
    page = context.new_page()
    answered: list[str] = []
    refused: list[str] = []
    page.on("response", lambda response: answered.append(response.url) if _leaves(response.url) else None)
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
    assert page.get_by_role("searchbox").count() == 0


def test_motion_only_for_who_wants_it(open_page: Open) -> None:
    """With reduced motion the card opens at once."""
    page = open_page(fragment="#kaart=bart")
    assert page.evaluate("document.getAnimations().length") == 0


# ---- on paper ----


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


def test_deck_prints_on_26_sheets_of_a4(open_page: Open, catalogue: Catalogue) -> None:
    """52 cards, four to a sheet, front and back: 26 pages of A4, each with the texts of its four cards."""
    reader = printed(open_page())
    assert len(reader.pages) == 26
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
    reader = printed(open_page(fragment="#keuze="))
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
    assert len(reader.pages) == 104
    assert abs(float(reader.pages[0].mediabox.width) / MM - 105) < 0.5
    for number, initiative in enumerate(catalogue):
        assert _squeezed(initiative.samenvatting) in _squeezed(reader.pages[2 * number].extract_text())
        assert _squeezed(initiative.beschrijving) in _squeezed(reader.pages[2 * number + 1].extract_text())


@pytest.mark.parametrize(("fragment", "pages"), [("#vorm=meepraten", 10), ("#keuze=bart&toon=keuze", 2)])
def test_what_is_shown_is_what_is_printed(open_page: Open, fragment: str, pages: int) -> None:
    """Filtered cards close up: no gaps, no empty pages."""
    assert len(printed(open_page(fragment=fragment)).pages) == pages


def test_open_card_prints_the_cards_not_the_dialog(open_page: Open) -> None:
    """Printing with a card open gives the same sheets."""
    assert len(printed(open_page(fragment="#kaart=bart")).pages) == 26


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
            const [parts, inner] = [seen(face.children), seen(face.querySelectorAll("*"))];
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
    """No text of the deck is cut off and none passes the edge of its card."""
    measured = faces(open_page())
    assert len(measured) == 104
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


def test_printed_code_is_readable(open_page: Open, catalogue: Catalogue) -> None:
    """The code on a printed front, at the size it has on paper, decodes to the first link."""
    page = open_page(device_scale_factor=2)
    page.emulate_media(media="print")
    code: Locator = page.locator("#raster .qr").nth(1)
    image = Image.open(io.BytesIO(code.screenshot()))
    found = zxingcpp.read_barcodes(image)
    assert [one.text for one in found] == [catalogue.by_id["bondgenoten"].initiative.links[0].url]

"""Draw the pictures of the page and of the printed cards with chromium: python docs/make_page_pictures.py."""

import io
import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from inspiratie import commands
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.loading import load_lexicon
from inspiratie.output.handout import handout_of_ids, handout_of_ranking
from inspiratie.output.page.html import to_html

IMAGES = Path(__file__).parent / "img"
DESK, PHONE = (1280, 860), (390, 844)
SHEET = (794, 1122)
"""An A4 in pixels of CSS."""
POSTER = (1588, 1122)
PALETTE = 96
"""So many colours are enough for flat planes and keep a picture light."""
CHOSEN = ("buurtvaders", "pleincoaches", "nachtbemiddelaars")
NOTES = {"buurtvaders": "Samen met de jeugddienst. Bel eerst de wijkagent."}
QUESTION = "In mijn wijk is er drie keer ingebroken op een maand tijd; wat kunnen buren doen?"


def main() -> None:
    """Write the pictures of docs/page.md."""
    catalogue = load_catalogue()
    program = os.environ.get("INSPIRATIE_CHROMIUM") or shutil.which("chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = _pages(catalogue, Path(folder))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        _screen(browser, pages["deck"])
        _choice(browser, pages)
        _paper(browser, pages)
        browser.close()


def _pages(catalogue: Catalogue, folder: Path) -> dict[str, str]:
    """Write the pages that are photographed, and return their addresses."""
    deck = handout_of_ids(
        tuple(catalogue.by_id), catalogue, title="Alle initiatieven", command=commands.export()
    )
    recommender = packaged_recommender(catalogue, load_lexicon())
    ranking = recommender.explained(recommender.rank(recommender.understand(QUESTION)))
    answer = handout_of_ranking(ranking, catalogue, count=5)
    few = handout_of_ids(CHOSEN, catalogue, title="Voor het overleg", command="")
    noted = replace(few, items=tuple(replace(item, note=NOTES.get(item.id, "")) for item in few.items))
    written = {
        "deck": to_html(deck),
        "hand-out": to_html(noted),
        "poster": to_html(deck, paper="poster"),
        "answer": to_html(answer),
    }
    for name, text in written.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in written}


def _screen(browser: Browser, deck: str) -> None:
    for name, fragment, size, dark, steps in (
        ("page-licht", "", DESK, False, ()),
        ("page-donker", "#vorm=meepraten,transparantie", DESK, True, ()),
        ("page-zoeken", "#zoek=jongeren&keuze=hackshield,politiekids", DESK, False, ()),
        ("page-leeg", "#zoek=qzxwv", DESK, False, ()),
        ("page-kaart", "#kaart=infoavond-home-party", DESK, False, ()),
        ("page-afdrukken", "", DESK, False, ("#drukknop",)),
        ("page-telefoon", "#keuze=bart", PHONE, False, ()),
        ("page-telefoon-filters", "", PHONE, False, ("#filterknop",)),
        ("page-telefoon-kaart", "#kaart=veiligheidsmonitor", PHONE, True, ()),
    ):
        page = _open(browser, f"{deck}{fragment}", size, dark=dark)
        for selector in steps:
            page.click(selector)
        _save(page.screenshot(), name)
        page.context.close()


def _choice(browser: Browser, pages: dict[str, str]) -> None:
    chosen = f"{pages['deck']}#keuze={','.join(CHOSEN)}"
    for name, size in (("page-keuze", DESK), ("page-telefoon-keuze", PHONE)):
        page = _open(browser, chosen, size)
        page.click("#balk-open")
        page.fill("#keuze-titel", "Voorstel wijk Noord")
        for id_, note in NOTES.items():
            page.fill(f".keuze-rij[data-id={id_}] .keuze-notitie", note)
        page.locator("#keuze-kop").click()
        _save(page.screenshot(), name)
        page.click("#keuzevenster [data-doe=vergelijk]")
        _save(page.screenshot(), name.replace("keuze", "vergelijk"))
        page.context.close()
    page = _open(browser, pages["hand-out"], DESK)
    _save(page.screenshot(), "page-hand-out")
    page.context.close()


def _paper(browser: Browser, pages: dict[str, str]) -> None:
    page = _open(browser, pages["deck"], SHEET)
    page.emulate_media(media="print")
    fronts, backs = _faces(page, "#raster .vel:nth-child(5)")
    _save(fronts, "druk-voor")
    _save(backs, "druk-achter")
    _save(fronts, "druk-grijs", grey=True)
    for name, sheet in (("druk-legende", 1), ("druk-probleem", 2), ("druk-leeg", 4)):
        _save(_faces(page, f"#hulp .vel:nth-child({sheet})")[0], name)
    page.context.close()
    page = _open(browser, pages["poster"], POSTER)
    page.emulate_media(media="print")
    _save(page.screenshot(), "druk-affiche")
    page.context.close()
    page = _open(browser, pages["answer"], SHEET)
    page.emulate_media(media="print")
    page.locator("#advies").evaluate(
        "node => { node.style.padding = '16mm 18mm'; }"
    )  # the margin of its sheet
    _save(page.screenshot(), "druk-advies")
    page.context.close()


def _open(browser: Browser, address: str, size: tuple[int, int], *, dark: bool = False) -> Page:
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
        color_scheme="dark" if dark else "light",
    )
    page = context.new_page()
    page.goto(address)
    if page.locator("#motor").count():
        page.locator("html.wakker").wait_for(state="attached")
    return page


def _faces(page: Page, sheet: str) -> Sequence[bytes]:
    """Return the fronts and the backs of a sheet of four, which lie under each other on the screen."""
    picture = Image.open(io.BytesIO(page.locator(sheet).screenshot()))
    half = picture.height // 2
    return [_png(picture.crop((0, top, picture.width, top + half))) for top in (0, half)]


def _png(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, "png", optimize=True)
    return data.getvalue()


def _save(data: bytes, name: str, *, grey: bool = False) -> None:
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    small = picture.convert("L") if grey else picture.quantize(PALETTE)
    (IMAGES / f"{name}.png").write_bytes(_png(small))


if __name__ == "__main__":
    main()

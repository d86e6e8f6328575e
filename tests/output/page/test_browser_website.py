"""The page at an address and as a question: opened, kept for later, opened again without a network."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from browsing import Open, shown
from inspiratie.deck.catalogue import Catalogue
from inspiratie.output.handout import Handout, handout_of_ids
from inspiratie.output.page.html import to_html
from inspiratie.output.page.website import WORKER, to_website


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def deck(catalogue: Catalogue) -> Handout:
    """Return the whole deck."""
    return handout_of_ids(tuple(catalogue.by_id), catalogue, title="Alle kaarten", command="")


@pytest.fixture
def address(catalogue: Catalogue, tmp_path: Path) -> Iterator[str]:
    """Serve the website on this machine, and return where."""
    for name, text in to_website(deck(catalogue)).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    handler = functools.partial(_Quiet, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_website_opens_again_without_a_network(browser: Browser, address: str) -> None:
    """Once seen it is kept: with the network gone it opens, searches, and its own policy logs no fault."""
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    assert faults == []
    context.set_offline(True)
    page.goto(f"{address}#vorm=meepraten")
    page.reload()
    assert len(shown(page)) == 17
    context.close()


def test_an_older_edition_is_let_go(browser: Browser, address: str, tmp_path: Path) -> None:
    """A new page brings a new worker, which keeps that page alone."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    (before,) = page.evaluate("caches.keys()")
    worker = tmp_path / WORKER
    worker.write_text(worker.read_text(encoding="utf-8").replace(before, "x").replace(
        'EDITION = "', 'EDITION = "f'), encoding="utf-8")  # fmt: skip
    page.evaluate("navigator.serviceWorker.ready.then((found) => found.update()).then(() => true)")
    page.wait_for_function(
        "before => caches.keys().then((names) => names.length === 1 && names[0] !== before)", arg=before
    )
    context.close()


def test_a_server_in_trouble_gives_way_to_the_kept_page(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    """An error at the address is no reason to lose the cards."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("() => navigator.serviceWorker.controller")
    (tmp_path / "index.html").unlink()
    page.goto(f"{address}index.html")
    assert len(shown(page)) == 52
    context.close()


def test_a_browser_without_workers_shows_the_page(browser: Browser, address: str) -> None:
    """Where keeping is refused, as in some private windows, everything else works."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(address)
    assert len(shown(page)) == 52
    context.close()


def test_link_to_the_choice_can_be_copied(browser: Browser, address: str) -> None:
    """Where there is an address, a link shows a colleague the same cards in the same order."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}#keuze=hackshield,bart&zoek=jongeren")
    page.get_by_role("button", name="Mijn keuze", exact=True).click()
    page.get_by_role("button", name="Kopieer link").click()
    expect(page.locator("#keuze-bericht")).to_contain_text("De link is gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}#keuze=hackshield,bart"
    mail = str(page.get_by_role("link", name="Mail").get_attribute("href"))
    assert mail.endswith(quote(f"{address}#keuze=hackshield,bart", safe=""))
    context.close()


def test_page_opens_with_its_question(open_page: Open, catalogue: Catalogue, tmp_path: Path) -> None:
    """The question stands in the field and is answered; once wiped it stays away, also after a reload."""
    path = tmp_path / "vraag.html"
    path.write_text(
        to_html(deck(catalogue), begin="zoek=glasbol&zonder=digitale-middelen&weg=bart"), encoding="utf-8"
    )
    page = open_page(path)
    field = page.get_by_label("Wat speelt er in uw buurt?")
    expect(field).to_have_value("glasbol")
    assert shown(page)[0] == "glasbolmeters-en-peters"
    understood = page.locator("#begrepen")
    expect(understood).to_contain_text("niet: digitale middelen")
    understood.get_by_role("button", name=re.compile("^Toch wel: BART!")).click()
    expect(understood).not_to_contain_text("BART!")
    page.locator("#chips").get_by_role("button", name="Haal weg: uw vraag").click()
    page.wait_for_function("() => !location.hash")
    page.reload()
    expect(field).to_have_value("")
    assert len(shown(page)) == 52
    expect(open_page(path, "#zoek=graffiti").get_by_label("Wat speelt er in uw buurt?")).to_have_value(
        "graffiti"
    )

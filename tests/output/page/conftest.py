"""A real browser for the tests of the page: Debian's chromium, driven by Playwright.

Not run where chromium is missing; ``INSPIRATIE_BROWSER=verplicht`` makes that a failure. To run them:
``apt-get install chromium fonts-liberation``, and ``npm install --no-save axe-core`` or
``INSPIRATIE_AXE=…/axe.min.js``.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browsing import Open, leaves_page, not_run
from inspiratie.deck.catalogue import Catalogue
from inspiratie.output.handout import handout_of_ids
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
        page.on("request", lambda request: faults.append(request.url) if leaves_page(request.url) else None)
        page.goto(f"{path.as_uri()}{fragment}")
        if page.locator("#motor").count() and options.get("java_script_enabled", True):
            page.locator("html.wakker").wait_for(state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []

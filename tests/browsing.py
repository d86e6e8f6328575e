"""What several tests of the page in a browser do: look, tick, write a page, make hostile cards."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Page

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.output.page.html import to_html
from inspiratie.storage.plain import validate

HOSTILE = "</script><img src=x onerror=window.hacked=1><script>window.hacked=2</script>"
Open = Callable[..., Page]
"""Opens a page in a context of its own."""


def not_run(why: str) -> NoReturn:
    """Skip with the reason and the remedy, or fail where a browser is required."""
    message = f"not run: {why}; see tests/output/page/conftest.py"
    if os.environ.get("INSPIRATIE_BROWSER") == "verplicht":
        pytest.fail(message)
    pytest.skip(message)


def leaves_page(url: str) -> bool:
    """Tell whether an address is outside the file itself."""
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


def save(folder: Path, handout: Handout, *, paper: str | None = None) -> Path:
    """Write the page of a handout."""
    path = folder / "page.html"
    path.write_text(to_html(handout, paper=paper), encoding="utf-8")
    return path


def hostile_handout(catalogue: Catalogue, count: int = 1) -> Handout:
    """Return records that try everything: markup, words without end, fields as long as they may be."""
    word = "x" * 5000
    themes = tuple(concept.id for concept in catalogue.vocabulary.begrippen if concept.facet == "thema")
    records = [
        validate(
            Initiative,
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
            },
        )
        for number in range(count)
    ]
    entries = tuple(Entry(initiative=record, deck=HOSTILE, is_own=True) for record in records)
    return Handout(
        title=HOSTILE,
        need=word,
        understood=HOSTILE,
        command=word,
        items=tuple(
            HandoutItem(id=entry.initiative.id, entry=entry, note=f"{HOSTILE}\n" * 30) for entry in entries
        ),
        catalogue=Catalogue(
            vocabulary=catalogue.vocabulary,
            entries=entries,
            version="1",
            checksum="",
        ),
    )  # fmt: skip

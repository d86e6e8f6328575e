"""The page as a website: its files, and what its policy allows besides."""

import re
from html import unescape

from inspiratie.deck.catalogue import Catalogue
from inspiratie.output.handout import Handout, handout_of_ids
from inspiratie.output.page.html import to_html
from inspiratie.output.page.website import PAGE, WORKER, to_website


def some(catalogue: Catalogue, count: int = 2) -> Handout:
    """Return the first cards as a handout."""
    return handout_of_ids(tuple(catalogue.by_id)[:count], catalogue, title="Proef", command="")


def edition(source: str) -> str:
    """Return what the worker calls the page that it keeps."""
    found = re.search(r'^const EDITION = "([0-9a-f]{16})";$', source, re.MULTILINE)
    assert found
    return found[1]


def test_website_is_the_page_and_its_worker(catalogue: Catalogue) -> None:
    """Two files, of which the page names the other."""
    files = to_website(some(catalogue), paper="a6")
    assert list(files) == [PAGE, WORKER]
    assert f'data-dienst="{WORKER}"' in files[PAGE]
    assert "size: 105mm 148mm" in files[PAGE]
    assert 'download="inspiratie-kaarten.html"' in files[PAGE]


def test_another_page_is_another_edition(catalogue: Catalogue) -> None:
    """So that a browser takes the new one; the same page stays the same edition."""
    one, again, other = (to_website(some(catalogue, count)) for count in (2, 2, 3))
    assert edition(one[WORKER]) == edition(again[WORKER]) != edition(other[WORKER])


def test_only_a_website_may_have_a_worker(catalogue: Catalogue) -> None:
    """A file that is handed on allows no worker and no policy by name."""
    site, file = map(unescape, (to_website(some(catalogue))[PAGE], to_html(some(catalogue))))
    assert "worker-src 'self'; trusted-types dienst" in site
    assert "worker-src" not in file
    assert "trusted-types 'none'" in file
    assert "download=" not in file

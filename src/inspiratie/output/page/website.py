"""The page as a website: a folder for any address, which readers can open again without internet."""

import hashlib
from collections.abc import Mapping

from inspiratie.output.handout import Handout
from inspiratie.output.page.assets import asset
from inspiratie.output.page.html import to_html

PAGE = "index.html"
"""What an address shows of a folder."""
WORKER = "dienst.js"
"""The script that keeps the page on the reader's device; browsers want it as a file of its own."""

_EDITION = 'const EDITION = "";'
_DIGITS = 16


def to_website(handout: Handout, *, paper: str | None = None) -> Mapping[str, str]:
    """Return the files of a website by their names: the page, and what keeps it for later.

    Another page is another edition, so that a browser lets go of the old one.
    """
    page = to_html(handout, paper=paper, worker=WORKER)
    edition = hashlib.sha256(page.encode()).hexdigest()[:_DIGITS]
    source = asset("worker", WORKER)
    return {PAGE: page, WORKER: source.replace(_EDITION, f'const EDITION = "{edition}";')}

"""A page in the user's own browser."""

import os
import webbrowser
from collections.abc import Mapping
from pathlib import Path

from inspiratie.cli.output import say
from inspiratie.output.errors import NoBrowser
from inspiratie.storage.files import home_folder, make_folder, write_atomically


def page_file(environ: Mapping[str, str]) -> Path:
    """Return where the page is made that `show_page` opens: in the user's own folder, where none else reads.

    Always the same place, so that a browser finds the choice again that was made on it.
    """
    return home_folder(environ) / "pagina" / "kaarten.html"


def show_page(text: str, file: Path | None = None) -> None:
    """Write a page to `file`, or else to `page_file`, and open it in the browser.

    Raises `NoBrowser`, and `FileNotWritten`. A `file` of the user's own must not be there already.
    """
    where = file or page_file(os.environ)
    if file is None:
        make_folder(where.parent, mode=0o700)
    write_atomically(where, text, overwrite=file is None)
    if not webbrowser.open(where.resolve().as_uri()):
        raise NoBrowser(str(where))
    say(f"Geopend in uw browser: {where}")


def forget_page(environ: Mapping[str, str]) -> bool:
    """Remove the page that `show_page` made, which holds what was asked; tell whether there was one."""
    try:
        page_file(environ).unlink()
    except OSError:
        return False
    return True

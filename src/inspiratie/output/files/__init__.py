"""Handouts in the formats that people pass on; one module a format, a value in and text out."""

from collections.abc import Callable, Mapping
from typing import Literal

from inspiratie.output.files.csv import to_csv
from inspiratie.output.files.markdown import to_markdown
from inspiratie.output.files.shortlist_json import to_json
from inspiratie.output.handout import Handout

Exporter = Callable[[Handout], str]
"""Makes the whole text of a file from a handout."""
Paper = Literal["a4", "a5", "a6", "poster"]


def to_html(handout: Handout, *, paper: Paper | None = None) -> str:
    """Return one self-contained page that prints on `paper`; without one, as fits what it holds."""
    from inspiratie.output.page.html import to_html as page  # noqa: PLC0415 - jinja2 is slow to import

    return page(handout, paper=paper)


EXPORTERS: Mapping[str, Exporter] = {
    "markdown": to_markdown,
    "html": to_html,
    "csv": to_csv,
    "json": to_json,
}
"""Every format by the name that ``--formaat`` takes."""

__all__ = ["EXPORTERS", "Exporter", "Paper", "to_csv", "to_html", "to_json", "to_markdown"]

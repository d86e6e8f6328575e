"""The deck at a glance as a slide: well-formed, within its edges, legible, and no text is markup."""

from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from inspiratie.advice.overview import make_overview
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.page.overview import GAP, SHADES, overview_to_svg
from inspiratie.output.results import Glance
from small_catalogue import card, catalogue_of

SVG = "{http://www.w3.org/2000/svg}"
PAIRS = [pair for two in combinations(Facet, 2) for pair in (two, two[::-1])]


def drawn(catalogue: Catalogue, row: Facet = Facet.THEMA, column: Facet = Facet.VORM) -> ET.Element:
    """Return the drawing of a catalogue."""
    return ET.fromstring(  # noqa: S314 - our own text
        overview_to_svg(Glance(overview=make_overview(catalogue, row=row, column=column)))
    )


def luminance(colour: str) -> float:
    """Return how light a colour is, as https://www.w3.org/TR/WCAG22/#dfn-relative-luminance has it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("row", "column"), PAIRS)
def test_every_pair_of_facets_stays_within_the_slide(catalogue: Catalogue, row: Facet, column: Facet) -> None:
    """No box or text begins outside, and letters are never smaller than a slide can show."""
    svg = drawn(catalogue, row, column)
    for box in list(svg.iter(f"{SVG}rect"))[1:]:
        right = float(box.attrib["x"]) + float(box.attrib["width"])
        assert 480 <= float(box.attrib["x"]) <= right <= 1430
    for text in svg.iter(f"{SVG}text"):
        assert "y" not in text.attrib or 0 < float(text.attrib["y"]) < 890
    sizes = [int(part.attrib["font-size"]) for part in svg.iter() if "font-size" in part.attrib]
    assert min(sizes) >= 17


def test_headings_are_slanted_only_where_they_would_touch(catalogue: Catalogue) -> None:
    """Three forms stand straight, eleven themes do not."""
    slanted = [
        [text for text in drawn(catalogue, *pair).iter(f"{SVG}text") if "transform" in text.attrib]
        for pair in ((Facet.THEMA, Facet.VORM), (Facet.VORM, Facet.THEMA))
    ]
    assert list(map(len, slanted)) == [0, 11]


def test_a_gap_has_a_dashed_edge(catalogue: Catalogue) -> None:
    """So that it is told by its shape."""
    overview = make_overview(catalogue, row=Facet.THEMA, column=Facet.VORM)
    dashed = [box for box in drawn(catalogue).iter(f"{SVG}rect") if "stroke-dasharray" in box.attrib]
    assert len(dashed) == len(overview.gaps) == 15


def test_a_cell_tells_which_initiatives_it_holds(catalogue: Catalogue) -> None:
    """To who hovers over it; an empty one has nobody to name."""
    hints = [hint.text for hint in drawn(catalogue).iter(f"{SVG}title")]
    assert "noodsituaties, transparantie: 1: BE-Alert" in hints
    assert "noodsituaties, meepraten: –" in hints


@pytest.mark.parametrize(("ground", "ink"), [*SHADES, GAP])
def test_every_number_can_be_read_on_its_ground(ground: str, ink: str) -> None:
    """By 4.5 to 1, as https://www.w3.org/TR/WCAG22/#contrast-minimum asks."""
    dark, light = sorted(map(luminance, (ground, ink)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_title_cannot_become_markup() -> None:
    """Of a card of the user's own."""
    nasty = '<script>alert(1)</script> & "x"'
    svg = drawn(catalogue_of(card("een", thema=["overlast"], titel=nasty)))
    assert not list(svg.iter(f"{SVG}script"))
    assert f"overlast, meedoen: 1: {nasty}" in [hint.text for hint in svg.iter(f"{SVG}title")]

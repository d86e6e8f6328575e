"""The deck at a glance in a terminal: readable at every width, and without colour."""

import re

import pytest

from inspiratie.advice.overview import make_overview
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Glance
from inspiratie.output.terminal.overview import OverviewView
from terminal_views import shown

PAIRS = [(row, column) for row in Facet for column in Facet if row is not column]


def view(
    catalogue: Catalogue, row: Facet = Facet.THEMA, column: Facet = Facet.VORM, *, names: bool = False
) -> OverviewView:
    """Return the overview of a catalogue."""
    return OverviewView(Glance(overview=make_overview(catalogue, row=row, column=column), names=names))


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(("row", "column"), PAIRS)
def test_no_line_but_a_command_is_wider_than_the_terminal(
    catalogue: Catalogue, row: Facet, column: Facet, width: int
) -> None:
    """Whatever stands against whatever; and no label has a word broken."""
    overview, text = view(catalogue, row, column), shown(view(catalogue, row, column), width=width)
    assert max(len(line) for line in text.splitlines() if ": inspiratie " not in line) <= width
    groups = (*overview.overview.rows, *overview.overview.columns)
    assert {word for group in groups for word in group.concept.label.split()} <= {
        word.strip(",.") for word in text.split()
    }


def test_wide_columns_have_their_names_and_bars(catalogue: Catalogue) -> None:
    """A bar is as long as its share of the fullest cell."""
    lines = shown(view(catalogue), width=80).splitlines()
    assert lines[1].split() == ["meedoen", "meepraten", "transparantie", "samen"]
    assert "11 ■■■■■■■" in "".join(lines)


def test_narrower_columns_have_letters_that_are_explained(catalogue: Catalogue) -> None:
    """Above the table; where there is no room for totals, there are none."""
    text = shown(view(catalogue), width=40)
    assert " A is meedoen, B is meepraten, C is transparantie. " in " ".join(text.split())
    assert "\n A B C" in re.sub(" +", " ", text)
    assert "■" not in text


def test_letters_have_totals_where_there_is_room(catalogue: Catalogue) -> None:
    """Beside eleven themes."""
    text = shown(view(catalogue, Facet.DOELGROEP, Facet.THEMA), width=80)
    assert "J K samen\n" in re.sub(" +", " ", text)


def test_columns_between_keep_their_names_without_bars(catalogue: Catalogue) -> None:
    """There is no room for both."""
    text = shown(view(catalogue), width=62)
    assert ["meedoen", "meepraten", "transparantie", "samen"] in [line.split() for line in text.splitlines()]
    assert "■" not in text


def test_the_table_comes_first_and_all_of_it_fits_a_screen(catalogue: Catalogue) -> None:
    """Of 24 lines, with a command below it; what its signs mean rolled off the screen."""
    lines = shown(view(catalogue), width=80).splitlines()
    assert lines[0].startswith("52 initiatieven, per thema en vorm. Onder “samen” telt elke kaart")
    assert len(lines) <= 20


def test_what_is_too_wide_for_a_table_is_told_row_by_row(catalogue: Catalogue) -> None:
    """Fullest first."""
    text = shown(view(catalogue, Facet.DOELGROEP, Facet.THEMA), width=40)
    assert "\nburgers, samen 22\n  overlast\N{NO-BREAK SPACE}11, criminaliteit\N{NO-BREAK SPACE}7," in text


def test_the_names_come_when_they_are_asked_for(catalogue: Catalogue) -> None:
    """A line a cell."""
    asked = shown(view(catalogue, names=True), width=200)
    assert "noodsituaties én transparantie (1): BE-Alert.\n" in asked
    assert "noodsituaties én transparantie (1)" not in shown(view(catalogue), width=200)


def test_colour_adds_nothing_that_the_signs_do_not_say(catalogue: Catalogue) -> None:
    """Without its escapes the coloured text is the plain one."""
    coloured = shown(view(catalogue), colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == shown(view(catalogue))
    assert coloured != shown(view(catalogue))

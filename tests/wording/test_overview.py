"""The deck at a glance, in words."""

from inspiratie.advice.overview import make_overview
from inspiratie.deck.vocabulary import Facet
from inspiratie.wording.overview import (
    cell_words,
    finding_lines,
    legend_lines,
    listing_lines,
    spoken_line,
    stacked_line,
    title,
    total_words,
)
from small_catalogue import card, catalogue_of

OVERVIEW = make_overview(
    catalogue_of(
        card("een", vorm=["meedoen"], thema=["overlast"]),
        card("twee", vorm=["meedoen"], thema=["overlast"]),
        card("drie", vorm=["meepraten"], thema=["inbraak"], sterk=["overlast", "transparantie"]),
    ),
    row=Facet.THEMA,
    column=Facet.VORM,
)
FORMS = ("meedoen", "meepraten", "transparantie")
FULL = make_overview(
    catalogue_of(
        card("een", vorm=["meedoen", "meepraten", "transparantie"], thema=["overlast", "inbraak", "drugs"]),
    ),
    row=Facet.THEMA,
    column=Facet.VORM,
)
"""Without a gap."""
EMPTY = make_overview(catalogue_of(card("een")), row=Facet.DOELGROEP, column=Facet.VORM)
"""With nothing but a card for anyone."""


def test_the_title_says_how_many_and_by_what() -> None:
    """With the names of the facets."""
    assert title(OVERVIEW) == "3 initiatieven, per thema en vorm"


def test_a_cell_says_what_cards_tell_apart_from_what_we_judge() -> None:
    """In brackets; a dash is nothing at all."""
    cells = [OVERVIEW.cells["overlast", form] for form in ("meedoen", "meepraten")]
    assert [cell_words(cell) for cell in (*cells, OVERVIEW.cells["drugs", "meedoen"])] == ["2", "(1)", "–"]


def test_signs_are_explained_by_a_cell_that_has_them() -> None:
    """What brackets mean was not understood; a full table has numbers alone."""
    assert list(legend_lines(OVERVIEW)) == [
        "2: zoveel kaarten noemen overlast én meedoen. –: ook volgens ons niets.",
        "(1): geen kaart noemt overlast én meepraten; volgens ons helpt er 1.",
    ]
    assert list(legend_lines(FULL)) == ["1: zoveel kaarten noemen overlast én meedoen."]
    assert list(legend_lines(EMPTY)) == ["–: ook volgens ons niets."]


def test_a_total_has_the_signs_of_a_cell() -> None:
    """A bare 0 beside cells with numbers in brackets read as if there were nothing at all."""
    assert [total_words(group) for group in (*OVERVIEW.rows, *OVERVIEW.columns)] == [
        "2",
        "1",
        "–",
        "2",
        "1",
        "(1)",
    ]


def test_what_stands_out_is_said() -> None:
    """Where there is much, what no card names, and how many gaps there are."""
    assert list(finding_lines(OVERVIEW)) == [
        "Het meest: overlast én meedoen (2) en inbraak én meepraten (1).",
        "Geen kaart noemt drugs.",
        "Geen kaart noemt transparantie; volgens ons helpt er 1.",
        "In 7 van de 9 vakken is er geen kaart; in 3 helpt volgens ons wel iets.",
    ]


def test_few_cells_without_anything_are_named() -> None:
    """There one need not look."""
    cards = [card(f"nr-{at}", vorm=[form], thema=["overlast", "inbraak"]) for at, form in enumerate(FORMS)]
    drugs = card("drugs", vorm=["meedoen", "meepraten"], thema=["drugs"], sterk=["inbraak"])
    overview = make_overview(catalogue_of(*cards, drugs), row=Facet.THEMA, column=Facet.VORM)
    assert list(finding_lines(overview))[-2:] == [
        "In 1 van de 9 vakken is er geen kaart, en ook volgens ons helpt er niets.",
        "Echt leeg: drugs én transparantie.",
    ]


def test_what_means_anything_at_all_is_empty_like_any_other() -> None:
    """A dash stood in its row, and the sentence below knew nothing of it."""
    overview = make_overview(
        catalogue_of(card("een", vorm=list(FORMS), doelgroep=["jongeren", "senioren"])),
        row=Facet.DOELGROEP,
        column=Facet.VORM,
    )
    assert list(finding_lines(overview))[-1] == (
        "Echt leeg: iedereen én meedoen, iedereen én meepraten, iedereen én transparantie."
    )


def test_nothing_is_said_of_gaps_where_there_are_none() -> None:
    """Nor of values that no card names."""
    assert [line.split(":")[0] for line in finding_lines(FULL)] == ["Het meest"]


def test_a_deck_for_anyone_has_no_fullest_cell() -> None:
    """It says only what is missing."""
    assert [line.split()[0] for line in finding_lines(EMPTY)] == [*["Geen"] * len(EMPTY.unnamed), "In"]


def test_the_listing_names_every_initiative_where_it_stands() -> None:
    """Those that only we see are marked."""
    assert list(listing_lines(OVERVIEW)) == [
        "overlast én meedoen (2): Een en Twee.",
        "overlast én meepraten (alleen volgens ons): Drie.",
        "overlast én transparantie (alleen volgens ons): Drie.",
        "inbraak én meepraten (1): Drie.",
        "inbraak én transparantie (alleen volgens ons): Drie.",
    ]


def test_a_row_read_aloud_has_no_signs() -> None:
    """Brackets and dashes are not heard."""
    assert [spoken_line(OVERVIEW, group) for group in OVERVIEW.rows] == [
        "overlast, 2 kaarten: meedoen 2; alleen volgens ons meepraten 1 en transparantie 1.",
        "inbraak, 1 kaart: meepraten 1; alleen volgens ons transparantie 1; niets bij meedoen.",
        "drugs, geen kaart: niets bij meedoen, meepraten en transparantie.",
    ]


def test_a_row_in_one_line_tells_its_columns_fullest_first() -> None:
    """A name and its number stay on one line."""
    line = stacked_line(OVERVIEW, OVERVIEW.rows[1].concept)
    assert (
        line == "meepraten\N{NO-BREAK SPACE}1, meedoen\N{NO-BREAK SPACE}–, transparantie\N{NO-BREAK SPACE}(1)"
    )

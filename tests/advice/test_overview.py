"""The deck at a glance: what is counted where, what is a gap, and the order of rows and columns."""

from inspiratie.advice.overview import Cell, Overview, make_overview
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from small_catalogue import card, catalogue_of

CARDS = (
    card("een", kaart=2, vorm=["meedoen"], thema=["lawaai"], doelgroep=["studenten"]),
    card("twee", kaart=1, vorm=["meedoen", "meepraten"], thema=["overlast", "inbraak"]),
    card("drie", kaart=3, vorm=["meepraten"], thema=["drugs"], sterk=["lawaai"]),
)


def overview_of(*cards: Initiative, row: Facet = Facet.THEMA, column: Facet = Facet.VORM) -> Overview:
    """Return the overview of these cards."""
    return make_overview(catalogue_of(*cards), row=row, column=column)


def ids(cell: Cell) -> tuple[list[str], list[str]]:
    """Return who stands in a cell by the cards, and who by our judgment."""
    return [one.id for one in cell.named], [one.id for one in cell.helping]


def test_a_cell_holds_the_cards_that_name_both_or_something_narrower() -> None:
    """By the numbers of the cards; noise is a nuisance."""
    assert ids(overview_of(*CARDS).cells["overlast", "meedoen"])[0] == ["twee", "een"]


def test_a_cell_tells_who_helps_in_our_judgment_beside_what_the_cards_say() -> None:
    """Nobody stands in a cell twice."""
    assert ids(overview_of(*CARDS).cells["overlast", "meepraten"]) == (["twee"], ["drie"])


def test_a_row_counts_an_initiative_once() -> None:
    """Also when it stands in two of its cells."""
    first = overview_of(*CARDS).rows[0]
    assert (first.concept.id, [one.id for one in first.named]) == ("overlast", ["twee", "een"])


def test_rows_and_columns_stand_as_in_the_vocabulary_and_what_means_anything_last() -> None:
    """By what most cards name, one new card turned the columns around."""
    for cards in (CARDS, CARDS[2:]):
        overview = overview_of(*cards, row=Facet.DOELGROEP, column=Facet.THEMA)
        assert [group.concept.id for group in overview.rows] == ["jongeren", "senioren", "iedereen"]
        assert [group.concept.id for group in overview.columns] == ["overlast", "inbraak", "drugs"]


def test_a_gap_is_where_no_card_names_both() -> None:
    """Nothing is missing where one of the two means anything at all."""
    overview = overview_of(*CARDS, row=Facet.DOELGROEP)
    assert [(gap.row.id, gap.column.id) for gap in overview.gaps] == [
        ("jongeren", "meepraten"),
        ("jongeren", "transparantie"),
        ("senioren", "meedoen"),
        ("senioren", "meepraten"),
        ("senioren", "transparantie"),
    ]


def test_the_fullest_cells_leave_out_what_means_anything() -> None:
    """It would always win."""
    overview = overview_of(*CARDS, row=Facet.DOELGROEP)
    assert [ids(cell)[0] for cell in overview.fullest(3)] == [["een"]]


def test_a_value_that_no_card_names_is_told_of() -> None:
    """A row or a column of gaps."""
    assert [group.concept.id for group in overview_of(*CARDS).unnamed] == ["transparantie"]


def test_depth_is_measured_by_the_fullest_cell() -> None:
    """A cell with one card is never as empty as one without."""
    overview = overview_of(*CARDS)
    cells = [overview.cells[theme, "meedoen"] for theme in ("overlast", "inbraak", "drugs")]
    assert [overview.depth(cell, 4) for cell in cells] == [4, 2, 0]


def test_every_cell_of_the_real_deck_is_what_list_shows(catalogue: Catalogue) -> None:
    """So that a number can be looked into by its command."""
    overview = make_overview(catalogue, row=Facet.THEMA, column=Facet.DOELGROEP)
    for cell in overview:
        wanted = {Facet.THEMA: [cell.row.id], Facet.DOELGROEP: [cell.column.id]}
        assert set(ids(cell)[0]) == {one.id for one in catalogue.carrying(wanted)}
    assert {one.id for cell in overview for one in cell.named} == set(catalogue.by_id)

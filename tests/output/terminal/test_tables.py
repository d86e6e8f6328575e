"""Suggestions as a table."""

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.terminal.tables import MatchTable
from ranked import ranked
from small_catalogue import card, catalogue_of, recommender_of
from terminal_views import NASTY, nachtwacht, shown


@pytest.mark.parametrize("width", [40, 50, 80, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """The columns share what there is."""
    over = recommender_of(nachtwacht(), card("sloten", kaart=9))
    ranking = ranked(over, options={Facet.THEMA: ["drugs"]})
    table = MatchTable(ranking.matches, over.catalogue)
    assert max(map(len, shown(table, width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [40, 60, 80, 110])
def test_a_table_of_matches_breaks_no_word(recommender: Recommender, width: int) -> None:
    """At any width; the card is told by its number, which every command takes."""
    ranking = ranked(recommender, "mijn partner slaat mij")
    everyone = (*ranking.matches, *ranking.others)
    text = shown(MatchTable(everyone, recommender.catalogue), width=width)
    words = set(" ".join(match.initiative.titel for match in everyone).split())
    assert words <= set(text.split())
    assert max(map(len, text.splitlines())) <= width


def test_a_score_and_its_word_are_a_line_each(recommender: Recommender) -> None:
    """It broke behind its comma."""
    ranking = ranked(recommender, "hangjongeren")
    text = shown(MatchTable(ranking.matches[:2], recommender.catalogue), width=100)
    assert text.count(" 100/100 ") == text.count(" sterk ") == 2
    assert "100/100," not in text


def test_with_less_room_a_row_is_a_line(recommender: Recommender) -> None:
    """The card first, as every command takes it; form and theme have no room beside each other."""
    ranking = ranked(recommender, "er worden veel fietsen gestolen")
    heading, _, *rows = shown(MatchTable(ranking.matches[:2], recommender.catalogue)).strip().splitlines()
    assert heading.split() == ["kaart", "titel", "score", "sterkte"]
    assert [row.split()[:2] for row in rows] == [["37", "BeSafe@Home"], ["50", "Veiligheidsbeurs"]]
    assert all(row.split()[3] == match.strength for row, match in zip(rows, ranking.matches, strict=False))


def test_where_a_column_would_break_a_word_the_cells_stand_below_each_other() -> None:
    """With their headings."""
    over = recommender_of(nachtwacht())
    (found,) = ranked(over, options={Facet.THEMA: ["lawaai"]}).matches
    table = MatchTable([found], over.catalogue)
    assert "nr   initiatief" in shown(table, width=100)
    assert "kaart   titel" in shown(table, width=40)
    assert shown(table, width=30).strip().splitlines() == [
        "1. Nachtwacht",
        "   kaart 7",
        "   vorm: meedoen, meepraten",
        "   thema: lawaai, drugs",
        "   score: 100/100, sterk",
    ]


def test_markup_in_data_is_text() -> None:
    """A title of a deck cannot colour the terminal."""
    one = card("een", titel=NASTY)
    (found,) = ranked(recommender_of(one), options={Facet.THEMA: ["drugs"]}).matches
    assert NASTY in shown(MatchTable([found], catalogue_of(one)), width=200)


def test_a_card_of_ones_own_is_marked() -> None:
    """Below its id."""
    one = card("een")
    (found,) = ranked(recommender_of(one), options={Facet.THEMA: ["drugs"]}).matches
    assert "eigen kaart" in shown(MatchTable([found], catalogue_of(one, own=True)))

"""Suggestions as a table."""

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.terminal.tables import MatchTable
from small_catalogue import card, catalogue_of, recommender_of
from terminal_views import NASTY, nachtwacht, shown


@pytest.mark.parametrize("width", [40, 50, 80, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """The columns share what there is."""
    over = recommender_of(nachtwacht(), card("sloten", kaart=9))
    ranking = over.suggest(options={Facet.THEMA: ["drugs"]})
    table = MatchTable(ranking.matches, over.catalogue)
    assert max(map(len, shown(table, width=width).splitlines())) <= width


def test_a_table_of_matches_breaks_no_word(recommender: Recommender) -> None:
    """Where the console is wide enough; below that the columns share what there is."""
    ranking = recommender.suggest("mijn partner slaat mij")
    everyone = (*ranking.matches, *ranking.others)
    for width in (92, 110):
        text = shown(MatchTable(everyone, recommender.catalogue), width=width)
        assert {match.initiative.id for match in everyone} <= set(text.split())
    narrow = shown(MatchTable(everyone, recommender.catalogue), width=50)
    assert max(map(len, narrow.splitlines())) <= 50


def test_markup_in_data_is_text() -> None:
    """A title of a deck cannot colour the terminal."""
    one = card("een", titel=NASTY)
    (found,) = recommender_of(one).suggest(options={Facet.THEMA: ["drugs"]}).matches
    assert NASTY in shown(MatchTable([found], catalogue_of(one)), width=200)


def test_a_card_of_ones_own_is_marked() -> None:
    """Below its id."""
    one = card("een")
    (found,) = recommender_of(one).suggest(options={Facet.THEMA: ["drugs"]}).matches
    assert "eigen kaart" in shown(MatchTable([found], catalogue_of(one, own=True)))

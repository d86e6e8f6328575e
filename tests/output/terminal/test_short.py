"""One suggestion in a few lines."""

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.suggested import Suggestions
from inspiratie.output.terminal.short import ShortMatches
from ranked import ranked
from small_catalogue import card, recommender_of
from terminal_views import NASTY, shown


def lines(initiative: Initiative, *, width: int = 80) -> list[str]:
    """Return the lines of a suggestion on drugs."""
    over = recommender_of(initiative)
    ranking = ranked(over, options={Facet.THEMA: ["drugs"]})
    found = Suggestions(ranking=ranking, recommender=over, count=1)
    return shown(ShortMatches(found), width=width).splitlines()


def test_the_score_stands_at_the_end_of_the_title_s_line() -> None:
    """After the number of the card."""
    (head, summary, why) = lines(card("een", kaart=7))
    assert head == "1. Een" + "kaart 7  100/100, sterk".rjust(74)
    assert (summary, why) == ("   Samenvatting van een.", "   op de kaart: drugs")


def test_a_card_without_a_number_goes_by_its_id() -> None:
    """Such as most of a user's own."""
    assert "eigen-kaart  100/100, sterk" in lines(card("eigen-kaart"))[0]


def test_of_a_double_title_the_first_name_does_where_there_is_no_room() -> None:
    """A screen is short of lines."""
    double = card(
        "een", kaart=7, titel="Tijdelijke invulling / Samen de publieke ruimte inrichten en beheren"
    )
    assert lines(double)[0].startswith("1. Tijdelijke invulling   ")
    assert lines(double, width=120)[0].startswith("1. Tijdelijke invulling / Samen")


def test_without_room_the_score_goes_below_the_title() -> None:
    """No word is broken."""
    head, below, *_ = lines(card("een", kaart=7, titel="Een titel die lang is"), width=40)
    assert (head, below) == ("1. Een titel die lang is", "   kaart 7  100/100, sterk")


def test_what_looks_like_markup_is_shown_as_it_stands() -> None:
    """A title from a deck cannot colour the terminal."""
    assert NASTY in " ".join(lines(card("een", titel=NASTY), width=200))

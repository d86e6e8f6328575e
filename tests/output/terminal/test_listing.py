"""A list of initiatives."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from inspiratie.advice.search import Search, Wider
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.searching import Hit, Where
from inspiratie.output.results import Listing
from inspiratie.output.terminal.listing import ListingView
from small_catalogue import VOCABULARY, card, listing_of
from terminal_views import NASTY, nachtwacht, shown


@pytest.mark.parametrize("colour", [False, True])
def test_a_list_is_as_agreed(golden: Callable[[str, str], None], colour: bool) -> None:  # noqa: FBT001 - a case
    """A line each under their forms; one without a number shows its id."""
    listing = listing_of(nachtwacht(), card("sloten"), card("kijken", kaart=9, doelgroep=["senioren"]))
    golden(f"list{'-kleur' * colour}.txt", shown(ListingView(listing), colour=colour))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_whole_deck_is_as_agreed(
    golden: Callable[[str, str], None], catalogue: Catalogue, width: int
) -> None:
    """A line each but for one title on the narrowest screen."""
    every = tuple(catalogue)
    listing = Listing(initiatives=every, catalogue=catalogue, title="", command="", search=Search())
    golden(f"list-{width}.txt", shown(ListingView(listing), width=width))


def test_what_was_looked_for_is_told_by_where_it_stands() -> None:
    """The title first; beside it what holds the word."""
    listing = replace(
        listing_of(card("een", kaart=1), card("twee", kaart=2), card("drie", kaart=3)),
        search=Search(
            words=("plein",),
            hits={
                "een": Hit(Where.TEXT, "op het plein"),
                "twee": Hit(Where.TITLE, "Pleinen"),
                "drie": Hit(Where.TERM, "pleinfeest"),
            },
        ),
    )
    assert shown(ListingView(listing)).split("\n\n") == [
        "3 initiatieven met “plein”.\nNummer en titel van de kaart, dan thema · voor wie · hoe.",
        "in de titel (1)\n2  Twee  drugs · workshop",
        "als zoekterm (volgens ons) (1)\n3  Drie  pleinfeest · drugs · workshop",
        "in de tekst (1)\n1  Een   op het plein · drugs · workshop",
        "3 van 3 initiatieven.\n",
    ]


def test_the_value_that_was_looked_for_is_told_once() -> None:
    """First, and not again among the others."""
    hits = {"een": Hit(Where.CONCEPT, "drugs")}
    listing = replace(listing_of(card("een", kaart=1)), search=Search(words=("drug",), hits=hits))
    assert "\n1  Een  drugs · workshop\n" in shown(ListingView(listing))


def test_what_is_wider_comes_last() -> None:
    """After how many cards name it, and how many suit."""
    wide = card("een", kaart=1, thema=["overlast"])
    wider = Wider(concepts=(VOCABULARY.concepts["overlast"],), initiatives=(wide,))
    search = Search(asked=[VOCABULARY.concepts["lawaai"]], suiting=4, wider=wider)
    listing = replace(listing_of(wide), initiatives=(), search=search)
    text = shown(ListingView(listing))
    assert text.startswith(
        "Geen kaart noemt thema lawaai. Hieronder staat 1 kaart die iets ruimers noemt.\n"
        "Volgens ons passen er 4 sterk of redelijk; die toont suggest.\n"
    )
    assert text.endswith(
        "Ruimer dan gevraagd: overlast (1)\n1  Een  overlast · workshop\n\n"
        "1 van 1 initiatieven, ruimer dan gevraagd.\n"
    )


def test_a_card_stands_under_the_form_that_was_asked() -> None:
    """Not under its main one."""
    both = card("een", vorm=["meedoen", "meepraten"])
    text = shown(ListingView(listing_of(both, asked=[VOCABULARY.concepts["meepraten"]])))
    assert "\nmeepraten (1)\n" in text


def test_a_card_of_ones_own_is_marked() -> None:
    """Before what it is about."""
    assert "  een  eigen kaart · drugs" in shown(ListingView(listing_of(card("een"), own=True)))


def test_markup_in_data_is_text() -> None:
    """A title of a deck cannot colour the terminal."""
    assert NASTY in shown(ListingView(listing_of(card("een", titel=NASTY))), width=200)

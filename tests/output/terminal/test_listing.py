"""A list of initiatives."""

import re
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


def squeezed(text: str) -> str:
    """Return a table with a bar where a column begins."""
    return re.sub(r"(?<=\S) {2,}", " | ", text)


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
    assert squeezed(shown(ListingView(listing))).split("\n\n") == [
        "3 initiatieven met “plein”.\nnr | titel | gevonden | thema | voor wie",
        "in de titel (1)\n 2 | Twee | drugs | iedereen",
        "als zoekterm (volgens ons) (1)\n 3 | Drie | pleinfeest | drugs | iedereen",
        "in de tekst (1)\n 1 | Een | op het plein | drugs | iedereen",
        "3 van 3 initiatieven.\n",
    ]


def test_a_column_means_one_thing_and_stands_in_one_place() -> None:
    """A longer title is cut; the third column was a theme, an audience or a way of working."""
    listing = listing_of(
        card("een", kaart=1, titel="Een lange naam voor een kaart / Nog een naam"),
        card(
            "twee", kaart=12, titel="Eenwoordvaneenentwintig en nog wat", thema=["lawaai", "drugs", "inbraak"]
        ),
        card("drie", kaart=3, doelgroep=["studenten"], methode=["workshop"]),
    )
    lines = shown(ListingView(listing), width=66).splitlines()
    assert lines == [
        "nr  titel                       thema                 voor wie",
        "",
        "meedoen (3)",
        " 1  Een lange naam voor een …   drugs                 iedereen",
        "12  Eenwoordvaneenentwintig …   lawaai, drugs …       iedereen",
        " 3  Drie                        drugs                 studenten",
        "",
        "3 van 3 initiatieven.",
    ]


def test_a_word_that_is_longer_than_its_column_is_cut_within() -> None:
    """Or the next column would jump."""
    long = card("een", kaart=1, titel="Verkeersveiligheidsinitiatievenoverleg")
    line = shown(ListingView(listing_of(long)), width=60).splitlines()[3]
    assert squeezed(line) == " 1 | Verkeersveiligheidsinit… | drugs | iedereen"


def test_a_card_with_two_forms_stands_once() -> None:
    """The heading tells how many have that form, as other screens do."""
    two = card("een", kaart=1, vorm=["meedoen", "meepraten"])
    text = shown(ListingView(listing_of(two, card("twee", kaart=2, vorm=["meepraten"]))))
    assert "\nmeepraten (1 van 2)\n 2  Twee" in text
    assert text.endswith("\nEen kaart met twee vormen staat hier één keer.\n2 van 2 initiatieven.\n")


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
    assert squeezed(text).endswith(
        "Ruimer dan gevraagd: overlast (1)\n 1 | Een | overlast | iedereen | workshop\n\n"
        "1 van 1 initiatieven, ruimer dan gevraagd.\n"
    )


def test_a_card_stands_under_the_form_that_was_asked() -> None:
    """Not under its main one."""
    both = card("een", vorm=["meedoen", "meepraten"])
    text = shown(ListingView(listing_of(both, asked=[VOCABULARY.concepts["meepraten"]])))
    assert "\nmeepraten (1)\n" in text


def test_a_card_of_ones_own_is_marked() -> None:
    """Below its title, with the id by which it is found."""
    assert "\n    een · eigen kaart\n" in shown(ListingView(listing_of(card("een"), own=True)))


def test_markup_in_data_is_text() -> None:
    """A title of a deck cannot colour the terminal."""
    assert NASTY in shown(ListingView(listing_of(card("een", titel=NASTY))), width=200)

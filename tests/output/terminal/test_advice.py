"""Likenesses and mixes in a terminal."""

import re

from inspiratie.advice.likeness import similar
from inspiratie.advice.mix import mix
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender
from inspiratie.output.results import Likeness, Mixture
from inspiratie.output.terminal.advice import mix_cards, neighbours
from small_catalogue import card, recommender_of
from terminal_views import shown


def mixed(need: Need, over: Recommender) -> Mixture:
    """Return the mix for a need."""
    return Mixture(mix=mix(need, over), catalogue=over.catalogue)


def a_mix(*, senior: bool) -> Mixture:
    """Return a mix of two that leaves one wish open."""
    engine = recommender_of(
        card("een", kaart=1, thema=["drugs"], doelgroep=["senioren"] if senior else ["iedereen"]),
        card("twee", kaart=2, thema=["inbraak"]),
    )
    need = engine.understand(options={Facet.THEMA: ["drugs", "inbraak"], Facet.DOELGROEP: ["senioren"]})
    return mixed(need, engine)


def test_neighbours_are_shown_with_what_they_share() -> None:
    """Title, what it is found by, score and the shared concepts."""
    engine = recommender_of(card("mijn", thema=["drugs"]), card("ander", thema=["drugs"]))
    mine = engine.catalogue.by_id["mijn"].initiative
    likeness = Likeness(mine=mine, found=similar("mijn", engine), catalogue=engine.catalogue)
    text = shown(neighbours(likeness), width=80)
    assert "Het meest verwant aan Mijn:" in text
    assert re.search(r"\n1\. Ander +ander  [0-9]+/100\n", text)
    assert "\n   zelfde: vorm meedoen" in text


def test_a_mix_is_shown_with_what_each_adds() -> None:
    """By the wishes that it covers and the others do not, laid out as `suggest` does."""
    lines = shown(mix_cards(a_mix(senior=True)), width=80).splitlines()
    assert lines[-6].startswith("1. Een      ")
    assert lines[-6].endswith("kaart 1  100/100, sterk")
    assert lines[-4] == "   dekt: thema drugs · doelgroep senioren"


def test_what_stays_open_is_shown() -> None:
    """A wish that nothing covers has a line of its own."""
    found = a_mix(senior=False)
    assert "- blijft open: doelgroep senioren (niets dekt dit)" in shown(mix_cards(found), width=100)


def test_no_mix_is_told() -> None:
    """Rather than something weak."""
    engine = recommender_of(card("een", thema=["drugs"]))
    text = shown(mix_cards(mixed(engine.understand(options={Facet.THEMA: ["inbraak"]}), engine)), width=100)
    assert "Geen enkel initiatief past hier goed genoeg bij" in text

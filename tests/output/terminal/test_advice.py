"""Comparisons, likenesses and mixes in a terminal, wide and narrow."""

import io
import re

from rich.console import Console, RenderableType

from inspiratie.advice.comparison import Comparison, compare
from inspiratie.advice.likeness import similar
from inspiratie.advice.mix import mix
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender
from inspiratie.output.results import Likeness, Mixture
from inspiratie.output.terminal.advice import ComparisonView, mix_cards, neighbours
from inspiratie.output.terminal.theme import THEME
from small_catalogue import VOCABULARY, card, catalogue_of, recommender_of

LONG = "Een beschrijving die zo lang is dat zij op een smal scherm zeker over meer regels loopt."


def shown(renderable: RenderableType, *, width: int) -> str:
    """Return what a terminal without colour shows."""
    console = Console(file=io.StringIO(), width=width, theme=THEME, highlight=False)
    with console.capture() as capture:
        console.print(renderable, crop=False)
    return capture.get()


def two_cards() -> Comparison:
    """Return a comparison of two cards that differ in theme."""
    entries = catalogue_of(
        card("een", thema=["drugs", "inbraak"], beschrijving=LONG, kosten="500 euro"),
        card("twee", thema=["drugs"], titel="Twee [red]rood[/red]"),
    ).entries
    return compare(entries, VOCABULARY)


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


def test_a_wide_terminal_shows_the_cards_beside_each_other() -> None:
    """Both titles stand on one line."""
    text = shown(ComparisonView(two_cards()), width=100)
    assert any("Een" in line and "Twee" in line for line in text.splitlines())


def test_headings_leave_the_room_to_the_cards() -> None:
    """However long the name of a field is, the first card starts near the left edge."""
    lines = shown(ComparisonView(two_cards()), width=100).splitlines()
    assert next(line for line in lines if "Een" in line).index("Een") <= 20
    assert max(map(len, lines)) <= 100


def test_a_narrow_terminal_shows_the_cards_below_each_other() -> None:
    """At 50 columns no line holds both, and none is wider than the terminal."""
    text = shown(ComparisonView(two_cards()), width=50)
    lines = text.splitlines()
    assert not any("Een" in line and "Twee" in line for line in lines)
    assert max(map(len, lines)) <= 50
    assert "niet vermeld" in text


def test_differences_are_marked_without_colour() -> None:
    """A star stands before the field and before the value that not all have."""
    for width in (50, 100):
        text = shown(ComparisonView(two_cards()), width=width)
        assert "* thema" in text
        assert "* inbraak" in text
        assert "* drugs" not in text
        assert "* = niet bij elk van deze initiatieven zo." in text


def test_what_looks_like_markup_is_shown_as_it_stands() -> None:
    """A title from a deck cannot colour the terminal."""
    assert "[red]rood[/red]" in shown(ComparisonView(two_cards()), width=120)


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
    """By the wishes that it covers and the others do not."""
    text = shown(mix_cards(a_mix(senior=True)), width=100)
    assert "+ voegt toe: thema drugs · doelgroep senioren" in text


def test_what_stays_open_is_shown() -> None:
    """A wish that nothing covers has a line of its own."""
    found = a_mix(senior=False)
    assert "- blijft open: doelgroep senioren (niets dekt dit)" in shown(mix_cards(found), width=100)


def test_no_mix_is_told() -> None:
    """Rather than something weak."""
    engine = recommender_of(card("een", thema=["drugs"]))
    text = shown(mix_cards(mixed(engine.understand(options={Facet.THEMA: ["inbraak"]}), engine)), width=100)
    assert "Geen enkel initiatief past hier goed genoeg bij" in text

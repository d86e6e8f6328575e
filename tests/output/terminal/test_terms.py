"""Concepts a line each."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.output.terminal.terms import TermsView
from small_catalogue import VOCABULARY, card, terms_of
from terminal_views import shown

TERMS = terms_of(card("een", thema=["lawaai"]), card("twee", thema=["overlast"], sterk=["inbraak"]))


@pytest.mark.parametrize("colour", [False, True])
def test_the_concepts_are_as_agreed(golden: Callable[[str, str], None], colour: bool) -> None:  # noqa: FBT001 - a case
    """A line each, narrower ones further in below their broader one, with what suits and what names them."""
    golden(f"terms{'-kleur' * colour}.txt", shown(TermsView(TERMS), colour=colour))


def test_only_the_widest_concepts_tell_how_many_are_below_them() -> None:
    """And how to see these."""
    themes = [concept for concept in VOCABULARY.of_facet(Facet.THEMA) if not concept.broader]
    text = shown(TermsView(replace(TERMS, concepts=themes, is_whole=False)))
    assert "   2     2  overlast (+1)\n" in text
    assert "toon ze met: inspiratie terms thema\n" in text
    assert "   1     –  inbraak\n" in text


def test_what_was_looked_for_is_shown_where_it_stands() -> None:
    """A narrower concept does not stand in: what is above it may not be there."""
    found = replace(
        TERMS, concepts=[VOCABULARY.concepts["lawaai"]], words=("herrie",), holding={"lawaai": "herrie"}
    )
    text = shown(TermsView(found))
    assert text.startswith("1 begrip met “herrie”.\n")
    assert "   1     1  lawaai (“herrie”)\n" in text


def test_what_only_comes_near_is_told_from_what_holds_the_word() -> None:
    """No label holds it."""
    text = shown(TermsView(replace(TERMS, concepts=[VOCABULARY.concepts["drugs"]], words=("coke",))))
    assert text.startswith("Niet herkend als begrip: “coke”. Het dichtst erbij:\n")


def test_numbers_have_a_heading_where_they_stand() -> None:
    """Above every facet, in their own columns; what it means stands first."""
    lines = shown(TermsView(TERMS)).splitlines()
    assert lines[:2] == [
        "past: zoveel initiatieven passen er sterk of redelijk bij.",
        "kaart: zoveel kaarten noemen het zelf (–: geen).",
    ]
    assert [line for line in lines if line.startswith("past kaart  ")] == [
        f"past kaart  {facet.plural_label}" for facet in Facet
    ]
    assert "   0     –  drugs" in lines


def test_a_narrow_screen_heads_the_numbers_by_numbers() -> None:
    """There a long concept would have been broken."""
    lines = shown(TermsView(TERMS), width=40).splitlines()
    assert lines[0].startswith("1: zoveel initiatieven")
    assert "1. 2.  vormen" in lines

"""A comparison on every field, on a wide and on a narrow terminal."""

from inspiratie.advice.comparison import Comparison, compare
from inspiratie.output.terminal.whole_comparison import WholeComparison
from small_catalogue import VOCABULARY, card, catalogue_of
from terminal_views import shown

LONG = "Een beschrijving die zo lang is dat zij op een smal scherm zeker over meer regels loopt."


def two_cards() -> Comparison:
    """Return a comparison of two cards that differ in theme."""
    entries = catalogue_of(
        card("een", thema=["drugs", "inbraak"], beschrijving=LONG, kosten="500 euro"),
        card("twee", thema=["drugs"], titel="Twee [red]rood[/red]"),
    ).entries
    return compare(entries, VOCABULARY)


def test_a_wide_terminal_shows_the_cards_beside_each_other() -> None:
    """Both titles stand on one line."""
    text = shown(WholeComparison(two_cards()), width=100)
    assert any("Een" in line and "Twee" in line for line in text.splitlines())


def test_headings_leave_the_room_to_the_cards() -> None:
    """However long the name of a field is, the first card starts near the left edge."""
    lines = shown(WholeComparison(two_cards()), width=100).splitlines()
    assert next(line for line in lines if "Een" in line).index("Een") <= 20
    assert max(map(len, lines)) <= 100


def test_a_narrow_terminal_shows_the_cards_below_each_other() -> None:
    """At 50 columns no line holds both, and none is wider than the terminal."""
    text = shown(WholeComparison(two_cards()), width=50)
    lines = text.splitlines()
    assert not any("Een" in line and "Twee" in line for line in lines)
    assert max(map(len, lines)) <= 50
    assert "niet vermeld" in text


def test_differences_are_marked_without_colour() -> None:
    """A star stands before the field and before the value that not all have."""
    for width in (50, 100):
        text = shown(WholeComparison(two_cards()), width=width)
        assert "* thema" in text
        assert "* inbraak" in text
        assert "* drugs" not in text
        assert "* = niet bij elk van deze initiatieven zo." in text


def test_what_looks_like_markup_is_shown_as_it_stands() -> None:
    """A title from a deck cannot colour the terminal."""
    assert "[red]rood[/red]" in shown(WholeComparison(two_cards()), width=120)

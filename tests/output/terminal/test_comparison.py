"""A comparison on one screen."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from inspiratie.advice.comparison import compare
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.output.results import Compared
from inspiratie.output.terminal.comparison import comparison_view
from small_catalogue import card, catalogue_of
from terminal_views import nachtwacht, shown


def view(over: Catalogue, ids: Sequence[str] = (), *, width: int = 80, whole: bool = False) -> str:
    """Return what a terminal shows of a comparison of these, or of all initiatives."""
    entries = [over.by_id[id_] for id_ in ids or over.by_id]
    comparison = compare(entries, over.vocabulary)
    return shown(comparison_view(Compared(comparison=comparison, catalogue=over, whole=whole)), width=width)


def of(*cards: Initiative) -> str:
    """Return a comparison of these cards."""
    return view(catalogue_of(*cards))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_comparison_is_as_agreed(golden: Callable[[str, str], None], width: int) -> None:
    """What each is, what differs, what is equal: laid out anew only where it is narrow."""
    other = card("feest", kaart=10, thema=["lawaai"], doelgroep=["jongeren"], sterk=["drugs", "inbraak"])
    golden(f"compare-{width}.txt", view(catalogue_of(nachtwacht(), other), width=width))


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize(
    ("ids", "most"),
    [
        (("pleincoaches", "buurtvaders"), 17),
        (("bart", "burgerpanel"), 17),
        (("pleincoaches", "buurtvaders", "buurtbemiddeling"), 18),
        (("pleincoaches", "buurtvaders", "buurtbemiddeling", "bart", "burgerpanel"), 36),
    ],
)
def test_a_comparison_and_its_next_steps_fit_a_screen(
    catalogue: Catalogue, ids: Sequence[str], most: int, width: int
) -> None:
    """Two or three cards in twenty lines with the three of what to type next, five in forty."""
    assert 10 < len(view(catalogue, ids, width=width).splitlines()) <= most


def test_a_field_that_is_alike_for_some_is_told_once_for_them() -> None:
    """Under the letters of all of them."""
    text = of(card("een"), card("twee"), card("drie", thema=["lawaai"]))
    assert "thema       A B drugs · C lawaai\n" in text


def test_a_field_that_is_long_takes_a_line_for_each_that_differ() -> None:
    """Their letters stand in one column."""
    most, other = ["drugs", "inbraak", "overlast"], ["lawaai", "inbraak", "overlast"]
    text = of(card("een", thema=most), card("twee", thema=most), card("drie", thema=other))
    assert "thema       A B drugs, inbraak, overlast · C lawaai, inbraak, overlast\n" in text
    narrow = view(
        catalogue_of(card("een", thema=most), card("twee", thema=most), card("drie", thema=other)), width=50
    )
    assert "thema       A B drugs, inbraak, overlast\n            C   lawaai, inbraak, overlast\n" in narrow


def test_what_fewest_others_have_comes_first() -> None:
    """It is what sets a card apart."""
    text = of(
        card("een", thema=["drugs", "inbraak"]),
        card("twee", thema=["drugs", "lawaai"]),
        card("drie", thema=["overlast"]),
    )
    assert "thema       A inbraak, drugs · B lawaai, drugs · C overlast\n" in text


def test_one_whose_every_value_all_have_is_said_to_have_no_more() -> None:
    """Of our own judgment only what differs is told; that it tells nothing would be untrue."""
    text = of(card("een", sterk=["inbraak"]), card("twee", sterk=["inbraak", "lawaai"]))
    assert "volgens ons A niets meer · B lawaai\n" in text


def test_a_number_that_has_no_room_behind_a_title_stands_below_it(catalogue: Catalogue) -> None:
    """Broken within it would be read as two things."""
    assert "Pleinpatron(a)s\n   kaart 13\n" in view(catalogue, ("pleincoaches", "buurtvaders"), width=40)


def test_what_is_equal_is_told_once() -> None:
    """After what differs; where both have something more of their own, that comes first."""
    text = of(card("een", thema=["drugs", "inbraak"]), card("twee", thema=["drugs", "lawaai"]))
    assert "thema       A inbraak, drugs · B lawaai, drugs\n" in text
    assert text.index("B lawaai") < text.index("Gelijk: vorm meedoen · voor wie iedereen")


def test_one_that_tells_nothing_says_so() -> None:
    """An empty line would look like a fault."""
    assert "kosten      A 500 euro · B niet vermeld" in of(card("een", kosten="500 euro"), card("twee"))


def test_cards_that_say_the_same_are_told_to() -> None:
    """There is nothing to choose by."""
    assert "Op de kaarten staat bij alle hetzelfde." in of(card("een"), card("twee"))


def test_cards_that_share_nothing_have_no_line_of_what_is_equal() -> None:
    """It would be empty."""
    other = card(
        "twee", vorm=["meepraten"], doel=["informeren"], methode=["wandeling"], doelgroep=["senioren"]
    )
    assert "Gelijk" not in of(card("een"), replace(other, themas=("inbraak",)))


def test_of_more_than_two_the_summary_keeps_to_one_line() -> None:
    """The titles and what differs are what counts then."""
    long = replace(card("drie"), samenvatting="Een zin die niet op een regel past. " * 3)
    text = of(card("een"), card("twee"), long)
    assert "C  Drie  drie\n   Een zin die niet op een regel past. " in text
    assert "…\n" in text


def test_what_only_a_deck_of_one_s_own_tells_is_compared_too() -> None:
    """Such as what it costs."""
    text = of(card("een", kosten="500 euro"), card("twee", kosten="niets"))
    assert "kosten      A 500 euro · B niets\n" in text


def test_every_field_is_there_for_who_asks() -> None:
    """Texts too."""
    text = view(catalogue_of(card("een", beschrijving="Zo gaat het."), card("twee")), whole=True)
    assert "Zo gaat het." in text
    assert "* = niet bij elk van deze initiatieven zo." in text


def test_no_id_is_broken_in_a_comparison_of_every_field(catalogue: Catalogue) -> None:
    """Where the columns are too narrow for the longest it is stacked."""
    ids = ("participatief-ruimtelijk-ontwerp", "ervaringsdeskundigen-intrafamiliaal-geweld")
    assert set(ids) <= set(view(catalogue, ids, width=120, whole=True).split())
    assert "\n  Participatief ruimtelijk ontwerp" in view(catalogue, ids, width=80, whole=True)


def test_of_more_than_two_a_sentence_is_cut_between_words(catalogue: Catalogue) -> None:
    """Each takes one line."""
    text = view(catalogue, ("bart", "buurtvaders", "pleincoaches"))
    assert "   App waarmee burgers overlast, verdachte situaties en sociale problemen …\n" in text

"""Random cards, the same again for the same seed."""

from inspiratie.advice.draw import draw
from inspiratie.deck.catalogue import Catalogue
from small_catalogue import card, catalogue_of


def test_the_same_seed_draws_the_same_cards(catalogue: Catalogue) -> None:
    """A workshop can be repeated."""
    first = draw(catalogue, count=5, seed=7)
    assert first == draw(catalogue, count=5, seed=7)
    assert len({initiative.id for initiative in first}) == 5


def test_another_seed_draws_other_cards(catalogue: Catalogue) -> None:
    """Otherwise it would be no draw."""
    assert draw(catalogue, count=5, seed=7) != draw(catalogue, count=5, seed=8)


def test_the_order_of_the_deck_does_not_change_the_draw() -> None:
    """The ids are sorted before they are drawn."""
    cards = [card("a"), card("b"), card("c")]
    one, other = catalogue_of(*cards), catalogue_of(*reversed(cards))
    assert draw(one, count=2, seed=1) == draw(other, count=2, seed=1)


def test_more_than_there_are_gives_all() -> None:
    """Nobody is drawn twice."""
    drawn = draw(catalogue_of(card("a"), card("b")), count=9, seed=1)
    assert {initiative.id for initiative in drawn} == {"a", "b"}

"""Many things in order of their worth."""

from inspiratie.engine.ordering import by_worth


def test_many_are_put_in_order_as_few_are() -> None:
    """The best first, those of equal worth as they came."""
    worth = {f"kaart-{number}": float(number % 7) for number in range(250)}
    assert [*by_worth(worth, worth.__getitem__)] == sorted(worth, key=worth.__getitem__, reverse=True)


def test_nothing_has_no_order() -> None:
    """Nor a best."""
    assert not [*by_worth([], float)]

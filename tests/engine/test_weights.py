"""The laws that the numbers of the engine keep, whatever they are settled at."""

from inspiratie.deck.initiative import GRADES
from inspiratie.deck.vocabulary import Facet, Relation
from inspiratie.engine.fitting import COVERED
from inspiratie.engine.learned.judgment import BEST_GRADE
from inspiratie.engine.text_search import FIELDS
from inspiratie.engine.weights import BARS, BM25F, HEAVIEST, SHARES, WEIGHTS, Shares, Weights

NO_SHARES = {"text", "alike", "wording_half", "said_of_facet", "strong", "fair", "fits"}
"""The single numbers of `Weights` that are no share and no certainty."""


def test_every_share_and_every_bar_lies_between_nothing_and_all() -> None:
    """Nothing wins more than all, nor must be surer than sure; a new number is looked at too."""
    numbers = {name: getattr(WEIGHTS, name) for name in Weights.__annotations__ if name not in NO_SHARES}
    shares = [number for number in numbers.values() if isinstance(number, float)]
    shares += [*WEIGHTS.closeness.values(), *WEIGHTS.practice.values(), *BARS]
    shares += [getattr(SHARES, name) for name in Shares.__annotations__]
    assert len(shares) > 30
    assert all(0 < share <= 1 for share in shares)


def test_the_knots_of_a_curve_rise() -> None:
    """A higher grade is never worth less, and none is worth more than all."""
    for knots in (WEIGHTS.levels, WEIGHTS.kin):
        values, shares = zip(*knots, strict=True)
        assert list(values) == sorted(set(values))
        assert list(shares) == sorted(set(shares))
        assert shares[0] == 0.0
        assert shares[-1] <= 1.0
    assert WEIGHTS.levels[0][0] == 0.0
    assert WEIGHTS.levels[-1][0] < BEST_GRADE


def test_what_says_more_asks_for_more() -> None:
    """A stronger word, a surer answer, a graver alarm."""
    assert 0 < WEIGHTS.fits < WEIGHTS.fair < WEIGHTS.strong < 100
    assert WEIGHTS.perhaps < WEIGHTS.meant < WEIGHTS.said
    assert WEIGHTS.in_field < WEIGHTS.loose
    assert BARS.denied < BARS.refused < BARS.surely_refused
    assert BARS.danger_told < BARS.danger_acute


def test_the_thing_itself_a_kind_of_it_and_good_help_cover_a_wish() -> None:
    """A wider thing, one akin and help at the margin do not: the bar is moved with these, or not at all."""
    assert [relation for relation in Relation if WEIGHTS.closeness[relation] >= COVERED] == [
        Relation.SAME,
        Relation.NARROWER,
    ]
    assert [grade for grade in GRADES if WEIGHTS.practice[grade] >= COVERED] == ["sterk", "goed"]


def test_every_facet_and_every_field_that_is_searched_has_its_weight() -> None:
    """And no facet weighs more than a user can ask for."""
    assert WEIGHTS.facets.keys() == set(Facet)
    assert BM25F.fields.keys() == FIELDS.keys()
    assert all(0 < weight <= HEAVIEST for weight in WEIGHTS.facets.values())

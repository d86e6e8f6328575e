"""Whether the first three hold, and what to drop when nothing fits everything."""

import pytest

from inspiratie.advice.firmness import HEAVIER, LIGHTER, Change, Shift, relaxations, stability
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Wish
from inspiratie.engine.recommender import Recommender
from small_catalogue import VOCABULARY, card, recommender_of

BOTH = {Facet.THEMA: ["inbraak"], Facet.DOELGROEP: ["jongeren"]}


@pytest.fixture
def shaky() -> Recommender:
    """Return cards of which the third and the fourth swap when the theme weighs less."""
    return recommender_of(
        card("a", kaart=1, thema=["inbraak"], doelgroep=["jongeren"]),
        card("b", kaart=2, thema=["inbraak"], doelgroep=["jongeren"]),
        card("c", kaart=4, thema=["inbraak"], doelgroep=["senioren"]),
        card("d", kaart=3, thema=["drugs"], doelgroep=["jongeren"]),
    )


def test_a_shifted_weight_that_brings_another_to_the_top_is_told(shaky: Recommender) -> None:
    """Half the weight for the theme makes c and d equal, and d has the lower card number."""
    found = stability(shaky.understand(options=BOTH), shaky)
    assert not found.holds
    assert found.changes[0] == Change(
        what=Shift(facet=Facet.THEMA, factor=LIGHTER), first=("a", "b", "d"), arrived=("D",), left=("C",)
    )
    assert found.tried == 6


def test_a_dropped_wish_that_brings_another_to_the_top_is_told(shaky: Recommender) -> None:
    """Without the theme only the target group counts."""
    changes = stability(shaky.understand(options=BOTH), shaky).changes
    theme = Wish(concept=VOCABULARY.concepts["inbraak"])
    assert [change.what for change in changes] == [Shift(facet=Facet.THEMA, factor=LIGHTER), theme]


def test_a_weight_is_shifted_both_ways() -> None:
    """A heavier group brings up the card that only has the group."""
    engine = recommender_of(
        card("a", kaart=1, thema=["inbraak"], doelgroep=["jongeren"]),
        card("b", kaart=2, thema=["inbraak"], doelgroep=["jongeren"]),
        card("c", kaart=4, thema=["inbraak"], doelgroep=["senioren"]),
        card("d", kaart=3, thema=["drugs"], doelgroep=["jongeren"]),
    )
    need = engine.understand(options=BOTH, weights={Facet.DOELGROEP: 2.0})
    shift = Shift(facet=Facet.DOELGROEP, factor=HEAVIER)
    assert shift in [change.what for change in stability(need, engine).changes]


def test_three_cards_that_meet_everything_hold() -> None:
    """When every card meets every wish, nothing moves."""
    engine = recommender_of(
        *(card(id_, thema=["inbraak"], doelgroep=["jongeren"]) for id_ in ("a", "b", "c", "d"))
    )
    assert stability(engine.understand(options=BOTH), engine).holds


def test_the_order_among_the_first_three_may_change() -> None:
    """The three stay the three, whichever comes first."""
    engine = recommender_of(
        card("a", thema=["inbraak"], doelgroep=["senioren"], sterk=["jongeren"]),
        card("b", thema=["overlast"], doelgroep=["jongeren"], sterk=["inbraak"]),
        card("c", thema=["inbraak"], doelgroep=["jongeren"]),
    )
    assert stability(engine.understand(options=BOTH), engine).holds


def test_a_need_of_one_wish_has_nothing_to_shift(shaky: Recommender) -> None:
    """With one wish and no text there is nothing to test."""
    found = stability(shaky.understand(options={Facet.THEMA: ["inbraak"]}), shaky)
    assert (found.holds, found.tried) == (True, 0)


def test_the_only_wish_is_not_dropped_though_it_comes_with_words(shaky: Recommender) -> None:
    """Without what the text is about, another first three would say nothing."""
    found = stability(shaky.understand("inbraak"), shaky)
    assert found.tried == 0


def test_nothing_is_relaxed_when_something_meets_everything(shaky: Recommender) -> None:
    """Card a meets both."""
    assert relaxations(shaky.understand(options=BOTH), shaky) == ()


def test_each_facet_that_may_be_dropped_says_what_that_yields() -> None:
    """The most yielding comes first."""
    engine = recommender_of(
        card("a", kaart=1, thema=["inbraak"], doelgroep=["senioren"]),
        card("b", kaart=2, thema=["inbraak"], doelgroep=["senioren"]),
        card("c", kaart=3, thema=["drugs"], doelgroep=["jongeren"]),
    )
    group, theme = relaxations(engine.understand(options=BOTH), engine)
    assert [wish.concept.id for wish in group.dropped] == ["jongeren"]
    assert (group.count, group.best, group.titles) == (2, ("a", "b"), ("A", "B"))
    assert [wish.concept.id for wish in theme.dropped] == ["inbraak"]
    assert (theme.count, theme.best, theme.titles) == (1, ("c",), ("C",))


def test_only_the_best_three_of_many_are_named() -> None:
    """The count is of all of them."""
    engine = recommender_of(
        *(card(id_, thema=["inbraak"], doelgroep=["senioren"]) for id_ in ("a", "b", "c", "d"))
    )
    (found,) = relaxations(engine.understand(options=BOTH), engine)
    assert (found.count, found.best) == (4, ("a", "b", "c"))


def test_a_narrower_card_and_a_good_judgment_meet_a_wish() -> None:
    """Students are young people; what we judge strong or good counts as met, and partly does not."""
    narrower = recommender_of(card("a", thema=["inbraak"], doelgroep=["studenten"]))
    judged = recommender_of(card("a", thema=["drugs"], doelgroep=["jongeren"], sterk=["inbraak"]))
    good = recommender_of(card("a", thema=["drugs"], doelgroep=["jongeren"], goed=["inbraak"]))
    for engine in (narrower, judged, good):
        assert relaxations(engine.understand(options=BOTH), engine) == ()
    partly = recommender_of(card("a", thema=["drugs"], doelgroep=["jongeren"], deels=["inbraak"]))
    assert relaxations(partly.understand(options=BOTH), partly)


def test_two_facets_are_dropped_when_one_is_not_enough() -> None:
    """As few as possible, and named together."""
    engine = recommender_of(card("a", thema=["inbraak"], doelgroep=["senioren"], vorm=["meedoen"]))
    need = engine.understand(options={**BOTH, Facet.VORM: ["meepraten"]})
    (found,) = relaxations(need, engine)
    assert [wish.concept.id for wish in found.dropped] == ["meepraten", "jongeren"]
    assert found.best == ("a",)


def test_a_required_facet_is_never_dropped() -> None:
    """What must be met is not given up."""
    engine = recommender_of(card("a", thema=["inbraak"], doelgroep=["senioren"]))
    need = engine.understand(options=BOTH, required=[Facet.DOELGROEP])
    assert relaxations(need, engine) == ()


def test_one_stated_facet_that_nothing_meets_leaves_nothing_to_drop() -> None:
    """Dropping the only wish would leave no need."""
    engine = recommender_of(card("a", thema=["drugs"]))
    assert relaxations(engine.understand(options={Facet.THEMA: ["inbraak"]}), engine) == ()

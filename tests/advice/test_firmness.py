"""Whether the first three hold, and what to drop when nothing fits everything."""

import pytest

from inspiratie.advice import (
    Change,
    Stability,
    relaxation_lines,
    relaxations,
    stability,
    stability_line,
)
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from small_catalogue import card, recommender_of

BOTH = {Facet.THEMA: ["inbraak"], Facet.DOELGROEP: ["jongeren"]}
HOLDS = "De eerste drie houden stand als een gewicht verschuift of een wens wegvalt."


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
        what="als thema half zo zwaar telt,", first=("a", "b", "d"), arrived=("D",), left=("C",)
    )
    assert found.tried == 6


def test_a_dropped_wish_that_brings_another_to_the_top_is_told(shaky: Recommender) -> None:
    """Without the theme only the target group counts."""
    changes = stability(shaky.understand(options=BOTH), shaky).changes
    assert [change.what for change in changes] == ["als thema half zo zwaar telt,", "zonder thema inbraak"]


def test_the_line_counts_what_holds_and_names_who_comes_in(shaky: Recommender) -> None:
    """Of changes that let in equally many, the first is told."""
    assert stability_line(stability(shaky.understand(options=BOTH), shaky)) == (
        "De eerste drie houden stand bij 4 van de 6 kleine wijzigingen;"
        " het gevoeligst: als thema half zo zwaar telt, komt D in de eerste drie."
    )


def test_three_cards_that_meet_everything_hold() -> None:
    """When every card meets every wish, nothing moves."""
    engine = recommender_of(
        *(card(id_, thema=["inbraak"], doelgroep=["jongeren"]) for id_ in ("a", "b", "c", "d"))
    )
    found = stability(engine.understand(options=BOTH), engine)
    assert found.holds
    assert stability_line(found) == HOLDS


def test_the_order_among_the_first_three_may_change() -> None:
    """The three stay the three, whichever comes first."""
    engine = recommender_of(
        card("a", thema=["inbraak"], doelgroep=["senioren"], sterk=["jongeren"]),
        card("b", thema=["overlast"], doelgroep=["jongeren"], sterk=["inbraak"]),
        card("c", thema=["inbraak"], doelgroep=["jongeren"]),
    )
    assert stability(engine.understand(options=BOTH), engine).holds


def test_a_need_of_one_wish_has_nothing_to_shift(shaky: Recommender) -> None:
    """With one wish and no text there is nothing to test, and the line says so."""
    found = stability(shaky.understand(options={Facet.THEMA: ["inbraak"]}), shaky)
    assert (found.holds, found.tried) == (True, 0)
    assert "er valt niets te verschuiven" in stability_line(found)


def test_the_only_wish_is_not_dropped_though_it_comes_with_words(shaky: Recommender) -> None:
    """Without what the text is about, another first three would say nothing."""
    found = stability(shaky.understand("inbraak"), shaky)
    assert found.tried == 0


@pytest.mark.parametrize(
    ("arrived", "left", "expected"),
    [
        (("A",), ("C",), "komt A in de eerste drie."),
        (("A", "B"), ("C", "D"), "komen A en B in de eerste drie."),
        ((), ("C",), "valt C uit de eerste drie."),
        ((), ("C", "D"), "vallen C en D uit de eerste drie."),
    ],
)
def test_the_line_agrees_in_number(arrived: tuple[str, ...], left: tuple[str, ...], expected: str) -> None:
    """One comes, two come; one falls out, two fall out."""
    change = Change(what="zonder x", first=(), arrived=arrived, left=left)
    line = stability_line(Stability(holds=False, changes=(change,), tried=9))
    assert line == (
        f"De eerste drie houden stand bij 8 van de 9 kleine wijzigingen; het gevoeligst: zonder x {expected}"
    )


def test_the_change_that_lets_most_others_in_is_told() -> None:
    """Whichever was tried first; and when none of them holds, that is said in a word."""
    little = Change(what="zonder x", first=(), arrived=("A",), left=("C",))
    much = Change(what="zonder y", first=(), arrived=("A", "B"), left=("C", "D"))
    assert stability_line(Stability(holds=False, changes=(little, much, little), tried=3)) == (
        "De eerste drie houden stand bij geen van de 3 kleine wijzigingen;"
        " het gevoeligst: zonder y komen A en B in de eerste drie."
    )


def test_nothing_is_relaxed_when_something_meets_everything(shaky: Recommender) -> None:
    """Card a meets both."""
    need = shaky.understand(options=BOTH)
    assert relaxations(need, shaky) == ()
    assert relaxation_lines(()) == ()


def test_each_facet_that_may_be_dropped_says_what_that_yields() -> None:
    """The most yielding comes first."""
    engine = recommender_of(
        card("a", kaart=1, thema=["inbraak"], doelgroep=["senioren"]),
        card("b", kaart=2, thema=["inbraak"], doelgroep=["senioren"]),
        card("c", kaart=3, thema=["drugs"], doelgroep=["jongeren"]),
    )
    need = engine.understand(options=BOTH)
    assert relaxation_lines(relaxations(need, engine)) == (
        "Geen enkel initiatief vervult al uw wensen tegelijk.",
        "Zonder doelgroep jongeren passen 2 initiatieven volledig: A en B.",
        "Zonder thema inbraak past 1 initiatief volledig: C.",
    )


def test_only_the_best_three_of_many_are_named() -> None:
    """With more than three the line says that there are others."""
    engine = recommender_of(
        *(card(id_, thema=["inbraak"], doelgroep=["senioren"]) for id_ in ("a", "b", "c", "d"))
    )
    lines = relaxation_lines(relaxations(engine.understand(options=BOTH), engine))
    assert lines[1] == "Zonder doelgroep jongeren passen 4 initiatieven volledig: waaronder A, B en C."


def test_a_narrower_card_and_a_strong_judgment_meet_a_wish_in_full() -> None:
    """Students are young people; what we judge strong counts as met."""
    narrower = recommender_of(card("a", thema=["inbraak"], doelgroep=["studenten"]))
    judged = recommender_of(card("a", thema=["drugs"], doelgroep=["jongeren"], sterk=["inbraak"]))
    for engine in (narrower, judged):
        assert relaxations(engine.understand(options=BOTH), engine) == ()


def test_two_facets_are_dropped_when_one_is_not_enough() -> None:
    """As few as possible, and named together."""
    engine = recommender_of(card("a", thema=["inbraak"], doelgroep=["senioren"], vorm=["meedoen"]))
    need = engine.understand(options={**BOTH, Facet.VORM: ["meepraten"]})
    lines = relaxation_lines(relaxations(need, engine))
    assert lines[1] == "Zonder vorm meepraten en doelgroep jongeren past 1 initiatief volledig: A."


def test_a_required_facet_is_never_dropped() -> None:
    """What must be met is not given up."""
    engine = recommender_of(card("a", thema=["inbraak"], doelgroep=["senioren"]))
    need = engine.understand(options=BOTH, required=[Facet.DOELGROEP])
    assert relaxations(need, engine) == ()


def test_one_stated_facet_that_nothing_meets_leaves_nothing_to_drop() -> None:
    """Dropping the only wish would leave no need."""
    engine = recommender_of(card("a", thema=["drugs"]))
    assert relaxations(engine.understand(options={Facet.THEMA: ["inbraak"]}), engine) == ()

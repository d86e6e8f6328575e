"""What to add to a need that too much fits equally well."""

import pytest

from inspiratie.advice.narrowing import equals, narrowing
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from ranked import ranked
from small_catalogue import VOCABULARY, card, recommender_of


@pytest.fixture
def engine() -> Recommender:
    """Return the engine over four cards on drugs, half of them for senior citizens."""
    return recommender_of(
        card("a", doelgroep=["senioren"]),
        card("b", doelgroep=["senioren", "jongeren"]),
        card("c", vorm=["meepraten"]),
        card("d"),
        card("e", thema=["inbraak"]),
    )


def test_all_that_fit_as_well_as_the_first_are_equals(engine: Recommender) -> None:
    """And none that fits less."""
    ranking = ranked(engine, options={Facet.THEMA: ["drugs"]})
    assert [match.initiative.id for match in equals(ranking)] == ["a", "b", "c", "d"]


def test_the_value_that_halves_them_is_offered(engine: Recommender) -> None:
    """Of whom it is for before how citizens take part; what is for everyone narrows nothing."""
    concept = narrowing(ranked(engine, options={Facet.THEMA: ["drugs"]}), VOCABULARY)
    assert concept is VOCABULARY.concepts["senioren"]


def test_what_is_asked_already_is_not_offered(engine: Recommender) -> None:
    """The next facet is tried."""
    ranking = ranked(engine, options={Facet.THEMA: ["drugs"], Facet.DOELGROEP: ["iedereen"]})
    alike = equals(ranking)
    assert {match.initiative.id for match in alike} >= {"c", "d"}
    offered = narrowing(ranking, VOCABULARY)
    assert offered is not None
    assert offered.facet is Facet.VORM


def test_cards_that_say_the_same_cannot_be_told_apart() -> None:
    """Then nothing is offered."""
    ranking = ranked(recommender_of(card("a"), card("b")), options={Facet.THEMA: ["drugs"]})
    assert narrowing(ranking, VOCABULARY) is None

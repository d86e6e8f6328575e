"""Situations of cards, told word for word."""

from dataclasses import replace

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.learned.judgment import BEST_GRADE
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.situations import situations_of
from small_catalogue import card, recommender_of

NOISE = "Er is élke nacht lawaai, en niemand zegt iets."
ONE, TWO, OTHER = (
    replace(card(id_, thema=["inbraak"]), situaties=told)
    for id_, told in (("een", (NOISE,)), ("twee", (NOISE, "Drugs.")), ("drie", ("Drugs op het plein.",)))
)
OVER = recommender_of(ONE, TWO, OTHER)


def test_a_situation_is_that_of_every_card_that_tells_of_it() -> None:
    """By its words."""
    assert situations_of([ONE, TWO])[("drugs",)] == ["twee"]
    assert ["een", "twee"] in situations_of([ONE, TWO]).values()


@pytest.mark.parametrize("text", [NOISE, "er is elke nacht lawaai en niemand zegt iets"])
def test_a_situation_told_word_for_word_gets_the_best_grade(text: str) -> None:
    """However it is written; a card was once not first for what it says itself."""
    need = OVER.understand(text)
    assert need.grades == {"een": BEST_GRADE, "twee": BEST_GRADE}
    assert [match.initiative.id for match in OVER.explained(OVER.rank(need)).matches] == ["een", "twee"]


@pytest.mark.parametrize("text", ["Er is elke nacht lawaai", f"Help! {NOISE}", "", "drugs op een plein"])
def test_any_other_text_is_judged_as_it_was(text: str) -> None:
    """A part of a situation, more than one, or other words."""
    assert OVER.understand(text, options={Facet.THEMA: ["drugs"]}).grades == {}


def test_a_text_that_does_not_count_is_no_situation() -> None:
    """The options beside it do."""
    need = OVER.understand("Wir haben und der nicht Drugs", options={Facet.THEMA: ["drugs"]})
    assert need.ignores_text
    assert need.grades == {}


def test_what_is_refused_is_refused_in_its_own_situation_too() -> None:
    """Who does not want it, knows it."""
    ranking = OVER.rank(OVER.understand(NOISE, without=["een"]))
    assert [match.initiative.id for match in ranking.matches] == ["twee"]


def test_a_card_is_first_for_what_it_says_itself(recommender: Recommender) -> None:
    """A few of all, among which some that were once third or lower."""
    told = [(one.id, situation) for one in recommender.catalogue for situation in one.situaties]
    for id_, situation in told[7::40]:
        first = recommender.rank(recommender.understand(situation)).matches[0]
        assert (first.initiative.id, first.score) == (id_, 100), situation

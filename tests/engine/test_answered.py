"""How many initiatives answer to a concept."""

import json
from dataclasses import replace

import pytest

from inspiratie.deck.catalogue import Catalogue, Layer
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.answered import answered_of, answered_over, compilable_answered, suiting
from inspiratie.engine.recommender import Recommender
from small_catalogue import VOCABULARY, card, recommender_of

OVER = recommender_of(card("een", thema=["inbraak"]), card("twee", sterk=["inbraak"]))
INBRAAK = VOCABULARY.concepts["inbraak"]


def test_what_suits_is_counted_whether_its_card_names_it_or_not() -> None:
    """A weak match is none."""
    assert answered_of(OVER)(INBRAAK) == 2
    need = OVER.understand(options={Facet.THEMA: ["inbraak"]})
    assert [match.strength for match in OVER.rank(need).everyone] == ["sterk", "sterk"]
    assert suiting(OVER.understand(options={Facet.THEMA: ["overlast"]}), OVER) == 0


def test_it_is_as_many_as_suggest_shows_that_are_not_weak(recommender: Recommender) -> None:
    """For a theme that no card names."""
    need = recommender.understand(options={Facet.THEMA: ["inbraak"]})
    strong = [match for match in recommender.rank(need).matches if match.strength != "zwak"]
    concept = recommender.catalogue.vocabulary.concepts["inbraak"]
    assert answered_of(recommender)(concept) == len(strong) == 10


def test_what_was_counted_is_not_counted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over the packaged cards the compiled counts are taken, without the engine."""
    made = json.loads(json.dumps(compilable_answered(OVER)))
    assert set(made["answered"]) == set(VOCABULARY.concepts)
    monkeypatch.setattr("inspiratie.engine.answered.compiled", made.get)

    def no_engine() -> Recommender:
        raise AssertionError

    assert answered_over(OVER.catalogue, no_engine)(INBRAAK) == 2


def test_cards_of_ones_own_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are not among what was compiled; nor is anything where nothing was."""
    monkeypatch.setattr("inspiratie.engine.answered.compiled", {"answered": {"inbraak": 7}}.get)
    layer = Layer(file="eigen.yaml", title="Eigen", version="1", is_own=True)
    own: Catalogue = replace(OVER.catalogue, layers=(layer,))
    assert answered_over(own, lambda: OVER)(INBRAAK) == 2
    monkeypatch.setattr("inspiratie.engine.answered.compiled", lambda _: None)
    assert answered_over(OVER.catalogue, lambda: OVER)(INBRAAK) == 2

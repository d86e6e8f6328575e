"""What is known of words: the same worked out as compiled."""

import json
from pathlib import Path

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine import known as module
from inspiratie.engine.known import compilable_known, known_of, packaged_known
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.storage.packaged import data_folder
from small_language import LEXICON, VOCABULARY

OWN_DECK = Path(__file__).parents[1] / "data" / "eigen-deck.yaml"


def test_labels_are_known_by_their_keys() -> None:
    """Every concept that carries one, in the order of the vocabulary; their words are known too."""
    known = known_of(VOCABULARY, LEXICON, None)
    assert known.labels[("span",)] == ("burenruzie", "wijkspanning")
    assert {"spanning", "herrie"} <= known.forms["nl"].words
    assert "cambriolage" in known.forms["fr"].words
    assert "het" not in known.forms["nl"].words


@pytest.mark.parametrize("is_compiled", [True, False])
def test_compiled_is_as_it_is_worked_out(
    catalogue: Catalogue, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch, *, is_compiled: bool
) -> None:
    """Of the packaged data; where nothing is compiled it is worked out."""
    learned = Learned(data_folder(), portable=True)
    made = json.loads(json.dumps(compilable_known(catalogue.vocabulary, lexicon, learned)))
    monkeypatch.setattr(module, "compiled", made.get if is_compiled else lambda _: None)
    found = packaged_known(catalogue.vocabulary, lexicon, learned)
    worked_out = known_of(catalogue.vocabulary, lexicon, learned)
    assert found.forms == worked_out.forms
    assert {keys: tuple(ids) for keys, ids in found.labels.items()} == worked_out.labels
    assert found.sounds() == worked_out.sounds()


def test_concepts_of_an_own_deck_are_known_beside_what_is_compiled(
    catalogue: Catalogue, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was compiled does not have them, so with such a deck all is worked out."""
    learned = Learned(data_folder(), portable=True)
    made = compilable_known(catalogue.vocabulary, lexicon, learned)
    monkeypatch.setattr(module, "compiled", json.loads(json.dumps(made)).get)
    with_own = packaged_recommender(load_catalogue([OWN_DECK]), lexicon, learned)
    assert [concept.id for concept in with_own.interpreter.labelled("meeuwen")] == ["vogels"]

"""A deck of one's own of twenty initiatives about a theme that the cards do not have."""

from pathlib import Path

import pytest

from inspiratie.deck.checking import check_deck
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.storage.packaged import data_folder
from ranked import ranked

DECK = Path(__file__).parents[1] / "data" / "eigen-deck.yaml"


@pytest.fixture(scope="module")
def with_own(lexicon: Lexicon) -> Recommender:
    """Return the engine over the cards and that deck, without the dense encoder."""
    return packaged_recommender(load_catalogue([DECK]), lexicon, Learned(data_folder(), portable=True))


def test_the_deck_brings_twenty_initiatives_and_their_concepts() -> None:
    """It has no faults; what it doubts are labels that known concepts have too."""
    found = check_deck(DECK)
    assert (len(found.layer.new), len(found.layer.concepts)) == (20, 12)
    assert all("lijkt op" in doubt.reason for doubt in found.doubts)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("muizen en ratten in de kelders van de sociale woningen", "rattenronde"),
        ("agressieve meeuwen op het strand", "meeuwenwacht"),
        ("mensen zijn bang van de vechthonden van jongeren", "hondenschool-op-het-plein"),
        ("een zwerm bijen aan de schoolpoort", "bijenbuurt"),
        ("padden worden platgereden tijdens de trek", "kikkerwacht"),
    ],
)
def test_own_initiative_that_fits_best_comes_first(with_own: Recommender, text: str, id_: str) -> None:
    """Asked in plain words that name its concept, before every card that was learned from examples."""
    assert ranked(with_own, text).matches[0].initiative.id == id_

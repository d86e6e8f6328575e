"""The engine that decisions are taken with."""

import pytest

from inspiratie.engine.recommender import Recommender
from small_catalogue import recommender_of
from small_decision import CARDS


@pytest.fixture
def engine() -> Recommender:
    """Return the engine over four cards, two of which share a wish each with the need."""
    return recommender_of(*CARDS)

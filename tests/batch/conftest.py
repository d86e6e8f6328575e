"""The engine and the folder that tables are worked off with."""

from pathlib import Path

import pytest

from inspiratie.batch import Target
from inspiratie.engine.recommender import Recommender
from small_catalogue import card, recommender_of


@pytest.fixture
def engine() -> Recommender:
    """Return the engine over three cards."""
    return recommender_of(
        card("een", kaart=1, thema=["inbraak"]),
        card("twee", kaart=2, thema=["overlast"], doelgroep=["jongeren"]),
        card("drie", kaart=3, thema=["drugs"], titel="Drie | *rood*"),
    )


@pytest.fixture
def target(tmp_path: Path) -> Target:
    """Return a folder that is not there yet."""
    return Target(folder=tmp_path / "uit" / "map", count=2)

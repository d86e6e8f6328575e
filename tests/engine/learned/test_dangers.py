"""How sure it is that somebody is in danger: by the words alone, and by the layers of the encoder."""

from pathlib import Path

import numpy as np
import pytest

from inspiratie.engine.learned.dangers import (
    HEAD_FILE,
    DangerHead,
    every_word,
    load_danger_head,
    sure_by_words,
)
from small_model import DANGERS, danger_table

TABLE = danger_table()


def test_every_word_is_read_by_itself() -> None:
    """Also one that names no subject, and in whatever language."""
    reading = every_word("Hij slaat, hij SLAAT")
    assert [(place.read_as, dict(place.keys), place.at) for place in reading.places] == [
        ("hij", {"hij": 1.0}, 0),
        ("slaat", {"slaat": 1.0}, 1),
        ("hij", {"hij": 1.0}, 2),
        ("slaat", {"slaat": 1.0}, 3),
    ]


@pytest.mark.parametrize(("text", "danger"), [("er is brand", "nood"), ("hij slaat haar", "partner")])
def test_words_tell_which_danger_it_is(text: str, danger: str) -> None:
    """All together are as sure as it is that there is one."""
    sure = sure_by_words(TABLE, text)
    assert max(sure, key=sure.__getitem__) == danger
    assert sum(sure.values()) == pytest.approx(TABLE.judge(every_word(text)).in_field)


def test_a_text_that_speaks_against_every_danger_tells_of_none() -> None:
    """No part of nothing can be given to any."""
    silent = danger_table()
    silent.shape = silent.shape._replace(biases=(-9.0, -9.0, 0.0))
    assert sure_by_words(silent, "de markt") == {}


def test_the_head_weighs_every_layer() -> None:
    """Its classes exclude each other; the last ones are no danger."""
    weights = np.array([[2.0, 0.0, 0.0, 1.0], [0.0, 2.0, 1.0, 0.0], [0.0, 0.0, 0.0, 0.0]])
    sure = DangerHead(DANGERS, weights, np.array([0.0, 0.0, 1.0])).sure(np.array([[1.0, 0.0], [0.0, 1.0]]))
    odds = np.exp([3.0, 0.0, 1.0])
    assert sure == {
        "nood": pytest.approx(odds[0] / odds.sum()),
        "partner": pytest.approx(odds[1] / odds.sum()),
    }


def test_a_head_is_read_from_its_folder(tmp_path: Path) -> None:
    """As training writes it; where there is none, nothing is read."""
    assert load_danger_head(tmp_path) is None
    arrays = {"dangers": np.array(DANGERS), "weights": np.eye(3, 4), "biases": np.zeros(3)}
    np.savez_compressed(tmp_path / HEAD_FILE, allow_pickle=False, **arrays)
    head = load_danger_head(tmp_path)
    assert head is not None
    assert head.sure(np.array([[1.0, 0.0], [0.0, 0.0]])).keys() == set(DANGERS)

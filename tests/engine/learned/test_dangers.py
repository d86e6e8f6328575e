"""How sure it is that somebody is in danger, by the words alone."""

import pytest

from inspiratie.engine.learned.dangers import every_word, sure_by_words
from small_model import danger_table

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

"""How sure it is that a word names what is not wanted: a regression on the encoder's view of each word."""

from pathlib import Path

import numpy as np
import pytest

from inspiratie.engine.learned.refusals import (
    FILE,
    UNSEEN,
    RefusalHead,
    load_refusal_head,
    word_rows,
)

STATES = np.array([[[9.0], [1.0], [3.0], [5.0], [9.0]], [[9.0], [2.0], [4.0], [6.0], [9.0]]])
"""Two layers over five pieces, of one number each; the first and the last frame the text."""
WORDS = [UNSEEN, 0, 0, 1, UNSEEN]


def test_a_word_is_the_mean_of_its_pieces_in_every_layer_that_is_looked_at() -> None:
    """Beside it stand the middle layer's view of the text, of the word behind it and of the one before."""
    assert word_rows(STATES, WORDS, (0, 1)).tolist() == [
        [2.0, 3.0, 4.5, 6.0, 0.0],
        [5.0, 6.0, 4.5, 0.0, 3.0],
    ]


def test_a_text_without_words_has_no_rows() -> None:
    """Only its frame was read."""
    assert word_rows(STATES[:, :1], [UNSEEN], (0, 1)).shape == (0, 5)


def test_the_head_weighs_every_number_of_a_word() -> None:
    """A chance a word."""
    weights = np.array([1.0, 0.0, 0.0, 0.0, -1.0])
    found = RefusalHead((0, 1), weights, -2.0).sure(STATES, WORDS)
    assert found == pytest.approx([0.5, 0.5])
    assert RefusalHead((0,), np.array([1.0, 0.0, 0.0, 0.0]), 0.0).sure(STATES, WORDS)[1] > 0.99


def test_a_head_is_read_from_its_folder(tmp_path: Path) -> None:
    """As training writes it; where there is none, nothing is read."""
    assert load_refusal_head(tmp_path) is None
    weights = np.array([1.0, 0.0, 0.0, 0.0, 0.0])
    np.savez_compressed(tmp_path / FILE, layers=np.array([0, 1]), weights=weights, bias=np.float32(-2))
    head = load_refusal_head(tmp_path)
    assert head is not None
    assert head.sure(STATES, WORDS)[0] == pytest.approx(0.5)

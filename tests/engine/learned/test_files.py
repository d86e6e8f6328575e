"""What training made, read from a data folder when it is asked for."""

from pathlib import Path

import pytest

from inspiratie.engine.learned.files import Learned
from inspiratie.engine.learned.judge import Judge
from inspiratie.language.words import LANGUAGES
from small_language import make_reader
from small_model import danger_table, table_of, write_model


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with a small model."""
    write_model(tmp_path)
    return tmp_path


def test_the_judge_is_that_of_the_folder(data: Path) -> None:
    """It judges as the tables that were written."""
    text = "jeugd op het plein, en brand"
    reading = make_reader().read_dutch(text)
    written = Judge(table_of(), dangers=danger_table())
    assert Learned(data).judge.judge(text, reading) == written.judge(text, reading)


@pytest.mark.parametrize("portable", [True, False])
def test_the_page_leaves_the_encoder_out(data: Path, portable: bool) -> None:  # noqa: FBT001 - a case
    """Then the judge has no folder to look for it."""
    assert (Learned(data, portable=portable).judge.folder is None) == portable


def test_known_words_are_listed_by_language(data: Path) -> None:
    """One a line."""
    assert Learned(data).forms == {
        language: (f"{language}-een", f"{language}-twee") for language in LANGUAGES
    }


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    """And nothing twice."""
    learned = Learned(tmp_path)
    write_model(tmp_path)
    assert learned.judge is learned.judge
    assert learned.forms is learned.forms

"""Completion with the Tab key: live values, never an error."""

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import pytest

from inspiratie.cli.complete import complete_concept, complete_initiative
from inspiratie.cli.options import format_option
from inspiratie.errors import DataError
from inspiratie.output.formats import TERMS


def damaged(decks: Sequence[Path] = ()) -> NoReturn:
    """Stand for data that cannot be read."""
    raise DataError(str(decks), ())


def test_labels_are_completed_whatever_the_case() -> None:
    """And accents."""
    assert "overlast" in list(complete_concept("thema")("OVER"))
    assert "beïnvloeden" in list(complete_concept("doel")("bein"))


def test_a_goal_may_be_a_form() -> None:
    """`--doel` takes both; other facets do not."""
    assert "meepraten" in list(complete_concept("doel")("meep"))
    assert "meepraten" not in list(complete_concept("thema")("meep"))


def test_initiatives_are_completed_with_their_titles() -> None:
    """The title is the explanation beside the id."""
    assert list(complete_initiative("Buurtvad")) == [("buurtvaders", "Buurtvaders")]


def test_formats_are_completed() -> None:
    """Those in which the result can be had."""
    option = format_option(TERMS)
    assert option.autocompletion("") == ["boom", "regels", "json"]
    assert option.autocompletion("J") == ["json"]


def test_damaged_data_complete_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A completer has no place to complain."""
    monkeypatch.setattr("inspiratie.deck.vocabulary_files.load_vocabulary", damaged)
    monkeypatch.setattr("inspiratie.deck.catalogue.load_catalogue", damaged)
    assert list(complete_concept("thema")("")) == []
    assert list(complete_initiative("")) == []

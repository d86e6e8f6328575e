"""Completion with the Tab key: live values, never an error."""

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import pytest
import typer

from inspiratie.cli import complete
from inspiratie.cli.options import format_option
from inspiratie.errors import DataError
from inspiratie.output.kinds import TERMS
from inspiratie.shortlists import Pick, ShortlistFolder


def damaged(decks: Sequence[Path] = ()) -> NoReturn:
    """Stand for data that cannot be read."""
    raise DataError(str(decks), ())


@pytest.fixture
def lists(home: Path) -> ShortlistFolder:
    """Save a list `wijk-noord`."""
    folder = ShortlistFolder(home / "lijsten")
    folder.add("wijk-noord", [Pick(id="bart")], version="1")
    return folder


def test_a_goal_may_be_a_form() -> None:
    """`--doel` takes both; other facets do not."""
    assert "meepraten" in set(complete.complete_concept("doel")())
    assert "meepraten" not in set(complete.complete_concept("thema")())


def test_initiatives_are_completed_with_their_titles() -> None:
    """The title is the explanation beside the id."""
    assert ("buurtvaders", "Buurtvaders") in set(complete.complete_initiative())


def test_formats_are_completed() -> None:
    """Those in which the result can be had."""
    assert format_option(TERMS).autocompletion() == list(TERMS.formats)


def test_facets_and_weights_are_completed() -> None:
    """A weight goes on behind its equals sign."""
    assert "doelgroep" in list(complete.complete_facet())
    assert "doelgroep=" in list(complete.complete_weight())


def test_what_can_be_left_out_is_completed() -> None:
    """Concepts, told by their facet, and initiatives."""
    found = list(complete.complete_unwanted())
    assert ("overlast", "thema") in found
    assert ("buurtvaders", "Buurtvaders") in found


def test_settings_are_completed_with_what_they_can_be() -> None:
    """Nothing for a setting that there is not."""
    assert {"kleur", "pager"} <= {name for name, _ in complete.complete_setting()}
    context = typer.Context(typer.main.get_command(typer.Typer(callback=lambda: None)))
    context.params = {"naam": "pager"}
    assert "nee" in list(complete.complete_setting_value(context))
    context.params = {"naam": "qqq"}
    assert list(complete.complete_setting_value(context)) == []


@pytest.mark.usefixtures("lists")
def test_lists_come_before_initiatives() -> None:
    """Both can be exported."""
    assert list(complete.complete_shortlist()) == ["wijk-noord"]
    first, *rest = complete.complete_shortlist_or_initiative()
    assert first == "wijk-noord"
    assert ("buurtvaders", "Buurtvaders") in rest


def test_trouble_with_the_data_completes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A completer has no place to complain."""
    monkeypatch.setattr("inspiratie.deck.loading.load_vocabulary", damaged)
    monkeypatch.setattr("inspiratie.deck.own_decks.load_own_decks", damaged)
    assert list(complete.complete_unwanted()) == []


def test_trouble_with_the_lists_completes_nothing(
    lists: ShortlistFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as a file where their folder should be."""
    broken = lists.path / "geen-map"
    broken.write_text("x")
    monkeypatch.setenv("INSPIRATIE_HOME", str(broken))
    assert list(complete.complete_shortlist()) == []

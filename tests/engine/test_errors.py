"""Errors about a need are clear Dutch with the next step."""

import pytest

from inspiratie.commands import Asking
from inspiratie.engine.errors import BadWeight, DeniedValue, EmptyNeed, UnknownUnwanted


def test_a_bad_weight_is_told_with_an_example() -> None:
    """And with the facets there are."""
    assert str(BadWeight("thema=veel", ("vorm", "thema"), 10.0)) == (
        "'thema=veel' is geen gewicht; schrijf bijvoorbeeld --gewicht doelgroep=3,"
        " met een getal van 0 tot 10 en een kenmerk uit: vorm, thema."
    )


@pytest.mark.parametrize("verb", ["suggest", "mix", "report"])
def test_an_empty_need_gives_examples(verb: Asking) -> None:
    """Who asks for nothing gets three commands that work, and the exit code of wrong usage."""
    assert str(EmptyNeed(verb)).count(f"\n  inspiratie {verb} ") == 3
    assert EmptyNeed(verb).exit_code == 2


def test_what_is_not_wanted_and_not_known_is_told_with_terms_and_initiatives() -> None:
    """And with where terms are found."""
    assert str(UnknownUnwanted("vergadering", ("gespreksavond", "bart"))) == (
        "geen begrip of initiatief heet 'vergadering'; bedoelde u 'gespreksavond' of 'bart'?"
        " Zoek een begrip: inspiratie terms vergadering"
    )


def test_what_is_not_wanted_is_told_where_to_say_it() -> None:
    """With the value as a shell takes it."""
    assert str(DeniedValue("doelgroep", "geen breed publiek", "breed publiek")) == (
        "'geen breed publiek' zegt wat u niet wilt, en als doelgroep telt wat u wél wilt;"
        ' met suggest sluit u iets uit, zo: --zonder "breed publiek"'
    )

"""Records without a checker: made as they are, checked by their rules when they come from a file."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

import pytest
from pydantic import ValidationError

from inspiratie.storage.plain import Plain, field_values, prefilled, rule, to_plain, validate


def not_sad(text: str) -> str:
    """Refuse one word."""
    if text == "sip":
        raise ValueError("niet sip")
    return f"{text}!"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Plain):
    """A record within another."""

    naam: Annotated[str, rule(before=str.strip, after=not_sad, min_length=2)]
    tal: Annotated[int, rule(ge=1)] | None = None


@dataclass(frozen=True, kw_only=True)
class Tree(Plain):
    """A record of records."""

    bladeren: tuple[Leaf, ...] = ()
    woorden: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def count(self) -> int:
        """How many leaves there are."""
        return len(self.bladeren)


def test_a_record_is_made_as_it_is() -> None:
    """Nothing is checked of what the program makes itself."""
    assert Leaf(naam=" ").naam == " "


def test_what_comes_from_a_file_is_made_by_the_rules() -> None:
    """First what goes before, then the limits, then what goes after; lists are tuples."""
    assert validate(Tree, {"bladeren": [{"naam": " groen "}]}) == Tree(bladeren=(Leaf(naam="groen!"),))


@pytest.mark.parametrize(
    ("leaf", "kind"),
    [
        ({"naam": " a "}, "string_too_short"),
        ({"naam": "sip"}, "value_error"),
        ({"naam": "groen", "tal": "0"}, "greater_than_equal"),
        ({"naam": "groen", "nam": ""}, "unexpected_keyword_argument"),
        ({}, "missing"),
        ("groen", "dataclass_type"),
    ],
)
def test_what_breaks_a_rule_is_refused(leaf: object, kind: str) -> None:
    """Each fault by its kind."""
    with pytest.raises(ValidationError) as caught:
        validate(Tree, {"bladeren": [leaf]})
    assert [error["type"] for error in caught.value.errors()] == [kind]


def test_a_record_is_unmade_as_json_has_it() -> None:
    """In the order of its fields; what nothing was said of can be left out."""
    tree = Tree(bladeren=(Leaf(naam="a"), Leaf(naam="b", tal=2)))
    assert to_plain(tree) == {
        "bladeren": [{"naam": "a", "tal": None}, {"naam": "b", "tal": 2}],
        "woorden": {},
    }
    assert to_plain(tree, but_defaults=True) == {"bladeren": [{"naam": "a"}, {"naam": "b", "tal": 2}]}


def test_fields_are_given_as_they_are() -> None:
    """By name, for another record of the same fields."""
    assert field_values(Leaf(naam="a", tal=1)) == {"naam": "a", "tal": 1}


def test_a_property_that_is_known_is_not_worked_out() -> None:
    """And it is no part of what the record states."""
    tree = prefilled(Tree(), count=7)
    assert tree.count == 7
    assert tree == Tree()

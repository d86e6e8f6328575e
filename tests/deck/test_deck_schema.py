"""The JSON Schema of a deck, and `check`: they judge alike, whatever a user writes."""

import json
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from inspiratie.deck.deck_schema import deck_schema
from inspiratie.deck.layers import lay
from inspiratie.deck.loading import load_vocabulary, packaged_catalogue
from inspiratie.deck.skeleton import skeleton_text
from inspiratie.errors import DataError
from inspiratie.storage.strict_yaml import Source
from own_decks import record

BELOW = packaged_catalogue()
SCHEMA = Draft202012Validator(deck_schema(load_vocabulary()))
GOOD: Mapping[str, Any] = {
    "schema": "inspiratie/deck@1",
    "titel": "Onze kaarten",
    "versie": "2026",
    "bron": "Wij",
    "begrippen": [{"id": "hondenpoep", "label": "hondenpoep", "onder": ["zwerfvuil"], "alt": ["drollen"]}],
    "initiatieven": [
        record(
            kaart=3,
            themas=["overlast", "hondenpoep"],
            plaatsen=["Gent"],
            situaties=["Er ligt poep."],
            helpt_bij={"sterk": ["inbraak"]},
            links=[{"url": "https://a.be/", "soort": "kennis", "titel": "A", "vergelijkbaar": True}],
            kosten="5 euro",
            velden={"wijk": "Noord"},
        )
    ],
    "vervangingen": [record(id="bart", doelen=["Vaardigheden versterken"], methoden=["naar de mensen toe"])],
    "aanvullingen": [{"bij": "buurtvaders", "contact": "An", "velden": {"wijk": "Noord"}}],
}
ODD = st.sampled_from(
    [None, "", " ", "Tekst", "met-streepje", "x" * 200, 0, 3, 12345, True, [], {}, ["a"], [None], {"a": "b"}]
)
"""What people put where something else belongs."""


_MISSING = re.compile(r"het begrip '.+' bestaat niet|geen kaart onder dit bestand")
"""That a card or a concept is not there only `check` can tell."""


def places(value: object, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every part of a deck."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [*([at] if at else []), *(place for key, part in parts for place in places(part, (*at, key)))]


FIELDS = [at for at in places(dict(GOOD)) if isinstance(at[-1], str)]
"""The way to every field."""


def changed(at: tuple[Any, ...], change: Callable[[Any, Any], None]) -> dict[str, Any]:
    """Return the good deck with something done to one part."""
    deck: Any = deepcopy(dict(GOOD))
    part = deck
    for step in at[:-1]:
        part = part[step]
    change(part, at[-1])
    return deck  # type: ignore[no-any-return] # a mapping, as it was


def check_takes(deck: Mapping[str, Any]) -> bool:
    """Tell whether `check` finds no fault."""
    text = yaml.safe_dump(dict(deck), sort_keys=False, allow_unicode=True)
    try:
        lay(BELOW, Source("eigen.yaml", text.encode()))
    except DataError as error:
        return all(_MISSING.match(one.reason) for one in error.problems)
    return True


def put(value: object) -> Callable[[Any, Any], None]:
    """Return what puts a value in a place."""

    def change(part: Any, key: Any) -> None:  # noqa: ANN401 - any part of a deck
        part[key] = value

    return change


def drop(part: Any, key: Any) -> None:  # noqa: ANN401 - likewise
    """Leave a part out."""
    del part[key]


@given(st.sampled_from(places(dict(GOOD))), st.one_of(st.just(drop), ODD.map(put)))
def test_schema_and_check_judge_alike(at: tuple[Any, ...], change: Callable[[Any, Any], None]) -> None:
    """A deck in which one part is gone or is something else is right to both, or wrong to both."""
    deck = changed(at, change)
    assert SCHEMA.is_valid(deck) == check_takes(deck), list(SCHEMA.iter_errors(deck))


@given(st.sampled_from(FIELDS), st.sampled_from(["a", "thema", "kost"]))
def test_a_field_that_there_is_not_is_wrong_to_both(at: tuple[Any, ...], name: str) -> None:
    """Beside any other field, but for those that one names oneself."""
    deck = changed(at, lambda part, _: part.update({name: "x"}))
    assert SCHEMA.is_valid(deck) == check_takes(deck) == ("velden" in at[:-1])


def test_the_good_deck_and_the_deck_to_fill_in_are_right_to_both() -> None:
    """Else the laws above would hold of nothing."""
    filled_in = skeleton_text().replace("Praatbank aan het station", "Koffie op het plein")
    for deck in (dict(GOOD), yaml.safe_load(filled_in)):
        assert SCHEMA.is_valid(deck)
        assert check_takes(deck)


def test_the_schema_completes_and_explains() -> None:
    """Concepts by facet, and a Dutch sentence at every field."""
    made = json.loads(json.dumps(deck_schema(load_vocabulary())))
    Draft202012Validator.check_schema(made)
    fields = made["$defs"]["Initiative"]["properties"]
    assert "band met de burger" in fields["themas"]["items"]["anyOf"][0]["enum"]
    assert "band met de burger" not in fields["doelen"]["items"]["anyOf"][0]["enum"]
    every = [field for kind in (made, *made["$defs"].values()) for field in kind["properties"].values()]
    assert all(field["description"].endswith(".") for field in every)


@pytest.mark.parametrize("value", [2026, 3.5, True])
def test_a_number_may_stand_where_text_is_meant(value: object) -> None:
    """Every scalar of a deck is read as text, so an editor must not underline it."""
    deck = {**GOOD, "versie": value}
    assert SCHEMA.is_valid(deck)
    assert check_takes(deck)

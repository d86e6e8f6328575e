"""Initiatives that a text calls by their name."""

import pytest

from inspiratie.engine.naming import names_of
from small_catalogue import card
from small_language import make_reader

READER = make_reader("straat", "lampen", "nachtwacht")
NAMES = names_of(
    [
        card("een", titel="Nachtwacht / Lampenfeest (proef)"),
        card("twee", titel="Straat", beschrijving="nachtwacht"),
        card("drie", titel="!!!"),
    ]
)


def called(text: str) -> frozenset[str]:
    """Return the initiatives that a text names anywhere."""
    reading = READER.read(text)
    return NAMES.called(reading, frozenset(range(len(reading.words))))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("de nachtwacht", {"een"}),
        ("nacht wacht", {"een"}),
        ("een lampenfeest", {"een"}),
        ("nachtwacht, lampenfeest, straten", {"een", "twee"}),
        ("feest met een nachtlamp", set()),
        ("", set()),
    ],
)
def test_a_name_is_every_word_of_a_title_or_of_a_part_of_it(text: str, ids: set[str]) -> None:
    """In any form, also written as two words; what stands in brackets may lack, and signs are no name."""
    assert called(text) == ids


def test_a_name_counts_where_it_is_looked_for() -> None:
    """Who wants no more of an initiative names it as well."""
    reading = READER.read("geen nachtwacht, wel in de straat")
    assert NAMES.called(reading, frozenset({1})) == {"een"}

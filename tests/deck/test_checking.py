"""A deck looked over before it is used."""

import re
from pathlib import Path

import pytest

from inspiratie.deck.checking import check_deck, names_in
from inspiratie.deck.skeleton import skeleton_text
from inspiratie.errors import DataError
from own_decks import record, write_deck

WHOLE = re.compile(
    "^#(?=(aanvullingen|begrippen):|- (bij|id: wild)|  (contact|ervaring|label|onder|alt):)", re.MULTILINE
)
"""The ``#`` before the parts that do not count yet."""
OPTIONAL = re.compile(r"^  situaties:.*?^$", re.MULTILINE | re.DOTALL)
"""The part of the example that may go."""


def filled_in() -> str:
    """Return the deck to fill in with every part of it, and of the example the words changed that must be."""
    text = WHOLE.sub("", skeleton_text())
    for old, new in (
        ("praatbank-station", "koffie"),
        ("Praatbank aan het station", "Koffie op het plein"),
        ("Elke vrijdag zit", "Op dinsdag zit"),
        ("[onveiligheidsgevoelens, band met de burger]", "[onveiligheidsgevoelens, wildplakken]"),
    ):
        assert old in text
        text = text.replace(old, new)
    return text


def test_the_deck_to_fill_in_is_sound_once_it_is_filled_in(tmp_path: Path) -> None:
    """With every part that a deck can have but replacements, which would take a card away."""
    file = tmp_path / "nieuw.yaml"
    file.write_text(OPTIONAL.sub("", filled_in()), encoding="utf-8")
    found = check_deck(file)
    assert found.doubts == ()
    assert all((found.layer.new, found.layer.added_to, found.layer.concepts))


def test_what_is_left_of_the_example_is_told(tmp_path: Path) -> None:
    """By field: nobody's coffee costs just what it costs there."""
    file = tmp_path / "nieuw.yaml"
    file.write_text(filled_in(), encoding="utf-8")
    (doubt,) = check_deck(file).doubts
    assert doubt.field == "initiatieven.0"
    assert doubt.reason.startswith(
        "hier staat nog wat in het voorbeeld stond: situaties, zoektermen, kosten, duur, deelnemers, contact,"
    )


def test_the_example_itself_is_no_card(tmp_path: Path) -> None:
    """It passed as one, and its fiction stood on a real card."""
    file = tmp_path / "nieuw.yaml"
    file.write_text(skeleton_text(), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        check_deck(file)
    (problem,) = caught.value.problems
    assert (problem.field, problem.reason) == (
        "initiatieven.0",
        "dit is nog het voorbeeld; schrijf er uw eigen initiatief over",
    )


def test_a_deck_of_the_folder_is_checked_on_what_is_below_it(home: Path) -> None:
    """It counts already; on itself it would be double."""
    file = write_deck(home / "kaarten" / "a.yaml", initiatieven=[record()])
    write_deck(home / "kaarten" / "b.yaml", initiatieven=[record(id="b", titel="Iets anders")])
    assert check_deck(file).layer.new == ("eigen",)


def test_records_are_called_by_what_they_are_about(tmp_path: Path) -> None:
    """By title, or by the card that they add to; a file that is no YAML has no records."""
    file = write_deck(tmp_path / "a.yaml", initiatieven=[record(titel="Praatbank")])
    assert names_in(file) == {"initiatieven.0": "Praatbank"}
    file.write_text("titel: [", encoding="utf-8")
    assert names_in(file) == {}

"""A deck looked over before it is used."""

from pathlib import Path

from inspiratie.deck.checking import check_deck, names_in
from inspiratie.deck.skeleton import skeleton_text
from own_decks import record, write_deck


def test_the_deck_to_fill_in_has_no_faults_and_no_doubts(tmp_path: Path) -> None:
    """And every part that a deck can have but replacements, which would take a card away."""
    file = tmp_path / "nieuw.yaml"
    file.write_text(skeleton_text(), encoding="utf-8")
    found = check_deck(file)
    assert found.doubts == ()
    assert all((found.layer.new, found.layer.added_to, found.layer.concepts))


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

"""Decks put into the user's folder."""

from pathlib import Path

import pytest

from inspiratie.deck.own_decks import load_own_decks
from inspiratie.deck.taking_in import take_in
from inspiratie.errors import DataError, FileExists
from own_decks import record, write_deck


@pytest.mark.parametrize(
    ("name", "taken"),
    [("wijk.YML", "wijk.YML"), ("wijk.yaml.txt", "wijk.yaml"), (".wijk", "wijk.yaml"), ("a.b", "a.b.yaml")],
)
def test_a_deck_gets_a_name_that_is_found(home: Path, tmp_path: Path, name: str, taken: str) -> None:
    """Notepad puts .txt behind it; what begins with a dot is not looked at."""
    take_in(write_deck(tmp_path / name, initiatieven=[record()]))
    assert [file.name for file in (home / "kaarten").iterdir()] == [taken]
    assert "eigen" in load_own_decks().catalogue.by_id


def test_it_is_judged_on_what_will_be_below_it(home: Path, tmp_path: Path) -> None:
    """A file that is laid later brings it nothing; one that it takes the place of is not there any more."""
    own = [{"id": "ganzen", "label": "ganzen", "onder": ["overlast"]}]
    write_deck(home / "kaarten" / "b.yaml", begrippen=own, initiatieven=[record()])
    with pytest.raises(DataError, match="het begrip 'ganzen' bestaat niet"):
        take_in(write_deck(tmp_path / "a.yaml", initiatieven=[record(id="a", titel="A", themas=["ganzen"])]))
    file = write_deck(tmp_path / "b.yaml", begrippen=own, initiatieven=[record(titel="Beter")])
    with pytest.raises(FileExists):
        take_in(file)
    assert take_in(file, overwrite=True).layer.new == ("eigen",)
    assert load_own_decks().catalogue.by_id["eigen"].initiative.titel == "Beter"


def test_no_deck_of_the_folder_stops_counting_by_it(home: Path, tmp_path: Path) -> None:
    """One that did not count before is no reason to refuse."""
    write_deck(home / "kaarten" / "b.yaml", initiatieven=[record()])
    (home / "kaarten" / "c.yaml").write_text("x: y", encoding="utf-8")
    with pytest.raises(DataError, match=r"telt .*b\.yaml niet meer mee: het id 'eigen' bestaat al"):
        take_in(write_deck(tmp_path / "a.yaml", initiatieven=[record()]))
    assert not (home / "kaarten" / "a.yaml").exists()
    take_in(write_deck(tmp_path / "a.yaml", initiatieven=[record(id="a", titel="A")]))
    assert (home / "kaarten" / "a.yaml").exists()


def test_a_deck_of_the_folder_itself_stays_as_it_is(home: Path) -> None:
    """So does a link there: it is not written through."""
    file = write_deck(home / "kaarten" / "a.yaml", initiatieven=[record()])
    before = file.read_bytes()
    assert take_in(file).layer.new == ("eigen",)
    assert file.read_bytes() == before


def test_a_link_in_the_folder_is_replaced_and_not_followed(home: Path, tmp_path: Path) -> None:
    """What it leads to stays."""
    elsewhere = write_deck(tmp_path / "elders.yaml", initiatieven=[record(titel="Elders")])
    before = elsewhere.read_bytes()
    (home / "kaarten").mkdir(parents=True)
    (home / "kaarten" / "a.yaml").symlink_to(elsewhere)
    take_in(write_deck(tmp_path / "a.yaml", initiatieven=[record(titel="Hier")]), overwrite=True)
    assert elsewhere.read_bytes() == before
    assert load_own_decks().catalogue.by_id["eigen"].initiative.titel == "Hier"


def test_what_cannot_be_looked_at_is_no_deck_of_that_name(home: Path, tmp_path: Path) -> None:
    """A loop of links is overwritten only when asked."""
    (home / "kaarten").mkdir(parents=True)
    (home / "kaarten" / "a.yaml").symlink_to("a.yaml")
    with pytest.raises(FileExists):
        take_in(write_deck(tmp_path / "a.yaml", initiatieven=[record()]))

"""The folder of decks that count in every command."""

import logging
from pathlib import Path

import pytest

from inspiratie.deck.own_decks import deck_folder, load_own_decks, load_with_own_decks
from inspiratie.errors import DataError
from own_decks import record, write_deck


def test_decks_of_the_folder_come_before_those_that_are_given(home: Path, tmp_path: Path) -> None:
    """By name, so that their order can be chosen; what is no deck's name is left alone."""
    write_deck(home / "kaarten" / "20-b.yaml", "B", aanvullingen=[{"bij": "bart", "contact": "Bo"}])
    write_deck(home / "kaarten" / "10-a.YML", "A", aanvullingen=[{"bij": "bart", "contact": "An"}])
    (home / "kaarten" / ".30.yaml").write_text("x", encoding="utf-8")
    (home / "kaarten" / "lees.txt").write_text("x", encoding="utf-8")
    given = write_deck(tmp_path / "c.yaml", "C", initiatieven=[record()])
    own = load_own_decks([given])
    assert [layer.title for layer in own.catalogue.layers[1:]] == ["A", "B", "C"]
    assert own.catalogue.by_id["bart"].initiative.contact == "Bo"
    assert own.catalogue.given == (str(given),)
    assert (own.folder, own.refused) == (home / "kaarten", {})


def test_a_wrong_deck_of_the_folder_is_left_out_and_told(
    home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One bad file, folder or link must not stop every command."""
    write_deck(home / "kaarten" / "a.yaml", initiatieven=[record(themas=["onzin"])])
    (home / "kaarten" / "b.yaml").mkdir()
    (home / "kaarten" / "c.yaml").symlink_to("nergens.yaml")
    write_deck(home / "kaarten" / "d.yaml", initiatieven=[record()])
    with caplog.at_level(logging.WARNING, logger="inspiratie"):
        catalogue = load_with_own_decks()
    assert len(catalogue) == 53
    assert caplog.messages == [
        "3 bestanden met uw kaarten tellen niet mee; waarom, zegt: inspiratie decks",
    ]


def test_one_wrong_deck_is_told_in_a_line(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Every command says it; with the path of the file, twice, it took five lines of a screen."""
    write_deck(home / "kaarten" / "a.yaml", initiatieven=[record(themas=["onzin"])])
    with caplog.at_level(logging.WARNING, logger="inspiratie"):
        load_with_own_decks()
    assert caplog.messages == ["uw kaarten in a.yaml tellen niet mee; waarom, zegt: inspiratie decks"]


def test_a_folder_that_cannot_be_read_is_told(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A file stands where it would be; the cards in it are not gone without a word."""
    (home / "kaarten").write_text("x", encoding="utf-8")
    with caplog.at_level(logging.WARNING, logger="inspiratie"):
        assert len(load_with_own_decks()) == 52
    assert caplog.messages == [
        f"uw kaarten in {home / 'kaarten'} tellen niet mee: een deel van het pad is een bestand en geen map."
    ]


def test_a_wrong_deck_that_is_given_is_an_error(tmp_path: Path) -> None:
    """Who names a file wants it."""
    with pytest.raises(DataError):
        load_with_own_decks([write_deck(tmp_path / "a.yaml", initiatieven=[record(themas=["onzin"])])])


def test_without_a_folder_there_are_the_cards_alone(home: Path) -> None:
    """As for everybody at first."""
    assert deck_folder({"INSPIRATIE_HOME": str(home)}) == home / "kaarten"
    assert len(load_own_decks().catalogue) == 52

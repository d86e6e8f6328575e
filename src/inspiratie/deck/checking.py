"""A deck looked over before it is used: its faults are errors, what may be a mistake is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inspiratie.deck.catalogue import Catalogue, Layer
from inspiratie.deck.deck_faults import read_deck
from inspiratie.deck.doubts import doubts
from inspiratie.deck.layers import lay
from inspiratie.deck.own_decks import load_own_decks
from inspiratie.errors import DataError, Problem
from inspiratie.storage.strict_yaml import Source, read_source

_NAMES = ("titel", "label", "bij", "id")
"""The fields by which one knows a record, the clearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundDeck:
    """A deck without faults."""

    catalogue: Catalogue
    """The cards with this deck on top."""
    doubts: tuple[Problem, ...]
    """What may be a mistake, by line."""

    @property
    def layer(self) -> Layer:
        """What it brings."""
        return self.catalogue.layers[-1]


def check_deck(file: Path) -> SoundDeck:
    """Return what a deck brings to the decks that are below it, and what may be a mistake in it.

    Raises `DataError` with a line for every fault.
    """
    return sound(read_source(file), load_own_decks(until=file).catalogue)


def sound(source: Source, below: Catalogue) -> SoundDeck:
    """Return a deck without faults over the cards below it; raises `DataError` as `check_deck` does."""
    laid = lay(below, source)
    found = (source.problem(place, reason) for place, reason in doubts(read_deck(source, below), below))
    return SoundDeck(catalogue=laid, doubts=tuple(sorted(found, key=lambda one: one.line or 0)))


def names_in(file: Path) -> Mapping[str, str]:
    """Return what the records of a deck are called, by their place, such as ``initiatieven.0``.

    There are none in a file that is no deck at all.
    """
    try:
        data = read_source(file).data()
    except DataError:
        return {}
    records = {
        f"{part}.{number}": record
        for part, found in (data.items() if isinstance(data, dict) else ())
        for number, record in enumerate(found if isinstance(found, list) else ())
        if isinstance(record, dict)
    }
    names = {at: next((record[key] for key in _NAMES if key in record), "") for at, record in records.items()}
    return {at: name for at, name in names.items() if isinstance(name, str) and name}

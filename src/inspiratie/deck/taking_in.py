"""A deck put among those that count in every command: never with a fault, never over another unasked."""

import os
from pathlib import Path

from inspiratie.deck.checking import SoundDeck, sound
from inspiratie.deck.own_decks import deck_files, deck_folder, load_own_decks, name_in_folder, with_sound
from inspiratie.errors import DataError, Problem
from inspiratie.storage.files import make_folder, write_atomically
from inspiratie.storage.received import read_received
from inspiratie.storage.strict_yaml import read_source


def take_in(file: Path, *, overwrite: bool = False) -> SoundDeck:
    """Put a deck into the user's folder under its own name, and return what it brings there.

    Raises `DataError`, before anything is written, for a deck with a fault, and for one by which another of
    the folder would get one; `FileExists` when another stands under this name and `overwrite` is off.
    """
    folder, source = deck_folder(os.environ), read_source(file)
    target = folder / name_in_folder(file)
    found = sound(source, load_own_decks(until=target).catalogue)
    above = [other for other in deck_files(folder) if other > target]
    known = load_own_decks().refused
    for other, error in with_sound(found.catalogue, above)[1].items():
        if other not in known:
            told = f"hiernaast telt {other} niet meer mee: {error.problems[0].reason}"
            raise DataError(
                source.name, (Problem(line=None, field="", reason=told),), "Pas een van de twee aan."
            )
    if not _holds(target, source.content):
        make_folder(folder)
        write_atomically(target, source.content, overwrite=overwrite, follow=False)
    return found


def _holds(file: Path, content: bytes) -> bool:
    """Tell whether a file is there with just this in it."""
    try:
        return read_received(file) == content
    except DataError:
        return False

"""The folder with the user's own decks, which are laid over the packaged one in every command."""

import logging
import os
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from inspiratie import commands
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import packaged_catalogue
from inspiratie.errors import DataError
from inspiratie.storage.files import home_folder, why

_LOG = logging.getLogger("inspiratie")
"""Where what users should know of their decks is told; the command line shows it."""
_MOST_TOLD = 5
"""So many decks that had to be left out are told; the rest is counted."""
_ENDINGS = (".yaml", ".yml")


class OwnDecks(NamedTuple):
    """The catalogue with the user's own decks, and those of their folder that had to be left out."""

    catalogue: Catalogue
    folder: Path
    refused: Mapping[str, DataError]
    """What is wrong with each file that was left out."""
    has_folder: bool = True
    """Whether the folder is there."""


def deck_folder(environ: Mapping[str, str]) -> Path:
    """Return where the decks are that go with every command."""
    return home_folder(environ) / "kaarten"


def named_as_deck(file: Path) -> Path:
    """Return a file by a name that the folder is searched for: one without an ending gets it."""
    return file if file.suffix else file.with_name(f"{file.name}{_ENDINGS[0]}")


def load_own_decks(given: Sequence[Path] = (), *, until: Path | None = None) -> OwnDecks:
    """Return the packaged deck, over it those of the folder by name, over these the ones that are `given`.

    A deck of the folder with a fault is left out: one bad file must not stop every command. `until` is a file
    before which to stop when it is in the folder. Raises `DataError` for a given one.
    """
    where = deck_folder(os.environ)
    catalogue = packaged_catalogue()
    refused: dict[str, DataError] = {}
    files = _files(where)
    if not files and not given:
        return OwnDecks(catalogue=catalogue, folder=where, refused=refused, has_folder=where.is_dir())
    from inspiratie.deck.layers import lay, lay_given  # noqa: PLC0415 - loads pydantic
    from inspiratie.storage.strict_yaml import read_source  # noqa: PLC0415 - likewise

    for file in files:
        if until is not None and file.absolute() == until.absolute():
            break
        try:
            catalogue = lay(catalogue, read_source(file))
        except DataError as error:
            refused[str(file)] = error
    return OwnDecks(
        catalogue=lay_given(catalogue, given), folder=where, refused=refused, has_folder=where.is_dir()
    )


def load_with_own_decks(given: Sequence[Path] = ()) -> Catalogue:
    """Return the catalogue of `load_own_decks`; what was left out is told."""
    own = load_own_decks(given)
    for file in islice(own.refused, _MOST_TOLD):
        cure = commands.check(file)
        _LOG.warning("de kaarten in %s tellen niet mee; wat eraan schort, zegt: %s", file, cure)
    if (more := len(own.refused) - _MOST_TOLD) > 0:
        _LOG.warning("nog %s bestanden met kaarten tellen niet mee; welke, zegt: %s", more, commands.decks())
    return own.catalogue


def _files(folder: Path) -> Sequence[Path]:
    """Return the files of the folder that are named as decks, by name; none when there is no folder.

    One that cannot be read is told: the user's cards would be gone without a word.
    """
    if not os.path.lexists(folder):
        return ()
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        _LOG.warning("uw kaarten in %s tellen niet mee: %s.", folder, why(error))
        return ()
    return [file for file in found if file.suffix.lower() in _ENDINGS and not file.name.startswith(".")]

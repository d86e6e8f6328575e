"""The folder with the user's own decks, which are laid over the packaged one in every command."""

import logging
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from inspiratie import commands
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import packaged_catalogue
from inspiratie.errors import DataError
from inspiratie.storage.files import home_folder, why

_LOG = logging.getLogger("inspiratie")
"""Where what users should know of their decks is told; the command line shows it."""
_ENDINGS = (".yaml", ".yml")
_OF_EDITORS = (".txt", ".json")
"""What a deck may end in elsewhere."""


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


def name_in_folder(file: Path) -> str:
    """Return the name under which a file is found in the folder: what an editor put behind it is left out.

    >>> name_in_folder(Path("eigen.yaml.txt")), name_in_folder(Path("../wijk.yml")), name_in_folder(Path("a"))
    ('eigen.yaml', 'wijk.yml', 'a.yaml')
    """
    named = Path(file.name.lstrip(".") or "kaarten")
    if named.suffix.lower() in _OF_EDITORS:
        named = named.with_suffix("")
    return named.name if named.suffix.lower() in _ENDINGS else f"{named.name}{_ENDINGS[0]}"


def load_own_decks(given: Sequence[Path] = (), *, until: Path | None = None) -> OwnDecks:
    """Return the packaged deck, over it those of the folder by name, over these the ones that are `given`.

    A deck of the folder with a fault is left out: one bad file must not stop every command. `until` is a file
    before which to stop when its place is in the folder. Raises `DataError` for a given one.
    """
    where = deck_folder(os.environ)
    files = [file for file in deck_files(where) if until is None or not _follows(file, until)]
    catalogue, refused = with_sound(packaged_catalogue(), files)
    if given:
        from inspiratie.deck.layers import lay_given  # noqa: PLC0415 - loads pydantic

        catalogue = lay_given(catalogue, given)
    return OwnDecks(catalogue=catalogue, folder=where, refused=refused, has_folder=where.is_dir())


def with_sound(below: Catalogue, files: Sequence[Path]) -> tuple[Catalogue, Mapping[str, DataError]]:
    """Return a catalogue with these decks laid over it, and what is wrong with each that is left out."""
    refused: dict[str, DataError] = {}
    if not files:
        return below, refused
    from inspiratie.deck.layers import lay  # noqa: PLC0415 - loads pydantic
    from inspiratie.storage.strict_yaml import read_source  # noqa: PLC0415 - likewise

    for file in files:
        try:
            below = lay(below, read_source(file))
        except DataError as error:
            refused[str(file)] = error
    return below, refused


def _follows(file: Path, other: Path) -> bool:
    """Tell whether a file of a folder is laid after another of that folder, or is that one."""
    mine, its = file.absolute(), other.absolute()
    return mine.parent == its.parent and mine >= its


def load_with_own_decks(given: Sequence[Path] = ()) -> Catalogue:
    """Return the catalogue of `load_own_decks`; what was left out is told."""
    own = load_own_decks(given)
    if names := [Path(file).name for file in own.refused]:
        which = f"uw kaarten in {names[0]}" if len(names) == 1 else f"{len(names)} bestanden met uw kaarten"
        _LOG.warning("%s tellen niet mee; waarom, zegt: %s", which, commands.decks())
    return own.catalogue


def deck_files(folder: Path) -> Sequence[Path]:
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

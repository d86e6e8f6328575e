"""The user's own decks in plain Dutch."""

from collections.abc import Sequence

from inspiratie import commands
from inspiratie.deck.catalogue import Layer
from inspiratie.deck.own_decks import OwnDecks
from inspiratie.errors import Problem
from inspiratie.wording.sentences import joined

FIRST_DECK = "U hebt nog geen eigen kaarten."
"""What is told when there is only the packaged deck."""


def place_of(layer: Layer) -> str:
    """Return which version of a deck is read, and from where."""
    return f"versie {layer.version}, {layer.file if layer.is_own else 'bij het programma'}"


def brings_line(layer: Layer) -> str:
    """Return what a deck brings: ``20 initiatieven, 1 vervanging en 2 begrippen``."""
    told = (
        _counted(layer.new, "initiatief", "initiatieven"),
        _counted(layer.replaced, "vervanging", "vervangingen"),
        _counted(layer.added_to, "aanvulling", "aanvullingen"),
        _counted(layer.concepts, "begrip", "begrippen"),
    )
    return joined(filter(None, told))


def doubt_line(file: str, doubt: Problem) -> str:
    """Return what may be a mistake in a deck, with its place."""
    return f"Let op: {file}:{doubt.line}: {doubt.field}: {doubt.reason}."


def refused_line(file: str) -> str:
    """Return that a deck was left out."""
    return f"Telt niet mee, want er zit een fout in: {file}. Wat eraan schort, zegt: {commands.check(file)}"


def folder_line(own: OwnDecks) -> str:
    """Return where decks go that count in every command."""
    return f"Uw map met kaarten is {own.folder}; wat daar staat, telt in elke opdracht mee."


def _counted(ids: Sequence[str], one: str, more: str) -> str:
    return f"{len(ids)} {one if len(ids) == 1 else more}" if ids else ""

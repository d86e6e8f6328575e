"""The user's own decks in plain Dutch."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from inspiratie import commands
from inspiratie.clean import shown
from inspiratie.deck.catalogue import Layer
from inspiratie.deck.checking import SoundDeck, names_in
from inspiratie.deck.own_decks import OwnDecks
from inspiratie.errors import FAULTS_SHOWN, DataError, Problem
from inspiratie.wording.series import joined

_RECORDS: Mapping[str, str] = {
    "initiatieven": "initiatief",
    "vervangingen": "vervanging",
    "aanvullingen": "aanvulling",
    "begrippen": "begrip",
}
"""What one record of each part of a deck is called."""
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


def place_words(field: str, names: Mapping[str, str]) -> str:
    """Return where in a deck a field stands; `names` are those of its records, by their place.

    >>> place_words("initiatieven.0.themas.1", {"initiatieven.0": "Praatbank"})
    'initiatief 1 (“Praatbank”), themas, nummer 2'
    """
    part, number, *rest = *field.split("."), ""
    if part not in _RECORDS or not number.isdecimal():
        return field
    name = names.get(f"{part}.{number}", "")
    record = f"{_RECORDS[part]} {int(number) + 1}{f' (“{shown(name)}”)' if name else ''}"
    steps = (f"nummer {int(step) + 1}" if step.isdecimal() else step for step in rest)
    return ", ".join(filter(None, [record, *steps]))


def with_places(problems: Sequence[Problem], file: Path) -> tuple[Problem, ...]:
    """Return problems of a file with their places in words, where these are in the records of a deck."""
    if not any(problem.field.partition(".")[0] in _RECORDS for problem in problems):
        return tuple(problems)
    names = names_in(file)
    return tuple(problem._replace(field=place_words(problem.field, names)) for problem in problems)


def doubt_lines(deck: SoundDeck, file: Path) -> Iterator[str]:
    """Yield what may be a mistake in a deck, each with its place; of many the first, and how many more."""
    for doubt in with_places(deck.doubts[:FAULTS_SHOWN], file):
        yield f"Let op: {file}:{doubt.line}: {doubt.field}: {doubt.reason}."
    if (more := len(deck.doubts) - FAULTS_SHOWN) > 0:
        yield f"En nog {more} andere."


def refused_line(file: str) -> str:
    """Return that a deck was left out."""
    return f"Telt niet mee, want er zit een fout in: {file}"


def why_refused(error: DataError) -> str:
    """Return the first fault of a deck that was left out, and how many there are besides."""
    first, more = error.problems[0], len(error.problems) - 1
    (told,) = with_places([first], Path(error.file))
    place = ", ".join(filter(None, [f"regel {first.line}" if first.line else "", told.field]))
    rest = "" if not more else " (en nog een fout)" if more == 1 else f" (en nog {more} fouten)"
    return f"{f'{place}: ' if place else ''}{first.reason}{rest}"


def folder_line(own: OwnDecks) -> str:
    """Return where decks go that count in every command."""
    where = f"Uw map met kaarten is {own.folder}"
    if not own.has_folder:
        return f"{where}; ze komt er met een eerste bestand. Wat daar staat, telt in elke opdracht mee."
    return f"{where}; wat daar staat, telt in elke opdracht mee."


def keep_line(file: Path, folder: Path) -> str:
    """Return how a deck counts from now on, or this once; empty where it stands in the folder already."""
    if file.absolute().parent == folder.absolute():
        return ""
    once = commands.on_decks(commands.list_(), [str(file)])
    return f"Neem het op in uw kaarten met: {commands.add_deck(str(file))}\nAlleen deze keer: {once}"


def taken_in_line(layer: Layer) -> str:
    """Return that a deck counts from now on, with what it brings."""
    return f"Opgenomen in uw kaarten: {brings_line(layer)}. Dat telt vanaf nu mee in elke opdracht."


def _counted(ids: Sequence[str], one: str, more: str) -> str:
    return f"{len(ids)} {one if len(ids) == 1 else more}" if ids else ""

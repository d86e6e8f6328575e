"""The decks that are read, for a terminal."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from inspiratie.deck.catalogue import Layer
from inspiratie.output.results import Decks
from inspiratie.output.terminal.indent import Hanging
from inspiratie.wording.decks import FIRST_DECK, brings_line, folder_line, place_of, refused_line, why_refused


def decks_view(decks: Decks) -> Group:
    """Return the decks in the order in which they are laid over each other, and where more can be put."""
    layers = decks.own.catalogue.layers
    parts: list[RenderableType] = []
    for number, layer in enumerate(layers, start=1):
        parts += _lines(number, layer)
    for file, error in decks.own.refused.items():
        parts.append(Text(refused_line(file), style="reason.no"))
        parts.append(Hanging(Text(why_refused(error))))
    if len(layers) == 1 and not decks.own.refused:
        parts.append(Text(FIRST_DECK))
    return Group(*parts, Text(folder_line(decks.own)))


def _lines(number: int, layer: Layer) -> Iterator[Hanging]:
    """Yield the title of a deck, what it brings, and where it comes from."""
    yield Hanging(Text(layer.title, style="card.title"), mark=Text(f"{number}."))
    yield Hanging(Text(brings_line(layer)))
    yield Hanging(Text(place_of(layer), style="card.id"))

"""The decks that are read, for a terminal."""

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from inspiratie import commands
from inspiratie.output.results import Decks
from inspiratie.wording.decks import brings_line, folder_line, refused_line


def decks_view(decks: Decks) -> Group:
    """Return the decks in the order in which they are laid over each other, and where more can be put."""
    own = decks.own
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="heading")
    table.add_column("nr", justify="right")
    for heading in ("kaarten", "versie", "voegt toe", "bestand"):
        table.add_column(heading, overflow="fold")
    for number, layer in enumerate(own.catalogue.layers, start=1):
        table.add_row(
            Text(str(number)),
            Text(layer.title, style="card.title"),
            Text(layer.version),
            Text(brings_line(layer)),
            Text(layer.file if layer.is_own else "bij het programma", style="card.id"),
        )
    refused = [Text(refused_line(file), style="reason.no") for file in own.refused]
    make = commands.new_deck("eigen-kaarten.yaml")
    none = Text(f"U hebt nog geen eigen kaarten. Maak een bestand om in te vullen met: {make}")
    first = [] if len(own.catalogue.layers) > 1 or refused else [none]
    return Group(table, *refused, *first, Text(folder_line(own)))

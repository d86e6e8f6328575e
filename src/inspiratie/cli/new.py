"""`inspiratie new`: a deck to fill in."""

import os
from pathlib import Path
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.options import OverschrijfOption, UitvoerOption
from inspiratie.cli.output import say, write_result
from inspiratie.cli.paths import path_of
from inspiratie.errors import WrongUsage


def new(
    bestand: Annotated[
        Path | None,
        typer.Argument(
            metavar="BESTAND",
            parser=path_of("BESTAND", such_as="nieuwe-kaarten.yaml", is_file=True),
            help="Hoe het bestand heet; zonder naam ziet u de tekst op het scherm.",
        ),
    ] = None,
    *,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Maak een kaartenbestand om in te vullen, met uitleg bij elk veld.

    Is het ingevuld, neem het dan op in uw kaarten met: inspiratie decks --voeg-toe BESTAND

    Voorbeeld: inspiratie new nieuwe-kaarten.yaml
    """
    from inspiratie.deck.own_decks import deck_folder, named_as_deck  # noqa: PLC0415 - only for this command
    from inspiratie.deck.skeleton import skeleton_text  # noqa: PLC0415 - likewise
    from inspiratie.storage.files import write_atomically  # noqa: PLC0415 - likewise
    from inspiratie.wording.decks import keep_line  # noqa: PLC0415 - likewise

    if bestand and uitvoer:
        raise WrongUsage(f"u geeft twee namen, {bestand} en {uitvoer}; laat een van de twee weg.")
    name = bestand or uitvoer
    if name is None:
        write_result(skeleton_text())
        return
    file, folder = named_as_deck(name), deck_folder(os.environ)
    write_atomically(file, skeleton_text(), overwrite=overschrijf)
    say(f"Geschreven: {file}. Open het in Kladblok of een andere editor en vul het in.")
    say(f"Kijk na of het klopt met: {commands.check(str(file))}")
    if line := keep_line(file, folder):
        say(line)

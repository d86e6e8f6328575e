"""`inspiratie check`: what is wrong with a deck, or may be, all at once; and its JSON Schema."""

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.output import say, write_result
from inspiratie.cli.paths import path_of
from inspiratie.errors import DataError, WrongUsage


def check(
    bestand: Annotated[
        Path | None,
        typer.Argument(
            metavar="BESTAND",
            parser=path_of("BESTAND", such_as="eigen-kaarten.yaml"),
            help="Een bestand met eigen kaarten.",
        ),
    ] = None,
    *,
    schema: Annotated[
        bool,
        typer.Option(
            "--schema", help="Toon het JSON Schema, voor een tekstprogramma dat meekijkt terwijl u typt."
        ),
    ] = False,
) -> None:
    """Kijk een bestand met eigen kaarten na: alle fouten ineens, met de regel en wat u eraan doet.

    Ook wat mag en toch een vergissing kan zijn, wordt gezegd: kaarten en begrippen die op andere lijken.

    Voorbeeld: inspiratie check onze-kaarten.yaml
    """
    if schema == (bestand is not None):
        raise WrongUsage(
            "geef een bestand om na te kijken, of alleen --schema."
            f" Voorbeeld: {commands.check('eigen-kaarten.yaml')}"
        )
    if bestand is None:
        from inspiratie.deck.deck_schema import deck_schema  # noqa: PLC0415 - only when asked
        from inspiratie.deck.loading import load_vocabulary  # noqa: PLC0415 - likewise

        write_result(json.dumps(deck_schema(load_vocabulary()), ensure_ascii=False, indent=2) + "\n")
        return
    from inspiratie.deck.checking import check_deck  # noqa: PLC0415 - keeps the other way short
    from inspiratie.deck.own_decks import deck_folder  # noqa: PLC0415 - likewise
    from inspiratie.wording.decks import brings_line, doubt_lines, keep_line  # noqa: PLC0415 - likewise

    try:
        found = check_deck(bestand)
    except DataError as error:
        error.told = len(error.problems)
        raise
    for line in doubt_lines(found, bestand):
        say(line)
    write_result(f"{found.layer.file} is in orde: {brings_line(found.layer)}.\n")
    if line := keep_line(bestand, deck_folder(os.environ)):
        say(line)

"""`inspiratie decks`: which decks are read, in what order, and what each brings."""

from pathlib import Path
from typing import Annotated

import typer

from inspiratie.cli.groups import OutputOptions, grouped
from inspiratie.cli.options import DeckOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.paths import path_of
from inspiratie.output.formats import Format
from inspiratie.output.kinds import DECKS
from inspiratie.output.results import Decks


@grouped
def decks(
    *,
    voeg_toe: Annotated[
        Path | None,
        typer.Option(
            "--voeg-toe",
            metavar="BESTAND",
            parser=path_of("--voeg-toe", such_as="--voeg-toe eigen-kaarten.yaml"),
            help="Neem dit bestand op in uw kaarten: het wordt nagekeken en in uw map gezet.",
        ),
    ] = None,
    formaat: Annotated[Format | None, format_option(DECKS)] = None,
    deck: DeckOption = None,
    to: OutputOptions,
) -> None:
    """Toon welke kaartenbestanden gelezen worden, in welke volgorde, en wat elk toevoegt.

    Neem er een op met --voeg-toe, dan telt het in elke opdracht mee; met --deck neemt u er eenmalig een bij.

    Voorbeeld: inspiratie decks --voeg-toe onze-kaarten.yaml
    """
    from inspiratie.deck.own_decks import load_own_decks  # noqa: PLC0415 - keeps other commands' start-up short

    output = to.open(DECKS, formaat)
    if voeg_toe is not None:
        _take_in(voeg_toe, overwrite=to.overschrijf)
    output.give(Decks(own=load_own_decks(deck or ())))


def _take_in(file: Path, *, overwrite: bool) -> None:
    """Put a deck among those of the user, and tell what may be a mistake in it."""
    from inspiratie.deck.taking_in import take_in  # noqa: PLC0415 - loads pydantic
    from inspiratie.wording.decks import doubt_lines, taken_in_line  # noqa: PLC0415 - likewise

    taken = take_in(file, overwrite=overwrite)
    for line in doubt_lines(taken, file):
        say(line)
    say(taken_in_line(taken.layer))

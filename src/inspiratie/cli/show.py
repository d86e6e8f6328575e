"""`inspiratie show`: one or several initiatives in full."""

from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import ScreenOptions, grouped
from inspiratie.cli.options import DeckOption, InitiativeArgument, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.output.formats import Format
from inspiratie.output.kinds import CARDS
from inspiratie.output.results import Selection


@grouped
def show(
    namen: InitiativeArgument,
    *,
    qr: Annotated[bool, typer.Option("--qr", help="Toon een QR-code naar de eerste link.")] = False,
    formaat: Annotated[Format | None, format_option(CARDS)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Toon één of meer initiatieven voluit.

    U mag het id typen, de titel, of een stuk ervan: "buurtvaders", "Glasbolmeters".

    Voorbeeld: inspiratie show buurtvaders
    """
    output, session = to.open(CARDS, formaat), Session(deck)
    catalogue = session.catalogue
    found = {initiative.id: initiative for initiative in map(session.find, namen)}
    output.give(
        Selection(
            initiatives=tuple(found.values()),
            catalogue=catalogue,
            title="Selectie",
            command=commands.export(*found, given=catalogue.given),
            qr=qr,
        )
    )
    for initiative in found.values() if qr and output.format.is_drawn else ():
        if not initiative.links:
            say(f"{initiative.titel} heeft geen link, dus ook geen QR-code.")

"""`inspiratie similar`: the initiatives that are most like one."""

from typing import Annotated

import typer

from inspiratie.cli.complete import complete_initiative
from inspiratie.cli.groups import ScreenOptions, grouped
from inspiratie.cli.options import AantalOption, DeckOption, format_option
from inspiratie.cli.session import Session
from inspiratie.output.formats import Format
from inspiratie.output.kinds import LIKENESS
from inspiratie.output.results import Likeness


@grouped
def similar(
    naam: Annotated[
        str,
        typer.Argument(
            metavar="ID", autocompletion=complete_initiative, help="Een initiatief, met zijn naam of id."
        ),
    ],
    *,
    aantal: AantalOption = 5,
    formaat: Annotated[Format | None, format_option(LIKENESS)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Toon de initiatieven die het meest op één initiatief lijken, en wat ze delen.

    De vergelijking gaat over vorm, doel, methode, doelgroep en thema, en over de tekst op de kaart.

    Voorbeeld: inspiratie similar buurtvaders
    """
    from inspiratie.advice.likeness import similar as nearest  # noqa: PLC0415 - keeps other commands' start-up short

    output, session = to.open(LIKENESS, formaat), Session(deck)
    mine = session.find(naam)
    found = nearest(mine.id, session.recommender, count=aantal)
    output.give(Likeness(mine=mine, found=found, catalogue=session.catalogue))

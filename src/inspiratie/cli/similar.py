"""`inspiratie similar`: the initiatives that are most like one."""

from typing import Annotated

import typer

from inspiratie.cli.complete import complete_initiative
from inspiratie.cli.options import (
    AantalOption,
    DeckOption,
    Formaat,
    KleurOption,
    OverschrijfOption,
    UitvoerOption,
    format_option,
)
from inspiratie.cli.output import Kleur
from inspiratie.cli.session import Session


def similar(
    naam: Annotated[
        str,
        typer.Argument(
            metavar="ID", autocompletion=complete_initiative, help="Een initiatief, met zijn naam of id."
        ),
    ],
    *,
    aantal: AantalOption = 5,
    formaat: Annotated[Formaat, format_option(Formaat.TABEL, Formaat.REGELS, Formaat.JSON)] = Formaat.TABEL,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Toon de initiatieven die het meest op één initiatief lijken, en wat ze delen.

    De vergelijking gaat over vorm, doel, methode, doelgroep en thema, en over de tekst op de kaart.
    """
    from inspiratie.advice import similar as nearest  # noqa: PLC0415 - keeps other commands' start-up short

    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    mine = session.catalogue.find(naam)
    found = nearest(mine.id, session.recommender, count=aantal)
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.advice import neighbours_to_json  # noqa: PLC0415 - for this format only

            session.write(neighbours_to_json(mine, found))
        case Formaat.REGELS:
            from inspiratie.output.terminal.advice import neighbour_lines  # noqa: PLC0415 - rich is slow to import

            session.write("\n".join(neighbour_lines(found)))
        case _:
            from inspiratie.output.terminal.advice import neighbours  # noqa: PLC0415 - rich is slow to import

            session.show(neighbours(mine, found))

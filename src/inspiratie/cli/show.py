"""`inspiratie show`: one or several initiatives in full."""

from typing import Annotated

import typer

from inspiratie.cli.options import (
    DeckOption,
    Formaat,
    InitiativeArgument,
    KleurOption,
    OverschrijfOption,
    UitvoerOption,
    format_option,
)
from inspiratie.cli.output import Kleur
from inspiratie.cli.session import Session


def show(
    namen: InitiativeArgument,
    *,
    qr: Annotated[bool, typer.Option("--qr", help="Toon een QR-code naar de eerste link.")] = False,
    formaat: Annotated[
        Formaat, format_option(Formaat.KAARTEN, Formaat.REGELS, Formaat.JSON)
    ] = Formaat.KAARTEN,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Toon één of meer initiatieven voluit.

    U mag het id typen, de titel, of een stuk ervan: "buurtvaders", "Glasbolmeters".
    """
    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    found = [session.catalogue.find(name) for name in namen]
    entries = [session.catalogue.by_id[id_] for id_ in dict.fromkeys(initiative.id for initiative in found)]
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.json_records import list_to_json  # noqa: PLC0415 - only for this format

            session.write(list_to_json(entry.initiative for entry in entries))
        case Formaat.REGELS:
            from inspiratie.output.terminal.cards import initiative_fields  # noqa: PLC0415 - rich is slow to import

            blocks = ("\n".join(initiative_fields(entry, session.catalogue.vocabulary)) for entry in entries)
            session.write("\n\n".join(blocks))
        case _:
            session.show_cards(entries, qr=qr)

"""`inspiratie list`: all initiatives, or those that carry given concepts."""

from typing import Annotated

from inspiratie import commands
from inspiratie.cli.options import (
    DeckOption,
    DoelgroepOption,
    DoelOption,
    Formaat,
    KleurOption,
    MethodeOption,
    OverschrijfOption,
    ThemaOption,
    UitvoerOption,
    VormOption,
    format_option,
)
from inspiratie.cli.output import Kleur, say
from inspiratie.cli.session import Session, facet_values


def list_(
    *,
    doel: DoelOption = None,
    vorm: VormOption = None,
    methode: MethodeOption = None,
    doelgroep: DoelgroepOption = None,
    thema: ThemaOption = None,
    formaat: Annotated[
        Formaat, format_option(Formaat.TABEL, Formaat.REGELS, Formaat.JSON, Formaat.CSV)
    ] = Formaat.TABEL,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Toon alle initiatieven, of alleen die met een bepaald doel, thema of andere waarde.

    Binnen één facet volstaat één waarde (of); tussen facetten moet alles kloppen (en).
    Engere begrippen tellen mee: --thema overlast toont ook nachtlawaai.
    """
    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    wanted = facet_values(doel=doel, vorm=vorm, methode=methode, doelgroep=doelgroep, thema=thema)
    initiatives = session.filtered(wanted)
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.json_records import list_to_json  # noqa: PLC0415 - only for this format

            session.write(list_to_json(initiatives))
        case Formaat.CSV:
            from inspiratie.output.files.json_records import list_to_csv  # noqa: PLC0415 - only for this format

            session.write(list_to_csv(initiatives, session.catalogue.vocabulary))
        case Formaat.REGELS:
            from inspiratie.output.terminal.cards import initiative_lines  # noqa: PLC0415 - rich is slow to import

            session.write("\n".join(initiative_lines(initiatives)))
        case _ if initiatives:
            from inspiratie.output.terminal.cards import InitiativeTable  # noqa: PLC0415 - rich is slow to import

            session.show(InitiativeTable(initiatives, session.catalogue.vocabulary))
        case _:
            nearby = f"wat er dichtbij komt, vindt u met: {commands.ask('suggest')}"
            say(f"Geen enkele kaart heeft deze waarden; {nearby}")
    say(f"{len(initiatives)} van {len(session.catalogue)} initiatieven.")

"""`inspiratie draw`: random cards for a workshop."""

from random import SystemRandom
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.options import (
    AantalOption,
    DeckOption,
    Formaat,
    KleurOption,
    OverschrijfOption,
    UitvoerOption,
    format_option,
)
from inspiratie.cli.output import Kleur, say
from inspiratie.cli.session import Session

_SEEDS = 1_000_000


def draw(
    *,
    aantal: AantalOption = 3,
    zaad: Annotated[
        int | None,
        typer.Option("--zaad", min=0, metavar="GETAL", help="Hetzelfde getal geeft dezelfde kaarten."),
    ] = None,
    formaat: Annotated[
        Formaat, format_option(Formaat.KAARTEN, Formaat.REGELS, Formaat.JSON)
    ] = Formaat.KAARTEN,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Trek willekeurige kaarten, bijvoorbeeld voor een workshop of een eerste idee.

    Wilt u later dezelfde kaarten, geef dan het getal dat erbij staat op met --zaad.
    """
    from inspiratie.advice import draw as drawn  # noqa: PLC0415 - keeps other commands' start-up short

    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    seed = SystemRandom().randrange(_SEEDS) if zaad is None else zaad
    initiatives = drawn(session.catalogue, count=aantal, seed=seed)
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.advice import draw_to_json  # noqa: PLC0415 - for this format only

            session.write(draw_to_json(initiatives, seed=seed))
        case Formaat.REGELS:
            from inspiratie.output.terminal.cards import initiative_lines  # noqa: PLC0415 - rich is slow to import

            session.write("\n".join(initiative_lines(initiatives)))
        case _:
            session.show_cards(
                [session.catalogue.by_id[initiative.id] for initiative in initiatives], qr=False
            )
    say(f"Dezelfde kaarten opnieuw: {commands.draw(count=aantal, seed=seed)}")

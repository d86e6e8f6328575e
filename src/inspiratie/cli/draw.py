"""`inspiratie draw`: random cards for a workshop."""

from random import SystemRandom
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import Detail, Narrowing, ScreenOptions, grouped
from inspiratie.cli.options import AantalOption, DeckOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import DRAW
from inspiratie.output.results import Draw

_SEEDS = 1_000_000
_USUAL = 3
"""So many cards are drawn when the user does not say how many."""


@grouped
def draw(
    hoeveel: Annotated[
        int | None,
        typer.Argument(min=1, max=100, metavar="GETAL", help="Hoeveel kaarten u trekt; gewoonlijk 3."),
    ] = None,
    *,
    narrowing: Narrowing,
    aantal: AantalOption = _USUAL,
    zaad: Annotated[
        int | None,
        typer.Option("--zaad", min=0, metavar="GETAL", help="Hetzelfde getal geeft dezelfde kaarten."),
    ] = None,
    detail: Detail,
    formaat: Annotated[Format | None, format_option(DRAW)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Trek willekeurige kaarten, bijvoorbeeld voor een workshop of een eerste idee.

    Met --thema en dergelijke trekt u alleen uit de kaarten die dat noemen, zoals bij list.
    Wilt u later dezelfde kaarten, geef dan het getal dat erbij staat op met --zaad.

    Voorbeeld: inspiratie draw 3 --thema overlast
    """
    from inspiratie.advice.draw import draw as drawn  # noqa: PLC0415 - keeps other commands' start-up short
    from inspiratie.wording.listing import drawn_line  # noqa: PLC0415 - likewise

    output, session = to.open(DRAW, formaat), Session(deck)
    catalogue, (asked, pool) = session.catalogue, session.narrowed(narrowing)
    if hoeveel and aantal not in (_USUAL, hoeveel):
        raise WrongUsage(f"u vraagt {hoeveel} kaarten en met --aantal {aantal}; laat een van de twee weg.")
    count = hoeveel or aantal
    if asked or narrowing.veld:
        say(drawn_line(asked, len(pool), catalogue.given))
    elif count > len(pool):
        say(f"Er zijn er maar {len(pool)}; u krijgt ze allemaal.")
    if not pool and output.format.is_drawn:
        return
    seed = SystemRandom().randrange(_SEEDS) if zaad is None else zaad
    options = [(str(concept.facet), concept.label) for concept in asked]
    options += [("veld", value) for value in narrowing.veld or ()]
    again = commands.draw(count=count, seed=seed, options=options, given=catalogue.given)
    initiatives = drawn(pool, count=count, seed=seed)
    output.give(
        Draw(
            initiatives=initiatives,
            catalogue=catalogue,
            title="Getrokken kaarten",
            command=again,
            seed=seed,
            long=detail.is_whole,
        )
    )
    say(f"Dezelfde kaarten opnieuw: {again}")

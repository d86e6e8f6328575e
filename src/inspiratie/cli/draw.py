"""`inspiratie draw`: random cards for a workshop."""

from random import SystemRandom
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import ScreenOptions, grouped
from inspiratie.cli.options import AantalOption, DeckOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.output.formats import DRAW, Format
from inspiratie.output.results import Draw

_SEEDS = 1_000_000


@grouped
def draw(
    hoeveel: Annotated[
        int | None,
        typer.Argument(min=1, max=100, metavar="GETAL", help="Hoeveel kaarten u trekt; gewoonlijk 3."),
    ] = None,
    *,
    aantal: AantalOption = 3,
    zaad: Annotated[
        int | None,
        typer.Option("--zaad", min=0, metavar="GETAL", help="Hetzelfde getal geeft dezelfde kaarten."),
    ] = None,
    lang: Annotated[bool, typer.Option("--lang", help="Toon elke kaart helemaal.")] = False,
    formaat: Annotated[Format | None, format_option(DRAW)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Trek willekeurige kaarten, bijvoorbeeld voor een workshop of een eerste idee.

    Wilt u later dezelfde kaarten, geef dan het getal dat erbij staat op met --zaad.
    """
    from inspiratie.advice.draw import draw as drawn  # noqa: PLC0415 - keeps other commands' start-up short

    output, catalogue = to.open(DRAW, formaat), Session(deck).catalogue
    seed = SystemRandom().randrange(_SEEDS) if zaad is None else zaad
    count = hoeveel or aantal
    again = commands.draw(count=count, seed=seed, given=catalogue.given)
    initiatives = drawn(catalogue, count=count, seed=seed)
    output.give(
        Draw(
            initiatives=initiatives,
            catalogue=catalogue,
            title="Getrokken kaarten",
            command=again,
            seed=seed,
            long=lang,
        )
    )
    say(f"Dezelfde kaarten opnieuw: {again}")

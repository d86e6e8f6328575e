"""`inspiratie list`: all initiatives, or those that carry given concepts or hold given words."""

import sys
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import Narrowing, SheetOptions, grouped
from inspiratie.cli.options import DeckOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.deck.searching import initiatives_with
from inspiratie.deck.vocabulary import ids_by_facet
from inspiratie.output.formats import Format
from inspiratie.output.kinds import INITIATIVES
from inspiratie.output.results import Listing
from inspiratie.wording.listing import not_found_line, tally_line, wider_line


@grouped
def list_(
    woorden: Annotated[
        list[str] | None,
        typer.Argument(metavar="WOORD", help="Wat in de kaart moet staan, ook als deel van een woord."),
    ] = None,
    *,
    narrowing: Narrowing,
    formaat: Annotated[Format | None, format_option(INITIATIVES)] = None,
    deck: DeckOption = None,
    to: SheetOptions,
) -> None:
    """Toon alle initiatieven, of alleen die met een bepaald woord, thema of andere waarde.

    Binnen één kenmerk volstaat één waarde (of); tussen kenmerken moet alles kloppen (en).
    Engere begrippen tellen mee: --thema overlast toont ook nachtlawaai.
    Noemt bijna geen kaart wat u vraagt, dan staat eronder wat ruimer is.

    Voorbeeld: inspiratie list --thema overlast
    """
    from inspiratie.advice.search import Search, look_wider  # noqa: PLC0415 - keeps completion quick

    output, session = to.open(INITIATIVES, formaat), Session(deck)
    catalogue, words = session.catalogue, tuple(woorden or ())
    asked, carrying = session.narrowed(narrowing)
    hits = {one.id: hit for one, hit in initiatives_with(words, catalogue)}
    found = tuple(one for one in carrying if one.id in hits or not words)
    search = Search(
        asked=asked,
        suiting=session.suiting(asked) if asked and output.format.is_drawn else 0,
        wider=None if words or narrowing.veld else look_wider(catalogue, ids_by_facet(asked), found),
        words=words,
        hits=hits if words else {},
    )
    if output.format.is_drawn and not (found or asked):
        say(not_found_line(search, catalogue.given))
        return
    command = commands.export(*(one.id for one in found), given=catalogue.given)
    output.give(
        Listing(initiatives=found, catalogue=catalogue, title="Initiatieven", command=command, search=search)
    )
    if output.format.is_drawn:  # it tells so itself
        return
    if line := wider_line(search, len(found)):
        say(line)
    if to.uitvoer or sys.stdout.isatty():  # beside a pipe it would come out among what is read there
        say(tally_line(len(found), len(catalogue)))

"""`inspiratie terms`: the vocabulary as a tree, with how many initiatives stand under each term."""

from typing import Annotated

import typer

from inspiratie.cli.complete import complete_facet
from inspiratie.cli.groups import ScreenOptions, grouped
from inspiratie.cli.options import DeckOption, format_option
from inspiratie.cli.session import Session
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.formats import TERMS, Format
from inspiratie.output.results import Terms


@grouped
def terms(
    facet: Annotated[
        str | None,
        typer.Argument(
            metavar="FACET",
            autocompletion=complete_facet,
            help="vorm, doel, methode, doelgroep of thema; zonder: alle.",
        ),
    ] = None,
    *,
    formaat: Annotated[Format | None, format_option(TERMS)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Toon de begrippen waarmee u kunt zoeken, als boom, met het aantal initiatieven.

    Het aantal zegt op hoeveel kaarten het begrip of een enger begrip staat.
    """
    output = to.open(TERMS, formaat)
    facets = tuple(Facet) if facet is None else (Facet.named(facet),)
    output.give(Terms(catalogue=Session(deck).catalogue, facets=facets))

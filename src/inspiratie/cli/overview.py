"""`inspiratie overview`: the deck at a glance, and where nothing is."""

from typing import Annotated

import typer

from inspiratie.cli.groups import SheetOptions, grouped
from inspiratie.cli.options import DeckOption, facet_option, format_option
from inspiratie.cli.session import Session
from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import OVERVIEW
from inspiratie.output.results import Glance


@grouped
def overview(
    *,
    rij: Annotated[Facet, facet_option("--rij", "Wat onder elkaar staat")] = Facet.THEMA,
    kolom: Annotated[Facet, facet_option("--kolom", "Wat naast elkaar staat")] = Facet.VORM,
    namen: Annotated[
        bool, typer.Option("--namen", help="Toon ook welke initiatieven in elk vak staan.")
    ] = False,
    formaat: Annotated[Format | None, format_option(OVERVIEW)] = None,
    deck: DeckOption = None,
    to: SheetOptions,
) -> None:
    """Toon alle initiatieven in één oogopslag: waar er veel zijn, en waar geen.

    Elk vak telt de kaarten die beide noemen; engere begrippen tellen mee bij het ruimere.
    Voor een presentatie: -o overzicht.svg

    Voorbeeld: inspiratie overview --kolom doelgroep
    """
    from inspiratie.advice.overview import make_overview  # noqa: PLC0415 - loads the engine, only when needed

    if rij is kolom:
        raise WrongUsage(f"--rij en --kolom zijn allebei {rij}; kies twee verschillende kenmerken.")
    output = to.open(OVERVIEW, formaat)
    catalogue = Session(deck).catalogue
    found = make_overview(catalogue, row=rij, column=kolom)
    output.give(Glance(overview=found, names=namen, given=catalogue.given))

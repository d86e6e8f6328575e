"""`inspiratie terms`: the vocabulary as a tree, with how many initiatives stand under each term."""

from typing import Annotated

import typer

from inspiratie.cli.options import (
    DeckOption,
    Formaat,
    KleurOption,
    OverschrijfOption,
    UitvoerOption,
    format_option,
)
from inspiratie.cli.output import Kleur
from inspiratie.cli.session import Session
from inspiratie.deck.vocabulary import Facet


def terms(
    facet: Annotated[
        str | None,
        typer.Argument(metavar="FACET", help="vorm, doel, methode, doelgroep of thema; zonder: alle."),
    ] = None,
    *,
    formaat: Annotated[Formaat, format_option(Formaat.BOOM, Formaat.REGELS, Formaat.JSON)] = Formaat.BOOM,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Toon de begrippen waarmee u kunt zoeken, als boom, met het aantal initiatieven.

    Het aantal zegt op hoeveel kaarten het begrip of een enger begrip staat.
    """
    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    facets = tuple(Facet) if facet is None else (Facet.named(facet),)
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.json_records import terms_to_json  # noqa: PLC0415 - only for this format

            session.write(terms_to_json(session.catalogue, facets))
        case Formaat.REGELS:
            from inspiratie.output.terminal.terms import term_lines  # noqa: PLC0415 - rich is slow to import

            session.write("\n".join(term_lines(session.catalogue, facets)))
        case _:
            from inspiratie.output.terminal.terms import term_tree  # noqa: PLC0415 - rich is slow to import

            session.show(term_tree(session.catalogue, facets))

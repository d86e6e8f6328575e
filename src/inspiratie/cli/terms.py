"""`inspiratie terms`: the concepts that one can ask for, with how much there is for each."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.complete import complete_facet
from inspiratie.cli.groups import ScreenOptions, grouped
from inspiratie.cli.options import DeckOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.deck.errors import UnknownFacet
from inspiratie.deck.searching import concepts_with
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.answered import answered_over
from inspiratie.output.formats import Format
from inspiratie.output.kinds import TERMS
from inspiratie.output.results import Terms
from inspiratie.wording.listing import quoted


@grouped
def terms(
    wat: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="KENMERK of WOORD",
            autocompletion=complete_facet,
            help="Vorm, doel, methode, doelgroep of thema; of een woord om te zoeken, zoals fiets.",
        ),
    ] = None,
    *,
    formaat: Annotated[Format | None, format_option(TERMS)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Toon de begrippen waarmee u kunt zoeken, met hoeveel initiatieven erbij passen.

    U ziet de ruimste begrippen; met een kenmerk alle begrippen ervan, met een woord wat erop lijkt.

    Voorbeeld: inspiratie terms fiets
    """
    output, session = to.open(TERMS, formaat), Session(deck)
    facets, words = _facets_and_words(wat or [])
    catalogue = session.catalogue
    is_whole = bool(wat) or not output.format.is_drawn
    tree = [found for facet in facets for found in catalogue.vocabulary.in_tree(facet)]
    concepts = [concept for concept, depth in tree if is_whole or not depth]
    holding: dict[str, str] = {}
    if words:
        holding = {one.id: label for one, label in concepts_with(words, concepts)}
        concepts = [one for one in concepts if one.id in holding] or session.near(words, facets)
    if words and not concepts:
        if get_close_matches(words[0], list(Facet)):
            raise UnknownFacet(words[0], tuple(Facet))
        everything = commands.on_decks(commands.terms(), catalogue.given)
        say(f"Niet herkend: {quoted(words)}. Alle begrippen: {everything}")
        if output.format.is_drawn:
            return
    found = Terms(
        catalogue=catalogue,
        answered=answered_over(catalogue, lambda: session.recommender),
        concepts=concepts,
        words=words,
        holding=holding,
        is_whole=is_whole,
    )
    output.give(found)


def _facets_and_words(wanted: Sequence[str]) -> tuple[Sequence[Facet], Sequence[str]]:
    """Return the facets to show, one when the first word names it, and the words to look for."""
    if not wanted:
        return tuple(Facet), ()
    try:
        return (Facet.named(wanted[0]),), tuple(wanted[1:])
    except UnknownFacet:
        return tuple(Facet), tuple(wanted)

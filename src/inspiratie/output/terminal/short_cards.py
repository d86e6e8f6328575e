"""Initiatives in a few lines each, as cards that were drawn are laid out on a table."""

from rich.console import Group

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Draw
from inspiratie.output.terminal.short import Told, short_items
from inspiratie.output.terminal.whole_cards import whole_cards
from inspiratie.wording.cards import FACET_LABELS, facet_values, origin_line

_TOLD = (Facet.THEMA, Facet.DOELGROEP, Facet.VORM)


def drawn_cards(found: Draw) -> Group:
    """Return each card in short, or whole where that is asked."""
    if found.long:
        return whole_cards(found)
    catalogue = found.catalogue
    told = [
        Told(initiative, [_facets(initiative, found), origin_line(catalogue.by_id[initiative.id])])
        for initiative in found.initiatives
    ]
    return Group(*short_items(told, catalogue))


def _facets(initiative: Initiative, found: Draw) -> str:
    vocabulary = found.catalogue.vocabulary
    return " · ".join(
        f"{FACET_LABELS[facet]}: {facet_values(initiative, facet, vocabulary)}" for facet in _TOLD
    )

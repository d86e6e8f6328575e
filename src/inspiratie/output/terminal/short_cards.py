"""Initiatives in a few lines each, as cards that were drawn are laid out on a table."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Draw
from inspiratie.output.terminal.short import short_item
from inspiratie.output.terminal.whole_cards import whole_cards
from inspiratie.wording.cards import FACET_LABELS, facet_values, origin_line

_TOLD = (Facet.THEMA, Facet.DOELGROEP, Facet.VORM)


def drawn_cards(found: Draw) -> Group:
    """Return each card in short, or whole where that is asked."""
    if found.long:
        return whole_cards(found)
    return Group(*_items(found))


def _items(found: Draw) -> Iterator[RenderableType]:
    catalogue = found.catalogue
    for number, initiative in enumerate(found.initiatives, start=1):
        notes = [_facets(initiative, found), origin_line(catalogue.by_id[initiative.id])]
        yield short_item(initiative, notes, catalogue, number=number, count=len(found.initiatives))


def _facets(initiative: Initiative, found: Draw) -> str:
    vocabulary = found.catalogue.vocabulary
    return " · ".join(
        f"{FACET_LABELS[facet]}: {facet_values(initiative, facet, vocabulary)}" for facet in _TOLD
    )

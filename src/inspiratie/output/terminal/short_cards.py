"""Initiatives in a few lines each, as cards that were drawn are laid out on a table."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Draw
from inspiratie.output.terminal.short import ShortItem, indent_of, reference
from inspiratie.output.terminal.whole_cards import whole_cards
from inspiratie.wording.sentences import FACET_LABELS, facet_values, origin_line

_TOLD = (Facet.THEMA, Facet.DOELGROEP, Facet.VORM)


def drawn_cards(found: Draw) -> Group:
    """Return each card in short, or whole where that is asked."""
    if found.long:
        return whole_cards(found)
    return Group(*_items(found))


def _items(found: Draw) -> Iterator[RenderableType]:
    catalogue = found.catalogue
    for number, initiative in enumerate(found.initiatives, start=1):
        notes = filter(None, [_facets(initiative, found), origin_line(catalogue.by_id[initiative.id])])
        yield ShortItem(
            mark=f"{number}.",
            indent=indent_of(len(found.initiatives)),
            title=initiative.titel,
            found_by=reference(catalogue.handle(initiative)),
            score=Text(),
            lines=(Text(initiative.samenvatting), *(Text(note, style="card.note") for note in notes)),
        )


def _facets(initiative: Initiative, found: Draw) -> str:
    vocabulary = found.catalogue.vocabulary
    return " · ".join(
        f"{FACET_LABELS[facet]}: {facet_values(initiative, facet, vocabulary)}" for facet in _TOLD
    )

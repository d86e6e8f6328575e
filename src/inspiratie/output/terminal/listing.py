"""A list of initiatives for a terminal: one line each, in groups."""

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.searching import Where
from inspiratie.output.results import Listing
from inspiratie.output.terminal.cards import form_style
from inspiratie.output.terminal.columns import Columns, Item
from inspiratie.wording.cards import FACET_LABELS, origin_mark
from inspiratie.wording.listing import (
    FACETS_TOLD,
    FOUND,
    NUMBER_AND_TITLE,
    found_groups,
    found_lines,
    once_line,
    tally_line,
    telling,
)


class ListingView:
    """The number of each card, its title, and in columns what it is about and whom it is for."""

    def __init__(self, listing: Listing) -> None:
        """Take what to show."""
        self.listing = listing

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield what the list holds, then the groups, then how many these are of all."""
        listing = self.listing
        yield from map(Text, found_lines(listing.search, len(listing.initiatives)))
        found = found_groups(listing.search, listing.initiatives, listing.catalogue.vocabulary)
        groups = [(heading, [self._item(one) for one in group]) for heading, group in found]
        names = (
            *NUMBER_AND_TITLE,
            *([FOUND] if listing.search.hits else []),
            *(FACET_LABELS[facet] for facet in FACETS_TOLD),
        )
        yield Columns(names, groups)
        yield Text()
        if once := once_line(listing.search, listing.initiatives):
            yield Text(once)
        yield Text(tally_line(len(listing.initiatives), len(listing.catalogue), listing.search.wider))

    def _item(self, initiative: Initiative) -> Item:
        catalogue = self.listing.catalogue
        handle, mark = catalogue.handle(initiative), origin_mark(catalogue.by_id[initiative.id])
        is_number = handle.isdigit()
        return Item(
            mark=handle if is_number else "",
            title=Text(initiative.titel, style=form_style(initiative)),
            short=initiative.titel.partition(" / ")[0],
            cells=(*self._found(initiative), *self._facets(initiative)),
            below=" · ".join(filter(None, ["" if is_number else handle, mark])),
        )

    def _found(self, initiative: Initiative) -> Sequence[Sequence[str]]:
        """Return where the words that were looked for stand, where the title does not show it."""
        hit = self.listing.search.hits.get(initiative.id)
        return [[hit.shown] if hit.where is not Where.TITLE else []] if hit else []

    def _facets(self, initiative: Initiative) -> Sequence[Sequence[str]]:
        return [telling(initiative, facet, self.listing.catalogue.vocabulary) for facet in FACETS_TOLD]

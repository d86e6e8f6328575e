"""A list of initiatives for a terminal: one line each, in groups."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.searching import Where
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Listing
from inspiratie.output.terminal.cards import form_style
from inspiratie.output.terminal.rows import ROOM_FOR_MORE, Row, Rows
from inspiratie.wording.cards import origin_mark
from inspiratie.wording.listing import COLUMNS, found_groups, found_lines, tally_line


class ListingView:
    """The number of each card, its title, what it is about and whom it is for."""

    def __init__(self, listing: Listing) -> None:
        """Take what to show."""
        self.listing = listing

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield what the list holds, then the groups, then how many these are of all."""
        listing = self.listing
        yield from map(Text, found_lines(listing.search, len(listing.initiatives)))
        if options.max_width >= ROOM_FOR_MORE:
            yield Text(COLUMNS, style="card.note")
        found = found_groups(listing.search, listing.initiatives, listing.catalogue.vocabulary)
        groups = [(heading, [self._row(one) for one in group]) for heading, group in found]
        every = [row for _, rows in groups for row in rows]
        for heading, rows in groups:
            yield Text()
            yield Text(heading, style="heading")
            yield Rows(rows, beside=every)
        yield Text()
        yield Text(tally_line(len(listing.initiatives), len(listing.catalogue), listing.search.wider))

    def _row(self, initiative: Initiative) -> Row:
        handle = self.listing.catalogue.handle(initiative)
        name = Text(initiative.titel, style=form_style(initiative))
        if not handle.isdigit():
            name.append(f"  {handle}", style="card.id")
        return Row(
            mark=handle if handle.isdigit() else "",
            name=name,
            short=initiative.titel.partition(" / ")[0] if handle.isdigit() else "",
            more=tuple(self._more(initiative)),
        )

    def _more(self, initiative: Initiative) -> Iterator[str]:
        catalogue = self.listing.catalogue
        if mark := origin_mark(catalogue.by_id[initiative.id]):
            yield mark
        hit = self.listing.search.hits.get(initiative.id)
        if hit and hit.where is not Where.TITLE:
            yield hit.shown
        for facet in (Facet.THEMA, Facet.DOELGROEP, Facet.METHODE):
            concepts = map(catalogue.vocabulary.concepts.__getitem__, initiative.concepts(facet))
            known = hit.shown if hit else ""  # told already
            if telling := ", ".join(one.label for one in concepts if not one.algemeen and one.label != known):
                yield telling

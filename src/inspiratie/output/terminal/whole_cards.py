"""Everything known about initiatives as cards for a terminal, with a QR code when that is asked."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inspiratie.deck.catalogue import Entry
from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.output.results import Selection
from inspiratie.output.terminal.cards import Card, Facets, panel
from inspiratie.output.terminal.qr import QrCode
from inspiratie.output.terminal.theme import linked
from inspiratie.wording.sentences import EDITORIAL, origin_line, title_note


def whole_cards(found: Selection) -> Group:
    """Return each initiative as a whole card."""
    catalogue = found.catalogue
    return Group(
        *(
            initiative_card(catalogue.by_id[one.id], catalogue.vocabulary, qr=found.qr)
            for one in found.initiatives
        )
    )


def initiative_card(entry: Entry, vocabulary: Vocabulary, *, qr: bool = False) -> Card:
    """Return everything known about one initiative as a card; `qr` adds a code of its first link."""
    initiative = entry.initiative
    head = Text(initiative.titel, style="card.title")
    body: list[RenderableType] = [Text(initiative.samenvatting, style="heading")]
    body += [Facets(initiative, vocabulary), Text(""), Text(initiative.beschrijving)]
    own = [
        _labelled(name, "\n".join(filter(None, value.split("\n")))) for name, value in initiative.own_facts()
    ]
    body += [Text(""), *own] if own else []
    if initiative.plaatsen:
        body.append(_labelled("plaatsen", ", ".join(initiative.plaatsen)))
    if initiative.situaties:
        body += [Text(""), Text(f"Herkent u dit? ({EDITORIAL})", style="card.label")]
        body += [_bullet(situation) for situation in initiative.situaties]
    if initiative.links:
        body += [Text(""), Text("Meer weten:", style="card.label")]
        for link in initiative.links:
            similar = " (vergelijkbaar voorbeeld)" if link.vergelijkbaar else ""
            body.append(_bullet(f"{link.titel} [{link.soort}]{similar}"))
            body.append(Padding(Text(link.url, style=linked(link.url), overflow="fold"), (0, 0, 0, 2)))
    if qr and initiative.links:
        body.append(QrCode(initiative.links[0].url))
    number = f"kaart {initiative.kaart}" if initiative.kaart and not entry.own else ""
    origin = origin_line(entry)
    if entry.added:  # longer than there is room for in the frame
        body += [Text(""), Text(f"Herkomst: {origin}", style="card.note")]
        origin = ""
    note = ", ".join(filter(None, [number, origin or entry.deck * (not number), title_note(initiative)]))
    return panel(initiative, head, body, right=Text(f" {note} ", style="card.note"))


def _labelled(label: str, value: str) -> Text:
    return Text(f"{label}: ", style="card.label").append(value, style="not dim")


def _bullet(value: str) -> RenderableType:
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("•"), Text(value))
    return row

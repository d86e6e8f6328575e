"""Everything known about initiatives as cards for a terminal, with a QR code when that is asked."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from inspiratie.deck.catalogue import Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.output.results import Selection
from inspiratie.output.terminal.cards import facet_text, panel
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.qr import QrCode
from inspiratie.output.terminal.theme import linked
from inspiratie.wording.cards import EDITORIAL, FACET_LABELS, origin_line, title_note

_EXPLAINED = (Facet.DOEL, Facet.METHODE)
"""Facets of which the values are terms of the trade."""
_INDENT = 2


def whole_cards(found: Selection) -> Group:
    """Return each initiative as a whole card, its links below it."""
    catalogue = found.catalogue
    parts: list[RenderableType] = []
    for one in found.initiatives:
        parts += [initiative_card(catalogue.by_id[one.id], catalogue.vocabulary), *_links(one, qr=found.qr)]
    return Group(*parts)


def initiative_card(entry: Entry, vocabulary: Vocabulary) -> RenderableType:
    """Return everything known about one initiative but its links as a card."""
    initiative = entry.initiative
    head = Text(initiative.titel, style="card.title")
    body: list[RenderableType] = [Text(initiative.samenvatting, style="heading")]
    body += _facets(initiative, vocabulary)
    body += [Text(""), Text(initiative.beschrijving)]
    own = [
        _labelled(name, "\n".join(filter(None, value.split("\n")))) for name, value in initiative.own_facts()
    ]
    body += [Text(""), *own] if own else []
    if initiative.plaatsen:
        body.append(_labelled("plaatsen", ", ".join(initiative.plaatsen)))
    if initiative.situaties:
        body += [Text(""), Text(f"Herkent u dit? ({EDITORIAL})", style="card.label")]
        body += [_bullet(situation) for situation in initiative.situaties]
    if explained := list(_explained(initiative, vocabulary)):
        body += [Text(""), Text(f"Wat betekent dat? ({EDITORIAL})", style="card.label"), *explained]
    number = f"kaart {initiative.kaart}" if initiative.kaart and not entry.is_own else ""
    origin = origin_line(entry)
    if entry.added:  # longer than there is room for in the frame
        body += [Text(""), Text(f"Herkomst: {origin}", style="card.note")]
        origin = ""
    note = ", ".join(filter(None, [number, origin or entry.deck * (not number), title_note(initiative)]))
    return panel(initiative, head, body, right=Text(f" {note} ", style="card.note"))


def _facets(initiative: Initiative, vocabulary: Vocabulary) -> Iterator[Hanging]:
    """Yield a line a facet."""
    for facet in Facet:
        label = Text(f"{FACET_LABELS[facet]}: ", style="card.label")
        yield Hanging(label.append_text(facet_text(initiative, facet, vocabulary)), by=0)


def _explained(initiative: Initiative, vocabulary: Vocabulary) -> Iterator[Text]:
    """Yield what the terms of the trade on a card mean."""
    for facet in _EXPLAINED:
        for concept in map(vocabulary.concepts.__getitem__, initiative.concepts(facet)):
            if concept.definitie:
                yield _labelled(concept.label, concept.definitie)


def _links(initiative: Initiative, *, qr: bool) -> Iterator[RenderableType]:
    """Yield where to read on, outside any frame: an address that is cut cannot be copied."""
    if initiative.links:
        yield Text("Meer weten:", style="card.label")
    for link in initiative.links:
        similar = " (vergelijkbaar voorbeeld)" if link.vergelijkbaar else ""
        yield Hanging(Text(f"{link.titel} [{link.soort}]{similar}"), _INDENT, Text("•"))
        address = Text(" " * _INDENT, no_wrap=True, overflow="ignore")
        yield address.append(link.url, style=linked(link.url))
    if qr and initiative.links:
        yield QrCode(initiative.links[0].url)


def _labelled(label: str, value: str) -> Text:
    return Text(f"{label}: ", style="card.label").append(value, style="not dim")


def _bullet(value: str) -> RenderableType:
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("•"), Text(value))
    return row

"""What is handed on as the blocks of a document: the question, a table, and each initiative in full."""

from collections.abc import Iterator, Sequence

from inspiratie import __version__
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.engine.ranking import Match
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.output.paper import Block, Command, Facts, Grid, Heading, Item, Items, Text
from inspiratie.wording.cards import (
    EDITORIAL,
    FACET_LABELS,
    GONE,
    as_heading,
    facet_values,
    origin_line,
    title_note,
)
from inspiratie.wording.needs import unmet_line
from inspiratie.wording.numbers import decimal
from inspiratie.wording.reasons import reason_line, score_words

UNTITLED = "Selectie"
"""What is written above initiatives that have no name together."""


def handout_blocks(handout: Handout) -> Iterator[Block]:
    """Yield all that stands below the title."""
    told = [
        ("Eerst hulp", handout.help),
        ("De vraag", handout.need),
        ("Begrepen als", handout.understood),
        ("Let op", handout.remark),
    ]
    if rows := [(name, [Item(text)]) for name, text in told if text]:
        yield Facts(rows)
    if handout.items:
        yield _overview(handout)
    elif not handout.remark:
        yield Text("Deze lijst is nog leeg.")
    for number, item in enumerate(handout.items, start=1):
        yield Heading(f"{number}. {_title(item)}")
        yield from _initiative(item, handout.catalogue.vocabulary)
    yield Heading("Opnieuw maken")
    yield Text(f"Gemaakt met inspiratie {__version__}, kaarten {handout.catalogue.version}.")
    if handout.command:
        yield Command(handout.command)


def card_facts(initiative: Initiative, vocabulary: Vocabulary) -> Iterator[tuple[str, Sequence[Item]]]:
    """Yield what the card says beside its description, each thing by its name."""
    for facet in Facet:
        yield FACET_LABELS[facet].capitalize(), [Item(facet_values(initiative, facet, vocabulary))]
    for name, value in initiative.own_facts():
        yield as_heading(name), [Item(value)]
    if initiative.links:
        yield "Meer lezen", [Item(link.url, link.titel, is_address=True) for link in initiative.links]


def reckoning(match: Match) -> Iterator[Item]:
    """Yield every reason with its points, and what is not met."""
    for reason in match.reasons:
        yield Item(f"{reason_line(reason)}: {decimal(reason.points)} punten")
    if match.unmet:
        yield Item(f"niet vervuld: {unmet_line(match.unmet)}")


def _overview(handout: Handout) -> Grid:
    """Return a table of the initiatives: the title, the form, and what else there is to tell."""
    scored = any(item.match for item in handout.items)
    noted = any(item.note for item in handout.items)
    rows = []
    for number, item in enumerate(handout.items, start=1):
        score = [score_words(item.match) if item.match else ""] * scored
        rows.append([str(number), _title(item), _forms(item, handout), *score, *[item.note] * noted])
    return Grid(["nr", "initiatief", "vorm", *["past"] * scored, *["notitie"] * noted], rows)


def _initiative(item: HandoutItem, vocabulary: Vocabulary) -> Iterator[Block]:
    """Yield what stands below the title of an initiative, the note first: it is why it is on the list."""
    if item.note:
        yield Facts([("Notitie", [Item(item.note)])])
    if item.entry is None:
        yield Text("Komt dit initiatief uit uw eigen kaarten? Geef die dan mee met --deck.")
        return
    initiative = item.entry.initiative
    yield Text(initiative.samenvatting)
    yield Text(initiative.beschrijving)
    note = title_note(initiative)
    yield Facts((*card_facts(initiative, vocabulary), *([("Let op", [Item(note)])] if note else [])))
    if origin := origin_line(item.entry):
        yield Text(f"Herkomst: {origin}.")
    if item.match:
        yield Heading(f"Waarom gekozen: {score_words(item.match)}", 3)
        if not item.match.reasons:
            yield Text("Dit sluit niet aan bij de vraag; het is zelf gekozen.")
        yield Items(tuple(reckoning(item.match)))
    if initiative.situaties:
        yield Heading(f"Herkent u dit? ({EDITORIAL})", 3)
        yield Items([Item(text) for text in initiative.situaties])


def _title(item: HandoutItem) -> str:
    return item.entry.initiative.titel if item.entry else f"{item.id} ({GONE})"


def _forms(item: HandoutItem, handout: Handout) -> str:
    if item.entry is None:
        return ""
    return facet_values(item.entry.initiative, Facet.VORM, handout.catalogue.vocabulary)

"""What is allowed in a deck and yet may be a mistake: cards and concepts that look like others."""

from collections.abc import Iterable, Iterator
from itertools import islice

from rapidfuzz import fuzz, process

from inspiratie.clean import mended, shown
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.deck import Deck
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.skeleton import left_of_example, skeleton_text
from inspiratie.language.words import fold, slug
from inspiratie.storage.record_faults import Location
from inspiratie.storage.strict_yaml import Source

Doubt = tuple[Location, str]
"""Where it stands, and what may be wrong: a Dutch clause."""
_SAME_TEXT = 85.0
"""How much titles and summaries of two cards look alike, 0 to 100, to be told."""
_SAME_LABEL = 85.0
"""Likewise of two labels."""
_MOST_COMPARED = 300
"""So many new cards are compared with all others; who brings more, knows them."""
_MOST_LABELS = 1_000
"""Likewise so many labels of new concepts."""
_LATIN = str.maketrans(
    {
        **dict(zip("авеёкмнорстухіѕјԁһ", "abeekmhopctyxisjdh", strict=True)),  # Cyrillic
        **dict(zip("αβεικνορτυχγ", "abeikvoptuxy", strict=True)),  # Greek
        "ı": "i",
        "ſ": "s",
    }
)
"""Letters of other scripts that look like Latin ones, after `fold`. Source: https://www.unicode.org/reports/tr39/"""


def doubts(deck: Deck, below: Catalogue) -> Iterator[Doubt]:
    """Yield what may be a mistake in a deck that has no faults, laid over `below`."""
    yield from _concept_doubts(deck, below)
    yield from _replaced_twice(deck.vervangingen, below)
    yield from title_doubts(deck.initiatieven, below)
    yield from _number_doubts(deck.initiatieven, below)
    yield from _text_doubts(deck.initiatieven, below)
    yield from _letter_doubts(deck.initiatieven)
    yield from _example_doubts(deck.initiatieven)


def _replaced_twice(initiatives: Iterable[Initiative], below: Catalogue) -> Iterator[Doubt]:
    """Yield the replacements of a card that is the user's own already."""
    for number, initiative in enumerate(initiatives):
        entry = below.by_id[initiative.id]
        if entry.is_own:
            told = f"'{initiative.id}' staat ook in uw kaarten uit '{entry.deck}'; alleen deze kaart telt nog"
            yield ("vervangingen", number, "id"), told


def title_doubts(initiatives: Iterable[Initiative], below: Catalogue) -> Iterator[Doubt]:
    """Yield the new titles that are another card's, or look so."""
    seen = {skeleton(entry.initiative.titel): entry.initiative for entry in below.entries}
    for number, initiative in enumerate(initiatives):
        at = ("initiatieven", number, "titel")
        named = below.by_id.get(slug(initiative.titel))
        if named and fold(named.initiative.titel) != fold(initiative.titel):
            yield at, f"deze titel is het id van '{named.initiative.titel}'; wie hem typt, krijgt die kaart"
        other = seen.setdefault(skeleton(initiative.titel), initiative)
        if other is initiative:
            continue
        if fold(other.titel) == fold(initiative.titel):
            yield at, f"'{other.id}' heeft deze titel ook; alleen met het id kunt u ze uit elkaar houden"
        else:
            yield at, f"deze titel ziet eruit als die van '{other.id}' en is met andere letters geschreven"


def _number_doubts(initiatives: Iterable[Initiative], below: Catalogue) -> Iterator[Doubt]:
    """Yield the ids that read as the number of a card, and the numbers that another card has."""
    seen = {entry.initiative.kaart: entry.initiative.id for entry in below.entries}
    for number, initiative in enumerate(initiatives):
        if initiative.id.isdecimal():
            hidden = f"'{initiative.id}' leest als een kaartnummer: wie het typt, krijgt deze"
            yield (
                ("initiatieven", number, "id"),
                f"{hidden}; geef een naam, zoals {slug(initiative.titel)}",
            )
        if initiative.kaart and (other := seen.setdefault(initiative.kaart, initiative.id)) != initiative.id:
            told = f"'{other}' heeft het nummer {initiative.kaart} ook; met dat nummer vindt u geen van beide"
            yield ("initiatieven", number, "kaart"), told


def skeleton(text: str) -> str:
    """Return what a text looks like: folded, in the Latin letters that those of other scripts resemble.

    >>> skeleton("Buurtv\u0430ders") == skeleton("BUURTVADERS")
    True
    """
    return fold(text).translate(_LATIN).strip()


def _text_doubts(initiatives: Iterable[Initiative], below: Catalogue) -> Iterator[Doubt]:
    """Yield the new cards of which title and summary say much what those of another card say."""
    texts = {entry.initiative.id: _text(entry.initiative) for entry in below.entries}
    for number, initiative in enumerate(islice(initiatives, _MOST_COMPARED)):
        mine = _text(initiative)
        near = process.extractOne(mine, texts, scorer=fuzz.token_sort_ratio, score_cutoff=_SAME_TEXT)
        if near:
            other = near[2]
            same = f"is het dezelfde, zet dan wat u weet onder 'aanvullingen', bij: {other}"
            yield ("initiatieven", number), f"lijkt sterk op '{other}'; {same}"
        texts[initiative.id] = mine


def _letter_doubts(initiatives: Iterable[Initiative]) -> Iterator[Doubt]:
    """Yield the texts of new cards with letters that another program garbled."""
    for number, initiative in enumerate(initiatives):
        for field in ("titel", "samenvatting", "beschrijving"):
            for word in getattr(initiative, field).split():
                if (meant := mended(word)) != word:
                    told = f"'{shown(word)}' is verhaspeld door een ander programma"
                    yield ("initiatieven", number, field), f"{told}; bedoeld is '{shown(meant)}'"


def _example_doubts(initiatives: Iterable[Initiative]) -> Iterator[Doubt]:
    """Yield the new cards on which something still stands of the deck to fill in."""
    (example,) = Source("", skeleton_text().encode()).parse(Deck).initiatieven
    for number, initiative in enumerate(initiatives):
        if left := left_of_example(initiative, example):
            told = f"hier staat nog wat in het voorbeeld stond: {', '.join(left)}"
            yield ("initiatieven", number), f"{told}; pas het aan, of haal het weg"


def _concept_doubts(deck: Deck, below: Catalogue) -> Iterator[Doubt]:
    """Yield the new concepts with a label that looks like one that there is."""
    labels = {fold(label): one for one in below.vocabulary.begrippen for label, _ in one.labels()}
    known = list(labels)
    new = (
        (number, concept, label)
        for number, concept in enumerate(deck.begrippen)
        for label in (concept.label, *concept.alt)
    )
    for number, concept, label in islice(new, _MOST_LABELS):
        near = process.extractOne(fold(label), known, scorer=fuzz.ratio, score_cutoff=_SAME_LABEL)
        if near and (other := labels[near[0]]).id not in concept.onder:
            at = ("begrippen", number, "label" if label == concept.label else "alt")
            of = f"'{near[0]}', een woord voor het begrip '{other.id}'"
            yield at, f"'{shown(label)}' lijkt op {of}; is dat hetzelfde, gebruik dan dat begrip"


def _text(initiative: Initiative) -> str:
    return fold(f"{initiative.titel} {initiative.samenvatting}")

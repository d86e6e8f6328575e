"""Cards in plain Dutch: what their facets are called, what is ours on them, and which decks they rest on."""

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.wording.series import joined

GONE = "staat niet meer in de kaarten"
"""What is said of an initiative that left the catalogue."""
OURS = "volgens ons"
"""How a judgment of ours is told from what a card says."""
IN_PART = "deels"
"""How well we judge that something is met that is not met fully."""
EDITORIAL = "redactioneel"
"""How what we added ourselves is marked."""
FACET_LABELS = {
    Facet.VORM: "vorm",
    Facet.DOEL: "doel",
    Facet.METHODE: "hoe",
    Facet.DOELGROEP: "voor wie",
    Facet.THEMA: "thema",
}
"""What a facet is called on a card."""
ON_CARD = "op de kaart"
"""How what a card says is told from a judgment of ours."""


def as_heading(name: str) -> str:
    """Return a name with a capital before it, and its own capitals left alone.

    >>> as_heading("wijk Noord")
    'Wijk Noord'
    """
    return name[:1].upper() + name[1:]


def facet_values(initiative: Initiative, facet: Facet, vocabulary: Vocabulary) -> str:
    """Return the labels of one facet of an initiative, separated by commas."""
    return ", ".join(vocabulary.labels_of(initiative.concepts(facet)))


def origin_line(entry: Entry) -> str:
    """Return which decks of the user's own a card rests on; empty for one as it was packaged.

    Such as ``eigen kaart uit “Onze kaarten”`` and ``aangevuld uit “Onze kaarten”: contact en kosten``.
    """
    own = [f"eigen kaart uit “{entry.deck}”"] if entry.is_own else []
    own += [f"in de plaats van die uit “{entry.replaces}”"] if entry.replaces else []
    added: dict[str, list[str]] = {}
    for name, deck in entry.added:
        added.setdefault(deck, []).append(name)
    filled = [f"aangevuld uit “{deck}”: {joined(names)}" for deck, names in added.items()]
    return "; ".join(filter(None, [", ".join(own), *filled]))


def origin_mark(entry: Entry) -> str:
    """Return in a word or two that a card rests on decks of the user's own; empty for one as packaged."""
    return "eigen kaart" if entry.is_own else "zelf aangevuld" if entry.added else ""


def reference(handle: str) -> str:
    """Return how one reads what an initiative is found by: the number of its card, or its id."""
    return f"kaart {handle}" if handle.isdigit() else handle


def named(initiative: Initiative, catalogue: Catalogue) -> str:
    """Return an initiative by its title, with what it is found by."""
    return f"{initiative.titel} ({reference(catalogue.handle(initiative))})"


def title_note(initiative: Initiative) -> str:
    """Return a remark on a title that could not be read from the card; empty when it could."""
    if initiative.titel_bron == "gelezen":
        return ""
    return doubt_words(initiative.vertrouwen)


def doubt_words(certainty: str) -> str:
    """Return how sure a title is that could not be read from its card."""
    return f"titel gereconstrueerd, zekerheid {certainty}"

"""Decks of the user's own laid over the packaged one, each checked as it is laid."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any

from inspiratie.deck.catalogue import Catalogue, Entry, Layer
from inspiratie.deck.deck import DECK_SCHEMA, Addition, Deck
from inspiratie.deck.deck_faults import read_deck
from inspiratie.deck.initiative import OWN_FIELDS, Initiative
from inspiratie.deck.vocabulary import Concept, Vocabulary
from inspiratie.storage.schema import check_schema
from inspiratie.storage.strict_yaml import Source, read_source

_NO_DECK = f"Kijk na of dit het bestand met uw kaarten is; zet er dan bovenaan in: schema: {DECK_SCHEMA}"


def lay(below: Catalogue, source: Source) -> Catalogue:
    """Return a catalogue with one more deck of the user's own on top.

    Raises `DataError` with a line for every fault of the deck, also those between it and what is below.
    """
    check_schema(source, DECK_SCHEMA, kind="kaartenbestand", next_step=_NO_DECK)
    deck = read_deck(source, below)
    entries = dict(below.by_id)
    for initiative in deck.vervangingen:
        replaced = entries[initiative.id].deck
        entries[initiative.id] = Entry(initiative=initiative, deck=deck.titel, is_own=True, replaces=replaced)
    for addition in deck.aanvullingen:
        entries[addition.bij] = _added(entries[addition.bij], addition, deck.titel)
    for initiative in deck.initiatieven:
        entries[initiative.id] = Entry(initiative=initiative, deck=deck.titel, is_own=True)
    layer = Layer(
        file=source.name,
        title=deck.titel,
        version=deck.versie,
        is_own=True,
        new=_ids(deck.initiatieven),
        replaced=_ids(deck.vervangingen),
        added_to=tuple(addition.bij for addition in deck.aanvullingen),
        concepts=tuple(concept.id for concept in deck.begrippen),
    )
    return Catalogue(
        vocabulary=_with_concepts(below.vocabulary, deck),
        entries=tuple(entries.values()),
        version=below.version,
        checksum=hashlib.sha256(f"{below.checksum}{source.checksum}".encode()).hexdigest(),
        layers=(*below.layers, layer),
    )


def lay_given(below: Catalogue, files: Sequence[Path]) -> Catalogue:
    """Return a catalogue with the decks of files that a command names laid over it, in this order."""
    return replace(reduce(lay, map(read_source, files), below), given=tuple(map(str, files)))


def _added(entry: Entry, addition: Addition, title: str) -> Entry:
    """Return an entry with what a deck knows of it besides: the latest that is said of a field holds."""
    filled: dict[str, Any] = {
        name: value for name in OWN_FIELDS if (value := getattr(addition, name)) is not None
    }
    names = [*filled, *addition.velden]
    if addition.velden:
        filled["velden"] = {**entry.initiative.velden, **addition.velden}
    if addition.links:
        filled["links"] = (*entry.initiative.links, *addition.links)
        names.append("links")
    earlier = [(name, of) for name, of in entry.added if name not in names or name == "links"]
    return entry._replace(
        initiative=replace(entry.initiative, **filled),
        added=(*earlier, *((name, title) for name in names)),
    )


def _with_concepts(vocabulary: Vocabulary, deck: Deck) -> Vocabulary:
    """Return the vocabulary with the concepts of a deck, each of the facet that it stands in."""
    if not deck.begrippen:
        return vocabulary
    facets = {concept.id: concept.facet for concept in vocabulary.begrippen}
    concepts: list[Concept] = []
    for own in deck.begrippen:
        facets[own.id] = facets[own.onder[0]]
        concepts.append(
            Concept(
                facet=facets[own.id],
                id=own.id,
                label=own.label,
                broader=own.onder,
                alt=own.alt,
                fr=own.fr,
                en=own.en,
                definitie=own.definitie or "",
            )
        )
    return Vocabulary(begrippen=(*vocabulary.begrippen, *concepts))


def _ids(initiatives: Iterable[Initiative]) -> tuple[str, ...]:
    return tuple(initiative.id for initiative in initiatives)

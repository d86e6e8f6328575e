"""Decks as files: the packaged one and the user's own, checked against the vocabulary and each other."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field
from rapidfuzz import fuzz, process

from inspiratie import commands
from inspiratie.deck.initiative import Initiative, Line
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.errors import Problem
from inspiratie.storage.record import Record
from inspiratie.storage.strict_yaml import Location, Source, check_schema, read_source

DECK_SCHEMA: Literal["inspiratie/deck@1"] = "inspiratie/deck@1"
_NO_DECK = "Kijk na of dit het bestand met uw kaarten is."


class Deck(Record):
    """One deck file: where it comes from, and its initiatives."""

    schema_: Literal["inspiratie/deck@1"] = Field(alias="schema")
    titel: Line
    versie: Line = "1"
    bron: Line | None = None
    """Who made the cards."""
    initiatieven: Annotated[tuple[Initiative, ...], Field(min_length=1)]


def read_own_deck(path: Path) -> Source:
    """Return a deck of the user's own, unchecked; `DataError` when it is something else."""
    source = read_source(path)
    check_schema(source, DECK_SCHEMA, kind="kaartenbestand", next_step=_NO_DECK)
    return source


def parse_deck(source: Source, vocabulary: Vocabulary, taken: Mapping[str, str]) -> Deck:
    """Return the deck of a file; `DataError` names file, line and field of every fault.

    `taken` are the ids of the decks before it, with where they stand.
    """
    deck = source.parse(Deck)
    source.refuse(_faults(deck, vocabulary, taken))
    return deck


def _faults(
    deck: Deck, vocabulary: Vocabulary, taken: Mapping[str, str]
) -> Iterator[tuple[Location, Problem]]:
    """Yield what is wrong between a deck, the vocabulary, and the decks before it."""
    seen = dict(taken)
    for index, initiative in enumerate(deck.initiatieven):
        at = ("initiatieven", index)
        if initiative.id in seen:
            reason = f"het id '{initiative.id}' bestaat al ({seen[initiative.id]})"
            yield (*at, "id"), Problem(line=None, field="", reason=reason)
        seen[initiative.id] = "in dit bestand"
        for facet in Facet:
            for number, id_ in enumerate(initiative.concepts(facet)):
                concept = vocabulary.concepts.get(id_)
                if concept is None or concept.facet is not facet:
                    yield (*at, facet.plural, number), _unknown_concept(id_, vocabulary, facet)
        for grade in ("sterk", "goed", "deels"):
            for number, id_ in enumerate(getattr(initiative.helpt_bij, grade)):
                if id_ not in vocabulary.concepts:
                    yield (*at, "helpt_bij", grade, number), _unknown_concept(id_, vocabulary, None)


def _unknown_concept(id_: str, vocabulary: Vocabulary, facet: Facet | None) -> Problem:
    known = [concept.id for concept in vocabulary.begrippen if facet in (None, concept.facet)]
    near = process.extractOne(id_, known, scorer=fuzz.ratio, score_cutoff=60)
    hint = f"; bedoelde u '{near[0]}'?" if near else "."
    everything = commands.terms(facet or "")
    return Problem(
        line=None, field="", reason=f"het begrip '{id_}' bestaat niet{hint} Alle begrippen: {everything}"
    )

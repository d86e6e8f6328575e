"""The schema of one deck file: new initiatives, and what it changes of the decks below it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from inspiratie.deck.initiative import FieldName, Initiative, Line, Link, Paragraphs, Slug, SomeConceptIds
from inspiratie.storage.record import Record

DECK_SCHEMA: Literal["inspiratie/deck@1"] = "inspiratie/deck@1"


class Addition(Record):
    """What a user knows of an initiative of a deck below: it stands on that card, marked as theirs."""

    bij: Slug
    """The id of that initiative."""
    kosten: Line | None = None
    duur: Line | None = None
    deelnemers: Line | None = None
    contact: Line | None = None
    ervaring: Paragraphs | None = None
    aantekening: Paragraphs | None = None
    velden: Mapping[FieldName, Line] = {}
    links: tuple[Link, ...] = ()


class OwnConcept(Record):
    """A concept of the user's own, which stands under one or more that there are."""

    id: Slug
    label: Annotated[Line, Field(max_length=60)]
    """The preferred Dutch label."""
    onder: SomeConceptIds
    """The concepts above it, all of one facet, which becomes its own."""
    alt: tuple[Line, ...] = ()
    """Other Dutch words for it."""
    fr: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()
    definitie: Line | None = None


class Deck(Record):
    """One deck file: where it comes from, and what it brings."""

    schema_: Literal["inspiratie/deck@1"] = Field(alias="schema")
    titel: Line
    versie: Line = "1"
    bron: Line | None = None
    """Who made the cards."""
    begrippen: tuple[OwnConcept, ...] = ()
    initiatieven: tuple[Initiative, ...] = ()
    """New ones."""
    vervangingen: tuple[Initiative, ...] = ()
    """Each takes the place of the initiative with its id in a deck below."""
    aanvullingen: tuple[Addition, ...] = ()

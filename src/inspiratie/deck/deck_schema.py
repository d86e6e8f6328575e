"""The JSON Schema of a deck, for editors that complete and check while one types."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from inspiratie.deck.deck import DECK_SCHEMA, Deck
from inspiratie.deck.vocabulary import Facet, Vocabulary

Schema = dict[str, Any]

_TELLS: Mapping[str, str] = {
    "aanvullingen": "Wat u weet van een kaart die er al is; het staat erbij, gemerkt als van u.",
    "aantekening": "Wat u er nog bij wilt zetten.",
    "alt": "Andere Nederlandse woorden ervoor.",
    "begrippen": "Nieuwe begrippen, elk onder een begrip dat er al is.",
    "beschrijving": "Wat het is en hoe het werkt, in een of meer alinea's.",
    "bij": "Het id van de kaart waar dit bij hoort.",
    "bron": "Wie deze kaarten maakte.",
    "contact": "Bij wie men terecht kan.",
    "deelnemers": "Met hoeveel mensen men het doet.",
    "definitie": "Wat het betekent, in een zin.",
    "deels": "Begrippen waarbij het een beetje helpt.",
    "doelen": "Wat u ermee bereikt; het belangrijkste eerst.",
    "doelgroepen": "Met of voor wie het is.",
    "duur": "Hoe lang het duurt.",
    "en": "Engelse woorden ervoor.",
    "ervaring": "Wat u ermee meemaakte.",
    "fr": "Franse woorden ervoor.",
    "goed": "Begrippen waarbij het duidelijk helpt.",
    "helpt_bij": "Waarbij het helpt naast wat hierboven staat.",
    "id": "Korte naam: kleine letters, cijfers en koppeltekens.",
    "initiatieven": "Nieuwe initiatieven.",
    "kaart": "Het nummer van de kaart, als ze er een heeft.",
    "kosten": "Wat het kost.",
    "label": "Hoe het heet, in het Nederlands.",
    "links": "Pagina's op het internet die erover gaan.",
    "methoden": "Hoe u werkt.",
    "onder": "Het begrip (of begrippen, allemaal van één kenmerk) waar dit onder valt.",
    "plaatsen": "Waar het gedaan is.",
    "samenvatting": "Een zin van hoogstens 140 tekens.",
    "schema": "Wat voor bestand dit is.",
    "situaties": "Zinnen zoals iemand ze zou zeggen die dit nodig heeft; daarop wordt het gevonden.",
    "soort": "Van wie de pagina is.",
    "sterk": "Begrippen waarbij u dit als een van de eerste zou aanraden.",
    "themas": "Waarover het gaat.",
    "titel": "Hoe het heet.",
    "titel_bron": "Of de titel gelezen is, of afgeleid.",
    "url": "Het adres van de pagina.",
    "velden": "Eigen velden: naam en waarde, zoals wijk: Noord.",
    "vergelijkbaar": "Of de pagina een voorbeeld toont dat erop lijkt, en niet dit zelf.",
    "versie": "Welke versie van uw kaarten dit is.",
    "vertrouwen": "Hoe zeker de titel is, als die is afgeleid.",
    "vervangingen": "Kaarten die in de plaats komen van die met hetzelfde id.",
    "vormen": "Meedoen, meepraten of transparantie; de belangrijkste eerst.",
    "zoektermen": "Woorden waarop men dit zou zoeken.",
}
"""What editors tell of a field."""


def deck_schema(vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a deck, in which editors find the concepts too.

    It judges the form. Whether a card or a concept of one's own exists, and where a link leads, only `check`
    can tell.
    """
    made = TypeAdapter(Deck).json_schema(by_alias=True)
    definitions: dict[str, Schema] = made["$defs"]
    for fields in (made, *definitions.values()):
        fields.pop("description", None)
        for name, field in fields.get("properties", {}).items():
            field.pop("title", None)
            field["description"] = _TELLS[name]
    for facet in Facet:
        _complete(definitions["Initiative"]["properties"][facet.plural], vocabulary, facet)
    for field in (
        definitions["OwnConcept"]["properties"]["onder"],
        *definitions["HelpsWith"]["properties"].values(),
    ):
        _complete(field, vocabulary, None)
    _as_yaml(made)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:inspiratie:{DECK_SCHEMA.partition('/')[2]}",
        **made,
        "title": "Kaartenbestand van inspiratie",
        "anyOf": [
            {"required": [part], "properties": {part: {"minItems": 1}}}
            for part in ("begrippen", "initiatieven", "vervangingen", "aanvullingen")
        ],
    }


def _complete(field: Schema, vocabulary: Vocabulary, facet: Facet | None) -> None:
    """Let the items of a list be the concepts of a facet by their labels, or by any other name of them.

    Which these are in any spelling, and which the user adds, only `check` can tell.
    """
    labels = [concept.label for concept in vocabulary.begrippen if facet in (None, concept.facet)]
    field["items"] = {"anyOf": [{"enum": labels}, field["items"]]}


def _as_yaml(schema: object) -> None:
    """Let a number, true or false stand where text is meant, as the reader of decks does; no empty text."""
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    for part in parts:
        _as_yaml(part)
    if isinstance(schema, dict) and schema.get("type") == "string" and not {"enum", "const"} & schema.keys():
        schema["type"] = ["string", "integer"] if "pattern" in schema else ["string", "number", "boolean"]
        if schema.get("minLength"):
            schema.setdefault("pattern", "\\S")

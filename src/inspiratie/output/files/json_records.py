"""Initiatives, terms and suggestions as the documented JSON."""

import json
from collections.abc import Mapping
from typing import Any

from inspiratie.advice.help import help_line
from inspiratie.deck.catalogue import Entry
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Match
from inspiratie.engine.signals import Reason
from inspiratie.output.results import Selection, Terms
from inspiratie.output.suggested import Suggestions
from inspiratie.storage.plain import to_plain
from inspiratie.wording.needs import command_line, understood_line
from inspiratie.wording.reasons import reason_line

Json = Mapping[str, Any]


def dumps(value: Json) -> str:
    """Return readable JSON, in the order given."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def list_to_json(found: Selection) -> str:
    """Return whole records under the schema ``inspiratie/list@1``."""
    records = [card_record(found.catalogue.by_id[initiative.id]) for initiative in found.initiatives]
    return dumps({"schema": "inspiratie/list@1", "initiatieven": records})


def card_record(entry: Entry) -> Json:
    """Return everything about one initiative, and the decks that it rests on."""
    return {**to_plain(entry.initiative), **origin_record(entry)}


def origin_record(entry: Entry) -> Json:
    """Return the decks that a card rests on."""
    return {
        "herkomst": {
            "kaarten": entry.deck,
            "eigen": entry.is_own,
            "vervangt": entry.replaces or None,
            "aangevuld": dict(entry.added),
        }
    }


def terms_to_json(terms: Terms) -> str:
    """Return concepts under the schema ``inspiratie/terms@1``."""
    stated = ("label", "alt", "fr", "en", "broader", "related", "definitie")
    concepts = [
        {
            "id": concept.id,
            "facet": concept.facet.value,
            **{field: to_plain(getattr(concept, field)) for field in stated},
            "aantal": terms.catalogue.count(concept.id),
            "passend": terms.answered(concept),
        }
        for concept in terms.concepts
    ]
    return dumps({"schema": "inspiratie/terms@1", "begrippen": concepts})


def suggest_to_json(found: Suggestions) -> str:
    """Return the matches under the schema ``inspiratie/suggest@1``, best first."""
    need, catalogue = found.ranking.need, found.recommender.catalogue
    return dumps(
        {
            "schema": "inspiratie/suggest@1",
            "hulp": help_line(need, found.recommender.catalogue.vocabulary) or None,
            "nood": need_record(need),
            "past": found.ranking.fits,
            "resultaten": [
                {**match_record(match), **origin_record(catalogue.by_id[match.initiative.id])}
                for match in found.matches
            ],
            "opdracht": command_line(need, catalogue, rest=("--aantal", str(found.count))),
        }
    )


def need_record(need: Need) -> Json:
    """Return a need: its text, how it was understood, the wishes with their weights."""
    return {
        "tekst": need.text,
        "taal": need.reading.language if need.reading else None,
        "begrepen": understood_line(need),
        "wensen": [_wish_record(wish) for wish in need.wishes],
        "misschien": [_wish_record(wish) for wish in need.perhaps],
        "niet_gewenst": [_wish_record(wish) for wish in need.refused],
        "niet_nagekeken": list(need.unchecked),
        "gewichten": {facet.value: need.weights[facet] for facet in Facet},
        "verplicht": sorted(need.required),
    }


def match_record(match: Match) -> Json:
    """Return one match: score, strength, the reasons that add up to it, and what is not met."""
    return {
        "id": match.initiative.id,
        "titel": match.initiative.titel,
        "score": match.score,
        "sterkte": match.strength,
        "redenen": [_reason_record(reason) for reason in match.reasons],
        "niet_vervuld": [wish.concept.id for wish in match.unmet],
    }


def _wish_record(wish: Wish) -> Json:
    return {
        "begrip": wish.concept.id,
        "facet": wish.concept.facet.value,
        "label": wish.concept.label,
        "gewicht": round(wish.weight, 3),
        "gevraagd": wish.is_stated,
        "woorden": list(wish.words),
    }


def _reason_record(reason: Reason) -> Json:
    return {
        "grond": reason.ground.value,
        "punten": reason.points,
        "mogelijk": reason.possible,
        "gevraagd": reason.asked.id if reason.asked else None,
        "gevonden": reason.found.id if reason.found else None,
        "situatie": reason.situation,
        "verband": reason.relation.value if reason.relation else None,
        "woorden": list(reason.words),
        "uitleg": reason_line(reason),
    }

"""Initiatives, terms and suggestions as the documented JSON, and initiatives as CSV."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.signals import Reason
from inspiratie.output.files.csv import defuse
from inspiratie.wording.sentences import facet_values, reason_line, understood_line

Json = Mapping[str, Any]


def dumps(value: Json) -> str:
    """Return readable JSON, in the order given."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def list_to_json(initiatives: Iterable[Initiative]) -> str:
    """Return whole records under the schema ``inspiratie/list@1``."""
    records = [initiative.model_dump(mode="json") for initiative in initiatives]
    return dumps({"schema": "inspiratie/list@1", "initiatieven": records})


def list_to_csv(initiatives: Iterable[Initiative], vocabulary: Vocabulary) -> str:
    """Return a row an initiative: id, title, card number, facets as labels, summary."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["id", "titel", "kaart", *(facet.plural for facet in Facet), "samenvatting"])
    for initiative in initiatives:
        facets = (facet_values(initiative, facet, vocabulary) for facet in Facet)
        row = [initiative.id, initiative.titel, initiative.kaart or "", *facets, initiative.samenvatting]
        writer.writerow([defuse(str(cell)) for cell in row])
    return text.getvalue()


def terms_to_json(catalogue: Catalogue, facets: Sequence[Facet]) -> str:
    """Return the concepts of `facets` under the schema ``inspiratie/terms@1``."""
    stated = {"label", "alt", "fr", "en", "broader", "related", "definitie"}
    terms = [
        {
            "id": concept.id,
            "facet": facet.value,
            **concept.model_dump(mode="json", include=stated),
            "aantal": catalogue.count(concept.id),
        }
        for facet in facets
        for concept in catalogue.vocabulary.of_facet(facet)
    ]
    return dumps({"schema": "inspiratie/terms@1", "begrippen": terms})


def suggest_to_json(ranking: Ranking, *, count: int, command: str) -> str:
    """Return the best `count` matches under the schema ``inspiratie/suggest@1``, best first."""
    return dumps(
        {
            "schema": "inspiratie/suggest@1",
            "nood": need_record(ranking.need),
            "past": ranking.fits,
            "resultaten": [match_record(match) for match in ranking.matches[:count]],
            "opdracht": command,
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
        "gevraagd": wish.stated,
        "woorden": list(wish.words),
    }


def _reason_record(reason: Reason) -> Json:
    return {
        "grond": reason.ground.value,
        "punten": reason.points,
        "mogelijk": reason.possible,
        "gevraagd": reason.asked.id if reason.asked else None,
        "gevonden": reason.found.id if reason.found else None,
        "voorbeeld": reason.example,
        "verband": reason.relation.value if reason.relation else None,
        "woorden": list(reason.words),
        "uitleg": reason_line(reason),
    }

"""Deck files of a few records, in the place of the packaged one or beside it."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from inspiratie.deck.vocabulary import Facet

RECORD = {
    "id": "straatvest",
    "titel": "Straatvest / Buurthes",
    "vormen": ["meedoen"],
    "doelen": ["relaties-versterken"],
    "methoden": ["vrijwilligers"],
    "doelgroepen": ["buurt"],
    "themas": ["overlast"],
    "samenvatting": "Buren ruimen samen op.",
    "beschrijving": "Een keer per maand.",
}

VOCABULARY = {
    Facet.VORM: "- {id: meedoen, label: meedoen}",
    Facet.DOEL: "- {id: relaties-versterken, label: relaties versterken}",
    Facet.METHODE: "- {id: vrijwilligers, label: vrijwilligers}",
    Facet.DOELGROEP: "- {id: buurt, label: buurt}",
    Facet.THEMA: "- {id: overlast, label: overlast}",
}


def deck_text(*changes: dict[str, Any], titel: str = "Mijn deck") -> str:
    """Return a deck file with one record for every set of changes to the smallest one."""
    records = [deepcopy(RECORD) | change for change in changes or ({},)]
    content = {"schema": "inspiratie/deck@1", "titel": titel, "versie": "2", "initiatieven": records}
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True)


def write_concepts(package: Path, facet: Facet, *concepts: str) -> None:
    """Write the file of one facet, with these concepts from its third line on."""
    text = "\n".join(["schema: inspiratie/vocabulary@2", "begrippen:", *concepts, ""])
    (package / "vocabulary" / f"{facet}.yaml").write_text(text, encoding="utf-8")

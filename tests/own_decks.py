"""Decks of a user's own, made for tests."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

RECORD: dict[str, Any] = {
    "id": "eigen",
    "titel": "Eigen kaart",
    "vormen": ["meedoen"],
    "doelen": ["relaties-versterken"],
    "methoden": ["vrijwilligers"],
    "doelgroepen": ["buurt"],
    "themas": ["overlast"],
    "samenvatting": "Wat wij deden.",
    "beschrijving": "Zo ging het.",
}


def record(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a file may hold
    """Return a record of a deck, with these fields changed."""
    return {**deepcopy(RECORD), **changes}


def deck_text(titel: str = "Onze kaarten", **parts: Any) -> str:  # noqa: ANN401 - likewise
    """Return the text of a deck with these parts."""
    content = {"schema": "inspiratie/deck@1", "titel": titel, **parts}
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True)


def write_deck(file: Path, titel: str = "Onze kaarten", **parts: Any) -> Path:  # noqa: ANN401 - likewise
    """Write a deck with these parts and return its path."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(deck_text(titel, **parts), encoding="utf-8")
    return file

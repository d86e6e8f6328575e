"""Decks of any size, made of what cards and examples hold: facets recombined, words as common as there.

Used by `scale.py`. Words are drawn as often as Dutch needs and cards use them; one in fifty is a name, and
there are ever more names, as there are in texts of people and places (Heaps' law): few decks share one.
"""

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path

from inspiratie.deck.deck import DECK_SCHEMA
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.language.words import folded_words
from inspiratie.storage.packaged import data_folder

Record = Mapping[str, object]
NAMES = 0.02
"""The share of names among the words."""
_SPREAD = 0.8
"""How soon a name is rarer than the one before: the shape of Pareto's law."""
_WORDS = {"titel": 3, "samenvatting": 14, "beschrijving": 68, "situatie": 17, "zoekterm": 2}
"""Words of a text: as many as on a card."""
_LONGEST = {"titel": 120, "samenvatting": 140}
"""So many characters at most a field has room for."""


def records(count: int, *, seed: int = 1) -> Iterator[Record]:
    """Yield so many initiatives as a deck has them, the same at every call."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    cards = list(load_catalogue())
    counts = Counter(word for text in _texts() for word in folded_words(text))
    words, weights = list(counts), list(accumulate(counts.values()))

    def text(name: str) -> str:
        drawn = chance.choices(words, cum_weights=weights, k=_WORDS[name])
        named = (
            f"Naam{int(chance.paretovariate(_SPREAD))}" if chance.random() < NAMES else word for word in drawn
        )
        return " ".join(named).capitalize()[: _LONGEST.get(name)].strip()

    for number in range(count):
        yield {
            "id": f"eigen-{number}",
            "titel": text("titel"),
            **{facet.plural: list(chance.choice(cards).concepts(facet)) for facet in Facet},
            "samenvatting": text("samenvatting"),
            "beschrijving": text("beschrijving"),
            "situaties": [text("situatie") for _ in range(2)],
            "zoektermen": [text("zoekterm") for _ in range(3)],
        }


def write_deck(path: Path, made: Iterable[Record]) -> None:
    """Write initiatives as a deck; texts between quotes."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"schema: {DECK_SCHEMA}\ntitel: Een grote verzameling\ninitiatieven:\n")
        for record in made:
            lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in record.items())
            file.write("  - " + "\n    ".join(lines) + "\n")


def _texts() -> Iterator[str]:
    """Yield what cards say and what Dutch needs are."""
    for card in load_catalogue():
        yield from (card.titel, card.samenvatting, card.beschrijving, *card.situaties, *card.zoektermen)
    needs = (data_folder() / "examples" / "needs.jsonl").read_text(encoding="utf-8").splitlines()
    for need in map(json.loads, needs):
        if need["lang"] == "nl":
            yield need["text"]

"""Measure what large catalogues cost, beside two search engines on the same texts in the same run.

Run: python benchmarks/scale.py                     (print the table)
     python benchmarks/scale.py --keep              (and keep the figures that docs/prestaties.md tells)
     python benchmarks/scale.py --sizes 52 1000     (of these sizes only)

A catalogue is the 52 cards and a deck of `big_deck.py`, read and checked from its file; one that is too large
for a file is checked record by record. bm25s and SQLite's FTS5 search all the text of the same initiatives
for the same needs, and give the first five. Each engine runs by itself, in a process of its own; times are
those of the processor. The dense encoder, which costs a text the same at any size, is left out.
"""

import argparse
import gc
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, product
from pathlib import Path
from statistics import quantiles
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from big_deck import Record, records, write_deck
from inspiratie.advice.help import safely_answered
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.deck import DECK_SCHEMA, Deck
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.engine.text_search import FIELDS
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import folded_words
from inspiratie.storage.packaged import data_folder
from inspiratie.storage.plain import validate
from inspiratie.storage.received import LARGEST
from judging import needs_of

HERE = Path(__file__).parent
KEPT = HERE / "results" / "scale.json"
SIZES = (52, 1_000, 10_000, 100_000)
FIRST = 5
"""So many answers are asked for."""
NEEDS = 61
"""So many needs are asked, each once: the first of all on what is cold yet, the others on what is warm."""
SELDOM = 500_000
"""So many new values before Python looks for garbage, as in the program itself."""
Ask = Callable[[], object]


def by_words(folder: Path) -> Sequence[Ask]:
    """Return what answers each need in words."""
    engine = _recommender(folder)

    def answer(text: str) -> object:
        return safely_answered(engine.understand(text), engine, FIRST).matches[:FIRST]

    return [partial(answer, text) for text in _needs()]


def by_options(folder: Path) -> Sequence[Ask]:
    """Return what answers a goal and a theme."""
    engine = _recommender(folder)
    goals, themes = (
        [concept.label for concept in engine.catalogue.vocabulary.of_facet(facet)]
        for facet in (Facet.DOEL, Facet.THEMA)
    )

    def answer(goal: str, theme: str) -> object:
        need = engine.understand(options={Facet.DOEL: [goal], Facet.THEMA: [theme]})
        return safely_answered(need, engine, FIRST).matches[:FIRST]

    return [partial(answer, *pair) for pair in islice(product(goals[:8], themes[:8]), NEEDS)]


def by_bm25s(folder: Path) -> Sequence[Ask]:
    """Return what searches the same texts by bm25s."""
    import bm25s  # noqa: PLC0415 - only its own process pays for it

    cut = partial(bm25s.tokenize, stopwords=None, show_progress=False)
    index = bm25s.BM25()
    index.index(cut(_texts(folder)), show_progress=False)

    def search(text: str) -> object:
        return index.retrieve(cut([text]), k=FIRST, show_progress=False)

    return [partial(search, text) for text in _needs()]


def by_fts5(folder: Path) -> Sequence[Ask]:
    """Return what searches the same texts by SQLite."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE cards USING fts5(text)")
    base.executemany("INSERT INTO cards VALUES (?)", ((text,) for text in _texts(folder)))

    def search(text: str) -> object:
        words = " OR ".join(f'"{word}"' for word in folded_words(text))
        found = "SELECT rowid FROM cards WHERE cards MATCH ? ORDER BY rank LIMIT ?"
        return base.execute(found, (words, FIRST)).fetchall()

    return [partial(search, text) for text in _needs()]


ENGINES: Mapping[str, Callable[[Path], Sequence[Ask]]] = {
    "inspiratie, een zin": by_words,
    "inspiratie, opties": by_options,
    "bm25s, een zin": by_bm25s,
    "SQLite FTS5, een zin": by_fts5,
}


def measured(make: Callable[[], Sequence[Ask]]) -> dict[str, float]:
    """Return what making takes in seconds, each answer in milliseconds, and memory at most in MB."""
    asks, load = _timed(make)
    _, first = _timed(asks[0])
    times = [1000 * _timed(ask)[1] for ask in asks[1:]]
    cuts = quantiles(times, n=20)
    return {
        "load": round(load, 3),
        "first": round(1000 * first, 1),
        "p50": round(cuts[9], 2),
        "p95": round(cuts[18], 2),
        "memory": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main() -> None:
    """Measure every engine at every size, print, and keep when asked."""
    parser = argparse.ArgumentParser(description="Meet wat grote verzamelingen kosten.")
    parser.add_argument("--keep", action="store_true", help="bewaar de cijfers")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, help="hoeveel initiatieven")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        gc.set_threshold(SELDOM)
        engine, folder = asked.one
        print(json.dumps(measured(partial(ENGINES[engine], Path(folder)))))
        return
    found: dict[str, dict[str, dict[str, float]]] = {}
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            _write(list(records(size - len(load_catalogue()))), Path(folder))
            for engine in ENGINES:
                command = [sys.executable, __file__, "--one", engine, folder]
                told = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - ours
                found.setdefault(str(size), {})[engine] = row = json.loads(told)
                print(f"{size:7} {engine:21}", "  ".join(f"{part} {value:g}" for part, value in row.items()))
    if asked.keep:
        KEPT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def _timed(work: Callable[[], Sequence[Ask]] | Ask) -> tuple[Any, float]:
    start = time.process_time()
    found = work()
    return found, time.process_time() - start


def _recommender(folder: Path) -> Recommender:
    learned = Learned(data_folder(), portable=True)
    return packaged_recommender(_catalogue(folder), load_lexicon(), learned)


def _catalogue(folder: Path) -> Catalogue:
    """Return the cards with the deck of a folder laid over them."""
    deck = folder / "deck.yaml"
    if deck.exists():
        return load_catalogue([deck])
    base, own = load_catalogue(), _own(folder)
    if not own:
        return base
    found = validate(Deck, {"schema": DECK_SCHEMA, "titel": "Te groot", "initiatieven": own})
    entries = (Entry(initiative=one, deck=found.titel, is_own=True) for one in found.initiatieven)
    return replace(base, entries=(*base.entries, *entries))


def _write(made: Sequence[Record], folder: Path) -> None:
    """Write initiatives record by record, and as a deck when that can be read."""
    with (folder / "own.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in made)
    if made:
        write_deck(folder / "deck.yaml", made)
        if (folder / "deck.yaml").stat().st_size > LARGEST:
            (folder / "deck.yaml").unlink()


def _own(folder: Path) -> list[Record]:
    with (folder / "own.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _texts(folder: Path) -> list[str]:
    """Return all that is searched of each initiative."""
    cards = ["\n".join(text(card) for text in FIELDS.values()) for card in load_catalogue()]
    named = ("titel", "samenvatting", "beschrijving", "situaties", "zoektermen")
    return cards + ["\n".join(str(record[name]) for name in named) for record in _own(folder)]


def _needs() -> list[str]:
    return [need.text for need in needs_of("own") if need.text][:NEEDS]


if __name__ == "__main__":
    main()

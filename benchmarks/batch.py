"""Print what `batch` takes for a row, in time and memory, and whether twice as many take twice as long.

Run: python benchmarks/batch.py [--write]

With ``--write`` the table goes to ``benchmarks/results/batch.md``. Time is that of the processor; every line
is measured in a process of its own.
"""

import argparse
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from inspiratie.batch import Target, read_table, run
from inspiratie.deck.own_decks import load_with_own_decks
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.loading import load_lexicon
from inspiratie.storage.strict_yaml import Source

_RESULTS = Path(__file__).parent / "results" / "batch.md"
_OWN_CARDS = 3_000
_WORDS = (
    *("lawaai", "drugs", "jongeren", "plein", "avond", "buren", "afval", "diefstal", "winkel", "school"),
    *("ouders", "politie", "brand", "honden", "park", "station", "verkeer"),
)
_INTRODUCTION = """# What a row of `batch` takes

Made by `python benchmarks/batch.py --write`: processor time of a row, its list and its part of the comparison
written too, and how much memory the work adds to the program. A sentence is read by the encoder, and a value
of an option is not."""
_HEADINGS = (
    "| rows | cards | number | ms a row | MB more | time of twice as many |\n"
    "| --- | --- | --- | --- | --- | --- |"
)


def _sentence(dice: random.Random) -> str:
    first, second, third = dice.sample(_WORDS, 3)
    return f"Er is elke avond {first} en {second} bij ons, en nu ook {third} in de wijk;;"


KINDS: Mapping[str, tuple[int, Callable[[random.Random], str]]] = {
    "options": (200, lambda dice: f";jongeren;{dice.choice(('overlast', 'drugs', 'inbraak'))}"),
    "sentences": (25, _sentence),
}
"""How many rows of each kind are tried, and what makes one."""


def main() -> None:
    """Measure each kind of rows over the packaged cards, and over a large deck of one's own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines = [_HEADINGS]
    for kind, (number, _) in KINDS.items():
        for own in (0, _OWN_CARDS):
            once, _ = _apart(kind, number, own)
            twice, megabytes = _apart(kind, 2 * number, own)
            figures = f"{twice / 2 / number * 1000:.1f} | {megabytes:.0f} | {twice / once:.1f} times"
            lines.append(f"| {kind} | {52 + own} | {2 * number} | {figures} |")
            print(lines[-1], flush=True)
    if options.write:
        table = "\n".join(lines)
        _RESULTS.write_text(f"{_INTRODUCTION}\n\n{table}\n", encoding="utf-8")


def _apart(kind: str, number: int, own: int) -> tuple[float, float]:
    """Return what a table takes in a process of its own: seconds and megabytes."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measured, (kind, number, own))


def measured(kind: str, number: int, own: int) -> tuple[float, float]:
    """Return the seconds that a table takes, and the megabytes that it adds."""
    dice = random.Random(1)  # noqa: S311 - the same rows in every run, no secret
    rows = "\n".join(f"wijk {count};{KINDS[kind][1](dice)}" for count in range(number))
    table = read_table(Source("t.csv", f"naam;tekst;doelgroep;thema\n{rows}".encode()))
    with tempfile.TemporaryDirectory() as name:
        decks = [_deck(Path(name), own)] if own else []
        engine = packaged_recommender(load_with_own_decks(decks), load_lexicon())
        engine.rank(engine.understand("lawaai", options={})).matches[:1]
        before, start = _peak(), time.process_time()
        run(table, engine, Target(folder=Path(name) / "r", count=5))
        return time.process_time() - start, _peak() - before


def _deck(folder: Path, cards: int) -> Path:
    file = folder / "kaarten.yaml"
    records = (
        f"- id: x-{number}\n  titel: Kaart {number}\n  vormen: [meepraten]\n  doelen: [relaties-versterken]\n"
        "  methoden: [workshops]\n  doelgroepen: [jongeren]\n  themas: [overlast]\n"
        f"  samenvatting: Kort {number}.\n  beschrijving: Zo ging het.\n"
        for number in range(cards)
    )
    file.write_text(
        f"schema: inspiratie/deck@1\ntitel: x\ninitiatieven:\n{''.join(records)}", encoding="utf-8"
    )
    return file


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1024**2
    )


if __name__ == "__main__":
    main()

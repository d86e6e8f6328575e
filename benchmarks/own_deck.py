"""Print how well a deck of a user's own is found by plain words, with and without each part that finds it.

Run: python benchmarks/own_deck.py

The deck (`own_deck.yaml`: 20 initiatives, five new themes) and its 60 needs (`needs_own_deck.jsonl`, three
for every initiative, each with the one that should come first) were written together by somebody who did not
try the program on them. The 52 packaged initiatives compete.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.weights import WEIGHTS
from inspiratie.language.loading import load_lexicon
from inspiratie.storage.packaged import data_folder
from judging import HERE, mean, records

FIRST = 3
"""So many results are the first ones."""
NOTHING = ((0.0, 0.0), (1.0, 0.0))
"""Knots by which any likeness is worth nothing."""


def main() -> None:
    """Print a line for the whole engine and one for each part left out."""
    catalogue, lexicon = load_catalogue([HERE / "own_deck.yaml"]), load_lexicon()
    dense, portable = Learned(data_folder()), Learned(data_folder(), portable=True)
    needs = records("needs_own_deck.jsonl")
    print(f"{'':52}{'first':>8}{f'of {FIRST}':>8}{'MRR':>8}")
    for name, learned, weights in (
        ("the whole engine", dense, WEIGHTS),
        ("no likeness to known initiatives", dense, WEIGHTS._replace(kin=NOTHING)),
        ("no words of the record", dense, WEIGHTS._replace(wording=0.0)),
        ("no concepts that were said", dense, WEIGHTS._replace(likeness=0.0)),
        ("no dense encoder: the portable model alone", portable, WEIGHTS),
    ):
        recommender = Recommender(catalogue, lexicon, learned, weights)
        places = [_place(recommender, need["text"], need["best"]) for need in needs]
        first, among = (mean(float(place <= most) for place in places) for most in (1, FIRST))
        print(f"{name:52}{first:8.2f}{among:8.2f}{mean(1 / place for place in places):8.2f}", flush=True)


def _place(recommender: Recommender, text: str, best: str) -> float:
    """Return the place of an initiative, from 1; infinite when it is not shown."""
    shown = [match.initiative.id for match in recommender.rank(recommender.understand(text)).matches]
    return shown.index(best) + 1 if best in shown else float("inf")


if __name__ == "__main__":
    main()

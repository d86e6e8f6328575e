"""Measure what an answer takes once the program has started: by options, and by a sentence.

Run: python benchmarks/warm.py          (print the table)
     python benchmarks/warm.py --keep   (and keep the figures that docs/prestaties.md tells)

Counted is the time of the processor, so that what else runs on the machine hardly matters.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from statistics import quantiles

from inspiratie.advice.help import safely_answered
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import EXPLAINED, packaged_recommender
from inspiratie.language.loading import load_lexicon

KEPT = Path(__file__).parent / "results" / "warm.json"
NEEDS = Path(__file__).parent / "needs_dev.jsonl"
_SENTENCES = 5


def taken(work: Sequence[Callable[[], object]]) -> dict[str, float]:
    """Return how long each piece of work takes, in milliseconds: the median, and what 19 of 20 stay under."""
    times = []
    for piece in work:
        start = time.process_time()
        piece()
        times.append(1000 * (time.process_time() - start))
    cuts = quantiles(times, n=20)
    return {
        "p50": round(cuts[9], 2),
        "p95": round(cuts[18], 2),
        "per_seconde": round(1000 * len(times) / sum(times)),
    }


def main() -> None:
    """Measure, print, and keep when asked."""
    recommender = packaged_recommender(load_catalogue(), load_lexicon())
    vocabulary = recommender.catalogue.vocabulary
    goals, themes = (
        [concept.label for concept in vocabulary.of_facet(facet)][:8] for facet in (Facet.DOEL, Facet.THEMA)
    )
    texts = [json.loads(line)["text"] for line in NEEDS.read_text(encoding="utf-8").splitlines()]

    def by_options(goal: str, theme: str) -> object:
        need = recommender.understand(options={Facet.DOEL: [goal], Facet.THEMA: [theme]})
        return safely_answered(need, recommender, EXPLAINED).matches[:EXPLAINED]

    def by_sentence(text: str) -> object:
        return safely_answered(recommender.understand(text), recommender, EXPLAINED).matches[:EXPLAINED]

    for pair in product(goals, themes):
        by_options(*pair)
    by_sentence(texts[0])
    found = {
        "een vraag met opties": taken([partial(by_options, *pair) for pair in product(goals, themes)]),
        "een zin": taken([partial(by_sentence, text) for text in texts[1 : 1 + _SENTENCES]]),
    }
    for name, row in found.items():
        print(name.ljust(22), "  ".join(f"{part} {value:g}" for part, value in row.items()))
    if "--keep" in sys.argv[1:]:
        KEPT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

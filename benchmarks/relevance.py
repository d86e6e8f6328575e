"""Measure the ranking on judged needs, beside off-the-shelf retrieval over the same texts.

Run: python benchmarks/relevance.py [needs.jsonl ...]   (default: the three sets in this folder)
     python benchmarks/relevance.py --portable          (the same without the dense encoder)

The first engine (`landed`) and the encoder before it was fine-tuned (`e5`) stand beside it as runs: what they
ranked first, written down in `runs/`.

A line of a needs file holds id, kind, text, facets, out_of_scope and grades (initiative id to 0..3).
Differences are paired a need, with a 95 % bootstrap interval.
"""

import os
import sqlite3
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the program, though bm25s loads numpy first

import bm25s
import Stemmer
from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.engine.weights import WEIGHTS
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import fold
from inspiratie.storage.packaged import data_folder
from judging import (
    DEPTH,
    HERE,
    SETS,
    JudgedNeed,
    Ranker,
    Result,
    engine,
    evaluate,
    interval,
    load_needs,
    mean,
    recorded,
)


def record_text(initiative: Initiative) -> str:
    """Return everything written about an initiative, as the other systems see it."""
    parts = [initiative.titel, initiative.samenvatting, initiative.beschrijving]
    concepts = [id_.replace("-", " ") for facet in Facet for id_ in initiative.concepts(facet)]
    return "\n".join([*parts, *concepts, *initiative.situaties, *initiative.zoektermen])


def bm25(texts: Mapping[str, str]) -> Ranker:
    """Return bm25s with Dutch stemming and stop words."""
    ids, stemmer = list(texts), Stemmer.Stemmer("dutch")
    index = bm25s.BM25()
    tokens = bm25s.tokenize(list(texts.values()), stopwords="nl", stemmer=stemmer, show_progress=False)
    index.index(tokens, show_progress=False)

    def ranked(need: JudgedNeed) -> Sequence[str]:
        query = bm25s.tokenize(need.words, stopwords="nl", stemmer=stemmer, show_progress=False)
        found, scores = index.retrieve(query, k=DEPTH, show_progress=False)
        return [ids[int(number)] for number, score in zip(found[0], scores[0], strict=True) if score > 0]

    return ranked


def fuzzy(texts: Mapping[str, str]) -> Ranker:
    """Return rapidfuzz's token set ratio."""
    folded = {id_: fold(text) for id_, text in texts.items()}

    def ranked(need: JudgedNeed) -> Sequence[str]:
        hits = process.extract(fold(need.words), folded, scorer=fuzz.token_set_ratio, limit=DEPTH)
        return [id_ for _, _, id_ in hits]

    return ranked


def fts5(texts: Mapping[str, str]) -> Ranker:
    """Return SQLite FTS5 with prefix terms and its bm25."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE cards USING fts5(id UNINDEXED, body, tokenize='unicode61 remove_diacritics 2')"
    )
    database.executemany("INSERT INTO cards VALUES (?, ?)", texts.items())

    def ranked(need: JudgedNeed) -> Sequence[str]:
        words = ["".join(char for char in word if char.isalnum()) for word in need.words.split()]
        query = " OR ".join(f'"{word}"*' for word in words if len(word) > 2)
        rows = database.execute(
            "SELECT id FROM cards WHERE body MATCH ? ORDER BY bm25(cards) LIMIT 5", (query,)
        )
        return [row[0] for row in rows] if query else []

    return ranked


def ngrams(texts: Mapping[str, str]) -> Ranker:
    """Return the cosine of TF-IDF vectors of character 3- to 5-grams within words."""

    def counted(text: str) -> Counter[str]:
        words = (f" {word} " for word in fold(text).split())
        return Counter(
            word[at : at + size] for word in words for size in (3, 4, 5) for at in range(len(word) - size + 1)
        )

    documents = {id_: counted(text) for id_, text in texts.items()}
    frequency = Counter(gram for grams in documents.values() for gram in grams)

    def vector(grams: Counter[str]) -> dict[str, float]:
        weights = {
            gram: n * (1 + log((1 + len(documents)) / (1 + frequency[gram]))) for gram, n in grams.items()
        }
        norm = sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        return {gram: weight / norm for gram, weight in weights.items()}

    vectors = {id_: vector(grams) for id_, grams in documents.items()}

    def ranked(need: JudgedNeed) -> Sequence[str]:
        query = vector(counted(need.words))
        cosine = {
            id_: sum(query[gram] * known.get(gram, 0.0) for gram in query) for id_, known in vectors.items()
        }
        return sorted(cosine, key=lambda id_: (-cosine[id_], id_))[:DEPTH]

    return ranked


def report(
    name: str, needs: Sequence[JudgedNeed], systems: Mapping[str, Ranker], recommender: Recommender
) -> None:
    """Print the measures of every system on one set of needs."""
    results = {system: evaluate(needs, ranker) for system, ranker in systems.items()}
    own = results["inspiratie"]
    kinds = list(dict.fromkeys(result.need.kind for result in own))
    print(f"\n{name}: {len(own)} judged needs")
    print(f"{'system':22} {'nDCG@5':>7} {'succ@1':>7}   paired nDCG difference, 95 % interval")
    for system, found in results.items():
        line = f"{system:22} {mean(r.ndcg for r in found):7.3f} {mean(r.success for r in found):7.3f}"
        if system != "inspiratie":
            differences = [mine.ndcg - theirs.ndcg for mine, theirs in zip(own, found, strict=True)]
            low, high = interval(differences)
            line += f"   inspiratie is {mean(differences):+.3f} [{low:+.3f}, {high:+.3f}]"
        print(line)
    by_kind: dict[str, list[Result]] = defaultdict(list)
    for result in own:
        by_kind[result.need.kind].append(result)
    for kind in kinds:
        found = by_kind[kind]
        ndcg, success = mean(r.ndcg for r in found), mean(r.success for r in found)
        print(f"  {kind:20} {ndcg:7.3f} {success:7.3f}   n={len(found)}")
    for need in needs:
        if need.out_of_scope:
            ranking = recommender.rank(recommender.understand(need.text))
            verdict = (
                "nothing recommended" if not ranking.fits else f"WRONG: {ranking.matches[0].initiative.id}"
            )
            print(f"  out of scope: {need.text!r}: {verdict}")


def timing(needs: Sequence[JudgedNeed], systems: Mapping[str, Ranker]) -> None:
    """Print the time a need in own words takes, in turns with bm25s in the same run."""
    texts = [need for need in needs if need.text]
    spent = {"inspiratie": 0.0, "bm25s, Dutch stems": 0.0}
    for need in texts:
        for system in spent:
            start = time.perf_counter()
            systems[system](need)
            spent[system] += time.perf_counter() - start
    own, other = (1000 * seconds / len(texts) for seconds in spent.values())
    print(f"\ntime a need: inspiratie {own:.2f} ms, bm25s {other:.2f} ms, ratio {own / other:.1f}")


def strengths(needs: Sequence[JudgedNeed], recommender: Recommender) -> None:
    """Print how good the results are that the engine calls strong, fair and weak."""
    grades: dict[str, list[float]] = defaultdict(list)
    for need in needs:
        if need.text and need.grades:
            for match in recommender.rank(recommender.understand(need.text)).matches[:DEPTH]:
                grades[match.strength].append(need.grades.get(match.initiative.id, 0.0))
    print(f"\nwhat the words are worth (results from {WEIGHTS.fits:g} points on):")
    for strength, found in sorted(grades.items()):
        useful = mean(grade >= 2 for grade in found)
        print(f"  {strength:10} n={len(found):4}  mean grade {mean(found):.2f}, grade 2 or more {useful:.0%}")


def systems_for(recommender: Recommender) -> dict[str, Ranker]:
    """Return all systems by name, our own first."""
    texts = {initiative.id: record_text(initiative) for initiative in recommender.catalogue}
    ready: dict[str, Any] = {
        "inspiratie": engine(recommender),
        "bm25s, Dutch stems": bm25(texts),
        "TF-IDF char 3-5-grams": ngrams(texts),
        "SQLite FTS5 prefix": fts5(texts),
        "rapidfuzz token set": fuzzy(texts),
        "first engine (1.0)": recorded(HERE / "runs" / "landed.jsonl"),
        "e5-small, as it comes": recorded(HERE / "runs" / "e5.jsonl"),
    }
    return ready


def main(paths: Sequence[Path], *, portable: bool) -> None:
    """Measure on every file of needs."""
    recommender = packaged_recommender(
        load_catalogue(), load_lexicon(), Learned(data_folder(), portable=portable)
    )
    systems = systems_for(recommender)
    files = {path: load_needs(path) for path in paths}
    for path, needs in files.items():
        report(path.stem, needs, systems, recommender)
    everything = [need for needs in files.values() for need in needs]
    strengths(everything, recommender)
    timing(everything, systems)


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if name != "--portable"]
    sets = [Path(name) for name in names] or [HERE / f"needs_{name}.jsonl" for name in SETS]
    main(sets, portable="--portable" in sys.argv)

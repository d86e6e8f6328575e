"""Judged needs, and how well a ranking does on them: nDCG@5 and success@1.

Gain is 2^grade - 1 (Järvelin and Kekäläinen, 2002). success@1: the first result has grade 2 or more, or the
need's best grade where that is lower.
"""

import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from typing import Any

from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender

HERE = Path(__file__).parent
SETS = ("dev", "own", "real")
"""The sets of judged needs, which teach nothing."""
DEPTH = 5
RESAMPLES = 2000
Ranker = Callable[["JudgedNeed"], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedNeed:
    """One need and what the judges thought."""

    id: str
    kind: str
    text: str
    facets: Mapping[str, str]
    out_of_scope: bool
    grades: Mapping[str, float]
    source: str = ""
    """The public page that a real need was told anew from."""

    @property
    def words(self) -> str:
        """The text, or the facet values for systems that know no facets."""
        return self.text or " ".join(self.facets.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How one system did on one need."""

    need: JudgedNeed
    ndcg: float
    success: bool


def records(name: str) -> list[dict[str, Any]]:
    """Return the records of a file of this folder, which has one a line, as JSON."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def load_needs(path: Path) -> list[JudgedNeed]:
    """Return the needs of one file."""
    return [JudgedNeed(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line]


def needs_of(name: str) -> list[JudgedNeed]:
    """Return the needs of one of the sets."""
    return load_needs(HERE / f"needs_{name}.jsonl")


def texts_of_sets() -> list[str]:
    """Return what the needs of all sets say in own words, where they do."""
    return [need.text for name in SETS for need in needs_of(name) if need.text]


def dcg(grades: Sequence[float]) -> float:
    """Return the discounted cumulated gain of the first five grades."""
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def judge(need: JudgedNeed, ranked: Sequence[str]) -> Result:
    """Return the measures of one ranking."""
    grades = [need.grades.get(id_, 0.0) for id_ in ranked[:DEPTH]]
    best = sorted(need.grades.values(), reverse=True)
    success = bool(grades) and grades[0] >= min(2.0, best[0])
    return Result(need=need, ndcg=dcg(grades) / dcg(best), success=success)


def recorded(path: Path) -> Ranker:
    """Return a system of which the first five of every need were written down: a run."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ranked = {line["id"]: line["ranked"] for line in lines}
    return lambda need: ranked[need.id]


def evaluate(needs: Iterable[JudgedNeed], ranker: Ranker) -> list[Result]:
    """Return the measures for every need with any grade."""
    return [judge(need, ranker(need)) for need in needs if need.grades]


def engine(recommender: Recommender) -> Ranker:
    """Return this project's own ranking."""

    def ranked(need: JudgedNeed) -> Sequence[str]:
        options = {Facet(facet): [value] for facet, value in need.facets.items()}
        try:
            ranking = recommender.rank(recommender.understand(need.text, options=options))
        except UnknownConcept:  # the command line answers with near matches instead of a ranking
            return []
        return [match.initiative.id for match in ranking.matches]

    return ranked


def mean(values: Iterable[float]) -> float:
    """Return the mean, 0 for nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the mean difference, from a fixed seed."""
    dice = random.Random(52)  # noqa: S311 - resampling, no secret
    means = sorted(mean(dice.choices(differences, k=len(differences))) for _ in range(RESAMPLES))
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES)]

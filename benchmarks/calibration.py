"""Print what grades, words of strength, said concepts and the field are worth on the calibration needs.

Run: python benchmarks/calibration.py

Two people graded these needs and nobody trained on them. The thresholds and the
shares in `engine/weights.py` were settled by these tables.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.engine.weights import WEIGHTS
from inspiratie.language.loading import load_lexicon
from judging import DEPTH, HERE, mean

NEEDS = HERE.parent / "data" / "examples" / "calibration.jsonl"
GRADES = (0.0, 0.3, 0.6, 0.9, 1.2, 1.42, 1.65, 1.8, 2.1, 3.01)
BARS = (0.3, 0.4, 0.5, 0.6, 0.7)
USEFUL = 2.0
"""The grade from which judges call an initiative clearly useful."""


def main() -> None:
    """Print four tables."""
    recommender = packaged_recommender(load_catalogue(), load_lexicon())
    records = [json.loads(line) for line in NEEDS.read_text(encoding="utf-8").splitlines()]
    needs = [recommender.understand(record["text"]) for record in records]
    inside = [
        (need, record["grades"]) for need, record in zip(needs, records, strict=True) if record["grades"]
    ]
    outside = [need for need, record in zip(needs, records, strict=True) if not record["grades"]]
    _print_grades([(need, grades) for need, grades in inside if need.is_in_field])
    _print_words(recommender, inside)
    said = [
        (need, {*record["concepts"], *record["concepts_second"]})
        for need, record in zip(needs, records, strict=True)
        if record.get("concepts") is not None
    ]
    _print_concepts(said)
    refused = sum(not need.is_in_field for need in outside)
    wrongly = sum(not need.is_in_field for need, _ in inside)
    print(
        f"outside the field: {refused} of {len(outside)} refused, and {wrongly} of the {len(inside)} others"
    )


def _print_grades(inside: Sequence[tuple[Need, dict[str, float]]]) -> None:
    """Print what the judges said of the first five, by the grade that the model expects."""
    pairs = [
        (expected, grades.get(id_, 0.0))
        for need, grades in inside
        for id_, expected in sorted(need.grades.items(), key=lambda item: -item[1])[:DEPTH]
    ]
    print("expected grade       n   mean grade   grade 2 or more")
    for low, high in pairwise(GRADES):
        told = [grade for expected, grade in pairs if low <= expected < high]
        print(f"{low:4.2f} to {min(high, 3):4.2f}   {len(told):5}   {mean(told):10.2f}   {_share(told):>15}")


def _print_words(recommender: Recommender, inside: Sequence[tuple[Need, dict[str, float]]]) -> None:
    """Print what the judges said of what is called strong, fair and weak."""
    found: dict[str, list[float]] = {"sterk": [], "redelijk": [], "zwak": []}
    for need, grades in inside:
        for match in recommender.rank(need).matches[:DEPTH]:
            if match.score >= WEIGHTS.fits:
                found[match.strength].append(grades.get(match.initiative.id, 0.0))
    print("\nword                 n   mean grade   grade 2 or more")
    for word, told in found.items():
        print(f"{word:12}   {len(told):5}   {mean(told):10.2f}   {_share(told):>15}")


def _print_concepts(said: Sequence[tuple[Need, set[str]]]) -> None:
    """Print how much of what is said back either grader marked as said, by the bar."""
    print(f"\nsure of a concept    n   precision   recall   ({len(said)} needs with concepts)")
    wanted = sum(len(truth) for _, truth in said)
    for bar in BARS:
        picks = [
            (wish.concept.id, truth)
            for need, truth in said
            for wish in (*need.said, *need.perhaps)
            if wish.weight >= bar
        ]
        right = sum(id_ in truth for id_, truth in picks)
        print(f"{bar:12.2f}   {len(picks):5}   {right / len(picks):9.2f}   {right / wanted:6.2f}")
    print()


def _share(grades: Iterable[float]) -> str:
    return f"{mean(grade >= USEFUL for grade in grades):.0%}"


if __name__ == "__main__":
    main()

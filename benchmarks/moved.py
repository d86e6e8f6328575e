"""Print which judged needs moved since a run was kept, those that lost most first.

Run: python benchmarks/moved.py --keep before.jsonl   (what comes first now, for every need)
     python benchmarks/moved.py before.jsonl          (after a change: what moved)
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.loading import load_lexicon
from judging import (
    DEPTH,
    SETS,
    JudgedNeed,
    Ranker,
    engine,
    interval,
    judge,
    mean,
    needs_of,
    recorded,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One need, answered before and after."""

    need: JudgedNeed
    before: float
    """nDCG@5."""
    after: float
    first_before: str
    """The id of the first result; empty when there was none."""
    first_after: str

    @property
    def gain(self) -> float:
        """What the change brought, from -1 to 1."""
        return self.after - self.before


def moves(needs: Sequence[JudgedNeed], before: Ranker, after: Ranker) -> list[Move]:
    """Return every need with any grade, those that lost most first."""
    found = []
    for need in needs:
        if need.grades:
            old, new = before(need), after(need)
            move = Move(
                need=need,
                before=judge(need, old).ndcg,
                after=judge(need, new).ndcg,
                first_before=next(iter(old), ""),
                first_after=next(iter(new), ""),
            )
            found.append(move)
    return sorted(found, key=lambda move: (move.gain, move.need.id))


def report(name: str, found: Sequence[Move]) -> None:
    """Print the whole of one set in a line, and below it each need that moved."""
    gains = [move.gain for move in found]
    low, high = interval(gains)
    better, worse = sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains)
    old, new = mean(move.before for move in found), mean(move.after for move in found)
    print(f"\n{name}: {len(found)} judged needs, {better} better, {worse} worse")
    print(f"nDCG@5 {old:.3f} -> {new:.3f}, difference {mean(gains):+.3f} [{low:+.3f}, {high:+.3f}]")
    for move in found:
        if move.gain:
            print(f"  {move.gain:+.2f} {move.need.kind:12} {move.need.id}: {move.need.words[:90]!r}")
        if move.gain and move.first_before != move.first_after:
            print(f"        first: {move.first_before or 'nothing'} -> {move.first_after or 'nothing'}")


def keep(path: Path, needs: Sequence[JudgedNeed], ranker: Ranker) -> None:
    """Write down what comes first for each need with any grade, as `judging.recorded` reads it."""
    lines = [
        json.dumps({"id": need.id, "ranked": list(ranker(need))[:DEPTH]}) for need in needs if need.grades
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Keep a run, or compare the engine with one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("run", type=Path)
    parser.add_argument("--keep", action="store_true", help="write the run")
    asked = parser.parse_args()
    ranker = engine(packaged_recommender(load_catalogue(), load_lexicon()))
    sets = {name: needs_of(name) for name in SETS}
    if asked.keep:
        keep(asked.run, [need for needs in sets.values() for need in needs], ranker)
        return
    for name, needs in sets.items():
        report(name, moves(needs, recorded(asked.run), ranker))


if __name__ == "__main__":
    main()

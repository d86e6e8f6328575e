"""Small changes of the code that the tests of its room must notice.

Run it on Linux; it takes some minutes a room::

    python benchmarks/mutation.py [--only ROOM ...] [--most 60] [--write]

Of every room a sample, the same in every run, of all small changes of its modules (a comparison, a sign, a
truth, a number, a condition, a return, an error turned into another, a call left out) is made one by one,
each in a process of its own that runs the fast tests of that room. What no test notices survives, and is
judged below. With ``--write`` what became of each change is kept in ``benchmarks/results/mutation.jsonl``,
the rooms that were not run as they were, and the table of all rooms goes to ``mutation.md`` beside it.
"""

import argparse
import json
import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path

from mutants import Change, changes, load_others, survives

_ROOT = Path(__file__).parents[1]
_RESULTS = Path(__file__).parent / "results"
_KEPT = _RESULTS / "mutation.jsonl"


@dataclass(frozen=True)
class Room:
    """Modules, and the fast tests that must notice a change of them."""

    modules: Sequence[str]
    tests: Sequence[str]


ROOMS: Mapping[str, Room] = {
    "storage": Room(
        [
            f"storage/{name}.py"
            for name in ("files", "text", "received", "names", "lines", "plain", "compiled")
        ],
        ["tests/storage"],
    ),
    "strict YAML": Room(
        ["storage/strict_yaml.py", "storage/record_faults.py"],
        ["tests/storage/test_strict_yaml.py", "tests/storage"],
    ),
    "shortlists": Room(
        [f"shortlists/{name}.py" for name in ("folder", "shortlist", "errors")], ["tests/shortlists"]
    ),
    "CSV": Room(
        ["output/files/csv.py", *(f"batch/{name}.py" for name in ("records", "table", "headings"))],
        ["tests/output/files/test_csv.py", "tests/batch"],
    ),
    "HTML and Markdown": Room(
        [*(f"output/page/{name}.py" for name in ("html", "card", "paper")), "output/files/markdown.py"],
        [
            "tests/output/files/test_markdown.py",
            *(f"tests/output/page/test_{name}.py" for name in ("html", "paper")),
        ],
    ),
    "ranking": Room(
        [
            f"engine/{name}.py"
            for name in ("ranking", "signals", "context", "fitting", "best_first", "weights")
        ],
        [
            f"tests/engine/test_{name}.py"
            for name in ("context", "signals", "fitting", "best_first", "kinship", "ranking", "asking")
        ],
    ),
    "search and denial": Room(
        [
            *(f"engine/{name}.py" for name in ("text_search", "recommender", "kinship", "need", "values")),
            "language/denial.py",
        ],
        [
            *(f"tests/engine/test_{name}.py" for name in ("text_search", "recommender", "kinship", "asking")),
            "tests/language/test_denial.py",
            *(f"tests/engine/test_{name}.py" for name in ("understanding", "best_first")),
        ],
    ),
}
_LIMIT = "the edge of a bound far from what anyone needs"
_HINT = "how near a name is before it is proposed, or how many are: what is told shows three at most"
_STEP = "from how many characters print is a size smaller: chosen by eye, and one more or less shows nowhere"
_FENCE = "a fence is of three backticks or more, and longer than any within: one more does no harm"
_ONE_LENGTH = "both are made of one list, and so are of one length"
_NUMBERED = "whatever number it is, alike get one and others another"
_BEATEN = "a part of what any claim beats: it is replaced before anybody looks at it"
_NO_POINTS = "a reason of no points is left out of the reckoning anyway"
_MEASURED = "a number settled by measuring, as docs/ranking.md tells: the laws hold whatever it is exactly"
JUDGED: Mapping[str, str] = {
    "storage/strict_yaml.py, at the top: 5000 → 5001": _LIMIT,
    "storage/record_faults.py, _unknown_field: 60 → 61": _HINT,
    "storage/strict_yaml.py, _unknown_field: 60 → 61": _HINT,
    "shortlists/folder.py, existing: 3 → 4": _HINT,
    **{
        f"output/page/card.py, at the top: {size} → {size + 1}": _STEP
        for size in (17, 26, 27, 44, 70, 390, 470, 550, 660, 880)
    },
    "output/page/card.py, _step: length > limit → length >= limit": _STEP,
    "output/page/card.py, card_of: True → False (2)": _ONE_LENGTH,
    "output/page/card.py, at the top: 4 → 5": "the white around a QR code: more of it is no fault",
    "output/page/html.py, at the top: 7 → 8": (
        "how many go on one sheet: what does not fit is left off by its height, and counted"
    ),
    "output/page/html.py, at the top: 3 → 4": "forms have three accents, so that no more cards lie open",
    "engine/best_first.py, _akin: 1.0 → 2.0": "the most that likeness can be: more adds nothing",
    **{
        f"engine/best_first.py, _met: {change}": _NUMBERED
        for change in (
            "kinds * number → kinds / number",
            "kinds * row.numbers[id_] → kinds / row.numbers[id_]",
            "met.get(id_, 0) + kinds * number → met.get(id_, 0) - kinds * number",
            "met.get(id_, 0) + kinds * row.numbers[id_] → met.get(id_, 0) - kinds * row.numbers[id_]",
            "2 → 3",
        )
    },
    "engine/fitting.py, at the top: 0 → 1": _BEATEN,
    "engine/fitting.py, at the top: 1 → 2": _BEATEN,
    "engine/fitting.py, _reckoned: place < first → place <= first": "no two claims of a card have one place",
    "engine/ranking.py, _fitting: 0.0 → 1.0": "for no word found: like 0, 1 is below `wording_half`",
    "engine/ranking.py, _fitting: score >= context.weights.wording_half "
    "→ score > context.weights.wording_half": "a bar that no sum of logarithms meets exactly",
    "engine/ranking.py, match: True → False": _ONE_LENGTH,
    "engine/ranking.py, match: reason.points > 0 → reason.points >= 0": _NO_POINTS,
    "engine/signals.py, _concept_reasons: met[number] > 0 → met[number] >= 0": _NO_POINTS,
    "engine/ranking.py, Match: 0.0 → 1.0": "what nobody leaves out: every match is made with its grade",
    "engine/ranking.py, Match: False → True": "whether Python shows it when it shows a match",
    "engine/signals.py, Reason: True → False": "what is said of every concept, and counts for nothing else",
    "engine/signals.py, _concept_reasons: True → False": _ONE_LENGTH,
    "engine/signals.py, _concept_reasons: True → False (2)": _ONE_LENGTH,
    "engine/signals.py, _level: value < high → value <= high": "at a knot the lines on both sides meet",
    "engine/signals.py, added: 2 → 3": "hundredths add up to hundredths",
    "engine/signals.py, in_hundredths: 0.0 → 1.0": "both sums begin there: only what is between them counts",
    **{
        f"engine/weights.py, {place}": _MEASURED
        for place in (
            "Weights: 50.0 → 51.0",
            "Weights: 70.0 → 71.0",
            "Weights: 84.0 → 85.0",
            "Weights: 8.0 → 9.0",
            "Weights: 25.0 → 26.0",
            "Weights: 0.4 → 1.4 (2)",
            "_facets: 2.0 → 3.0",
            "_facets: 2.0 → 3.0 (2)",
            "_facets: 1.5 → 2.5",
            "_facets: 1.5 → 2.5 (2)",
        )
    },
    "engine/weights.py, at the top: 10.0 → 11.0": _LIMIT,
    "output/files/markdown.py, code_block: 0 → 1": _FENCE,
    "output/files/markdown.py, code_block: 1 → 2": _FENCE,
    "output/files/markdown.py, table: True → False": _ONE_LENGTH,
    "output/page/paper.py, _block: assert_never(never) → None": "no block is of another kind, say the types",
    "shortlists/folder.py, at the top: 0.01 → 1.01": (
        "how long is waited between two looks at the lock: slower with two programs at once, and nothing else"
    ),
}
"""What survives, by its place and change, and why."""


@dataclass(frozen=True)
class Fate:
    """What became of a change."""

    room: str
    key: str
    noticed: bool


def main() -> None:
    """Make every change, print what survives, and keep what became of them when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=60, help="changes of a room")
    parser.add_argument("--only", choices=ROOMS, nargs="+", default=[*ROOMS])
    parser.add_argument("--again", action="store_true", help="only what survived and is kept")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    os.chdir(_ROOT)
    load_others()
    every = {
        name: [change for module in room.modules for change in changes(module)]
        for name, room in ROOMS.items()
    }
    for name in options.only:
        if options.again:
            fates = list(_again(name, every[name]))
        else:
            fates = list(_tried(name, every[name], options.most))
        if options.write:
            _keep(name, fates, every)


def _keep(name: str, fates: Sequence[Fate], every: Mapping[str, Sequence[Change]]) -> None:
    """Keep what became of the changes of a room, and write the table of all rooms."""
    fates = [*fates, *(fate for fate in _kept() if fate.room != name)]
    fates.sort(key=lambda fate: [*ROOMS].index(fate.room))
    lines = (json.dumps(asdict(fate), ensure_ascii=False) for fate in fates)
    _KEPT.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    (_RESULTS / "mutation.md").write_text(_document(fates, every), encoding="utf-8")


def _kept() -> list[Fate]:
    """Return what became of the changes that were tried before."""
    lines = _KEPT.read_text(encoding="utf-8").splitlines() if _KEPT.exists() else []
    return [Fate(**json.loads(line)) for line in lines]


def _again(name: str, every: Sequence[Change]) -> Iterator[Fate]:
    """Yield what is kept of a room, with the changes that survived tried on the tests of today."""
    there = {change.key: change for change in every}
    for fate in (fate for fate in _kept() if fate.room == name):
        change = None if fate.noticed else there.get(fate.key)
        if change is None:
            yield fate
        else:
            again = Fate(room=name, key=fate.key, noticed=not survives(change, ROOMS[name].tests))
            print("noticed" if again.noticed else "SURVIVES", fate.key, flush=True)
            yield again


def _tried(name: str, every: Sequence[Change], most: int) -> Iterator[Fate]:
    """Yield what becomes of a sample of the changes of a room."""
    tests = ROOMS[name].tests
    if not survives(Change(ROOMS[name].modules[0], -1, "nothing"), tests):
        sys.exit(f"{name}: the tests fail as they are")
    for change in random.Random(name).sample(every, min(most, len(every))):  # noqa: S311 - a sample, no secret
        fate = Fate(room=name, key=change.key, noticed=not survives(change, tests))
        print("noticed" if fate.noticed else "SURVIVES", fate.key, flush=True)
        yield fate


_INTRODUCTION = """# Mutation

Made by `python benchmarks/mutation.py --write`: of every room a sample of the small changes of its modules,
each tried on the fast tests of that room alone. The interval is Wilson's, at 95 %.

What the first samples noticed is what to expect of a change that was not tried: in the first four rooms 217
of 240, 90 % (86 % to 94 %), in HTML 42 of 65, 65 % (52 % to 75 %), in ranking 16 of 28, 57 % (39 % to 73 %).
Tests were added for what they brought to light, so that the shares of today are too good for that. Then every
change of HTML, Markdown and ranking was tried: there nothing is left to expect."""


def _document(fates: Sequence[Fate], every: Mapping[str, Sequence[Change]]) -> str:
    """Return the table of all rooms, and each change that no test noticed with the judgment of it."""
    lines = [
        "| room | changes there are | tried | noticed | share | interval |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, there in [
        *((name, len(every[name])) for name in ROOMS),
        ("all", sum(len(every[name]) for name in {fate.room for fate in fates})),
    ]:
        found = [fate.noticed for fate in fates if name in (fate.room, "all")]
        if found:
            low, high = interval(sum(found), len(found))
            share = f"{sum(found) / len(found):.0%} | {low:.0%} to {high:.0%}"
            lines.append(f"| {name} | {there} | {len(found)} | {sum(found)} | {share} |")
    judged = [
        f"- `{fate.key}`: {JUDGED.get(fate.key, 'not judged yet')}" for fate in fates if not fate.noticed
    ]
    return (
        "\n\n".join([_INTRODUCTION, "\n".join(lines), "Not noticed:", "\n".join(judged or ["- nothing"])])
        + "\n"
    )


def interval(hits: int, tried: int) -> tuple[float, float]:
    """Return Wilson's interval at 95 % for a share (Wilson 1927)."""
    z = 1.96
    middle, spread = (
        hits / tried + z * z / (2 * tried),
        z * sqrt(hits * (tried - hits) / tried + z * z / 4) / tried,
    )
    return (middle - spread) / (1 + z * z / tried), (middle + spread) / (1 + z * z / tried)


if __name__ == "__main__":
    main()

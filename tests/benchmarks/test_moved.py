"""What a change to the ranking moved is told need by need."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import moved
from judging import SETS, JudgedNeed, Ranker, needs_of, recorded
from moved import keep, main, moves, report


def need(id_: str, **grades: float) -> JudgedNeed:
    """Return a need with these grades."""
    return JudgedNeed(id=id_, kind="short", text=f"over {id_}", facets={}, out_of_scope=False, grades=grades)


def answering(answers: Mapping[str, Sequence[str]]) -> Ranker:
    """Return a system that gives these answers."""
    return lambda asked: answers[asked.id]


NEEDS = (
    need("lawaai", oor=3, slot=1),
    need("inbraak", slot=3),
    need("recept"),
    need("drugs", oor=2),
    need("graffiti", oor=2, slot=2, plein=1),
)
BEFORE = {"lawaai": ["oor", "slot"], "inbraak": [], "drugs": ["oor"], "graffiti": ["oor", "plein", "slot"]}
AFTER = {
    "lawaai": ["slot", "oor"],
    "inbraak": ["slot"],
    "drugs": ["oor"],
    "graffiti": ["oor", "slot", "plein"],
}


def test_what_lost_most_comes_first() -> None:
    """Then what stayed, then what won; a need without grades has nothing to win."""
    found = moves(NEEDS, answering(BEFORE), answering(AFTER))
    assert [(move.need.id, (move.gain > 0) - (move.gain < 0)) for move in found] == [
        ("lawaai", -1),
        ("drugs", 0),
        ("graffiti", 1),
        ("inbraak", 1),
    ]


def test_a_kept_run_is_what_was_ranked(tmp_path: Path) -> None:
    """Compared with itself, nothing moves."""
    file = tmp_path / "voor.jsonl"
    keep(file, NEEDS, answering(BEFORE))
    assert {move.gain for move in moves(NEEDS, recorded(file), answering(BEFORE))} == {0}


def test_the_report_names_what_moved_and_how_much(capsys: pytest.CaptureFixture[str]) -> None:
    """The whole in two lines, then the needs that moved, with what comes first when that is another."""
    report("klein", moves(NEEDS, answering(BEFORE), answering(AFTER)))
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "klein: 4 judged needs, 2 better, 1 worse"
    assert lines[2].startswith("nDCG@5 0.7")
    assert [line.split(": ", 1)[1] for line in lines[3:]] == [
        "'over lawaai'",
        "oor -> slot",
        "'over graffiti'",
        "'over inbraak'",
        "nothing -> slot",
    ]


def test_a_run_is_kept_of_the_judged_sets_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The needs of an own deck, in the same folder, are graded otherwise: once they made it fail."""
    file = tmp_path / "voor.jsonl"
    for name in ("load_catalogue", "load_lexicon", "packaged_recommender"):
        monkeypatch.setattr(moved, name, lambda *_: None)
    monkeypatch.setattr(moved, "engine", lambda _: lambda _: ["slot"])
    monkeypatch.setattr(sys, "argv", ["moved.py", "--keep", str(file)])
    main()
    judged = [need for name in SETS for need in needs_of(name) if need.grades]
    assert len(file.read_text(encoding="utf-8").splitlines()) == len(judged)

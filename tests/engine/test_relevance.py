"""The ranking holds its floor on the judged needs, and what the documents say of it is true."""

import sys
from pathlib import Path

import pytest

from inspiratie.engine.recommender import Recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import folded_words, stem
from ranked import ranked

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
from judging import engine, evaluate, load_needs, mean  # noqa: E402 - found by the path above

SESSIONS = (ROOT / "docs" / "sessions.txt").read_text(encoding="utf-8").splitlines()


def test_development_needs_stay_above_their_floor(recommender: Recommender) -> None:
    """Overall and for each kind of need, and the first result is nearly always useful."""
    results = evaluate(load_needs(ROOT / "benchmarks" / "needs_dev.jsonl"), engine(recommender))
    kinds = {result.need.kind for result in results}
    assert mean(result.ndcg for result in results) >= 0.91
    assert mean(result.success for result in results) >= 0.95
    for kind in kinds:
        assert mean(result.ndcg for result in results if result.need.kind == kind) >= 0.85, kind


@pytest.mark.parametrize(("name", "floor"), [("needs_own", 0.84), ("needs_real", 0.80)])
def test_harder_needs_stay_above_their_floor(recommender: Recommender, name: str, floor: float) -> None:
    """Needs written blind, and needs from public pages, guard against fitting the others."""
    results = evaluate(load_needs(ROOT / "benchmarks" / f"{name}.jsonl"), engine(recommender))
    assert mean(result.ndcg for result in results) >= floor


@pytest.mark.parametrize("name", ["needs_dev", "needs_own"])
def test_nothing_is_recommended_outside_the_field(recommender: Recommender, name: str) -> None:
    """A request for something else gets no answer dressed up."""
    outside = [need for need in load_needs(ROOT / "benchmarks" / f"{name}.jsonl") if need.out_of_scope]
    assert outside
    assert not [need.text for need in outside if ranked(recommender, need.text).fits]


def _meaning(text: str, lexicon: Lexicon) -> set[str]:
    return {
        stem(word, "nl")
        for word in folded_words(text)
        if word not in lexicon.stop_words["nl"] and len(word) > 2
    }


@pytest.mark.parametrize("text", SESSIONS)
def test_sessions_share_no_word_with_the_card_they_find(
    recommender: Recommender, lexicon: Lexicon, text: str
) -> None:
    """The ten sessions of the documents show understanding, not matching words."""
    card = ranked(recommender, text).matches[0].initiative
    written = f"{card.titel} {card.samenvatting} {card.beschrijving}"
    assert not _meaning(text, lexicon) & _meaning(written, lexicon)

"""Facts about the examples that teach: whole, without doubles, and apart from what measures."""

import csv
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import LANGUAGES, folded_words

ROOT = Path(__file__).parents[2]
FILES = ("needs", "calibration")
MEASURING = sorted(path.stem for path in (ROOT / "benchmarks").glob("needs_*.jsonl"))
RUN = 6
"""So many words in a row are more than chance."""

Records = Sequence[Mapping[str, Any]]
Run = tuple[str, ...]


def read(path: Path) -> Records:
    """Return the records of a file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


EXAMPLES = {name: read(ROOT / "data" / "examples" / f"{name}.jsonl") for name in FILES}

DANGERS = read(ROOT / "data" / "examples" / "dangers.jsonl")
REFUSALS = read(ROOT / "data" / "examples" / "refusals.jsonl")


def folded(text: str) -> Run:
    """Return a text as folded words, so that neither capitals nor signs make another one."""
    return tuple(folded_words(text))


def runs(text: str) -> set[Run]:
    """Return every run of six words of a text, and the text itself when it has words."""
    words = folded(text)
    found = {words[at : at + RUN] for at in range(len(words) - RUN + 1)}
    return found | ({words} if words else set())


@pytest.fixture(params=FILES)
def records(request: pytest.FixtureRequest) -> Records:
    """Return the needs that teach, then those that set the thresholds."""
    return EXAMPLES[request.param]


def test_no_example_of_danger_repeats_a_need_that_measures() -> None:
    """As for needs: neither its text nor six words of it."""
    measured: set[Run] = set()
    for name in (*MEASURING, "dangers"):
        for need in read(ROOT / "benchmarks" / f"{name}.jsonl"):
            measured |= runs(need["text"])
    assert [one["text"] for one in DANGERS if measured & runs(one["text"])] == []


def test_every_example_of_danger_is_of_one_that_is_known() -> None:
    """In a language that is understood, once; every danger has examples in each language."""
    known = {danger.id for danger in load_lexicon().dangers}
    assert {one["danger"] for one in DANGERS} == {*known, "about", "none"}
    assert {(one["danger"], one["lang"]) for one in DANGERS} >= {
        (id_, spoken) for id_ in known for spoken in LANGUAGES
    }
    counts = Counter(folded(one["text"]) for one in DANGERS)
    assert [words for words, count in counts.items() if count > 1] == []


def test_there_are_sets_that_measure() -> None:
    """Else the next test would look at nothing."""
    assert {"needs_dev", "needs_own"} <= set(MEASURING)


@pytest.mark.parametrize("name", MEASURING)
def test_no_example_repeats_a_need_that_measures(records: Records, name: str) -> None:
    """Neither its text nor six words of it; a measuring need of options alone has no text to repeat."""
    measured: set[Run] = set()
    for need in read(ROOT / "benchmarks" / f"{name}.jsonl"):
        measured |= runs(need["text"])
    assert [record["text"] for record in records if measured & runs(record["text"])] == []


def test_no_text_stands_twice() -> None:
    """Neither within a file nor in both: what sets the thresholds does not teach."""
    counts = Counter(folded(record["text"]) for name in FILES for record in EXAMPLES[name])
    assert [words for words, count in counts.items() if count > 1] == []


def test_every_example_has_words(records: Records) -> None:
    """Of a language that is understood, on one line."""
    assert [record for record in records if not folded(record["text"])] == []
    assert {record["lang"] for record in records} == set(LANGUAGES)
    assert [record for record in records if len(record["text"].splitlines()) > 1] == []


def test_every_initiative_and_concept_exists(records: Records, catalogue: Catalogue) -> None:
    """Grades are of cards of the deck, what was said is in the vocabulary."""
    assert {id_ for record in records for id_ in record["grades"]} - catalogue.by_id.keys() == set()
    said = {id_ for record in records for id_ in record.get("concepts", ())}
    assert said - catalogue.vocabulary.concepts.keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_of_a_phrase_exists(language: str, catalogue: Catalogue) -> None:
    """The phrases too are of the vocabulary."""
    path = ROOT / "data" / "examples" / f"phrases.{language}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        said = {row["begrip"] for row in csv.DictReader(file, delimiter=";")}
    assert said
    assert said - catalogue.vocabulary.concepts.keys() == set()


def test_no_concept_is_said_twice_in_one_need(records: Records) -> None:
    """A list of concepts is a set."""
    said = [record["concepts"] for record in records if "concepts" in record]
    assert [ids for ids in said if len(set(ids)) < len(ids)] == []


def test_grades_are_steps_to_three() -> None:
    """Whole ones of one judge; halves where it is the mean of two. What is useless has none."""
    assert {grade for record in EXAMPLES["needs"] for grade in record["grades"].values()} == {1, 2, 3}
    halves = {step / 2 for step in range(1, 7)}
    assert {grade for record in EXAMPLES["calibration"] for grade in record["grades"].values()} <= halves


def test_outside_the_field_nothing_is_useful(records: Records) -> None:
    """And only there."""
    assert [record["text"] for record in records if (record["kind"] == "oos") == bool(record["grades"])] == []


def test_there_are_enough_needs_to_learn_from() -> None:
    """In all, and with what was said marked."""
    assert len(EXAMPLES["needs"]) >= 4000
    assert sum("concepts" in record for record in EXAMPLES["needs"]) >= 1500


def test_about_a_tenth_lies_outside_the_field() -> None:
    """Enough to learn what to refuse, not so much as to refuse what is unusual."""
    outside = sum(record["kind"] == "oos" for record in EXAMPLES["needs"])
    assert 0.06 <= outside / len(EXAMPLES["needs"]) <= 0.14


def test_every_initiative_is_a_first_choice_of_some_need(catalogue: Catalogue) -> None:
    """Else there would be no example to explain it by."""
    first = {id_ for record in EXAMPLES["needs"] for id_, grade in record["grades"].items() if grade == 3}
    assert first == catalogue.by_id.keys()


def test_no_example_of_a_refusal_repeats_a_text_that_measures() -> None:
    """As for needs: neither its text nor six words of it."""
    measured: set[Run] = set()
    for name in (*MEASURING, "refusals"):
        for need in read(ROOT / "benchmarks" / f"{name}.jsonl"):
            measured |= runs(need["text"])
    assert [one["text"] for one in REFUSALS if measured & runs(one["text"])] == []

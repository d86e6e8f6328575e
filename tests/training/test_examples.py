"""The examples that teach, as lines with what is known of them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import HelpsWith
from inspiratie.language.words import LANGUAGES
from small_catalogue import card, catalogue_of
from training.examples import Kind, Line, drawn, needs, phrases, situations


def read(tmp_path: Path, *records: dict[str, object]) -> Sequence[Line]:
    """Return the lines of a file of these needs, all Dutch."""
    path = tmp_path / "needs.jsonl"
    lines = (json.dumps({"lang": "nl", "kind": "short", **record}, ensure_ascii=False) for record in records)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return list(needs(path))


@pytest.fixture
def catalogue() -> Catalogue:
    """Return two cards, one with judgments of every degree."""
    judged = HelpsWith(sterk=("inbraak",), goed=("lawaai",), deels=("drugs",))
    lamp = replace(card("lamp"), helpt_bij=judged, situaties=("Het is donker.",))
    return catalogue_of(lamp, card("slot", sterk=["lawaai"]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a phrase in each language, and one of a concept that no card helps with."""
    for language, phrase in zip(LANGUAGES, ("dief; in huis", "voleur", "thief"), strict=True):
        lines = f'tekst;begrip\n"{phrase}";inbraak\n{phrase[:4]};jongeren\n'
        (tmp_path / f"phrases.{language}.csv").write_text(lines, encoding="utf-8")
    return tmp_path


def test_a_need_is_a_line_with_its_grades(tmp_path: Path) -> None:
    """What was said is a set."""
    (line,) = read(
        tmp_path, {"text": "één dief", "grades": {"slot": 3, "lamp": 1.5}, "concepts": ["inbraak", "drugs"]}
    )
    assert line == Line(
        text="één dief",
        language="nl",
        grades={"slot": 3, "lamp": 1.5},
        concepts=frozenset({"inbraak", "drugs"}),
        kind=Kind.NEED,
    )


def test_concepts_that_nobody_marked_are_unknown(tmp_path: Path) -> None:
    """Which is not to say that none was said."""
    unmarked, none = read(
        tmp_path,
        {"text": "een dief", "grades": {"slot": 3}},
        {"text": "iets", "grades": {"slot": 1}, "concepts": []},
    )
    assert unmarked.concepts is None
    assert none.concepts == frozenset()


def test_outside_the_field_no_concept_is_said(tmp_path: Path) -> None:
    """Marked or not."""
    (line,) = read(tmp_path, {"text": "een recept", "grades": {}})
    assert line.grades == {}
    assert line.concepts == frozenset()


def test_needs_keep_the_order_of_their_file(tmp_path: Path) -> None:
    """By which their neighbours are numbered."""
    lines = read(tmp_path, {"text": "b", "grades": {}}, {"text": "a", "grades": {}})
    assert [line.text for line in lines] == ["b", "a"]


def test_a_phrase_has_the_grades_of_its_concept(catalogue: Catalogue, folder: Path) -> None:
    """As the cards say how well they help with it: strongly, well, in part."""
    grades = {line.text: line.grades for line in phrases(catalogue, folder)}
    assert grades["inbraak"] == {"lamp": 3.0}
    assert grades["lawaai"] == {"lamp": 2.0, "slot": 3.0}
    assert grades["drugs"] == {"lamp": 1.0}


def test_phrases_are_labels_and_example_phrases(catalogue: Catalogue, folder: Path) -> None:
    """Each tells of one concept, in its own language, and counts little."""
    found = {(line.text, line.language): line for line in phrases(catalogue, folder)}
    assert {("inbraak", "nl"), ("dief; in huis", "nl"), ("voleur", "fr"), ("thief", "en")} <= found.keys()
    assert {line.kind for line in found.values()} == {Kind.PHRASE}
    assert found["voleur", "fr"].concepts == frozenset({"inbraak"})


def test_a_concept_that_no_card_helps_with_teaches_nothing(catalogue: Catalogue, folder: Path) -> None:
    """It would teach that nothing helps."""
    assert {line.text for line in phrases(catalogue, folder)} & {"jongeren", "dief", "vole", "thie"} == set()


def test_a_card_is_the_best_answer_to_what_is_written_on_it(catalogue: Catalogue) -> None:
    """Its title, summary, description and situations, whose concepts nobody marked."""
    lines = [line for line in situations(catalogue) if "lamp" in line.grades]
    assert [line.text for line in lines] == ["Lamp", "Samenvatting van lamp.", "Een kaart.", "Het is donker."]
    assert {(line.language, line.concepts, line.kind) for line in lines} == {("nl", None, Kind.SITUATION)}
    assert all(line.grades == {"lamp": 3.0} for line in lines)


def test_the_same_lines_are_drawn_every_time() -> None:
    """One of so many by its own text, whatever stands beside it; a long one never."""
    line = Line(text="", language="nl", grades={}, concepts=None, kind=Kind.NEED)
    lines = [replace(line, text=f"buurt {number}") for number in range(200)]
    found = list(drawn(lines, one_in=4, longest=8))
    assert 20 < len(found) < 80
    assert found == list(drawn(found, one_in=4, longest=8))
    assert all(len(one.text) <= 8 for one in found)

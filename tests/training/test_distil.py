"""Recombined sentences, and what the encoder says of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspiratie.engine.learned.judgment import Judgment
from inspiratie.language.words import Language

pytest.importorskip("sklearn")

import numpy as np

from training import distil as module
from training.distil import clauses, heard, main, recombined, taught, write, write_needs
from training.examples import Kind, Line

IDS = ("buurtvaders", "nachtwacht")
SENTENCES: tuple[tuple[Language, str], ...] = (("nl", "lawaai op het plein"), ("fr", "du bruit, la nuit"))
JUDGMENTS = (
    Judgment(grades={"buurtvaders": 3.0, "nachtwacht": 0.0}, concepts={}, in_field=1.0),
    Judgment(grades={"buurtvaders": 1.0, "nachtwacht": 2.0}, concepts={}, in_field=0.25),
)


def line(text: str, language: Language = "nl") -> Line:
    """Return a graded need."""
    return Line(text=text, language=language, grades={"buurtvaders": 3.0}, concepts=None, kind=Kind.NEED)


def test_a_text_falls_apart_where_a_clause_ends() -> None:
    """At marks and at the words that join; what is too short is left out, and nothing comes twice."""
    found = clauses([line("Er is lawaai, en de buurt slaapt niet. Help!"), line("er is lawaai")])
    assert found["nl"] == ["Er is lawaai", "de buurt slaapt niet"]
    assert found["fr"] == found["en"] == []


def test_a_clause_is_no_longer_than_a_sentence() -> None:
    """What nobody cut into pieces is left out."""
    assert clauses([line("woord " * 40)])["nl"] == []


def test_sentences_are_clauses_alone_and_two_by_two() -> None:
    """Three for every clause, of one language each, in the same order every time."""
    parts = clauses([line("er is lawaai, de buurt slaapt niet"), line("il y a du bruit", "fr")])
    sentences = recombined(parts, 1)
    assert len(sentences) == 9
    assert sentences == recombined(parts, 1)
    assert ("nl", "er is lawaai") in sentences
    assert all(("bruit" in text) == (language == "fr") for language, text in sentences)


def test_what_was_taught_is_read_again(tmp_path: Path) -> None:
    """To the step."""
    write(SENTENCES, JUDGMENTS, tmp_path / "distilled.npz")
    first, second = taught(IDS, tmp_path / "distilled.npz")
    assert (first.text, first.language, first.kind) == ("lawaai op het plein", "nl", Kind.TAUGHT)
    assert first.grades == {"buurtvaders": 3.0, "nachtwacht": 0.0}
    assert second.language == "fr"
    assert second.grades == pytest.approx({"buurtvaders": 1.0, "nachtwacht": 2.0}, abs=0.01)
    assert (first.share_inside, second.share_inside) == pytest.approx((1.0, 0.25), abs=0.005)


def test_of_a_need_the_teacher_is_heard(tmp_path: Path) -> None:
    """Other lines, and needs that are new or graded anew since, keep their grades."""
    file = tmp_path / "distilled_needs.npz"
    known = line("lawaai op het plein")
    write_needs([known], JUDGMENTS[1:], file)
    anew, phrase = replace(known, grades={"nachtwacht": 3.0}), replace(known, kind=Kind.PHRASE)
    lines = [known, anew, phrase, line("du bruit, la nuit", "fr")]
    grades = np.array([[3.0, 0.0]] * len(lines))
    found = heard(lines, grades, file)
    assert found[0].tolist() == pytest.approx([1.0, 2.0], abs=0.01)
    assert found[1:].tolist() == grades[1:].tolist()
    assert (grades == [3.0, 0.0]).all()


def test_the_encoder_grades_as_many_as_are_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each by its own text."""

    class Encoder:
        """Grades by the length of a text."""

        def judge(self, text: str) -> Judgment:
            """Return a judgment."""
            return Judgment(
                grades={"buurtvaders": float(len(text.split()) > 4), "nachtwacht": 0.0},
                concepts={},
                in_field=1.0,
            )

    monkeypatch.setattr(module, "FILE", tmp_path / "distilled.npz")
    monkeypatch.setattr(module, "NEEDS_FILE", tmp_path / "distilled_needs.npz")
    monkeypatch.setattr(module, "SENTENCES", 4)
    need = line("er is lawaai, de buurt slaapt niet")
    monkeypatch.setattr(module, "needs", lambda: [need])
    monkeypatch.setattr(module, "packed_encoder", Encoder)
    main()
    lines = list(taught(IDS, tmp_path / "distilled.npz"))
    assert len(lines) == 4
    for one in lines:
        assert one.grades["buurtvaders"] == pytest.approx(float(len(one.text.split()) > 4), abs=0.01)
    said = heard([need], np.zeros((1, 2)), tmp_path / "distilled_needs.npz")
    assert said[0].tolist() == pytest.approx([1.0, 0.0], abs=0.01)

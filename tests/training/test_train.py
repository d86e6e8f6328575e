"""Training as a whole: files in a folder, the same for the same examples."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from inspiratie.engine.learned.files import Learned
from inspiratie.engine.learned.judgment import Judgment
from inspiratie.language.words import LANGUAGES
from small_catalogue import LEXICON, card, catalogue_of
from small_language import LEXICON as TALKING
from small_language import VOCABULARY

pytest.importorskip("sklearn")

from training import portable, train
from training.dangers import NONE, Example
from training.distil import heard, taught, write, write_needs
from training.examples import Kind, Line, needs, phrases
from training.units import UNITS

CATALOGUE = catalogue_of(
    card("slot", thema=["inbraak"], sterk=["inbraak"], beschrijving="Betere sloten op de deuren."),
    card("oor", thema=["lawaai"], sterk=["lawaai"], beschrijving="Vrijwilligers lopen door de straat."),
)
DANGERS = [
    Example("er is brand", "nl", "nood"),
    Example("brand in huis", "nl", "nood"),
    Example("de straat is vuil", "nl", NONE),
    Example("vuil in het park", "nl", NONE),
]
NEEDS = """\
{"text": "een dief in de straat", "lang": "nl", "grades": {"slot": 3, "oor": 1}, "concepts": ["inbraak"]}
{"text": "geschreeuw op straat", "lang": "nl", "grades": {"oor": 3}, "concepts": ["lawaai"]}
{"text": "noise in the straat", "lang": "en", "grades": {"oor": 3}}
{"text": "een recept", "lang": "nl", "grades": {}}
"""


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of a few examples, and let training read nothing else."""
    folder = tmp_path / "data" / "examples"
    folder.mkdir(parents=True)
    (folder / "needs.jsonl").write_text(NEEDS, encoding="utf-8")
    for language in LANGUAGES:
        (folder / f"phrases.{language}.csv").write_text(
            f"tekst;begrip\n{language}dief;inbraak\n", encoding="utf-8"
        )
    monkeypatch.setattr(train, "EXAMPLES", folder)
    distilled = tmp_path / "distilled.npz"
    told = Judgment(grades={"slot": 2.0, "oor": 0.5}, concepts={}, in_field=0.9)
    write([("nl", "een dief roept op straat")], [told], distilled)
    of_needs = tmp_path / "distilled_needs.npz"
    write_needs([line("een dief in de straat")], [told], of_needs)
    monkeypatch.setattr(train, "DISTILLED", distilled)
    monkeypatch.setattr(train, "DISTILLED_NEEDS", of_needs)
    monkeypatch.setattr(train, "heard", partial(heard, file=of_needs))
    monkeypatch.setattr(train, "taught", partial(taught, file=distilled))
    monkeypatch.setattr(train, "needs", partial(needs, folder / "needs.jsonl"))
    monkeypatch.setattr(train, "everything", lambda: DANGERS)
    monkeypatch.setattr(train, "phrases", partial(phrases, folder=folder))
    monkeypatch.setattr(train, "load_catalogue", lambda: CATALOGUE)
    monkeypatch.setattr(train, "load_lexicon", lambda: LEXICON)
    monkeypatch.setattr(train, "MODEL", tmp_path / "data" / "model")
    monkeypatch.setattr(portable, "MOST_CONCEPT_WEIGHTS", 20)
    return folder


def run(monkeypatch: pytest.MonkeyPatch, *options: str) -> None:
    """Run the command with these options."""
    monkeypatch.setattr(sys, "argv", ["training.train", *options])
    train.main()


def contents(folder: Path) -> Mapping[str, bytes]:
    """Return every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def line(text: str, kind: Kind = Kind.NEED) -> Line:
    """Return a Dutch example."""
    return Line(text=text, language="nl", grades={"slot": 3}, concepts=None, kind=kind)


@pytest.mark.usefixtures("examples")
def test_the_same_examples_give_the_same_files(tmp_path: Path) -> None:
    """To the byte, in a folder that need not be there yet."""
    train.make(tmp_path / "one")
    train.make(tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    words = {f"words.{language}.txt" for language in LANGUAGES}
    assert contents(tmp_path / "one").keys() == words | {
        "alone.bin",
        "alone.json",
        "dangers.bin",
        "dangers.json",
        "portable.bin",
        "portable.json",
    }


def test_the_program_reads_what_was_trained(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Grades, and the known words."""
    run(monkeypatch)
    learned = Learned(examples.parent)
    read = train.reader_of(CATALOGUE, LEXICON, learned.forms)
    reading = read("een dief")
    grades = learned.judge.judge("een dief", reading).grades
    assert grades["slot"] > grades["oor"]
    assert {"inbraak", "nldief", "vrijwilligers"} <= set(learned.forms["nl"])


def test_who_judges_alone_reads_what_was_trained(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words tell it the same concepts and field; its grades have units beside them."""
    run(monkeypatch)
    beside, alone = (Learned(examples.parent, portable=portable).judge.table for portable in (False, True))
    assert (beside.shape.units, alone.shape.units) == (0, UNITS)
    reading = train.reader_of(CATALOGUE, LEXICON, Learned(examples.parent).forms)("een dief")
    one, other = beside.judge(reading), alone.judge(reading)
    assert (one.concepts, one.in_field) == (other.concepts, other.in_field)
    assert other.grades["slot"] > other.grades["oor"]


def test_a_model_of_its_examples_passes_the_check(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And stays as it is."""
    run(monkeypatch)
    before = contents(examples.parent / "model")
    run(monkeypatch, "--check")
    assert contents(examples.parent / "model") == before


def test_a_model_of_other_examples_fails_the_check(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the files that differ; they are left alone."""
    run(monkeypatch)
    before = contents(examples.parent / "model")
    extra = '{"text": "een gracht", "lang": "nl", "grades": {"oor": 3}}\n'
    (examples / "needs.jsonl").write_text(NEEDS + extra, encoding="utf-8")
    with pytest.raises(
        SystemExit, match=r"alone\.bin, alone\.json, dangers\.json, portable\.bin, portable\.json;"
    ):
        run(monkeypatch, "--check")
    assert contents(examples.parent / "model") == before


@pytest.mark.parametrize("name", ["needs.jsonl", "phrases.fr.csv"])
def test_the_checksum_is_of_every_file_of_examples(examples: Path, name: str) -> None:
    """And of nothing else that lies there."""
    before = train.checksum()
    (examples / "README.md").write_text("Examples.", encoding="utf-8")
    assert train.checksum() == before
    (examples / name).write_text("", encoding="utf-8")
    assert train.checksum() != before


def test_a_word_of_needs_is_known_when_several_say_it() -> None:
    """So that a slip of the finger is not; saying it thrice in one need is not enough."""
    often = [line("gracht"), line("een gracht"), line("de Gracht")]
    assert "gracht" in train.known_words(CATALOGUE, LEXICON, often)["nl"]
    seldom = [line("gracht gracht gracht"), line("gracht")]
    assert "gracht" not in train.known_words(CATALOGUE, LEXICON, seldom)["nl"]


def test_a_word_of_a_phrase_is_known_at_once() -> None:
    """As is a search term of a card; stop words and single letters are not."""
    cards = catalogue_of(replace(card("slot"), zoektermen=("hangslot",)))
    known = train.known_words(cards, LEXICON, iter([line("de gracht en ik, x", Kind.PHRASE)]))
    assert known["nl"] == ["gracht", "hangslot", "ik"]
    assert known["fr"] == known["en"] == []


def test_training_reads_as_the_program_does() -> None:
    """Without what a text denies."""
    catalogue = catalogue_of(card("slot"))
    object.__setattr__(catalogue, "vocabulary", VOCABULARY)
    read = train.reader_of(catalogue, TALKING, {"nl": ["infoavond", "lawaai"], "fr": [], "en": []})
    assert [place.word for place in read("geen infoavond, wel lawaai").places] == ["wel", "lawaai"]


def test_what_the_program_would_not_understand_is_read_as_dutch() -> None:
    """An example is never lost."""
    read = train.reader_of(CATALOGUE, LEXICON, dict.fromkeys(LANGUAGES, ()))
    assert read("und nicht gracht").language == "nl"
    assert [place.word for place in read("und nicht gracht").places] == ["und", "nicht", "gracht"]

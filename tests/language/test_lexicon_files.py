"""The word knowledge read from its files, every fault with its line."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from inspiratie.errors import DataError
from inspiratie.language.danger import Danger
from inspiratie.language.lexicon import Lexicon, SynonymRing
from inspiratie.language.lexicon_files import DANGERS, KINDS, read_entries, read_rings
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import LANGUAGES
from inspiratie.storage import packaged

DANGER = """\
schema: inspiratie/dangers@1
gevaren:
- id: mes
  hulp: [Bel 112.]
  nood:
    fr: [J'ai ... coupé/coupée]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a small lexicon in the place of the packaged one, and return its folder."""
    lexicon = tmp_path / "lexicon"
    lexicon.mkdir()
    for kind in KINDS:
        for language in LANGUAGES:
            (lexicon / f"{kind}.{language}.txt").write_text(f"{kind}\n", encoding="utf-8")
    (lexicon / "foreign.de.txt").write_text("und\n", encoding="utf-8")
    (lexicon / "foreign.es.txt").write_text("y\nporque\n", encoding="utf-8")
    (lexicon / "rings.txt").write_text("lawaai | herrie | bruit | noise\n", encoding="utf-8")
    (tmp_path / DANGERS).write_text(DANGER, encoding="utf-8")
    monkeypatch.setattr(packaged, "data_folder", lambda: tmp_path)
    return lexicon


def rings_of(tmp_path: Path, *lines: str) -> tuple[SynonymRing, ...]:
    """Return the rings of a file of these lines, under one of remarks."""
    path = tmp_path / "rings.txt"
    path.write_text("\n".join(["# name | Dutch | French | English", *lines, ""]), encoding="utf-8")
    return read_rings(path)


def test_every_file_has_its_place(folder: Path) -> None:
    """A kind in a language, the languages that are not understood, and the rings."""
    assert folder.is_dir()
    same: Any = {kind: dict.fromkeys(LANGUAGES, (kind,)) for kind in KINDS}
    assert load_lexicon() == Lexicon(
        **same,
        foreign={"de": ("und",), "es": ("y", "porque")},
        rings=(SynonymRing(name="lawaai", nl=("herrie",), fr=("bruit",), en=("noise",)),),
        dangers=(Danger(id="mes", hulp=("Bel 112.",), nood={"fr": ("j ai ... coupe/coupee",)}),),
    )


def test_kinds_are_the_fields_that_have_entries_a_language() -> None:
    """A new field needs a file, and a new file a field."""
    assert {*KINDS, "foreign", "rings", "dangers"} == {field.name for field in fields(Lexicon)}


@pytest.mark.parametrize(
    "name", ["lexicon/stop.nl.txt", "lexicon/absence.en.txt", "lexicon/rings.txt", DANGERS]
)
def test_missing_file_is_told_by_its_name(folder: Path, name: str) -> None:
    """No kind and no language may be left out."""
    (folder.parent / name).unlink()
    with pytest.raises(DataError) as caught:
        load_lexicon()
    assert str(caught.value).startswith(f"{folder.parent / name}: het bestand bestaat niet.")


def test_line_without_a_word_is_refused(tmp_path: Path) -> None:
    """What is left of it when it is compared would be nothing."""
    path = tmp_path / "stop.nl.txt"
    path.write_text("de\n…\nhet\n?\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_entries(path)
    assert str(caught.value).splitlines()[:2] == [
        f"{path}:2: hier staat geen woord.",
        f"{path}:4: hier staat geen woord.",
    ]


def test_ring_may_have_empty_columns(tmp_path: Path) -> None:
    """A ring needs no words in every language; its words may have a hyphen or an equals sign."""
    assert rings_of(tmp_path, "gazon | | | lawn", "=zo-zo | =zozo, matig | |") == (
        SynonymRing(name="gazon", en=("lawn",)),
        SynonymRing(name="=zo-zo", nl=("=zozo", "matig")),
    )


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("lawaai | herrie | bruit", "een woordgroep heeft vier vakken: woord | nl, nl | fr, fr | en, en."),
        ("a | b | c | d | e", "een woordgroep heeft vier vakken: woord | nl, nl | fr, fr | en, en."),
        ("| herrie | bruit | noise", "'' is geen woord; tussen twee woorden staat een komma en een spatie."),
        (
            "lawaai | herrie, | |",
            "'herrie,' is geen woord; tussen twee woorden staat een komma en een spatie.",
        ),
        ("lawaai | x, , y | |", "'' is geen woord; tussen twee woorden staat een komma en een spatie."),
        ("lawaai | | | a,b", "'a,b' is geen woord; tussen twee woorden staat een komma en een spatie."),
        (
            "lawaai | veel geluid | |",
            "'veel geluid' is meer dan één woord; zulke leden worden nooit gelezen.",
        ),
    ],
)
def test_ring_that_is_not_whole_is_refused(tmp_path: Path, line: str, error: str) -> None:
    """A fault is told with the line it stands on."""
    with pytest.raises(DataError) as caught:
        rings_of(tmp_path, "stilte | rust | |", line)
    assert str(caught.value).splitlines()[0] == f"{tmp_path / 'rings.txt'}:3: {error}"

"""Rules of the example phrases: each says one thing, once, of a concept that exists."""

from pathlib import Path

import pytest

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from tools.example_rules import example_findings

VOCABULARY = Vocabulary(
    begrippen=(
        Concept(id="lawaai", facet=Facet.THEMA, label="lawaai", fr=("bruit",)),
        Concept(id="drugs", facet=Facet.THEMA, label="drugs"),
        Concept(id="jongeren", facet=Facet.DOELGROEP, label="jongeren"),
    )
)


def found(folder: Path, **rows: tuple[str, ...]) -> list[str]:
    """Return what is wrong with these rows, each under the language of its file."""
    (folder / "examples").mkdir()
    for language, lines in rows.items():
        text = "\n".join(["tekst;begrip", *lines, ""])
        (folder / "examples" / f"phrases.{language}.csv").write_text(text, encoding="utf-8")
    return [
        str(finding).removeprefix("examples/phrases.") for finding in example_findings(folder, VOCABULARY)
    ]


def test_phrases_of_two_facets_may_be_the_same(tmp_path: Path) -> None:
    """A phrase may tell of a group and of a theme; a semicolon in it stands between quotation marks."""
    rows = ("boxen tot laat;jongeren", "boxen tot laat;lawaai", '"boxen; hard";lawaai')
    assert found(tmp_path, nl=rows) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("Bruit;lawaai", "3: dubbel: 'Bruit' is al een label van lawaai."),
        ("Boxén;lawaai", "3: dubbel: 'Boxén' staat al in examples/phrases.nl.csv op regel 2."),
        ("feest;feesten", "3: onbekend: het begrip 'feesten' bestaat niet."),
        ("feest", "3: onbekend: het begrip '' bestaat niet."),
        ("feest;lawaai;x", "3: onbekend: het begrip 'lawaai;x' bestaat niet."),
        ("?;lawaai", "3: leeg: er staat geen tekst."),
    ],
)
def test_row_without_use_is_found(tmp_path: Path, row: str, fault: str) -> None:
    """A label, a double, a concept that does not exist, cells too few or too many, a phrase without words."""
    told = [each for each in found(tmp_path, nl=("boxen;lawaai", row)) if ": volgorde: " not in each]
    assert told == [f"nl.csv:{fault}"]


def test_phrase_on_two_concepts_of_a_facet_is_found(tmp_path: Path) -> None:
    """Also in two languages."""
    also = "'techno' wijst ook naar lawaai (examples/phrases.en.csv op regel 2)"
    told = found(tmp_path, en=("techno;lawaai",), nl=("techno;drugs",))
    assert told == [f"nl.csv:2: tweeslachtig: {also}; kies één begrip van thema."]


def test_file_without_phrases_is_found(tmp_path: Path) -> None:
    """A head alone teaches nothing."""
    assert found(tmp_path, nl=()) == ["nl.csv:1: leeg: er staat geen enkele zin in."]


@pytest.mark.parametrize("text", ["", "begrip;tekst\nlawaai;boxen\n"])
def test_head_must_name_the_columns(tmp_path: Path, text: str) -> None:
    """Otherwise nobody knows which column is which."""
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "phrases.nl.csv").write_text(text, encoding="utf-8")
    first = next(example_findings(tmp_path, VOCABULARY))
    assert str(first) == "examples/phrases.nl.csv:1: kop: de eerste regel moet zijn: tekst;begrip."

"""The check as a whole: the packaged data is clean, every file is looked at, and order can be made."""

import runpy
import sys
from pathlib import Path

import pytest
import yaml

from inspiratie.deck.vocabulary import Facet
from inspiratie.language.lexicon_files import DANGERS, KINDS
from inspiratie.language.words import LANGUAGES
from inspiratie.storage import packaged
from tools.check_data import main

CARD = {
    "id": "straatvest",
    "titel": "Straatvest",
    "vormen": ["meedoen"],
    "doelen": ["verbinden"],
    "methoden": ["workshop"],
    "doelgroepen": ["buurt"],
    "themas": ["overlast"],
    "samenvatting": "Buren ruimen samen op.",
    "beschrijving": "Een keer per maand.",
}
CONCEPTS = {
    Facet.VORM: "meedoen",
    Facet.DOEL: "verbinden",
    Facet.METHODE: "workshop",
    Facet.DOELGROEP: "buurt",
    Facet.THEMA: "overlast",
}
DANGER = (
    "schema: inspiratie/dangers@1",
    "gevaren:",
    "- id: mes",
    "  hulp: [Bel 112.]",
    "  themas: [overlast]",
    "  nood: {nl: [met een mes, ik bloed]}",
)
CLEAN = "Niets gevonden: elke regel telt, en staat er één keer."


def write(path: Path, *lines: str) -> None:
    """Write a file of these lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put small data without a fault in the place of the packaged one, and return its folder."""
    deck = {"schema": "inspiratie/deck@1", "titel": "Kaarten", "versie": "1", "initiatieven": [CARD]}
    write(tmp_path / "initiatives.yaml", yaml.safe_dump(deck, sort_keys=False))
    for facet, id_ in CONCEPTS.items():
        path = tmp_path / "vocabulary" / f"{facet}.yaml"
        write(path, "schema: inspiratie/vocabulary@2", "begrippen:", f"- id: {id_}", f"  label: {id_}")
    for kind in KINDS:
        for language in LANGUAGES:
            entry = "geen aardappel" if kind == "lack" else "aardappel"
            write(tmp_path / "lexicon" / f"{kind}.{language}.txt", "# one entry", entry)
    write(tmp_path / "lexicon" / "common.nl.txt", "kabeljauw")
    for language in LANGUAGES:
        write(tmp_path / "lexicon" / f"common.{language}.txt", "kabeljauw")
        write(
            tmp_path / "examples" / f"phrases.{language}.csv", "tekst;begrip", f"kabaal {language};overlast"
        )
    write(tmp_path / "lexicon" / "foreign.de.txt", "und")
    write(tmp_path / "lexicon" / "rings.txt", "# name", "lawaai | herrie | | noise", "stilte | rust | |")
    write(tmp_path / DANGERS, *DANGER)
    monkeypatch.setattr(packaged, "data_folder", lambda: tmp_path)
    return tmp_path


def test_packaged_data_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    """What is shipped obeys every rule."""
    assert main([]) == 0
    assert capsys.readouterr().out.splitlines() == [CLEAN]


def test_faults_are_counted_by_kind(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every folder is looked at; the exit code is 1, and the last line says how many of what."""
    theme = data / "vocabulary" / "thema.yaml"
    write(theme, *theme.read_text(encoding="utf-8").splitlines(), "  alt: [Overlast]")
    write(data / "vocabulary" / "kleur.yaml", "rood")
    write(data / "lexicon" / "negation.nl.txt", "niet meer", "Zónder", "zonder")
    write(data / "examples" / "phrases.fr.csv", "tekst;begrip", "bruit;lawaai")
    not_one = "'niet meer' is meer dan één woord; hier worden alleen losse woorden gelezen"
    assert main([]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "vocabulary/kleur.yaml:1: ongelezen: geen enkel deel van het programma leest dit bestand.",
        "vocabulary/thema.yaml:5: dubbel: overlast: 'Overlast' staat er al.",
        "lexicon/negation.nl.txt:3: dubbel: 'zonder' is hetzelfde als 'Zónder' op regel 2.",
        f"lexicon/negation.nl.txt:1: ongelezen: {not_one}.",
        "examples/phrases.fr.csv:2: onbekend: het begrip 'lawaai' bestaat niet.",
        "5 bevindingen: 2 ongelezen, 2 dubbel, 1 onbekend.",
    ]


def test_data_that_does_not_load_is_told_as_the_program_does(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule has nothing to say of a file that cannot be read."""
    path = data / "lexicon" / "stop.nl.txt"
    path.write_text("", encoding="utf-8")
    assert main([]) == 1
    assert capsys.readouterr().err.startswith(f"fout: {path}: het bestand is leeg.")


@pytest.mark.parametrize("name", ["lexicon/nieuw.nl.txt", "lexicon/stop.de.txt", "lexicon/LEESMIJ"])
def test_file_of_the_lexicon_that_nothing_reads_is_found(
    data: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A kind or a language that does not exist."""
    write(data / name, "woord")
    assert main([]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        f"{name}:1: ongelezen: geen enkel deel van het programma leest dit bestand."
    )


def test_order_can_be_made(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Entries, ring words and phrases are put where they belong, however a spreadsheet left them."""
    negations, rings = data / "lexicon" / "negation.nl.txt", data / "lexicon" / "rings.txt"
    phrases = data / "examples" / "phrases.nl.csv"
    write(negations, "# remark", "niet", "geen")
    write(rings, "stilte|rust| |", "=lawaai | kabaal, herrie | |noise", "# name")
    phrases.write_text(
        "\ufefftekst;begrip\r\nzo;verbinden\r\nÀ;overlast\r\naan;overlast\r\n", encoding="utf-8"
    )
    main(["--sort"])
    assert capsys.readouterr().out.splitlines()[:3] == [
        "op volgorde gezet: examples/phrases.nl.csv",
        "op volgorde gezet: lexicon/negation.nl.txt",
        "op volgorde gezet: lexicon/rings.txt",
    ]
    assert negations.read_text(encoding="utf-8") == "# remark\ngeen\nniet\n"
    assert (
        rings.read_text(encoding="utf-8") == "# name\n=lawaai | herrie, kabaal | | noise\nstilte | rust | |\n"
    )
    assert phrases.read_bytes().decode() == "tekst;begrip\nÀ;overlast\naan;overlast\nzo;verbinden\n"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("# woorden", "Aan", "àf", "bij"), []),
        (("# woorden", "bij", "aan"), ["2: volgorde: hier hoort 'aan' te staan"]),
        (("aan", "# woorden"), ["1: volgorde: hier hoort '# woorden' te staan"]),
    ],
)
def test_entries_stand_in_order(
    data: Path, capsys: pytest.CaptureFixture[str], lines: tuple[str, ...], found: list[str]
) -> None:
    """Case and accents do not count, and remarks stand above; the first line out of order is told."""
    write(data / "lexicon" / "refusal.nl.txt", *lines)
    main([])
    told = capsys.readouterr().out.splitlines()[:-1]
    place = "lexicon/refusal.nl.txt:"
    assert told == [
        f"{place}{fault}; alles op volgorde: python -m tools.check_data --sort." for fault in found
    ]


def test_check_runs_as_a_module(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its exit code is that of the check."""
    assert data.is_dir()
    monkeypatch.setattr(sys, "argv", ["check_data"])
    monkeypatch.delitem(sys.modules, "tools.check_data")
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("tools.check_data", run_name="__main__")
    assert caught.value.code == 0


def test_row_that_is_left_over_is_out_of_order(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty row at the end of the phrases does not belong there."""
    write(data / "examples" / "phrases.nl.csv", "tekst;begrip", "kabaal;overlast", ";")
    main([])
    assert "examples/phrases.nl.csv:2: volgorde: hier hoort ';' te staan" in capsys.readouterr().out

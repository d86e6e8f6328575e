"""Every command in every format it offers, and what the name of a file does."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from command_line import run
from inspiratie.output.formats import Format, Kind
from inspiratie.output.kinds import (
    CARDS,
    COMPARISON,
    DRAW,
    HANDOUT,
    INITIATIVES,
    LIKENESS,
    MIX,
    OVERVIEW,
    SHORTLIST,
    SHORTLISTS,
    SUGGESTIONS,
    TERMS,
)
from inspiratie.shortlists import Pick, ShortlistFolder

pytestmark = pytest.mark.usefixtures("shared_engine")

COMMANDS: Mapping[str, Kind[Any]] = {
    "suggest drugs": SUGGESTIONS,
    "show bart": CARDS,
    "list --thema overlast": INITIATIVES,
    "terms vorm": TERMS,
    "overview": OVERVIEW,
    "compare bart buurtvaders": COMPARISON,
    "mix --thema drugs": MIX,
    "similar bart": LIKENESS,
    "draw --zaad 1": DRAW,
    "shortlist show wijk": SHORTLIST,
    "shortlist list": SHORTLISTS,
    "export wijk": HANDOUT,
}
CASES = [(line, chosen) for line, kind in COMMANDS.items() for chosen in kind.formats]


@pytest.fixture(autouse=True)
def wijk(home: Path) -> None:
    """Save a list."""
    ShortlistFolder(home / "lijsten").add("wijk", [Pick(id="bart")], version="1")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("suggest drugs -f pdf", " Een PDF krijgt u met -f html, die u in uw browser afdrukt als PDF.\n"),
        (
            "suggest drugs -o x.pdf",
            " Een PDF krijgt u met een naam die eindigt op .html, die u in uw browser afdrukt als PDF.",
        ),
        ("list -f xlsx", " Voor Excel: -f csv, met --excel.\n"),
        ("suggest drugs -f A6", " Om af te drukken op a6: neem export, met --druk a6.\n"),
        ("list -o x.XLSX", " Voor Excel: een naam die eindigt op .csv, met --excel.\n"),
        ("export wijk -o x.odt", "kies een naam die eindigt op .md, .html, .docx, .csv of .json.\n"),
        ("export wijk -f docx", "kan alleen in een bestand; voeg een naam toe: -o lijst.docx\n"),
        ("terms -f pdf", "kies uit: boom, regels, toegankelijk, json.\n"),
        ("terms -o x.docx", "kies een naam die eindigt op .txt of .json.\n"),
    ],
)
def test_what_other_programs_make_is_refused_with_what_comes_near(line: str, hint: str) -> None:
    """As far as this command gives it."""
    told = " ".join(run(*line.split()).stderr.split()) + "\n"
    assert told.startswith("fout: ")
    assert told.endswith(hint.strip() + "\n")


@pytest.mark.parametrize(("line", "chosen"), CASES)
def test_every_command_gives_every_format_it_offers(line: str, chosen: Format, tmp_path: Path) -> None:
    """Each looks as its format does."""
    if chosen.needs_file:
        file = tmp_path / "uit.docx"
        assert run(*line.split(), "-o", str(file)).exit_code == 0
        assert file.read_bytes().startswith(b"PK")
        return
    result = run(*line.split(), "--formaat", chosen)
    assert result.exit_code == 0
    start = result.stdout[:200]
    match chosen:
        case Format.JSON:
            assert json.loads(result.stdout)["schema"].startswith("inspiratie/")
        case Format.MARKDOWN:
            assert start.startswith("# ")
        case Format.HTML:
            assert start.startswith("<!doctype html>")
        case Format.CSV:
            assert start.startswith(("nr,kaart,", "id,titel,", "thema,vorm,"))
        case Format.SVG:
            assert start.startswith("<svg ")
        case _:
            assert start.strip()
            assert not start.startswith(("{", "<", "# "))


@pytest.mark.parametrize("line", COMMANDS)
def test_excel_is_offered_wherever_there_is_csv(tmp_path: Path, line: str) -> None:
    """Byte order mark and semicolons, in a pipe as in a file; with another format it is refused."""
    if Format.CSV not in COMMANDS[line].formats:
        assert run(*line.split(), "--excel").exit_code == 2
        return
    file = tmp_path / "uit.csv"
    run(*line.split(), "--excel", "-o", str(file))
    plain = run(*line.split(), "--formaat", "csv").stdout
    found = file.read_bytes().decode()
    assert found.startswith("\ufeff" + plain.partition(",")[0] + ";")
    assert run(*line.split(), "--excel").stdout_bytes.decode() == found
    refused = run(*line.split(), "--excel", "--formaat", "json")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "--excel hoort bij --formaat csv" in refused.stderr


@pytest.mark.parametrize("line", COMMANDS)
def test_help_names_every_format(line: str) -> None:
    """And which comes without asking."""
    formats = COMMANDS[line].formats
    verb = line.split()[: 2 if line.startswith("shortlist") else 1]
    text = " ".join(run(*verb, "--help", columns=200).stdout.split())
    assert f"{', '.join(formats[:-1])} of {formats[-1]}." in text
    assert f"Standaard {formats[0]}, of wat de bestandsnaam zegt." in text


@pytest.mark.parametrize("line", COMMANDS)
def test_a_file_is_what_its_name_says(tmp_path: Path, line: str) -> None:
    """The same as when the format is asked for."""
    file = tmp_path / "uit.json"
    assert run(*line.split(), "-o", str(file)).stderr.startswith(f"Geschreven: {file}")
    assert file.read_text(encoding="utf-8") == run(*line.split(), "--formaat", "json").stdout


@pytest.mark.parametrize("line", COMMANDS)
@pytest.mark.parametrize(
    ("name", "extra", "said"),
    [
        ("uit.odt", (), "kan hier niet gemaakt worden; kies een naam die eindigt op "),
        ("uit.html", ("--formaat", "json"), ""),
    ],
)
def test_a_name_that_says_something_else_is_refused(
    tmp_path: Path, line: str, name: str, extra: tuple[str, ...], said: str
) -> None:
    """Nothing is written, and one sentence tells what can be."""
    result = run(*line.split(), "-o", str(tmp_path / name), *extra)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "kies een naam die eindigt op " in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / name).exists()


def test_a_drawn_answer_is_a_text_file(tmp_path: Path) -> None:
    """Without colour, and as wide as in a pipe."""
    file = tmp_path / "uit.txt"
    run("suggest", "drugs", "--kleur", "altijd", "-o", str(file))
    assert file.read_text(encoding="utf-8") == run("suggest", "drugs").stdout


def test_every_file_ends_in_a_line_break(tmp_path: Path) -> None:
    """Plain lines had none at the end of the last."""
    file = tmp_path / "uit.txt"
    run("terms", "vorm", "--formaat", "regels", "-o", str(file))
    assert file.read_text(encoding="utf-8").endswith("\n")


@pytest.mark.parametrize("name", ["nota.pdf", "nota.odt", "nota.json"])
def test_a_paper_that_cannot_be_made_is_refused(tmp_path: Path, name: str) -> None:
    """No Markdown under the name of something else."""
    result = run("report", "--thema", "drugs", "-o", str(tmp_path / name))
    assert result.exit_code == 2
    assert "kan hier niet gemaakt worden; kies een naam die eindigt op .md, .html of .docx." in result.stderr
    assert not (tmp_path / name).exists()


def test_a_repetition_may_be_markdown_too(tmp_path: Path) -> None:
    """The report that is asked again and what came of it lie beside each other."""
    first, again = tmp_path / "verslag.md", tmp_path / "later.md"
    run("report", "--thema", "drugs", "-o", str(first))
    assert run("report", "--herhaal", str(first), "-o", str(again)).exit_code == 0
    assert again.read_text(encoding="utf-8").startswith("Herhaling van “Keuze van een initiatief”")


def test_a_batch_takes_no_file(tmp_path: Path) -> None:
    """A folder called resultaat.csv is never what was meant."""
    table = tmp_path / "noden.csv"
    table.write_text("naam,thema\nNoord,drugs\n", encoding="utf-8")
    result = run("batch", str(table), "-o", str(tmp_path / "resultaat.csv"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--uitvoer is hier een map met een bestand per rij; laat '.csv' weg" in result.stderr
    assert not (tmp_path / "resultaat.csv").exists()

"""Rows of a table of needs: what each asks, and what cannot be used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.batch import Row
from inspiratie.batch.table import read_table
from inspiratie.errors import DataError
from inspiratie.storage.strict_yaml import Source
from small_table import HEAD, row, table


def test_a_row_with_too_many_cells_is_a_fault() -> None:
    """Empty cells at the end are what spreadsheets leave, and do no harm."""
    assert row("A,b,c,d,e,f").fault.startswith("6 cellen voor 5 kolommen; zet tekst met ','")
    assert "een tab" in row("A\tb\tc", head="naam\ttekst").fault
    assert row("A,b,,,,,,").fault == ""


def test_a_row_with_too_few_cells_is_read_as_far_as_it_goes() -> None:
    """What is not there is empty."""
    assert row("A,tekst") == Row(line=2, name="A", text="tekst", options={})


def test_empty_rows_are_passed_over() -> None:
    """Excel leaves rows of separators under a table, MS-DOS a sign, and people leave lines between rows."""
    found = table(f"{HEAD}\n,,,,\n\nA,b,,,\n,,,,\n\n\u200b,\ufeff,\x1a\n\x1a").rows
    assert [(one.line, one.fault) for one in found] == [(4, "")]


@pytest.mark.parametrize("sign", ["-", "–", "n.v.t.", "NVT", "/", "?", "geen", "Onbekend", "(leeg)"])
def test_a_sign_that_there_is_nothing_to_say_is_nothing(sign: str) -> None:
    """No value of that name is looked for, and near ones are not proposed."""
    assert row(f"{sign},lawaai,{sign},,{sign}") == Row(line=2, name="rij 2", text="lawaai", options={})


@pytest.mark.parametrize(
    "error",
    ["#N/B", "#N/A", "#VERW!", "#REF!", "#NAAM?", "#DEEL/0!", "#OVERLOOP!", "#BLOKKEREN!", "#NOM?", "####"],
)
def test_an_error_of_excel_is_no_value(error: str) -> None:
    """The cell is told; it was once parted at its stroke, asked as a need, or taken for a word like it."""
    assert row(f"A,lawaai,,,{error}").fault == (
        f"in de kolom 'thema' staat een fout van Excel ({error}); zet de waarde zelf in die cel of wis ze"
    )
    assert "staat een fout van Excel" in row(f"A,{error}").fault


@pytest.mark.parametrize(("written", "is_formula"), [("=A1", True), ("=ALS(B2)", True), ("=> lawaai", False)])
def test_a_formula_is_no_text(written: str, *, is_formula: bool) -> None:
    """As a sheet that shows its formulas is saved."""
    assert ("staat een formule (" in row(f"A,{written}").fault) == is_formula


@pytest.mark.parametrize(
    "written", ["='Blad 2'!A1", "=[1]Blad!A1", "=$A$1&B1", "=1+1", "{=A1}", "@SOM(1)", "+A1", "-$B$2", "=-A1"]
)
def test_a_formula_is_no_value(written: str) -> None:
    """It was taken for a value that looks like it, such as a newspaper; a name or a text may begin so."""
    assert "in de kolom 'thema' staat een formule (" in row(f"A,lawaai,,,{written}").fault
    assert row(f"{written},{written} lawaai").fault == ""


@pytest.mark.parametrize("written", ["=> lawaai", "=== lawaai", "- lawaai", "@jeugd", "+32 2"])
def test_a_value_that_begins_with_a_sign_is_no_formula(written: str) -> None:
    """Whether there is such a value is asked later."""
    assert row(f"A,lawaai,,,{written}").fault == ""


@pytest.mark.parametrize(
    "written", ['"=""lawaai"""', '" =""lawaai"" "', "lawaai", '"=""la""""waai"""', '"=""n.v.t."""']
)
def test_a_formula_that_only_keeps_a_text_a_text_is_that_text(written: str) -> None:
    """As programs write what Excel would make a number or a date of."""
    said = {'"=""la""""waai"""': 'la"waai', '"=""n.v.t."""': ""}.get(written, "lawaai")
    assert (row(f"A,{written}").text, row(f"A,{written}").fault) == (said, "")


@pytest.mark.parametrize("written", ["idem", "Idem", "dito", '""""', "zie boven", "''", "〃"])
def test_what_stands_for_the_row_above_is_no_value(written: str) -> None:
    """It was taken for a value that looks like it, or for the question."""
    told = "staat een verwijzing naar een andere rij ("
    assert told in row(f"A,{written}").fault
    assert told in row(f"A,lawaai,,,{written}").fault


@pytest.mark.parametrize(("head", "sign"), [("naam;tekst", ","), ("naam,tekst", ";"), ("naam,tekst", "\t")])
def test_a_row_that_is_parted_by_another_sign_than_the_headings_is_told(head: str, sign: str) -> None:
    """It once asked nothing, and no one knew why; a text with that sign in it is a text."""
    called = "een tab" if sign == "\t" else f"'{sign}'"
    told = f"tussen de koppen staat '{head[4]}', en in deze rij {called}; gebruik overal hetzelfde teken"
    assert row(f"Noord{sign}lawaai", head=head).fault == told
    assert row(f"lawaai{sign} drugs", head=f"tekst{head[4]}naam").fault == ""
    assert row("Noord", head=head).fault == ""


def test_spaces_behind_a_quote_that_closes_a_cell_are_nothing() -> None:
    """Some programs write them; the row could not be read."""
    found = row('"Noord" ,"lawaai, ""hard"" geroep" ', head="naam,tekst")
    assert (found.name, found.text, found.fault) == ("Noord", 'lawaai, "hard" geroep', "")


def test_lines_between_headings_and_rows_are_no_row() -> None:
    """As a table in Markdown has them."""
    found = table("| naam | tekst |\n| --- | :--- |\n| Noord | lawaai |\n").rows
    assert [(one.line, one.name, one.text) for one in found] == [(3, "Noord", "lawaai")]


@pytest.mark.parametrize("again", ["naam;tekst", "\ufeffnaam;tekst", "naam; tekst ;;", '"naam";"tekst"'])
def test_headings_that_come_again_are_no_row(again: str) -> None:
    """As where one table was put below another; they were once answered as a need called naam."""
    found = table(f"naam;tekst\nNoord;lawaai\n{again}\nZuid;drugs\n").rows
    assert [(one.line, one.name, one.text) for one in found] == [(2, "Noord", "lawaai"), (4, "Zuid", "drugs")]


@pytest.mark.parametrize("content", [b"PK\x03\x04 xl/workbook.xml", b"\xd0\xcf\x11\xe0rest"])
def test_a_workbook_is_called_a_workbook(content: bytes) -> None:
    """And how to save it is told."""
    with pytest.raises(DataError, match="werkboek van Excel; kies daar Opslaan als, en dan CSV UTF-8"):
        table(content)


def test_a_row_that_may_be_several_is_told() -> None:
    """A line within a quoted cell that has as many cells as the heading could be a row by itself."""
    found = table('naam,tekst\nA,"open\nB,gewoon\nC,dicht"\n').rows
    assert [(one.line, one.notice[:35]) for one in found] == [(2, "deze rij loopt door tot regel 4; on")]


def test_a_row_without_a_name_goes_by_its_line() -> None:
    """So that its file and its faults can be found."""
    assert row(",tekst,,,").name == "rij 2"


def test_rows_of_one_name_are_told_apart() -> None:
    """By a number that no other row has; three streets of Noord once stood in a sheet as one."""
    found = table("naam,tekst\nNoord,a\nNoord (2),b\nnoord,c\nNoord,d\nZuid,e\n").rows
    assert [one.name for one in found] == ["Noord", "Noord (2)", "noord (3)", "Noord (4)", "Zuid"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "leeg"),
        ("\n\n", "leeg"),
        ("kolom,nog een\na,b\n", "geen enkele kolom herkend"),
        ("naam\nA\n", "geen enkele kolom herkend"),
        ('"naam,tekst\nA,b\n', "geen enkele kolom herkend"),
        ("thema,Thema's\na,b\n", "staat er twee keer"),
        ("naam,tekst\n", "geen rijen"),
        (
            "<table><tr><td>naam</td></tr></table>",
            "dit is een webpagina en geen tabel; open het bestand in Excel",
        ),
        ('[{"naam": "A"}]', "en geen tabel"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(text: str, reason: str) -> None:
    """The error names the file and what is expected."""
    with pytest.raises(DataError, match=reason):
        table(text)


@given(st.lists(st.text(max_size=30), max_size=6))
def test_no_text_breaks_the_reading_of_a_table(lines: list[str]) -> None:
    """Whatever stands below the headings, every row has a line number and no row counts twice."""
    try:
        found = table("\n".join([HEAD, *lines]).encode("utf-8", "replace"))
    except DataError:
        return
    numbers = [one.line for one in found.rows]
    assert numbers == sorted(set(numbers))


def test_a_document_is_told_how_it_becomes_a_table() -> None:
    """It was told to become plain text, which is no table either."""
    with pytest.raises(DataError, match="kopieer de tabel daaruit naar Excel"):
        read_table(Source("lijst.docx", b"PK\x03\x04 word/document.xml"))

"""Records of a table: how its lines become cells, and what stray quotes do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.batch import Row
from inspiratie.clean import clean_line
from inspiratie.deck.vocabulary import Facet
from small_table import HEAD, row, table


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_is_read_however_a_spreadsheet_saved_it(delimiter: str, encoding: str, end: str) -> None:
    """Delimiter, encoding, byte order mark and line ends are found out."""
    lines = [["Naam", "TÉKST", "Thema's"], ["Café", "één vraag", "overlast|drugs"]]
    text = end.join(delimiter.join(line) for line in lines) + end
    found = table(text.encode(encoding)).rows
    assert found == (
        Row(line=2, name="Café", text="één vraag", options={Facet.THEMA: ("overlast", "drugs")}),
    )


def test_a_semicolon_parts_values_when_it_does_not_part_cells() -> None:
    """In a table with semicolons only the bar parts values."""
    assert row("x,,,jongeren; senioren |ouders,").options[Facet.DOELGROEP] == (
        "jongeren",
        "senioren",
        "ouders",
    )
    assert row("x;jongeren|senioren", head="naam;doelgroep").options[Facet.DOELGROEP] == (
        "jongeren",
        "senioren",
    )


def test_a_table_of_one_column_may_hold_commas() -> None:
    """There is nothing to part."""
    assert row("lawaai, elke nacht; altijd", head="tekst").text == "lawaai, elke nacht; altijd"


def test_a_quoted_cell_may_run_over_lines() -> None:
    """The rows below it keep their line numbers."""
    found = table(f'{HEAD}\nA,"eerste ""regel""\ntweede regel",,,\nB,tekst,,,\n').rows
    assert [(one.line, one.name) for one in found] == [(2, "A"), (4, "B")]
    assert found[0].text == 'eerste "regel"\ntweede regel'


def test_a_quote_that_is_never_closed_spoils_its_own_row_only() -> None:
    """The rows below it are read as if nothing happened."""
    found = table(f'{HEAD}\nA,"open,,,\nB,tekst,,,\nC,"tekst, meer",,,\n').rows
    assert [(one.line, bool(one.fault)) for one in found] == [(2, True), (3, False), (4, False)]
    assert "aanhalingsteken" in found[0].fault


def test_a_row_whose_quote_closes_in_another_is_told_on_its_own_line() -> None:
    """The row below, which opens a cell with the quote that would close this one, is read."""
    found = table(f'{HEAD}\nA,"open,,,\n"B",tekst,,,\n').rows
    assert [(one.line, one.name, bool(one.fault)) for one in found] == [(2, "rij 2", True), (3, "B", False)]


def test_a_quote_that_could_open_the_row_below_leaves_that_row_alone() -> None:
    """Each is told on its own line."""
    found = table(f'{HEAD}\nA,"open,,,\n",tekst,,,\nC,lawaai,,,\n').rows
    assert [(one.line, one.name, bool(one.fault)) for one in found] == [
        (2, "rij 2", True),
        (3, "rij 3", True),
        (4, "C", False),
    ]


def test_a_cell_over_lines_in_a_table_of_one_column_is_not_doubted() -> None:
    """Any line of it could be a row."""
    assert table('tekst\n"eerste\ntweede"\n').rows[0].notice == ""


@pytest.mark.parametrize("blanks", [" ", "   "])
def test_a_quote_behind_blanks_begins_a_cell(blanks: str) -> None:
    """As some programs write it: the cell keeps its separators, its lines, and the row below it."""
    found = table(
        f'naam,{blanks}"tekst"\nNoord,{blanks}"een, twee\ndrie"\nZuid,{blanks}"vier\nOost,vijf\n'
    ).rows
    assert [(one.line, one.text) for one in found if not one.fault] == [(2, "een, twee\ndrie"), (5, "vijf")]


def test_bars_may_part_the_cells() -> None:
    """Where no other sign does."""
    found = table("naam|tekst|thema\nA|lawaai, drugs|drugs\n").rows[0]
    assert (found.name, found.text, found.options) == ("A", "lawaai, drugs", {Facet.THEMA: ("drugs",)})


def test_a_quote_within_a_cell_is_a_quote() -> None:
    """Inch marks and quoted speech, as Excel reads them."""
    assert [one.text for one in table('tekst,naam\nzei "lawaai,A\nbuis 12",B\n').rows] == [
        'zei "lawaai',
        'buis 12"',
    ]


def test_quotes_that_only_a_part_of_a_cell_stands_in_are_letters() -> None:
    """As somebody types them who knows no rules of CSV."""
    found = table('tekst,naam\n"drugs" op straat,A\n"bruin" en "wit",B\n').rows
    assert [(one.text, one.name) for one in found] == [('"drugs" op straat', "A"), ('"bruin" en "wit"', "B")]


calm = st.text(st.characters(codec="utf-8", categories=["L", "Nd"]), min_size=1, max_size=4).filter(
    lambda cell: cell.casefold() not in ("nvt", "geen")
)
"""A cell that says something: what stands for nothing is empty."""

unlike = st.lists(
    st.tuples(calm, calm, calm), min_size=1, max_size=8, unique_by=lambda cells: cells[0].casefold()
)
"""Rows of which no two have one name: those are told apart."""


@given(unlike, st.data())
def test_stray_quotes_change_no_other_row(cells: list[tuple[str, str, str]], data: st.DataObject) -> None:
    """However many there are and wherever they stand, unless it is told which lines may have become one."""
    lines = [";".join(line) for line in cells]
    struck = data.draw(st.sets(st.integers(0, len(lines) - 1)))
    for number in struck:
        place = data.draw(st.integers(0, len(lines[number])))
        lines[number] = f'{lines[number][:place]}"{lines[number][place:]}'
    found = {one.line: one for one in table("\n".join(["naam;tekst;code", *lines])).rows}
    told: set[int] = set()
    for one in found.values():
        if one.notice:
            told.update(range(one.line, int(one.notice.split()[6].rstrip(";")) + 1))
    for number, (name, text, _) in enumerate(cells):
        if number not in struck and number + 2 not in told:
            assert (found[number + 2].name, found[number + 2].text) == (clean_line(name), clean_line(text))


def test_the_time_for_stray_quotes_grows_with_their_number() -> None:
    """Five thousand in a row are five thousand faults, each read as far as the next."""
    found = table("naam,tekst\n" + 'wijk,"\n' * 5000).rows
    assert len(found) == 5000
    assert all(one.fault for one in found)


@pytest.mark.parametrize("sign", "^:~")
def test_the_separator_that_the_file_names_parts_its_cells(sign: str) -> None:
    """Excel writes it on the first line, whatever it is; then no other one is sought."""
    found = table(f"sep={sign}\nnaam{sign}tekst\nNoord{sign}lawaai; en, meer\n").rows
    assert [(one.line, one.name, one.text) for one in found] == [(3, "Noord", "lawaai; en, meer")]


def test_a_cell_may_be_long() -> None:
    """Python's own limit called a row of 200,000 letters unreadable."""
    assert row(f"A;{'lawaai ' * 30_000}", head="naam;tekst").fault == ""


@pytest.mark.parametrize("sign", [",", ";"])
@pytest.mark.parametrize("is_head_too", [True, False])
def test_a_row_that_was_put_in_one_cell_is_a_row(sign: str, is_head_too: bool) -> None:  # noqa: FBT001 - a case
    """As a spreadsheet leaves it that opened the file with another separator, and saved it."""
    head, row_ = f"naam{sign}tekst", f'Noord{sign}"lawaai{sign} ""herrie"""'
    quoted_head = f'"{head}"' if is_head_too else head
    quoted = '"' + row_.replace('"', '""') + '"'
    found = table(f"{quoted_head}\n{quoted}\n").rows
    assert [(one.name, one.text) for one in found] == [("Noord", f'lawaai{sign} "herrie"')]


def test_a_table_of_one_column_keeps_its_separators() -> None:
    """There a cell is no row."""
    assert table('tekst\n"lawaai, herrie"\n').rows[0].text == "lawaai, herrie"

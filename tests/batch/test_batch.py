"""A table of needs in, a shortlist a row and a comparison out."""

import csv
import gc
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from inspiratie.batch import Row, Table, Target, read_table, run
from inspiratie.batch.errors import Stopped
from inspiratie.clean import clean_line
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.signals import Context
from inspiratie.errors import DataError, FileExists, FileNotWritten
from inspiratie.storage.strict_yaml import Source
from small_catalogue import card, recommender_of

HEAD = "naam,tekst,doel,doelgroep,thema"


def table(text: str | bytes) -> Table:
    """Return the table in a CSV text."""
    return read_table(Source("noden.csv", text.encode() if isinstance(text, str) else text))


def row(line: str, *, head: str = HEAD) -> Row:
    """Return the only row of a table."""
    return table(f"{head}\n{line}\n").rows[0]


@pytest.fixture
def engine() -> Recommender:
    """Return the engine over three cards."""
    return recommender_of(
        card("een", kaart=1, thema=["inbraak"]),
        card("twee", kaart=2, thema=["overlast"], doelgroep=["jongeren"]),
        card("drie", kaart=3, thema=["drugs"], titel="Drie | *rood*"),
    )


@pytest.fixture
def target(tmp_path: Path) -> Target:
    """Return a folder that is not there yet."""
    return Target(folder=tmp_path / "uit" / "map", count=2)


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


def test_every_facet_has_a_column_by_its_singular_and_plural() -> None:
    """Nobody has to remember which."""
    found = row("a,b,c,d,e", head="vormen,Doel,methoden,doelgroepen,thema")
    assert found.options == {
        Facet.VORM: ("a",),
        Facet.DOEL: ("b",),
        Facet.METHODE: ("c",),
        Facet.DOELGROEP: ("d",),
        Facet.THEMA: ("e",),
    }


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


def test_a_column_that_is_there_twice_is_told_on_the_line_of_the_headings() -> None:
    """Below the titles."""
    with pytest.raises(DataError, match=r"^noden.csv:3: de kolom 'thema' staat er twee keer"):
        table("Noden\n\nthema,Thema's\na,b\n")


def test_a_cell_beyond_measure_is_a_fault_of_its_row() -> None:
    """What the CSV reader refuses is reported like any other fault."""
    assert "niet te lezen" in row(f"A,{'x' * 200_000},,,").fault


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


@pytest.mark.parametrize("sign", ["-", "–", "n.v.t.", "NVT", "/", "?", "geen"])
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
def test_a_formula_is_no_value(written: str, *, is_formula: bool) -> None:
    """As a sheet that shows its formulas is saved."""
    assert ("staat een formule (" in row(f"A,{written}").fault) == is_formula


def test_lines_between_headings_and_rows_are_no_row() -> None:
    """As a table in Markdown has them."""
    found = table("| naam | tekst |\n| --- | :--- |\n| Noord | lawaai |\n").rows
    assert [(one.line, one.name, one.text) for one in found] == [(3, "Noord", "lawaai")]


@pytest.mark.parametrize("again", ["naam;tekst", "\ufeffnaam;tekst", "naam; tekst ;;", '"naam";"tekst"'])
def test_headings_that_come_again_are_no_row(again: str) -> None:
    """As where one table was put below another; they were once answered as a need called naam."""
    found = table(f"naam;tekst\nNoord;lawaai\n{again}\nZuid;drugs\n").rows
    assert [(one.line, one.name, one.text) for one in found] == [(2, "Noord", "lawaai"), (4, "Zuid", "drugs")]


@pytest.mark.parametrize("blanks", [" ", "   "])
def test_a_quote_behind_blanks_begins_a_cell(blanks: str) -> None:
    """As some programs write it: the cell keeps its separators, its lines, and the row below it."""
    found = table(
        f'naam,{blanks}"tekst"\nNoord,{blanks}"een, twee\ndrie"\nZuid,{blanks}"vier\nOost,vijf\n'
    ).rows
    assert [(one.line, one.text) for one in found if not one.fault] == [(2, "een, twee\ndrie"), (5, "vijf")]


def test_headings_may_have_remarks_and_run_over_lines() -> None:
    """As people write them in Excel; a column was passed over, and its question never read."""
    found = table('"naam";"tekst (verplicht):";"thema\n(kies er een)"\nNoord;lawaai;drugs\n')
    assert found.ignored == ()
    assert found.rows == (Row(line=3, name="Noord", text="lawaai", options={Facet.THEMA: ("drugs",)}),)


def test_headings_of_groups_of_columns_are_no_headings() -> None:
    """The row with the most headings is that of the columns; it was once answered as a need."""
    found = table("Gegevens;;Vraag\nnaam;thema;tekst\nNoord;drugs;lawaai\n")
    assert [(one.line, one.text) for one in found.rows] == [(3, "lawaai")]
    assert found.notices == ("de koppen staan op regel 2; wat erboven staat, telt niet mee",)


def test_bars_may_part_the_cells() -> None:
    """Where no other sign does."""
    found = table("naam|tekst|thema\nA|lawaai, drugs|drugs\n").rows[0]
    assert (found.name, found.text, found.options) == ("A", "lawaai, drugs", {Facet.THEMA: ("drugs",)})


def test_titles_above_the_headings_are_passed_over_and_told() -> None:
    """The first row with headings that ask something is the row of headings."""
    found = table("Nodenlijst 2026;;\n;;\nNaam;Tekst;Thema\nA;b;drugs\n")
    assert [(one.line, one.text) for one in found.rows] == [(4, "b")]
    assert found.notices == ("de koppen staan op regel 3; wat erboven staat, telt niet mee",)


@pytest.mark.parametrize(
    "head",
    [
        "Wijk;Probleem;Doelgroep;Thema",
        "nom;texte;groupe cible;thème",
        "Gemeente;Omschrijving;Voor wie;Onderwerp",
    ],
)
def test_headings_in_other_words_are_understood(head: str) -> None:
    """An answer once never read the problem, because its column was called so."""
    assert row("Noord;lawaai;jongeren;drugs", head=head) == Row(
        line=2, name="Noord", text="lawaai", options={Facet.DOELGROEP: ("jongeren",), Facet.THEMA: ("drugs",)}
    )


def test_the_heading_of_the_manual_goes_before_another_word() -> None:
    """What is not used then is told."""
    found = table("wijk,naam,vraag,tekst\na,b,c,d\n")
    assert (found.rows[0].name, found.rows[0].text, found.ignored) == ("b", "d", ("wijk", "vraag"))


@pytest.mark.parametrize("content", [b"PK\x03\x04 xl/workbook.xml", b"\xd0\xcf\x11\xe0rest"])
def test_a_workbook_is_called_a_workbook(content: bytes) -> None:
    """And how to save it is told."""
    with pytest.raises(DataError, match="werkboek van Excel; kies daar Opslaan als, en dan CSV UTF-8"):
        table(content)


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


def test_a_row_that_may_be_several_is_told() -> None:
    """A line within a quoted cell that has as many cells as the heading could be a row by itself."""
    found = table('naam,tekst\nA,"open\nB,gewoon\nC,dicht"\n').rows
    assert [(one.line, one.notice[:35]) for one in found] == [(2, "deze rij loopt door tot regel 4; on")]


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


def test_a_row_without_a_name_goes_by_its_line() -> None:
    """So that its file and its faults can be found."""
    assert row(",tekst,,,").name == "rij 2"


def test_rows_of_one_name_are_told_apart() -> None:
    """By a number that no other row has; three streets of Noord once stood in a sheet as one."""
    found = table("naam,tekst\nNoord,a\nNoord (2),b\nnoord,c\nNoord,d\nZuid,e\n").rows
    assert [one.name for one in found] == ["Noord", "Noord (2)", "noord (3)", "Noord (4)", "Zuid"]


def test_blank_lines_and_the_hint_for_excel_before_the_headings_are_passed_over() -> None:
    """Excel writes and reads ``sep=;``; the line numbers stay those of the file."""
    for hint in ("sep=;", '"sep=;"', "sep=;;;"):
        found = table(f"{hint}\n\nnaam;tekst\nA;b\n")
        assert (found.rows[0].line, found.notices) == (4, ())


def test_a_column_that_means_nothing_is_told_and_left_out() -> None:
    """It may be the user's own remarks."""
    found = table("naam,tekst,opmerking,\nA,b,c,\n")
    assert found.ignored == ("opmerking",)
    assert found.rows[0].options == {}


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


def test_every_row_gets_a_shortlist_and_the_sheets_compare_them(engine: Recommender, target: Target) -> None:
    """One file a row, and the sheets beside them."""
    outcome = run(table(f"{HEAD}\nWijk Noord,,,,inbraak\nZuid,,,jongeren,overlast\n"), engine, target)
    assert {path.name for path in target.folder.iterdir()} == {
        "wijk-noord.md",
        "zuid.md",
        "vergelijking.csv",
        "vergelijking.html",
        "vergelijking.md",
    }
    assert "# Wijk Noord" in (target.folder / "wijk-noord.md").read_text("utf-8")
    assert [result.file for result in outcome.results] == ["wijk-noord.md", "zuid.md"]
    assert outcome.faults == outcome.notices == []


def test_the_csv_sheet_has_a_row_a_result(engine: Recommender, target: Target) -> None:
    """The best of each row with scores, and the file that holds the rest."""
    run(table(f"{HEAD}\n=Noord,knikkers,,,inbraak\n"), engine, target)
    text = (target.folder / "vergelijking.csv").read_text("utf-8")
    found = list(csv.DictReader(io.StringIO(text)))
    assert found[0]["naam"] == "'=Noord"
    assert found[0]["regel"] == "2"
    assert found[0]["past"] == "ja"
    assert found[0]["vraag"] == "“knikkers” · thema inbraak"
    assert found[0]["id 1"] == "een"
    assert found[0]["id 3"] == ""
    assert found[0]["bestand"] == "noord.md"
    assert {len(line) for line in csv.reader(io.StringIO(text))} == {15}


def test_the_sheets_to_read_say_what_each_row_asked(engine: Recommender, target: Target) -> None:
    """Cut short where it is a whole mail: that stands in the shortlist."""
    run(table(f"{HEAD}\nNoord,{'knikkers ' * 40},,,inbraak\n"), engine, target)
    asked = f"“{'knikkers ' * 13}[…]” · thema inbraak"
    assert '<th scope="col">naam</th><th scope="col">vraag</th>' in (
        target.folder / "vergelijking.html"
    ).read_text("utf-8")
    for sheet in ("vergelijking.html", "vergelijking.md"):
        assert asked in (target.folder / sheet).read_text("utf-8").replace("\\", "")


def test_the_markdown_sheet_links_to_each_shortlist(engine: Recommender, target: Target) -> None:
    """Names and titles are text, whatever stands in them."""
    run(table(f"{HEAD}\nA|B <i>,,,,drugs\nB,,,,drugs\nC,knikkers,,,\n"), engine, target)
    text = (target.folder / "vergelijking.md").read_text("utf-8")
    inline = [
        child
        for token in MarkdownIt("gfm-like", {"linkify": False}).parse(text)
        for child in token.children or ()
    ]
    assert [child.attrGet("href") for child in inline if child.type == "link_open"] == [
        "a-b-i.md",
        "b.md",
        "c.md",
    ]
    assert not [child for child in inline if "html" in child.type]
    assert "A|B <i>" in {child.content for child in inline}
    assert "niets past goed" in text
    assert "\\*rood\\*: 2 keer" in text


def test_the_html_sheet_links_to_each_shortlist(engine: Recommender, target: Target) -> None:
    """Names and titles are text there too, and nothing in it runs."""
    run(table(f"{HEAD}\nA <script>x</script>,,,,drugs\nB,kwantum,,,\nC,,,,xyzzy\n"), engine, target)
    text = (target.folder / "vergelijking.html").read_text("utf-8")
    assert '<a href="a-script-x-script.md">A &lt;script&gt;x&lt;/script&gt;</a>' in text
    assert "<td>Drie | *rood* (" in text
    assert "<title>Vergelijking – inspiratie</title>" in text
    assert "regel 4 (C)" in text
    assert "<script" not in text


def test_the_csv_sheet_opens_in_excel_when_asked(engine: Recommender, target: Target) -> None:
    """Byte order mark, semicolons, decimal commas."""
    run(table(f"{HEAD}\nA,,,,inbraak\n"), engine, replace(target, excel=True))
    found = (target.folder / "vergelijking.csv").read_bytes().decode()
    assert found.startswith("\ufeffregel;naam;vraag;")
    assert ";100,00;" in found


def test_where_to_get_help_stands_first_in_every_sheet(recommender: Recommender, target: Target) -> None:
    """Who reads only the comparison must see it too; it is told at the screen as well."""
    outcome = run(table(f"{HEAD}\nStation,mijn man slaat mij,,,\nZuid,,,,overlast\n"), recommender, target)
    line = "Bel 112 of 101. Praten over geweld kan bij 1712"
    for name in ("vergelijking.md", "vergelijking.html"):
        text = (target.folder / name).read_text("utf-8")
        assert text.count(line) == 1
        assert text.index(line) < text.index("Ervaringsdeskundigen")
    rows = list(csv.DictReader(io.StringIO((target.folder / "vergelijking.csv").read_text("utf-8"))))
    assert [line in row["hulp"] for row in rows] == [True, False]
    assert [note.field for note in outcome.notices if line in note.reason] == ["Station"]


def test_what_was_done_is_told_when_the_user_breaks_off(engine: Recommender, target: Target) -> None:
    """There is no comparison, so that nobody takes it for whole."""

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        yield rows[0]
        raise KeyboardInterrupt

    with pytest.raises(Stopped, match=r"afgebroken\. 1 van 2 rijen verwerkt in .*map") as caught:
        run(table(f"{HEAD}\nA,,,,drugs\nB,,,,drugs\n"), engine, target, track=track)
    assert caught.value.exit_code == 130
    assert [path.name for path in target.folder.iterdir()] == ["a.md"]


def test_what_was_done_is_told_when_the_folder_goes(engine: Recommender, target: Target) -> None:
    """What stood there is not said to be unchanged."""

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        yield rows[0]
        target.folder.rename(target.folder.with_name("weg"))
        yield rows[1]

    with pytest.raises(Stopped, match=r"de map bestaat niet\. 1 van 2 rijen") as caught:
        run(table(f"{HEAD}\nA,,,,drugs\nB,,,,drugs\n"), engine, target, track=track)
    assert caught.value.exit_code == 1
    assert "ongewijzigd" not in str(caught.value)


def test_a_folder_that_takes_nothing_is_told_as_of_any_file(engine: Recommender, target: Target) -> None:
    """Nothing was done."""

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        target.folder.rmdir()
        yield from rows

    with pytest.raises(FileNotWritten, match=r"a\.md.*de map bestaat niet"):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target, track=track)


def test_a_link_in_the_folder_leads_nowhere_else(engine: Recommender, tmp_path: Path) -> None:
    """Others may have put it there: it is replaced itself, and the file that it led to stays."""
    victim = tmp_path / "victim"
    victim.write_text("van mij", encoding="utf-8")
    target = Target(folder=tmp_path / "uit", count=1, overwrite=True)
    target.folder.mkdir()
    try:
        (target.folder / "a.md").symlink_to(victim)
    except OSError:
        pytest.skip("this user may make no links")
    run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target)
    assert victim.read_text(encoding="utf-8") == "van mij"
    assert not (target.folder / "a.md").is_symlink()


def test_a_sheet_of_results_that_all_fit_nothing_counts_nothing(engine: Recommender, target: Target) -> None:
    """There is no most frequent initiative then."""
    run(table(f"{HEAD}\nA,knikkers,,,\n"), engine, target)
    assert "vaakst" not in (target.folder / "vergelijking.md").read_text("utf-8")
    assert ",nee," in (target.folder / "vergelijking.csv").read_text("utf-8")


def test_a_bad_row_is_reported_with_its_line_and_the_rest_goes_on(
    engine: Recommender, target: Target
) -> None:
    """An unknown value, a row without a need, a row that cannot be read."""
    text = f"{HEAD}\nA,,,,kwantumzwaartekracht\nB,,,,\n,,,,\nC,,,,drugs\n"
    outcome = run(table(text), engine, target)
    assert [(fault.line, fault.field) for fault in outcome.faults] == [(2, "A"), (3, "B")]
    assert "kwantumzwaartekracht" in outcome.faults[0].reason
    assert "geen vraag" in outcome.faults[1].reason
    assert [result.row.name for result in outcome.results] == ["C"]
    assert "regel 2 (A)" in (target.folder / "vergelijking.md").read_text("utf-8")


def test_a_value_of_another_facet_is_noticed_with_its_line(engine: Recommender, target: Target) -> None:
    """It counts, and the user is told how."""
    outcome = run(table(f"{HEAD}\nA,,,drugs,\n"), engine, target)
    assert outcome.notices[0].line == 2
    assert "is geen doelgroep maar een thema" in outcome.notices[0].reason


def test_every_file_name_is_safe_and_taken_once(engine: Recommender, target: Target) -> None:
    """Same names, names of the sheets, of Windows, without letters, with slashes, or far too long."""
    names = ["Wijk", "wijk", "WIJK!", "vergelijking", "con", "../..", "日本", "x" * 300, "é/è"]
    text = "\n".join(["naam;thema", *(f"{name};drugs" for name in names)])
    outcome = run(table(text), engine, target)
    files = [result.file for result in outcome.results]
    assert files[:7] == [
        "wijk.md",
        "wijk-2.md",
        "wijk-3.md",
        "vergelijking-2.md",
        "con-lijst.md",
        "rij-7.md",
        "rij-8.md",
    ]
    assert len(set(files)) == len(names)
    assert max(map(len, files)) < 70
    assert files[-1] == "e-e.md"


@pytest.mark.parametrize("name", ["a.md", "vergelijking.csv", "vergelijking.md", "vergelijking.html"])
def test_a_file_that_is_there_is_not_overwritten_and_nothing_is_begun(
    engine: Recommender, target: Target, name: str
) -> None:
    """Found out before the first row is answered."""
    target.folder.mkdir(parents=True)
    (target.folder / name).write_text("van mij", encoding="utf-8")
    with pytest.raises(FileExists, match=name):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target)
    assert [path.name for path in target.folder.iterdir()] == [name]


def test_files_are_overwritten_when_asked(engine: Recommender, tmp_path: Path) -> None:
    """The second run replaces the first."""
    target = Target(folder=tmp_path, count=1, overwrite=True)
    (tmp_path / "a.md").write_text("oud", encoding="utf-8")
    run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target)
    assert "oud" not in (tmp_path / "a.md").read_text("utf-8")


def test_a_file_in_the_place_of_the_folder_is_one_clear_error(engine: Recommender, tmp_path: Path) -> None:
    """Nothing can be written there."""
    (tmp_path / "uit").write_text("", encoding="utf-8")
    with pytest.raises(FileNotWritten, match="dat is geen map"):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, Target(folder=tmp_path / "uit", count=1))


def test_a_folder_that_cannot_be_made_is_one_clear_error(engine: Recommender, tmp_path: Path) -> None:
    """A file stands where a folder above it should be."""
    (tmp_path / "uit").write_text("", encoding="utf-8")
    with pytest.raises(FileNotWritten, match="een deel van het pad is een bestand"):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, Target(folder=tmp_path / "uit" / "map", count=1))


def test_the_work_is_tracked_a_row_at_a_time(engine: Recommender, target: Target) -> None:
    """A progress bar sees every row pass."""
    seen: list[int] = []

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        for one in rows:
            seen.append(one.line)
            yield one

    run(table(f"{HEAD}\nA,,,,drugs\nB,,,,inbraak\n"), engine, target, track=track)
    assert seen == [2, 3]


def test_five_broken_rows_of_five_hundred_leave_495_results(recommender: Recommender, tmp_path: Path) -> None:
    """The rest goes on, whatever is wrong with a row."""
    broken = {
        10: "Wijk;;;;kwantumzwaartekracht",
        100: ";;;;kwantumzwaartekracht",
        200: "Wijk;a;b;c;d;e;f",
        300: 'Wijk;"open;;;',
        400: "Wijk;;;;",
    }
    lines = [broken.get(number, f"Wijk {number};;meepraten;jongeren;overlast") for number in range(500)]
    text = "\r\n".join(["naam;tekst;doel;doelgroep;thema", *lines]).encode("cp1252")
    outcome = run(table(text), recommender, Target(folder=tmp_path, count=3))
    assert len(outcome.results) == 495
    assert [fault.line for fault in outcome.faults] == [number + 2 for number in broken]
    assert len(list(tmp_path.glob("*.md"))) == 496


def test_nothing_of_a_ranking_but_its_first_is_kept(engine: Recommender, target: Target) -> None:
    """Each holds what it was reckoned from: with many own cards, thousands of rows once filled the memory."""
    outcome = run(table("naam,thema\n" + "Noord,overlast\n" * 20), engine, target)
    gc.collect()
    assert len(outcome.results) == 20
    assert not [one for one in gc.get_objects() if isinstance(one, Context)]

"""Headings of a table of needs: which line they are, and what each column is for."""

import pytest

from inspiratie.batch import Row
from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import DataError
from small_table import row, table


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


def test_a_column_that_is_there_twice_is_told_on_the_line_of_the_headings() -> None:
    """Below the titles."""
    with pytest.raises(DataError, match=r"^noden.csv:3: de kolom 'thema' staat er twee keer"):
        table("Noden\n\nthema,Thema's\na,b\n")


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


def test_blank_lines_and_the_hint_for_excel_before_the_headings_are_passed_over() -> None:
    """Excel writes and reads ``sep=;``; the line numbers stay those of the file."""
    for hint in ("sep=;", '"sep=;"', "sep=;;;", "SEP=;"):
        found = table(f"{hint}\n\nnaam;tekst\nA;b\n")
        assert (found.rows[0].line, found.notices) == (4, ())


def test_a_column_that_means_nothing_is_told_and_left_out() -> None:
    """It may be the user's own remarks."""
    found = table("naam,tekst,opmerking,\nA,b,c,\n")
    assert found.ignored == ("opmerking",)
    assert found.rows[0].options == {}

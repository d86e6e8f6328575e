"""CSV: two kinds that read back cell by cell, and no cell that a spreadsheet runs."""

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.files.csv import COLUMNS, defuse, list_to_csv, to_csv
from inspiratie.output.handout import Handout, HandoutItem, handout_of_ids, handout_of_ranking
from inspiratie.output.results import Selection
from ranked import ranked
from small_catalogue import card, catalogue_of, selection_of


def rows(text: str, *, delimiter: str = ",") -> list[dict[str, str]]:
    """Return the rows by column, as another program reads them."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def with_note(catalogue: Catalogue, note: str) -> Handout:
    """Return a handout of one initiative that left, with a note."""
    handout = handout_of_ids([], catalogue, title="x", command="")
    return replace(handout, items=(HandoutItem(id="weg", entry=None, note=note),))


def test_the_default_is_rfc_4180(catalogue: Catalogue) -> None:
    """Commas, CRLF, no byte order mark, and the same columns in every row."""
    text = to_csv(handout_of_ids(["bart", "weg"], catalogue, title="x", command=""))
    assert text.startswith("nr,kaart,titel,notitie,sterkte,waarom,")
    assert ",score,id,in_kaarten,titel_bron,vertrouwen\r\n" in text
    assert text.endswith("\r\n")
    first, second = rows(text)
    assert (first["nr"], first["id"], first["in_kaarten"]) == ("1", "bart", "ja")
    assert first["titel"] == catalogue.by_id["bart"].initiative.titel
    assert second == dict.fromkeys(COLUMNS, "") | {"nr": "2", "id": "weg", "in_kaarten": "nee"}


def test_excel_gets_a_mark_semicolons_and_decimal_commas(recommender: Recommender) -> None:
    """What a European Excel opens right."""
    ranking = ranked(recommender, "jongeren", options={Facet.THEMA: ["overlast"]})
    handout = handout_of_ranking(ranking, recommender.catalogue, count=1)
    (plain,), (excel,) = rows(to_csv(handout)), rows(to_csv(handout, excel=True), delimiter=";")
    assert to_csv(handout, excel=True).startswith("\ufeffnr;kaart;titel;")
    assert plain["score"] == f"{ranking.matches[0].score:.2f}"
    assert excel["score"] == plain["score"].replace(".", ",")
    assert plain["waarom"].count("\n") + 1 == len(ranking.matches[0].reasons)
    assert plain["sterkte"] == ranking.matches[0].strength


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u3000＝"]
)
def test_a_formula_is_defused(sign: str) -> None:
    """Every start that a spreadsheet runs, full-width forms and leading spaces too."""
    assert defuse(f"{sign}1+1") == f"'{sign}1+1"


@given(st.text(alphabet=st.characters() | st.sampled_from("=+-@;,\"\n\r\t'|")), st.booleans())
def test_a_note_stays_in_its_cell(catalogue: Catalogue, note: str, excel: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Separators, quotes and line breaks in a note move nothing; it reads back as it was, or defused."""
    text = to_csv(with_note(catalogue, note), excel=excel)
    (row,) = rows(text, delimiter=";" if excel else ",")
    assert set(row) == set(COLUMNS)
    assert row["notitie"] == defuse(note)
    assert defuse(note).replace("'", "") == note.replace("'", "")


@given(st.text(st.sampled_from("=+-@;,\t\"\r\n a＝\u00a0'")), st.text(st.sampled_from('=;,"a\n')))
@pytest.mark.parametrize("written", [",", ";"])
@pytest.mark.parametrize("read", [",", ";", "\t"])
def test_no_cell_is_a_formula_whatever_the_separator(read: str, written: str, one: str, two: str) -> None:
    """An Excel in Flanders cuts at semicolons, one elsewhere at commas."""
    text = io.StringIO()
    csv.writer(text, delimiter=written, lineterminator="\r\n").writerow([defuse(one), defuse(two)])
    found = [
        cell for line in csv.reader(io.StringIO(text.getvalue(), newline=""), delimiter=read) for cell in line
    ]
    assert not [cell for cell in found if cell.lstrip(" \u00a0\u3000").startswith(tuple("=+-@＝＋－＠"))]


def test_a_hostile_record_stays_in_its_cells(catalogue: Catalogue) -> None:
    """With a formula in every field no cell starts as one."""
    evil = '=HYPERLINK("http://x";"y")|<script>,\r\n+1'
    texts = ("titel", "samenvatting", "beschrijving", "kosten", "duur", "deelnemers", "contact", "ervaring")
    lists = ("plaatsen", "situaties", "zoektermen")
    changes: dict[str, Any] = {**dict.fromkeys(texts, evil), **dict.fromkeys(lists, (evil, evil))}
    record = replace(catalogue.by_id["bart"].initiative, **changes)
    item = HandoutItem(id="bart", entry=Entry(initiative=record, deck="x", is_own=True), note=evil)
    handout = replace(handout_of_ids([], catalogue, title="x", command=""), items=(item,))
    for excel in (False, True):
        (row,) = rows(to_csv(handout, excel=excel), delimiter=";" if excel else ",")
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
        assert row["titel"] == row["notitie"] == row["ervaring"] == defuse(evil)
        assert row["situaties_redactioneel"] == defuse(f"{evil}\n{evil}")


def test_a_list_has_labels_and_no_formulas() -> None:
    """A cell that a spreadsheet would run is quoted; a card without a number has an empty cell."""
    one, two = card("een", titel="=1+1", thema=["drugs", "inbraak"]), card("twee", kaart=2)
    text = list_to_csv(selection_of(one, two))
    found = rows(text)
    assert list(found[0]) == [
        "id", "titel", "kaart", "vormen", "doelen", "methoden", "doelgroepen", "themas", "samenvatting",
        "kosten", "duur", "deelnemers", "contact", "ervaring", "aantekening", "velden", "herkomst",
    ]  # fmt: skip
    assert found[0]["titel"] == "'=1+1"
    assert found[0]["themas"] == "drugs, inbraak"
    assert [row["kaart"] for row in found] == ["", "2"]


def test_a_list_has_what_an_own_deck_fills_and_where_it_comes_from() -> None:
    """A card of the program has neither."""
    one = replace(card("een"), contact="Bo")
    own = Selection(
        initiatives=(one,), catalogue=catalogue_of(one, own=True), title="Selectie", command="opnieuw"
    )
    assert (rows(list_to_csv(own))[0]["contact"], rows(list_to_csv(selection_of(one)))[0]["herkomst"]) == (
        "Bo",
        "",
    )
    assert rows(list_to_csv(own))[0]["herkomst"].startswith("eigen kaart")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_every_start_of_a_formula_is_disarmed(start: str) -> None:
    """In a spreadsheet they all compute."""
    assert f"'{start}x" in list_to_csv(selection_of(card("een", titel=f"{start}x")))

"""The deck at a glance as lines, JSON, CSV and Markdown."""

import csv
import io
import json

from markdown_it import MarkdownIt

from inspiratie.advice.overview import make_overview
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.files.overview import (
    overview_lines,
    overview_to_csv,
    overview_to_json,
    overview_to_markdown,
)
from inspiratie.output.results import Glance
from small_catalogue import card, catalogue_of

CARDS = (
    card("een", vorm=["meedoen"], thema=["overlast"], titel="*Een*"),
    card("twee", vorm=["meepraten"], thema=["inbraak"], sterk=["overlast"]),
)


def glance(*, names: bool = False) -> Glance:
    """Return themes against forms."""
    overview = make_overview(catalogue_of(*CARDS), row=Facet.THEMA, column=Facet.VORM)
    return Glance(overview=overview, names=names)


def test_a_line_is_a_cell_with_its_counts_and_ids() -> None:
    """Nothing is left to a sign or a place."""
    lines = list(overview_lines(glance()))
    assert len(lines) == 9
    assert lines[:2] == ["overlast\tmeedoen\t1\t0\teen", "overlast\tmeepraten\t0\t1\ttwee"]


def test_json_has_rows_columns_and_cells() -> None:
    """Under its schema, with ids."""
    answer = json.loads(overview_to_json(glance()))
    assert list(answer) == ["schema", "rij", "kolom", "aantal", "rijen", "kolommen", "vakken"]
    assert (answer["schema"], answer["rij"], answer["kolom"]) == ("inspiratie/overview@1", "thema", "vorm")
    assert answer["rijen"][0] == {"begrip": "overlast", "label": "overlast", "algemeen": False, "aantal": 1}
    assert answer["vakken"][1] == {
        "rij": "overlast",
        "kolom": "meepraten",
        "aantal": 0,
        "leemte": True,
        "initiatieven": [],
        "volgens_ons": ["twee"],
    }


def test_csv_has_a_row_a_cell() -> None:
    """Under a heading; the gaps can be filtered."""
    rows = list(csv.DictReader(io.StringIO(overview_to_csv(glance()))))
    assert len(rows) == 9
    assert rows[0] == {
        "thema": "overlast",
        "vorm": "meedoen",
        "aantal": "1",
        "leemte": "nee",
        "initiatieven": "een",
        "volgens_ons": "",
    }
    assert sum(row["leemte"] == "ja" for row in rows) == 7


def test_markdown_is_one_table_with_totals() -> None:
    """And with what stands out."""
    text = overview_to_markdown(glance())
    assert text.startswith("# 2 initiatieven, per thema en vorm\n\n| thema | meedoen | meepraten |")
    assert "\n| samen | 1 | 1 | – | 2 |\n" in text
    assert "- Geen kaart noemt drugs.\n" in text
    assert "Welke initiatieven" not in text


def test_markdown_names_who_stands_where_when_asked() -> None:
    """A title cannot become markup."""
    text = overview_to_markdown(glance(names=True))
    assert "overlast én meedoen (1): \\*Een\\*." in text
    assert "<em>" not in MarkdownIt().render(text)

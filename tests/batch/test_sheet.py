"""The sheets that compare the answers to a whole table."""

import csv
import io
from dataclasses import replace

from markdown_it import MarkdownIt

from inspiratie.batch import Target, run
from inspiratie.engine.recommender import Recommender
from small_table import HEAD, table


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
    assert "<td>C</td><td>geweigerd wegens een fout: zie “Wat geen resultaat gaf”</td><td></td>" in text
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


def test_a_sheet_of_results_that_all_fit_nothing_counts_nothing(engine: Recommender, target: Target) -> None:
    """There is no most frequent initiative then."""
    run(table(f"{HEAD}\nA,knikkers,,,\n"), engine, target)
    assert "vaakst" not in (target.folder / "vergelijking.md").read_text("utf-8")
    assert ",nee," in (target.folder / "vergelijking.csv").read_text("utf-8")


def test_a_refused_row_keeps_its_place_in_the_comparison(engine: Recommender, target: Target) -> None:
    """It was only told below the table; there is no shortlist to link to."""
    run(table(f"{HEAD}\nA,,,,drugs\nC,,,,xyzzy\nB,,,,drugs\n"), engine, target)
    for sheet in ("vergelijking.html", "vergelijking.md"):
        text = (target.folder / sheet).read_text("utf-8")
        places = [text.index(mark) for mark in ("a.md", "geweigerd", "b.md")]
        assert places == sorted(places)
        assert "c.md" not in text

"""The table of results: each is made by the function of its cell."""

from datetime import date

from inspiratie.output.formats import Format, Wanted
from inspiratie.output.kinds import CARDS, INITIATIVES, REPETITION, REPORT
from inspiratie.output.paper import Facts, Paper
from small_catalogue import card, listing_of, selection_of


def test_a_result_is_made_by_the_function_of_its_cell() -> None:
    """Lines are joined, texts are as they are, and drawings are for a console."""
    found = listing_of(card("een"), card("twee"))
    assert INITIATIVES.make(Format.REGELS, found) == (
        "een\tEen\tSamenvatting van een.\ntwee\tTwee\tSamenvatting van twee."
    )
    assert not isinstance(INITIATIVES.make(Format.TABEL, found), str)


def test_what_can_be_handed_on_becomes_a_handout_first() -> None:
    """With the title and the command of the selection."""
    text = CARDS.make(Format.MARKDOWN, selection_of(card("een")))
    assert isinstance(text, str)
    assert text.startswith("# Selectie\n")
    assert "```\nopnieuw\n```" in text


def test_what_is_wanted_reaches_what_makes_it() -> None:
    """Such as the paper of a page, also where a handout comes between."""
    found = selection_of(card("een"))
    assert "105mm 148mm" in str(CARDS.make(Format.HTML, found, Wanted(paper="a6")))


def test_a_paper_can_be_a_text_or_a_packed_file() -> None:
    """By the same table as all else."""
    paper = Paper(title="Wijk", made=date(2026, 3, 4), summary=Facts([]), body=(), appendix=(), enclosed="{}")
    assert str(REPORT.make(Format.MARKDOWN, paper)).startswith("# Wijk\n")
    assert bytes(REPORT.make(Format.DOCX, paper)).startswith(b"PK")  # type: ignore[arg-type] # so is this one


def test_a_repetition_can_be_lines_or_markdown() -> None:
    """In Markdown a title cannot become markup; the items of a list stay items."""
    lines = ["Herhaling van “*a*”.", "", "- een"]
    assert REPETITION.make(Format.REGELS, iter(lines)) == "Herhaling van “*a*”.\n\n- een"
    assert REPETITION.make(Format.MARKDOWN, iter(lines)) == "Herhaling van “\\*a\\*”.\n\n- een\n"

"""Papers as HTML."""

from html.parser import HTMLParser

from inspiratie.output.enclosed import taken_out
from inspiratie.output.page.paper import blocks_to_html, paper_to_html
from inspiratie.output.paper import Grid
from inspiratie.storage.strict_yaml import Source
from small_paper import HOSTILE, paper_of


class Reader(HTMLParser):
    """Takes down what a browser would see."""

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take down an element, and where it leads."""
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action")]

    def handle_data(self, data: str) -> None:
        """Take down a text."""
        self.texts.append(data.strip())


def test_a_paper_reads_in_its_order() -> None:
    """Titles go down a step at a time, and the appendix is a part of its own."""
    page = paper_to_html(paper_of())
    assert page.startswith('<!doctype html>\n<html lang="nl">')
    titles = [tag for tag in Reader(page).tags if tag in ("h1", "h2", "h3", "h4")]
    assert titles == ["h1", "h2", "h3", "h2"]
    assert "<p>tekst<br>regel</p>\n<p>alinea</p>" in page
    assert "<div><dt>De vraag</dt><dd>tekst</dd></div>" in page
    assert "<li><strong>tekst</strong>: tekst</li>\n<li><strong>tekst</strong>: tekst</li>" in page
    assert "<ul>\n<li>tekst</li>\n<li><strong>tekst</strong>: tekst</li>\n</ul>" in page
    assert "<pre><code>tekst</code></pre>" in page
    assert '<th scope="col">nr</th>' in page
    assert page.index("Bijlage: hoe we tot deze keuze kwamen") < page.index("<blockquote>")


def test_a_row_leads_to_its_file_and_keeps_its_other_cells() -> None:
    """The first cell is the link; all the others stand beside it."""
    page = blocks_to_html("Rijen", [Grid(("nr", "wat", "wie"), [("1", "haag", "An")], ["1.html"])])
    assert '<td><a href="1.html">1</a></td><td>haag</td><td>An</td>' in page


def test_hostile_text_is_nothing_but_text() -> None:
    """The same elements as in a harmless page; what was written is read as it was."""
    harmless, hostile = Reader(paper_to_html(paper_of())), Reader(paper_to_html(paper_of(HOSTILE)))
    assert hostile.tags == harmless.tags
    assert hostile.addresses == ["data:,", "https://www.voorbeeld.be/a?b=c&d=e"]
    assert HOSTILE in hostile.texts


def test_nothing_runs_and_nothing_is_fetched() -> None:
    """The policy allows one style and no script; the only script element is data."""
    page = paper_to_html(paper_of())
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in page
    assert "script-src" not in page
    assert page.count("<script") == 1
    assert '<script type="application/json" id="inspiratie-verslag">' in page


def test_the_machine_part_stands_last() -> None:
    """And is found there."""
    page = paper_to_html(paper_of())
    assert page.endswith("</script>\n</body>\n</html>")
    found = taken_out(Source("nota.html", page.encode()))
    assert found is not None
    assert found.decoded.text.strip() == '{"a": 1}'

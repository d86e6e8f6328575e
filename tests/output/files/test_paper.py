"""Papers in Markdown."""

from markdown_it import MarkdownIt

from inspiratie.output.files.paper import paper_to_markdown
from small_paper import HOSTILE, paper_of

EXPECTED = """\
# tekst

Nota van 04/03/2026

- **De vraag:** tekst
- **De keuze:**
  - *tekst*: tekst
  - *tekst*: tekst

## tekst

### tekst

tekst\\
regel

alinea

- **Link:** [Meer](<https://www.voorbeeld.be/a?b=c&amp;d=e>)

---

## Bijlage: hoe we tot deze keuze kwamen

> tekst

- tekst
- *tekst*: tekst

| nr | tekst |
| --- | --- |
| 1 | tekst |
| 2 | tekst |

```
tekst
```

<!-- inspiratie-verslag: laat dit staan; het programma leest het bij --herhaal
{"a": 1}
-->
"""


def test_a_paper_is_a_document_with_the_machine_part_last() -> None:
    """Half a page first, then what was chosen, then the appendix."""
    assert paper_to_markdown(paper_of()) == EXPECTED


def test_hostile_text_stays_text() -> None:
    """The only links are those of the cards, and the only HTML is our own comment."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(paper_to_markdown(paper_of(HOSTILE)))
    inline = [child for token in tokens for child in token.children or ()]
    assert [token.type for token in tokens if "html" in token.type] == ["html_block"]
    assert not [token for token in inline if "html" in token.type]
    links = [token.attrGet("href") for token in inline if token.type == "link_open"]
    assert links == ["https://www.voorbeeld.be/a?b=c&d=e"]

"""A paper as one HTML file: to read on a screen and to print, with nothing in it that runs or is fetched."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from markupsafe import Markup, escape

from inspiratie.output.enclosed import in_html
from inspiratie.output.page import assets
from inspiratie.output.paper import (
    APPENDIX,
    Block,
    Command,
    Facts,
    Grid,
    Heading,
    Item,
    Items,
    Paper,
    Quote,
    Text,
)

_LINE = Markup("<br>")
_ADDRESS = Markup('<a href="{}" rel="noopener noreferrer">{}</a>')
_FILE = Markup('<a href="{}">{}</a>')
_TITLE, _CELL = Markup('<th scope="col">{}</th>'), Markup("<td>{}</td>")


def paper_to_html(paper: Paper) -> str:
    """Return the paper; what it encloses is a block of data at the end."""
    return assets.environment().get_template("paper.html.j2").render(
        title=paper.title,
        paper=paper,
        appendix_title=APPENDIX,
        policy=assets.policy(assets.paper_style()),
        style=Markup(assets.paper_style()),  # noqa: S704 - a file of this package, not data
        summary=_block(paper.summary),
        body=_blocks(paper.body),
        appendix=_blocks(paper.appendix),
        enclosed=Markup(in_html(paper.enclosed)),  # noqa: S704 - no sign of markup can stand in it
    )  # fmt: skip


def blocks_to_html(title: str, blocks: Iterable[Block]) -> str:
    """Return a document of these blocks that is no paper to decide by."""
    return assets.environment().get_template("blocks.html.j2").render(
        title=title,
        policy=assets.policy(assets.paper_style()),
        style=Markup(assets.paper_style()),  # noqa: S704 - a file of this package, not data
        body=_blocks(blocks),
    )  # fmt: skip


def _blocks(blocks: Iterable[Block]) -> Markup:
    return Markup("\n").join(map(_block, blocks))


def _block(block: Block) -> Markup:  # noqa: PLR0911 - one for each kind of block
    match block:
        case Heading(text, level):
            return Markup("<h{0}>{1}</h{0}>").format(level + 1, text)
        case Text(text):
            return _paragraphs(text)
        case Quote(text):
            return Markup("<blockquote>{}</blockquote>").format(_paragraphs(text))
        case Items(items):
            return _list(items)
        case Facts(rows):
            return Markup("<dl>{}</dl>").format(Markup().join(_fact(name, items) for name, items in rows))
        case Grid(headings, rows, files):
            head = _row(_TITLE, headings)
            led = [[_led(row[0], file), *row[1:]] for row, file in zip(rows, files, strict=False)]
            body = Markup("\n").join(_row(_CELL, row) for row in led or rows)
            return Markup("<table>\n<thead>{}</thead>\n<tbody>{}</tbody>\n</table>").format(head, body)
        case Command(text):
            return Markup("<pre><code>{}</code></pre>").format(text)
        case _ as never:
            assert_never(never)


def _led(text: str, file: str) -> str:
    return _FILE.format(file, text) if file else text


def _paragraphs(text: str) -> Markup:
    made = (_LINE.join(part.split("\n")) for part in text.split("\n\n") if part)
    return Markup("\n").join(Markup("<p>{}</p>").format(part) for part in made)


def _fact(name: str, items: Sequence[Item]) -> Markup:
    value = _item(items[0]) if len(items) == 1 else _list(items)
    return Markup("<div><dt>{}</dt><dd>{}</dd></div>\n").format(name, value)


def _list(items: Sequence[Item]) -> Markup:
    made = Markup("\n").join(Markup("<li>{}</li>").format(_item(item)) for item in items)
    return Markup("<ul>\n{}\n</ul>").format(made)


def _item(item: Item) -> Markup:
    text = _ADDRESS.format(item.text, item.text) if item.is_address else escape(item.text)
    return Markup("<strong>{}</strong>: {}").format(item.lead, text) if item.lead else text


def _row(cell: Markup, cells: Sequence[str]) -> Markup:
    return Markup("<tr>{}</tr>").format(Markup().join(cell.format(text) for text in cells))

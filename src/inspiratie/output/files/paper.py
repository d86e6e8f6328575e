"""A paper as Markdown, in which no text of people or cards can be anything but text."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from inspiratie.output.enclosed import in_markdown
from inspiratie.output.files.markdown import code_block, escape, escape_paragraphs, escape_within, link, table
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


def paper_to_markdown(paper: Paper) -> str:
    """Return the paper; what it encloses stands last, in a comment."""
    blocks = [
        f"# {escape(paper.title)}",
        escape(paper.origin),
        blocks_to_markdown([paper.summary, *paper.body]),
        "---",
        f"## {APPENDIX}",
        blocks_to_markdown(paper.appendix),
        in_markdown(paper.enclosed),
    ]
    return "\n\n".join(blocks) + "\n"


def blocks_to_markdown(blocks: Iterable[Block]) -> str:
    """Return what stands in a paper, or in any other document."""
    return "\n\n".join(filter(None, map(_block, blocks)))


def _block(block: Block) -> str:  # noqa: PLR0911 - one for each kind of block
    match block:
        case Heading(text, level):
            return f"#{'#' * level} {escape_within(text)}"
        case Text(text):
            return escape_paragraphs(text)
        case Quote(text):
            return "\n".join(f"> {line}".rstrip() for line in escape_paragraphs(text).split("\n"))
        case Items(items):
            return "\n".join(f"- {_item(item)}" for item in items)
        case Facts(rows):
            return "\n".join(_fact(name, items) for name, items in rows)
        case Grid(headings, rows, files):
            cells = [[*map(escape, row)] for row in rows]
            for made, row, file in zip(cells, rows, files, strict=False):
                made[0] = link(row[0], file) if file else made[0]
            return table([*map(escape, headings)], cells)
        case Command(text):
            return code_block(text)
        case _ as never:
            assert_never(never)


def _fact(name: str, items: Sequence[Item]) -> str:
    if len(items) == 1:
        return f"- **{escape(name)}:** {_item(items[0])}"
    return "\n".join([f"- **{escape(name)}:**", *(f"  - {_item(item)}" for item in items)])


def _item(item: Item) -> str:
    if item.is_address:
        return link(item.lead, item.text)
    return f"*{escape(item.lead)}*: {escape(item.text)}" if item.lead else escape(item.text)

"""The manual as a man page: Markdown to roff, for what the manual uses of it."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKS = {"strong_open": r"\fB", "strong_close": r"\fR", "em_open": r"\fI", "em_close": r"\fR"}
_HEADINGS = {"h2": ".SH", "h3": ".SS"}


def man_page(manual: str, version: str) -> str:
    """Return the manual as roff; its first heading and the paragraph below it are the name and what it is."""
    tokens = MarkdownIt("commonmark").parse(manual)
    (_, title, _, _, about, _), rest = tokens[:6], tokens[6:]
    lines = [
        f'.TH INSPIRATIE 1 "" "inspiratie {version}" "{_plain(title)}"',
        ".nh\n.ad l",  # groff knows no Dutch
        ".SH NAAM",
        rf"inspiratie \- {_inline(about)}",
        *_body(rest),
    ]
    return "\n".join(lines) + "\n"


def _body(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the lines of what follows; comments are left out."""
    opened = ""
    for token in tokens:
        match token.type:
            case "heading_open":
                opened = _HEADINGS[token.tag]
            case "list_item_open":
                opened = r".IP \(bu 2"
            case "inline" if opened.startswith(".S"):
                yield f'{opened} "{_plain(token)}"'
                opened = ""
            case "inline":
                yield opened or ".PP"
                yield _inline(token)
                opened = ""
            case "fence":
                yield ".PP\n.in 0\n.EX"  # a screen of 80 columns has no room for an indent
                yield from map(_escaped, token.content.rstrip("\n").split("\n"))
                yield ".EE\n.in"


def _inline(token: Token) -> str:
    """Return the text of a paragraph with what stands out in it."""
    made = ""
    for child in token.children or ():
        if child.type == "code_inline":
            made += rf"\fB{_escaped(child.content)}\fR"
        else:
            made += _MARKS.get(child.type, " " if child.type == "softbreak" else _escaped(child.content))
    return re.sub(r"^(?=[.'])", r"\\&", made)


def _plain(token: Token) -> str:
    return _escaped("".join(child.content for child in token.children or ())).replace('"', r"\(dq")


def _escaped(text: str) -> str:
    r"""Return text that roff takes for nothing else.

    >>> print(_escaped(".a -b\\"))
    \&.a \-b\e
    """
    safe = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^(?=[.'])", r"\\&", safe)

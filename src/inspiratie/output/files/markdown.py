"""A handout as GitHub-flavoured Markdown, in which no text of cards or notes can be anything but text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from inspiratie import __version__
from inspiratie.clean import clean_line, clean_paragraphs
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative, Link
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.ranking import Match
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.wording.cards import (
    EDITORIAL,
    FACET_LABELS,
    GONE,
    as_heading,
    facet_values,
    origin_line,
    title_note,
)
from inspiratie.wording.needs import unmet_line
from inspiratie.wording.numbers import day, signed
from inspiratie.wording.reasons import reason_line, score_words
from inspiratie.wording.series import joined

_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~$]|&(?=[#\w])|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
"""What may open markup anywhere, and what makes a bare address a link."""
_LINE_START = re.compile(r"^(?=[-+=:])|^(\d{1,9})(?=[.)])")
"""What opens a list, an underlined title or a table row at the start of a line."""
_HELPS_SHOWN = 12
"""So many of the concepts that an initiative helps strongly with are named."""


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    r"""Return `text` as one line of Markdown that reads back as that text, in a table cell too.

    Line breaks become spaces; control and direction characters are left out. An e-mail address is not
    held back: git hosts make it a link whatever is written before it.

    >>> escape("# <b>a|b</b> & www.x.be")
    '\\# \\<b\\>a\\|b\\</b\\> & www\\.x.be'
    """
    return _LINE_START.sub(r"\g<1>\\", escape_within(text))


def escape_within(text: str) -> str:
    r"""Return `text` as `escape` does, to stand behind something else on its line.

    >>> escape_within("1. Een *kaart*")
    '1. Een \\*kaart\\*'
    """
    return _SPECIAL.sub(r"\\\g<0>", clean_line(text))


def escape_paragraphs(text: str) -> str:
    """Return `text` as Markdown that reads back as the same lines; an empty line starts a paragraph."""
    blocks = re.split(r"\n{2,}", clean_paragraphs(text))
    return "\n\n".join("\\\n".join(escape(line) for line in block.split("\n")) for block in blocks)


def link(title: str, url: str) -> str:
    """Return a link; `url` is one that a record may hold."""
    return f"[{escape(title)}](<{url.replace('&', '&amp;')}>)"


def code_block(text: str) -> str:
    """Return `text` as a block to copy from, fenced by more backticks than it holds."""
    body = clean_paragraphs(text)
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", body)), 0)
    return f"{fence}\n{body}\n{fence}"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, numbered: bool = False) -> str:
    """Return a table of cells that are Markdown already; `numbered` puts a number before each row.

    >>> print(table(["initiatief"], [["Buurtvaders"]], numbered=True))
    | nr | initiatief |
    | ---: | --- |
    | 1 | Buurtvaders |
    """
    lines = [headings, ["---"] * len(headings), *rows]
    if numbered:
        first = ["nr", "---:", *map(str, range(1, len(lines) - 1))]
        lines = [[start, *line] for start, line in zip(first, lines, strict=True)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def lines_to_markdown(lines: Iterable[str]) -> str:
    r"""Return plain lines as Markdown; those that begin with a dash are the items of a list.

    >>> print(lines_to_markdown(["Nieuw:", "- *sterk*"]), end="")
    Nieuw:
    - \*sterk\*
    """
    items = (("- ", line[2:]) if line.startswith("- ") else ("", line) for line in lines)
    return "".join(f"{bullet}{escape(rest)}\n" for bullet, rest in items)


def to_markdown(handout: Handout) -> str:
    """Return a whole document: the need, a summary table, a section an initiative, and the origin."""
    sections = (
        "\n\n".join(_section(number, item, handout.catalogue))
        for number, item in enumerate(handout.items, start=1)
    )
    return "\n\n".join([*_head(handout), *sections, *_foot(handout)]) + "\n"


def _head(handout: Handout) -> Iterator[str]:
    yield f"# {escape(handout.title) or 'Selectie'}"
    if handout.help:
        yield f"**{escape(handout.help)}**"
    if handout.need:
        yield f"**Vraag:** {escape(handout.need)}"
    if handout.understood:
        yield f"**Begrepen als:** {escape(handout.understood)}"
    if handout.remark:
        yield f"**Let op:** {escape(handout.remark)}"
    if handout.items:
        yield _summary(handout)
    elif not handout.remark:
        yield "Deze lijst is nog leeg."


def _summary(handout: Handout) -> str:
    """Return a table of the initiatives: the title, the form, and what else there is to tell."""
    scored = any(item.match for item in handout.items)
    noted = any(item.note for item in handout.items)
    rows = []
    for item in handout.items:
        score = [score_words(item.match) if item.match else ""] * scored
        cells = [_title(item), *_facet_cells(item, handout.catalogue), *score, *[item.note] * noted]
        rows.append([*map(escape, cells)])
    headings = ["initiatief", "vorm", "thema", *["past"] * scored, *["notitie"] * noted]
    return table(headings, rows, numbered=True)


def _title(item: HandoutItem) -> str:
    return item.entry.initiative.titel if item.entry else f"{item.id} ({GONE})"


def _facet_cells(item: HandoutItem, catalogue: Catalogue) -> tuple[str, str]:
    if item.entry is None:
        return "", ""
    vorm, thema = (
        facet_values(item.entry.initiative, facet, catalogue.vocabulary)
        for facet in (Facet.VORM, Facet.THEMA)
    )
    return vorm, thema


def _section(number: int, item: HandoutItem, catalogue: Catalogue) -> Iterator[str]:
    yield f"## {number}. {escape(_title(item))}"
    if item.entry is None:
        yield "Komt dit initiatief uit uw eigen kaarten? Geef die dan mee met `--deck`."
    else:
        yield from _card(item.entry, catalogue)
    if item.match is not None:
        yield "\n".join(_why(item.match))
    if item.note:
        yield f"**Notitie:** {escape_paragraphs(item.note)}"
    if item.entry is not None:
        yield from _background(item.entry.initiative, catalogue)


def _card(entry: Entry, catalogue: Catalogue) -> Iterator[str]:
    initiative = entry.initiative
    remarks = [f"Id: {initiative.id}", title_note(initiative), origin_line(entry)]
    yield escape(f"{'; '.join(filter(None, remarks))}.")
    yield escape(initiative.samenvatting)
    yield "\n".join(
        f"- **{FACET_LABELS[facet]}:** {escape(facet_values(initiative, facet, catalogue.vocabulary))}"
        for facet in Facet
    )
    yield escape_paragraphs(initiative.beschrijving)
    if initiative.plaatsen:
        yield f"**Plaatsen op de kaart:** {escape(joined(initiative.plaatsen))}"
    for name, value in initiative.own_facts():
        yield f"**{as_heading(name)}:** {escape_paragraphs(value)}"


def _why(match: Match) -> Iterator[str]:
    """Yield why an initiative was chosen, every reason with its points."""
    yield f"**Waarom gekozen:** {escape(score_words(match))}"
    yield ""
    for reason in match.reasons:
        yield f"- {escape(signed(reason.points))} {escape(reason_line(reason))}"
    if not match.reasons:
        yield "Dit sluit niet aan bij de vraag; het is zelf gekozen."
    if match.unmet:
        yield ""
        yield f"Niet vervuld: {escape(unmet_line(match.unmet))}"


def _background(initiative: Initiative, catalogue: Catalogue) -> Iterator[str]:
    if initiative.situaties:
        yield "\n".join(
            [
                f"**Herkent u dit?** ({EDITORIAL})",
                "",
                *(f"- {escape(text)}" for text in initiative.situaties),
            ]
        )
    if helps := catalogue.vocabulary.labels_of(initiative.helpt_bij.sterk):
        more = f" en nog {len(helps) - _HELPS_SHOWN}" if len(helps) > _HELPS_SHOWN else ""
        yield f"**Helpt ook bij** ({EDITORIAL}): {escape(', '.join(helps[:_HELPS_SHOWN]))}{more}"
    if initiative.links:
        yield "\n".join(["**Links:**", "", *map(_link_item, initiative.links)])


def _link_item(found: Link) -> str:
    similar = ", vergelijkbaar voorbeeld" if found.vergelijkbaar else ""
    return f"- {link(found.titel, found.url)} ({found.soort}{similar})"


def _foot(handout: Handout) -> Iterator[str]:
    catalogue = handout.catalogue
    yield "---"
    other = handout.version not in ("", catalogue.version)
    older = f" De lijst zelf werd gemaakt met kaarten {handout.version}." if other else ""
    changed = f" Lijst gewijzigd op {day(handout.changed)}." if handout.changed else ""
    yield escape(f"Gemaakt met inspiratie {__version__}, kaarten {catalogue.version}.{older}{changed}")
    if handout.command:
        yield "Dit document opnieuw maken:"
        yield code_block(handout.command)

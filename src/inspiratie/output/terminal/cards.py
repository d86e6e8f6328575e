"""Initiatives and matches as cards, tables and lines for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.engine.ranking import Match
from inspiratie.output.terminal.theme import FORM_STYLES
from inspiratie.wording.numbers import decimal
from inspiratie.wording.sentences import (
    EDITORIAL,
    FACET_LABELS,
    facet_values,
    reason_line,
    score_words,
    title_note,
    unmet_line,
)

_SCORE_STYLES = {"sterk": "score.strong", "redelijk": "score.fair", "zwak": "score.weak"}
_REASONS_ON_CARD = 3
_BETWEEN = 3
"""Columns between two cells of a table; its two sides take one less together."""
_FOR_FACETS = 25
"""Columns that are kept for the facets where these share one column of a table."""
_FOR_MATCH = 50
"""Columns that are kept for what stands beside the name of a match in a table."""


def form_style(initiative: Initiative) -> str:
    """Return the style of the main form."""
    return FORM_STYLES.get(initiative.vormen[0], "form.other")


def match_card(match: Match, catalogue: Catalogue, *, number: int, full: bool = False) -> Panel:
    """Return one suggestion as a compact card; `full` shows the whole reckoning."""
    initiative = match.initiative
    head = Text(f"{number}. ").append(initiative.titel, style="card.title")
    body: list[RenderableType] = [Text(initiative.samenvatting), _Facets(initiative, catalogue.vocabulary)]
    body.append(_reasons(match, full=full))
    if initiative.links and not full:
        body.append(Text(initiative.links[0].url, style="link", no_wrap=True, overflow="ellipsis"))
    score = Text.assemble((f" {score_words(match)} ", _SCORE_STYLES[match.strength]))
    return _panel(initiative, head, body, right=score)


def initiative_card(entry: Entry, vocabulary: Vocabulary, *, extra: Sequence[RenderableType] = ()) -> Panel:
    """Return everything known about one initiative as a card."""
    initiative = entry.initiative
    head = Text(initiative.titel, style="card.title")
    body: list[RenderableType] = [Text(initiative.samenvatting, style="heading")]
    body += [_Facets(initiative, vocabulary), Text(""), Text(initiative.beschrijving)]
    own = [
        _labelled(name, "\n".join(filter(None, value.split("\n")))) for name, value in initiative.own_facts()
    ]
    body += [Text(""), *own] if own else []
    if initiative.plaatsen:
        body.append(_labelled("plaatsen", ", ".join(initiative.plaatsen)))
    if initiative.situaties:
        body += [Text(""), Text(f"Herkent u dit? ({EDITORIAL})", style="card.label")]
        body += [_bullet(situation) for situation in initiative.situaties]
    if initiative.links:
        body += [Text(""), Text("Meer weten:", style="card.label")]
        for link in initiative.links:
            similar = " (vergelijkbaar voorbeeld)" if link.vergelijkbaar else ""
            body.append(_bullet(f"{link.titel} [{link.soort}]{similar}"))
            body.append(Padding(Text(link.url, style="link", overflow="fold"), (0, 0, 0, 2)))
    body += extra
    origin = f"kaart {initiative.kaart}" if initiative.kaart and not entry.own else entry.deck
    note = ", ".join(filter(None, [origin, title_note(initiative)]))
    return _panel(initiative, head, body, right=Text(f" {note} ", style="card.note"))


class MatchTable:
    """Suggestions as a table, a row each, without a word broken where the console is wide enough."""

    def __init__(self, matches: Sequence[Match], vocabulary: Vocabulary) -> None:
        """Take what to show."""
        self.matches = matches
        self.vocabulary = vocabulary

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table."""
        rows = [
            (
                Text(str(number)),
                _name(match.initiative),
                _facet(match.initiative, Facet.VORM, self.vocabulary),
                _facet(match.initiative, Facet.THEMA, self.vocabulary),
                Text(score_words(match), style=_SCORE_STYLES[match.strength]),
            )
            for number, match in enumerate(self.matches, start=1)
        ]
        headings = ("nr", "initiatief", "vorm", "thema", "score")
        widths = _column_widths(headings, rows, options.max_width)
        name = _longest_word(_columns(headings, rows)[1])
        if widths is None and options.max_width - name >= _FOR_MATCH:
            widths = (None, name)
        yield _table(headings, rows, widths or ())


class InitiativeTable:
    """Initiatives as a table, a row each, with a column a facet, or where words would break one for all."""

    def __init__(self, initiatives: Iterable[Initiative], vocabulary: Vocabulary) -> None:
        """Take what to show."""
        self.initiatives = tuple(initiatives)
        self.vocabulary = vocabulary

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table."""
        names = [(Text(str(one.kaart or "")), _name(one)) for one in self.initiatives]
        facets = (Facet.VORM, Facet.DOEL, Facet.DOELGROEP, Facet.THEMA)
        headings = ("kaart", "initiatief", *(FACET_LABELS[facet] for facet in facets))
        rows = [
            (*name, *(_facet(one, facet, self.vocabulary) for facet in facets))
            for name, one in zip(names, self.initiatives, strict=True)
        ]
        if widths := _column_widths(headings, rows, options.max_width):
            yield _table(headings, rows, widths)
            return
        headings = ("kaart", "initiatief", "waarover")
        beside = [
            (*name, _Facets(one, self.vocabulary, facets))
            for name, one in zip(names, self.initiatives, strict=True)
        ]
        least = [_longest_word(column) for column in _columns(headings[:2], names)]
        fits = sum(least) + _BETWEEN * len(headings) - 1 + _FOR_FACETS <= options.max_width
        yield _table(headings, beside, least if fits else ())


def match_lines(matches: Sequence[Match]) -> Iterator[str]:
    """Yield suggestions as plain lines: number, id, title, score and summary, separated by tabs."""
    for number, match in enumerate(matches, start=1):
        initiative = match.initiative
        yield "\t".join(
            [str(number), initiative.id, initiative.titel, score_words(match), initiative.samenvatting]
        )


def initiative_lines(initiatives: Iterable[Initiative]) -> Iterator[str]:
    """Yield initiatives as plain lines: id, title and summary, separated by tabs."""
    for initiative in initiatives:
        yield f"{initiative.id}\t{initiative.titel}\t{initiative.samenvatting}"


def initiative_fields(entry: Entry, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield everything known about one initiative as plain lines ``veld: waarde``, without borders."""
    initiative = entry.initiative
    yield f"id: {initiative.id}"
    yield f"titel: {initiative.titel}"
    if note := title_note(initiative):
        yield f"opmerking: {note}"
    yield f"kaartenset: {entry.deck}"
    yield f"samenvatting: {initiative.samenvatting}"
    for facet in Facet:
        yield f"{FACET_LABELS[facet]}: {facet_values(initiative, facet, vocabulary)}"
    yield f"beschrijving: {' '.join(initiative.beschrijving.split())}"
    if initiative.plaatsen:
        yield f"plaatsen: {', '.join(initiative.plaatsen)}"
    for name, value in initiative.own_facts():
        yield f"{name}: {' '.join(value.split())}"
    for situation in initiative.situaties:
        yield f"situatie ({EDITORIAL}): {situation}"
    for link in initiative.links:
        similar = ", vergelijkbaar voorbeeld" if link.vergelijkbaar else ""
        yield f"link: {link.titel} ({link.soort}{similar}) {link.url}"


def command(label: str, line: str) -> Text:
    """Return a command to copy; never broken over lines, as a shell would run each of them."""
    return Text(f"{label}: ", no_wrap=True, overflow="ignore").append(line, style="command")


def _panel(initiative: Initiative, head: Text, body: Sequence[RenderableType], *, right: Text) -> Panel:
    style = form_style(initiative)
    return Panel(
        Group(*body),
        title=Text(" ").append_text(head).append(" "),
        title_align="left",
        subtitle=Text.assemble((f" {initiative.id} ", "card.id"), right),
        subtitle_align="right",
        border_style=style,
        box=box.ROUNDED,
        padding=(0, 1),
    )


@dataclass(frozen=True, slots=True)
class _Facets:
    """Facets on flowing lines, the form in its own colour; no line ends in a label."""

    initiative: Initiative
    vocabulary: Vocabulary
    facets: Sequence[Facet] = tuple(Facet)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        text = Text()
        for facet in self.facets:
            label, values = f"{FACET_LABELS[facet]}: ", _facet(self.initiative, facet, self.vocabulary)
            if text:
                begun = text.wrap(console, width)[-1].cell_len + 2 + cell_len(label)
                fits = begun + cell_len(values.plain.partition(" ")[0]) <= width
                text.append("  " if fits else "\n")
            text.append(label, style="card.label").append_text(values)
        yield text


def _facet(initiative: Initiative, facet: Facet, vocabulary: Vocabulary) -> Text:
    style = form_style(initiative) if facet is Facet.VORM else ""
    return Text(facet_values(initiative, facet, vocabulary), style=style)


def _reasons(match: Match, *, full: bool) -> Text:
    shown = match.reasons if full else match.reasons[:_REASONS_ON_CARD]
    text = Text()
    for reason in shown:
        sign, style = ("+", "reason.yes") if reason.points > 0 else ("-", "reason.no")
        text.append("\n" if text else "").append(f"{sign} ", style=style)
        if full:
            share = f"{decimal(reason.points):>5} van {decimal(reason.possible)}  "
            text.append(share, style="reason.points")
        text.append(reason_line(reason))
    if match.unmet:
        text.append("\n- ", style="reason.no").append(f"niet: {unmet_line(match.unmet)}")
    return text


def _labelled(label: str, value: str) -> Text:
    return Text(f"{label}: ", style="card.label").append(value, style="not dim")


def _bullet(value: str) -> RenderableType:
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("•"), Text(value))
    return row


def _name(initiative: Initiative) -> Text:
    return Text(initiative.titel, style="card.title").append(f"\n{initiative.id}", style="card.id")


def _column_widths(
    headings: Sequence[str], rows: Sequence[Sequence[Text]], room: int
) -> Sequence[int | None] | None:
    """Return how wide each column is so that no word is broken; None where the room does not allow it.

    What is left beside the longest words is shared by what each column still wants.
    """
    columns = _columns(headings, rows)
    least = [_longest_word(column) for column in columns]
    wanted = [max(cell_len(line) for cell in column for line in cell.splitlines()) for column in columns]
    spare = room - (_BETWEEN * len(headings) - 1) - sum(least)
    if spare < 0:
        return None
    widths: list[int] = []
    for low, high in zip(least, wanted, strict=True):
        lacking = sum(wanted[len(widths) :]) - sum(least[len(widths) :])
        more = (high - low) * min(spare, lacking) // max(1, lacking)
        widths.append(low + more)
        spare -= more
    return widths


def _columns(headings: Sequence[str], rows: Sequence[Sequence[Text]]) -> list[list[str]]:
    """Return the plain cells of each column, its heading first."""
    return [[heading, *(row[at].plain for row in rows)] for at, heading in enumerate(headings)]


def _longest_word(cells: Iterable[str]) -> int:
    return max(cell_len(word) for cell in cells for word in cell.split())


def _table(
    headings: Sequence[str], rows: Iterable[Sequence[RenderableType]], widths: Sequence[int | None]
) -> Table:
    """Return a table with its first columns as wide as told, and the others as there is room."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="heading")
    for heading, width in zip_longest(headings, widths):
        table.add_column(heading, width=width, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table

"""Initiatives and matches as cards, tables and lines for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from inspiratie.catalogue import Catalogue, Entry
from inspiratie.initiative import Initiative
from inspiratie.ranking import Match
from inspiratie.render.theme import FORM_STYLES
from inspiratie.vocabulary import Facet, Vocabulary
from inspiratie.wording import (
    EDITORIAL,
    FACET_LABELS,
    facet_values,
    reason_line,
    score_words,
    title_note,
    unmet_line,
)

_SCORE_STYLES = {"sterk": "score.strong", "redelijk": "score.fair", "zwak": "score.weak"}
_OWN_FIELDS = ("kosten", "duur", "deelnemers", "contact", "ervaring")
_REASONS_ON_CARD = 3


def form_style(initiative: Initiative) -> str:
    """Return the style of the main form."""
    return FORM_STYLES.get(initiative.vormen[0], "form.other")


def match_card(match: Match, catalogue: Catalogue, *, number: int, full: bool = False) -> Panel:
    """Return one suggestion as a compact card; `full` shows the whole reckoning."""
    initiative = match.initiative
    head = Text(f"{number}. ").append(initiative.titel, style="card.title")
    body: list[RenderableType] = [Text(initiative.samenvatting), _facets(initiative, catalogue.vocabulary)]
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
    body += [_facets(initiative, vocabulary), Text(""), Text(initiative.beschrijving)]
    own = [(name, value) for name in _OWN_FIELDS if (value := getattr(initiative, name))]
    if own:
        body.append(Text(""))
    body += [_labelled(name, "\n".join(filter(None, value.split("\n")))) for name, value in own]
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


def match_table(matches: Sequence[Match], vocabulary: Vocabulary) -> Table:
    """Return suggestions as a table, a row each."""
    table = _table("nr", "initiatief", "vorm", "thema", "score")
    for number, match in enumerate(matches, start=1):
        table.add_row(
            Text(str(number)),
            _name(match.initiative),
            Text(facet_values(match.initiative, Facet.VORM, vocabulary), style=form_style(match.initiative)),
            Text(facet_values(match.initiative, Facet.THEMA, vocabulary)),
            Text(score_words(match), style=_SCORE_STYLES[match.strength]),
        )
    return table


def initiative_table(initiatives: Iterable[Initiative], vocabulary: Vocabulary) -> Table:
    """Return initiatives as a table, a row each."""
    table = _table("kaart", "initiatief", "vorm", "doel", "voor wie", "thema")
    for initiative in initiatives:
        table.add_row(
            Text(str(initiative.kaart or "")),
            _name(initiative),
            Text(facet_values(initiative, Facet.VORM, vocabulary), style=form_style(initiative)),
            *(
                Text(facet_values(initiative, facet, vocabulary))
                for facet in (Facet.DOEL, Facet.DOELGROEP, Facet.THEMA)
            ),
        )
    return table


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
    for name in _OWN_FIELDS:
        if value := getattr(initiative, name):
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


def _facets(initiative: Initiative, vocabulary: Vocabulary) -> Text:
    """Return the facets on one flowing line, the form in its own colour."""
    text = Text()
    for number, facet in enumerate(Facet):
        text.append("  " if number else "").append(f"{FACET_LABELS[facet]}: ", style="card.label")
        style = form_style(initiative) if facet is Facet.VORM else ""
        text.append(facet_values(initiative, facet, vocabulary), style=style)
    return text


def _reasons(match: Match, *, full: bool) -> Text:
    shown = match.reasons if full else match.reasons[:_REASONS_ON_CARD]
    text = Text()
    for reason in shown:
        sign, style = ("+", "reason.yes") if reason.points > 0 else ("-", "reason.no")
        text.append("\n" if text else "").append(f"{sign} ", style=style)
        if full:
            share = f"{reason.points:5.1f} van {reason.possible:.1f}  ".replace(".", ",")
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


def _table(*headings: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="heading")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table

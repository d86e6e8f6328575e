"""Suggestions as cards for a terminal, and the parts that other cards share with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.panel import Panel
from rich.text import Text

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.engine.context import Context
from inspiratie.engine.ranking import Match
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.theme import FORM_STYLES, SCORE_STYLES, linked
from inspiratie.wording.cards import FACET_LABELS, facet_values, origin_line
from inspiratie.wording.needs import unmet_line
from inspiratie.wording.reasons import reason_line, score_words
from inspiratie.wording.reckoning import entries, missed_line

_REASONS_ON_CARD = 3
_CORNERS = 8
"""Columns that the frame of a card takes beside its title."""
_SHARE = 11
"""Columns that points take in a reckoning, such as ``100 van 100``."""


def form_style(initiative: Initiative) -> str:
    """Return the style of the main form."""
    return FORM_STYLES.get(initiative.vormen[0], "form.other")


def match_card(match: Match, catalogue: Catalogue, *, number: int, reckoned: Context | None = None) -> "Card":
    """Return one suggestion as a compact card.

    `reckoned` is what its points were reckoned in, where the reckoning is shown in place of the facets.
    """
    initiative = match.initiative
    head = Text(f"{number}. ").append(initiative.titel, style="card.title")
    body: list[RenderableType] = [Text(initiative.samenvatting)]
    if reckoned is None:
        body.append(FacetLines(initiative, catalogue.vocabulary))
    body += _reasons(match) if reckoned is None else _reckoning(match, reckoned)
    if origin := origin_line(catalogue.by_id[initiative.id]):
        body.append(Text(origin, style="card.note"))
    if initiative.links and reckoned is None:
        body.append(
            Text(
                initiative.links[0].url,
                style=linked(initiative.links[0].url),
                no_wrap=True,
                overflow="ellipsis",
            )
        )
    score = Text.assemble((f" {score_words(match)} ", SCORE_STYLES[match.strength]))
    return panel(initiative, head, body, right=score)


def panel(initiative: Initiative, head: Text, body: Sequence[RenderableType], *, right: Text) -> "Card":
    """Return a card: the title above, what it tells, the id below with something at its right."""
    foot = Text.assemble((f" {initiative.id} ", "card.id"), right)
    return Card(head=head, body=body, foot=foot, style=form_style(initiative))


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A frame with a title above and a line below, which come within it where the frame is too narrow."""

    head: Text
    body: Sequence[RenderableType]
    foot: Text
    style: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = options.max_width - _CORNERS
        title, subtitle = (part if part.cell_len <= room else None for part in (self.head, self.foot))
        above, below = ([] if title else [self.head]), ([] if subtitle else [self.foot])
        yield Panel(
            Group(*above, *self.body, *below),
            title=Text(" ").append_text(title).append(" ") if title else None,
            title_align="left",
            subtitle=subtitle,
            subtitle_align="right",
            border_style=self.style,
            box=box.ROUNDED,
            padding=(0, 1),
        )


@dataclass(frozen=True, slots=True)
class FacetLines:
    """Facets on flowing lines, the form in its own colour; no line ends in a label."""

    initiative: Initiative
    vocabulary: Vocabulary
    facets: Sequence[Facet] = tuple(Facet)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        text = Text()
        for facet in self.facets:
            label, values = f"{FACET_LABELS[facet]}: ", facet_text(self.initiative, facet, self.vocabulary)
            if text:
                begun = text.wrap(console, width)[-1].cell_len + 2 + cell_len(label)
                fits = begun + cell_len(values.plain.partition(" ")[0]) <= width
                text.append("  " if fits else "\n")
            text.append(label, style="card.label").append_text(values)
        yield text


def facet_text(initiative: Initiative, facet: Facet, vocabulary: Vocabulary) -> Text:
    """Return the values of one facet, the form in its own colour."""
    style = form_style(initiative) if facet is Facet.VORM else ""
    return Text(facet_values(initiative, facet, vocabulary), style=style)


def _reasons(match: Match) -> Iterator[Hanging]:
    """Yield what counted most, and what is not met."""
    for reason in match.reasons[:_REASONS_ON_CARD]:
        yield _entry(reason_line(reason), is_gain=reason.points > 0)
    if match.unmet:
        yield _entry(f"niet: {unmet_line(match.unmet)}", is_gain=False)


def _reckoning(match: Match, context: Context) -> Iterator[RenderableType]:
    """Yield every reason with its points, and what was left."""
    for one in entries(match, context):
        yield _entry(one.told, is_gain=one.points > 0, share=one.share)
    if missed := missed_line(match, context):
        yield Text(missed, style="card.note")


def _entry(told: str, *, is_gain: bool, share: str = "") -> Hanging:
    """Return a reason behind its sign and its points."""
    sign, style = ("+ ", "reason.yes") if is_gain else ("- ", "reason.no")
    mark = Text.assemble((sign, style), (f"{share:>{_SHARE}}  " if share else "", "reason.points"))
    return Hanging(Text(told), mark.cell_len, mark)

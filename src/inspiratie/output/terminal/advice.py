"""Likenesses and mixes for a terminal."""

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from inspiratie.output.results import Likeness, Mixture
from inspiratie.output.terminal.cards import form_style
from inspiratie.output.terminal.short import Told, short_items
from inspiratie.wording.advice import (
    alike_lines,
    gap_lines,
    mix_lines,
    part_lines,
)
from inspiratie.wording.cards import origin_line
from inspiratie.wording.reasons import score_words


def neighbours(likeness: Likeness) -> Group:
    """Return what is most like one initiative, nearest first, with what they share and what differs."""
    heading = Text(f"Het meest verwant aan {likeness.mine.titel}:", style="heading")
    told = [
        Told(
            neighbour.initiative,
            [*alike_lines(neighbour)],
            Text(f"{neighbour.score:.0f}/100", style="reason.points"),
        )
        for neighbour in likeness.found
    ]
    return Group(heading, Text(), *short_items(told, likeness.catalogue))


def mix_cards(mixture: Mixture) -> Group:
    """Return a mix: what had to be covered, what each initiative adds, and what stays open."""
    mix = mixture.mix
    parts: list[RenderableType] = [Text(line) for line in mix_lines(mix)]
    for number, part in enumerate(mix.parts, start=1):
        initiative = part.match.initiative
        lines = [Text("+ ", style="reason.yes").append(line) for line in part_lines(part)]
        if origin := origin_line(mixture.catalogue.by_id[initiative.id]):
            lines.append(Text(origin, style="card.note"))
        parts.append(
            Panel(
                Group(Text(initiative.samenvatting), *lines),
                title=Text(f"{number}. ").append(initiative.titel, style="card.title"),
                title_align="left",
                subtitle=Text(f"{initiative.id} ", style="card.id").append(score_words(part.match)),
                subtitle_align="right",
                border_style=form_style(initiative),
                padding=(0, 1),
            )
        )
    parts += [Text("- ", style="reason.no").append(line) for line in gap_lines(mix)]
    return Group(*parts)

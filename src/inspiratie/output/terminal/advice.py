"""Likenesses and mixes for a terminal."""

from rich.console import Group
from rich.text import Text

from inspiratie.output.results import Likeness, Mixture
from inspiratie.output.terminal.short import Told, score_text, short_items
from inspiratie.wording.advice import (
    alike_lines,
    gap_lines,
    mix_lines,
    part_lines,
)
from inspiratie.wording.cards import origin_line


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
    told = [
        Told(
            part.match.initiative,
            [*part_lines(part), origin_line(mixture.catalogue.by_id[part.match.initiative.id])],
            score_text(part.match),
        )
        for part in mix.parts
    ]
    return Group(
        *map(Text, mix_lines(mix)),
        *([Text()] if told else []),
        *short_items(told, mixture.catalogue),
        *(Text("- ", style="reason.no").append(line) for line in gap_lines(mix)),
    )

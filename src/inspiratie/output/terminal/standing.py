"""Where one initiative stands for a need, in words; with its reckoning as a card where that is asked."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from inspiratie.advice.standing import standing
from inspiratie.deck.initiative import Initiative
from inspiratie.output.suggested import Suggestions
from inspiratie.output.terminal.cards import match_card
from inspiratie.output.terminal.indent import Hanging
from inspiratie.wording.reckoning import worth_line
from inspiratie.wording.standing import brought_lines, distance_lines, lacking_lines, place_line


def standing_parts(found: Suggestions, initiative: Initiative) -> Iterator[RenderableType]:
    """Yield its place, what it brings and lacks, and how far it is from what is shown."""
    where = standing(initiative, found.ranking, found.recommender, found.count)
    yield Text()
    yield Text(place_line(where), style="heading")
    yield Text(initiative.samenvatting)
    yield from (_marked("+", "reason.yes", line) for line in brought_lines(where))
    yield from (_marked("-", "reason.no", line) for line in lacking_lines(where))
    if found.full:
        reckoned = found.recommender.context(found.ranking.need)
        yield Text(worth_line(reckoned))
        yield match_card(where.match, found.recommender.catalogue, number=where.place, reckoned=reckoned)
    yield Text()
    yield from map(Text, distance_lines(where))


def _marked(sign: str, style: str, line: str) -> Hanging:
    return Hanging(Text(line), len(f"{sign} "), Text(sign, style=style))

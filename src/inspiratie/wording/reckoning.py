"""A score reckoned up in plain Dutch: what there is to earn, what each reason brings, and what was left."""

from collections.abc import Iterator
from typing import NamedTuple

from inspiratie.engine.context import FULL, Context
from inspiratie.engine.fitting import Ground
from inspiratie.engine.ranking import Match
from inspiratie.engine.signals import Reason
from inspiratie.wording.needs import unmet_line
from inspiratie.wording.reasons import reason_line
from inspiratie.wording.series import joined

_LEAST = 1.0
"""A reason of fewer points is added to the one before it, and not told."""
_MOST_MISSED = 2
"""So many parts of a need are named at most where points were left, beside those that are not met at all."""
_LEAST_MISSED = 5.0
"""Where fewer points were left of a part, it is not named."""
_OWN_WORDS = "uw eigen woorden"


class Entry(NamedTuple):
    """One line of a reckoning, in whole points."""

    points: int
    """Less than nothing for what is not wanted."""
    possible: int
    """What the part of the need that it is for is worth; 0 for what fills up what other parts left."""
    told: str

    @property
    def share(self) -> str:
        """The points in words: ``36 van 46``, ``5``, or ``84 eraf``."""
        if self.points < 0:
            return f"{-self.points} eraf"
        return f"{self.points} van {self.possible}" if self.possible else f"{self.points}"

    @property
    def sentence(self) -> str:
        """The whole line, to be read aloud."""
        share = f"{-self.points} punten eraf" if self.points < 0 else f"{self.share} punten"
        return f"{self.told} ({share})"


def worth_line(context: Context) -> str:
    """Return what the points of a need are shared out over, most first."""
    parts = [(scale.whole, f"{scale.wishes[0].concept.facet}") for scale in context.scales]
    parts += [(context.text_points, _OWN_WORDS)] if context.text_points else []
    parts.sort(key=lambda part: -part[0])
    if len(parts) == 1:
        whole = ", die in hun geheel gewogen worden" if context.text_points else ""
        return f"Zo leest u de punten: er zijn er {FULL:.0f}, alle voor {parts[0][1]}{whole}."
    told = joined(f"{points:.0f} voor {name}" for points, name in parts)
    return f"Zo leest u de punten: er zijn er {FULL:.0f}, waarvan {told}."


def entries(match: Match, context: Context) -> Iterator[Entry]:
    """Yield what each reason brings, in whole points that add up to the score as it is shown."""
    telling = [reason for reason in match.reasons if abs(reason.points) >= _LEAST]
    before = exact = 0.0
    for number, reason in enumerate(telling, start=1):
        exact = match.score if number == len(telling) else exact + reason.points
        points = round(exact) - round(before)
        possible = max(round(reason.possible), points) if _is_part(reason, context) else 0
        yield Entry(points, possible, reason_line(reason))
        before = exact


def missed_line(match: Match, context: Context) -> str:
    """Return how many points were left, and of what most; empty for none, or where it is refused."""
    left = round(FULL) - round(match.score)
    if not left or any(reason.points < 0 for reason in match.reasons):
        return ""
    short = sorted(
        (
            (reason.possible - reason.points, _part(reason))
            for reason in match.reasons
            if _is_part(reason, context) and reason.possible - reason.points >= _LEAST_MISSED
        ),
        reverse=True,
    )
    unmet = [unmet_line([wish]) for wish in match.unmet]
    names = [*unmet, *(name for _, name in short)][: max(_MOST_MISSED, len(unmet))]
    most = f", vooral voor {joined(names)}" if names and context.scales else ""  # else all is for the text
    return f"Niet gehaald: {left} punt{'en' * (left > 1)}{most}."


def _is_part(reason: Reason, context: Context) -> bool:
    """Return whether what a reason can bring is a part of the need, and not what other parts left."""
    return bool(reason.asked) or (reason.ground is Ground.EXAMPLE and bool(context.text_points))


def _part(reason: Reason) -> str:
    return f"{reason.asked.facet} {reason.asked.label}" if reason.asked else _OWN_WORDS

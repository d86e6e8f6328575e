"""What is shown to who asks for suggestions: the best of a ranking."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspiratie.deck.initiative import Initiative
    from inspiratie.engine.need import Wish
    from inspiratie.engine.ranking import Match, Ranking
    from inspiratie.engine.recommender import Recommender


_LEAST_WHOLE = 3
"""Where all that is found is weak, so many are told whole: there is nothing better to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """The best of a ranking."""

    ranking: "Ranking"
    recommender: "Recommender"
    count: int
    """How many are shown at most."""
    long: bool = False
    """Whether each is shown as a whole card."""
    full: bool = False
    """Whether a card shows the whole reckoning."""
    why_not: "Initiative | None" = None
    """The one initiative that is explained instead, when there is one."""
    left_open: "tuple[str, ...] | None" = None
    """The questions that were left open by who was asked them; None for who stated the need at once."""

    @property
    def matches(self) -> "Sequence[Match]":
        """The matches that are shown, best first."""
        return self.ranking.matches[: self.count]

    @property
    def whole(self) -> "Sequence[Match]":
        """Those that are told with what they are and why, where an answer is told in short."""
        from inspiratie.engine.ranking import Strength  # noqa: PLC0415 - loads the engine

        fitting = [match for match in self.matches if match.strength is not Strength.WEAK]
        return fitting or self.matches[:_LEAST_WHOLE]

    @property
    def aside(self) -> "Sequence[Wish]":
        """The problems that the text names by the way; none for who is told of help first."""
        return () if self.ranking.need.alarms else self.recommender.aside(self.ranking.need)

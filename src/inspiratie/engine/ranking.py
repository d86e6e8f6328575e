"""Which initiatives fit a need, how well, why, and why not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Relation
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.signals import Context, Reason, ledger
from inspiratie.engine.weights import WEIGHTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One initiative and its reckoning."""

    initiative: Initiative
    reasons: tuple[Reason, ...]
    """What counted, most points first."""
    unmet: tuple[Wish, ...]
    """What options asked and is not met at all."""
    judged: float = 0.0
    """The grade, 0 to 3, that judges would give it for the words of the need: it settles equal scores."""

    @property
    def score(self) -> float:
        """The sum of the reasons' points, 0 to 100, in hundredths."""
        return round(sum(reason.points for reason in self.reasons), 2) + 0.0  # no minus before a zero

    @property
    def strength(self) -> str:
        """The score in one word: ``sterk``, ``redelijk`` or ``zwak``."""
        if self.score >= WEIGHTS.strong:
            return "sterk"
        return "redelijk" if self.score >= WEIGHTS.fair else "zwak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """All initiatives for one need, best first."""

    need: Need
    matches: tuple[Match, ...]
    """Those that are worth showing."""
    others: tuple[Match, ...]
    """Those that are not, best first."""

    @property
    def fits(self) -> bool:
        """Whether anything is worth showing."""
        return bool(self.matches)

    @property
    def everyone(self) -> list[Match]:
        """Those that are worth showing and those that are not, by score."""
        return sorted([*self.matches, *self.others], key=lambda match: -match.score)


def match(need: Need, initiative: Initiative, context: Context) -> Match:
    """Return the reckoning of one initiative."""
    found = ledger(need, initiative, context)
    met = {reason.asked.id for reason in found if reason.asked and reason.points > 0}
    return Match(
        initiative=initiative,
        reasons=tuple(sorted(_in_hundredths(found), key=lambda reason: -reason.points)),
        unmet=tuple(wish for wish in need.stated if wish.concept.id not in met),
        judged=need.grades.get(initiative.id, 0.0),
    )


def _in_hundredths(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """Yield the reasons with points in hundredths that add up to the exact total in hundredths.

    What rounding takes from one, the next one gets: three thirds of 100 are 100, not 99.99.
    """
    exact = told = 0.0
    for reason in reasons:
        exact += reason.points
        points = round(exact - told, 2)
        told += points
        if points:
            yield replace(reason, points=points, possible=max(reason.possible, points))


def rank(need: Need, initiatives: Iterable[Initiative], context: Context) -> Ranking:
    """Return all initiatives for `need`, best first.

    Equal scores fall by what judges would say of the words, then by card number, then by id. A facet in
    `need.required` must be met at least in a narrower or practical way.
    """
    matches = sorted((match(need, initiative, context) for initiative in initiatives), key=_order)
    is_in_field = need.in_field or any(
        hit.is_named or hit.score >= context.weights.wording_half for hit in context.hits.values()
    )
    fitting = [
        found
        for found in matches
        if is_in_field and found.score >= context.weights.fits and _meets_musts(need, found)
    ]
    shown = {found.initiative.id for found in fitting}
    return Ranking(
        need=need,
        matches=tuple(fitting),
        others=tuple(found for found in matches if found.initiative.id not in shown),
    )


def _order(found: Match) -> tuple[float, float, int, str]:
    return -found.score, -found.judged, *found.initiative.order


def _meets_musts(need: Need, found: Match) -> bool:
    """Tell whether every required facet is met by the thing itself or a kind of it."""
    met = {
        reason.asked.facet
        for reason in found.reasons
        if reason.asked and reason.points > 0 and reason.relation in (Relation.SAME, Relation.NARROWER)
    }
    return (need.required & {wish.concept.facet for wish in need.stated}) <= met

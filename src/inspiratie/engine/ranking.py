"""Which initiatives fit a need, how well, why, and why not."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple, overload

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Relation
from inspiratie.engine.best_first import best_first
from inspiratie.engine.context import Context
from inspiratie.engine.fitting import Ground
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.signals import Met, Reason, added, in_hundredths, ledger
from inspiratie.engine.weights import WEIGHTS, Weights

_CLOSE = (Relation.SAME, Relation.NARROWER)


class Strength(StrEnum):
    """A score in one word."""

    STRONG = "sterk"
    FAIR = "redelijk"
    WEAK = "zwak"


class Match(NamedTuple):
    """One initiative and its reckoning."""

    initiative: Initiative
    reasons: tuple[Reason, ...]
    """What counted, most points first."""
    unmet: tuple[Wish, ...]
    """What options asked and is not met at all; of what a text says, only where a whole facet is missed."""
    misses: bool = False
    """Whether nothing at all is met of a whole facet that options ask."""
    judged: float = 0.0
    """The grade, 0 to 3, that judges would give it for the words of the need: it settles equal scores."""
    weights: Weights = WEIGHTS
    """The numbers that it was reckoned with."""

    @property
    def score(self) -> float:
        """The sum of the reasons' points, 0 to 100, in hundredths."""
        return added(reason.points for reason in self.reasons)

    @property
    def strength(self) -> Strength:
        """How well it fits, by its score in whole points, as it is shown; strong is what misses nothing."""
        shown = round(self.score)
        if shown >= self.weights.strong and not self.misses:
            return Strength.STRONG
        return Strength.FAIR if shown >= self.weights.fair else Strength.WEAK


class Lazy(Sequence[Match]):
    """Matches in order, of which no more are made than are looked at."""

    def __init__(self, source: Iterable[Match]) -> None:
        """Take what makes them."""
        self._source = iter(source)
        self._made: list[Match] = []

    def _upto(self, count: int | None) -> None:
        self._made += islice(self._source, None if count is None else max(0, count - len(self._made)))

    def __bool__(self) -> bool:
        self._upto(1)
        return bool(self._made)

    def __len__(self) -> int:
        self._upto(None)
        return len(self._made)

    @overload
    def __getitem__(self, at: int) -> Match: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Match, ...]: ...

    def __getitem__(self, at: int | slice) -> Match | tuple[Match, ...]:
        if isinstance(at, slice):
            self._upto(at.stop if at.stop is not None and at.stop >= 0 else None)
            return tuple(self._made[at])
        self._upto(at + 1 if at >= 0 else None)
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment] # as a list has none


class Ranking(NamedTuple):
    """All initiatives for one need, best first."""

    need: Need
    matches: Sequence[Match]
    """Those that are worth showing."""
    others: Sequence[Match]
    """Those that are not, best first."""

    @property
    def fits(self) -> bool:
        """Whether anything is worth showing."""
        return bool(self.matches)

    @property
    def is_weak(self) -> bool:
        """Whether even the best fits weakly."""
        return self.fits and self.matches[0].strength is Strength.WEAK

    @property
    def everyone(self) -> list[Match]:
        """Those that are worth showing and those that are not, by score."""
        return sorted([*self.matches, *self.others], key=lambda match: -match.score)


def match(need: Need, initiative: Initiative, context: Context) -> Match:
    """Return the reckoning of one initiative."""
    found = ledger(need, initiative, context)
    met = {reason.asked.id for reason in found if reason.asked and reason.points > 0}
    missed = tuple(context.missed(initiative, context.said))
    points = in_hundredths(reason.points for reason in found)
    of_text = _met(need, initiative, context)
    told = (
        reason._replace(
            points=points,
            possible=max(reason.possible, points),
            met=of_text if reason.ground is Ground.EXAMPLE else (),
        )
        for reason, points in zip(found, points, strict=True)
        if points
    )
    return Match(
        initiative=initiative,
        reasons=tuple(sorted(told, key=lambda reason: -reason.points)),
        unmet=(
            *(wish for wish in need.stated if wish.concept.id not in met),
            *(wish for scale in missed for wish in scale.wishes),
        ),
        misses=any(context.missed(initiative, context.scales)),
        judged=need.grades.get(initiative.id, 0.0),
        weights=context.weights,
    )


def _met(need: Need, initiative: Initiative, context: Context) -> tuple[Met, ...]:
    """Return what a text says and an initiative meets; what is only wider or akin is no reason."""
    fits = ((wish.concept, context.fits.fit(wish.concept, initiative)) for wish in need.said)
    return tuple(
        Met(asked, fit.ground, fit.found, fit.relation, fit.covers)
        for asked, fit in fits
        if fit.found and fit.relation in _CLOSE
    )


def rank(need: Need, context: Context) -> Ranking:
    """Return all initiatives for `need`, best first, each reckoned when it is looked at.

    Equal scores fall by what judges would say of the words, then by card number, then by id. Of a facet
    in `need.required` a stated wish must be covered.
    """
    matches = Lazy(_fitting(need, context))
    return Ranking(need=need, matches=matches, others=Lazy(_others(need, context, matches)))


def _fitting(need: Need, context: Context) -> Iterator[Match]:
    """Yield what is worth showing: nothing for a text outside the field that finds nothing itself."""
    found = context.hits
    if not (need.is_in_field or found.named or found.scores.highest >= context.weights.wording_half):
        return
    musts = need.required & {wish.concept.facet for wish in need.stated}
    for place, score in best_first(need, context):
        if score < context.weights.fits:
            break
        initiative = context.fits.ordered[place]
        if context.fits.covers(initiative, need, musts):
            yield match(need, initiative, context)


def _others(need: Need, context: Context, matches: Iterable[Match]) -> Iterator[Match]:
    """Yield all that are not worth showing, each reckoned by itself."""
    shown = {found.initiative.id for found in matches}
    rest = (one for one in context.fits.ordered if one.id not in shown)
    yield from sorted((match(need, one, context) for one in rest), key=_order)


def _order(found: Match) -> tuple[float, float, int, str]:
    return -found.score, -found.judged, *found.initiative.order

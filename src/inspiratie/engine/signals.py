"""Everything that counts for an initiative: a ledger of signals, each of which adds reasons to the sum.

A signal is told what the ones before it left open, and says nothing of how the sum is kept. A new one is a
function here and a line in `SIGNALS`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Relation
from inspiratie.engine.context import FULL, Context, Scale
from inspiratie.engine.fitting import Fit, Ground
from inspiratie.engine.need import Need, Wish


class Met(NamedTuple):
    """A concept that is asked, and how an initiative meets it."""

    asked: Concept
    ground: Ground
    found: Concept
    relation: Relation | None
    covers: bool


class Reason(NamedTuple):
    """One part of the reckoning."""

    ground: Ground
    points: float
    """What it adds to the score, 0 to 100; negative for a refusal."""
    possible: float
    """What it could have added, 0 to 100."""
    asked: Concept | None = None
    found: Concept | None = None
    relation: Relation | None = None
    covers: bool = True
    """Whether what was asked is met well enough to be done with, or else in part."""
    words: tuple[str, ...] = ()
    """Words of the need that it goes back to, the weightiest first."""
    situation: str = ""
    """A situation that its card tells of, and that is like the need."""
    met: tuple[Met, ...] = ()
    """What a text that is judged as a whole says and the initiative meets: the thing, or a kind of it."""


Signal = Callable[[Need, Initiative, Context, float], Iterable[Reason]]
"""From a need, an initiative, the context and the points still open to reasons.

Of an initiative it looks at no more than its fits, its grade, what the text finds in it, what it is like, and
whether it is excluded; where it has a grade, at no concept that the text says; and a higher grade or a better
hit is never worth less. `best_first` counts on all three.
"""


def stated_signal(
    need: Need,  # noqa: ARG001 - every signal has one signature
    initiative: Initiative,
    context: Context,
    still_open: float,  # noqa: ARG001 - likewise
) -> Iterator[Reason]:
    """Yield what each stated wish brings: by the card, or by our judgment of what it helps with."""
    yield from _concept_reasons(initiative, context.scales, context)


def judged_signal(
    need: Need, initiative: Initiative, context: Context, still_open: float
) -> Iterator[Reason]:
    """Yield what the words bring by the grade that judges of such needs would give.

    Of a text all points that it is worth; of the labels of stated wishes a share of what cards leave open.
    """
    grade = need.grades.get(initiative.id)
    if grade is not None:
        possible = context.text_points or _left_to_judges(initiative, context, still_open)
        points = min(still_open, possible * _level(grade, context.weights.levels))
        yield Reason(ground=Ground.EXAMPLE, points=points, possible=possible)


def _left_to_judges(initiative: Initiative, context: Context, still_open: float) -> float:
    """Return what judges of stated labels can give: little where a card meets nothing of a whole facet."""
    missed = sum(scale.whole for scale in context.missed(initiative, context.scales))
    return (still_open - missed) * context.weights.judged + missed * context.weights.judged_missed


def _level(value: float, knots: Sequence[tuple[float, float]]) -> float:
    """Return the share, 0 to 1, that a value is worth: linear between the knots, and level outside them."""
    for (low, least), (high, most) in pairwise(knots):
        if value < high:
            return least + (most - least) * max(0.0, value - low) / (high - low)
    return knots[-1][1]


def likeness_signal(
    need: Need, initiative: Initiative, context: Context, still_open: float
) -> Iterator[Reason]:
    """Yield what the text brings an initiative of which there are no judged examples, such as a user's own.

    By the concepts that the text says; by the words that its record shares with the text: a share of what is
    then left, saturating with BM25F; and by what known initiatives both ask for: a share of the rest.
    """
    if initiative.id in need.grades or not context.text_points:
        return
    weights = context.weights
    reasons = list(_concept_reasons(initiative, context.said, context, share=weights.likeness))
    yield from reasons
    left = min(still_open, context.text_points) - sum(reason.points for reason in reasons)
    hit = context.hits.get(initiative.id)
    if hit is not None:
        points = left * weights.wording * hit.score / (hit.score + weights.wording_half)
        yield Reason(ground=Ground.TEXT, points=points, possible=left * weights.wording, words=hit.words)
        left -= points
    share = _level(context.kin.get(initiative.id, 0.0), weights.kin)
    yield Reason(ground=Ground.KIN, points=left * share, possible=left * weights.kin[-1][1])


def name_signal(need: Need, initiative: Initiative, context: Context, still_open: float) -> Iterator[Reason]:  # noqa: ARG001 - every signal has one signature
    """Yield what an initiative wins whose name the text gives."""
    hit = context.hits.get(initiative.id)
    if hit is not None and hit.is_named:
        yield Reason(
            ground=Ground.NAME,
            points=still_open * context.weights.named,
            possible=still_open * context.weights.named,
            words=hit.words,
        )


def refusal_signal(
    need: Need, initiative: Initiative, context: Context, still_open: float
) -> Iterator[Reason]:
    """Yield a deduction of all points when the initiative is what the need refuses.

    Who wants to do without somebody who could help, such as the police, does without all they take part in.
    """
    if initiative.id in need.ruled_out:
        yield Reason(ground=Ground.REFUSAL, points=still_open - FULL, possible=0.0)
        return
    for wish in need.refused:
        fit = context.fits.fit(wish.concept, initiative)
        is_that = fit.relation in (Relation.SAME, Relation.NARROWER)
        least = 0.0 if wish.concept.is_helper else context.weights.practice["sterk"] * context.weights.distant
        if is_that and fit.level >= least:
            yield Reason(
                ground=Ground.REFUSAL,
                points=still_open - FULL,
                possible=0.0,
                asked=wish.concept,
                found=fit.found,
                relation=fit.relation,
                words=wish.words,
            )
            return


SIGNALS: tuple[Signal, ...] = (stated_signal, judged_signal, likeness_signal, name_signal, refusal_signal)
"""Everything that counts, in order. The score is the sum of what they yield, and of nothing else."""


def ledger(
    need: Need, initiative: Initiative, context: Context, signals: Sequence[Signal] = SIGNALS
) -> tuple[Reason, ...]:
    """Return the reasons of all signals, each told what the ones before it left open."""
    entries: list[Reason] = []
    earned = 0.0
    for signal in signals:
        for reason in signal(need, initiative, context, FULL - earned):
            if reason.points:
                entries.append(reason)
                earned += reason.points
    return tuple(entries)


def in_hundredths(points: Iterable[float]) -> list[float]:
    """Return points in hundredths that add up to the exact total in hundredths.

    What rounding takes from one, the next one gets: three thirds of 100 are 100, not 99.99.

    >>> in_hundredths([100 / 3] * 3)
    [33.33, 33.34, 33.33]
    """
    exact = told = 0.0
    rounded: list[float] = []
    for one in points:
        exact += one
        rounded.append(round(exact - told, 2))
        told += rounded[-1]
    return rounded


def added(hundredths: Iterable[float]) -> float:
    """Return the sum of points in hundredths, in hundredths itself."""
    return round(sum(hundredths), 2) + 0.0  # no minus before a zero


def score_of(reasons: Iterable[Reason]) -> float:
    """Return the score, 0 to 100, in hundredths, that the reasons of a ledger add up to."""
    return added(in_hundredths(reason.points for reason in reasons))


def _concept_reasons(
    initiative: Initiative, scales: Iterable[Scale], context: Context, *, share: float = 1.0
) -> Iterator[Reason]:
    """Yield what every wish brings: its part of each, and for the one best met the part of the best too."""
    for scale in scales:
        fits = [context.fits.fit(wish.concept, initiative) for wish in scale.wishes]
        met = [wish.weight * fit.level for wish, fit in zip(scale.wishes, fits, strict=True)]
        best = met.index(max(met))
        for number, (wish, fit) in enumerate(zip(scale.wishes, fits, strict=True)):
            rate = scale.each + (scale.best if number == best else 0.0)
            if met[number] > 0:
                yield _concept_reason(wish, fit, share * met[number] * rate, scale.whole)


def _concept_reason(wish: Wish, fit: Fit, points: float, possible: float) -> Reason:
    return Reason(
        ground=fit.ground,
        points=points,
        possible=possible,
        asked=wish.concept,
        found=fit.found,
        relation=fit.relation,
        covers=fit.covers,
        words=wish.words,
    )

"""Which initiatives fit a need, how well, why, and why not."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Relation
from inspiratie.engine.fitting import PRACTICE, Fit, FitTable, Ground
from inspiratie.engine.need import FACET_WEIGHTS, Need, Wish
from inspiratie.engine.text_search import TextHit

BEST_STATED, BEST_READ = 0.85, 0.45
"""Share of a facet's points that goes by the wish best met; the rest goes by all its wishes together."""
READ: Mapping[Facet, float] = {
    Facet.THEMA: 1.0,
    Facet.DOEL: 0.65,
    Facet.DOELGROEP: 0.65,
    Facet.METHODE: 0.25,
    Facet.VORM: 0.3,
}
"""How far a facet's wish counts when it was read from text and not stated."""
ENOUGH_READ = 2.5
"""What the wishes read must be worth together for a full score to be possible: one sure theme nearly is."""
TEXT_SHARE = 0.5
"""Share of the points still open that wording alone can win."""
NAMED = 0.75
"""Share of them that an initiative wins whose name the need gives."""
TEXT_HALF = 8.0
"""BM25F score that wins half of them."""
REFUSED = 45.0
"""Points taken off for what the need refuses."""
STRONG, FAIR, FITS = 70.0, 50.0, 25.0
"""From how many points a match is strong, is fair, and is worth showing at all: in the judged needs of
`benchmarks/`, results from 70 points were clearly useful in nine of ten cases, under 50 in one of eight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One part of the reckoning."""

    ground: Ground
    points: float
    """What it adds to the score, 0 to 100; negative for a refusal."""
    possible: float
    """What it could have added, 0 to 100."""
    asked: Concept | None = None
    found: Concept | None = None
    relation: Relation | None = None
    words: tuple[str, ...] = ()
    """Words of the need that it goes back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One initiative and its reckoning."""

    initiative: Initiative
    reasons: tuple[Reason, ...]
    """What counted, most points first."""
    unmet: tuple[Wish, ...]
    """What was asked and is not met at all."""

    @property
    def score(self) -> float:
        """The sum of the reasons' points, 0 to 100, in hundredths."""
        return round(sum(reason.points for reason in self.reasons), 2) + 0.0  # no minus before a zero

    @property
    def strength(self) -> str:
        """The score in one word: ``sterk``, ``redelijk`` or ``zwak``."""
        return "sterk" if self.score >= STRONG else "redelijk" if self.score >= FAIR else "zwak"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How the points of one facet of a need are shared out over its wishes."""

    wishes: tuple[Wish, ...]
    whole: float
    """Points for meeting the facet fully, 0 to 100."""
    best: float
    """Points that the wish best met can win, for each unit of its weight."""
    each: float
    """Points that every wish can win besides, for each unit of its weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a signal may look at besides need and initiative: reckoned once for a need."""

    scales: tuple[Scale, ...]
    hits: Mapping[str, TextHit]
    """What the need's wording finds, by initiative."""
    fits: FitTable


def make_context(need: Need, *, hits: Mapping[str, TextHit], fits: FitTable) -> Context:
    """Return the context of a need, with its points shared out over facets and wishes.

    A facet is worth its weight times its surest wish, less when that was only read from text. Within
    it the wish best met counts for most (OR), all its wishes together for the rest, so that meeting
    more is never worse; between facets points add up.
    """
    by_facet = {facet: need.of_facet(facet) for facet in need.facets}
    worth = {facet: need.weights[facet] * _surest(facet, wishes) for facet, wishes in by_facet.items()}
    total = sum(worth.values())
    if not any(wish.stated for wish in need.wishes):
        usual = sum(FACET_WEIGHTS[facet] * _surest(facet, wishes) for facet, wishes in by_facet.items())
        total *= max(1.0, ENOUGH_READ / usual) if usual else 1.0
    scales = []
    for facet, wishes in by_facet.items():
        if worth[facet] > 0:
            whole = 100.0 * worth[facet] / total
            lead = BEST_STATED if any(wish.stated for wish in wishes) else BEST_READ
            weights = [wish.weight for wish in wishes]
            best, each = whole * lead / max(weights), whole * (1.0 - lead) / sum(weights)
            scales.append(Scale(wishes=wishes, whole=whole, best=best, each=each))
    return Context(scales=tuple(scales), hits=hits, fits=fits)


def _surest(facet: Facet, wishes: Sequence[Wish]) -> float:
    return max(wish.weight * (1.0 if wish.stated else READ[facet]) for wish in wishes)


Signal = Callable[[Need, Initiative, Context], Iterable[Reason]]


def concept_signal(need: Need, initiative: Initiative, context: Context) -> Iterator[Reason]:  # noqa: ARG001 - every signal has one signature
    """Yield what each wish brings."""
    for scale, wish, fit, points in _earned(initiative, context):
        if points > 0:
            yield Reason(
                ground=fit.ground,
                points=points,
                possible=round(scale.whole, 2),
                asked=wish.concept,
                found=fit.found,
                relation=fit.relation,
                words=wish.words,
            )


def text_signal(need: Need, initiative: Initiative, context: Context) -> Iterator[Reason]:  # noqa: ARG001 - every signal has one signature
    """Yield what the wording brings: a share of what the wishes leave open, saturating with BM25F."""
    hit = context.hits.get(initiative.id)
    if hit is not None:
        still_open = 100.0 - sum(points for *_, points in _earned(initiative, context))
        share = NAMED if hit.is_named else TEXT_SHARE * hit.score / (hit.score + TEXT_HALF)
        yield Reason(
            ground=Ground.TEXT,
            points=still_open * share,
            possible=round(still_open * max(share, TEXT_SHARE), 2),
            words=hit.words,
        )


def _earned(initiative: Initiative, context: Context) -> Iterator[tuple[Scale, Wish, Fit, float]]:
    """Yield every wish with how it is met and the points for that."""
    for scale in context.scales:
        fits = [context.fits.fit(wish.concept, initiative) for wish in scale.wishes]
        met = [wish.weight * fit.level for wish, fit in zip(scale.wishes, fits, strict=True)]
        best = met.index(max(met))
        for number, (wish, fit) in enumerate(zip(scale.wishes, fits, strict=True)):
            yield scale, wish, fit, met[number] * (scale.each + (scale.best if number == best else 0.0))


def refusal_signal(need: Need, initiative: Initiative, context: Context) -> Iterator[Reason]:
    """Yield a deduction for the first way of working that the need refuses and that this initiative is."""
    for wish in need.refused:
        if wish.concept.facet is Facet.THEMA:
            continue  # a theme that is denied just does not count
        fit = context.fits.fit(wish.concept, initiative)
        if fit.relation in (Relation.SAME, Relation.NARROWER) and fit.level >= PRACTICE["sterk"]:
            earned = sum(
                reason.points
                for signal in (concept_signal, text_signal)
                for reason in signal(need, initiative, context)
            )
            yield Reason(
                ground=Ground.REFUSAL,
                points=-min(REFUSED, earned),
                possible=0.0,
                asked=wish.concept,
                found=fit.found,
                relation=fit.relation,
                words=wish.words,
            )
            return


SIGNALS: tuple[Signal, ...] = (concept_signal, text_signal, refusal_signal)
"""Everything that counts. The score is the sum of what they yield, and of nothing else."""


def match(need: Need, initiative: Initiative, context: Context) -> Match:
    """Return the reckoning of one initiative."""
    found = [reason for signal in SIGNALS for reason in signal(need, initiative, context) if reason.points]
    met = {reason.asked.id for reason in found if reason.asked and reason.points > 0}
    return Match(
        initiative=initiative,
        reasons=tuple(sorted(_in_hundredths(found), key=lambda reason: -reason.points)),
        unmet=tuple(wish for wish in need.wishes if wish.concept.id not in met),
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
    """Return all initiatives for `need`, best first; equal scores fall by card number, then by id.

    A facet in `need.required` must be met at least in a narrower or practical way.
    """
    matches = sorted((match(need, initiative, context) for initiative in initiatives), key=_order)
    in_field = need.in_field or any(hit.is_named for hit in context.hits.values())
    fitting = [found for found in matches if in_field and found.score >= FITS and _meets_musts(need, found)]
    shown = {found.initiative.id for found in fitting}
    return Ranking(
        need=need,
        matches=tuple(fitting),
        others=tuple(found for found in matches if found.initiative.id not in shown),
    )


def _order(found: Match) -> tuple[float, int, str]:
    return -found.score, *found.initiative.order


def _meets_musts(need: Need, found: Match) -> bool:
    """Tell whether every required facet is met by the thing itself or a kind of it."""
    met = {
        reason.asked.facet
        for reason in found.reasons
        if reason.asked and reason.points > 0 and reason.relation in (Relation.SAME, Relation.NARROWER)
    }
    return (need.required & set(need.facets)) <= met

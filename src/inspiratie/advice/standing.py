"""Where one initiative stands for a need: what it brings and lacks, and what keeps it out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspiratie.advice.help import first_help
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet
from inspiratie.engine.fitting import Fit, Ground
from inspiratie.engine.need import Wish
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.signals import Reason

_TELLING = 5.0
"""Points from which what the words of a text bring is told."""


class Cause(StrEnum):
    """Why an initiative is not shown, or why not higher."""

    SHOWN = "getoond"
    BEYOND = "verder"
    """It is worth showing, but more that fit better were."""
    OUTSIDE = "buiten"
    """The question is about something else than the cards."""
    REFUSED = "geweigerd"
    WEAK = "zwak"
    HELP = "hulp"
    """Who is in danger is shown only what suits that."""
    MUST = "moet"
    """It lacks what must be met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """What is asked of one facet and not there at all, and what the card names in its place."""

    facet: Facet
    asked: tuple[Concept, ...]
    named: tuple[Concept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One initiative among all, for one need."""

    match: Match
    place: int
    """From 1, the best."""
    ranking: Ranking
    shown: tuple[Match, ...]
    """What the user saw."""
    meets: tuple[tuple[Concept, Fit], ...]
    """What is asked and met at all, with how."""
    brings: tuple[Reason, ...]
    """What else counts for it, from the words of a text."""
    lacks: tuple[Lack, ...]
    uncovered: tuple[Concept, ...]
    """What is asked and not covered: what it lacks, or has only in a wider or weaker way."""
    cause: Cause
    needed: float
    """Points, 0 to 100, from which anything is worth showing."""

    @property
    def refused(self) -> tuple[Reason, ...]:
        """What it has that is not wanted."""
        return tuple(reason for reason in self.match.reasons if reason.ground is Ground.REFUSAL)

    @property
    def earned(self) -> float:
        """What it would score, 0 to 100, if it were not refused."""
        return sum(reason.points for reason in self.match.reasons if reason.ground is not Ground.REFUSAL)


def standing(initiative: Initiative, ranking: Ranking, recommender: Recommender, count: int) -> Standing:
    """Return where an initiative stands when the first `count` are shown."""
    everyone = ranking.everyone
    place, found = next(
        (at, one) for at, one in enumerate(everyone, start=1) if one.initiative.id == initiative.id
    )
    (found,) = recommender.explained(ranking._replace(matches=(found,)), 1).matches
    return Standing(
        match=found,
        place=place,
        ranking=ranking,
        shown=tuple(ranking.matches[:count]),
        meets=tuple(_met(initiative, ranking, recommender)),
        brings=tuple(
            one._replace(met=())  # which `meets` tells
            for one in found.reasons
            if not one.asked and one.points >= _TELLING
        ),
        lacks=tuple(_lacking(initiative, ranking, recommender)),
        uncovered=tuple(
            wish.concept
            for wish in ranking.need.wishes
            if not recommender.fits.fit(wish.concept, initiative).covers
        ),
        cause=_cause(found, ranking, recommender, count),
        needed=recommender.weights.fits,
    )


def _met(initiative: Initiative, ranking: Ranking, recommender: Recommender) -> Iterator[tuple[Concept, Fit]]:
    for wish in ranking.need.wishes:
        fit = recommender.fits.fit(wish.concept, initiative)
        if fit.level:
            yield wish.concept, fit


def _lacking(initiative: Initiative, ranking: Ranking, recommender: Recommender) -> Iterator[Lack]:
    concepts = recommender.catalogue.vocabulary.concepts

    def is_lacking(wish: Wish) -> bool:
        return not recommender.fits.fit(wish.concept, initiative).level

    for facet in ranking.need.facets:
        asked = tuple(wish.concept for wish in ranking.need.of_facet(facet) if is_lacking(wish))
        if asked:
            named = tuple(concepts[id_] for id_ in initiative.concepts(facet))
            yield Lack(facet=facet, asked=asked, named=named)


def _cause(found: Match, ranking: Ranking, recommender: Recommender, count: int) -> Cause:
    id_ = found.initiative.id
    for at, one in enumerate(ranking.matches):
        if one.initiative.id == id_:
            return Cause.SHOWN if at < count else Cause.BEYOND
    if not ranking.need.is_in_field:
        return Cause.OUTSIDE
    if any(reason.ground is Ground.REFUSAL for reason in found.reasons):
        return Cause.REFUSED
    if found.score < recommender.weights.fits:
        return Cause.WEAK
    hurt = first_help(ranking.need, recommender.catalogue.vocabulary) is not None
    return Cause.HELP if hurt else Cause.MUST

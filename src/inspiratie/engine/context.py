"""What a need's points are shared out over: reckoned once for a need, before any initiative is looked at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.fitting import FitTable
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.text_search import Hits
from inspiratie.engine.weights import WEIGHTS, Weights

FULL = 100.0
"""The score of an initiative that meets everything."""


class Scale(NamedTuple):
    """How the points of one facet of a need are shared out over its wishes."""

    wishes: tuple[Wish, ...]
    whole: float
    """Points for meeting the facet fully, 0 to 100, in hundredths."""
    best: float
    """Points that the wish best met can win, for each unit of its weight."""
    each: float
    """Points that every wish can win besides, for each unit of its weight."""


class Context(NamedTuple):
    """What a signal may look at besides need and initiative: reckoned once for a need."""

    scales: tuple[Scale, ...]
    """The points of what options state."""
    text_points: float
    """Points for what the text asks, 0 to 100."""
    said: tuple[Scale, ...]
    """The same points shared out over the concepts that the text says."""
    hits: Hits
    """What the need's wording finds, by initiative; it numbers them as `fits` places them."""
    fits: FitTable
    kin: Mapping[str, float] = MappingProxyType({})
    """How alike initiatives without judged examples are to what the need asks, 0 to 1, by id."""
    weights: Weights = WEIGHTS

    def missed(self, initiative: Initiative, scales: Iterable[Scale]) -> Iterator[Scale]:
        """Yield the facets of which an initiative meets no wish at all."""
        for scale in scales:
            if not any(self.fits.fit(wish.concept, initiative).level for wish in scale.wishes):
                yield scale


def make_context(
    need: Need,
    *,
    hits: Hits,
    fits: FitTable,
    kin: Mapping[str, float] | None = None,
    weights: Weights = WEIGHTS,
) -> Context:
    """Return the context of a need, with its points shared out over text, facets and wishes.

    A facet that options state is worth its weight, a text what `weights` says. Within a facet the wish best
    met counts for most (OR), all its wishes together for the rest, so that meeting more is never worse;
    between facets points add up.
    """
    worth = {facet: need.weights[facet] for facet in Facet if _of(need.stated, facet)}
    for_text = weights.text if need.text and not need.ignores_text else 0.0
    total = sum(worth.values()) + for_text
    text = FULL * for_text / total if total else 0.0
    said = {facet: weights.facets[facet] for facet in Facet if _of(need.said, facet)}
    return Context(
        scales=tuple(
            _scale(_of(need.stated, facet), FULL * worth[facet] / total, weights.best)
            for facet in worth
            if worth[facet] > 0
        ),
        text_points=text,
        said=tuple(
            _scale(_of(need.said, facet), text * said[facet] / sum(said.values()), weights.best)
            for facet in said
        ),
        hits=hits,
        fits=fits,
        kin=kin or {},
        weights=weights,
    )


def _of(wishes: Sequence[Wish], facet: Facet) -> tuple[Wish, ...]:
    return tuple(wish for wish in wishes if wish.concept.facet is facet)


def _scale(wishes: tuple[Wish, ...], whole: float, best: float) -> Scale:
    weights = [wish.weight for wish in wishes]
    return Scale(
        wishes=wishes,
        whole=round(whole, 2),
        best=whole * best / max(weights),
        each=whole * (1.0 - best) / sum(weights),
    )

"""The initiatives that a need reaches, best first, each reckoned only when its turn comes.

What meets no wish and holds no word is never looked at. Initiatives that meet the wishes alike differ only in
what judges would say of the words, or in what the words find, and better is never worth less there: so each
such group is a list that is in order already, and the best of all is the best of their firsts (the threshold
algorithm of Fagin, Lotem and Naor, "Optimal Aggregation Algorithms for Middleware", 2001). What an initiative
is like takes long to work out: that is done only where the most that it could add brings it to the front.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby
from typing import NamedTuple

from inspiratie.engine.context import FULL, Context
from inspiratie.engine.need import Need
from inspiratie.engine.signals import ledger, score_of

_ONLY_WORDS = 0
"""The kind of what meets nothing, and holds a word of the need."""


class Bucket(NamedTuple):
    """Initiatives, by their places, for which one reckoning holds."""

    places: Sequence[int]
    score: float


def best_first(need: Need, context: Context) -> Iterator[tuple[int, float]]:
    """Yield the initiatives that a need reaches, by their places, with their scores, best first.

    Equal scores fall by what judges would say of the words, then by place.
    """
    context = context._replace(hits=context.hits.without_words())
    grades = _by_place(need.grades, context)
    merged = _merged([*_queues(need, context, grades), *_akin(need, context)])
    for score, buckets in groupby(merged, key=lambda bucket: bucket.score):
        equals = sorted(place for bucket in buckets for place in bucket.places)
        equals.sort(key=lambda place: grades.get(place, 0.0), reverse=True)
        for place in equals:
            yield place, score


Queue = tuple[float, Iterator[Bucket]]
"""The most that the next bucket can score, and buckets in order."""


def _by_place(told: Mapping[str, float], context: Context) -> Mapping[int, float]:
    """Return what is told of initiatives by their places, of those that there are."""
    places = context.fits.places
    return {places[id_]: value for id_, value in told.items() if id_ in places}


def _merged(queues: Iterable[Queue]) -> Iterator[Bucket]:
    """Yield all buckets in order; a bucket is not made before it may be the next."""
    heap: list[tuple[float, int, Bucket | None, Iterator[Bucket]]] = [
        (-most, number, None, queue) for number, (most, queue) in enumerate(queues)
    ]
    heapify(heap)
    while heap:
        most, number, made, queue = heappop(heap)
        if made is not None:
            yield made
            heappush(heap, (most, number, None, queue))
        elif (made := next(queue, None)) is not None:
            heappush(heap, (-made.score, number, made, queue))


def _queues(need: Need, context: Context, grades: Mapping[int, float]) -> Iterator[Queue]:
    """Yield groups of what a need reaches, each in order and different in no more than their words."""
    places, order = context.fits.places, context.hits.scores.order
    kin = {places[id_] for id_ in context.kin}
    aside = kin.union(places[id_] for id_ in context.hits.named | need.ruled_out if id_ in places)
    for place in aside - kin:
        yield FULL, _in_order([place], [], need, context)
    met = _met(need, context, grades, frozenset(order))
    ordered = dict.fromkeys([*sorted(grades, key=grades.__getitem__, reverse=True), *order])
    apart: dict[int, list[int]] = defaultdict(list)
    alike: dict[int, list[int]] = defaultdict(list)
    for some, groups in ((ordered.keys(), apart), (met.keys() - ordered.keys(), alike)):
        for place in some:
            if place not in aside:
                groups[met.get(place, _ONLY_WORDS)].append(place)
    for kind in apart.keys() | alike.keys():
        yield FULL, _in_order(apart[kind], alike[kind], need, context)


def _akin(need: Need, context: Context) -> Iterator[Queue]:
    """Yield each initiative that may be like the need, with what it would score if it were quite like it."""
    most = context._replace(kin=dict.fromkeys(context.kin, 1.0))
    for place in (context.fits.places[id_] for id_ in context.kin):
        yield _bucket([place], need, most).score, _in_order([place], [], need, context)


def _met(
    need: Need, context: Context, grades: Mapping[int, float], found: Collection[int]
) -> Mapping[int, int]:
    """Return the initiatives that are graded, or meet a wish or what is refused, by place.

    Those with one number meet all of these alike, and are all graded or all not; `found` are those that hold
    a word.
    """
    met = dict.fromkeys(grades, 1)
    kinds = 2
    for scales, judged in ((context.scales, ()), (context.said, grades.keys())):
        for row in (context.fits.row(wish.concept) for scale in scales for wish in scale.wishes):
            for place, number in row.met.items():
                if place not in judged:  # a grade is for all that the text says
                    met[place] = met.get(place, 0) + kinds * number
            kinds *= len(row.fits)
    for wish in need.refused:
        row = context.fits.row(wish.concept)
        for place, number in row.met.items():
            if place in met or place in found:
                met[place] = met.get(place, 0) + kinds * number
        kinds *= len(row.fits)
    return met


def _in_order(places: Iterable[int], rest: Sequence[int], need: Need, context: Context) -> Iterator[Bucket]:
    """Yield the initiatives of a group: each by itself, then those for which the words do nothing."""
    for place in places:
        yield _bucket([place], need, context)
    if rest:
        yield _bucket(rest, need, context)


def _bucket(places: Sequence[int], need: Need, context: Context) -> Bucket:
    return Bucket(places, score_of(ledger(need, context.fits.ordered[places[0]], context)))

"""The initiatives that a need reaches, best first, each reckoned only when its turn comes.

What meets no wish and holds no word is never looked at. Initiatives that meet the wishes alike differ only in
what judges would say of the words, or in what the words find, and better is never worth less there: so each
such group is a list that is in order already, and the best of all is the best of their firsts (the threshold
algorithm of Fagin, Lotem and Naor, "Optimal Aggregation Algorithms for Middleware", 2001). What an initiative
is like takes long to work out: that is done only where the most that it could add brings it to the front.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby
from typing import NamedTuple

from inspiratie.engine.context import FULL, Context
from inspiratie.engine.need import Need
from inspiratie.engine.ordering import by_worth
from inspiratie.engine.signals import ledger, score_of


class Bucket(NamedTuple):
    """Initiatives, by id, for which one reckoning holds."""

    ids: Sequence[str]
    score: float


def best_first(need: Need, context: Context) -> Iterator[tuple[str, float]]:
    """Yield the initiatives that a need reaches, by id, with their scores, best first.

    Equal scores fall by what judges would say of the words, then by card number, then by id.
    """
    context = context._replace(hits=context.hits.without_words())
    merged = _merged([*_queues(need, context), *_akin(need, context)])
    for score, buckets in groupby(merged, key=lambda bucket: bucket.score):
        equals = [id_ for bucket in buckets for id_ in bucket.ids]
        equals.sort(key=lambda id_: (-need.grades.get(id_, 0.0), context.fits.places[id_]))
        for id_ in equals:
            yield id_, score


Queue = tuple[float, Iterator[Bucket]]
"""The most that the next bucket can score, and buckets in order."""


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


def _queues(need: Need, context: Context) -> Iterator[Queue]:
    """Yield groups of what a need reaches, each in order and different in no more than their words."""
    met, hits, kin = _met(need, context), context.hits, frozenset(context.kin)
    aside = hits.named | need.ruled_out | kin
    for id_ in (aside - kin) & context.fits.initiatives.keys():
        yield FULL, _in_order([id_], need, context)
    groups: dict[int, list[str]] = defaultdict(list)
    for id_, kind in met.items():
        if id_ not in aside:
            groups[kind].append(id_)
    for ids in groups.values():
        yield FULL, _in_order(ids, need, context)
    only_words = (id_ for id_ in hits.best() if id_ not in met and id_ not in aside)
    yield FULL, (_bucket([id_], need, context) for id_ in only_words)


def _akin(need: Need, context: Context) -> Iterator[Queue]:
    """Yield each initiative that may be like the need, with what it would score if it were quite like it."""
    most = context._replace(kin=dict.fromkeys(context.kin, 1.0))
    for id_ in context.kin:
        yield _bucket([id_], need, most).score, _in_order([id_], need, context)


def _met(need: Need, context: Context) -> Mapping[str, int]:
    """Return the initiatives that are graded, or meet a wish or what is refused, by id.

    Those with one number meet all of these alike, and are all graded or all not.
    """
    met = dict.fromkeys(need.grades.keys() & context.fits.initiatives.keys(), 1)
    kinds = 2
    for scales, judged in ((context.scales, frozenset[str]()), (context.said, need.grades.keys())):
        for row in (context.fits.row(wish.concept) for scale in scales for wish in scale.wishes):
            for id_, number in row.numbers.items():
                if id_ not in judged:  # a grade is for all that the text says
                    met[id_] = met.get(id_, 0) + kinds * number
            kinds *= len(row.fits)
    for wish in need.refused:
        row = context.fits.row(wish.concept)
        for id_, number in row.numbers.items():
            if id_ in met or id_ in context.hits.scores:
                met[id_] = met.get(id_, 0) + kinds * number
        kinds *= len(row.fits)
    return met


def _in_order(ids: Sequence[str], need: Need, context: Context) -> Iterator[Bucket]:
    """Yield the initiatives of a group: by what judges would say, or by hits, those without any at last."""
    is_graded = ids[0] in need.grades
    worth = {id_: need.grades[id_] for id_ in ids} if is_graded else context.hits.scores.among(ids)
    for id_ in by_worth(worth, worth.__getitem__):
        yield _bucket([id_], need, context)
    if rest := [id_ for id_ in ids if id_ not in worth]:
        yield _bucket(rest, need, context)


def _bucket(ids: Sequence[str], need: Need, context: Context) -> Bucket:
    return Bucket(ids, score_of(ledger(need, context.fits.initiatives[ids[0]], context)))

"""The initiatives that a need reaches, best first, each reckoned only when its turn comes.

What meets no wish and holds no word is never looked at. Initiatives that meet the wishes alike differ only in
what judges would say of the words, or in what the words find, and better is never worth less there: so each
such group is a list that is in order already, and the best of all is the best of their firsts (the threshold
algorithm of Fagin, Lotem and Naor, "Optimal Aggregation Algorithms for Middleware", 2001).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby

from inspiratie.engine.need import Need
from inspiratie.engine.signals import Context, Reason, ledger, score_of


@dataclass(frozen=True, slots=True)
class Block:
    """Initiatives, by id, for which one reckoning holds."""

    ids: Sequence[str]
    reasons: tuple[Reason, ...]
    score: float


def best_first(need: Need, context: Context) -> Iterator[tuple[str, tuple[Reason, ...], float]]:
    """Yield the initiatives that a need reaches with their ledgers and scores, best first.

    Equal scores fall by what judges would say of the words, then by card number, then by id.
    """
    queues = (_in_order(ids, need, context) for ids in _groups(need, context))
    merged = merge(*queues, key=lambda block: -block.score)
    for score, blocks in groupby(merged, key=lambda block: block.score):
        equals = [(id_, block.reasons) for block in blocks for id_ in block.ids]
        equals.sort(key=lambda one: (-need.grades.get(one[0], 0.0), context.fits.places[one[0]]))
        for id_, reasons in equals:
            yield id_, reasons, score


def _groups(need: Need, context: Context) -> Iterable[Sequence[str]]:
    """Return the initiatives that a need reaches, those together that differ in no more than their words."""
    graded = need.grades.keys() & context.fits.initiatives.keys()
    alike: dict[str, int] = {**dict.fromkeys(context.hits.scores, 0), **dict.fromkeys(graded, 1)}
    kinds = 2
    for wish in (wish for scale in (*context.scales, *context.said) for wish in scale.wishes):
        row = context.fits.row(wish.concept)
        for id_, number in row.numbers.items():
            alike[id_] = alike.get(id_, 0) + kinds * number
        kinds *= len(row.fits)
    for wish in need.refused:
        row = context.fits.row(wish.concept)
        for id_ in row.numbers.keys() & alike.keys():
            alike[id_] += kinds * row.numbers[id_]
        kinds *= len(row.fits)
    groups: dict[int, list[str]] = defaultdict(list)
    apart = context.hits.named | need.excluded | context.kin.keys()
    for number, id_ in enumerate(apart & context.fits.initiatives.keys()):
        groups[-number - 1].append(id_)
        alike.pop(id_, None)
    for id_, group in alike.items():
        groups[group].append(id_)
    return groups.values()


def _in_order(ids: Sequence[str], need: Need, context: Context) -> Iterator[Block]:
    """Yield the initiatives of a group: by what judges would say, or by hits, those without any at last."""
    worth = need.grades if ids[0] in need.grades else context.hits.scores
    told = sorted((id_ for id_ in ids if id_ in worth), key=worth.__getitem__, reverse=True)
    for id_ in told:
        yield _block([id_], need, context)
    if rest := [id_ for id_ in ids if id_ not in worth]:
        yield _block(rest, need, context)


def _block(ids: Sequence[str], need: Need, context: Context) -> Block:
    reasons = ledger(need, context.fits.initiatives[ids[0]], context)
    return Block(ids, reasons, score_of(reasons))

"""Random cards for a workshop, the same again for the same seed."""

from collections.abc import Iterable
from random import Random

from inspiratie.deck.initiative import Initiative


def draw(initiatives: Iterable[Initiative], *, count: int, seed: int) -> tuple[Initiative, ...]:
    """Return `count` of these initiatives in random order, all of them when there are fewer.

    The same seed gives the same cards as long as there are the same ids, in whatever order.
    """
    by_id = {one.id: one for one in initiatives}
    drawn = Random(seed).sample(sorted(by_id), min(count, len(by_id)))  # noqa: S311 - cards for a workshop, no secret
    return tuple(by_id[id_] for id_ in drawn)

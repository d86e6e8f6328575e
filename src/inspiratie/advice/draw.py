"""Random cards for a workshop, the same again for the same seed."""

from random import Random

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative


def draw(catalogue: Catalogue, *, count: int, seed: int) -> tuple[Initiative, ...]:
    """Return `count` different initiatives in random order, all of them when there are fewer.

    The same seed gives the same cards as long as the catalogue holds the same ids, in whatever order.
    """
    ids = sorted(catalogue.by_id)
    drawn = Random(seed).sample(ids, min(count, len(ids)))  # noqa: S311 - cards for a workshop, no secret
    return tuple(catalogue.by_id[id_].initiative for id_ in drawn)

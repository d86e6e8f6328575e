"""Many things put in order of their worth, of which few are ever looked at."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice
from typing import TypeVar

Key = TypeVar("Key")
_SAMPLED, _BEST = 20, 10
"""Of many keys one in so many is looked at to find the best: those that come up to so many of these."""


def by_worth(keys: Collection[Key], worth: Callable[[Key], float]) -> Iterator[Key]:
    """Yield keys, the one of most worth first; of many all but the best are put in order when asked for."""
    sample = sorted(map(worth, islice(keys, 0, None, _SAMPLED)), reverse=True)
    bar = sample[min(_BEST, len(sample) - 1)] if sample else 0.0
    yield from sorted((key for key in keys if worth(key) >= bar), key=worth, reverse=True)
    yield from sorted((key for key in keys if worth(key) < bar), key=worth, reverse=True)

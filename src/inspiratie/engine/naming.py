"""Initiatives that a text calls by their name: a title, or a part of a double one, every word of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from inspiratie.deck.initiative import Initiative
from inspiratie.language.reading import Reading
from inspiratie.language.words import folded_words, stem

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


class Names:
    """The names of initiatives, each as the stems of its words."""

    def __init__(self, titles: Sequence[tuple[str, frozenset[str]]] = ()) -> None:
        """Take for every name the id of the initiative, and the stems, at least one."""
        self.titles = titles

    def called(self, reading: Reading, positions: frozenset[int]) -> frozenset[str]:
        """Return the initiatives, by id, of which a whole name stands at these positions among the words."""
        words = [token.word for at, token in enumerate(reading.words) if at in positions]
        meant = [place.read_as for place in reading.places if place.at in positions]
        said = _stems([*words, *meant, *(first + second for first, second in pairwise(words))])
        near = (self.titles[number] for stem in said for number in self._by_stem.get(stem, ()))
        return frozenset(id_ for id_, title in near if title <= said)

    def hold(self, words: Iterable[str], ids: Iterable[str]) -> bool:
        """Tell whether words, at least one, all stand in one name of any of these initiatives."""
        meant, among = _stems(words), frozenset(ids)
        return bool(meant) and any(id_ in among and meant <= title for id_, title in self.titles)

    @cached_property
    def _by_stem(self) -> Mapping[str, Sequence[int]]:
        """For every stem the titles of which it is the rarest, by number."""
        counts = Counter(stem for _, stems in self.titles for stem in stems)
        found: dict[str, list[int]] = defaultdict(list)
        for number, (_, stems) in enumerate(self.titles):
            found[min(stems, key=lambda stem: (counts[stem], stem))].append(number)
        return found


def names_of(initiatives: Iterable[Initiative]) -> Names:
    """Return the names of initiatives; a title without a word is none."""
    titles = {
        (initiative.id, stems): None
        for initiative in initiatives
        for name in _names(initiative.titel)
        if (stems := frozenset(_stems(folded_words(name))))
    }
    return Names(tuple(titles))


def _names(title: str) -> Iterator[str]:
    """Yield a title and the parts of a double one, each also without what it has between brackets."""
    for name in (title, *title.split("/")):
        yield from (name, _IN_BRACKETS.sub("", name))


def _stems(words: Iterable[str]) -> set[str]:
    """Return Dutch stems: a name is its own words, not their synonyms."""
    return {stem(word, "nl") for word in words}

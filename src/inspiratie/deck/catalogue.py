"""All initiatives at hand, from the packaged deck and the user's own, and how they are found by name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from inspiratie.deck.errors import AmbiguousInitiative, UnknownField, UnknownInitiative
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.language.words import fold

_IN_BRACKETS = re.compile(r"\s\((\w+)\)")
"""What a title is called for short behind its name: "Buurtinformatienetwerk (BIN)"."""
_LONG = 4
"""Letters that a piece of a name has at least to stand for it."""
_ALIKE = 60
"""How much alike, of 100, what was typed and a name must be to ask whether that was meant."""
_CLEARLY = 82
"""How much alike they must be to take it for meant."""
_AHEAD = 5
"""So much more alike than the next one it must be for that."""
_OFFERED, _LOOKED_AT = 3, 8
"""So many initiatives are offered at most, out of so many names; one has a few."""


class Entry(NamedTuple):
    """One initiative of the catalogue and the deck that it comes from."""

    initiative: Initiative
    deck: str
    """Title of the deck."""
    is_own: bool
    """Whether it comes from a deck of the user's own."""
    replaces: str = ""
    """Title of the deck whose card it takes the place of, if it does."""
    added: tuple[tuple[str, str], ...] = ()
    """Names of fields that decks of the user's own filled in, each with the title of that deck."""


class Layer(NamedTuple):
    """What one deck brought to the catalogue, as ids."""

    file: str
    title: str
    version: str
    is_own: bool
    new: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    added_to: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    """New concepts of the vocabulary."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All initiatives at hand, by id, in the order of their decks."""

    vocabulary: Vocabulary
    entries: tuple[Entry, ...]
    version: str
    """The version that the packaged deck states."""
    checksum: str
    """SHA-256 over the data files that this catalogue was made from, in hexadecimal."""
    layers: tuple[Layer, ...] = ()
    """The decks that it was made of, the lowest first."""
    given: tuple[str, ...] = ()
    """Files of the decks that a command must name to get this catalogue again."""
    by_id: Mapping[str, Entry] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {entry.initiative.id: entry for entry in self.entries})

    def __iter__(self) -> Iterator[Initiative]:
        return (entry.initiative for entry in self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def carrying(self, wanted: Mapping[Facet, Sequence[str]]) -> tuple[Initiative, ...]:
        """Return the initiatives that carry a wanted concept or a narrower one in every facet given."""
        below = {
            facet: frozenset().union(*map(self.vocabulary.descendants, ids)) for facet, ids in wanted.items()
        }
        return tuple(
            initiative
            for initiative in self
            if all(not ids.isdisjoint(initiative.concepts(facet)) for facet, ids in below.items())
        )

    def filling(self, fields: Mapping[str, str]) -> frozenset[str]:
        """Return the ids of the initiatives of which each of these own fields holds the text beside it.

        Capitals and accents do not count; any field that is filled holds an empty text. Raises `UnknownField`
        for one that no card fills.
        """
        names = dict.fromkeys(name for one in self for name, _ in one.own_facts())
        for name in fields:
            if fold(name) not in map(fold, names):
                raise UnknownField(name, tuple(names))
        wanted = {fold(name): fold(text) for name, text in fields.items()}
        facts = {one.id: {fold(name): fold(value) for name, value in one.own_facts()} for one in self}
        return frozenset(
            id_
            for id_, own in facts.items()
            if all(name in own and text in own[name] for name, text in wanted.items())
        )

    def count(self, id_: str) -> int:
        """Return how many initiatives carry this concept or a narrower one."""
        return len(self.carrying({self.vocabulary.concepts[id_].facet: (id_,)}))

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, None]]:
        """Every folded id and title, the parts of a double title and what stands in brackets, with their ids.

        An id is only its own; a whole title goes before a part of another one.
        """
        titles: dict[str, dict[str, None]] = defaultdict(dict)
        parts: dict[str, dict[str, None]] = defaultdict(dict)
        for initiative in self:
            titles[fold(initiative.titel)][initiative.id] = None
            named = [*initiative.titel.split("/"), *_IN_BRACKETS.findall(initiative.titel)]
            for part in filter(None, (fold(part).strip() for part in named)):
                parts[part][initiative.id] = None
        return {**parts, **titles, **{fold(id_): {id_: None} for id_ in self.by_id}}

    @cached_property
    def _numbered(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the initiatives with each card number."""
        ids: dict[str, tuple[str, ...]] = {}
        for initiative in self:
            if initiative.kaart:
                number = str(initiative.kaart)
                ids[number] = (*ids.get(number, ()), initiative.id)
        return ids

    def handle(self, initiative: Initiative) -> str:
        """Return the shortest that a user can type for an initiative.

        That is the number of its card, or its id where the number alone does not find it.
        """
        number = str(initiative.kaart or "")
        alone = self._numbered.get(number) == (initiative.id,) and number not in self._names
        return number if alone else initiative.id

    def called(self, name: str) -> tuple[Initiative, ...]:
        """Return the initiatives of which this is the id or the whole title, in any capitals and accents."""
        wanted = fold(name).strip()
        return tuple(one for one in self if wanted in (fold(one.id), fold(one.titel)))

    def mentioned(self, words: Iterable[str]) -> tuple[Initiative, ...]:
        """Return the initiatives that a word stands for which is in no other name, each once."""
        found: dict[str, Initiative] = {}
        for word in (fold(word) for word in words if len(word) >= _LONG):
            ids = {id_ for known, ids in self._names.items() if word in known.split() for id_ in ids}
            found |= {id_: self.by_id[id_].initiative for id_ in ids if len(ids) == 1}
        return tuple(found.values())

    def named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the initiatives with this id, title or card number, or else with it in a name.

        There are none where it is mistyped.
        """
        wanted = fold(name).strip()
        exact = tuple(self._names.get(wanted) or self._names.get(wanted.replace(" ", "-")) or ())
        numbered = self._numbered.get(wanted.lstrip("0"), ())
        within = (ids for known, ids in self._names.items() if len(wanted) >= _LONG and wanted in known)
        return exact or tuple(numbered) or tuple(dict.fromkeys(id_ for ids in within for id_ in ids))

    def find(self, name: str) -> Initiative:
        """Return the initiative with this id, title or card number, or the one that is clearly meant.

        Raises `UnknownInitiative` with near matches, or `AmbiguousInitiative`.
        """
        candidates = self.named(name)
        if len(candidates) == 1:
            return self.by_id[candidates[0]].initiative
        if candidates:
            raise AmbiguousInitiative(name, candidates)
        near = self._near(fold(name).strip())
        if near and near[0][1] >= _CLEARLY and (len(near) == 1 or near[0][1] - near[1][1] >= _AHEAD):
            return self.by_id[near[0][0]].initiative
        raise UnknownInitiative(name, tuple(id_ for id_, _ in near[:_OFFERED]))

    def _near(self, wanted: str) -> Sequence[tuple[str, float]]:
        """Return ids that look like `wanted` with a similarity of `_ALIKE` to 100, best first, each once."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for a name that is not known

        hits = process.extract(
            wanted, list(self._names), scorer=fuzz.ratio, limit=_LOOKED_AT, score_cutoff=_ALIKE
        )
        best: dict[str, float] = {}
        for known, score, _ in hits:
            for id_ in self._names[known]:
                best.setdefault(id_, score)
        return list(best.items())

"""All initiatives at hand, to look up and to search by name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from inspiratie.deck.errors import AmbiguousInitiative, UnknownInitiative
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.language.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One initiative of the catalogue and the deck that it comes from."""

    initiative: Initiative
    deck: str
    """Title of the deck."""
    own: bool
    """Whether it comes from a deck of the user's own."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All initiatives at hand, by id, in the order of their decks."""

    vocabulary: Vocabulary
    entries: tuple[Entry, ...]
    version: str
    """The version that the packaged deck states."""
    checksum: str
    """SHA-256 over the data files that this catalogue was made from, in hexadecimal."""
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

    def count(self, id_: str) -> int:
        """Return how many initiatives carry this concept or a narrower one."""
        return len(self.carrying({self.vocabulary.concepts[id_].facet: (id_,)}))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Every folded id and title, and the parts of a double title, with the id they stand for."""
        names: dict[str, str] = {}
        for initiative in self:
            for part in filter(None, (fold(part).strip() for part in initiative.titel.split("/"))):
                names.setdefault(part, initiative.id)
            names[fold(initiative.titel)] = initiative.id
        return names | {fold(id_): id_ for id_ in self.by_id}

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

    def find(self, name: str) -> Initiative:
        """Return the initiative with this id, title or card number, or the one that is clearly meant.

        Raises `UnknownInitiative` with near matches, or `AmbiguousInitiative`.
        """
        wanted = fold(name).strip()
        exact = self._names.get(wanted) or self._names.get(wanted.replace(" ", "-"))
        if exact:
            return self.by_id[exact].initiative
        numbered = self._numbered.get(wanted.lstrip("0"), ())
        if len(numbered) == 1:
            return self.by_id[numbered[0]].initiative
        if numbered:
            raise AmbiguousInitiative(name, numbered[:3])
        parts = [id_ for known, id_ in self._names.items() if len(wanted) >= 4 and wanted in known]
        candidates = tuple(dict.fromkeys(parts))
        if len(candidates) == 1:
            return self.by_id[candidates[0]].initiative
        if candidates:
            raise AmbiguousInitiative(name, candidates[:3])
        near = self._near(wanted)
        if near and near[0][1] >= 82 and (len(near) == 1 or near[0][1] - near[1][1] >= 5):
            return self.by_id[near[0][0]].initiative
        raise UnknownInitiative(name, tuple(id_ for id_, _ in near[:3]))

    def _near(self, wanted: str) -> Sequence[tuple[str, float]]:
        """Return ids that look like `wanted` with a similarity of 60 to 100, best first, each once."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for a name that is not known

        hits = process.extract(wanted, list(self._names), scorer=fuzz.ratio, limit=8, score_cutoff=60)
        best: dict[str, float] = {}
        for known, score, _ in hits:
            best.setdefault(self._names[known], score)
        return list(best.items())

"""The packaged deck plus the user's own decks, checked against the vocabulary."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz, process

from inspiratie import commands
from inspiratie.deck.errors import AmbiguousInitiative, UnknownInitiative
from inspiratie.deck.initiative import DECK_SCHEMA, Deck, Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.deck.vocabulary_files import parse_vocabulary, read_vocabulary
from inspiratie.errors import Problem
from inspiratie.language.words import fold
from inspiratie.storage import packaged
from inspiratie.storage.strict_yaml import Location, check_schema, packaged_source, read_source

_NO_DECK = "Kijk na of dit het bestand met uw kaarten is."


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

    def find(self, name: str) -> Initiative:
        """Return the initiative with this id or title, or the one that is clearly meant.

        Raises `UnknownInitiative` with near matches, or `AmbiguousInitiative`.
        """
        wanted = fold(name).strip()
        exact = self._names.get(wanted) or self._names.get(wanted.replace(" ", "-"))
        if exact:
            return self.by_id[exact].initiative
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
        hits = process.extract(wanted, list(self._names), scorer=fuzz.ratio, limit=8, score_cutoff=60)
        best: dict[str, float] = {}
        for known, score, _ in hits:
            best.setdefault(self._names[known], score)
        return list(best.items())


def load_catalogue(decks: Sequence[Path] = ()) -> Catalogue:
    """Return the packaged deck followed by the user's own `decks`.

    Raises `DataError` that names file, line, field and reason.
    """
    deck, terms = packaged_source(packaged.data_folder() / "initiatives.yaml"), read_vocabulary()
    vocabulary = parse_vocabulary(terms)
    own = [(read_source(path), True) for path in decks]
    entries: list[Entry] = []
    taken: dict[str, str] = {}
    version = ""
    for source, is_own in [(deck, False), *own]:
        if is_own:
            check_schema(source, DECK_SCHEMA, kind="kaartenbestand", next_step=_NO_DECK)
        parsed = source.parse(Deck)
        version = version or parsed.versie
        source.refuse(_deck_faults(parsed, vocabulary, taken))
        taken |= dict.fromkeys((initiative.id for initiative in parsed.initiatieven), source.name)
        entries += [
            Entry(initiative=initiative, deck=parsed.titel, own=is_own) for initiative in parsed.initiatieven
        ]
    sources = [deck, *terms.values(), *(source for source, _ in own)]
    return Catalogue(
        vocabulary=vocabulary,
        entries=tuple(entries),
        version=version,
        checksum=hashlib.sha256("".join(source.checksum for source in sources).encode()).hexdigest(),
    )


def _deck_faults(
    deck: Deck, vocabulary: Vocabulary, taken: Mapping[str, str]
) -> Iterator[tuple[Location, Problem]]:
    """Yield what is wrong between a deck, the vocabulary, and the decks before it."""
    seen = dict(taken)
    for index, initiative in enumerate(deck.initiatieven):
        at = ("initiatieven", index)
        if initiative.id in seen:
            yield (
                (*at, "id"),
                Problem(
                    line=None, field="", reason=f"het id '{initiative.id}' bestaat al ({seen[initiative.id]})"
                ),
            )
        seen[initiative.id] = "in dit bestand"
        for facet in Facet:
            for number, id_ in enumerate(initiative.concepts(facet)):
                concept = vocabulary.concepts.get(id_)
                if concept is None or concept.facet is not facet:
                    yield (*at, facet.plural, number), _unknown_concept(id_, vocabulary, facet)
        for grade in ("sterk", "goed", "deels"):
            for number, id_ in enumerate(getattr(initiative.helpt_bij, grade)):
                if id_ not in vocabulary.concepts:
                    yield (*at, "helpt_bij", grade, number), _unknown_concept(id_, vocabulary, None)


def _unknown_concept(id_: str, vocabulary: Vocabulary, facet: Facet | None) -> Problem:
    known = [concept.id for concept in vocabulary.begrippen if facet in (None, concept.facet)]
    near = process.extractOne(id_, known, scorer=fuzz.ratio, score_cutoff=60)
    hint = f"; bedoelde u '{near[0]}'?" if near else "."
    everything = commands.terms(facet or "")
    return Problem(
        line=None, field="", reason=f"het begrip '{id_}' bestaat niet{hint} Alle begrippen: {everything}"
    )

"""Concepts of the controlled vocabulary, and the walks between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from inspiratie.deck.errors import UnknownFacet
from inspiratie.language.words import LANGUAGES, Language, fold
from inspiratie.storage.plain import Plain, rule

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""What an id looks like: lower case ASCII words with single hyphens."""


class Facet(StrEnum):
    """A side of an initiative by which people choose; the value is the option's name."""

    VORM = "vorm"
    DOEL = "doel"
    METHODE = "methode"
    DOELGROEP = "doelgroep"
    THEMA = "thema"

    @property
    def plural(self) -> str:
        """The name of the field in a record: the Dutch plural, in plain letters."""
        return {"vorm": "vormen", "methode": "methoden", "thema": "themas"}.get(self.value, f"{self.value}en")

    @property
    def plural_label(self) -> str:
        """The Dutch plural as people spell it."""
        return {"thema": "thema's"}.get(self.value, self.plural)

    @property
    def taken(self) -> tuple["Facet", ...]:
        """The facets of which its option takes the concepts: `--doel` takes participation forms alike."""
        return (self, Facet.VORM) if self is Facet.DOEL else (self,)

    @classmethod
    def named(cls, name: str) -> "Facet":
        """Return the facet with this name, singular or plural; raises `UnknownFacet`."""
        wanted = name.strip().lower()
        for facet in cls:
            if wanted in (facet.value, facet.plural, facet.plural_label):
                return facet
        raise UnknownFacet(name, tuple(cls))


TOLD_FIRST = (Facet.THEMA, Facet.DOELGROEP, Facet.DOEL, Facet.METHODE, Facet.VORM)
"""The facets in the order in which they tell most: the problem first."""


class Relation(StrEnum):
    """How what an initiative has relates to what was asked, closest first."""

    SAME = "zelfde"
    NARROWER = "enger"
    BROADER = "ruimer"
    RELATED = "verwant"
    GENERIC = "algemeen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Description(Plain):
    """One concept as the file of its facet describes it, as SKOS has it (https://www.w3.org/TR/skos-reference/)."""

    id: Annotated[str, rule(pattern=SLUG)]
    label: Annotated[str, rule(min_length=1)]
    """The preferred Dutch label."""
    alt: tuple[str, ...] = ()
    """Alternative Dutch labels: synonyms and everyday words."""
    fr: tuple[str, ...] = ()
    """French labels, the preferred one first."""
    en: tuple[str, ...] = ()
    """English labels, the preferred one first."""
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    definitie: str = ""
    algemeen: bool = False
    """Whether this means "anything of this facet", such as `breed publiek`."""
    middel: bool = False
    """Whether this is a means that a town may have already, such as cameras, or a group that could help, such
    as the police, and no problem."""
    hulp: str = ""
    """Where who tells of this, or of something narrower, gets help: said before any initiative."""

    def labels(self) -> Iterator[tuple[str, Language]]:
        """Yield every label with its language, the preferred Dutch one first."""
        yield self.label, "nl"
        for language, labels in zip(LANGUAGES, (self.alt, self.fr, self.en), strict=True):
            for label in labels:
                yield label, language


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept(Description):
    """One concept, with the facet that it is a value of."""

    facet: Facet

    @property
    def is_helper(self) -> bool:
        """Whether this is a group that could help, such as the police."""
        return self.middel and self.facet is Facet.DOELGROEP

    def goes_by(self, name: str) -> bool:
        """Tell whether a name, in any capitals and accents, is its preferred label or its id."""
        return fold(name).strip() in (fold(self.label), self.id)


@dataclass(frozen=True, kw_only=True)
class Vocabulary(Plain):
    """The concepts of ``data/vocabulary`` by id, with their relations."""

    begrippen: Annotated[tuple[Concept, ...], rule(min_length=1)]

    @cached_property
    def concepts(self) -> Mapping[str, Concept]:
        """Every concept by id, in the order of the files."""
        return {concept.id: concept for concept in self.begrippen}

    @cached_property
    def narrower(self) -> Mapping[str, tuple[str, ...]]:
        """The direct narrower concepts of every concept: the inverse of broader."""
        children: dict[str, list[str]] = {concept.id: [] for concept in self.begrippen}
        for concept in self.begrippen:
            for parent in concept.broader:
                children[parent].append(concept.id)
        return {id_: tuple(ids) for id_, ids in children.items()}

    @cached_property
    def _related(self) -> frozenset[tuple[str, str]]:
        pairs = {(concept.id, other) for concept in self.begrippen for other in concept.related}
        return frozenset(pairs | {(other, id_) for id_, other in pairs})

    @cached_property
    def _ancestors(self) -> Mapping[str, Mapping[str, int]]:
        return {concept.id: self._distances(concept.id) for concept in self.begrippen}

    def _distances(self, id_: str) -> dict[str, int]:
        """Return every concept above `id_` with its distance in steps, nearest first."""
        distances: dict[str, int] = {}
        frontier = [id_]
        step = 0
        while frontier:
            step += 1
            above = [parent for child in frontier for parent in self.concepts[child].broader]
            frontier = [parent for parent in dict.fromkeys(above) if parent not in distances]
            distances.update(dict.fromkeys(frontier, step))
        return distances

    def ancestors(self, id_: str) -> Mapping[str, int]:
        """Return every broader concept with its distance in steps, from 1."""
        return self._ancestors[id_]

    def labels_of(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the preferred labels of concepts."""
        return tuple(self.concepts[id_].label for id_ in ids)

    def help_for(self, id_: str) -> str:
        """Return what the concept, or the nearest above it that says so, tells of where to get help."""
        lines = (self.concepts[other].hulp for other in (id_, *self.ancestors(id_)))
        return next(filter(None, lines), "")

    def of_facet(self, facet: Facet) -> tuple[Concept, ...]:
        """Return the concepts of one facet, in the order of the file."""
        return tuple(concept for concept in self.begrippen if concept.facet is facet)

    def in_tree(self, facet: Facet) -> Iterator[tuple[Concept, int]]:
        """Yield the concepts of one facet as a tree, each once below its first broader one, with how deep."""

        def below(concept: Concept, depth: int) -> Iterator[tuple[Concept, int]]:
            yield concept, depth
            for child in map(self.concepts.__getitem__, self.narrower[concept.id]):
                if child.broader[0] == concept.id:
                    yield from below(child, depth + 1)

        for concept in self.of_facet(facet):
            if not concept.broader:
                yield from below(concept, 0)

    def descendants(self, id_: str) -> frozenset[str]:
        """Return the concept itself and all narrower ones, at any depth."""
        return frozenset(other for other, above in self._ancestors.items() if id_ in above) | {id_}

    def relation(self, asked: str, found: str) -> tuple[Relation, int] | None:
        """Return how `found` relates to what was `asked`, and in how many steps; None when not at all.

        `NARROWER` means that `found` is a kind of `asked`, `BROADER` the reverse.
        """
        if asked == found:
            return Relation.SAME, 0
        if asked in self._ancestors[found]:
            return Relation.NARROWER, self._ancestors[found][asked]
        if found in self._ancestors[asked]:
            return Relation.BROADER, self._ancestors[asked][found]
        if (asked, found) in self._related:
            return Relation.RELATED, 1
        if self.concepts[found].algemeen:
            return Relation.GENERIC, 1
        return None

    @cached_property
    def folded_labels(self) -> tuple[tuple[str, Concept], ...]:
        """Every label, folded, with the concept that carries it, in the order of the concepts."""
        return tuple((fold(label), concept) for concept in self.begrippen for label, _ in concept.labels())

    @cached_property
    def _called(self) -> Mapping[str, tuple[str, ...]]:
        """For every folded preferred label, and every id without its hyphens, the concepts that go by it."""
        found: dict[str, tuple[str, ...]] = {}
        for concept in self.begrippen:
            for name in {fold(concept.label), concept.id.replace("-", " ")}:
                found[name] = (*found.get(name, ()), concept.id)
        return found

    def called(self, text: str) -> tuple[str, ...]:
        """Return the ids of the concepts of which a whole text is the preferred label or the id, as words.

        Many an id is what the cards call a concept, such as `capacity-building`.
        """
        return self._called.get(fold(text).strip(), ())

    def named(self, name: str, facet: Facet | None = None) -> tuple[str, ...]:
        """Return the ids of the concepts, of one facet or of any, that have a name for a label or an id.

        One that prefers it is meant by it: then no other is returned.
        """
        ids = [id_ for id_ in self.label_index.get(fold(name).strip(), ()) if self._is_of(id_, facet)]
        meant = [id_ for id_ in ids if self.concepts[id_].goes_by(name)]
        return tuple(meant or ids)

    def _is_of(self, id_: str, facet: Facet | None) -> bool:
        return facet in (None, self.concepts[id_].facet)

    @cached_property
    def label_index(self) -> Mapping[str, tuple[str, ...]]:
        """For every folded label and id, the concepts that carry it; those that prefer it come first."""
        preferred: dict[str, dict[str, None]] = {}
        alternative: dict[str, dict[str, None]] = {}
        for concept in self.begrippen:
            for name in (concept.id, concept.label):
                preferred.setdefault(fold(name), {})[concept.id] = None
            for label, _ in concept.labels():
                alternative.setdefault(fold(label), {})[concept.id] = None
        return {
            name: tuple({**preferred.get(name, {}), **alternative.get(name, {})})
            for name in {**preferred, **alternative}
        }


def by_facet(concepts: Iterable[Concept]) -> Mapping[Facet, Sequence[Concept]]:
    """Return concepts by facet, both in the order given."""
    found: dict[Facet, list[Concept]] = {}
    for concept in concepts:
        found.setdefault(concept.facet, []).append(concept)
    return found


def ids_by_facet(concepts: Iterable[Concept]) -> Mapping[Facet, Sequence[str]]:
    """Return the ids of concepts under their facets."""
    return {facet: [one.id for one in found] for facet, found in by_facet(concepts).items()}

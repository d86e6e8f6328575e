"""A deck file judged whole: by its schema, by the vocabulary, and by the decks below it; all at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import chain
from typing import Any

from pydantic import ValidationError
from rapidfuzz import fuzz, process

from inspiratie import commands
from inspiratie.clean import shown
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.concept_names import with_ids
from inspiratie.deck.deck import Addition, Deck, OwnConcept
from inspiratie.deck.initiative import OWN_FIELDS, Initiative
from inspiratie.deck.skeleton import is_example, skeleton_text
from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import DataError, Problem, one_of
from inspiratie.language.words import fold
from inspiratie.storage.plain import validate
from inspiratie.storage.record_faults import MISSING, Location
from inspiratie.storage.strict_yaml import Source

Fault = tuple[Location, str]
"""Where it stands, and why it cannot be: a Dutch clause."""
_PARTS: Mapping[str, type[Any]] = {
    "begrippen": OwnConcept,
    "vervangingen": Initiative,
    "aanvullingen": Addition,
    "initiatieven": Initiative,
}
_EMPTY = "er staat niets in; zet er initiatieven, aanvullingen, vervangingen of begrippen in"
_LIKE = 60
"""How much a name that there is, looks like one that there is not, 0 to 100, to be told."""
_KNOWN = frozenset({*(field.name for field in fields(Initiative)), *Addition.model_fields})
"""Names that a field of the user's own cannot have."""


def read_deck(source: Source, below: Catalogue) -> Deck:
    """Return the deck of a file that goes over `below`.

    Raises `DataError` with a line for every fault: those of the schema, and of each record that the schema
    passes also those with the vocabulary and the decks below.
    """
    data = with_ids(source.data(), below.vocabulary)
    try:
        deck = source.judge(Deck, data)
    except DataError as error:
        parts = _sound_parts(data)
        source.refuse(
            chain(_faults(parts, below, _begun(data)), _word_faults(data, parts, below)),
            besides=[_with_example(problem, below) for problem in error.problems],
        )
    parts = _parts(deck)
    if not any(parts.values()):
        raise source.fault(_EMPTY)
    source.refuse(_faults(parts, below))
    return deck


Parts = Mapping[str, Sequence[tuple[int, Any]]]
"""The records of each part of a deck that the schema passes, with their numbers in it."""


def _parts(deck: Deck) -> Parts:
    return {name: tuple(enumerate(getattr(deck, name))) for name in _PARTS}


def _sound_parts(data: object) -> Parts:
    """Return the records that are right by themselves of a file that is not."""
    found = data if isinstance(data, dict) else {}
    return {name: tuple(_sound(model, found.get(name))) for name, model in _PARTS.items()}


def _sound(model: type[Any], records: object) -> Iterator[tuple[int, Any]]:
    for number, record in enumerate(records if isinstance(records, list) else ()):
        try:
            yield number, validate(model, record)
        except ValidationError:
            continue


def _with_example(problem: Problem, below: Catalogue) -> Problem:
    """Return a problem; where a facet is missing, with how it is written and what it can be."""
    facet = next((facet for facet in Facet if problem.field.endswith(f".{facet.plural}")), None)
    if facet is None or problem.reason != MISSING:
        return problem
    first = next(iter(below.vocabulary.of_facet(facet))).label
    return problem._replace(
        reason=f"{MISSING}, zoals {facet.plural}: [{first}]. Andere woorden: {commands.terms(facet)}"
    )


def _begun(data: object) -> frozenset[str]:
    """Return the ids of all concepts of a deck, right or not: who names one is not to blame."""
    ids = (record.get("id") for _, record in _records(data, "begrippen"))
    return frozenset(id_ for id_ in ids if isinstance(id_, str))


def _records(data: object, part: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    found = data.get(part) if isinstance(data, dict) else None
    for number, record in enumerate(found if isinstance(found, list) else ()):
        if isinstance(record, dict):
            yield number, record


def _word_faults(data: object, parts: Parts, below: Catalogue) -> Iterator[Fault]:
    """Yield the unknown concepts of the records that the schema refuses: they are told at once too."""
    known = {concept.id: concept.facet for concept in below.vocabulary.begrippen}
    own = _begun(data)
    words = _Words(known, below, own)
    for part in ("initiatieven", "vervangingen"):
        sound = {number for number, _ in parts[part]}
        for number, record in _records(data, part):
            for facet in Facet if number not in sound else ():
                values = record.get(facet.plural)
                for place, id_ in enumerate(values if isinstance(values, list) else ()):
                    if isinstance(id_, str):
                        yield from words.unknown(id_, facet, (part, number, facet.plural, place))


def _faults(parts: Parts, below: Catalogue, begun: frozenset[str] = frozenset()) -> Iterator[Fault]:
    """Yield what is wrong between the records of a deck, the vocabulary, and what is below."""
    known = {concept.id: concept.facet for concept in below.vocabulary.begrippen}
    words = _Words(known, below, begun)
    yield from _concept_faults(parts["begrippen"], known, below, words)
    seen = {id_: entry.deck for id_, entry in below.by_id.items()}
    skeleton = skeleton_text()
    for number, initiative in parts["initiatieven"]:
        at = ("initiatieven", number)
        yield from _taken(initiative.id, seen, below, (*at, "id"))
        seen[initiative.id] = ""
        if is_example(initiative, skeleton):
            yield at, "dit is nog het voorbeeld; schrijf er uw eigen initiatief over"
        yield from _record_faults(initiative, words, at)
    yield from _each_known(parts, "vervangingen", "id", below)
    for number, initiative in parts["vervangingen"]:
        yield from _record_faults(initiative, words, ("vervangingen", number))
    yield from _each_known(parts, "aanvullingen", "bij", below)
    for number, addition in parts["aanvullingen"]:
        yield from _field_faults(addition, ("aanvullingen", number))


def _taken(id_: str, seen: Mapping[str, str], below: Catalogue, at: Location) -> Iterator[Fault]:
    """Yield that an id is in use, and what a user may do instead."""
    if id_ not in seen:
        return
    if id_ not in below.by_id:
        yield at, f"het id '{id_}' staat er twee keer; geef een van de twee een ander id"
        return
    instead = "zet dit onder 'vervangingen' (in de plaats van die kaart) of onder 'aanvullingen' (erbij)"
    yield at, f"het id '{id_}' bestaat al in '{seen[id_]}'; kies een ander id, of {instead}"


def _each_known(parts: Parts, part: str, field: str, below: Catalogue) -> Iterator[Fault]:
    """Yield the records that point at an initiative that is not below, or at one for the second time."""
    seen: set[str] = set()
    for number, record in parts[part]:
        id_ = getattr(record, field)
        if id_ not in below.by_id:
            hint = one_of(_nearest(id_, below.by_id))
            yield (
                (part, number, field),
                f"geen kaart onder dit bestand heeft het id '{id_}'{hint} Alle kaarten: {commands.list_()}",
            )
        elif id_ in seen:
            yield (part, number, field), f"'{id_}' staat al eerder onder '{part}'; zet het bij elkaar"
        seen.add(id_)


def _record_faults(initiative: Initiative, words: "_Words", at: Location) -> Iterator[Fault]:
    for facet in Facet:
        for number, id_ in enumerate(initiative.concepts(facet)):
            yield from words.unknown(id_, facet, (*at, facet.plural, number))
    for grade, ids in initiative.helpt_bij.by_grade():
        for number, id_ in enumerate(ids):
            yield from words.unknown(id_, None, (*at, "helpt_bij", grade, number))
    yield from _field_faults(initiative, at)


def _field_faults(record: Initiative | Addition, at: Location) -> Iterator[Fault]:
    for name in record.velden:
        if fold(name) in _KNOWN:
            how = "zet het een niveau hoger" if fold(name) in OWN_FIELDS else "kies een andere naam"
            yield (*at, "velden", name), f"'{shown(name)}' is al een veld van een kaart; {how}"


def _concept_faults(
    concepts: Sequence[tuple[int, OwnConcept]],
    known: dict[str, Facet],
    below: Catalogue,
    words: "_Words",
) -> Iterator[Fault]:
    """Yield what is wrong with new concepts; those that have a place are noted in `known`."""
    labels = {(concept.facet, fold(concept.label)): concept.id for concept in below.vocabulary.begrippen}
    for number, concept in concepts:
        at = ("begrippen", number)
        facets = {known[id_] for id_ in concept.onder if id_ in known}
        if concept.id in known:
            yield (*at, "id"), f"het begrip '{concept.id}' bestaat al; kies een ander id"
            continue
        for place, id_ in enumerate(concept.onder):
            yield from words.unknown(id_, None, (*at, "onder", place))
        if len(facets) > 1:
            named = " en ".join(facet.value for facet in Facet if facet in facets)
            yield (*at, "onder"), f"deze begrippen horen bij {named}; een begrip hoort bij één kenmerk"
        for facet in facets:
            holder = labels.setdefault((facet, fold(concept.label)), concept.id)
            if holder != concept.id:
                reason = f"het label '{shown(concept.label)}' hoort al bij '{holder}'; gebruik dat begrip"
                yield (*at, "label"), reason
            known[concept.id] = facet


class _Words:
    """The concepts that a deck may name: those below and its own."""

    def __init__(
        self, known: Mapping[str, Facet], below: Catalogue, begun: frozenset[str] = frozenset()
    ) -> None:
        """Take their facets by id, the catalogue whose labels may be meant, and ids that may yet be right."""
        self._known = known
        self._begun = begun
        self._vocabulary = below.vocabulary

    def unknown(self, id_: str, facet: Facet | None, at: Location) -> Iterator[Fault]:
        """Yield that there is no such concept, or that it is of another facet, and what may be meant."""
        if id_ in self._begun and id_ not in self._known:
            return
        of = self._facet_of(id_, facet)
        if of is None:
            hint, everything = one_of(self._meant(id_, facet)), commands.terms(facet or "")
            yield at, f"het begrip '{shown(id_)}' bestaat niet{hint} Alle begrippen: {everything}"
        elif facet not in (None, of):
            yield at, f"'{shown(id_)}' is een {of} en geen {facet}; zet het onder '{of.plural}'"

    def _facet_of(self, name: str, wanted: Facet | None) -> Facet | None:
        """Return the facet of the concept with this id, or else of one that only other facets call so."""
        if name in self._known or self._vocabulary.named(name, wanted):
            return self._known.get(name)
        return next((self._vocabulary.concepts[id_].facet for id_ in self._vocabulary.named(name)), None)

    def _meant(self, name: str, facet: Facet | None) -> Sequence[str]:
        """Return the labels of the concepts that are called so, or else the name that looks most like it."""
        if called := self._vocabulary.named(name, facet):
            return self._vocabulary.labels_of(called)
        known = [id_ for id_, of in self._known.items() if facet in (None, of)]
        labels = self._vocabulary.labels_of(id_ for id_ in known if id_ in self._vocabulary.concepts)
        return _nearest(name, [*labels, *known])


def _nearest(id_: str, known: Iterable[str]) -> list[str]:
    """Return the known name that looks most like one that is not; none when none does."""
    found = process.extractOne(id_, list(known), scorer=fuzz.ratio, score_cutoff=_LIKE)
    return [found[0]] if found else []

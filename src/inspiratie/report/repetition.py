"""A decision asked again on the cards of today: what is different, and what that comes from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from inspiratie import __version__
from inspiratie.advice.help import safely_ranked
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import InspiratieError
from inspiratie.report.decision import Decision, cards, fingerprint


@dataclass(frozen=True, slots=True)
class Versions:
    """What something was, and what it is now."""

    then: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Causes:
    """What changed in the program, the cards and the reading of the need; nothing where it is empty."""

    program: Versions | None = None
    deck: Versions | None = None
    has_changed_files: bool = False
    """Whether data files changed, though nothing in them that this ranking shows."""
    has_changed_vocabulary: bool = False
    has_changed_lexicon: bool = False
    new: tuple[str, ...] = ()
    """Ids of initiatives that came."""
    gone: tuple[str, ...] = ()
    """Ids of initiatives that left."""
    changed: tuple[str, ...] = ()
    """Titles of initiatives in the ranking whose record changed."""
    lost: tuple[tuple[Facet, str], ...] = ()
    """Stated values that mean nothing any more."""
    read: tuple[str, ...] = ()
    """Labels of concepts that the need is understood as now."""
    unread: tuple[str, ...] = ()
    """Labels of concepts that it was understood as before; their ids when they are no more."""


class Fate(Enum):
    """Why an initiative has no place any more."""

    GONE = "gone"
    """It left the cards."""
    UNFIT = "unfit"
    """It is not recommended."""


@dataclass(frozen=True, slots=True)
class RankedPlace:
    """Where an initiative stands in a ranking."""

    number: int
    """From 1."""
    score: float
    """From 0 to 100, to the hundredth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An initiative that stands elsewhere, or with another score."""

    title: str
    then: RankedPlace
    now: RankedPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """An initiative that was in the ranking and no longer is."""

    title: str
    then: RankedPlace
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An initiative that was not in the ranking and now is."""

    title: str
    now: RankedPlace


Effect = Move | Departure | Arrival


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """What a decision would be today, beside what it was."""

    decision: Decision
    causes: Causes
    effects: tuple[Effect, ...] = ()
    """What changed in the ranking."""
    choices: tuple[tuple[str, Fate], ...] = ()
    """Ids that were chosen and have no place any more."""
    is_askable: bool = True
    """False when no wish of the need exists any more, so that nothing could be compared."""


def repeat(decision: Decision, recommender: Recommender) -> Repetition:
    """Return what changed since `decision` was made, and what it does to the ranking."""
    catalogue = recommender.catalogue
    options, lost = _still_known(decision, recommender)
    try:
        need = decision.nood.model_copy(update={"opties": options}).understood(recommender)
    except InspiratieError:
        return Repetition(decision=decision, causes=_causes(decision, recommender, lost), is_askable=False)
    ranking = safely_ranked(need, recommender)
    places = {
        match.initiative.id: RankedPlace(number, round(match.score, 2))
        for number, match in enumerate(ranking.matches, start=1)
    }
    return Repetition(
        decision=decision,
        causes=_causes(decision, recommender, lost, need),
        effects=(*_known_effects(decision, places, catalogue), *_arrivals(decision, ranking, places)),
        choices=tuple(_lost_choices(decision, places, catalogue)),
    )


def _still_known(
    decision: Decision, recommender: Recommender
) -> tuple[dict[Facet, Sequence[str]], tuple[tuple[Facet, str], ...]]:
    """Return the stated values that still mean something, and those that do not."""
    known: dict[Facet, Sequence[str]] = {}
    lost: list[tuple[Facet, str]] = []
    for facet, values in decision.nood.opties.items():
        for value in values:
            try:
                recommender.understand(options={facet: (value,)})
            except InspiratieError:
                lost.append((facet, value))
            else:
                known[facet] = (*known.get(facet, ()), value)
    return known, tuple(lost)


def _causes(
    decision: Decision,
    recommender: Recommender,
    lost: tuple[tuple[Facet, str], ...],
    need: Need | None = None,
) -> Causes:
    catalogue = recommender.catalogue
    then, now = decision.catalogus, cards(recommender)
    vocabulary, lexicon = then.begrippen != now.begrippen, then.woorden != now.woorden
    new, gone = sorted(set(now.ids) - set(then.ids)), sorted(set(then.ids) - set(now.ids))
    changed = [
        ranked.titel
        for ranked in decision.rangschikking
        if ranked.id in catalogue.by_id and ranked.kaart != fingerprint(catalogue.by_id[ranked.id].initiative)
    ]
    read, unread = _reading(decision, need, catalogue) if need else ((), ())
    return Causes(
        program=_versions(decision.programma, __version__),
        deck=_versions(then.versie, now.versie),
        has_changed_files=then.checksum != now.checksum
        and not any((vocabulary, lexicon, new, gone, changed)),
        has_changed_vocabulary=vocabulary,
        has_changed_lexicon=lexicon,
        new=tuple(new),
        gone=tuple(gone),
        changed=tuple(changed),
        lost=lost,
        read=read,
        unread=unread,
    )


def _versions(then: str, now: str) -> Versions | None:
    return Versions(then, now) if then != now else None


def _reading(decision: Decision, need: Need, catalogue: Catalogue) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the need is understood as now and was not before, and the other way round."""
    now = [wish.concept.id for wish in need.wishes]
    concepts = catalogue.vocabulary.concepts
    fewer = [id_ for id_ in decision.begrepen if id_ not in now]
    return (
        catalogue.vocabulary.labels_of(id_ for id_ in now if id_ not in decision.begrepen),
        tuple(concepts[id_].label if id_ in concepts else id_ for id_ in fewer),
    )


def _known_effects(
    decision: Decision, places: Mapping[str, RankedPlace], catalogue: Catalogue
) -> Iterator[Move | Departure]:
    """Yield what became of the initiatives that were ranked, where they do not stand as they stood."""
    for number, ranked in enumerate(decision.rangschikking, start=1):
        then, now = RankedPlace(number, round(ranked.score, 2)), places.get(ranked.id)
        if now is None:
            yield Departure(title=ranked.titel, then=then, fate=_fate(ranked.id, catalogue))
        elif now != then:
            yield Move(title=ranked.titel, then=then, now=now)


def _arrivals(decision: Decision, ranking: Ranking, places: Mapping[str, RankedPlace]) -> Iterator[Arrival]:
    """Yield the initiatives that would be ranked now and were not."""
    listed = {ranked.id for ranked in decision.rangschikking}
    for match in ranking.matches[: decision.aantal]:
        if match.initiative.id not in listed:
            yield Arrival(title=match.initiative.titel, now=places[match.initiative.id])


def _lost_choices(
    decision: Decision, places: Mapping[str, RankedPlace], catalogue: Catalogue
) -> Iterator[tuple[str, Fate]]:
    """Yield the choices that lost their place; one that had none is no news while its card is there."""
    ranked = {one.id for one in decision.rangschikking}
    for id_ in decision.keuze:
        fate = _fate(id_, catalogue)
        if id_ not in places and (id_ in ranked or fate is Fate.GONE):
            yield id_, fate


def _fate(id_: str, catalogue: Catalogue) -> Fate:
    return Fate.UNFIT if id_ in catalogue.by_id else Fate.GONE

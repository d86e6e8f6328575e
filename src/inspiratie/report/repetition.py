"""A decision asked again on the cards of today: what is different, and what that comes from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspiratie import __version__
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import InspiratieError
from inspiratie.report.decision import Cards, Decision, Ranked, cards, fingerprint
from inspiratie.wording.numbers import decimal
from inspiratie.wording.sentences import joined, labels

_NOTICEABLE = 0.005
"""Scores are told in hundredths of a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """What a decision would be today, beside what it was."""

    decision: Decision
    causes: tuple[str, ...]
    """What changed in the program, the cards and the reading of the need; Dutch clauses."""
    effects: tuple[str, ...]
    """What changed in the ranking; Dutch clauses."""


def repeat(decision: Decision, recommender: Recommender) -> Repetition:
    """Return what changed since `decision` was made, and what it does to the ranking."""
    catalogue = recommender.catalogue
    options, lost = _still_known(decision, recommender)
    causes = [*_program_causes(decision), *_card_causes(decision, recommender), *lost]
    try:
        need = recommender.understand(
            decision.nood.tekst,
            options=options,
            weights=decision.nood.gewichten,
            required=decision.nood.verplicht,
        )
    except InspiratieError:
        nothing_left = "de vraag kan niet meer gesteld worden: geen enkele wens ervan bestaat nog"
        return Repetition(decision=decision, causes=tuple(causes), effects=(nothing_left,))
    causes += _reading_causes(decision, need, catalogue)
    effects = tuple(_effects(decision, recommender.rank(need), catalogue))
    return Repetition(decision=decision, causes=tuple(causes), effects=effects)


def repetition_lines(repetition: Repetition) -> Iterator[str]:
    """Yield what changed and why, in Dutch."""
    decision = repetition.decision
    yield f"Herhaling van “{decision.titel}”, opgemaakt op {decision.gemaakt:%d/%m/%Y}."
    if not repetition.causes and not repetition.effects:
        yield "Er is niets veranderd: hetzelfde programma, dezelfde kaarten, dezelfde rangschikking."
        return
    yield ""
    yield "Wat er veranderde:"
    unknown = (
        "niets in programma, kaarten of begrippen; misschien is de kop van het verslag met de hand gewijzigd"
    )
    yield from (f"- {cause}" for cause in repetition.causes or (unknown,))
    yield ""
    yield "Wat dat doet met de rangschikking:"
    same = "niets: dezelfde initiatieven, in dezelfde volgorde, met dezelfde scores"
    yield from (f"- {effect}" for effect in repetition.effects or (same,))


def _still_known(
    decision: Decision, recommender: Recommender
) -> tuple[dict[Facet, Sequence[str]], tuple[str, ...]]:
    """Return the stated values that still mean something, and a cause for each that does not."""
    known: dict[Facet, Sequence[str]] = {}
    lost: list[str] = []
    for facet, values in decision.nood.opties.items():
        for value in values:
            try:
                recommender.understand(options={facet: (value,)})
            except InspiratieError:
                lost.append(f"{facet} '{value}' bestaat niet meer; die wens telt niet meer mee")
            else:
                known[facet] = (*known.get(facet, ()), value)
    return known, tuple(lost)


def _program_causes(decision: Decision) -> Iterator[str]:
    if decision.programma != __version__:
        yield f"het programma is nu versie {__version__}, toen {decision.programma}"


def _card_causes(decision: Decision, recommender: Recommender) -> Iterator[str]:
    then, now = decision.catalogus, cards(recommender)
    if then.versie != now.versie:
        yield f"de kaarten zijn nu versie {now.versie}, toen {then.versie}"
    found = list(_content_causes(decision, now, recommender.catalogue))
    if then.checksum != now.checksum and not found:
        yield "de bestanden met de kaarten zijn gewijzigd, maar niets ervan staat in deze rangschikking"
    yield from found


def _content_causes(decision: Decision, now: Cards, catalogue: Catalogue) -> Iterator[str]:
    then = decision.catalogus
    if then.begrippen != now.begrippen:
        yield "de begrippenlijst is gewijzigd"
    if then.woorden != now.woorden:
        yield "de woordkennis is gewijzigd"
    if new := sorted(set(now.ids) - set(then.ids)):
        yield f"nieuw in de kaarten: {joined(new)}"
    if gone := sorted(set(then.ids) - set(now.ids)):
        yield f"verdwenen uit de kaarten: {joined(gone)}"
    changed = [
        ranked.titel
        for ranked in decision.rangschikking
        if ranked.id in catalogue.by_id and ranked.kaart != fingerprint(catalogue.by_id[ranked.id].initiative)
    ]
    if changed:
        yield f"gewijzigde kaart: {joined(changed)}"


def _reading_causes(decision: Decision, need: Need, catalogue: Catalogue) -> Iterator[str]:
    now = [wish.concept.id for wish in need.wishes]
    concepts = catalogue.vocabulary.concepts
    if more := [id_ for id_ in now if id_ not in decision.begrepen]:
        yield f"de vraag wordt nu ook begrepen als: {joined(labels(more, catalogue.vocabulary))}"
    if fewer := [id_ for id_ in decision.begrepen if id_ not in now]:
        names = [concepts[id_].label if id_ in concepts else id_ for id_ in fewer]
        yield f"de vraag wordt niet meer begrepen als: {joined(names)}"


def _effects(decision: Decision, ranking: Ranking, catalogue: Catalogue) -> Iterator[str]:
    places = {match.initiative.id: place for place, match in enumerate(ranking.matches, start=1)}
    for place, ranked in enumerate(decision.rangschikking, start=1):
        if fate := _fate(ranked.id, places, catalogue):
            yield f"{ranked.titel} stond op plaats {place} en {fate}"
        else:
            score = ranking.matches[places[ranked.id] - 1].score
            yield from _moves(ranked, place, places[ranked.id], score)
    listed = {ranked.id for ranked in decision.rangschikking}
    for match in ranking.matches[: decision.aantal]:
        if match.initiative.id not in listed:
            place = places[match.initiative.id]
            yield f"{match.initiative.titel} komt erbij op plaats {place} (score {decimal(match.score, 2)})"
    for id_ in decision.keuze:
        if fate := _fate(id_, places, catalogue):
            yield f"uw keuze {id_} {fate}"


def _fate(id_: str, places: Mapping[str, int], catalogue: Catalogue) -> str:
    """Return why an initiative has no place any more, or nothing when it has one."""
    if id_ not in catalogue.by_id:
        return "staat niet meer in de kaarten"
    return "" if id_ in places else "wordt niet aangeraden"


def _moves(ranked: Ranked, before: int, now: int, score: float) -> Iterator[str]:
    moves = [f"van plaats {before} naar {now}"] if before != now else []
    if abs(score - ranked.score) >= _NOTICEABLE:
        moves.append(f"score {decimal(ranked.score, 2)}, nu {decimal(score, 2)}")
    if moves:
        yield f"{ranked.titel}: {', '.join(moves)}"

"""A repetition in plain Dutch: what changed, and what that does to the ranking."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from inspiratie.report.repetition import (
    Arrival,
    Causes,
    Departure,
    Effect,
    Fate,
    Move,
    RankedPlace,
    Repetition,
)
from inspiratie.wording.cards import GONE
from inspiratie.wording.numbers import day, decimal
from inspiratie.wording.series import joined

_FATES = {Fate.GONE: GONE, Fate.UNFIT: "wordt niet aangeraden"}
_NO_CAUSE = "niets in programma, kaarten of begrippen; misschien is de nota met de hand gewijzigd"
_NO_EFFECT = "niets: dezelfde initiatieven, in dezelfde volgorde, met dezelfde scores"


def repetition_lines(repetition: Repetition) -> Iterator[str]:
    """Yield what changed and why."""
    decision = repetition.decision
    yield f"Herhaling van “{decision.titel}”, opgemaakt op {day(decision.gemaakt)}."
    causes, effects = list(_causes(repetition.causes)), list(_effects(repetition))
    if not causes and not effects:
        yield "Er is niets veranderd: hetzelfde programma, dezelfde kaarten, dezelfde rangschikking."
        return
    yield ""
    yield "Wat er veranderde:"
    yield from (f"- {cause}" for cause in causes or [_NO_CAUSE])
    yield ""
    yield "Wat dat doet met de rangschikking:"
    yield from (f"- {effect}" for effect in effects or [_NO_EFFECT])


def _causes(causes: Causes) -> Iterator[str]:
    if causes.program:
        yield f"het programma is nu versie {causes.program.now}, toen {causes.program.then}"
    if causes.deck:
        yield f"de kaarten zijn nu versie {causes.deck.now}, toen {causes.deck.then}"
    if causes.has_changed_files:
        yield "de bestanden met de kaarten zijn gewijzigd, maar niets ervan staat in deze rangschikking"
    if causes.has_changed_vocabulary:
        yield "de begrippenlijst is gewijzigd"
    if causes.has_changed_lexicon:
        yield "de woordkennis is gewijzigd"
    yield from _named("nieuw in de kaarten", causes.new)
    yield from _named("verdwenen uit de kaarten", causes.gone)
    yield from _named("gewijzigde kaart", causes.changed)
    for facet, value in causes.lost:
        yield f"{facet} '{value}' bestaat niet meer; die wens telt niet meer mee"
    yield from _named("de vraag wordt nu ook begrepen als", causes.read)
    yield from _named("de vraag wordt niet meer begrepen als", causes.unread)


def _named(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"{what}: {joined(names)}"


def _effects(repetition: Repetition) -> Iterator[str]:
    if not repetition.is_askable:
        yield "de vraag kan niet meer gesteld worden: geen enkele wens ervan bestaat nog"
    yield from map(_effect_line, repetition.effects)
    for id_, fate in repetition.choices:
        yield f"uw keuze {id_} {_FATES[fate]}"


def _effect_line(effect: Effect) -> str:
    match effect:
        case Arrival(title=title, now=now):
            return f"{title} komt erbij op plaats {now.number} (score {decimal(now.score, 2)})"
        case Departure(title=title, then=then, fate=fate):
            return f"{title} stond op plaats {then.number} en {_FATES[fate]}"
        case Move(title=title, then=then, now=now):
            return f"{title}: {', '.join(_moves(then, now))}"
        case _ as never:
            assert_never(never)


def _moves(then: RankedPlace, now: RankedPlace) -> Iterator[str]:
    if then.number != now.number:
        yield f"van plaats {then.number} naar {now.number}"
    if then.score != now.score:
        yield f"score {decimal(then.score, 2)}, nu {decimal(now.score, 2)}"

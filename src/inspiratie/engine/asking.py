"""From a text and the values of options to a need."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from inspiratie.clean import clean_paragraphs, mended
from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.values import separate
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.errors import Contradiction, EmptyNeed
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.notices import Clash, Idle, Loose, Notice, OfText, Unchecked
from inspiratie.engine.understanding import NOTHING_SAID, Interpreter, Sighting, Understanding
from inspiratie.engine.unwanted import NOTHING_UNWANTED, Unwanted
from inspiratie.engine.values import find_concepts
from inspiratie.engine.weights import Weights
from inspiratie.language.limits import within_limit


class Options(NamedTuple):
    """What options say of a need."""

    wanted: Mapping[Facet, Sequence[str]] = MappingProxyType({})
    """Values, which concepts answer to or not."""
    unwanted: Unwanted = NOTHING_UNWANTED
    weights: Mapping[Facet, float] = MappingProxyType({})
    """Of the facets that count otherwise than they would."""
    required: Sequence[Facet] = ()


NO_OPTIONS = Options()


class _Stated(NamedTuple):
    """What the values of options say."""

    wishes: tuple[Wish, ...]
    loose: tuple[str, ...]
    """Values that no concept answers to, and that are about the field."""
    notices: tuple[Notice, ...]


class _Judged(NamedTuple):
    """What the text turned out to ask, and what it or else the labels of what is stated are worth."""

    understood: Understanding
    is_in_field: bool
    """Whether the text is about local safety; False without one."""
    ignores_text: bool
    grades: Mapping[str, float]
    """Those of the labels when these count alone."""


def understand_need(interpreter: Interpreter, text: str = "", options: Options = NO_OPTIONS) -> Need:
    """Return what is asked by `text` and by `options`.

    A value that no concept answers to but that is about the field is read as text. Raises `EmptyNeed` when
    there is neither text nor value, `UnknownConcept` for a value that means nothing here, `Contradiction`
    when all that is asked is not wanted.
    """
    restored = mended(text)
    whole, read = _as_read(restored)
    stated, loose, notices = _stated(options.wanted, interpreter)
    asked = "\n".join(filter(None, [read, *loose]))
    if not asked and not stated:
        raise EmptyNeed
    counting = {**interpreter.weights.facets, **options.weights}
    understood, is_in_field, ignores_text, grades = _judged(asked, stated, counting, interpreter)
    sure = _sure(understood, interpreter.weights) if is_in_field else []
    unwanted = _unwanted(options.unwanted, asked, stated, sure, interpreter.vocabulary)
    said, perhaps = _said(understood, sure, (*stated, *unwanted.wishes), interpreter.weights)
    return Need(
        wishes=(*stated, *said),
        perhaps=perhaps,
        refused=(*unwanted.wishes, *map(_wish, understood.refused)),
        excluded=unwanted.ids,
        alarms=understood.alarms,
        text=asked,
        ignores_text=ignores_text,
        reading=understood.reading if asked else None,
        grades=grades,
        is_in_field=bool(stated) or is_in_field,
        weights=counting,
        required=frozenset(options.required),
        notices=(
            *([OfText.MENDED] if restored != text else []),
            *([OfText.CUT] if read != whole else []),
            *notices,
            *([OfText.OPTIONS_ALONE] if ignores_text and not understood.refused else []),
            *unwanted.notices,
            *_clashes((wish.concept for wish in stated), unwanted.wishes, interpreter.vocabulary),
            *([Unchecked(understood.unchecked)] if understood.unchecked and is_in_field else []),
            *understood.unanswered,
            *_idle("verplicht", options.required, stated),
            *_idle("gewicht", tuple(options.weights), stated),
        ),
    )


def foresee(interpreter: Interpreter, texts: Iterable[str]) -> None:
    """Look together at texts that `understand_need` is to be asked one by one: that is much faster."""
    interpreter.foresee(filter(None, (_as_read(mended(text))[1] for text in texts)))


def _as_read(text: str) -> tuple[str, str]:
    """Return a text clean, and as much of it as is read."""
    whole = clean_paragraphs(text)
    return whole, within_limit(whole)


def _stated(options: Mapping[Facet, Sequence[str]], interpreter: Interpreter) -> _Stated:
    """Return what the values of options say, each concept once."""
    wishes: dict[str, Wish] = {}
    loose: list[str] = []
    notices: list[Notice] = []
    for facet, given in options.items():
        for value in (part for one in given for part in separate(one, interpreter.vocabulary)):
            try:
                concepts, notice = find_concepts(value, facet, interpreter)
            except UnknownConcept:
                if not interpreter.understand_briefly(value).is_in_field(interpreter.weights.loose):
                    raise
                loose.append(value)
                notices.append(Loose(value, facet))
            else:
                wishes |= {concept.id: Wish(concept=concept) for concept in concepts}
                notices += [notice] if notice else []
    return _Stated(tuple(wishes.values()), tuple(loose), tuple(notices))


def _judged(
    text: str,
    stated: Sequence[Wish],
    counting: Mapping[Facet, float],
    interpreter: Interpreter,
) -> _Judged:
    """Return the judgment of a text; where that says nothing of the field, the grades of what is stated."""
    understood = interpreter.understand(text) if text else NOTHING_SAID
    is_in_field = understood.is_in_field(interpreter.weights.in_field)
    if is_in_field or not stated:
        return _Judged(understood, is_in_field, ignores_text=False, grades=understood.judgment.grades)
    labels = " ".join(wish.concept.label for wish in stated if counting[wish.concept.facet] > 0)
    grades = interpreter.understand_briefly(labels).judgment.grades
    return _Judged(understood, is_in_field, ignores_text=bool(text), grades=grades)


def _sure(understood: Understanding, weights: Weights) -> list[Sighting]:
    """Return what a text is surely enough taken to say."""
    return [sighting for sighting in understood.sightings if sighting.certainty >= weights.said]


def _said(
    understood: Understanding, sure: Sequence[Sighting], told: Iterable[Wish], weights: Weights
) -> tuple[tuple[Wish, ...], tuple[Wish, ...]]:
    """Return what a text says beside what options ask and refuse, as wishes, and what it may mean besides."""
    known = {wish.concept.id for wish in told}
    new = [sighting for sighting in sure if sighting.concept.id not in known]
    kept = list(_surest(new, weights.said_of_facet))
    perhaps = [
        one
        for one in understood.sightings
        if one.concept.id not in known and one.certainty >= weights.perhaps and one not in kept
    ]
    return tuple(map(_wish, kept)), tuple(map(_wish, perhaps))


def _surest(sightings: Sequence[Sighting], most: int) -> Iterator[Sighting]:
    """Yield the first sightings of every facet, `most` of each."""
    counts: dict[Facet, int] = dict.fromkeys(Facet, 0)
    for sighting in sightings:
        facet = sighting.concept.facet
        counts[facet] += 1
        if counts[facet] <= most:
            yield sighting


def _wish(sighting: Sighting) -> Wish:
    return Wish(concept=sighting.concept, weight=sighting.certainty, is_stated=False, words=sighting.words)


def _unwanted(
    unwanted: Unwanted,
    text: str,
    stated: Sequence[Wish],
    said: Iterable[Sighting],
    vocabulary: Vocabulary,
) -> Unwanted:
    """Return what is not wanted but for guesses that would cancel what is asked.

    Raises `Contradiction` when it cancels all of that, in a text that says no more than a label.
    """
    asked = [*(wish.concept for wish in stated), *(sighting.concept for sighting in said)]
    kept = unwanted.sparing(asked, vocabulary)
    cancelled = {clash.asked.id: clash.asked.label for clash in _clashes(asked, kept.wishes, vocabulary)}
    if asked and len(cancelled) == len({one.id for one in asked}) and (not text or vocabulary.called(text)):
        raise Contradiction(tuple(cancelled.values()))
    return kept


def _clashes(wanted: Iterable[Concept], refused: Sequence[Wish], vocabulary: Vocabulary) -> Iterator[Clash]:
    """Yield a notice for every concept that is asked though another refuses it, or all of its kind."""
    for asked in wanted:
        for unwanted in (wish.concept for wish in refused):
            if asked.id in vocabulary.descendants(unwanted.id):
                yield Clash(asked, unwanted)


def _idle(
    option: Literal["verplicht", "gewicht"], facets: Sequence[Facet], stated: Sequence[Wish]
) -> Iterator[Idle]:
    """Yield a notice for every facet that an option names though no other one states a wish of it."""
    wished = {wish.concept.facet for wish in stated}
    for facet in dict.fromkeys(facets):
        if facet not in wished:
            yield Idle(option, facet)

"""From a text and the values of options to a need."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from inspiratie.clean import clean_paragraphs
from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.values import separate
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.engine.errors import EmptyNeed
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.notices import Clash, Idle, Loose, Notice, OfText
from inspiratie.engine.understanding import Interpreter, Sighting
from inspiratie.engine.values import find_concepts
from inspiratie.engine.weights import WEIGHTS, Weights
from inspiratie.language.limits import within_limit


def understand_need(  # noqa: PLR0913 - everything that a user may say of a need
    interpreter: Interpreter,
    *,
    text: str = "",
    options: Mapping[Facet, Sequence[str]] | None = None,
    refused: Sequence[Wish] = (),
    excluded: frozenset[str] = frozenset(),
    facet_weights: Mapping[Facet, float] | None = None,
    required: Sequence[Facet] = (),
    weights: Weights = WEIGHTS,
) -> Need:
    """Return what is asked by `text` and by the values of `options`, without what is `refused` or `excluded`.

    A value that no concept answers to but that is about the field is read as text. Raises `EmptyNeed` when
    there is neither text nor value, `UnknownConcept` for a value that means nothing here.
    """
    whole = clean_paragraphs(text)
    text = within_limit(whole)
    is_cut = text != whole
    values = [
        (facet, part)
        for facet, given in (options or {}).items()
        for value in given
        for part in separate(value, interpreter.vocabulary)
    ]
    if not text and not values:
        raise EmptyNeed
    stated: dict[str, Wish] = {}
    notices: list[Notice] = []
    loose: list[str] = []
    for facet, value in values:
        try:
            concepts, notice = find_concepts(value, facet, interpreter, weights)
        except UnknownConcept:
            meant = interpreter.understand(value, briefly=True)
            if not meant.is_in_field(weights.loose):
                raise
            loose.append(value)
            notice = Loose(value, facet)
        else:
            stated |= {concept.id: Wish(concept=concept) for concept in concepts}
        notices += [notice] if notice else []
    text = "\n".join(filter(None, [text, *loose]))
    counting = {**weights.facets, **(facet_weights or {})}
    labels = " ".join(wish.concept.label for wish in stated.values() if counting[wish.concept.facet] > 0)
    understood = interpreter.understand(text or labels, briefly=not text)
    is_text_in_field = understood.is_in_field(weights.in_field)
    options_alone = bool(text and stated and not is_text_in_field)
    judgment = interpreter.understand(labels, briefly=True).judgment if options_alone else understood.judgment
    said = [sighting for sighting in understood.sightings if text and sighting.concept.id not in stated]
    sure = [sighting for sighting in said if sighting.certainty >= weights.said]
    kept = list(_surest(sure, weights.said_of_facet)) if is_text_in_field else []
    wishes = (*stated.values(), *map(_wish, kept))
    return Need(
        wishes=wishes,
        perhaps=tuple(
            _wish(sighting)
            for sighting in said
            if sighting.certainty >= weights.perhaps and sighting not in kept
        ),
        refused=(*refused, *map(_wish, understood.refused if text else ())),
        excluded=excluded,
        alarms=understood.alarms if text else (),
        text=text,
        options_alone=options_alone,
        reading=understood.reading if text else None,
        grades=judgment.grades,
        in_field=bool(stated) or is_text_in_field,
        weights=counting,
        required=frozenset(required),
        notices=(
            *([OfText.CUT] if is_cut else []),
            *notices,
            *([OfText.OPTIONS_ALONE] if options_alone and not understood.refused else []),
            *_clashes(stated, refused, interpreter.vocabulary),
            *understood.unanswered,
            *_idle("verplicht", required, tuple(stated.values())),
            *_idle("gewicht", tuple(facet_weights or {}), tuple(stated.values())),
        ),
    )


def _surest(sightings: Sequence[Sighting], most: int) -> Iterator[Sighting]:
    """Yield the first sightings of every facet, `most` of each."""
    counts: dict[Facet, int] = dict.fromkeys(Facet, 0)
    for sighting in sightings:
        facet = sighting.concept.facet
        counts[facet] += 1
        if counts[facet] <= most:
            yield sighting


def _wish(sighting: Sighting) -> Wish:
    return Wish(concept=sighting.concept, weight=sighting.certainty, stated=False, words=sighting.words)


def _clashes(stated: Iterable[str], refused: Iterable[Wish], vocabulary: Vocabulary) -> Iterator[Clash]:
    """Yield a notice for every concept that an option asks though another refuses it, or all of its kind."""
    unwanted = [wish.concept for wish in refused]
    for asked in (vocabulary.concepts[id_] for id_ in stated):
        for concept in unwanted:
            if asked.id in vocabulary.descendants(concept.id):
                yield Clash(asked, concept)


def _idle(
    option: Literal["verplicht", "gewicht"], facets: Sequence[Facet], stated: Sequence[Wish]
) -> Iterator[Idle]:
    """Yield a notice for every facet that an option names though no other one states a wish of it."""
    wished = {wish.concept.facet for wish in stated}
    for facet in dict.fromkeys(facets):
        if facet not in wished:
            yield Idle(option, facet)

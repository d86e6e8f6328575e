"""Which concepts the value of an option stands for: by its name, by its letters, by its meaning."""

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum, auto

from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.errors import DeniedValue
from inspiratie.engine.notices import Elsewhere, Meant, Notice, Several, Taken
from inspiratie.engine.understanding import Interpreter
from inspiratie.language.denial import PEOPLE, WITHOUT
from inspiratie.language.words import fold

_OF_ONE_VALUE = 2
"""So many concepts at most are taken for one value that may mean several."""
_OFFERED = 3
"""So many labels at most are offered to who names none."""
_LOOKS_LIKE = 70
"""How much alike, of 100, a value and a label must be to ask whether that was meant."""
_LONG = 4
"""So many letters a value has at least to be taken for a slip: of "sms" one letter is a third."""
_DENIED = re.compile(
    r"(?:.*\W)?(?:geen|niet|zonder|behalve|uitgezonderd|pas de|sans|sauf|no|not|without|except)\W+"
    r"(?P<what>\w.*?)\W*"
    r"|(?P<before>\w.*?)\W+(?:niet|uitgezonderd)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""A value that says what is not wanted, and what that is."""
_LONGEST_DENIED = 200
"""Letters of such a value at most; what is longer is a text, in which denial is heard."""
_OF_PEOPLE = re.compile(rf"(?:{'|'.join(sorted(PEOPLE))})\s+(?:{'|'.join(sorted(WITHOUT))})\b", re.IGNORECASE)
"""A value that says so of people, as "mensen zonder papieren"."""


class Closeness(IntEnum):
    """How near a value must come to a concept to stand for it."""

    NAMED = auto()
    """It is a label or id of it, in any form."""
    MISSPELT = auto()
    """Or a typing error in one."""
    MEANT = auto()
    """Or it means that."""


def find_concepts(
    value: str, facet: Facet, interpreter: Interpreter, *, closeness: Closeness = Closeness.MEANT
) -> tuple[tuple[Concept, ...], Notice | None]:
    """Return the concepts that an option's `value` stands for, with a notice when that needs one.

    Tried in order, each in the facets that the option takes and then in the others, and as far as
    `closeness` goes: a label or id, in any form; a typing error in a label; its meaning. Raises
    `UnknownConcept`, and `DeniedValue` for what means the contrary of a concept.
    """
    if closeness >= Closeness.MEANT:
        _refuse_denied(value, facet, interpreter)
    own = facet.taken
    others = tuple(other for other in Facet if other not in own)
    if found := _named(value, own, interpreter):
        return found, Several(value, found) if len(found) > 1 else _taken(value, found[0], interpreter)
    if found := _named(value, others, interpreter)[:1]:
        return found, Elsewhere(value, facet, found[0])
    if closeness >= Closeness.MISSPELT:
        if found := _misspelt(value, own, interpreter):
            return found, Taken(value, found[0])
        if found := _misspelt(value, others, interpreter):
            return found, Elsewhere(value, facet, found[0])
    if closeness >= Closeness.MEANT and (
        found := _meant(value, own, interpreter) or _meant(value, others, interpreter)
    ):
        return found, Meant(value, facet, found)
    raise UnknownConcept(facet, value, _alike(value, own, interpreter.vocabulary))


def is_label(value: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a value is the label or id of a concept, in any capitals and accents."""
    return fold(value).strip() in vocabulary.label_index


def near_labels(value: str, facets: Sequence[Facet], interpreter: Interpreter) -> tuple[str, ...]:
    """Return up to three preferred labels of what a value may mean, or else of what looks like it."""
    meant = tuple(concept.label for concept in near_concepts(value, facets, interpreter))
    return meant[:_OFFERED] or _alike(value, facets, interpreter.vocabulary)


def near_concepts(text: str, facets: Sequence[Facet], interpreter: Interpreter) -> list[Concept]:
    """Return the concepts of these facets that a text may mean, surest first; none when no word is known."""
    meant = interpreter.understand_briefly(text)
    return [
        sighting.concept
        for sighting in (meant.sightings if meant.is_known else ())
        if sighting.certainty >= interpreter.weights.perhaps and sighting.concept.facet in facets
    ]


def _refuse_denied(value: str, facet: Facet, interpreter: Interpreter) -> None:
    """Refuse a value such as "geen jongeren": where the small words are left out it reads as its contrary."""
    is_short = len(value) <= _LONGEST_DENIED and not _OF_PEOPLE.match(value)
    denied = _DENIED.fullmatch(value.strip()) if is_short else None
    what = (denied["what"] or denied["before"]) if denied else ""
    if what and not is_label(value, interpreter.vocabulary) and _named(what, tuple(Facet), interpreter):
        raise DeniedValue(facet, value, what)


def _named(value: str, facets: Sequence[Facet], interpreter: Interpreter) -> tuple[Concept, ...]:
    """Return the concepts of which `value` is a label or id, or a label in another form."""
    vocabulary, wanted = interpreter.vocabulary, fold(value).strip()
    by_label = [vocabulary.concepts[id_] for id_ in vocabulary.label_index.get(wanted, ())]
    fitting = [concept for concept in by_label if concept.facet in facets]
    preferring = [concept for concept in fitting if concept.goes_by(value)]
    if found := preferring[:1] or fitting:
        return tuple(found)[:_OF_ONE_VALUE]
    by_form = (concept for concept in interpreter.labelled(value) if concept.facet in facets)
    return tuple(by_form)[:_OF_ONE_VALUE]


def _misspelt(value: str, facets: Sequence[Facet], interpreter: Interpreter) -> tuple[Concept, ...]:
    """Return the concept with the label that a value is mistyped from; none when none is near enough."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for a value that no label answers to

    if len(value.strip()) < _LONG:
        return ()
    labels, least = _labels(facets, interpreter.vocabulary), interpreter.weights.alike
    near = process.extractOne(fold(value), list(labels), scorer=fuzz.ratio, score_cutoff=least)
    return (labels[near[0]],) if near else ()


def _taken(value: str, concept: Concept, interpreter: Interpreter) -> Taken | None:
    """Return that a value was taken for a concept that does not have it as a label."""
    return None if is_label(value, interpreter.vocabulary) else Taken(value, concept)


def _meant(value: str, facets: Sequence[Facet], interpreter: Interpreter) -> tuple[Concept, ...]:
    """Return the concepts that a value means, read as a text, surely enough; surest first."""
    sure = [
        concept
        for concept, certainty in interpreter.certainties(value)
        if concept.facet in facets and certainty >= interpreter.weights.meant
    ]
    return tuple(sure[:_OF_ONE_VALUE])


def _labels(facets: Sequence[Facet], vocabulary: Vocabulary) -> Mapping[str, Concept]:
    """Return every folded label in these facets with a concept that carries it."""
    return {label: concept for label, concept in vocabulary.folded_labels if concept.facet in facets}


def _alike(value: str, facets: Sequence[Facet], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return up to three preferred labels with a label that looks like `value`, best first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

    labels = _labels(facets, vocabulary)
    near = process.extract(fold(value), list(labels), scorer=fuzz.ratio, limit=10, score_cutoff=_LOOKS_LIKE)
    return tuple(dict.fromkeys(labels[label].label for label, _, _ in near))[:_OFFERED]

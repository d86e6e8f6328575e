"""What the user asked: wishes a facet, text, weights and musts; and how option values become concepts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from inspiratie.clean import clean_paragraphs
from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.errors import EmptyNeed
from inspiratie.engine.understanding import SURE_ENOUGH, Sighting, Understanding
from inspiratie.language.reading import Reading
from inspiratie.language.words import fold

FACET_WEIGHTS: Mapping[Facet, float] = {
    Facet.THEMA: 3.0,
    Facet.DOEL: 2.0,
    Facet.DOELGROEP: 1.5,
    Facet.METHODE: 1.5,
    Facet.VORM: 2.0,
}
"""How much a facet counts when the user does not say so: the problem first, then what for."""
Understand = Callable[[str], Understanding]
"""Finds the concepts in a text; called only when no label answers."""
Selectivity = Callable[[Concept], float]
"""How much a concept narrows the choice, from 0 to 1."""
_BY_SELECTIVITY = 0.75
"""Share of a read wish's weight that goes by how selective it is: `buurt` says less than `inbraak`."""
_CLEAR = 0.6
"""A value's concept must be at least this sure, from 0 to 1, to be taken for an option."""
_ALIKE = 84
"""Similarity, from 0 to 100, from which a misspelt value is taken for a label."""
_OF_ONE_VALUE = 2
"""So many concepts at most are taken for one value that may mean several."""
_CLEAR_BESIDE = 0.4
"""A wish this much weaker than the weightiest of its facet is not taken for meant."""
_PER_FACET = 5
"""So many concepts of one facet at most are taken from a text: its surest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One concept that an initiative should have."""

    concept: Concept
    weight: float = 1.0
    """1 when an option states it, otherwise how sure the reading is, from 0 to 1."""
    stated: bool = True
    words: tuple[str, ...] = ()
    """The words of the text that it was read from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A need, understood."""

    wishes: tuple[Wish, ...]
    refused: tuple[Wish, ...] = ()
    """What the text says is not wanted, or is there already."""
    text: str = ""
    reading: Reading | None = None
    in_field: bool = True
    """False when the text asks for something else than local safety, or in an unknown language."""
    weights: Mapping[Facet, float] = field(default_factory=lambda: FACET_WEIGHTS)
    required: frozenset[Facet] = frozenset()
    """Facets that must be met."""
    notices: tuple[str, ...] = ()
    """What the user should know about how values were taken, in Dutch."""

    def of_facet(self, facet: Facet) -> tuple[Wish, ...]:
        """Return the wishes of one facet."""
        return tuple(wish for wish in self.wishes if wish.concept.facet is facet)

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets that something is wished of."""
        wished = {wish.concept.facet for wish in self.wishes}
        return tuple(facet for facet in Facet if facet in wished)


def understand_need(  # noqa: PLR0913 - text, options and how to read them are all needed
    understand: Understand,
    vocabulary: Vocabulary,
    selectivity: Selectivity,
    *,
    text: str = "",
    options: Mapping[Facet, Sequence[str]] | None = None,
    weights: Mapping[Facet, float] | None = None,
    required: Sequence[Facet] = (),
) -> Need:
    """Return what is asked by `text` and by the values of `options`.

    Raises `EmptyNeed` when there is neither, `UnknownConcept` for a value that nothing answers to.
    """
    text = clean_paragraphs(text)
    values = [(facet, value) for facet, given in (options or {}).items() for value in given]
    if not text and not values:
        raise EmptyNeed
    stated: dict[str, Wish] = {}
    notices: list[str] = []
    for facet, value in values:
        concepts, notice = find_concepts(value, facet, vocabulary, understand)
        stated |= {concept.id: Wish(concept=concept) for concept in concepts}
        notices += [notice] if notice else []
    understood = understand(text) if text else None
    read = (
        []
        if understood is None
        else [wish for wish in _wishes(understood, selectivity) if wish.concept.id not in stated]
    )
    wishes = (*stated.values(), *read)
    return Need(
        wishes=wishes,
        refused=() if understood is None else _refused(understood),
        text=text,
        reading=understood.reading if understood else None,
        in_field=understood is None or bool(stated) or understood.in_field,
        weights={**FACET_WEIGHTS, **(weights or {})},
        required=frozenset(required),
        notices=(*notices, *_idle(required, wishes)),
    )


def _idle(required: Sequence[Facet], wishes: Sequence[Wish]) -> Iterator[str]:
    """Yield a notice for every facet that must be met though nothing is wished of it."""
    wished = {wish.concept.facet for wish in wishes}
    for facet in dict.fromkeys(required):
        if facet not in wished:
            yield f"--verplicht {facet} telt niet mee: uw vraag noemt geen {facet}. Voeg --{facet} toe."


def find_concepts(
    value: str, facet: Facet, vocabulary: Vocabulary, understand: Understand
) -> tuple[tuple[Concept, ...], str]:
    """Return the concepts that an option's `value` stands for, with a notice when that needs one.

    `--doel` takes goals and participation forms alike. Tried in order, in the option's own facet and
    then in the others: a label or id, the words in any form, a typing error, a label within the value;
    at last what the words hint at. Raises `UnknownConcept`.
    """
    own = (Facet.DOEL, Facet.VORM) if facet is Facet.DOEL else (facet,)
    others = tuple(other for other in Facet if other not in own)
    for clearly in (True, False):
        if found := _within(value, own, vocabulary, understand, clearly=clearly):
            return found, _several(value, found)
        if found := _within(value, others, vocabulary, understand, clearly=clearly)[:1]:
            kind, label = found[0].facet, found[0].label
            return found, f"'{value}' is geen {facet} maar een {kind} ('{label}'), en telt zo mee."
    raise UnknownConcept(facet, value, _near_labels(value, own, vocabulary))


def _several(value: str, found: Sequence[Concept]) -> str:
    if len(found) == 1:
        return ""
    names = " of ".join(f"'{concept.label}'" for concept in found)
    return f"'{value}' kan op meer dan één manier begrepen worden: {names} tellen allebei mee."


def _within(
    value: str, facets: Sequence[Facet], vocabulary: Vocabulary, understand: Understand, *, clearly: bool
) -> tuple[Concept, ...]:
    named = [vocabulary.concepts[id_] for id_ in vocabulary.label_index.get(fold(value).strip(), ())]
    fitting = [concept for concept in named if concept.facet in facets]
    preferring = [concept for concept in fitting if fold(value).strip() in (fold(concept.label), concept.id)]
    if fitting:
        return tuple(preferring[:1] or fitting)[:_OF_ONE_VALUE]
    understood = understand(value)
    enough = _CLEAR if clearly else SURE_ENOUGH
    sightings = [
        found for found in understood.sightings if found.concept.facet in facets and found.certainty >= enough
    ]
    if sightings:
        best = sightings[0].certainty
        return tuple(found.concept for found in sightings if found.certainty >= best - 0.05)[:_OF_ONE_VALUE]
    labels = _labels(facets, vocabulary)
    near = process.extractOne(fold(value), list(labels), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if near:
        return (labels[near[0]],)
    return tuple(concept for concept in understood.names if concept.facet in facets)[:1]


def _labels(facets: Sequence[Facet], vocabulary: Vocabulary) -> Mapping[str, Concept]:
    """Return every folded label in these facets with a concept that carries it."""
    return {
        fold(label): concept
        for concept in vocabulary.begrippen
        if concept.facet in facets
        for label, _ in concept.labels()
    }


def _near_labels(value: str, facets: Sequence[Facet], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return up to three preferred labels with a label that looks like `value`, best first."""
    labels = _labels(facets, vocabulary)
    near = process.extract(fold(value), list(labels), scorer=fuzz.ratio, limit=10, score_cutoff=50)
    return tuple(dict.fromkeys(labels[label].label for label, _, _ in near))[:3]


def _wishes(understood: Understanding, selectivity: Selectivity) -> list[Wish]:
    """Return what is taken for meant: the clear concepts of every facet, surest first."""
    wishes: list[Wish] = []
    for facet in Facet:
        seen = [found for found in understood.sightings if found.concept.facet is facet and not found.denied]
        read = [_read_wish(found, selectivity) for found in seen[:_PER_FACET]]
        least = _CLEAR_BESIDE * max((wish.weight for wish in read), default=0.0)
        wishes += [wish for wish in read if wish.weight >= least]
    return wishes


def _read_wish(found: Sighting, selectivity: Selectivity) -> Wish:
    discount = _BY_SELECTIVITY * (1.0 - selectivity(found.concept))
    weight = found.certainty * (1.0 - discount)
    return Wish(concept=found.concept, weight=weight, stated=False, words=found.words)


def _refused(understood: Understanding) -> tuple[Wish, ...]:
    return tuple(
        Wish(concept=sighting.concept, weight=sighting.certainty, stated=False, words=sighting.words)
        for sighting in understood.sightings
        if sighting.denied
    )

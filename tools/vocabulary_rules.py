"""Rules of the vocabulary: no label stands twice, every concept can be named and leads somewhere."""

from collections.abc import Iterator
from pathlib import Path

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Concept, Facet, Relation, Vocabulary
from inspiratie.language.words import fold, folded_words
from inspiratie.storage.record_faults import Location
from inspiratie.storage.strict_yaml import line_at, packaged_source
from tools.findings import DOUBLE, UNREAD, Finding

Fault = tuple[Location, str, str]
"""The field of the concept, the kind of fault, and a Dutch clause."""


def vocabulary_findings(data: Path, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong in the files of the vocabulary, concept by concept."""
    vocabulary = catalogue.vocabulary
    claimed = _claimed(catalogue)
    for path in sorted((data / "vocabulary").iterdir()):
        file = f"vocabulary/{path.name}"
        facet = next((each for each in Facet if path.name == f"{each}.yaml"), None)
        if facet is None:
            yield Finding(file, 1, UNREAD, "geen enkel deel van het programma leest dit bestand")
            continue
        root = packaged_source(path).root()
        for index, concept in enumerate(vocabulary.of_facet(facet)):
            for place, rule, reason in (*doubled(concept), *unreached(concept, vocabulary, claimed)):
                line = line_at(root, ("begrippen", index, *place))
                yield Finding(file, line, rule, f"{concept.id}: {reason}")


def doubled(concept: Concept) -> Iterator[Fault]:
    """Yield labels and relations of a concept that stand there already; each language by itself."""
    for field in ("alt", "fr", "en"):
        first = {tuple(folded_words(concept.label))} if field == "alt" else set()
        for number, label in enumerate(getattr(concept, field)):
            words = tuple(folded_words(label))
            if words in first:
                yield (field, number), DOUBLE, f"'{label}' staat er al"
            first.add(words)
    for field in ("broader", "related"):
        ids = getattr(concept, field)
        for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            yield (field,), DOUBLE, f"'{id_}' staat er twee keer"


def unreached(concept: Concept, vocabulary: Vocabulary, claimed: frozenset[str]) -> Iterator[Fault]:
    """Yield the label of a concept that finds another one, or the concept when no initiative is near it."""
    named = [vocabulary.concepts[id_] for id_ in vocabulary.label_index[fold(concept.label)]]
    first = next(each for each in named if each.facet is concept.facet)
    if first is not concept:
        yield ("label",), "onbereikbaar", f"het label '{concept.label}' wijst al naar '{first.id}'"
    near = (vocabulary.relation(concept.id, id_) for id_ in claimed)
    if not any(found is not None and found[0] is not Relation.GENERIC for found in near):
        yield (
            ("id",),
            "onbereikbaar",
            "geen enkel initiatief draagt dit begrip, of een ruimer, enger of verwant",
        )


def _claimed(catalogue: Catalogue) -> frozenset[str]:
    """Return the concepts that an initiative carries, or that it is said to help with."""
    claimed: set[str] = set()
    for initiative in catalogue:
        helps = initiative.helpt_bij
        claimed.update(*(initiative.concepts(facet) for facet in Facet), helps.sterk, helps.goed, helps.deels)
    return frozenset(claimed)

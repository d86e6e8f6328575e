"""Completion of live values with the Tab key: concepts, initiatives, shortlists."""

from collections.abc import Callable, Iterator

from inspiratie.errors import InspiratieError


def complete_concept(facet: str) -> Callable[[str], Iterator[str]]:
    """Return a completer for the labels of one facet; `doel` takes forms too."""

    def complete(incomplete: str) -> Iterator[str]:
        from inspiratie.deck.vocabulary_files import load_vocabulary  # noqa: PLC0415 - completion alone needs it
        from inspiratie.language.words import fold  # noqa: PLC0415 - likewise

        facets = {"doel": ("doel", "vorm")}.get(facet, (facet,))
        try:
            concepts = load_vocabulary().begrippen
        except InspiratieError:
            return  # a completer has no place to complain
        for concept in concepts:
            if concept.facet in facets and fold(concept.label).startswith(fold(incomplete)):
                yield concept.label

    return complete


def complete_initiative(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the ids that start with what was typed, with their titles."""
    from inspiratie.deck.catalogue import load_catalogue  # noqa: PLC0415 - completion alone needs it

    try:
        catalogue = load_catalogue()
    except InspiratieError:
        return  # a completer has no place to complain
    for initiative in catalogue:
        if initiative.id.startswith(incomplete.lower()):
            yield initiative.id, initiative.titel

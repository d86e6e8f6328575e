"""Situations that cards tell of, recognised when a need tells one of them word for word."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from inspiratie.deck.initiative import Initiative
from inspiratie.engine.learned.judgment import BEST_GRADE
from inspiratie.engine.need import Need
from inspiratie.language.words import folded_words

Situations = Mapping[tuple[str, ...], Sequence[str]]
"""From the folded words of a situation to the ids of the initiatives that help in it."""


def situations_of(initiatives: Iterable[Initiative]) -> Situations:
    """Return the situations in which initiatives help, as their cards tell."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for initiative in initiatives:
        for situation in initiative.situaties:
            found[tuple(folded_words(situation))].append(initiative.id)
    return found


def recognised(need: Need, situations: Situations) -> Need:
    """Return a need; what helps in the very situation that it tells gets the best grade there is.

    No judge needs to guess at what is known, nor at what such a text refuses: what it lacks, its card brings.
    Case, accents and signs make no difference.
    """
    if need.reading is None or need.ignores_text:
        return need
    ids = situations.get(tuple(token.word for token in need.reading.words), ())
    if not ids:
        return need
    return need._replace(
        grades={**need.grades, **dict.fromkeys(ids, BEST_GRADE)},
        refused=tuple(wish for wish in need.refused if wish.is_stated),
        unwanted={},
        is_in_field=True,
    )

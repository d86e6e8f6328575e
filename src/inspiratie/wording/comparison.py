"""What tells initiatives apart, in plain Dutch: the fields that one chooses by, and what each has there."""

from collections import Counter
from collections.abc import Sequence

from inspiratie.advice.comparison import ComparedField, Comparison, Value
from inspiratie.deck.initiative import OWN_FIELDS
from inspiratie.deck.vocabulary import Facet
from inspiratie.wording.advice import content_words, field_heading
from inspiratie.wording.cards import OURS

NO_DIFFERENCE = "Op de kaarten staat bij alle hetzelfde."
_OURS = "helpt_bij"
_TELLING = (Facet.VORM, Facet.DOELGROEP, Facet.METHODE, Facet.DOEL, Facet.THEMA, _OURS, *OWN_FIELDS)
"""The fields that tell initiatives apart, in the order in which one chooses by them."""
_SILENT, _NOTHING_MORE = "niet vermeld", "niets meer"
_NAMED = 3
"""So many values of a field are named."""
_BETWEEN = " · "


def differing_fields(comparison: Comparison) -> Sequence[ComparedField]:
    """Return the telling fields in which initiatives differ."""
    return [field for field in _telling(comparison) if field.differs]


def heading_of(field: ComparedField) -> str:
    """Return what a telling field is called."""
    return OURS if field.name == _OURS else field_heading(field.name)


def told_of(field: ComparedField) -> Sequence[str]:
    """Return what is told of each initiative: what fewest others have comes first.

    What all have tells them apart in no way; of our own judgment, which is long, it is left out.
    """
    holders = Counter(value.content for cell in field.cells for value in cell)
    told: list[str] = []
    for cell in field.cells:
        values = [value for value in cell if not (value.is_shared and field.name == _OURS)]
        words = _named(sorted(values, key=lambda value: holders[value.content]))
        told.append(words or (_NOTHING_MORE if cell else _SILENT))
    return told


def equal_line(comparison: Comparison) -> str:
    """Return what all initiatives have alike by their cards, a field after another; empty for nothing."""
    same = [field for field in _telling(comparison) if not field.differs and field.name != _OURS]
    return _BETWEEN.join(f"{heading_of(field)} {_named(field.cells[0])}" for field in same)


def _telling(comparison: Comparison) -> Sequence[ComparedField]:
    found = (field for field in comparison.fields if field.name in _TELLING)
    return sorted(found, key=lambda field: _TELLING.index(field.name))


def _named(values: Sequence[Value]) -> str:
    """Return values in words, and of many how many there are besides."""
    words = [" ".join(content_words(value.content).split()) for value in values]
    more = [f"nog {len(words) - _NAMED}"] if len(words) > _NAMED else []
    return ", ".join([*words[:_NAMED], *more])

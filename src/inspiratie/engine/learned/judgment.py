"""What a model makes of a text: of its words as they were read, or of the whole as it stands."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

BEST_GRADE = 3.0
"""What judges give an initiative that is among their first recommendations."""


class Judgment(NamedTuple):
    """What a model makes of a text."""

    grades: Mapping[str, float]
    """How useful judges would find each initiative, from 0 to 3, by id."""
    concepts: Mapping[str, float]
    """How sure it is, from 0 to 1, that a concept was said, by id; what nothing speaks for is left out."""
    in_field: float
    """How sure it is, from 0 to 1, that the text is about local safety or participation."""
    dangers: Mapping[str, float] = MappingProxyType({})
    """How sure it is, from 0 to 1, that somebody is in each danger, by id."""


class Impression(NamedTuple):
    """What a model makes of a whole text, before anything in it is left out."""

    judgment: Judgment
    unwanted: Sequence[float] = ()
    """How sure it is, from 0 to 1, that each word, as spaces part them, names what is not wanted."""


NO_JUDGMENT = Judgment(grades={}, concepts={}, in_field=0.6)
"""What is made of a text without a model.

It may be in the field, but not so surely that a value of an option is read as text.
"""

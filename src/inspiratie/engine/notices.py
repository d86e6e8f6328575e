"""What a user should know of how a need was taken: values, worded in `inspiratie.wording.notices`."""

from enum import Enum, auto
from typing import Literal, NamedTuple

from inspiratie.deck.vocabulary import Concept, Facet
from inspiratie.language.unanswered import Unanswered


class OfText(Enum):
    """What is to be told of a text."""

    CUT = auto()
    """It is longer than what is read of it."""
    MENDED = auto()
    """It had letters that other programs had garbled, such as ``Ã«`` for ``ë``."""
    OPTIONS_ALONE = auto()
    """It names nothing of the field, beside options that do."""


class Unchecked(NamedTuple):
    """What a text does not want and no concept answers to."""

    words: tuple[str, ...]


class Several(NamedTuple):
    """A value that is a label of more than one concept, which all count."""

    value: str
    taken: tuple[Concept, ...]


class Elsewhere(NamedTuple):
    """A value that is a label in another facet than that of its option."""

    value: str
    facet: Facet
    taken: Concept


class Meant(NamedTuple):
    """A value that no label answers to, taken by its meaning."""

    value: str
    facet: Facet
    taken: tuple[Concept, ...]


class Taken(NamedTuple):
    """A value that is no label, taken for a concept with a label that it is a form of or a slip in."""

    value: str
    taken: Concept


class Spared(NamedTuple):
    """A value that is not wanted and that counts for nothing: what it was taken for is asked."""

    value: str
    taken: Concept


class Loose(NamedTuple):
    """A value that no concept answers to, read as text."""

    value: str
    facet: Facet


class Clash(NamedTuple):
    """A concept that an option asks though another refuses it, or all of its kind."""

    asked: Concept
    refused: Concept


class Idle(NamedTuple):
    """A facet that an option names though no other one states a wish of it."""

    option: Literal["verplicht", "gewicht"]
    facet: Facet


Notice = OfText | Unanswered | Unchecked | Several | Elsewhere | Meant | Taken | Spared | Loose | Clash | Idle

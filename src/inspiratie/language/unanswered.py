"""Questions that no card answers: what something costs, how long it takes, what the law says."""

from collections.abc import Iterator
from enum import StrEnum

from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import Reading


class Unanswered(StrEnum):
    """A kind of question; the value is the field of `Lexicon` with the phrases that ask it."""

    PRICE = "price"
    LAW = "law"
    TIME = "time"


def find_unanswered(reading: Reading, lexicon: Lexicon) -> Iterator[Unanswered]:
    """Yield the kinds of questions that a text asks and no card answers."""
    words = f" {' '.join(token.word for token in reading.words)} "
    for kind in Unanswered:
        if any(f" {phrase} " in words for phrase in lexicon.questions[kind]):
            yield kind

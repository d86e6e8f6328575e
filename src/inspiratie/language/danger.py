"""Danger that a text tells of: who is in it is told where to get help, before anything else."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Annotated, NamedTuple

from inspiratie.language.words import Language, Token, folded_words
from inspiratie.storage.plain import Plain, rule

GAP = "..."
"""What stands in a phrase where a few words may come between."""
OR = "/"
"""What parts the words of which any may stand in one place of a phrase."""
WIDEST_GAP = 4
"""So many words at most come between."""
_GAP = frozenset({GAP})


def folded_phrase(phrase: str) -> str:
    """Return a phrase with its words folded, as the words of a text are.

    >>> folded_phrase("J'ai été ... frappé/battue")
    'j ai ete ... frappe/battue'
    """
    return " ".join(word if word == GAP else _folded_place(word) for word in phrase.split())


def _folded_place(written: str) -> str:
    words = [" ".join(folded_words(word)) for word in written.split(OR)]
    if not all(words) or (len(words) > 1 and any(" " in word for word in words)):
        raise ValueError(f"'{written}' is geen woord")
    return OR.join(words)


Phrases = Mapping[Language, tuple[Annotated[str, rule(after=folded_phrase)], ...]]
"""Phrases of each language, such as ``ik word ... bedreigd`` and ``bedreigt mij/ons``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger(Plain):
    """One kind of danger in ``data/dangers.yaml``."""

    id: Annotated[str, rule(min_length=1)]
    hulp: Annotated[tuple[str, ...], rule(min_length=1)]
    """Where to get help, a sentence each."""
    themas: tuple[str, ...] = ()
    """Ids of the themes that an initiative must suit, all of them, to be shown to who is in this danger.

    Without any, nothing is shown: first help.
    """
    nood: Phrases
    """What someone says who is in it, or who tells of somebody who is."""
    onderwerp: Phrases = field(default_factory=dict)
    """What names it as a subject: help is told of, and the question is answered as any other."""


class Alarm(NamedTuple):
    """A danger that a text tells of."""

    danger: Danger
    is_acute: bool
    """Whether someone is in it; else it is only what the text is about."""


def find_dangers(
    words: Sequence[Token], dangers: Iterable[Danger], denials: Collection[str]
) -> Iterator[Alarm]:
    """Yield the dangers of which a phrase stands in a text, in any language; a denial never fills a gap."""
    by_clause = groupby(words, key=lambda token: token.clause)
    clauses = [[token.word for token in clause] for _, clause in by_clause]
    said = {token.word for token in words}

    def tells(phrases: Phrases) -> bool:
        listed = (phrase for spoken in phrases.values() for phrase in spoken)
        return any(_stands(phrase, clauses, said, denials) for phrase in listed)

    for danger in dangers:
        is_acute = tells(danger.nood)
        if is_acute or tells(danger.onderwerp):
            yield Alarm(danger, is_acute)


@cache
def _places(phrase: str) -> Sequence[frozenset[str]]:
    """Return the words of which any may stand in each place of a phrase: of some hundreds, read once."""
    return tuple(frozenset(place.split(OR)) for place in phrase.split())


def _stands(
    phrase: str, clauses: Iterable[Sequence[str]], said: AbstractSet[str], denials: Collection[str]
) -> bool:
    """Tell whether a phrase stands in one of the clauses of a text, of which `said` are all words."""
    places = _places(phrase)
    if any(place != _GAP and place.isdisjoint(said) for place in places):
        return False  # as nearly always, and soon known
    return any(_goes_on(places, clause, start, denials) for clause in clauses for start in range(len(clause)))


def _goes_on(
    places: Sequence[AbstractSet[str]], words: Sequence[str], at: int, denials: Collection[str]
) -> bool:
    """Tell whether these places of a phrase are filled by the words from a position on."""
    if not places:
        return True
    if at < len(words) and words[at] in places[0]:
        return _goes_on(places[1:], words, at + 1, denials)
    if places[0] != _GAP:
        return False
    between = range(at, min(at + WIDEST_GAP, len(words)) + 1)
    reach = next((stop for stop in between[:-1] if words[stop] in denials), between[-1])
    return any(_goes_on(places[1:], words, stop, denials) for stop in range(at, reach + 1))

"""Concepts and initiatives in which words stand, or pieces of words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from re import Pattern

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import TOLD_FIRST, Concept, Vocabulary
from inspiratie.language.words import fold

_LONG = 4
"""Letters that a word has at least to be looked for within others too; a shorter one is a word by itself."""
_BEFORE = 1
"""So many words before the one that was looked for are shown with it."""


class Where(StrEnum):
    """Where in a record a word stands, the place that tells most first."""

    TITLE = "titel"
    CONCEPT = "begrip"
    TERM = "zoekterm"
    TEXT = "tekst"


@dataclass(frozen=True, slots=True)
class Hit:
    """Where an initiative holds what was looked for."""

    where: Where
    shown: str
    """What holds it: a title, a label, a search term, or the words of a text around it."""


def concepts_with(words: Iterable[str], concepts: Iterable[Concept]) -> Iterator[tuple[Concept, str]]:
    """Yield the concepts that hold every word in one of their Dutch labels, in the order given.

    With each the label that holds it when that is not the preferred one, else an empty text.
    """
    patterns = [_pattern(word) for word in words]
    for concept in concepts:
        labels = (concept.label, *concept.alt)
        holding = [next((label for label in labels if _holds(label, one)), None) for one in patterns]
        if all(holding):
            yield concept, next((label for label in holding if label and label != concept.label), "")


def initiatives_with(words: Iterable[str], catalogue: Catalogue) -> Iterator[tuple[Initiative, Hit]]:
    """Yield the initiatives that hold every word, with where the one stands that is found last."""
    patterns = [_pattern(word) for word in words]
    for initiative in catalogue:
        places = list(_places(initiative, catalogue.vocabulary))
        hits = [next((hit for hit in _hits(places, one)), None) for one in patterns]
        found = [hit for hit in hits if hit]
        if found and len(found) == len(patterns):
            yield initiative, max(found, key=lambda hit: list(Where).index(hit.where))


def _pattern(word: str) -> Pattern[str]:
    wanted = re.escape(fold(word).strip())
    return re.compile(wanted if len(wanted) >= _LONG else rf"\b{wanted}\b")


def _holds(text: str, pattern: Pattern[str]) -> bool:
    return bool(pattern.search(fold(text)))


def _places(initiative: Initiative, vocabulary: Vocabulary) -> Iterator[tuple[Where, str]]:
    yield Where.TITLE, initiative.titel
    for facet in TOLD_FIRST:
        yield from ((Where.CONCEPT, label) for label in vocabulary.labels_of(initiative.concepts(facet)))
    yield from ((Where.TERM, term) for term in initiative.zoektermen)
    for text in (initiative.samenvatting, initiative.beschrijving, *initiative.situaties):
        yield Where.TEXT, text


def _hits(places: Sequence[tuple[Where, str]], pattern: Pattern[str]) -> Iterator[Hit]:
    for where, text in places:
        if _holds(text, pattern):
            yield Hit(where, _around(text, pattern) if where is Where.TEXT else text)


def _around(text: str, pattern: Pattern[str]) -> str:
    """Return a text from a few words before what was looked for."""
    words = text.split()
    at = next((number for number, word in enumerate(words) if _holds(word, pattern)), 0)
    start = max(at - _BEFORE, 0)
    return " ".join(["…"] * (start > 0) + words[start:])

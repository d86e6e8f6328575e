"""Dutch, French and English text to folded words and stems: for matching, never to be shown."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import Stemmer

from inspiratie.clean import INVISIBLE
from inspiratie.language.limits import LONGEST_WORD

Language = Literal["nl", "fr", "en"]
"""The languages that a need may be written in."""

LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")

_STEMMERS = {
    "nl": Stemmer.Stemmer("dutch"),
    "fr": Stemmer.Stemmer("french"),
    "en": Stemmer.Stemmer("english"),
}
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
ACCENTS = re.compile(
    r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    rf"{INVISIBLE}]+"
)
_HYPHEN = re.compile(r"[-\u2010\u2011]")
INNER_HYPHEN = re.compile(r"(?<=[a-z])[-\u2010\u2011](?=[a-z])")
CLAUSE_END = re.compile(r"[.;:!?,()\n]+")
_SURFACE = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W\d_]+)*")
WORD = re.compile(r"[a-z0-9]+")
SHORTEST_STEM = 3
"""Letters that a stem must have at least."""


class Token(NamedTuple):
    """One word of a text."""

    word: str
    """The folded word."""
    surface: str
    """The word as it was written."""
    clause: int
    """Number of the clause it stands in, from 0: clauses end at punctuation."""


def fold(text: str) -> str:
    """Return `text` in lower case without accents; folding twice changes nothing more.

    >>> fold("Beïnvloeden ÉN Cœur")
    'beinvloeden en coeur'
    """
    if text.isascii():
        return text.lower()
    lowered = text.casefold().translate(LIGATURES)
    bare = ACCENTS.sub("", unicodedata.normalize("NFKD", lowered))
    return bare.casefold().translate(LIGATURES)


def folded_words(text: str) -> list[str]:
    """Return the folded words of `text` in order; a hyphen inside a word joins, an apostrophe splits.

    >>> folded_words("Pop-uppolitiebureau, foto's!")
    ['popuppolitiebureau', 'foto', 's']
    """
    return WORD.findall(_joined(text))


def slug(text: str) -> str:
    """Return the words of `text` in lower case ASCII, joined by hyphens; a sign of any kind parts words.

    >>> slug("Café 't Pleintje")
    'cafe-t-pleintje'
    """
    return "-".join(WORD.findall(fold(text)))


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of `text` in order, each as written and with its clause; not what is too long for one.

    >>> tokens("geen lawaai, maar café's")[-2]
    Token(word='cafe', surface='café', clause=1)
    """
    found: list[Token] = []
    for number, clause in enumerate(CLAUSE_END.split(text)):
        words = folded_words(clause)
        found += [
            Token(word, surface, number)
            for word, surface in zip(words, _as_written(clause, words), strict=True)
            if len(word) <= LONGEST_WORD
        ]
    return tuple(found)


def positions(text: str) -> Iterator[range]:
    """Yield of each word of a text, as spaces part them, where its parts stand among `tokens`.

    >>> list(positions("geen buurt-app's, dus"))
    [range(0, 1), range(1, 3), range(3, 4)]
    """
    at = 0
    for word in text.split():
        ahead = at + len(tokens(word))
        yield range(at, ahead)
        at = ahead


def _as_written(clause: str, words: list[str]) -> list[str]:
    """Return the folded words of a clause as they stand there, where they can be told apart."""
    parts = clause.split()
    if words == clause.lower().split():  # as nearly always, and soon known
        return parts
    surfaces = _SURFACE.findall(clause)
    return surfaces if len(surfaces) == len(words) else words


def _joined(text: str) -> str:
    folded = fold(text)
    return INNER_HYPHEN.sub("", folded) if _HYPHEN.search(folded) else folded


@lru_cache(maxsize=65536)
def stem(word: str, language: Language) -> str:
    """Return the stem of a folded `word`: Snowball's, applied until it no longer changes.

    Snowball's Dutch stemmer gives `fiets` for `fietsen` but `fiet` for `fiets`; going on to the
    fixed point brings both to one key. Source: https://snowballstem.org/algorithms/dutch/stemmer.html
    """
    for _ in range(len(word)):
        shorter = str(_STEMMERS[language].stemWord(word))
        if shorter == word or len(shorter) < SHORTEST_STEM:
            break
        word = shorter
    return word


SOUNDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"ph", "f"),
        (r"(?:sch|sj|sh)", "sg"),
        (r"ch|gh", "g"),
        (r"c(?=[eiy])", "s"),
        (r"[ckq]u?(?=[aeiou])|c|q", "k"),
        (r"x", "ks"),
        (r"ei|ij|y", "i"),
        (r"ou|au(?!x)", "au"),
        (r"z", "s"),
        (r"v", "f"),
        (r"(?:dt|d)\b", "t"),
        (r"b\b", "p"),
        (r"(?<=[a-z])n\b", ""),
        (r"h", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return how a folded `word` roughly sounds in Dutch, so that spellings by ear meet.

    >>> sound("sciber") == sound("cyber"), sound("buurtvaaders") == sound("buurtvaders")
    (True, True)
    """
    for pattern, replacement in SOUNDS:
        word = pattern.sub(replacement, word)
    return word

"""Which words of a text are denied, and which are refused when they name a way of working."""

from collections.abc import Iterator
from typing import NamedTuple

from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import Reading
from inspiratie.language.words import folded_words

AHEAD = 3
"""A negation reaches so many words ahead to what it refuses."""
OPENERS = frozenset(
    (
        "met",
        "via",
        "nog",
        "weer",
        "avec",
        "de",
        "d",
        "un",
        "une",
        "encore",
        "with",
        "a",
        "an",
        "another",
        "by",
    )
)
"""Words that, behind a bare refusal, begin what is refused: "niet met de politie", "pas de réunion"."""
WITHOUT = frozenset(("zonder", "sans", "without"))
"""Words that deny the company of who follows: "zonder politie"."""
TOGETHER = frozenset(("met", "via", "avec", "par", "with", "by"))
"""Words that do so behind a bare refusal: "niet met de politie"."""
OF_WHOM = frozenset(("die", "wie", "qui", "who"))
"""Words before a negation that tells of people: "die geen Nederlands spreken"."""
PEOPLE = frozenset(
    (
        "mensen",
        "personen",
        "inwoners",
        "bewoners",
        "burgers",
        "gezinnen",
        "jongeren",
        "ouderen",
        "gens",
        "personnes",
        "people",
        "residents",
    )
)
"""Words that do so before "zonder": "mensen zonder papieren"."""
ONLY = frozenset(("alleen", "enkel", "louter", "seulement", "uniquement", "only", "just"))
"""Words behind "niet" that deny nothing: "niet alleen X maar ook Y"."""
AND = frozenset(("en", "of", "et", "ou", "and", "or"))
"""Words between two denials in one clause: "geen politie en geen app"."""
BETWEEN = 4
"""So many words at most stand between "niet" and "maar" when all of them are denied."""
SHORT_CLAUSE = 3
"""Up to so many words make a clause such as "jongeren niet" short."""


class Denial(NamedTuple):
    """The words of a text that a need does not mean, by position."""

    outright: frozenset[int]
    """Denied whatever they say: "niet X maar Y", "X hebben we niet, maar Y"."""
    means: frozenset[int]
    """Refused when they name a means: "geen workshops", "camera's hebben we al"."""
    company: frozenset[int]
    """Refused when they name who could help: "zonder politie", but not "geen politie te zien"."""
    lacking: frozenset[int]
    """Not refused after all: what it takes, of which there is none, as in "geen budget"."""
    voiced: frozenset[int] = frozenset()
    """Refused whatever they name: a phrase tells so, and a model agrees."""


def find_denial(reading: Reading, lexicon: Lexicon) -> Denial:
    """Return what a text denies and refuses."""
    lacking = frozenset(_lacking(reading, lexicon))
    return Denial(
        outright=frozenset(
            (*_contrasted(reading, lexicon), *_short(reading, lexicon), *_absent(reading, lexicon))
        ),
        means=frozenset((*_negated(reading, lexicon), *_there_already(reading, lexicon))),
        company=frozenset(_company(reading, lexicon)) | (frozenset(_aside(reading, lexicon)) - lacking),
        lacking=lacking,
    )


def _contrasted(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words between a refusal and the contrast that soon follows it: "niet X maar Y"."""
    words = [token.word for token in reading.words]
    for start, word in enumerate(words):
        following = words[start + 1 : start + 2 + BETWEEN]
        if word in lexicon.refusals and ONLY.isdisjoint(following[:1]):
            ends = [at for at, other in enumerate(following) if other in lexicon.contrasts]
            yield from range(start + 1, start + 1 + ends[0] if ends else start + 1)


def _short(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words of a short clause that a refusal ends and a contrast answers: "X niet, maar Y"."""
    for clause in _clauses(reading):
        after = clause.stop
        if (
            len(clause) <= SHORT_CLAUSE
            and reading.words[after - 1].word in lexicon.refusals
            and after < len(reading.words)
            and reading.words[after].word in lexicon.contrasts
        ):
            yield from clause


def _absent(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words before a phrase that says that something is not the matter, when a contrast follows."""
    for clause in _clauses(reading):
        rest = [token.word for token in reading.words[clause.start :]]
        if (
            not lexicon.contrasts.isdisjoint(rest)
            and (at := _phrase_at(reading, clause, lexicon.absences)) is not None
        ):
            yield from range(clause.start, clause.start + at)


def _negated(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words shortly after "geen X" or "niet met X", in its own clause.

    A bare "niet" denies what is done, not a thing: "niet meewerken" refuses no cooperation.
    """
    negations = lexicon.negations[reading.language or "nl"]
    words = [token.word for token in reading.words]
    for start, token in enumerate(reading.words):
        if token.word in negations or (
            token.word in lexicon.refusals and not OPENERS.isdisjoint(words[start + 1 : start + 2])
        ):
            yield from _ahead(reading, start)


def _company(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words shortly after "zonder" or "niet met", in its own clause."""
    words = [token.word for token in reading.words]
    for start, word in enumerate(words):
        is_bare = word in lexicon.refusals and not TOGETHER.isdisjoint(words[start + 1 : start + 2])
        if word in WITHOUT or is_bare:
            yield from _ahead(reading, start)


def _aside(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words of a clause that only denies, beside others: "inbraken, geen politie en geen app"."""
    clauses, negations = [*_clauses(reading)], lexicon.negations[reading.language or "nl"]
    for clause in clauses:
        parts = [part for part in _between_ands(reading, clause) if part]
        only_denies = all(
            len(part) <= SHORT_CLAUSE and reading.words[part.start].word in negations for part in parts
        )
        if only_denies and len(clauses) > 1:
            yield from (at for part in parts for at in part[1:])


def _lacking(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words for what is lacking shortly after the word that denies it: "geen extra budget"."""
    for start, token in enumerate(reading.words):
        yield from (
            at for at in _ahead(reading, start) if f"{token.word} {reading.words[at].word}" in lexicon.lacks
        )


def _ahead(reading: Reading, start: int) -> Iterator[int]:
    """Yield the words that a negation at this position reaches.

    Where it tells of people, that is what they have none of, and not what they do or what is done for them.
    """
    word, before = reading.words[start].word, reading.words[max(start - 1, 0)].word
    of_people = before in OF_WHOM or (before in PEOPLE and word in WITHOUT)
    reach = range(start + 1, min(start + 1 + (1 if of_people else AHEAD), len(reading.words)))
    yield from (at for at in reach if reading.words[at].clause == reading.words[start].clause)


def _there_already(reading: Reading, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words of clauses that say that something is there, was tried, or need not be."""
    for clause in _clauses(reading):
        if _phrase_at(reading, clause, lexicon.presences) is not None:
            yield from clause


def _clauses(reading: Reading) -> Iterator[range]:
    """Yield the positions of the words of each clause."""
    start = 0
    for end in range(1, len(reading.words) + 1):
        if end == len(reading.words) or reading.words[end].clause != reading.words[start].clause:
            yield range(start, end)
            start = end


def _between_ands(reading: Reading, clause: range) -> Iterator[range]:
    """Yield the positions of the words of a clause in parts, as "and" and "or" part them."""
    start = clause.start
    for at in clause:
        if reading.words[at].word in AND:
            yield range(start, at)
            start = at + 1
    yield range(start, clause.stop)


def _phrase_at(reading: Reading, clause: range, phrases: tuple[str, ...]) -> int | None:
    """Return how many words of a clause stand before the first of `phrases` in it; None for none."""
    text = f" {' '.join(reading.words[at].word for at in clause)} "
    found = [text.index(f" {phrase} ") for phrase in phrases if f" {phrase} " in text]
    return len(folded_words(text[: min(found)])) if found else None

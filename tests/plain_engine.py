"""The engine at its plainest: for every need every initiative is looked at, by every rule, in turn.

What the program does to be quick is held to give the same answer to the last hundredth.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from math import log
from operator import add
from typing import Any

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.context import Context
from inspiratie.engine.fitting import COVERED, NO_FIT, Fit, Ground
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Match, match
from inspiratie.engine.text_search import FIELDS, TextHit
from inspiratie.engine.weights import BM25F, WEIGHTS
from inspiratie.language.reading import Reader, Reading
from inspiratie.language.words import folded_words, stem


def best_fit(asked: Concept, initiative: Initiative, vocabulary: Vocabulary) -> Fit:
    """Return the best of what the card's header and our editorial judgment say about a concept."""
    best = NO_FIT
    for level, ground, id_ in _claims(initiative):
        found, relation = vocabulary.concepts[id_], vocabulary.relation(asked.id, id_)
        if found.facet is asked.facet and relation:
            kind, steps = relation
            worth = level * WEIGHTS.closeness[kind] * WEIGHTS.distant ** max(0, steps - 1)
            if worth > best.level:
                best = Fit(level=worth, ground=ground, found=found, relation=kind)
    return best


def _claims(initiative: Initiative) -> Iterator[tuple[float, Ground, str]]:
    for facet in Facet:
        for number, id_ in enumerate(initiative.concepts(facet)):
            is_second = number > 0 and facet in (Facet.VORM, Facet.DOEL)
            yield WEIGHTS.second if is_second else 1.0, Ground.CARD, id_
    for grade, weight in WEIGHTS.practice.items():
        for id_ in getattr(initiative.helpt_bij, grade):
            yield weight, Ground.PRACTICE, id_


class PlainFits:
    """Reckons every fit when it is asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary."""
        self._vocabulary = vocabulary

    def fit(self, asked: Concept, initiative: Initiative) -> Fit:
        """Return how well an initiative meets a concept."""
        return best_fit(asked, initiative, self._vocabulary)


def plain_search(
    reading: Reading, searched: Sequence[Initiative], reader: Reader, *, named: Sequence[Initiative]
) -> Mapping[str, TextHit]:
    """Return what a text finds, by reading every record anew."""
    texts = {one.id: [_terms(text(one), reader) for text in FIELDS.values()] for one in searched}
    gains: dict[str, dict[str, float]] = {one.id: {} for one in searched}
    for place in reading.places:
        for key, trust in place.keys.items():
            holding = [id_ for id_, fields in texts.items() if any(key in terms for terms in fields)]
            idf = log(1.0 + (len(texts) - len(holding) + 0.5) / (len(holding) + 0.5))
            for id_ in holding:
                frequency = _frequency(key, texts[id_], list(texts.values()))
                gain = trust * (idf * frequency * (BM25F.k1 + 1.0) / (frequency + BM25F.k1))
                gains[id_][place.word] = max(gain, gains[id_].get(place.word, 0.0))
    order = list(dict.fromkeys(place.word for place in reading.places))
    is_named = {one.id for one in named if _is_named(one, reading)}
    return {
        id_: TextHit(
            score=reduce(add, (found[word] for word in order if word in found), 0.0)  # as sum did before 3.12
            * len(found)
            / max(1, len(order)),
            words=tuple(sorted(found, key=lambda word: (-found[word], word))),
            is_named=id_ in is_named,
        )
        for id_ in {**gains, **dict.fromkeys(is_named)}
        if (found := gains.get(id_, {})) or id_ in is_named
    }


def plain_ranking(
    need: Need,
    cards: Sequence[Initiative],
    context: Context,
    vocabulary: Vocabulary,
    hits: Mapping[str, TextHit],
) -> tuple[list[Match], list[Match]]:
    """Return the matches and the others of a need, all reckoned and then sorted."""
    changed: dict[str, Any] = {"fits": PlainFits(vocabulary), "hits": hits}
    plain = context._replace(**changed)
    found = sorted(
        (match(need, one, plain) for one in cards),
        key=lambda one: (-one.score, -one.judged, *one.initiative.order),
    )
    bar = context.weights.wording_half
    answered = need.is_in_field or any(hit.is_named or hit.score >= bar for hit in hits.values())
    shown = [
        one
        for one in found
        if answered
        and one.score >= context.weights.fits
        and _has_musts(need, one.initiative, changed["fits"])
    ]
    return shown, [one for one in found if one not in shown]


def _has_musts(need: Need, one: Initiative, fits: PlainFits) -> bool:
    levels: dict[Facet, float] = {}
    for wish in need.stated:
        facet = wish.concept.facet
        levels[facet] = max(levels.get(facet, 0.0), fits.fit(wish.concept, one).level)
    return all(level >= COVERED for facet, level in levels.items() if facet in need.required)


def _terms(text: str, reader: Reader) -> Counter[str]:
    return Counter(key for place in reader.read_dutch(text).places for key in place.keys)


def _frequency(key: str, fields: Sequence[Counter[str]], everyone: Sequence[Sequence[Counter[str]]]) -> float:
    total = 0.0
    for number, name in enumerate(FIELDS):
        average = max(1.0, sum(terms[number].total() for terms in everyone) / len(everyone))
        norm = 1.0 - BM25F.b + BM25F.b * fields[number].total() / average
        if key in fields[number]:
            total += BM25F.fields[name] * fields[number][key] / norm
    return total


def _is_named(one: Initiative, reading: Reading) -> bool:
    words = [token.word for token in reading.words]
    said = {*words, *(place.read_as for place in reading.places), *(a + b for a, b in pairwise(words))}
    stems = {stem(word, "nl") for word in said}
    names = [{stem(word, "nl") for word in folded_words(name)} for name in (one.titel, *one.titel.split("/"))]
    return any(name and name <= stems for name in names)

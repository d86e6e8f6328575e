"""Text evidence: how much of a need's wording stands in what is written about an initiative."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log

from inspiratie.deck.initiative import Initiative
from inspiratie.language.reading import Reader, Reading
from inspiratie.language.words import folded_words, stem

FIELDS: tuple[tuple[float, Callable[[Initiative], str]], ...] = (
    (3.0, lambda initiative: initiative.titel),
    (2.0, lambda initiative: "\n".join(initiative.zoektermen)),
    (2.0, lambda initiative: "\n".join(initiative.situaties)),
    (1.5, lambda initiative: initiative.samenvatting),
    (1.0, lambda initiative: f"{initiative.beschrijving}\n{' '.join(initiative.plaatsen)}"),
)
"""The fields that are searched, each with its weight."""
K1 = 1.2
"""Saturation: how soon more of the same word stops adding."""
B = 0.6
"""Length normalisation, 0 (none) to 1 (full)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHit:
    """What the wording of a need finds in one initiative."""

    score: float
    """BM25F score, from 0 upwards."""
    words: tuple[str, ...]
    """The words of the need that were found, the weightiest first."""
    is_named: bool = False
    """Whether the need names the initiative: every word of its title, or of a part of a double title."""


def text_postings(initiatives: Iterable[Initiative], reader: Reader) -> dict[str, dict[str, float]]:
    """Return for every key the initiatives that hold it, with the weighted and normalised frequency."""
    documents = {
        initiative.id: [_terms(text(initiative), reader) for _, text in FIELDS] for initiative in initiatives
    }
    totals = [sum(fields[number].total() for fields in documents.values()) for number in range(len(FIELDS))]
    averages = [max(1.0, total / max(1, len(documents))) for total in totals]
    postings: dict[str, dict[str, float]] = defaultdict(dict)
    for id_, fields in documents.items():
        for (weight, _), terms, average in zip(FIELDS, fields, averages, strict=True):
            norm = 1.0 - B + B * terms.total() / average
            for key, frequency in terms.items():
                postings[key][id_] = postings[key].get(id_, 0.0) + weight * frequency / norm
    return postings


class TextIndex:
    """The words of all initiatives, weighed by field.

    BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
    (2009), section 3.6: term frequencies are length-normalised a field, weighted, summed, and
    then saturated once; idf is the non-negative variant log(1 + (N - n + 0.5) / (n + 0.5)).
    """

    def __init__(
        self,
        named: Iterable[Initiative],
        postings: Mapping[str, Mapping[str, float]],
        *,
        count: int,
    ) -> None:
        """Take the initiatives to know by name, and what `text_postings` says of `count` of them."""
        self.titles = [
            (initiative.id, frozenset(_stems(folded_words(part))))
            for initiative in named
            for part in (initiative.titel, *initiative.titel.split("/"))
        ]
        self.postings = postings
        self.idf = {
            key: log(1.0 + (count - len(ids) + 0.5) / (len(ids) + 0.5)) for key, ids in postings.items()
        }

    def search(self, reading: Reading) -> Mapping[str, TextHit]:
        """Return the initiatives that hold words of a need's text, by id, with their scores."""
        gains: dict[str, dict[str, float]] = defaultdict(dict)
        for place in reading.places:
            for key, trust in place.keys.items():
                for id_, frequency in self.postings.get(key, {}).items():
                    gain = trust * self.idf[key] * frequency * (K1 + 1.0) / (frequency + K1)
                    gains[id_][place.word] = max(gain, gains[id_].get(place.word, 0.0))
        words = [token.word for token in reading.words]
        meant = [place.read_as for place in reading.places]
        said = _stems([*words, *meant, *(first + second for first, second in pairwise(words))])
        named = {id_ for id_, title in self.titles if title <= said}
        return {
            id_: TextHit(
                score=sum(gains[id_].values()),
                words=tuple(sorted(gains[id_], key=lambda word: (-gains[id_][word], word))),
                is_named=id_ in named,
            )
            for id_ in dict.fromkeys([*gains, *sorted(named)])
        }


def _terms(text: str, reader: Reader) -> Counter[str]:
    counts: Counter[str] = Counter()
    for place in reader.read_dutch(text).places:
        counts.update(place.keys.keys())
    return counts


def _stems(words: Iterable[str]) -> set[str]:
    """Return Dutch stems: a name is its own words, not their synonyms."""
    return {stem(word, "nl") for word in words}

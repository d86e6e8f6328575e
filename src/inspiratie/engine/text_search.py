"""Text evidence: how much of a need's wording stands in what is written about an initiative."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from math import log
from typing import NamedTuple

from inspiratie.deck.initiative import Initiative
from inspiratie.engine.naming import Names, names_of
from inspiratie.engine.weights import BM25F
from inspiratie.language.reading import Reader, Reading

FIELDS: Mapping[str, Callable[[Initiative], str]] = {
    "titel": lambda initiative: initiative.titel,
    "zoektermen": lambda initiative: "\n".join(initiative.zoektermen),
    "situaties": lambda initiative: "\n".join(initiative.situaties),
    "samenvatting": lambda initiative: initiative.samenvatting,
    "beschrijving": lambda initiative: f"{initiative.beschrijving}\n{' '.join(initiative.plaatsen)}",
}
"""The fields that are searched, by the name of their weight: the text of each."""


class TextHit(NamedTuple):
    """What the wording of a need finds in one initiative."""

    score: float
    """BM25F score times the share of the need's words that were found, from 0 upwards."""
    words: tuple[str, ...]
    """The words of the need that were found, the weightiest first."""
    is_named: bool = False
    """Whether the need names the initiative: every word of its title, or of a part of a double title."""


class Posting(NamedTuple):
    """The initiatives that hold a key, by number, with its weighted and normalised frequency."""

    numbers: "array[int]"
    frequencies: "array[float]"


class TextIndex:
    """The words of initiatives, weighed by field, and the names of these and others.

    BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
    (2009), section 3.6: term frequencies are length-normalised a field, weighted, summed, and
    then saturated once; idf is the non-negative variant log(1 + (N - n + 0.5) / (n + 0.5)).
    """

    def __init__(
        self,
        ids: Sequence[str],
        postings: Mapping[str, Posting],
        names: Names,
        *,
        searched: int,
    ) -> None:
        """Take the initiatives that `postings` number, by id, names, and how many of them are searched."""
        self.ids = ids
        self.postings = postings
        self.names = names
        self.idf = {
            key: log(1.0 + (searched - len(posting.numbers) + 0.5) / (len(posting.numbers) + 0.5))
            for key, posting in postings.items()
        }
        self._gains: dict[str, array[float]] = {}

    def search(self, reading: Reading) -> "Hits":
        """Return the initiatives that hold words of a need's text, or are named there."""
        words: dict[str, dict[str, float]] = {}
        for place in reading.places:
            trusts = words.setdefault(place.word, {})
            for key, trust in place.keys.items():
                if key in self.postings:
                    trusts[key] = max(trust, trusts.get(key, 0.0))
        meant = frozenset(range(len(reading.words))) - reading.unwanted
        return Hits(self, words, self.names.called(reading, meant))

    def unwanted(self, reading: Reading) -> frozenset[str]:
        """Return the initiatives whose name stands where a text says what it does not want."""
        return self.names.called(reading, reading.unwanted) if reading.unwanted else frozenset()

    def gains(self, trusts: Mapping[str, float]) -> Iterable[tuple[int, float]]:
        """Return the initiatives with any of some keys, by number, and what the best of these adds."""
        if len(trusts) == 1:
            ((key, trust),) = trusts.items()
            gains = self._gains_of(key)
            surely = gains if trust == 1.0 else (trust * gain for gain in gains)
            return zip(self.postings[key].numbers, surely, strict=True)
        best: dict[int, float] = {}
        for key, trust in trusts.items():
            for number, gain in zip(self.postings[key].numbers, self._gains_of(key), strict=True):
                if (sure := trust * gain) > best.get(number, 0.0):
                    best[number] = sure
        return best.items()

    def gain(self, trusts: Mapping[str, float], number: int) -> float:
        """Return what the best of some keys adds to one initiative."""
        best = 0.0
        for key, trust in trusts.items():
            numbers = self.postings[key].numbers
            at = bisect_left(numbers, number)
            if at < len(numbers) and numbers[at] == number:
                best = max(best, trust * self._gains_of(key)[at])
        return best

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of every initiative."""
        return {id_: number for number, id_ in enumerate(self.ids)}

    def _gains_of(self, key: str) -> "array[float]":
        """Return what a key adds to each initiative of its posting, once a need has asked for it."""
        gains = self._gains.get(key)
        if gains is None:
            idf = self.idf[key]
            frequencies = self.postings[key].frequencies
            k1 = BM25F.k1
            gains = array("d", (idf * value * (k1 + 1.0) / (value + k1) for value in frequencies))
            self._gains[key] = gains
        return gains


class Scores(Mapping[str, float]):
    """The score of every initiative that holds a word, by id, kept by number."""

    def __init__(self, index: TextIndex, by_number: Sequence[float]) -> None:
        """Take the index, and a score for each of its initiatives: 0 where it holds no word."""
        self._index = index
        self._by_number = by_number

    @cached_property
    def order(self) -> Sequence[int]:
        """The initiatives, by number, the highest score first."""
        found = compress(range(len(self._by_number)), self._by_number)
        return sorted(found, key=self._by_number.__getitem__, reverse=True)

    def best(self) -> Iterator[str]:
        """Yield the initiatives, by id, the highest score first."""
        return map(self._index.ids.__getitem__, self.order)

    @property
    def highest(self) -> float:
        """The highest score; 0 where no initiative holds a word."""
        return max(self._by_number, default=0.0)

    def __getitem__(self, id_: str) -> float:
        if score := self._by_number[self._index.numbers[id_]]:
            return score
        raise KeyError(id_)

    def __iter__(self) -> Iterator[str]:
        return (id_ for id_, score in zip(self._index.ids, self._by_number, strict=True) if score)

    def __len__(self) -> int:
        return sum(map(bool, self._by_number))


class Hits(Mapping[str, TextHit]):
    """What the wording of a need finds, by initiative; a hit is worked out when it is looked at."""

    def __init__(
        self, index: TextIndex, words: Mapping[str, Mapping[str, float]], named: frozenset[str]
    ) -> None:
        """Take the index, for each word of a need its keys with how sure they are, and who is named."""
        self._index = index
        self._words = words
        self.named = named
        self._found: dict[str, TextHit] = {}

    @cached_property
    def scores(self) -> Scores:
        """The score of every initiative that holds a word; who holds them all is what was meant."""
        scores, held = [0.0] * len(self._index.ids), [0] * len(self._index.ids)
        for trusts in self._words.values():
            for number, gain in self._index.gains(trusts):
                scores[number] += gain
                held[number] += 1
        asked = max(1, len(self._words))
        return Scores(self._index, [score * found / asked for score, found in zip(scores, held, strict=True)])

    def without_words(self) -> "Hits":
        """Return the same, none of which says its words: they take long to look up, and count for nothing."""
        bare = Hits(self._index, {}, self.named)
        vars(bare)["scores"] = self.scores
        return bare

    def __getitem__(self, id_: str) -> TextHit:
        if id_ not in self._found:
            self._found[id_] = self._look_up(id_)
        return self._found[id_]

    def _look_up(self, id_: str) -> TextHit:
        score = self.scores.get(id_)
        if score is None:
            if id_ not in self.named:
                raise KeyError(id_)
            return TextHit(score=0.0, words=(), is_named=True)
        number = self._index.numbers[id_]
        gains = {word: self._index.gain(trusts, number) for word, trusts in self._words.items()}
        found = sorted((word for word in gains if gains[word]), key=lambda word: (-gains[word], word))
        return TextHit(score=score, words=tuple(found), is_named=id_ in self.named)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self.scores, *sorted(self.named)]))

    def __len__(self) -> int:
        return len(self.scores.keys() | self.named)


NO_HITS = Hits(TextIndex((), {}, Names(), searched=0), {}, frozenset())
"""What a need without words of its own finds."""


def text_index(
    initiatives: Sequence[Initiative], reader: Reader, *, judged: Collection[str] = ()
) -> TextIndex:
    """Return the names of initiatives, and the searchable text of those that are not `judged`, by id.

    They are numbered as they come.
    """
    searched = {number: one for number, one in enumerate(initiatives) if one.id not in judged}
    return TextIndex(
        [initiative.id for initiative in initiatives],
        _postings(searched, reader),
        names_of(initiatives),
        searched=len(searched),
    )


def _postings(initiatives: Mapping[int, Initiative], reader: Reader) -> Mapping[str, Posting]:
    """Return for every key the initiatives that hold it, in their order."""
    counts: dict[str, array[int]] = defaultdict(lambda: array("I"))
    lengths: list[dict[int, int]] = [{} for _ in FIELDS]
    for number, initiative in initiatives.items():
        for field, text in enumerate(FIELDS.values()):
            terms = _terms(text(initiative), reader)
            lengths[field][number] = sum(terms.values())
            for key, times in terms.items():
                counts[key].extend((number, field, times))
    averages = [max(1.0, sum(totals.values()) / max(1, len(totals))) for totals in lengths]
    weights = [BM25F.fields[name] for name in FIELDS]
    found: dict[str, Posting] = {}
    for key, told in counts.items():
        frequencies: dict[int, float] = {}
        for number, field, times in zip(told[::3], told[1::3], told[2::3], strict=True):
            norm = 1.0 - BM25F.b + BM25F.b * lengths[field][number] / averages[field]
            frequencies[number] = frequencies.get(number, 0.0) + weights[field] * times / norm
        found[key] = Posting(array("I", frequencies), array("d", frequencies.values()))
    return found


def _terms(text: str, reader: Reader) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for keys in reader.dutch_keys(text):
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
    return counts

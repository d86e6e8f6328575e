"""Print how well it is heard what people do not want, on sentences that no training saw.

Run: python benchmarks/refusals.py

They were written by somebody who read none of the examples: ways of working that people do not want or have
already, in braces, and texts that deny something else. Beside them the judged needs, which refuse little.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.engine.understanding import is_refusable
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import positions
from inspiratie.storage import packaged
from judging import records, texts_of_sets
from training.marked import parse


class Told(NamedTuple):
    """A text, and the positions of its words that are not wanted, as a reading counts them."""

    text: str
    unwanted: frozenset[int]


def told(marked: str) -> Told:
    """Return a text of which braces mark the unwanted words."""
    text, refused = parse(marked)
    places = zip(positions(text), refused, strict=True)
    return Told(text, frozenset(at for word, is_refused in places if is_refused for at in word))


class Counts(NamedTuple):
    """What was told and what is so, and how often both."""

    told: int
    true: int
    both: int

    def line(self) -> str:
        """Return precision and recall."""
        return f"{self.both / max(1, self.told):>10.0%}{self.both / max(1, self.true):>8.0%}"


def words_heard(texts: Sequence[Told], recommender: Recommender) -> Counts:
    """Count the words that are taken for unwanted, of meaningful ones."""
    told = true = both = 0
    for text, unwanted in texts:
        meaning = {place.at for place in recommender.reader.read(text).places}
        found = recommender.interpreter.understand(text).reading.unwanted & meaning
        told, true = told + len(found), true + len(unwanted & meaning)
        both += len(found & unwanted)
    return Counts(told, true, both)


def ways_heard(texts: Sequence[Told], recommender: Recommender) -> Counts:
    """Count the ways of working and helpers that a text calls by a label, and that are refused."""
    told = true = both = 0
    for text, unwanted in texts:
        interpreter = recommender.interpreter
        refused = {one.concept.id for one in interpreter.understand(text).refused}
        called: dict[str, bool] = {}
        for where, sighting in interpreter.named(recommender.reader.read(text)):
            if is_refusable(sighting.concept):
                id_ = sighting.concept.id
                called[id_] = called.get(id_, False) or where <= unwanted
        told += len(refused & called.keys())
        true += sum(called.values())
        both += sum(is_unwanted and id_ in refused for id_, is_unwanted in called.items())
    return Counts(told, true, both)


def refusing(texts: Iterable[str], recommender: Recommender) -> float:
    """Return the share of texts of which anything is taken for refused."""
    heard = [
        bool(need.unwanted or [wish for wish in need.refused if not wish.is_stated])
        for need in map(recommender.understand, texts)
    ]
    return sum(heard) / len(heard)


def listeners() -> Mapping[str, Recommender]:
    """Return who may hear refusals: the page, by rules over phrases, and the program."""
    catalogue, lexicon = load_catalogue(), load_lexicon()
    return {
        "page": packaged_recommender(catalogue, lexicon, Learned(packaged.data_folder(), portable=True)),
        "program": packaged_recommender(catalogue, lexicon),
    }


def main() -> None:
    """Print a line for each listener."""
    texts = [told(record["text"]) for record in records("refusals.jsonl")]
    needs = texts_of_sets()
    harmless = [text for text, unwanted in texts if not unwanted]
    print(f"What is refused: {len(texts)} texts, {len(harmless)} of which refuse nothing, {len(needs)} needs")
    print(f"{'':10}{'words:':>10}{'':8}{'ways of working:':>18}{'':8}{'nothing is, but is told':>25}")
    print(f"{'':10}{'precision':>10}{'recall':>8}{'precision':>18}{'recall':>8}{'of these':>17}{'needs':>8}")
    for name, recommender in listeners().items():
        words, ways = words_heard(texts, recommender), ways_heard(texts, recommender)
        wrongly, of_needs = refusing(harmless, recommender), refusing(needs, recommender)
        print(f"{name:10}{words.line()}{'':8}{ways.line()}{wrongly:>17.0%}{of_needs:>8.1%}")


if __name__ == "__main__":
    main()

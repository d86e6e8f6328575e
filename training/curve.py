"""What the portable model learns from: its measures by the number of needs, and without each of its parts.

Run: python -m training.curve           (the learning curve, half an hour)
     python -m training.curve --parts   (trained again without each part)
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.features import Block, features
from inspiratie.engine.learned.model import Table
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.loading import load_lexicon
from training.distil import taught
from training.examples import Kind, Line, needs, phrases, situations
from training.portable import counted, packed, regress
from training.train import known_words, reader_of

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from judging import SETS, JudgedNeed, evaluate, mean, needs_of

SIZES = (0, 500, 1000, 2000, 4000)


class Trial:
    """Trains on lines and measures."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        """Take what the program reads with."""
        self.ids = [initiative.id for initiative in catalogue]
        self.concepts = [concept.id for concept in catalogue.vocabulary.begrippen]
        lines = [*phrases(catalogue), *situations(catalogue), *needs()]
        self.read = reader_of(catalogue, lexicon, known_words(catalogue, lexicon, lines))
        self.lines = [*lines, *taught(self.ids)]
        self._counted: dict[str, Mapping[Block, Counter[str]]] = {}
        self.sets = {name: needs_of(name) for name in SETS}

    def measured(self, lines: Sequence[Line], keep: Callable[[Block], bool] = lambda _: True) -> str:
        """Return nDCG@5 and success@1 on every set of the model that these lines give."""
        documents = [
            {block: counts for block, counts in self._features(line.text).items() if keep(block)}
            for line in lines
        ]
        table = Table(*packed(regress(lines, documents, self.ids, self.concepts)))

        def ranked(need: JudgedNeed) -> Sequence[str]:
            grades = table.judge(self.read(need.words)).grades
            return sorted(grades, key=lambda id_: -grades[id_])

        cells = []
        for judged in self.sets.values():
            results = evaluate(judged, ranked)
            cells.append(f"{mean(r.ndcg for r in results):.3f} {mean(r.success for r in results):.3f}")
        return "".join(f"{cell:>17}" for cell in cells)

    def _features(self, text: str) -> Mapping[Block, Counter[str]]:
        """Return the counted features of a text, which is read once for all trials."""
        if text not in self._counted:
            self._counted[text] = counted(features(self.read(text)))
        return self._counted[text]


def curve(trial: Trial) -> None:
    """Print the measures by the number of graded needs, drawn by chance; then as the encoder teaches too.

    The encoder itself learned from all needs.
    """
    graded = [line for line in trial.lines if line.kind is Kind.NEED]
    told = [line for line in trial.lines if line.kind in (Kind.PHRASE, Kind.SITUATION)]
    random.Random(52).shuffle(graded)  # noqa: S311 - an order, no secret
    for name, rest in (("", told), (", taught by the encoder", [*told, *taught(trial.ids)])):
        for size in (*SIZES, len(graded)):
            print(f"{f'{size:>6} needs{name}':36}{trial.measured([*rest, *graded[:size]])}", flush=True)


def parts(catalogue: Catalogue, lexicon: Lexicon) -> None:
    """Print the measures without each part."""
    trial = Trial(catalogue, lexicon)
    print(f"{'whole':36}{trial.measured(trial.lines)}", flush=True)
    for block in Block:
        others = trial.measured(trial.lines, lambda one: one is not block)  # noqa: B023 - called at once
        print(f"{'no ' + block.name.lower():36}{others}", flush=True)
    for name, kind in (
        ("no phrases", Kind.PHRASE),
        ("no needs", Kind.NEED),
        ("nothing taught by the encoder", Kind.TAUGHT),
    ):
        others = trial.measured([line for line in trial.lines if line.kind is not kind])
        print(f"{name:36}{others}", flush=True)
    bare = Trial(catalogue, replace(lexicon, rings=()))
    print(f"{'no synonym rings':36}{bare.measured(bare.lines)}", flush=True)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--parts", action="store_true", help="train without each part")
    wanted = parser.parse_args().parts
    catalogue, lexicon = load_catalogue(), load_lexicon()
    print(f"{'':36}" + "".join(f"{name:>17}" for name in SETS))
    if wanted:
        parts(catalogue, lexicon)
    else:
        curve(Trial(catalogue, lexicon))


if __name__ == "__main__":
    main()

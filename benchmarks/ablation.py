"""Print what each part of the engine brings: the measures on all judged needs with that part switched off.

Run: python benchmarks/ablation.py
What the parts of the learned model bring takes training again: python -m training.curve --parts
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Relation
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.weights import WEIGHTS, Weights
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.loading import load_lexicon
from inspiratie.storage.packaged import data_folder
from judging import SETS, JudgedNeed, engine, evaluate, mean, needs_of


def without_denial(lexicon: Lexicon) -> Lexicon:
    """Return the word knowledge without what denies."""
    return replace(lexicon, negation={}, refusal={}, contrast={}, presence={}, absence={})


def main() -> None:
    """Print a line for the whole engine and one for each part left out."""
    catalogue, lexicon = load_catalogue(), load_lexicon()
    dense, portable = Learned(data_folder()), Learned(data_folder(), portable=True)
    only_same = {relation: float(relation is Relation.SAME) for relation in Relation}
    rows: Sequence[tuple[str, Learned | None, Weights, Lexicon]] = [
        ("the whole engine", dense, WEIGHTS, lexicon),
        ("no dense encoder: the portable model alone", portable, WEIGHTS, lexicon),
        ("nothing learned: labels and wording", None, WEIGHTS, lexicon),
        ("no judges of options", dense, WEIGHTS._replace(judged=0.0), lexicon),
        (
            "no editorial judgment of options",
            dense,
            WEIGHTS._replace(practice=_off(WEIGHTS.practice)),
            lexicon,
        ),
        ("no relations between concepts", dense, WEIGHTS._replace(closeness=only_same), lexicon),
        ("no names of initiatives", dense, WEIGHTS._replace(named=0.0), lexicon),
        ("no denial", dense, WEIGHTS, without_denial(lexicon)),
    ]
    sets = {name: needs_of(name) for name in SETS}
    print(f"{'':44}" + "".join(f"{name:>17}" for name in SETS))
    for name, learned, weights, words in rows:
        recommender = Recommender(catalogue, words, learned, weights)
        print(
            f"{name:44}" + "".join(f" {_measures(needs, recommender):>16}" for needs in sets.values()),
            flush=True,
        )


def _off(values: Mapping[str, float]) -> Mapping[str, float]:
    return dict.fromkeys(values, 0.0)


def _measures(needs: list[JudgedNeed], recommender: Recommender) -> str:
    results = evaluate(needs, engine(recommender))
    return f"{mean(r.ndcg for r in results):.3f} {mean(r.success for r in results):.3f}"


if __name__ == "__main__":
    main()

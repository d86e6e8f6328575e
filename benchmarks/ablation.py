"""Print what each part of the engine brings: the measures on all judged needs with that part switched off.

Run: python benchmarks/ablation.py
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.catalogue import Catalogue, load_catalogue
from inspiratie.deck.vocabulary import Facet, Hints, Relation, Vocabulary
from inspiratie.engine import fitting, need, phrases, ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.lexicon_files import load_lexicon
from judging import JudgedNeed, engine, evaluate, load_needs, mean

HERE = Path(__file__).parent
NOTHING = 1e-9


@contextmanager
def constants(*changes: tuple[object, str, object]) -> Iterator[None]:
    """Change constants of modules for a while."""
    with ExitStack() as stack:
        for module, name, value in changes:
            stack.enter_context(patch.object(module, name, value))
        yield


def without_hints(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with labels alone."""
    bare = tuple(concept.model_copy(update={"hints": Hints()}) for concept in catalogue.vocabulary.begrippen)
    return replace(catalogue, vocabulary=Vocabulary(begrippen=bare))


def unread(facet: Facet) -> tuple[object, str, object]:
    """Return the change by which wishes of a facet read from text do not count."""
    return ranking, "READ", {**ranking.READ, facet: NOTHING}


def main() -> None:
    """Print a line for the whole engine and one for each part left out."""
    catalogue = load_catalogue()
    dev, own = load_needs(HERE / "needs_dev.jsonl"), load_needs(HERE / "needs_own.jsonl")
    lexicon = load_lexicon()
    whole = catalogue, lexicon
    ringless = Lexicon.model_validate({**lexicon.model_dump(by_alias=True), "woordgroepen": ()})
    only_same = {relation: float(relation is Relation.SAME) for relation in Relation}
    off = dict.fromkeys(fitting.PRACTICE, 0.0)
    rows: list[tuple[str, tuple[Catalogue, Lexicon], list[tuple[object, str, object]]]] = [
        ("the whole engine", whole, []),
        ("no editorial judgment (helpt_bij)", whole, [(fitting, "PRACTICE", off)]),
        ("no relations between concepts", whole, [(fitting, "CLOSENESS", only_same)]),
        ("no hints: labels alone", (without_hints(catalogue), lexicon), []),
        ("no synonym rings", (catalogue, ringless), []),
        ("no text evidence", whole, [(ranking, "TEXT_SHARE", 0.0), (ranking, "NAMED", 0.0)]),
        ("no names of initiatives", whole, [(ranking, "NAMED", 0.0)]),
        ("goals not read from text", whole, [unread(Facet.DOEL)]),
        ("groups not read from text", whole, [unread(Facet.DOELGROEP)]),
        ("methods not read from text", whole, [unread(Facet.METHODE)]),
        ("forms not read from text", whole, [unread(Facet.VORM)]),
        ("telling words not weighed", whole, [(phrases, "TELLING", NOTHING)]),
        ("selectivity not weighed", whole, [(need, "_BY_SELECTIVITY", 0.0)]),
        ("best wish of a facet alone", whole, [(ranking, "BEST_READ", 1.0), (ranking, "BEST_STATED", 1.0)]),
    ]
    print(f"{'':36} {'development':>16}   {'own':>16}")
    for name, knowledge, changes in rows:
        with (
            constants(*changes),
            tempfile.TemporaryDirectory() as cache,
            patch.dict(os.environ, INSPIRATIE_CACHE=cache),
        ):
            recommender = Recommender(*knowledge)
            print(f"{name:36} {_measures(dev, recommender)}   {_measures(own, recommender)}")


def _measures(needs: list[JudgedNeed], recommender: Recommender) -> str:
    results = evaluate(needs, engine(recommender))
    return f"{mean(r.ndcg for r in results):8.3f} {mean(r.success for r in results):7.3f}"


if __name__ == "__main__":
    main()

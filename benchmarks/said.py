"""Print how much of what is said back was said, by an independent reader of 200 measuring needs.

Run: python benchmarks/said.py

For each need the reader wrote down which concepts were said, and which others would be no mistake to say
back, without having seen what the program makes of it.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.loading import load_lexicon
from judging import SETS, records

BARS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


def main() -> None:
    """Print a line for each bar of sureness."""
    recommender = packaged_recommender(load_catalogue(), load_lexicon())
    texts = {
        (name, record["id"]): record["text"] for name in SETS for record in records(f"needs_{name}.jsonl")
    }
    read = records("said.jsonl")
    needs = [recommender.understand(texts[record["set"], record["id"]]) for record in read]
    wanted = sum(len(record["said"]) for record in read)
    print("sure of a concept    n   said or fitting   said   of what was said")
    for bar in BARS:
        picks = [
            (wish.concept.id, record)
            for need, record in zip(needs, read, strict=True)
            for wish in (*need.said, *need.perhaps)
            if wish.weight >= bar
        ]
        said = sum(id_ in record["said"] for id_, record in picks)
        fitting = said + sum(id_ in record["fitting"] for id_, record in picks)
        shares = f"{fitting / len(picks):15.0%}   {said / len(picks):4.0%}   {said / wanted:16.0%}"
        print(f"{bar:12.2f}   {len(picks):5}   {shares}")


if __name__ == "__main__":
    main()

"""Print how well it is heard that somebody is in danger, on sentences that no training saw.

Run: python benchmarks/danger.py

They were written by somebody who read none of the examples: dangers of every kind, texts that are only about
such things, and ordinary problems, half of which sound like danger. Beside them the judged needs.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.language.danger import Alarm, find_dangers
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import tokens
from inspiratie.storage import packaged
from judging import records, texts_of_sets

Listener = Callable[[str], Sequence[Alarm]]
"""Who hears the dangers that a text tells of."""
NO_DANGER = ("about", "none", "needs")


def listeners() -> Mapping[str, Listener]:
    """Return who may hear dangers: phrases alone, the page, the program."""
    catalogue, lexicon = load_catalogue(), load_lexicon()
    page = packaged_recommender(catalogue, lexicon, Learned(packaged.data_folder(), portable=True))

    def by(recommender: Recommender) -> Listener:
        return lambda text: recommender.understand(text).alarms

    return {
        "phrases alone": lambda text: tuple(find_dangers(tokens(text), lexicon.dangers, lexicon.denials)),
        "page": by(page),
        "program": by(packaged_recommender(catalogue, lexicon)),
    }


def main() -> None:
    """Print a line for each listener."""
    texts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for record in records("dangers.jsonl"):
        kind = record["danger"] if record["danger"] in NO_DANGER else "dangers"
        texts[kind].append((record["text"], record["danger"]))
    texts["needs"] = [(text, "needs") for text in texts_of_sets()]
    counts = ", ".join(f"{len(listed)} {kind}" for kind, listed in texts.items())
    print(f"Help that is told first, to who is in danger: {counts}")
    print(
        f"{'':14}{'dangers':>8}{'the right help':>16}{'nothing else':>14}{'about':>8}{'none':>7}{'needs':>8}"
    )
    for name, listener in listeners().items():
        heard = {
            kind: [(listener(text), danger) for text, danger in listed] for kind, listed in texts.items()
        }
        dangers = heard["dangers"]
        told = share(bool(alarms) for alarms, _ in dangers)
        right = share(danger in {alarm.danger.id for alarm in alarms} for alarms, danger in dangers)
        acute = share(any(alarm.is_acute for alarm in alarms) for alarms, _ in dangers)
        false = "".join(
            f"{share(bool(alarms) for alarms, _ in heard[kind]):>{width}.1%}"
            for kind, width in zip(NO_DANGER, (8, 7, 8), strict=True)
        )
        print(f"{name:14}{told:>8.0%}{right:>16.0%}{acute:>14.0%}{false}")


def share(found: Iterable[bool]) -> float:
    """Return the share that is true."""
    listed = list(found)
    return sum(listed) / len(listed)


if __name__ == "__main__":
    main()

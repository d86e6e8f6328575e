"""How sure it is that somebody is in danger, learned from `data/examples/dangers.jsonl`.

Two models look at every word of a text, also at those that name no subject ("niet meer", "mij"): a table, as
the portable model is one, and a regression on what each layer of the encoder makes of the text.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspiratie.engine.learned.model import Table
from inspiratie.engine.learned.unzipped import load_arrays
from inspiratie.language.reading import Place, Reading
from inspiratie.language.words import tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

Sureness = Mapping[str, float]
"""How sure it is, 0 to 1, that somebody is in each danger, by its id; together at most 1."""
TABLE = "dangers"
"""The name of the table's files."""
HEAD_FILE = "dangers.npz"
"""What the encoder's part in it is kept in."""


def every_word(text: str) -> Reading:
    """Return a text read word by word, each by itself alone, whatever its language."""
    words = tokens(text)
    places = (
        Place(word=token.word, read_as=token.word, at=index, keys={token.word: 1.0}, is_known=True)
        for index, token in enumerate(words)
    )
    return Reading(language=None, words=words, places=tuple(places))


def sure_by_words(table: Table, text: str) -> Sureness:
    """Return how sure a table of dangers is, by the words of a text alone.

    Its column of the field tells whether somebody is in danger, its grades in which.
    """
    judgment = table.judge(every_word(text))
    total = sum(judgment.grades.values())
    if not total:
        return {}
    return {id_: judgment.in_field * grade / total for id_, grade in judgment.grades.items()}


class DangerHead:
    """Multinomial logistic regression on all layers of the encoder: the dangers, and what is none."""

    def __init__(self, dangers: tuple[str, ...], weights: "Floats", biases: "Floats") -> None:
        """Take the ids of the dangers; weights (classes x layers * width) and a bias each, dangers first."""
        self._dangers = dangers
        self._weights = weights
        self._biases = biases

    def sure(self, layers: "Floats") -> Sureness:
        """Return how sure it is, by a row for each layer: what it makes of a text, of length one."""
        import numpy as np  # noqa: PLC0415 - slow to import, and only needed for a text

        logits = self._weights @ layers.ravel() + self._biases
        odds = np.exp(logits - logits.max())
        return dict(zip(self._dangers, (odds / odds.sum()).tolist(), strict=False))


def load_danger_head(folder: Path) -> DangerHead | None:
    """Return what the encoder of a folder has learned of dangers; None where that is not packed."""
    arrays = load_arrays(folder / HEAD_FILE)
    if arrays is None:
        return None
    weights, biases = (arrays[name].astype("f4") for name in ("weights", "biases"))
    return DangerHead(tuple(arrays["dangers"].tolist()), weights, biases)

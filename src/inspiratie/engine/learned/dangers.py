"""How sure it is that somebody is in danger, learned from `data/examples/dangers.jsonl`.

Two models look at every word of a text, also at those that name no subject ("niet meer", "mij"): here a
table, as the portable model is one; in `danger_head.py` what the encoder makes of the text.
"""

from collections.abc import Mapping

from inspiratie.engine.learned.model import Table
from inspiratie.language.reading import Place, Reading
from inspiratie.language.words import tokens

Sureness = Mapping[str, float]
"""How sure it is, 0 to 1, that somebody is in each danger, by its id; together at most 1."""
TABLE = "dangers"
"""The name of the table's files."""


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

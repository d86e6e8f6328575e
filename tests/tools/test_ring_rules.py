"""Ring words that are stop words: read through their stem alone, or not at all."""

import pytest

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.language.lexicon import Lexicon
from inspiratie.storage.lines import FileLine
from tools.findings import Knowledge
from tools.ring_rules import stop_member

KNOWN = Knowledge(
    "nl",
    Lexicon(stop={"nl": ("mensen", "heel", "hele"), "fr": ("aider",)}),
    Vocabulary(begrippen=(Concept(id="a", facet=Facet.THEMA, label="a"),)),
)


@pytest.mark.parametrize(
    ("ring", "words"),
    [
        ("mensen | volk | |", []),
        ("geheel | hele | |", []),
        ("geheel | heel, helen | |", ["heel"]),
        ("geheel | =hele | |", ["=hele"]),
        ("hulp | | aider |", []),
        ("hulp | | aide, aider |", ["aider"]),
    ],
)
def test_stop_word_of_which_nothing_is_read_is_found(ring: str, words: list[str]) -> None:
    """The name of a ring may be one, and so may the only word that brings a stem along."""
    found = stop_member([FileLine(1, ring)], KNOWN)
    assert [reason.split("'")[1] for _, _, reason in found] == words

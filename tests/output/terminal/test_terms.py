"""The vocabulary as a tree or as lines."""

from collections.abc import Callable

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.output.terminal.terms import term_lines, term_tree
from small_catalogue import card, catalogue_of
from terminal_views import shown

CATALOGUE = catalogue_of(card("een", thema=["lawaai"]), card("twee", thema=["overlast"]))


@pytest.mark.parametrize("colour", [False, True])
def test_the_trees_are_as_agreed(golden: Callable[[str, str], None], colour: bool) -> None:  # noqa: FBT001 - a case
    """One a facet, narrower concepts below their broader one, with their counts."""
    golden(f"terms{'-kleur' * colour}.txt", shown(term_tree(CATALOGUE, list(Facet)), colour=colour))


def test_lines_have_facet_id_label_and_count() -> None:
    """Separated by tabs, zero included."""
    assert list(term_lines(CATALOGUE, [Facet.THEMA])) == [
        "thema\toverlast\toverlast\t2",
        "thema\tlawaai\tlawaai\t1",
        "thema\tinbraak\tinbraak\t0",
        "thema\tdrugs\tdrugs\t0",
    ]

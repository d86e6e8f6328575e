"""The vocabulary as a tree."""

from collections.abc import Callable

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Terms
from inspiratie.output.terminal.terms import term_tree
from small_catalogue import card, catalogue_of
from terminal_views import shown

CATALOGUE = catalogue_of(card("een", thema=["lawaai"]), card("twee", thema=["overlast"]))


@pytest.mark.parametrize("colour", [False, True])
def test_the_trees_are_as_agreed(golden: Callable[[str, str], None], colour: bool) -> None:  # noqa: FBT001 - a case
    """One a facet, narrower concepts below their broader one, with their counts."""
    tree = term_tree(Terms(catalogue=CATALOGUE, facets=tuple(Facet)))
    golden(f"terms{'-kleur' * colour}.txt", shown(tree, colour=colour))

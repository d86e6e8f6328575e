"""What a need's points are shared out over: text, facets and wishes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.context import FULL, Context, make_context
from inspiratie.engine.fitting import FitTable
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.text_search import NO_HITS
from small_catalogue import VOCABULARY

DRUGS, YOUTH = (VOCABULARY.concepts[id_] for id_ in ("drugs", "jongeren"))
STATED = (Wish(concept=DRUGS), Wish(concept=YOUTH))


def context_of(need: Need) -> Context:
    """Return the context of a need over no cards at all."""
    return make_context(need, hits=NO_HITS, fits=FitTable([], VOCABULARY))


def test_a_text_counts_as_much_as_a_theme() -> None:
    """What a user writes and a theme that an option states each bring half of the points."""
    context = context_of(Need(wishes=STATED[:1], text="drugs op het plein"))
    assert (context.text_points, context.scales[0].whole) == (50, 50)


def test_a_text_that_says_nothing_of_the_field_counts_for_nothing() -> None:
    """All points are for what options state."""
    context = context_of(Need(wishes=STATED[:1], text="voetbal", ignores_text=True))
    assert (context.text_points, context.scales[0].whole) == (0, FULL)


@given(
    st.dictionaries(st.sampled_from(Facet), st.sampled_from((0.5, 3.0, 10.0))),
    st.sampled_from(("", "drugs op het plein")),
)
def test_all_points_are_shared_out(weights: dict[Facet, float], text: str) -> None:
    """Whatever facets weigh, and whether there is a text besides."""
    need = Need(wishes=STATED, text=text, weights={**dict.fromkeys(Facet, 1.0), **weights})
    context = context_of(need)
    assert context.text_points + sum(scale.whole for scale in context.scales) == pytest.approx(FULL, abs=0.05)


def test_what_a_text_says_shares_the_points_of_the_text() -> None:
    """Over the facets of its concepts, by their weights."""
    said = tuple(Wish(concept=concept, weight=0.5, is_stated=False) for concept in (DRUGS, YOUTH))
    context = context_of(Need(wishes=said, text="jongeren en drugs"))
    assert context.scales == ()
    assert [scale.whole for scale in context.said] == pytest.approx([FULL / 3, 2 * FULL / 3], abs=0.01)


def test_a_facet_that_weighs_nothing_has_no_points() -> None:
    """And is left out."""
    context = context_of(Need(wishes=STATED, weights={**dict.fromkeys(Facet, 1.0), Facet.THEMA: 0.0}))
    assert [scale.wishes for scale in context.scales] == [STATED[1:]]

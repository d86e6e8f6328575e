"""What is wider than what was asked."""

from collections.abc import Mapping, Sequence

from inspiratie.advice.search import Wider, look_wider
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from small_catalogue import card, catalogue_of

OVERLAST = card("overlast", thema=["overlast"])
LAWAAI = card("lawaai", thema=["lawaai"], doelgroep=["senioren"])
OVER = catalogue_of(OVERLAST, LAWAAI, card("drugs"))


def wider(over: Catalogue, wanted: Mapping[Facet, Sequence[str]]) -> Wider | None:
    """Return what is wider than what carries the wanted concepts."""
    return look_wider(over, wanted, over.carrying(wanted))


def named(found: Wider | None) -> tuple[list[str], tuple[Initiative, ...]]:
    """Return the ids of the broader concepts, and who names them."""
    assert found
    return [concept.id for concept in found.concepts], found.initiatives


def test_a_card_that_names_the_broader_concept_is_wider() -> None:
    """One that is found already is not told twice."""
    assert named(wider(OVER, {Facet.THEMA: ["lawaai"]})) == (["overlast"], (OVERLAST,))


def test_nothing_is_wider_than_what_has_nothing_above_it() -> None:
    """Nor than a concept whose broader one stands on no card."""
    assert wider(OVER, {Facet.THEMA: ["drugs"]}) is None
    assert wider(OVER, {Facet.DOELGROEP: ["studenten"]}) is None


def test_with_enough_cards_one_does_not_look_wider() -> None:
    """Three will do."""
    over = catalogue_of(OVERLAST, *(card(f"een-{number}", thema=["lawaai"]) for number in range(3)))
    assert wider(over, {Facet.THEMA: ["lawaai"]}) is None


def test_every_facet_must_still_be_met() -> None:
    """Exactly or wider."""
    both = {Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["iedereen"]}
    assert named(wider(OVER, both)) == (["overlast"], (OVERLAST,))
    assert wider(OVER, {Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["senioren"]}) is None


def test_a_burglary_is_looked_for_among_thefts(catalogue: Catalogue) -> None:
    """No card names it; the nearest concepts above it stand on six."""
    concepts, initiatives = named(wider(catalogue, {Facet.THEMA: ["inbraak"]}))
    assert concepts == ["eigendomscriminaliteit", "buurtcriminaliteit"]
    assert len(initiatives) == 6

"""The engine put together: from a text or options to a ranking."""

import pytest

from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.errors import EmptyNeed
from inspiratie.engine.recommender import Recommender
from small_catalogue import card, recommender_of


def two_cards() -> Recommender:
    """Return the engine over two cards."""
    return recommender_of(
        card("nachtwacht", kaart=1, thema=["lawaai"], beschrijving="Vrijwilligers lopen door de straten."),
        card("sloten", kaart=2, thema=["inbraak"], beschrijving="Betere sloten op de deuren."),
    )


def test_options_give_a_ranking() -> None:
    """The card that has what is asked comes first."""
    assert two_cards().suggest(options={Facet.THEMA: ["inbraak"]}).matches[0].initiative.id == "sloten"


def test_words_of_the_record_count_beside_its_concepts() -> None:
    """Among cards with the same concepts the wording decides."""
    engine = recommender_of(
        card("een", kaart=1, thema=["lawaai"]),
        card("twee", kaart=2, thema=["lawaai"], beschrijving="Met sloten."),
    )
    assert engine.suggest("lawaai sloten").matches[0].initiative.id == "twee"
    assert engine.suggest("lawaai").matches[0].initiative.id == "een"


def test_one_initiative_can_be_reckoned_on_its_own() -> None:
    """As it is in the ranking."""
    engine = two_cards()
    need = engine.understand("lawaai in de straten")
    ranked = {found.initiative.id: found for found in (*engine.rank(need).matches, *engine.rank(need).others)}
    for id_ in ("nachtwacht", "sloten"):
        assert engine.match(need, id_) == ranked[id_]


def test_what_cannot_be_understood_is_refused() -> None:
    """Nothing asked, or a value that nothing answers to."""
    with pytest.raises(EmptyNeed):
        two_cards().suggest()
    with pytest.raises(UnknownConcept):
        two_cards().suggest(options={Facet.THEMA: ["qqqzz"]})

"""A need as it was stated, kept to be asked again."""

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.shortlists import StatedNeed


def test_a_need_that_is_asked_again_is_the_same_need(recommender: Recommender) -> None:
    """Text, values, what is not wanted, changed weights and musts come back."""
    need = recommender.understand(
        "lawaai",
        options={Facet.THEMA: ["overlast"], Facet.DOELGROEP: ["jongeren"]},
        without=["workshops"],
        weights={Facet.THEMA: 5.0},
        required=[Facet.DOELGROEP],
    )
    stated = StatedNeed.of(need)
    assert (stated.zonder, stated.gewichten) == (("workshops",), {Facet.THEMA: 5.0})
    assert stated.understood(recommender) == need


def test_control_characters_in_a_stated_text_are_taken_out() -> None:
    """A file that somebody else wrote could steer the terminal that shows it."""
    assert StatedNeed(tekst="law\x1b[31maai").tekst == "law[31maai"
    assert StatedNeed.model_validate({"tekst": None}).tekst == ""

"""What cards are told by: labels, and remarks on titles."""

from dataclasses import replace

from inspiratie.deck.vocabulary import Facet
from inspiratie.wording.cards import facet_values, title_note
from small_catalogue import VOCABULARY, card


def test_concepts_are_told_by_their_labels() -> None:
    """A facet of a card in the card's order."""
    assert facet_values(card("een", thema=["inbraak", "drugs"]), Facet.THEMA, VOCABULARY) == "inbraak, drugs"


def test_a_reconstructed_title_is_told() -> None:
    """With how sure it is; a title that was read needs no remark."""
    one = card("een")
    assert title_note(one) == ""
    made = replace(one, titel_bron="gereconstrueerd", vertrouwen="laag")
    assert title_note(made) == "titel gereconstrueerd, zekerheid laag"

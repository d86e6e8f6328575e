"""A need as the address of a page says it."""

from urllib.parse import parse_qs

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.page.question import fragment_of


def test_all_that_is_said_is_in_the_address(recommender: Recommender) -> None:
    """The whole text, what is stated and what is not wanted; nothing that was only understood."""
    text = "inbraken & 100 % lawaai + meer,\nelke nacht #1"
    need = recommender.understand(
        text, options={Facet.DOEL: ["meepraten"], Facet.THEMA: ["overlast"]}, without=["app", "bart"]
    )
    fragment = fragment_of(need)
    assert set(fragment) <= set("abcdefghijklmnopqrstuvwxyz0123456789%&=,-./ABCDEF")
    assert parse_qs(fragment) == {
        "zoek": [text],
        "wens": ["meepraten,overlast"],
        "zonder": ["digitale-middelen"],
        "weg": ["bart"],
    }


def test_what_is_not_said_is_not_in_the_address(recommender: Recommender) -> None:
    """Without a text there is no empty text."""
    assert fragment_of(recommender.understand(options={Facet.THEMA: ["overlast"]})) == "wens=overlast"

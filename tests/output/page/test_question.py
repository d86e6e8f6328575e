"""A need as words for the search field of the page."""

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.page.question import words_of


def test_text_and_options_become_words(recommender: Recommender) -> None:
    """The text on one line, then the labels of the options; nothing that was only understood."""
    need = recommender.understand(
        "inbraken\n in de straat", options={Facet.DOEL: ["meepraten"], Facet.DOELGROEP: ["jeugd"]}
    )
    stated = [wish.concept.label for wish in need.wishes if wish.stated]
    assert words_of(need) == f"inbraken in de straat, {', '.join(stated)}"
    assert "meepraten" in stated


def test_options_alone_are_words_too(recommender: Recommender) -> None:
    """Without a text there is nothing before them."""
    assert words_of(recommender.understand(options={Facet.THEMA: ["overlast"]})) == "overlast"

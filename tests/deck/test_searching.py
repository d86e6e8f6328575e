"""Where words stand in concepts and initiatives."""

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.searching import Hit, Where, concepts_with, initiatives_with
from inspiratie.deck.vocabulary import Concept, Facet
from small_catalogue import card, catalogue_of

CONCEPTS = (
    Concept(id="te-voet", facet=Facet.DOELGROEP, label="weggebruikers", alt=("voetgangers", "fietsers")),
    Concept(id="fietsdiefstal", facet=Facet.THEMA, label="fietsdiefstal", en=("stolen bikes",)),
)


def test_a_concept_is_found_by_a_piece_of_any_dutch_label() -> None:
    """The preferred label needs no telling."""
    assert list(concepts_with(["FIETS"], CONCEPTS)) == [(CONCEPTS[0], "fietsers"), (CONCEPTS[1], "")]
    assert list(concepts_with(["bikes"], CONCEPTS)) == []


def test_every_word_must_stand_in_a_concept() -> None:
    """In one label or in several."""
    assert list(concepts_with(["fiets", "wegge"], CONCEPTS)) == [(CONCEPTS[0], "fietsers")]
    assert list(concepts_with(["fiets", "auto"], CONCEPTS)) == []


def found(words: list[str], *, over: Catalogue) -> dict[str, Hit]:
    """Return where each initiative holds words."""
    return {initiative.id: hit for initiative, hit in initiatives_with(words, over)}


def test_an_initiative_is_found_by_title_value_or_text() -> None:
    """Told by the place that tells most; of a text the words around it."""
    over = catalogue_of(
        card("lawaaimeter"),
        card("stilte", thema=["lawaai"]),
        card("praten", beschrijving="Er was altijd zoveel lawaai op het plein."),
        card("anders"),
    )
    assert found(["lawaai"], over=over) == {
        "lawaaimeter": Hit(Where.TITLE, "Lawaaimeter"),
        "stilte": Hit(Where.CONCEPT, "lawaai"),
        "praten": Hit(Where.TEXT, "… zoveel lawaai op het plein."),
    }


def test_of_several_words_the_one_in_the_least_telling_place_is_shown() -> None:
    """One reads where the others are."""
    over = catalogue_of(card("praten", thema=["lawaai"], beschrijving="Plein in zicht."))
    assert found(["lawaai", "plein"], over=over) == {"praten": Hit(Where.TEXT, "Plein in zicht.")}
    assert found(["lawaai", "park"], over=over) == {}


def test_a_phrase_over_words_is_shown_from_the_beginning() -> None:
    """No single word holds it."""
    over = catalogue_of(card("praten", beschrijving="Samen op het plein."))
    assert found(["op het plein"], over=over) == {"praten": Hit(Where.TEXT, "Samen op het plein.")}


def test_a_short_word_is_no_piece_of_another() -> None:
    """BIN is not in "binnen"."""
    over = catalogue_of(card("een", beschrijving="Mensen binnen de wijk."), card("twee", titel="Onze BIN's"))
    assert list(found(["bin"], over=over)) == ["twee"]

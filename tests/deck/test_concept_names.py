"""Concepts that a deck calls by their labels."""

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.concept_names import with_ids
from inspiratie.deck.vocabulary import Facet
from laid_decks import laid
from own_decks import record


def test_a_card_may_say_what_stands_on_every_screen(catalogue: Catalogue) -> None:
    """In any capitals, a synonym too; they were refused though the refusal knew what was meant."""
    card = record(
        doelen=["Vaardigheden versterken"],
        methoden=["naar de mensen toe", "ENQUETE"],
        themas=["Overlast publieke ruimte", "zwerfvuil"],
        helpt_bij={"sterk": ["nepnieuws"]},
    )
    found = laid(catalogue, initiatieven=[card]).by_id["eigen"].initiative
    assert found.concepts(Facet.DOEL) == ("capacity-building",)
    assert found.concepts(Facet.METHODE) == ("community-outreach", "enquete")
    assert found.concepts(Facet.THEMA) == ("overlast-publieke-ruimte", "zwerfvuil")
    assert found.helpt_bij.sterk == ("fake-news",)


def test_every_label_of_the_vocabulary_is_understood_in_its_facet(catalogue: Catalogue) -> None:
    """The preferred one as itself alone; another may be a word for two."""
    vocabulary = catalogue.vocabulary
    for concept in vocabulary.begrippen:
        data = with_ids({"initiatieven": [{concept.facet.plural: [concept.label.upper()]}]}, vocabulary)
        assert data == {"initiatieven": [{concept.facet.plural: [concept.id]}]}
        for label, _ in concept.labels():
            named = vocabulary.named(label, concept.facet)
            assert concept.id in named or vocabulary.concepts[named[0]].goes_by(label)


def test_a_deck_calls_its_own_concepts_by_their_labels_too(catalogue: Catalogue) -> None:
    """Wherever one is named: on a card, and above another."""
    own = [
        {
            "id": "dieren",
            "label": "Dieren op straat",
            "onder": ["Overlast publieke ruimte"],
            "alt": ["beesten"],
        },
        {"id": "ganzen", "label": "ganzen", "onder": ["dieren op straat"]},
    ]
    found = laid(catalogue, begrippen=own, vervangingen=[record(id="bart", themas=["Beesten"])])
    assert found.by_id["bart"].initiative.themas == ("dieren",)
    assert found.vocabulary.concepts["ganzen"].broader == ("dieren",)
    assert found.vocabulary.concepts["dieren"].broader == ("overlast-publieke-ruimte",)


@pytest.mark.parametrize(
    "data",
    [
        "tekst",
        {"initiatieven": "tekst", "begrippen": ["tekst", {"id": 3, "label": "x"}]},
        {"initiatieven": [{"themas": "overlast", "helpt_bij": ["inbraak"]}, "tekst"]},
        {"initiatieven": [{"themas": [None, "onzin", "onveilig thuis", {"a": "b"}]}]},
        {"aanvullingen": [{"themas": ["Overlast publieke ruimte"]}]},
    ],
)
def test_what_is_no_name_of_one_concept_stays(catalogue: Catalogue, data: object) -> None:
    """Whoever judges the deck tells of it."""
    assert with_ids(data, catalogue.vocabulary) == data

"""Decks laid over each other: new cards, additions, replacements and concepts, and where each comes from."""

from pathlib import Path

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.errors import AmbiguousInitiative, UnknownField
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from laid_decks import laid
from own_decks import record, write_deck

LINK = {"url": "https://www.voorbeeld.be/", "soort": "overheid", "titel": "Bij ons"}


def test_an_addition_stands_on_the_card_and_is_marked(catalogue: Catalogue) -> None:
    """The card keeps its own text; what was filled in is known with the deck that did."""
    more = {"bij": "bart", "contact": "An", "velden": {"wijk": "Noord"}, "links": [LINK]}
    over = laid(catalogue, aanvullingen=[more])
    entry, plain = over.by_id["bart"], catalogue.by_id["bart"]
    assert (entry.is_own, entry.deck) == (False, plain.deck)
    assert list(entry.initiative.own_facts()) == [("contact", "An"), ("wijk", "Noord")]
    assert entry.initiative.links[:-1] == plain.initiative.links
    assert entry.added == tuple((name, "Onze kaarten") for name in ("contact", "wijk", "links"))
    assert len(over) == len(catalogue)
    assert plain.added == ()


def test_a_later_deck_has_the_last_word_on_a_field(catalogue: Catalogue) -> None:
    """Of two decks that fill one field the upper one holds, and it alone is named for it; links add up."""
    below = laid(catalogue, "A", aanvullingen=[{"bij": "bart", "contact": "An", "links": [LINK]}])
    over = laid(
        below, "B", aanvullingen=[{"bij": "bart", "contact": "Bo", "kosten": "5 euro", "links": [LINK]}]
    )
    entry = over.by_id["bart"]
    assert (entry.initiative.contact, entry.initiative.kosten) == ("Bo", "5 euro")
    assert entry.added == (("links", "A"), ("kosten", "B"), ("contact", "B"), ("links", "B"))


def test_a_replacement_takes_the_place_of_a_card(catalogue: Catalogue) -> None:
    """In the same place of the deck, as a card of the user's own that says what it replaces."""
    over = laid(catalogue, vervangingen=[record(id="bart", titel="Onze BART")])
    entry = over.by_id["bart"]
    assert (entry.is_own, entry.initiative.titel) == (True, "Onze BART")
    assert entry.replaces == catalogue.by_id["bart"].deck
    assert list(over.by_id) == list(catalogue.by_id)


def test_own_concepts_stand_under_known_ones(catalogue: Catalogue) -> None:
    """They are of the facet above them, may stand under each other, and carry cards."""
    begrippen = [
        {"id": "hondenpoep", "label": "hondenpoep", "onder": ["zwerfvuil"], "alt": ["drollen"]},
        {"id": "poepzakjes", "label": "poepzakjes", "onder": ["hondenpoep"]},
    ]
    over = laid(catalogue, begrippen=begrippen, initiatieven=[record(themas=["poepzakjes"])])
    assert over.vocabulary.concepts["poepzakjes"].facet is Facet.THEMA
    assert over.count("hondenpoep") == 1
    assert over.count("zwerfvuil") == catalogue.count("zwerfvuil") + 1
    assert over.vocabulary.label_index["drollen"] == ("hondenpoep",)


def test_each_deck_tells_what_it_brings(catalogue: Catalogue) -> None:
    """By ids, the packaged deck first."""
    over = laid(
        catalogue,
        begrippen=[{"id": "hondenpoep", "label": "hondenpoep", "onder": ["zwerfvuil"]}],
        initiatieven=[record()],
        vervangingen=[record(id="bart")],
        aanvullingen=[{"bij": "buurtvaders", "contact": "An"}],
    )
    packaged, own = over.layers
    assert (packaged.is_own, len(packaged.new)) == (False, 52)
    assert (own.file, own.title, own.version, own.is_own) == ("eigen.yaml", "Onze kaarten", "1", True)
    assert (own.new, own.replaced, own.added_to, own.concepts) == (
        ("eigen",),
        ("bart",),
        ("buurtvaders",),
        ("hondenpoep",),
    )


def test_a_command_must_name_what_it_was_given(tmp_path: Path) -> None:
    """Decks that come by themselves are not named."""
    file = write_deck(tmp_path / "a.yaml", initiatieven=[record()])
    assert load_catalogue([file]).given == (str(file),)


def test_two_cards_of_one_title_are_told_apart_by_id(catalogue: Catalogue) -> None:
    """The own card silently took the place of the packaged one."""
    title = catalogue.by_id["bart"].initiative.titel
    over = laid(catalogue, initiatieven=[record(titel=title)])
    with pytest.raises(AmbiguousInitiative) as caught:
        over.find(title)
    assert set(caught.value.candidates) == {"bart", "eigen"}
    assert over.find("eigen").id == "eigen"


def test_cards_are_found_by_what_own_fields_hold(catalogue: Catalogue) -> None:
    """Any part of the text, whatever its capitals and accents; without a text, that it is filled in."""
    over = laid(
        catalogue,
        initiatieven=[record(kosten="5 euro", velden={"Wijk": "Noord-Één"})],
        aanvullingen=[{"bij": "bart", "kosten": "gratis"}],
    )
    assert over.filling({"wijk": "noord-een"}) == {"eigen"}
    assert over.filling({"kosten": ""}) == {"bart", "eigen"}
    assert over.filling({"kosten": "gratis", "wijk": ""}) == set()
    assert len(over.filling({})) == 53


def test_a_field_that_no_card_fills_is_told(catalogue: Catalogue) -> None:
    """With the fields that are filled, or that only own decks do."""
    with pytest.raises(UnknownField, match="alleen eigen kaarten vullen velden in"):
        catalogue.filling({"kosten": ""})
    with pytest.raises(UnknownField, match="ingevuld zijn: kosten"):
        laid(catalogue, initiatieven=[record(kosten="5 euro")]).filling({"prijs": ""})

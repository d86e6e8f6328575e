"""The catalogue: initiatives found back, counted and carried."""

from pathlib import Path
from typing import Any

import pytest

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.errors import AmbiguousInitiative, UnknownInitiative
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from small_catalogue import card, catalogue_of
from small_deck import VOCABULARY, deck_text, write_concepts


def small(package: Path, *changes: dict[str, Any]) -> Catalogue:
    """Return a catalogue of only these records."""
    (package / "initiatives.yaml").write_text(deck_text(*changes), encoding="utf-8")
    return load_catalogue()


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("buurtvaders", "buurtvaders"),
        ("BUURTVADERS ", "buurtvaders"),
        ("data walks", "data-walks"),
        ("Politiecafé", "politiecafe"),
        ("Operatie Proper", "operatie-proper"),
        ("BIN", "buurtinformatienetwerk"),
        ("rondetafels", "wijkbabbels"),
        ("observatoria", "veiligheidsobservatoria"),
        ("hondenbaasjes", "save-hondenbaasjes"),
        ("buurtvadres", "buurtvaders"),
        ("hakshield", "hackshield"),
    ],
)
def test_initiative_is_found_by_any_clear_name(catalogue: Catalogue, name: str, id_: str) -> None:
    """An id, a title, a part of a double title, a clear fragment or a typing error finds the initiative."""
    assert catalogue.find(name).id == id_


def test_a_mistyped_name_is_told_from_one_that_there_is(catalogue: Catalogue) -> None:
    """A piece of a name is no guess."""
    assert catalogue.named("Observatoria") == ("veiligheidsobservatoria",)
    assert catalogue.named("buurtvadres") == ()


def test_every_id_and_title_finds_its_own(catalogue: Catalogue) -> None:
    """No id or title of the deck is taken for another's."""
    for initiative in catalogue:
        assert catalogue.find(initiative.id) is initiative
        assert catalogue.find(initiative.titel.upper()) is initiative


def test_id_wins_from_a_title(package: Path) -> None:
    """What is one initiative's id and another's title means the id, wherever they stand."""
    loaded = small(package, {"id": "proper", "titel": "Vest"}, {"id": "vest", "titel": "Proper"})
    assert loaded.find("proper").id == "proper"
    assert loaded.find("vest").id == "vest"


def test_fragment_of_many_is_ambiguous(catalogue: Catalogue) -> None:
    """A fragment that fits several names is not guessed at: all of them are told."""
    with pytest.raises(AmbiguousInitiative) as caught:
        catalogue.find("buurt")
    assert caught.value.candidates == (
        "buurtbemiddeling",
        "buurtinformatienetwerk",
        "buurtvaders",
        "whatsapp-buurtpreventie",
        "buurtsignaal",
    )


def test_unknown_name_gives_near_ones(catalogue: Catalogue) -> None:
    """A name that is nearly something gives up to three suggestions, each once."""
    with pytest.raises(UnknownInitiative) as caught:
        catalogue.find("veiligheidsmarkt")
    assert "veiligheidsbeurs" in caught.value.suggestions
    assert len(set(caught.value.suggestions)) == len(caught.value.suggestions) <= 3


@pytest.mark.parametrize("name", ["", "   ", "/", "xq", "../../etc/passwd", "é" * 5000, "\x1b[31m"])
def test_nonsense_finds_nothing(catalogue: Catalogue, name: str) -> None:
    """An empty, strange or endless name is unknown, without suggestions."""
    with pytest.raises(UnknownInitiative) as caught:
        catalogue.find(name)
    assert caught.value.suggestions == ()


def test_title_that_ends_in_a_slash_has_no_empty_name(package: Path) -> None:
    """An empty part of a double title names nothing; it once made the empty name find an initiative."""
    loaded = small(package, {"titel": "Vest /"})
    assert loaded.find("vest").id == "straatvest"
    with pytest.raises(UnknownInitiative):
        loaded.find(" ")


def test_two_equally_near_names_are_not_guessed(package: Path) -> None:
    """A typing error that is as close to two names finds neither, and suggests both."""
    loaded = small(
        package,
        {"id": "wijkteam-a", "titel": "Wijkteam A"},
        {"id": "wijkteam-b", "titel": "Wijkteam B"},
    )
    with pytest.raises(UnknownInitiative) as caught:
        loaded.find("wijkteam-c")
    assert set(caught.value.suggestions) == {"wijkteam-a", "wijkteam-b"}


def test_carrying_is_or_within_and_and_between(catalogue: Catalogue) -> None:
    """An initiative carries a wish when any value of each facet is on its card, or one below it."""
    both = catalogue.carrying({Facet.THEMA: ("zwerfvuil", "cybercrime"), Facet.VORM: ("transparantie",)})
    assert [initiative.id for initiative in both] == ["hackshield", "promeneurs-du-net"]
    assert catalogue.carrying({}) == tuple(catalogue)
    assert catalogue.carrying({Facet.THEMA: ()}) == ()


def test_count_takes_narrower_concepts_along(package: Path) -> None:
    """A concept is counted on the cards that carry it or something narrower, and only there."""
    narrower = "- {id: lawaai, label: lawaai, broader: [overlast]}"
    write_concepts(package, Facet.THEMA, VOCABULARY[Facet.THEMA], narrower)
    loaded = small(package, {}, {"id": "stil", "titel": "Stil", "themas": ["lawaai"]})
    assert (loaded.count("overlast"), loaded.count("lawaai"), loaded.count("meedoen")) == (2, 1, 2)


def test_entry_and_catalogue_cannot_be_changed(catalogue: Catalogue) -> None:
    """What is loaded stays as it is."""
    entry: Entry = catalogue.entries[0]
    with pytest.raises(AttributeError):
        entry.is_own = True  # type: ignore[misc] # that it is refused is what is tested
    with pytest.raises(AttributeError):
        catalogue.version = "x"  # type: ignore[misc] # likewise


def test_iterating_gives_the_initiatives(catalogue: Catalogue) -> None:
    """A catalogue is walked initiative by initiative, in the order of its decks."""
    assert all(isinstance(initiative, Initiative) for initiative in catalogue)
    assert [initiative.id for initiative in catalogue] == list(catalogue.by_id)


def test_a_card_is_found_by_its_number(catalogue: Catalogue) -> None:
    """As it stands on cards and in lists; zeros before it do no harm."""
    assert catalogue.find("13").id == "pleincoaches"
    assert catalogue.find(" 05 ").id == "buurtvaders"
    with pytest.raises(UnknownInitiative):
        catalogue.find("53")


def test_every_card_goes_by_its_number(catalogue: Catalogue) -> None:
    """And is found by it."""
    for initiative in catalogue:
        assert catalogue.handle(initiative) == str(initiative.kaart)
        assert catalogue.find(catalogue.handle(initiative)) is initiative


def test_a_number_of_two_cards_is_not_guessed() -> None:
    """A deck of one's own may number its cards too: these go by their ids."""
    loaded = catalogue_of(card("een", kaart=7), card("twee", kaart=7), card("drie"))
    with pytest.raises(AmbiguousInitiative) as caught:
        loaded.find("7")
    assert caught.value.candidates == ("een", "twee")
    assert [loaded.handle(initiative) for initiative in loaded] == ["een", "twee", "drie"]


def test_a_name_wins_from_a_number() -> None:
    """A card that is called 7 is found by it, and the one with that number by its id."""
    loaded = catalogue_of(card("een", kaart=7), card("7"))
    assert loaded.find("7").id == "7"
    assert [loaded.handle(initiative) for initiative in loaded] == ["een", "7"]

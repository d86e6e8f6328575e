"""Decks laid over each other: new cards, additions, replacements and concepts, and where each comes from."""

from pathlib import Path
from typing import Any

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.errors import AmbiguousInitiative, UnknownField
from inspiratie.deck.layers import lay
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import DataError
from inspiratie.storage.strict_yaml import Source
from own_decks import deck_text, record, write_deck

LINK = {"url": "https://www.voorbeeld.be/", "soort": "overheid", "titel": "Bij ons"}


def laid(below: Catalogue, titel: str = "Onze kaarten", **parts: Any) -> Catalogue:  # noqa: ANN401 - parts of a file
    """Return a catalogue with one more deck over it."""
    return lay(below, Source("eigen.yaml", deck_text(titel, **parts).encode()))


def faults(below: Catalogue, **parts: Any) -> list[str]:  # noqa: ANN401 - likewise
    """Return the lines of the error that such a deck gives, without file and next step."""
    with pytest.raises(DataError) as caught:
        laid(below, **parts)
    return [line.partition(": ")[2] for line in str(caught.value).splitlines()[:-1]]


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


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, ["er staat niets in; zet er initiatieven, aanvullingen, vervangingen of begrippen in."]),
        (
            {"vervangingen": [record(id="bartt")]},
            ["vervangingen.0.id: geen kaart onder dit bestand heeft het id 'bartt'; bedoelde u 'bart'"],
        ),
        (
            {"aanvullingen": [{"bij": "qqqq", "contact": "An"}]},
            ["aanvullingen.0.bij: geen kaart onder dit bestand heeft het id 'qqqq'. Alle"],
        ),
        (
            {"aanvullingen": [{"bij": "bart", "contact": "An"}, {"bij": "bart", "kosten": "5"}]},
            ["aanvullingen.1.bij: 'bart' staat al eerder onder 'aanvullingen'; zet het bij elkaar."],
        ),
        (
            {"aanvullingen": [{"bij": "bart", "velden": {"Contact": "An", "titel": "x"}}]},
            [
                "aanvullingen.0.velden.Contact: 'Contact' is al een veld van een kaart; zet het een",
                "aanvullingen.0.velden.titel: 'titel' is al een veld van een kaart; kies een andere naam.",
            ],
        ),
        (
            {"initiatieven": [record(themas=["Overlast publieke ruimte"])]},
            ["initiatieven.0.themas.0: het begrip 'Overlast publieke ruimte' bestaat niet; be"],
        ),
        (
            {"begrippen": [{"id": "overlast", "label": "x", "onder": ["inbraak"]}]},
            ["begrippen.0.id: het begrip 'overlast' bestaat al; kies een ander id."],
        ),
        (
            {"begrippen": [{"id": "x", "label": "Zwerfvuil", "onder": ["overlast"]}]},
            ["begrippen.0.label: het label 'Zwerfvuil' hoort al bij 'zwerfvuil'; gebruik dat begrip."],
        ),
        (
            {"begrippen": [{"id": "x", "label": "x", "onder": ["overlast", "jongeren"]}]},
            ["begrippen.0.onder: deze begrippen horen bij doelgroep en thema; een begrip"],
        ),
        (
            {"begrippen": [{"id": "x", "label": "x", "onder": ["overlastt"]}]},
            ["begrippen.0.onder.0: het begrip 'overlastt' bestaat niet; bedoelde u 'overlast'?"],
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_cure(
    catalogue: Catalogue, parts: dict[str, Any], expected: list[str]
) -> None:
    """Between a deck, the vocabulary and what is below it."""
    told = faults(catalogue, **parts)
    assert len(told) == len(expected)
    assert all(line.startswith(start) for line, start in zip(told, expected, strict=True)), told


def test_all_faults_are_told_at_once(catalogue: Catalogue) -> None:
    """Those of the schema and those with what is below, by line; it took as many runs as there were kinds."""
    told = faults(
        catalogue,
        initiatieven=[record(themas=["overlastt"]), record(id="b", samenvatting="x" * 141), "tekst"],
        aanvullingen=[{"bij": "bartt", "thema": ["x"]}, {"bij": "barrt"}],
    )
    assert [line.partition(":")[0] for line in told] == [
        "initiatieven.0.themas.0",
        "initiatieven.1.samenvatting",
        "initiatieven.2",
        "aanvullingen.0.thema",
        "aanvullingen.1.bij",
    ]


def test_an_id_with_a_letter_that_only_looks_latin_is_told_which(catalogue: Catalogue) -> None:
    """Nobody sees it."""
    (told,) = faults(catalogue, initiatieven=[record(id="b\u0430rt")])
    assert "schrijf het zoals wijk-noord-2, met Latijnse letters ('\u0430' is Grieks of Cyrillisch)" in told


def test_a_record_with_two_kinds_of_faults_tells_both(catalogue: Catalogue) -> None:
    """And a wrong concept beside it hides neither."""
    told = faults(
        catalogue,
        begrippen=[{"id": "hondenpoep", "onder": ["zwerfvuil"]}],
        initiatieven=[
            record(themas=["overlastt", "hondenpoep", {}], vormen="meedoen", samenvatting="x" * 141)
        ],
    )
    assert sorted(line.partition(":")[0] for line in told) == [
        "begrippen.0.label",
        "initiatieven.0.samenvatting",
        "initiatieven.0.themas.0",
        "initiatieven.0.themas.2",
        "initiatieven.0.vormen",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"initiatieven": [record(themas=["over\x1b[31mlast\u202e"])]},
        {"begrippen": [{"id": "x", "label": "over\ue000last", "onder": ["ov\x07er"]}]},
    ],
)
def test_no_value_in_a_fault_can_steer_a_terminal(catalogue: Catalogue, parts: dict[str, Any]) -> None:
    """Fuzzing found that a concept's name could."""
    with pytest.raises(DataError) as caught:
        laid(catalogue, **parts)
    assert str(caught.value).replace("\n", "").isprintable()


def test_a_wrong_concept_blames_no_card_that_names_it(catalogue: Catalogue) -> None:
    """Whether it exists can only be said once it is right itself."""
    parts = {"begrippen": [{"id": "hondenpoep", "onder": ["zwerfvuil"]}]}
    told = faults(catalogue, **parts, initiatieven=[record(themas=["hondenpoep"])])
    assert told == ["begrippen.0.label: dit verplichte veld ontbreekt."]


@pytest.mark.parametrize("content", ["zomaar tekst", "- a", "schema: inspiratie/deck@1\ninitiatieven: 3"])
def test_a_file_of_another_shape_is_one_clear_error(catalogue: Catalogue, content: str) -> None:
    """Whatever it is, no record of it can be looked at."""
    with pytest.raises(DataError):
        lay(catalogue, Source("eigen.yaml", content.encode()))


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

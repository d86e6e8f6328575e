"""Faults of a deck: each told at its line with its cure, all of them at once."""

from typing import Any

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.layers import lay
from inspiratie.errors import DataError
from inspiratie.storage.strict_yaml import Source
from laid_decks import laid
from own_decks import record


def faults(below: Catalogue, **parts: Any) -> list[str]:  # noqa: ANN401 - likewise
    """Return the lines of the error that such a deck gives, without file and next step."""
    with pytest.raises(DataError) as caught:
        laid(below, **parts)
    return [line.partition(": ")[2] for line in str(caught.value).splitlines()[:-1]]


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
            {"initiatieven": [record(themas=["Vandalismee"], doelen=["capacity-buildin"])]},
            [
                "initiatieven.0.doelen.0: het begrip 'capacity-buildin' bestaat niet; bedoelde u 'capacity-",
                "initiatieven.0.themas.0: het begrip 'Vandalismee' bestaat niet; bedoelde u 'vandalisme'?",
            ],
        ),
        (
            {"initiatieven": [record(themas=["Onveilig thuis"])]},
            [
                "initiatieven.0.themas.0: het begrip 'Onveilig thuis' bestaat niet; bedoelde u 'intrafamili",
            ],
        ),
        (
            {"initiatieven": [record(doelen=["Naar de mensen toe", "jongeren"])]},
            [
                "initiatieven.0.doelen.0: 'Naar de mensen toe' is een methode en geen doel; zet het onder 'm",
                "initiatieven.0.doelen.1: 'jongeren' is een doelgroep en geen doel; zet het onder 'doelgroe",
            ],
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

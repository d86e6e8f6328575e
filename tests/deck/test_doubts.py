"""What is allowed in a deck and may be a mistake."""

from pathlib import Path
from typing import Any

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.checking import check_deck
from inspiratie.deck.doubts import skeleton
from own_decks import record, write_deck

TITLE = "Buurtvaders"


@pytest.mark.parametrize(
    ("parts", "field", "reason"),
    [
        (
            {"initiatieven": [record(titel=TITLE.upper())]},
            "initiatieven.0.titel",
            "'buurtvaders' heeft deze titel ook; alleen met het id kunt u ze uit elkaar houden",
        ),
        (
            {"initiatieven": [record(titel=TITLE.replace("a", "а"))]},
            "initiatieven.0.titel",
            "deze titel ziet eruit als die van 'buurtvaders' en is met andere letters geschreven",
        ),
        (
            {"initiatieven": [record(titel="Burgerpanel")]},
            "initiatieven.0.titel",
            "deze titel is het id van 'Burgerraad / Burgerpanel'; wie hem typt, krijgt die kaart",
        ),
        (
            {"initiatieven": [record(), record(id="b")]},
            "initiatieven.1.titel",
            "'eigen' heeft deze titel ook; alleen met het id kunt u ze uit elkaar houden",
        ),
        (
            {"initiatieven": [record(), record(id="b", titel="Onze eigen kaart")]},
            "initiatieven.1",
            "lijkt sterk op 'eigen'; is het dezelfde, zet dan wat u weet onder 'aanvullingen', bij: eigen",
        ),
        (
            {"initiatieven": [record(samenvatting="Wij hielden een buurtfeÃ«st.")]},
            "initiatieven.0.samenvatting",
            "'buurtfeÃ«st.' is verhaspeld door een ander programma; bedoeld is 'buurtfeëst.'",
        ),
        (
            {"initiatieven": [record(id="12")]},
            "initiatieven.0.id",
            "'12' leest als een kaartnummer: wie het typt, krijgt deze; geef een naam, zoals eigen-kaart",
        ),
        (
            {"initiatieven": [record(kaart=5)]},
            "initiatieven.0.kaart",
            "'buurtvaders' heeft het nummer 5 ook; met dat nummer vindt u geen van beide",
        ),
        (
            {
                "initiatieven": [
                    record(kaart=99),
                    record(id="b", titel="Iets anders", samenvatting="Nog wat.", kaart=99),
                ]
            },
            "initiatieven.1.kaart",
            "'eigen' heeft het nummer 99 ook; met dat nummer vindt u geen van beide",
        ),
        (
            {"begrippen": [{"id": "x", "label": "zwerfvuill", "onder": ["overlast"]}]},
            "begrippen.0.label",
            "'zwerfvuill' lijkt op 'zwerfvuil', een woord voor het begrip 'zwerfvuil'",
        ),
        (
            {"begrippen": [{"id": "x", "label": "qq", "onder": ["overlast"], "alt": ["inbraken"]}]},
            "begrippen.0.alt",
            "'inbraken' lijkt op 'inbraken', een woord voor het begrip 'inbraak'",
        ),
    ],
)
def test_what_may_be_a_mistake_is_told_at_its_line(
    tmp_path: Path, parts: dict[str, Any], field: str, reason: str
) -> None:
    """It is no fault: the deck counts all the same."""
    doubts = check_deck(write_deck(tmp_path / "a.yaml", **parts)).doubts
    told = {(doubt.field, doubt.reason.partition("; is dat")[0]) for doubt in doubts}
    assert (field, reason) in told


def test_a_card_that_is_replaced_twice_is_told(home: Path, tmp_path: Path) -> None:
    """Of two decks that replace one card the upper one holds, and nobody would know."""
    ours = [record(id="bart", titel="Onze BART")]
    write_deck(home / "kaarten" / "a.yaml", "Wijk", vervangingen=ours)
    (doubt,) = check_deck(write_deck(tmp_path / "b.yaml", vervangingen=ours)).doubts
    told = "'bart' staat ook in uw kaarten uit 'Wijk'; alleen deze kaart telt nog"
    assert (doubt.field, doubt.reason) == ("vervangingen.0.id", told)
    assert check_deck(home / "kaarten" / "a.yaml").doubts == ()


def test_a_narrower_concept_may_have_a_near_name(tmp_path: Path) -> None:
    """It stands under the one that it looks like, so it was seen."""
    begrip = {"id": "x", "label": "zwerfvuilen", "onder": ["zwerfvuil"]}
    assert check_deck(write_deck(tmp_path / "a.yaml", begrippen=[begrip])).doubts == ()


def test_the_cards_themselves_look_like_no_other(catalogue: Catalogue) -> None:
    """So that whatever is told is about the user's own."""
    assert len({skeleton(one.titel) for one in catalogue}) == len(catalogue)


def test_only_the_first_labels_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand take a second, and a file may hold half a million."""
    monkeypatch.setattr("inspiratie.deck.doubts._MOST_LABELS", 2)
    concept = {"id": "eigen", "onder": ["drugs"], "label": "zomerzon", "alt": ["winterkou", "nachtlawaaai"]}
    path = write_deck(tmp_path / "a.yaml", begrippen=[concept])
    assert check_deck(path).doubts == ()
    monkeypatch.setattr("inspiratie.deck.doubts._MOST_LABELS", 3)
    assert [doubt.reason.split(";")[0] for doubt in check_deck(path).doubts] == [
        "'nachtlawaaai' lijkt op 'nachtlawaai', een woord voor het begrip 'nachtlawaai'"
    ]

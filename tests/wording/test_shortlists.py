"""Saved lists in plain Dutch."""

from datetime import UTC, datetime
from typing import Any

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.shortlists import SCHEMA, Added, Pick, Shortlist, StatedNeed
from inspiratie.wording.shortlists import added_lines, nothing_saved_line, stated_line
from small_catalogue import card, catalogue_of

NOW = datetime(2026, 5, 6, tzinfo=UTC)
CARDS = catalogue_of(card("een"), card("a", titel="Een"))
LIST = Shortlist(schema=SCHEMA, naam="Wijk Noord", gemaakt=NOW, gewijzigd=NOW)


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        (None, ""),
        (StatedNeed(tekst="lawaai\nop het plein"), "“lawaai op het plein”"),
        (StatedNeed(opties={Facet.THEMA: ("overlast", "lawaai")}), "thema overlast, lawaai"),
        (StatedNeed(tekst="x", opties={Facet.DOEL: ("a",), Facet.VORM: ("b",)}), "“x” · doel a · vorm b"),
    ],
)
def test_what_led_to_a_list_is_told_in_one_line(stated: StatedNeed | None, line: str) -> None:
    """The text in quotes, then the values a facet; nothing when nothing did."""
    assert stated_line(stated) == line


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"is_new_list": True}, "Nieuwe lijst 'Wijk Noord' gemaakt."),
        ({"new": ("b", "a")}, "Toegevoegd aan 'Wijk Noord': b, Een."),
        ({"present": ("a",)}, "Stond al in 'Wijk Noord': Een."),
        ({"noted": ("a",)}, "Uw notitie staat nu bij: Een."),
        ({"replaced_need": True}, "De vraag bij deze lijst is vervangen door de nieuwe."),
    ],
)
def test_each_thing_that_adding_did_is_a_sentence(facts: dict[str, Any], line: str) -> None:
    """By titles, where there are; and nothing else is said."""
    assert list(added_lines(Added(**{"shortlist": LIST, "new": (), "present": (), **facts}), CARDS)) == [line]


def test_one_note_with_several_is_told() -> None:
    """It went to each of them without a word."""
    picks = (Pick(id="a", notitie="eerst bellen"), Pick(id="b", notitie="eerst bellen"))
    shortlist = LIST.model_copy(update={"initiatieven": picks})
    told = list(added_lines(Added(shortlist=shortlist, new=("a", "b"), present=()), CARDS))
    assert told == ["Toegevoegd aan 'Wijk Noord': Een, b.", "Uw notitie staat bij elk van deze 2."]
    assert len(list(added_lines(Added(shortlist=shortlist, new=("a",), present=()), CARDS))) == 1


def test_that_nothing_was_saved_is_told_with_the_name() -> None:
    """On one line, whatever was typed."""
    said = nothing_saved_line("Wijk\nNoord")
    assert said == "Niets bewaard in 'Wijk Noord': geen enkel initiatief past goed genoeg."

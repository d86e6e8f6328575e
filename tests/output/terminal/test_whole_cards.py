"""Everything known about initiatives as cards."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.output.results import Selection
from inspiratie.output.terminal.cards import FacetLines
from inspiratie.output.terminal.whole_cards import initiative_card, whole_cards
from small_catalogue import VOCABULARY, card, selection_of
from terminal_views import LINK, NASTY, nachtwacht, shown


@pytest.mark.parametrize("colour", [False, True])
def test_a_card_in_full_is_as_agreed(golden: Callable[[str, str], None], colour: bool) -> None:  # noqa: FBT001 - a case
    """All that is known about one initiative."""
    golden(f"show{'-kleur' * colour}.txt", shown(whole_cards(selection_of(nachtwacht())), colour=colour))


def test_an_own_card_names_its_deck() -> None:
    """A number would be of another deck."""
    one = nachtwacht()
    assert "kaart 7" in shown(
        initiative_card(Entry(initiative=one, deck="Proefkaarten", is_own=False), VOCABULARY)
    )
    own = shown(initiative_card(Entry(initiative=one, deck="Onze kaarten", is_own=True), VOCABULARY))
    assert "Onze kaarten" in own
    assert "kaart 7" not in own


def test_a_bare_card_has_no_empty_headings() -> None:
    """Only what is known is shown."""
    text = shown(whole_cards(selection_of(card("een"))))
    for heading in ("plaatsen", "Herkent u dit?", "Wat betekent dat?", "Meer weten", "kosten"):
        assert heading not in text


@pytest.mark.parametrize("width", [40, 50, 80, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """But an address, which could not be copied from two lines."""
    lines = shown(whole_cards(selection_of(nachtwacht())), width=width).splitlines()
    assert max(len(line) for line in lines if "://" not in line) <= width
    assert f"  {LINK.url}" in lines


def test_the_terms_of_the_trade_on_a_card_are_explained(catalogue: Catalogue) -> None:
    """What it is for and how it works stand there in the words of the deck."""
    text = " ".join(shown(initiative_card(catalogue.by_id["bart"], catalogue.vocabulary)).split())
    assert "Wat betekent dat? (redactioneel)" in text
    assert "vaardigheden versterken: Burgers kennis en vaardigheden laten opdoen" in text.replace(
        " │ │ ", " "
    )


@pytest.mark.parametrize("width", range(47, 100, 7))
def test_no_line_of_facets_ends_in_a_label(catalogue: Catalogue, width: int) -> None:
    """A label stands with its first value, and none is broken in two."""
    for entry in catalogue.entries:
        facets = shown(FacetLines(entry.initiative, catalogue.vocabulary), width=width - 4).splitlines()
        ends = ("vorm:", "doel:", "hoe:", "voor", "wie:", "thema:")
        assert not [line for line in facets if line.rstrip().endswith(ends)]


def test_cards_stand_in_the_order_of_the_selection() -> None:
    """One below the other."""
    text = shown(whole_cards(selection_of(card("twee"), card("een"))))
    assert text.index("Twee") < text.index("Een")


def test_a_code_leads_to_the_first_link_when_asked() -> None:
    """A card without links has none."""
    one, two = nachtwacht(), card("twee")
    found = selection_of(one, two)
    asked = Selection(initiatives=found.initiatives, catalogue=found.catalogue, title="", command="", qr=True)
    assert "█" not in shown(whole_cards(found), width=100)
    text = shown(whole_cards(asked), width=100)
    assert "█" in text[: text.index("Twee")]
    assert "█" not in text[text.index("Twee") :]


def test_markup_in_data_is_text() -> None:
    """A deck cannot colour the terminal."""
    one = replace(card("een", titel=NASTY, beschrijving=NASTY), samenvatting=NASTY, situaties=(NASTY,))
    assert shown(whole_cards(selection_of(one)), width=200).count(NASTY) == 4

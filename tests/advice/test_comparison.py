"""Initiatives side by side, with what they do not share."""

from inspiratie.advice import Row, Value, compare
from inspiratie.deck.initiative import Initiative, Link
from small_catalogue import VOCABULARY, card, catalogue_of


def _rows(*cards: Initiative) -> dict[str, Row]:
    comparison = compare(catalogue_of(*cards).entries, VOCABULARY)
    return {row.field: row for row in comparison.rows}


def test_what_all_share_is_not_marked() -> None:
    """The same form on both cards is no difference."""
    rows = _rows(card("a"), card("b"))
    assert rows["vorm"].cells == ((Value(text="meedoen", shared=True),),) * 2
    assert not rows["vorm"].differs


def test_what_one_has_alone_is_marked() -> None:
    """A theme of one card only differs, the theme of both does not."""
    row = _rows(card("a", thema=["drugs", "inbraak"]), card("b", thema=["drugs"]))["thema"]
    assert row.cells[0] == (Value(text="drugs", shared=True), Value(text="inbraak", shared=False))
    assert row.differs


def test_a_field_that_no_card_fills_is_left_out() -> None:
    """Costs stand there only when a card tells them."""
    assert "kosten" not in _rows(card("a"), card("b"))
    assert _rows(card("a", kosten="500 euro"), card("b"))["kosten"].cells[1] == ()


def test_short_terms_are_told_from_prose() -> None:
    """Only terms are worth marking one by one."""
    rows = _rows(card("a"), card("b"))
    assert rows["thema"].is_terms
    assert not rows["samenvatting"].is_terms


def test_the_origin_says_deck_and_number() -> None:
    """A card without a number is told by its deck."""
    row = _rows(card("a", kaart=3), card("b"))["kaart"]
    assert [cell[0].text for cell in row.cells] == ["Proefkaarten, nr. 3", "Proefkaarten"]


def test_links_are_told_with_title_and_address() -> None:
    """Both are needed to recognise a page."""
    page = Link(url="https://voorbeeld.be", soort="kennis", titel="Voorbeeld")
    row = _rows(card("a", links=[page]), card("b"))["links"]
    assert row.cells[0] == (Value(text="Voorbeeld https://voorbeeld.be", shared=False),)

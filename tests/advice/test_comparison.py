"""Initiatives side by side, with what they do not share."""

from dataclasses import replace

from inspiratie.advice.comparison import ComparedField, Origin, TitleDoubt, Value, compare
from inspiratie.deck.initiative import Initiative, Link
from small_catalogue import VOCABULARY, card, catalogue_of


def _fields(*cards: Initiative) -> dict[str, ComparedField]:
    comparison = compare(catalogue_of(*cards).entries, VOCABULARY)
    return {field.name: field for field in comparison.fields}


def test_what_all_share_is_not_marked() -> None:
    """The same form on both cards is no difference."""
    fields = _fields(card("a"), card("b"))
    assert fields["vorm"].cells == ((Value(content="meedoen", is_shared=True),),) * 2
    assert not fields["vorm"].differs


def test_what_one_has_alone_is_marked() -> None:
    """A theme of one card only differs, the theme of both does not."""
    field = _fields(card("a", thema=["drugs", "inbraak"]), card("b", thema=["drugs"]))["thema"]
    assert field.cells[0] == (
        Value(content="drugs", is_shared=True),
        Value(content="inbraak", is_shared=False),
    )
    assert field.differs


def test_a_field_that_no_card_fills_is_left_out() -> None:
    """Costs stand there only when a card tells them."""
    assert "kosten" not in _fields(card("a"), card("b"))
    assert _fields(card("a", kosten="500 euro"), card("b"))["kosten"].cells[1] == ()


def test_short_terms_are_told_from_prose() -> None:
    """Only terms are worth marking one by one."""
    fields = _fields(card("a"), card("b"))
    assert fields["thema"].is_terms
    assert not fields["samenvatting"].is_terms


def test_the_origin_says_deck_and_number() -> None:
    """A card without a number is told by its deck."""
    field = _fields(card("a", kaart=3), card("b"))["kaart"]
    assert [cell[0].content for cell in field.cells] == [
        Origin(deck="Proefkaarten", number=3),
        Origin(deck="Proefkaarten", number=None),
    ]


def test_a_title_that_was_not_read_is_remarked() -> None:
    """With how sure it is; one that was read needs no remark."""
    made = replace(card("a"), titel_bron="gereconstrueerd", vertrouwen="laag")
    field = _fields(made, card("b"))["opmerking"]
    assert field.cells == ((Value(content=TitleDoubt(certainty="laag"), is_shared=False),), ())


def test_links_are_told_with_title_and_address() -> None:
    """Both are needed to recognise a page."""
    page = Link(url="https://voorbeeld.be", soort="kennis", titel="Voorbeeld")
    field = _fields(card("a", links=[page]), card("b"))["links"]
    assert field.cells[0] == (Value(content="Voorbeeld https://voorbeeld.be", is_shared=False),)

"""What is handed on, as the blocks of a document."""

from dataclasses import replace

from inspiratie.output.handed_on import handout_blocks
from inspiratie.output.handout import Handout, HandoutItem, handout_of_ranking
from inspiratie.output.paper import Block, Command, Facts, Grid, Heading, Items, Text
from ranked import ranked
from small_catalogue import card, catalogue_of, recommender_of


def handout(*items: HandoutItem, own: bool = False) -> Handout:
    """Return items of a catalogue of one card, without a question."""
    cards = catalogue_of(card("een"), own=own)
    items = items or (HandoutItem(id="een", entry=cards.by_id["een"]),)
    return Handout(title="x", need="", understood="", command="", items=items, catalogue=cards)


def headings(blocks: list[Block]) -> list[str]:
    """Return the titles among blocks."""
    return [block.text for block in blocks if isinstance(block, Heading)]


def test_a_question_comes_first_with_the_score_of_each_initiative() -> None:
    """And the reasons at the initiative itself."""
    engine = recommender_of(card("een", thema=["drugs"]), card("twee", thema=["inbraak"]))
    ranking = ranked(engine, "drugs")
    blocks = list(handout_blocks(handout_of_ranking(ranking, engine.catalogue, count=1)))
    facts, grid, *rest = blocks
    assert isinstance(facts, Facts)
    assert [name for name, _ in facts.rows] == ["De vraag", "Begrepen als"]
    assert isinstance(grid, Grid)
    assert grid.headings == ["nr", "initiatief", "vorm", "past"]
    assert [row[1] for row in grid.rows] == ["Een"]
    first, why, last = headings(rest)
    assert (first, last) == ("1. Een", "Opnieuw maken")
    assert why.startswith("Waarom gekozen: ")
    reasons = next(block for block in rest if isinstance(block, Items))
    assert "punten" in reasons.items[0].text
    assert isinstance(rest[-1], Command)


def test_what_does_not_suit_the_question_says_so() -> None:
    """It was put on the list by hand."""
    engine = recommender_of(card("een", thema=["drugs"]), card("twee", thema=["inbraak"]))
    need = engine.understand("drugs")
    match = engine.match(need, "twee")._replace(reasons=())
    item = HandoutItem(id="twee", entry=engine.catalogue.by_id["twee"], match=match)
    blocks = list(handout_blocks(handout(item)))
    assert Text("Dit sluit niet aan bij de vraag; het is zelf gekozen.") in blocks


def test_a_note_stands_in_the_table_and_first_at_its_initiative() -> None:
    """There it is whole, wherever the table has no room."""
    cards = catalogue_of(card("een"))
    grid, title, note, *_ = handout_blocks(
        handout(HandoutItem(id="een", entry=cards.by_id["een"], note="bellen"))
    )
    assert isinstance(grid, Grid)
    assert grid.headings == ["nr", "initiatief", "vorm", "notitie"]
    assert title == Heading("1. Een")
    assert isinstance(note, Facts)
    assert note.rows[0][0] == "Notitie"


def test_what_has_left_the_cards_is_named_with_what_may_help() -> None:
    """Its note is kept."""
    blocks = list(handout_blocks(handout(HandoutItem(id="weg", entry=None, note="bellen"))))
    assert headings(blocks) == ["1. weg (staat niet meer in de kaarten)", "Opnieuw maken"]
    assert Text("Komt dit initiatief uit uw eigen kaarten? Geef die dan mee met --deck.") in blocks


def test_a_card_of_ones_own_says_where_it_comes_from() -> None:
    """The others need not."""
    told = [block.text for block in handout_blocks(handout(own=True)) if isinstance(block, Text)]
    assert any(text.startswith("Herkomst: ") for text in told)


def test_an_empty_list_says_that_it_is() -> None:
    """Unless something else was said already."""
    empty = replace(handout(), items=())
    assert Text("Deze lijst is nog leeg.") in handout_blocks(empty)
    assert Text("Deze lijst is nog leeg.") not in handout_blocks(replace(empty, remark="Niets past."))


def test_everyday_situations_are_marked_as_ours() -> None:
    """The card does not say them."""
    cards = catalogue_of(replace(card("een"), situaties=("Er is lawaai.",)))
    blocks = list(handout_blocks(handout(HandoutItem(id="een", entry=cards.by_id["een"]))))
    assert "Herkent u dit? (redactioneel)" in headings(blocks)

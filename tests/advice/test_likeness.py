"""Which initiatives are alike, and in what."""

from inspiratie.advice import shared_lines, similar
from inspiratie.engine.recommender import Recommender
from small_catalogue import card, recommender_of


def test_the_card_that_shares_most_comes_first() -> None:
    """One that shares theme and group beats one that shares the method alone."""
    engine = recommender_of(
        card("mine", thema=["inbraak"], doelgroep=["jongeren"]),
        card("far", thema=["drugs"], doelgroep=["senioren"], vorm=["meepraten"], doel=["informeren"]),
        card("near", thema=["inbraak"], doelgroep=["studenten"]),
    )
    found = similar("mine", engine)
    assert [neighbour.initiative.id for neighbour in found] == ["near", "far"]
    assert found[0].score > found[1].score


def test_what_is_shared_is_told_a_facet() -> None:
    """The same concept by its name, a near one with its relation; a generic one tells nothing."""
    engine = recommender_of(
        card("mine", thema=["overlast"], doelgroep=["iedereen"], beschrijving="Knikkers op het plein."),
        card("near", thema=["lawaai"], doelgroep=["iedereen"], beschrijving="Knikkers in de straat."),
    )
    assert list(shared_lines(similar("mine", engine)[0])) == [
        "vorm: meedoen",
        "doel: verbinden",
        "hoe: workshop",
        "voor wie: iedereen",
        "thema: overlast ~ lawaai (enger)",
        "in beide teksten: samenvatting, knikkers",
    ]


def test_a_generic_concept_is_not_something_shared() -> None:
    """For everyone is not for young people."""
    engine = recommender_of(
        card("mine", doelgroep=["jongeren"]), card("near", doelgroep=["iedereen"], beschrijving="Anders.")
    )
    lines = list(shared_lines(similar("mine", engine)[0]))
    assert not [line for line in lines if line.startswith("voor wie")]


def test_two_that_share_no_word_are_compared_by_their_cards() -> None:
    """Without a text in common there is no line about words."""
    mine = card("mine", beschrijving="Knikkers.")
    other = card("other", beschrijving="Anders.").model_copy(update={"samenvatting": "Iets geheel nieuws."})
    found = similar("mine", recommender_of(mine, other))
    assert found[0].words == ()
    assert not [line for line in shared_lines(found[0]) if line.startswith("in beide")]
    assert found[0].score == 75.0


def test_ties_fall_by_card_number() -> None:
    """The order of the deck does not show."""
    cards = [card("mine"), card("b", kaart=1, beschrijving="Iets."), card("a", kaart=2, beschrijving="Iets.")]
    for engine in (recommender_of(*cards), recommender_of(*reversed(cards))):
        assert [neighbour.initiative.id for neighbour in similar("mine", engine)] == ["b", "a"]


def test_no_more_than_asked_are_returned(recommender: Recommender) -> None:
    """The count is kept, and the card itself is never among them."""
    found = similar("buurtvaders", recommender, count=3)
    assert len(found) == 3
    assert "buurtvaders" not in {neighbour.initiative.id for neighbour in found}
    assert all(0 <= neighbour.score <= 100 for neighbour in found)


def test_those_who_keep_an_eye_on_the_square_are_alike(recommender: Recommender) -> None:
    """The cards of neighbourhood fathers and of square coaches share form, goals, method and a theme."""
    assert similar("buurtvaders", recommender)[0].initiative.id == "pleincoaches"

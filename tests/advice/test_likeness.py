"""Which initiatives are alike, and in what."""

from dataclasses import replace

from inspiratie.advice.likeness import Shared, similar
from inspiratie.deck.vocabulary import Facet, Relation
from inspiratie.engine.recommender import Recommender
from small_catalogue import VOCABULARY, card, recommender_of


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


def test_what_is_shared_stands_a_facet() -> None:
    """The same concept or a near one, in the order of the facets, and the words of both texts."""
    concepts = VOCABULARY.concepts
    engine = recommender_of(
        card("mine", thema=["overlast"], doelgroep=["iedereen"], beschrijving="Knikkers op het plein."),
        card("near", thema=["lawaai"], doelgroep=["iedereen"], beschrijving="Knikkers in de straat."),
    )
    found = similar("mine", engine)[0]
    assert [one.facet for one in found.shared] == list(Facet)
    assert found.shared[-1] == Shared(
        facet=Facet.THEMA,
        mine=concepts["overlast"],
        theirs=concepts["lawaai"],
        relation=Relation.NARROWER,
    )
    assert {one.relation for one in found.shared[:-1]} == {Relation.SAME}
    assert found.words == ("samenvatting", "knikkers")


def test_a_generic_concept_is_not_something_shared() -> None:
    """For everyone is not for young people."""
    engine = recommender_of(
        card("mine", doelgroep=["jongeren"]), card("near", doelgroep=["iedereen"], beschrijving="Anders.")
    )
    assert Facet.DOELGROEP not in {one.facet for one in similar("mine", engine)[0].shared}


def test_what_only_the_other_is_stands_beside_what_is_shared() -> None:
    """What comes near to something shared is not told twice, what is for everyone tells nothing."""
    engine = recommender_of(
        card("mine", thema=["overlast"]), card("near", thema=["lawaai", "drugs"], doelgroep=["iedereen"])
    )
    assert [concept.id for concept in similar("mine", engine)[0].other] == ["drugs"]


def test_two_that_share_no_word_are_compared_by_their_cards() -> None:
    """Without a text in common only the concepts count."""
    mine = card("mine", beschrijving="Knikkers.")
    other = replace(card("other", beschrijving="Anders."), samenvatting="Iets geheel nieuws.")
    found = similar("mine", recommender_of(mine, other))
    assert found[0].words == ()
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

"""Why an initiative fits, in one line."""

from inspiratie.advice.firmness import relaxations
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.fitting import Ground
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Match
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.signals import Reason
from inspiratie.wording.briefly import met_line, why_lines
from ranked import ranked
from small_catalogue import VOCABULARY, card, recommender_of


def why(options: dict[Facet, list[str]], *, over: Recommender, width: int = 80) -> str:
    """Return why the first suggestion for options fits."""
    ranking = ranked(over, options=options)
    return next(why_lines(ranking.matches, ranking.need, over.fits, width=width))


def judged(*reasons: Reason, need: Need | None = None, width: int = 80) -> str:
    """Return the line of a card on drugs with these reasons."""
    over = recommender_of(card("een"))
    match = Match(initiative=over.catalogue.by_id["een"].initiative, reasons=reasons, unmet=())
    return next(why_lines([match], need or Need(wishes=()), over.fits, width=width))


def both(first: Reason, second: Reason, *, width: int = 80) -> str:
    """Return the line of the second of two cards on drugs, for a question of drugs."""
    over = recommender_of(card("een"), card("twee"))
    matches = (
        Match(initiative=over.catalogue.by_id[id_].initiative, reasons=(reason,), unmet=())
        for id_, reason in (("een", first), ("twee", second))
    )
    need = Need(wishes=(Wish(concept=VOCABULARY.concepts["drugs"], weight=0.9, is_stated=False),))
    return list(why_lines(matches, need, over.fits, width=width))[1]


def example(*words: str, situation: str = "", ground: Ground = Ground.EXAMPLE) -> Reason:
    """Return a reason that rests on words."""
    return Reason(ground=ground, points=50.0, possible=100.0, words=words, situation=situation)


def test_what_the_card_says_is_told_from_what_we_think() -> None:
    """Each under its own name, and what is not met last."""
    over = recommender_of(card("een", thema=["inbraak"], sterk=["lawaai"]))
    options = {Facet.THEMA: ["inbraak", "lawaai"], Facet.VORM: ["meepraten"]}
    assert why(options, over=over) == "op de kaart: inbraak · volgens ons: lawaai · niet: meepraten"


def test_what_we_think_helps_in_part_says_so() -> None:
    """The line once seemed to meet all that is asked below the word that nothing does."""
    over = recommender_of(card("een", deels=["lawaai"]))
    options = {Facet.THEMA: ["lawaai"], Facet.METHODE: ["workshop"]}
    assert why(options, over=over) == "op de kaart: workshop · volgens ons: lawaai (deels)"
    assert relaxations(over.understand(options=options), over) != ()


def test_what_is_near_says_how() -> None:
    """A broader value on the card is named as it stands there."""
    over = recommender_of(card("een", thema=["overlast"]))
    assert why({Facet.THEMA: ["lawaai"]}, over=over) == "op de kaart: overlast (ruimer)"


def test_of_many_values_three_are_named() -> None:
    """And the rest is counted."""
    over = recommender_of(card("een", thema=["inbraak", "drugs", "lawaai", "overlast"]))
    options = {Facet.THEMA: ["inbraak", "drugs", "lawaai", "overlast"]}
    assert why(options, over=over).endswith(", nog 1")


def test_a_text_shows_what_was_read_and_stands_on_the_card() -> None:
    """Though a text counts by its words."""
    need = Need(wishes=(Wish(concept=VOCABULARY.concepts["drugs"], weight=0.9, is_stated=False),))
    assert judged(example("spuiten"), need=need) == "op de kaart: drugs · uw woorden: spuiten"


def test_all_that_a_text_says_and_is_met_is_told_beside_the_reckoning() -> None:
    """Of options the reckoning tells it itself."""
    over = recommender_of(card("een", thema=["drugs"], sterk=["lawaai"]))
    match = Match(initiative=over.catalogue.by_id["een"].initiative, reasons=(), unmet=())
    wishes = [
        Wish(concept=VOCABULARY.concepts[id_], weight=0.9, is_stated=False) for id_ in ("drugs", "lawaai")
    ]
    line = "op de kaart: drugs · volgens ons: lawaai"
    assert met_line(match, Need(wishes=tuple(wishes)), over.fits) == line
    stated = tuple(wish._replace(is_stated=True) for wish in wishes)
    assert met_line(match, Need(wishes=stated), over.fits) == ""


def test_what_was_read_and_is_far_is_left_out() -> None:
    """A card on drugs says nothing of noise."""
    need = Need(wishes=(Wish(concept=VOCABULARY.concepts["lawaai"], weight=0.9, is_stated=False),))
    assert judged(example("herrie"), need=need) == "uw woorden: herrie"


def test_as_many_words_as_there_is_room_for_are_named() -> None:
    """Three at most; the first alone is always told where nothing else is."""
    words = example("spuiten", "park", "avond", "buren")
    assert judged(words) == "uw woorden: spuiten, park, avond"
    assert judged(words, width=30) == "uw woorden: spuiten, park"
    assert judged(words, width=5) == "uw woorden: spuiten"


def test_a_situation_like_this_one_is_named_where_there_is_room() -> None:
    """A long one is cut short."""
    like = example("spuiten", situation="er liggen spuiten in het park bij de school " * 3)
    assert judged(like, width=120).startswith("uw woorden: spuiten · lijkt op: “er liggen spuiten")
    assert judged(like, width=120).endswith("[…]”")
    assert judged(like, width=50) == "uw woorden: spuiten"


def test_what_is_told_already_is_not_told_again() -> None:
    """A word or a situation that only repeats the concept gives no other reason."""
    need = Need(wishes=(Wish(concept=VOCABULARY.concepts["drugs"], weight=0.9, is_stated=False),))
    assert (
        judged(example("drugs", "park", situation="drugs"), need=need)
        == "op de kaart: drugs · uw woorden: park"
    )
    assert judged(example("drugs", situation="Drugs!"), need=need) == "op de kaart: drugs"


def test_a_name_in_the_question_is_a_reason() -> None:
    """Whatever else counts."""
    assert judged(example("een", ground=Ground.NAME)) == "u noemt dit bij naam"


def test_what_hardly_counts_is_not_told() -> None:
    """Then there is only that it was judged so."""
    small = example()._replace(ground=Ground.CARD, points=0.4, asked=VOCABULARY.concepts["drugs"])
    assert judged(small._replace(found=small.asked)) == "helpt bij vragen als deze (volgens ons)"


def test_a_word_that_weighed_most_and_is_new_comes_first() -> None:
    """The concept was told of the card above."""
    assert both(example("spuiten"), example("buren", "spuiten")) == (
        "uw woorden: buren, spuiten · op de kaart: drugs"
    )


def test_what_is_the_same_as_above_keeps_its_order() -> None:
    """A lighter word that is new sets nothing apart."""
    assert both(example("spuiten"), example("spuiten", "buren")) == (
        "op de kaart: drugs · uw woorden: spuiten, buren"
    )


def test_a_later_card_tells_the_need_like_this_one_rather_than_the_words() -> None:
    """It says more of the card; the words were seen above."""
    assert both(example("spuiten"), example("spuiten", situation="naalden bij de school"), width=70) == (
        "lijkt op: “naalden bij de school” · op de kaart: drugs"
    )


def test_a_value_that_is_new_is_named_before_the_others() -> None:
    """On its own ground: what the card says is not what we think."""
    over = recommender_of(card("een", thema=["drugs"]), card("twee", thema=["drugs", "lawaai"]))
    asked = over.understand(options={Facet.THEMA: ["drugs", "lawaai"]})
    found = {match.initiative.id: match for match in over.rank(asked).everyone}
    lines = why_lines([found["een"], found["twee"]], asked, over.fits, width=80)
    assert list(lines) == ["op de kaart: drugs · niet: lawaai", "op de kaart: lawaai, drugs"]

"""Why an initiative fits, in one line."""

from inspiratie.advice.firmness import relaxations
from inspiratie.deck.vocabulary import Facet, Relation
from inspiratie.engine.fitting import Ground
from inspiratie.engine.need import Wish
from inspiratie.engine.ranking import Match
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.signals import Met, Reason
from inspiratie.wording.briefly import same_line, why_lines
from ranked import ranked
from small_catalogue import VOCABULARY, card, recommender_of


def why(options: dict[Facet, list[str]], *, over: Recommender, width: int = 80) -> str:
    """Return why the first suggestion for options fits."""
    ranking = ranked(over, options=options)
    return next(why_lines(ranking.matches, width=width))


def judged(*reasons: Reason, width: int = 80) -> str:
    """Return the line of a card with these reasons."""
    return next(why_lines([Match(initiative=card("een"), reasons=reasons, unmet=())], width=width))


def both(first: Reason, second: Reason, *, width: int = 80) -> str:
    """Return the line of the second of two cards on drugs, for a question of drugs."""
    matches = (
        Match(initiative=card(id_), reasons=(reason._replace(met=ON_DRUGS),), unmet=())
        for id_, reason in (("een", first), ("twee", second))
    )
    return list(why_lines(matches, width=width))[1]


DRUGS = VOCABULARY.concepts["drugs"]
ON_DRUGS = (Met(DRUGS, Ground.CARD, DRUGS, Relation.SAME, covers=True),)


def example(*words: str, situation: str = "", ground: Ground = Ground.EXAMPLE) -> Reason:
    """Return a reason that rests on words."""
    return Reason(ground=ground, points=50.0, possible=100.0, words=words, situation=situation)


def on_drugs(*words: str, situation: str = "") -> Reason:
    """Return a reason that rests on words of a text that asks for drugs, by a card on these."""
    return example(*words, situation=situation)._replace(met=ON_DRUGS)


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
    assert judged(on_drugs("spuiten")) == "op de kaart: drugs · uw woorden: spuiten"


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
    assert judged(on_drugs("drugs", "park", situation="drugs")) == "op de kaart: drugs · uw woorden: park"
    assert judged(on_drugs("drugs", situation="Drugs!")) == "op de kaart: drugs"


def test_what_helps_less_says_so() -> None:
    """For words it may do less than for options; what is not met at all tells it, and that it is weak."""
    less = on_drugs()._replace(points=40.0)
    unmet = Wish(concept=VOCABULARY.concepts["senioren"])
    assert judged(less) == "op de kaart: drugs"
    stated = less._replace(ground=Ground.CARD, points=40.0, asked=DRUGS, found=DRUGS)
    found = Match(initiative=card("een"), reasons=(stated, less), unmet=())
    assert [*why_lines([found], width=80)] == ["op de kaart: drugs · maar past minder bij wat u vertelt"]
    missing = found._replace(unmet=(unmet,))
    assert [*why_lines([missing], width=80)] == ["op de kaart: drugs · niet: senioren"]


def test_as_many_values_as_there_is_room_for_are_named() -> None:
    """One of each kind at least; the others are counted."""
    over = recommender_of(card("een", thema=["inbraak", "drugs", "lawaai", "overlast"]))
    options = {Facet.THEMA: ["inbraak", "drugs", "lawaai", "overlast"]}
    assert why(options, over=over, width=36) == "op de kaart: inbraak, drugs, nog 2"
    assert why(options, over=over, width=28) == "op de kaart: inbraak, nog 3"
    assert why(options, over=over, width=10) == "op de kaart: inbraak, nog 3"


def test_the_same_reason_for_all_is_told_once() -> None:
    """From three on; nothing is not a reason."""
    assert same_line(["op de kaart: drugs"] * 3) == "Waarom deze 3 · op de kaart: drugs"
    assert same_line(["op de kaart: drugs"] * 2) == ""
    assert same_line(["a", "a", "b"]) == same_line([""] * 3) == ""


def test_a_name_in_the_question_is_a_reason() -> None:
    """Whatever else counts."""
    assert judged(example("een", ground=Ground.NAME)) == "u noemt dit bij naam"


def test_what_hardly_counts_is_not_told() -> None:
    """Then there is nothing to tell: that it helps with such needs its score says."""
    small = example()._replace(ground=Ground.CARD, points=0.4, asked=VOCABULARY.concepts["drugs"])
    assert judged(small._replace(found=small.asked)) == ""


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
    lines = why_lines([found["een"], found["twee"]], width=80)
    assert list(lines) == ["op de kaart: drugs · niet: lawaai", "op de kaart: lawaai, drugs"]

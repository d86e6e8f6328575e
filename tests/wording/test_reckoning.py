"""A score reckoned up in words that an officer can check with a pencil."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.context import Context
from inspiratie.engine.fitting import Ground
from inspiratie.engine.ranking import Match
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.signals import Reason
from inspiratie.wording.reckoning import Entry, entries, missed_line, worth_line
from small_catalogue import VOCABULARY, card, recommender_of

ENGINE = recommender_of(card("een", doelgroep=["jongeren"]), card("twee", thema=["lawaai"]))
DRUGS, LAWAAI = VOCABULARY.concepts["drugs"], VOCABULARY.concepts["lawaai"]


def reckoned(text: str = "", engine: Recommender = ENGINE, **wanted: str) -> Context:
    """Return what the points of a need are reckoned in."""
    return engine.context(
        engine.understand(text, options={Facet(name): [value] for name, value in wanted.items()})
    )


def reason(points: float, possible: float = 0.0, *, stated: bool = True) -> Reason:
    """Return a reason for a stated theme, or else one of a text."""
    return Reason(
        ground=Ground.CARD if stated else Ground.EXAMPLE,
        points=points,
        possible=possible,
        asked=DRUGS if stated else None,
        found=DRUGS if stated else None,
    )


def match(*reasons: Reason) -> Match:
    """Return a match with these reasons, nothing unmet."""
    return Match(initiative=card("een"), reasons=reasons, unmet=())


def test_what_the_points_are_out_of_is_told_first() -> None:
    """Own words are weighed as a whole; so is a single option."""
    assert worth_line(reckoned("lawaai in de straat")) == (
        "Zo leest u de punten: er zijn er 100, alle voor uw eigen woorden, die in hun geheel gewogen worden."
    )
    assert worth_line(reckoned(thema="lawaai")) == "Zo leest u de punten: er zijn er 100, alle voor thema."
    assert worth_line(reckoned(thema="lawaai", doelgroep="jongeren")) == (
        "Zo leest u de punten: er zijn er 100, waarvan 67 voor thema en 33 voor doelgroep."
    )
    assert " voor uw eigen woorden" in worth_line(reckoned("lawaai", thema="drugs"))


@given(st.lists(st.floats(0.01, 30), min_size=1, max_size=6))
def test_whole_points_add_up_to_the_score_that_is_shown(points: list[float]) -> None:
    """What is left out as too small is in the sum."""
    found = match(reason(20.0, 100.0), *(reason(one, 100.0) for one in sorted(points, reverse=True)))
    shown = list(entries(found, reckoned(thema="drugs")))
    assert sum(one.points for one in shown) == round(found.score)
    assert all(one.points <= one.possible for one in shown)


def test_noise_is_not_told() -> None:
    """A reason of less than a point."""
    shown = list(entries(match(reason(40.0, 50.0), reason(0.4, 50.0)), reckoned(thema="drugs")))
    assert [one.share for one in shown] == ["40 van 50"]


def test_what_fills_up_is_out_of_nothing_that_was_told() -> None:
    """Labels of options are judged too, over what the cards leave open; a text is a part of its own."""
    judged = reason(20.0, 33.0, stated=False)
    assert [one.share for one in entries(match(judged), reckoned(thema="drugs"))] == ["20"]
    assert [one.share for one in entries(match(judged), reckoned("lawaai"))] == ["20 van 33"]


@pytest.mark.parametrize(
    ("entry", "share", "sentence"),
    [
        (Entry(36, 46, "thema drugs"), "36 van 46", "thema drugs (36 van 46 punten)"),
        (Entry(-84, 0, "dat wilt u niet"), "84 eraf", "dat wilt u niet (84 punten eraf)"),
    ],
)
def test_points_are_told_with_what_they_are_out_of(entry: Entry, share: str, sentence: str) -> None:
    """Read aloud as a sentence."""
    assert (entry.share, entry.sentence) == (share, sentence)


def test_what_was_left_is_told_with_what_most_of_it_was_for() -> None:
    """What is not met at all first; small shortfalls have no name."""
    both = reckoned("lawaai", thema="drugs")
    assert missed_line(match(reason(80.0, 81.0), reason(19.0, 19.0)), both) == "Niet gehaald: 1 punt."
    words = reason(30.0, 60.0, stated=False)
    assert missed_line(match(reason(30.0, 40.0), words), both) == (
        "Niet gehaald: 40 punten, vooral voor uw eigen woorden en thema drugs."
    )
    wish = ENGINE.understand(options={Facet.DOELGROEP: ["senioren"]}).stated
    unmet = match(reason(30.0, 40.0), words)._replace(unmet=wish)
    assert missed_line(unmet, both) == (
        "Niet gehaald: 40 punten, vooral voor doelgroep senioren en uw eigen woorden."
    )


def test_of_own_words_alone_it_is_not_told_that_words_fall_short() -> None:
    """All points are theirs."""
    assert (
        missed_line(match(reason(87.0, 100.0, stated=False)), reckoned("lawaai"))
        == "Niet gehaald: 13 punten."
    )


def test_nothing_is_said_of_what_was_left_by_all_or_by_what_is_refused() -> None:
    """There is nothing to tell of it."""
    assert missed_line(match(reason(100.0, 100.0)), reckoned(thema="drugs")) == ""
    assert missed_line(match(reason(40.0, 50.0), reason(-40.0)), reckoned(thema="drugs")) == ""

"""The points of an initiative: how they are shared out, and what each signal leaves to the next."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.context import Context, make_context
from inspiratie.engine.fitting import FitTable, Ground
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.signals import Reason, ledger
from inspiratie.engine.text_search import NO_HITS, Hits, text_index
from inspiratie.engine.weights import WEIGHTS
from small_catalogue import VOCABULARY, card
from small_language import make_reader

READER = make_reader("lampen", "straat", "nachtwacht")


def wish(id_: str, *, weight: float = 1.0, is_stated: bool = True) -> Wish:
    """Return a wish for a concept."""
    return Wish(concept=VOCABULARY.concepts[id_], weight=weight, is_stated=is_stated)


def hits_of(text: str, *cards: Initiative) -> Hits:
    """Return what a text finds in cards."""
    return text_index(cards, READER).search(READER.read(text))


def context_of(
    need: Need, one: Initiative, *, hits: Hits = NO_HITS, kin: Mapping[str, float] | None = None
) -> Context:
    """Return what the signals look at for one initiative."""
    return make_context(need, hits=hits, fits=FitTable([one], VOCABULARY), kin=kin)


def by_ground(reasons: tuple[Reason, ...]) -> Mapping[Ground, Reason]:
    """Return the reasons by their grounds, of which each has one."""
    found = {reason.ground: reason for reason in reasons}
    assert len(found) == len(reasons)
    return found


@given(st.lists(st.floats(0.05, 5.0), min_size=3, max_size=3))
def test_a_facet_that_is_fully_met_brings_all_its_points(weights: list[float]) -> None:
    """However its wishes weigh against each other."""
    themes = ("drugs", "inbraak", "lawaai")
    need = Need(wishes=tuple(wish(id_, weight=one) for id_, one in zip(themes, weights, strict=True)))
    one = card("een", thema=themes)
    assert sum(reason.points for reason in ledger(need, one, context_of(need, one))) == pytest.approx(100)


def test_what_a_concept_could_have_brought_is_told_in_hundredths() -> None:
    """As points are."""
    wishes = tuple(map(wish, ("drugs", "jongeren", "workshop")))
    need = Need(wishes=wishes, weights=dict.fromkeys(Facet, 1.0))
    one = card("een", thema=["drugs"], doelgroep=["jongeren"], methode=["workshop"])
    assert [reason.possible for reason in ledger(need, one, context_of(need, one))] == [33.33] * 3


def test_the_wish_best_met_counts_for_most_whatever_it_weighs() -> None:
    """Its share by its weight, and every wish a part of the rest by its own."""
    need = Need(wishes=(wish("drugs", weight=0.5), wish("inbraak", weight=2.0)))
    light, heavy = (
        sum(reason.points for reason in ledger(need, one, context_of(need, one)))
        for one in (card("licht", thema=["drugs"]), card("zwaar", thema=["inbraak"]))
    )
    assert heavy == pytest.approx(100 * (WEIGHTS.best + (1 - WEIGHTS.best) * 0.8))
    assert light == pytest.approx(heavy / 4)


@pytest.mark.parametrize(("low", "high"), [*pairwise(WEIGHTS.levels)])
def test_a_grade_is_worth_what_its_knots_say(low: tuple[float, float], high: tuple[float, float]) -> None:
    """At the knots exactly, halfway between two the mean of theirs."""
    one = card("een")
    for grade, share in (low, high, ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)):
        need = Need(wishes=(), text="lampen", grades={"een": grade})
        points = sum(reason.points for reason in ledger(need, one, context_of(need, one)))
        assert points == pytest.approx(100 * share)


def test_words_and_likeness_share_what_concepts_leave() -> None:
    """Each can win its share of what those before it left, and says so."""
    one = card("een", thema=["drugs"], beschrijving="Lampen in de straat.")
    hits = hits_of("lampen", one, card("twee"), card("drie"))
    need = Need(wishes=(wish("drugs", is_stated=False),), text="lampen")
    found = by_ground(ledger(need, one, context_of(need, one, hits=hits, kin={"een": 1.0})))
    assert found[Ground.CARD].points == pytest.approx(100 * WEIGHTS.likeness)
    left = 100 - found[Ground.CARD].points
    score = hits["een"].score
    assert found[Ground.TEXT].possible == pytest.approx(left * WEIGHTS.wording)
    assert found[Ground.TEXT].points == pytest.approx(
        found[Ground.TEXT].possible * score / (score + WEIGHTS.wording_half)
    )
    left -= found[Ground.TEXT].points
    assert found[Ground.KIN].points == found[Ground.KIN].possible
    assert found[Ground.KIN].points == pytest.approx(left * WEIGHTS.kin[-1][1])


def test_a_text_wins_no_more_than_it_is_worth_beside_options() -> None:
    """What options leave open of their own is theirs."""
    one = card("een", thema=["drugs"], beschrijving="Lampen in de straat.")
    hits = hits_of("lampen", one, card("twee"), card("drie"))
    need = Need(wishes=(wish("inbraak"),), text="lampen")
    found = by_ground(ledger(need, one, context_of(need, one, hits=hits)))
    assert found[Ground.TEXT].possible == pytest.approx(context_of(need, one).text_points * WEIGHTS.wording)


def test_a_name_wins_most_of_what_is_open() -> None:
    """All that it can, and says so."""
    one = card("een", titel="Nachtwacht", thema=["drugs"])
    need = Need(wishes=(wish("inbraak"),), text="nachtwacht", grades={"een": 0.0})
    found = by_ground(ledger(need, one, context_of(need, one, hits=hits_of("nachtwacht", one))))
    assert found[Ground.NAME].points == found[Ground.NAME].possible == pytest.approx(100 * WEIGHTS.named)


@pytest.mark.parametrize(
    ("strongly", "well", "goes"),
    [(["lawaai"], [], True), ([], ["lawaai"], False), ([], ["overlast"], False), ([], [], False)],
)
def test_what_helps_strongly_with_a_kind_of_the_refused_goes_too(
    strongly: list[str], well: list[str], *, goes: bool
) -> None:
    """What only helps well stays."""
    one = card("een", thema=["drugs"], sterk=strongly, goed=well)
    need = Need(wishes=(wish("drugs"),), refused=(wish("overlast"),))
    grounds = [reason.ground for reason in ledger(need, one, context_of(need, one))]
    assert (Ground.REFUSAL in grounds) is goes


@pytest.mark.parametrize(("is_helper", "goes"), [(True, True), (False, False)])
def test_of_a_refused_helper_all_that_they_take_part_in_goes(*, is_helper: bool, goes: bool) -> None:
    """Even what they help a little with; a problem that is refused takes only what is about that."""
    helper = Concept(id="wacht", facet=Facet.DOELGROEP, label="wacht", middel=is_helper)
    vocabulary = Vocabulary(begrippen=(*VOCABULARY.begrippen, helper))
    one = card("een", thema=["drugs"], doelgroep=["jongeren"], deels=[helper.id])
    need = Need(wishes=(wish("drugs"),), refused=(Wish(concept=helper),))
    reasons = ledger(need, one, make_context(need, hits=NO_HITS, fits=FitTable([one], vocabulary)))
    assert (reasons[-1].ground is Ground.REFUSAL) is goes
    assert all(reason.possible == 0 for reason in reasons if reason.ground is Ground.REFUSAL)


def test_an_initiative_that_is_not_wanted_could_have_won_nothing_by_it() -> None:
    """A refusal takes all that was earned, and is no chance that was missed."""
    one = card("een", thema=["drugs"])
    need = Need(wishes=(wish("drugs"),), excluded=frozenset({"een"}))
    refusal = ledger(need, one, context_of(need, one))[-1]
    assert (refusal.ground, refusal.points, refusal.possible) == (Ground.REFUSAL, -100, 0)

"""How well an initiative meets a concept: by its card, by practice, near or far."""

from dataclasses import replace

import pytest

from inspiratie.deck.initiative import HelpsWith, Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Relation, Vocabulary
from inspiratie.engine.fitting import NO_FIT, Fit, FitTable, Ground
from inspiratie.engine.weights import WEIGHTS
from inspiratie.storage.plain import validate
from plain_engine import best_fit
from small_catalogue import card

TREE = Vocabulary(
    begrippen=(
        *(Concept(id=id_, facet=Facet.DOEL, label=id_) for id_ in ("verbinden", "informeren")),
        *(Concept(id=id_, facet=Facet.VORM, label=id_) for id_ in ("meedoen", "meepraten")),
        Concept(id="workshop", facet=Facet.METHODE, label="workshop"),
        Concept(id="iedereen", facet=Facet.DOELGROEP, label="iedereen"),
        Concept(id="hinder", facet=Facet.THEMA, label="hinder"),
        Concept(id="lawaai", facet=Facet.THEMA, label="lawaai", broader=("hinder",), related=("feesten",)),
        Concept(id="nachtlawaai", facet=Facet.THEMA, label="nachtlawaai", broader=("lawaai",)),
        Concept(id="feesten", facet=Facet.THEMA, label="feesten"),
        Concept(id="alles", facet=Facet.THEMA, label="alles", algemeen=True),
        Concept(id="inbraak", facet=Facet.THEMA, label="inbraak"),
        Concept(id="drugs", facet=Facet.THEMA, label="drugs"),
    ),
)


def fit(asked: str, initiative: Initiative) -> Fit:
    """Return the fit of the only initiative of a table."""
    return FitTable([initiative], TREE).fit(TREE.concepts[asked], initiative)


def level(asked: str, initiative: Initiative) -> float:
    """Return how well an initiative meets a concept."""
    return fit(asked, initiative).level


@pytest.mark.parametrize(
    ("found", "relation"),
    [
        ("lawaai", Relation.SAME),
        ("nachtlawaai", Relation.NARROWER),
        ("hinder", Relation.BROADER),
        ("feesten", Relation.RELATED),
        ("alles", Relation.GENERIC),
    ],
)
def test_a_header_value_meets_a_wish_by_its_relation(found: str, relation: Relation) -> None:
    """The relation and the concept found are remembered."""
    best = fit("lawaai", card("een", thema=[found]))
    assert (best.level, best.relation, best.ground) == (WEIGHTS.closeness[relation], relation, Ground.CARD)
    assert best.found == TREE.concepts[found]


def test_the_closer_the_better() -> None:
    """Same, narrower, broader, related, generic, nothing."""
    cards = [
        card("een", thema=[id_]) for id_ in ("lawaai", "nachtlawaai", "hinder", "feesten", "alles", "drugs")
    ]
    levels = [level("lawaai", one) for one in cards]
    assert levels == sorted(set(levels), reverse=True)
    assert levels[-1] == 0
    assert fit("lawaai", cards[-1]) == NO_FIT


def test_every_further_step_counts_for_less() -> None:
    """A kind of a kind is less sure than a kind."""
    expected = WEIGHTS.closeness[Relation.NARROWER] * WEIGHTS.distant
    assert level("hinder", card("een", thema=["nachtlawaai"])) == pytest.approx(expected)


def test_the_best_of_several_values_counts() -> None:
    """In whatever order the card names them."""
    assert level("lawaai", card("een", thema=["alles", "lawaai", "hinder"])) == 1.0


def test_a_second_goal_or_form_is_slightly_less() -> None:
    """Cards name the main one first; for themes the order says nothing."""
    one = card(
        "een", doel=["informeren", "verbinden"], vorm=["meedoen", "meepraten"], thema=["drugs", "inbraak"]
    )
    assert level("informeren", one) == level("inbraak", one) == 1.0
    assert level("verbinden", one) == level("meepraten", one) == WEIGHTS.second


def test_practice_counts_by_its_grade() -> None:
    """Less than the card; the grades in their order."""
    levels = []
    for grade in ("sterk", "goed", "deels"):
        helps = validate(HelpsWith, {grade: ("inbraak",)})
        one = replace(card("een", thema=["drugs"]), helpt_bij=helps)
        best = fit("inbraak", one)
        assert (best.ground, best.level) == (Ground.PRACTICE, WEIGHTS.practice[grade])
        levels.append(best.level)
    assert 1.0 > levels[0] > levels[1] > levels[2] > 0


def test_practice_in_another_facet_says_nothing() -> None:
    """A generic theme does not meet a goal."""
    one = replace(card("een", thema=["drugs"]), helpt_bij=HelpsWith(sterk=("alles",)))
    assert level("informeren", one) == 0


def test_a_table_gives_the_fits_of_the_plainest_rule() -> None:
    """Reckoned once for all initiatives."""
    cards = [
        card("een", thema=["lawaai", "hinder"], doel=["informeren", "verbinden"]),
        card("twee", thema=["drugs"], sterk=["hinder"], deels=["lawaai"]),
    ]
    table = FitTable(cards, TREE)
    for one in cards:
        for concept in TREE.begrippen:
            assert table.fit(concept, one) == best_fit(concept, one, TREE)


@pytest.mark.parametrize("themes", [("feesten", "klagen"), ("klagen", "feesten")])
def test_of_equal_claims_the_first_on_the_card_is_told(themes: tuple[str, str]) -> None:
    """Whatever their order in the vocabulary."""
    more = Concept(id="klagen", facet=Facet.THEMA, label="klagen", related=("lawaai",))
    tree = Vocabulary(begrippen=(*TREE.begrippen, more))
    best = FitTable([card("een", thema=themes)], tree).fit(tree.concepts["lawaai"], card("een", thema=themes))
    assert best.found == tree.concepts[themes[0]]

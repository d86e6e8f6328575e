"""Where one initiative stands: what it brings, what it lacks, and the one cause that keeps it out."""

from collections.abc import Mapping, Sequence

import pytest

from inspiratie.advice.help import safely_ranked
from inspiratie.advice.standing import Cause, Standing, standing
from inspiratie.deck.vocabulary import Facet, Relation
from inspiratie.engine.fitting import Ground
from inspiratie.engine.recommender import Recommender
from small_catalogue import card, recommender_of

OVER = recommender_of(
    card("een", kaart=1, thema=["lawaai"], doelgroep=["jongeren"]),
    card("twee", kaart=2, thema=["inbraak"], doelgroep=["jongeren"], sterk=["lawaai"]),
    card("drie", kaart=3, thema=["drugs"], doelgroep=["senioren"]),
)
ASKED: Mapping[Facet, Sequence[str]] = {Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["jongeren"]}


def stands(id_: str, *, count: int = 5, without: Sequence[str] = (), outside: bool = False) -> Standing:
    """Return where one of three cards stands."""
    need = OVER.understand(options=ASKED, without=without)._replace(is_in_field=not outside)
    return standing(OVER.catalogue.by_id[id_].initiative, OVER.rank(need), OVER, count)


def test_what_it_brings_is_told_wish_by_wish() -> None:
    """By the card or by our judgment."""
    found = stands("twee")
    assert [(asked.id, fit.ground, fit.relation) for asked, fit in found.meets] == [
        ("lawaai", Ground.PRACTICE, Relation.SAME),
        ("jongeren", Ground.CARD, Relation.SAME),
    ]


def test_what_it_lacks_is_told_with_what_its_card_names() -> None:
    """A facet at a time."""
    found = stands("drie")
    assert [
        (one.facet, [asked.id for asked in one.asked], [named.id for named in one.named])
        for one in found.lacks
    ] == [
        (Facet.DOELGROEP, ["jongeren"], ["senioren"]),
        (Facet.THEMA, ["lawaai"], ["drugs"]),
    ]
    assert [concept.id for concept in found.uncovered] == ["lawaai", "jongeren"]


def test_what_words_bring_is_told_when_it_weighs(recommender: Recommender) -> None:
    """Not the one point that any card has."""
    need = recommender.understand("jongeren hangen rond op het plein")
    ranking = recommender.rank(need)

    def grounds(id_: str) -> list[Ground]:
        initiative = recommender.catalogue.by_id[id_].initiative
        return [one.ground for one in standing(initiative, ranking, recommender, 5).brings]

    best = ranking.matches[0]
    assert Ground.EXAMPLE in grounds(best.initiative.id)
    assert best.reasons[0].met
    assert not any(one.met for one in standing(best.initiative, ranking, recommender, 5).brings)  # told above
    assert Ground.EXAMPLE not in grounds(ranking.everyone[-1].initiative.id)


@pytest.mark.parametrize(
    ("id_", "count", "without", "cause"),
    [
        ("een", 5, (), Cause.SHOWN),
        ("twee", 1, (), Cause.BEYOND),
        ("drie", 5, (), Cause.WEAK),
        ("een", 5, ("een",), Cause.REFUSED),
    ],
)
def test_one_cause_is_told(id_: str, count: int, without: Sequence[str], cause: Cause) -> None:
    """The one that settles it."""
    assert stands(id_, count=count, without=without).cause is cause


def test_a_question_outside_the_field_is_the_cause() -> None:
    """Whatever the points."""
    assert stands("een", outside=True).cause is Cause.OUTSIDE


def test_what_must_be_met_is_the_cause() -> None:
    """Of one that has the points."""
    need = OVER.understand(options=ASKED)._replace(required=frozenset({Facet.THEMA}))
    found = standing(OVER.catalogue.by_id["twee"].initiative, OVER.rank(need), OVER, 5)
    assert found.cause is Cause.SHOWN
    halves = recommender_of(card("half", thema=["drugs"], doelgroep=["jongeren"]))
    need = halves.understand(options=ASKED)._replace(required=frozenset({Facet.THEMA}))
    (half,) = halves.catalogue.entries
    assert standing(half.initiative, halves.rank(need), halves, 5).cause is Cause.MUST


def test_danger_is_the_cause(recommender: Recommender) -> None:
    """Then only what suits it is shown."""
    need = recommender.understand("mijn man slaat mij", options={Facet.THEMA: ["overlast"]})
    ranking = safely_ranked(need, recommender)
    shown = {match.initiative.id for match in ranking.matches}
    left_out = next(
        match
        for match in ranking.others
        if match.score >= recommender.weights.fits and match.initiative.id not in shown
    )
    assert standing(left_out.initiative, ranking, recommender, 5).cause is Cause.HELP


def test_a_refused_one_keeps_what_it_would_have_had() -> None:
    """Told apart from what is taken off."""
    refused, wanted = stands("een", without=["een"]), stands("een")
    assert refused.match.score == 0
    assert refused.earned == wanted.match.score
    assert [reason.ground for reason in refused.refused] == [Ground.REFUSAL]

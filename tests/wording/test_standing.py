"""Where one initiative stands, in words that need no sum."""

from dataclasses import replace

import pytest

from inspiratie.advice.standing import Cause, Standing, standing
from inspiratie.deck.vocabulary import Facet
from inspiratie.wording.standing import brought_lines, distance_lines, lacking_lines, place_line
from small_catalogue import card, recommender_of

OVER = recommender_of(
    card("een", kaart=1, thema=["lawaai"], doelgroep=["jongeren"]),
    card("twee", kaart=2, thema=["inbraak"], doelgroep=["jongeren"], sterk=["lawaai"]),
    card("drie", kaart=3, thema=["drugs"], doelgroep=["senioren"]),
)
BEYOND = "Het past, maar wat getoond wordt, past beter."
TAKES = "Het zou meer over lawaai of jongeren moeten gaan, of daar goed bij moeten helpen."
TOO_FEW = "Het wordt niet aangeraden: daarvoor zijn 25 van de 100 punten nodig, en dit heeft er 0."


def stands(id_: str, *, count: int = 5, without: tuple[str, ...] = ()) -> Standing:
    """Return where one of three cards stands."""
    options = {Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["jongeren"]}
    need = OVER.understand(options=options, without=without)
    return standing(OVER.catalogue.by_id[id_].initiative, OVER.rank(need), OVER, count)


def test_place_and_score_are_told_first() -> None:
    """Of all cards."""
    assert place_line(stands("een")) == "Een staat op plaats 1 van 3: 100/100, sterk."


def test_what_it_brings_and_lacks_are_lines() -> None:
    """What it lacks with what stands there instead."""
    assert list(brought_lines(stands("twee"))) == [
        "thema lawaai: helpt hierbij (volgens ons)",
        "doelgroep jongeren (op de kaart, precies dit)",
    ]
    assert list(lacking_lines(stands("drie"))) == [
        "geen doelgroep jongeren; op de kaart staat senioren",
        "geen thema lawaai; op de kaart staat drugs",
    ]


def test_what_is_refused_is_told_among_what_it_lacks() -> None:
    """It said minus 37 of 0."""
    assert next(lacking_lines(stands("een", without=("een",)))) == "dit initiatief wilt u niet"


@pytest.mark.parametrize(
    ("id_", "count", "without", "lines"),
    [
        ("een", 5, (), ["Dit initiatief staat bovenaan."]),
        ("twee", 5, (), ["Het wordt getoond. Het komt 11 punten tekort voor plaats 1 (Een)."]),
        (
            "twee",
            1,
            (),
            [
                f"{BEYOND} Het komt 11 punten tekort voor plaats 1 (Een).",
                "Met --aantal 2 ziet u het ook.",
            ],
        ),
        (
            "drie",
            5,
            (),
            [
                f"{TOO_FEW} {TAKES}",
                "Het komt 89 punten tekort voor plaats 2 (Twee).",
            ],
        ),
        ("een", 5, ("een",), ["Het valt weg om wat u niet wilt; zonder dat had het 100 van de 100 punten."]),
    ],
)
def test_how_far_it_is_and_what_it_would_take(
    id_: str, count: int, without: tuple[str, ...], lines: list[str]
) -> None:
    """From the last place that is shown, or from the first."""
    assert list(distance_lines(stands(id_, count=count, without=without))) == lines


@pytest.mark.parametrize(
    ("cause", "start"),
    [
        (Cause.OUTSIDE, "Uw vraag lijkt niet over lokale veiligheid te gaan"),
        (Cause.HELP, "Wie in gevaar is, tonen we alleen wat daarbij past"),
        (Cause.MUST, "Het wordt niet aangeraden: het doet niet wat zeker moet"),
    ],
)
def test_what_has_nothing_to_do_with_points_is_one_sentence(cause: Cause, start: str) -> None:
    """The question, danger, or a must."""
    (line,) = distance_lines(replace(stands("drie"), cause=cause))
    assert line.startswith(start)


def test_what_nothing_was_understood_of_takes_nothing() -> None:
    """And where nothing is shown, there is no place to be far from."""
    found = replace(stands("drie"), uncovered=(), shown=())
    assert list(distance_lines(found)) == [TOO_FEW]


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (0.0, "Het heeft evenveel punten als plaats 1 (Een)."),
        (0.4, "Het komt minder dan 1 punt tekort voor plaats 1"),
        (1.2, "Het komt 1 punt tekort voor plaats 1"),
        (7.0, "Het komt 7 punten tekort voor plaats 1"),
    ],
)
def test_points_are_counted_in_words(points: float, words: str) -> None:
    """One is singular, and less than one is not none."""
    first, second = stands("een").match, stands("twee")
    (reason, *_) = first.reasons
    ahead = first._replace(reasons=(reason._replace(points=second.match.score + points),))
    assert words in next(distance_lines(replace(second, shown=(ahead,))))

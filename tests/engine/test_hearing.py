"""What a text refuses and which danger it tells of, when a model has its say beside the phrases."""

import pytest

from inspiratie.engine.hearing import hear_dangers, hear_refusals
from inspiratie.engine.weights import BARS
from inspiratie.language.danger import Danger
from inspiratie.language.denial import Denial, find_denial
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import tokens
from small_language import LEXICON, make_reader

READER = make_reader("jongeren senioren camera infoavond overlast politie")


def refused_by(text: str, sure: tuple[float, ...]) -> Denial:
    """Return what a text denies when a model is so sure of each of its words."""
    return hear_refusals(find_denial(READER.read(text), LEXICON), text, sure)


def test_a_model_tells_word_by_word_what_is_refused() -> None:
    """In the place of the rules, but for what a contrast answers; a word in pieces is refused whole."""
    text = "geen camera, buurt-app's of infoavond"
    found = refused_by(text, (0.0, 0.1, BARS.refused, 0.1))
    assert found == Denial(
        outright=frozenset(), means=frozenset({2, 3}), company=frozenset({1, 2, 3}), lacking=frozenset()
    )
    text = "niet jongeren maar senioren"
    denial = find_denial(READER.read(text), LEXICON)
    assert refused_by(text, (0.0,) * 4).outright == denial.outright != frozenset()


def test_what_is_surely_refused_is_not_read() -> None:
    """Of a word that is only refused it may still be told what else it means."""
    assert refused_by("de politie", (0.0, BARS.refused)).outright == set()
    found = refused_by("de politie", (0.0, BARS.surely_refused))
    assert found.outright == found.company == found.means == {1}


@pytest.mark.parametrize(("certainty", "company"), [(BARS.denied, set()), (BARS.refused, {1})])
def test_who_could_help_is_refused_by_the_model_alone(certainty: float, company: set[int]) -> None:
    """Phrases cannot tell "geen politie te zien", which is the complaint, from "geen politie erbij"."""
    assert refused_by("geen politie", (0.0, certainty)).company == company


@pytest.mark.parametrize(("certainty", "refused"), [(BARS.denied / 2, set()), (BARS.denied, {1})])
def test_what_phrases_tell_to_be_refused_needs_less(certainty: float, refused: set[int]) -> None:
    """Two that say the same."""
    found = refused_by("geen camera", (0.0, certainty))
    assert found.means == refused


def test_company_that_phrases_refuse_stays_refused() -> None:
    """Such as in "zonder politie": that is plain enough."""
    text = "overlast zonder politie"
    found = refused_by(text, (0.0, 0.0, 0.0))
    assert found.means == set()
    assert found.company == {2}


@pytest.mark.parametrize(("certainty", "refused"), [(BARS.refused, set()), (BARS.surely_refused, {1})])
def test_what_is_often_lacking_is_refused_when_that_is_surer(certainty: float, refused: set[int]) -> None:
    """As in "we vinden geen vrijwilligers" beside "liever geen vrijwilligers"."""
    found = refused_by("geen volk", (0.0, certainty))
    assert found.means == refused
    assert found.lacking == set()


def test_what_a_phrase_and_a_model_both_refuse_is_voiced() -> None:
    """Not what only one of them does, nor what is lacking."""
    text = "geen boetes, straf"
    assert find_denial(READER.read(text), LEXICON).voiced == frozenset()
    assert refused_by(text, (0.0, BARS.refused, BARS.surely_refused)).voiced == {1}
    assert refused_by(text, (0.0, BARS.denied, BARS.surely_refused)).voiced == frozenset()
    assert refused_by("geen volk", (0.0, BARS.refused)).voiced == frozenset()


FIRE, THREAT = (
    Danger(id=id_, hulp=("Bel 112.",), nood={"nl": (phrase,)}, onderwerp={"nl": (subject,)})
    for id_, phrase, subject in (
        ("nood", "er is brand", "brandweer"),
        ("bedreiging", "hij dreigt", "dreiging"),
    )
)


def told(text: str, **sure: float) -> list[str]:
    """Return the alarms of a text of which a model is so sure, each that someone is in with a mark."""
    found = hear_dangers(tokens(text), Lexicon(dangers=(FIRE, THREAT)), sure)
    return [f"{danger.id}{'!' if is_acute else ''}" for danger, is_acute in found]


@pytest.mark.parametrize(
    ("sure", "expected"),
    [
        (BARS.danger_told - 0.01, []),
        (BARS.danger_told, ["nood"]),
        (BARS.danger_acute - 0.01, ["nood"]),
        (BARS.danger_acute, ["nood!"]),
    ],
)
def test_a_danger_is_told_of_as_surely_as_a_model_is(sure: float, expected: list[str]) -> None:
    """From one bar on help is told of, from another on it is all that counts."""
    assert told("het rookt hier", nood=sure) == expected


def test_of_two_dangers_that_are_nearly_as_likely_both_are_told_of() -> None:
    """They count together, and someone is in the likeliest; one that is far less likely is left out."""
    assert told("help", nood=BARS.danger_acute / 2, bedreiging=BARS.danger_acute / 2) == [
        "nood!",
        "bedreiging",
    ]
    assert told("help", nood=BARS.danger_acute, bedreiging=BARS.danger_likely * BARS.danger_acute / 2) == [
        "nood!"
    ]


def test_what_is_said_counts_beside_what_a_model_thinks() -> None:
    """Of one danger the graver of both is told."""
    assert told("er is brand") == ["nood!"]
    assert told("er is brand", nood=BARS.danger_told) == ["nood!"]
    assert told("een avond met de brandweer", nood=BARS.danger_acute) == ["nood!"]
    assert told("een avond met de brandweer", bedreiging=BARS.danger_told) == ["nood", "bedreiging"]

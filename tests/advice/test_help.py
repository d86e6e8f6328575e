"""Help that comes before any initiative."""

import pytest

from inspiratie.advice.help import help_line, only_what_fits_the_hurt, safely_ranked
from inspiratie.advice.mix import mix
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.recommender import Recommender

HURT = Concept(id="geweld", facet=Facet.THEMA, label="geweld", hulp="bel 112")
NOISE = Concept(id="lawaai", facet=Facet.THEMA, label="lawaai")
VOCABULARY = Vocabulary(begrippen=(HURT, NOISE))


@pytest.mark.parametrize(("hurt", "noise", "line"), [(0.9, 0.5, "bel 112"), (0.5, 0.9, "")])
def test_what_a_text_tells_of_first_of_all_decides(hurt: float, noise: float, line: str) -> None:
    """Its weightiest theme, whatever the order."""
    weights = ((NOISE, noise), (HURT, hurt))
    wishes = tuple(Wish(concept=concept, weight=weight, is_stated=False) for concept, weight in weights)
    assert help_line(Need(wishes=wishes), VOCABULARY) == line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mijn partner slaat mij", True),
        ("mijn buurvrouw wordt geslagen door haar man", True),
        ("opa wordt mishandeld door zijn zoon", True),
        ("mon mari me frappe", True),
        ("my husband hits me", True),
        ("ruzie tussen buren", False),
        ("rookmelders plaatsen vrijwilligers", False),
        ("De ouders parkeren overal aan de schoolpoort, straks ligt er een kind onder een auto.", False),
    ],
)
def test_help_is_in_place_when_people_are_hurt_at_home(
    recommender: Recommender,
    text: str,
    expected: bool,  # noqa: FBT001 - a case
) -> None:
    """First of all, that is: parents and children alone say nothing of it."""
    line = help_line(recommender.understand(text), recommender.catalogue.vocabulary)
    assert ("112" in line and "1712" in line) is expected


def test_a_theme_that_an_option_states_tells_of_nobody() -> None:
    """Who prepares a campaign is not in danger."""
    assert help_line(Need(wishes=(Wish(concept=HURT),)), VOCABULARY) == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("mijn man slaat mij en ik durf niet naar de politie", False),
        ("lawaai van jongeren op het plein", True),
    ],
)
def test_after_help_comes_only_what_suits_people_who_are_hurt(
    recommender: Recommender,
    text: str,
    kept: bool,  # noqa: FBT001 - a case
) -> None:
    """No coffee with a policeman; any other question keeps its whole answer."""
    whole = recommender.rank(recommender.understand(text))
    ranking = only_what_fits_the_hurt(whole, recommender.catalogue.vocabulary, recommender.fits)
    assert (ranking is whole) is kept
    ids = [match.initiative.id for match in ranking.matches]
    assert ids
    assert "coffee-with-a-cop" not in ids
    everyone = {match.initiative.id for match in (*ranking.matches, *ranking.others)}
    assert everyone == set(recommender.catalogue.by_id)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("iemand bedreigt mij", ("112", "101", "1712")),
        ("ik word gestalkt", ("112", "101", "1712")),
        ("ik ben verkracht", ("112", "101", "1712", "Zorgcentrum na Seksueel Geweld")),
        ("ik wil dood", ("112", "1813", "102")),
        ("het buurkind wordt verwaarloosd", ("112", "101", "1712", "102")),
        ("er loopt iemand met een mes op het plein", ("112", "101")),
        ("mijn ex stalkt mij en ik wil dood", ("1813", "1712")),
    ],
)
def test_each_danger_has_its_own_help(recommender: Recommender, text: str, numbers: tuple[str, ...]) -> None:
    """Of two dangers both are helped, and no sentence stands twice."""
    line = help_line(recommender.understand(text), recommender.catalogue.vocabulary)
    assert [number for number in numbers if number not in line] == []
    sentences = line.split(". ")
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mijn man slaat mij", {"ervaringsdeskundigen-intrafamiliaal-geweld"}),
        ("ik ben verkracht", set()),
        ("mijn ex dreigt mij dood te doen", set()),
        ("ik wil dood", set()),
        ("er staat iemand met een mes aan mijn deur", set()),
        ("ik word gestalkt en ik wil dood", set()),
    ],
)
def test_who_is_in_danger_gets_only_what_suits_that(
    recommender: Recommender, text: str, expected: set[str]
) -> None:
    """In a ranking and in a mix, and nothing weak; where nothing can suit it there is nothing at all."""
    need = recommender.understand(text)
    ranking = safely_ranked(need, recommender)
    assert {match.initiative.id for match in ranking.matches} == expected
    made = mix(need, recommender)
    assert {part.match.initiative.id for part in made.parts} <= expected
    assert made.help == help_line(need, recommender.catalogue.vocabulary) != ""


def test_a_question_about_a_danger_keeps_its_whole_answer(recommender: Recommender) -> None:
    """A school that wants to prevent suicide is told of help, and answered."""
    need = recommender.understand("preventie van zelfdoding bij jongeren: wat kunnen wij als school doen")
    whole = recommender.rank(need)
    assert "1813" in help_line(need, recommender.catalogue.vocabulary)
    assert safely_ranked(need, recommender).matches == whole.matches


def test_the_themes_of_a_danger_are_those_of_the_vocabulary(recommender: Recommender) -> None:
    """A slip would show nothing to who needs it."""
    ids = {id_ for danger in recommender.lexicon.dangers for id_ in danger.themas}
    assert ids
    themes = {concept.id for concept in recommender.catalogue.vocabulary.of_facet(Facet.THEMA)}
    assert ids <= themes

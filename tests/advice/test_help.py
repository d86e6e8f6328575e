"""Help that comes before any initiative."""

import pytest

from inspiratie.advice.help import help_line, only_what_fits_the_hurt
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
    wishes = tuple(Wish(concept=concept, weight=weight, stated=False) for concept, weight in weights)
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

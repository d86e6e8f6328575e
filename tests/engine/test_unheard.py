"""What a text says that its reading leaves out."""

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.unheard import Unheard


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("drugs op straat en lawaai en gokken", ["lawaai"]),
        ("drugs, vuil, vuile straten en lawaai", ["netheid", "lawaai"]),
        ("sluikstort, hondenpoep en snelheid", ["sluikstort"]),
        ("inbraak in onze straat", []),
        ("valse agenten bij ouderen", []),
    ],
)
def test_what_words_would_ask_by_themselves_is_missed(
    recommender: Recommender, text: str, concepts: list[str]
) -> None:
    """A problem by its name; not what they would hardly mean, nor what a wish goes back to."""
    missed = recommender.unheard(recommender.understand(text))
    assert [wish.concept.id for wish in missed.wishes] == concepts


def test_a_longer_label_is_missed_and_not_its_parts(recommender: Recommender) -> None:
    """In the order of the text, with the words as they were written."""
    need = recommender.understand(
        "plan voor de stationswijk: drugs, bange senioren en ruzie tussen gemeenschappen"
    )
    assert recommender.unheard(need).words == ("drugs", "bange", "senioren", "ruzie gemeenschappen")


def test_a_word_that_nothing_knows_is_missed(recommender: Recommender) -> None:
    """Such as a place."""
    missed = recommender.unheard(recommender.understand("inbraken in Xhendelesse"))
    assert (missed.unknown, missed.words) == (("xhendelesse",), ("xhendelesse",))


def test_nothing_is_missed_where_nothing_is_read(recommender: Recommender) -> None:
    """Options alone, or a text about something else."""
    for need in (
        recommender.understand(options={Facet.THEMA: ["drugs"]}),
        recommender.understand("recept voor appeltaart met kaneel"),
    ):
        assert recommender.unheard(need) == Unheard()


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("te snel rijden in de schoolstraat, ouders parkeren dubbel", ["snelheid"]),
        ("vandalisme aan de bushaltes en wildplassen na de kermis", ["wildplassen"]),
        ("overlast door drank op het marktplein en meisjes die nageroepen worden", []),
        ("mijn buurvrouw wordt geslagen door haar man", []),
        ("inbraken in de tuinwijk en ook veel fietsdiefstal", []),
    ],
)
def test_a_second_problem_is_heard_by_the_way(
    recommender: Recommender, text: str, concepts: list[str]
) -> None:
    """One that the text may mean; not what a word may mean elsewhere, nor what is asked in other words."""
    assert [wish.concept.id for wish in recommender.aside(recommender.understand(text))] == concepts

"""What of a text tells a reader why an initiative fits."""

import pytest

from inspiratie.engine.recommender import Recommender
from inspiratie.engine.telling import Telling


def telling(recommender: Recommender, text: str) -> Telling:
    """Return what tells of a text, by the model that ships."""
    learned, reading = recommender.learned, recommender.understand(text).reading
    assert learned is not None
    assert reading is not None
    return Telling(learned.judge.table, reading, recommender.known.labels, recommender.lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "der wor hier gedeald, dat worde niet beter",
        "82 vergaderingen, dat is genoeg, die werken niet",
        "ge moet de mensen niet met de vinger wijzen",
        "ik zie en zien komen elkaar",
        "ginne app en gin camera",
        "de polietie in de Demerstraat",
    ],
)
def test_only_a_word_that_names_a_concept_is_shown(recommender: Recommender, text: str) -> None:
    """No number, place, slip of the finger or word that goes with any subject."""
    found = telling(recommender, text)
    shown = {word for one in recommender.catalogue for word in found.words(one.id)}
    assert shown <= {"gedeald", "vergaderingen", "app", "camera"}


def test_words_are_told_by_what_they_weigh(recommender: Recommender) -> None:
    """The weightiest first; what speaks against an initiative is not told."""
    words = telling(recommender, "hangjongeren en inbraken").words("diefstalpreventieadviseur")
    assert next(iter(words)) == "inbraken"
    assert sorted(words.values(), reverse=True) == [*words.values()]
    assert min(words.values()) > 0


def test_of_an_own_card_no_word_is_weighed(recommender: Recommender) -> None:
    """The model never graded it."""
    assert telling(recommender, "inbraken").words("mijn-kaart") == {}


def test_a_situation_holds_most_of_what_weighs(recommender: Recommender) -> None:
    """In whatever words, and also for who asks in French."""
    for text, id_, wanted in (
        ("babbelen met flikken", "coffee-with-a-cop", "Oudere bewoners in onze straat zouden graag"),
        ("arnaques, seniors", "infoavond-home-party", "Onze bejaarde buren worden voortdurend"),
    ):
        entry = recommender.catalogue.by_id[id_].initiative
        assert telling(recommender, text).situation(entry).startswith(wanted)


@pytest.mark.parametrize("text", ["politie", "inbraken en een zwembad", "qzxw"])
def test_one_word_in_common_is_chance(recommender: Recommender, text: str) -> None:
    """A word alone, one beside words that nobody knows, or none at all."""
    found = telling(recommender, text)
    assert {found.situation(entry.initiative) for entry in recommender.catalogue.entries} == {""}


def test_a_situation_on_a_lesser_part_is_not_alike(recommender: Recommender) -> None:
    """Though it shares two words with the text."""
    text = "agent, straat, drugs, dealers, spuiten, verslaafden, drugsoverlast"
    entry = recommender.catalogue.by_id["coffee-with-a-cop"].initiative
    assert telling(recommender, text).situation(entry) == ""

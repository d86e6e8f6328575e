"""Values of options: which concepts they stand for, and what is told of that."""

from contextlib import suppress

import pytest

from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.errors import DeniedValue
from inspiratie.engine.notices import Elsewhere, Meant, Notice, Several, Taken
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.values import Closeness, find_concepts, near_concepts
from small_language import VOCABULARY
from small_needs import INTERPRETER


def found(value: str, facet: str, closeness: Closeness = Closeness.MEANT) -> tuple[list[str], Notice | None]:
    """Return the ids of the concepts that a value stands for, and what is told of them."""
    concepts, notice = find_concepts(value, Facet(facet), INTERPRETER, closeness=closeness)
    return [concept.id for concept in concepts], notice


@pytest.mark.parametrize(
    ("facet", "value", "id_"),
    [
        ("thema", "inbraak", "inbraak"),
        ("thema", "INBRAAK ", "inbraak"),
        ("thema", "burglary", "inbraak"),
        ("thema", "cambriolage", "inbraak"),
        ("thema", "sluik storten", "sluikstort"),
        ("thema", "inbraken", "inbraak"),
        ("thema", "ovrlast", "overlast"),
        ("thema", "plin", "plein"),
        ("doel", "meepraten", "meepraten"),
        ("doel", "verbinden", "verbinden"),
        ("vorm", "inspraak", "meepraten"),
    ],
)
def test_a_value_is_found_by_label_form_or_typing_error(facet: str, value: str, id_: str) -> None:
    """`--doel` takes forms too; what is no label is told as what it was taken for."""
    is_label = value not in ("sluik storten", "inbraken", "ovrlast", "plin")
    told = None if is_label else Taken(value, VOCABULARY.concepts[id_])
    assert found(value, facet) == ([id_], told)


@pytest.mark.parametrize("value", ["jongeren", "jongern"])
def test_a_value_of_another_facet_is_taken_with_a_notice(value: str) -> None:
    """The user meant well and hears how it counts."""
    elsewhere = Elsewhere(value, Facet.THEMA, VOCABULARY.concepts["jongeren"])
    assert found(value, "thema") == (["jongeren"], elsewhere)


@pytest.mark.parametrize(
    "value",
    [
        "geen jongeren",
        "niet: jongeren",
        "Alle behalve jongeren",
        "iedereen, behalve (jongeren)",
        "inbraak maar geen jongeren",
        "jongeren niet",
        "jongeren (uitgezonderd)",
        "zonder inbraak",
        "pas de cambriolage",
        "no burglary",
    ],
)
def test_a_value_that_says_what_is_not_wanted_never_becomes_it(value: str) -> None:
    """Its small words are left out of a label, and what remained was the contrary of what was meant."""
    with pytest.raises(DeniedValue) as refused:
        found(value, "doelgroep")
    assert refused.value.what in value


@pytest.mark.parametrize(
    "value",
    ["nietjongeren", "geen", "niet bestaand iets", "Mensen zonder inbraak", f"niet {'!' * 200} jongeren"],
)
def test_a_value_that_denies_no_concept_is_read_as_any_other(value: str) -> None:
    """Only the contrary of a concept is refused as one; of people it may be what is said."""
    with suppress(UnknownConcept):
        found(value, "thema")


def test_a_denied_value_of_what_is_not_wanted_is_that() -> None:
    """`--zonder "geen jongeren"` means it twice, and nobody means the contrary."""
    assert found("geen jongeren", "doelgroep", Closeness.NAMED)[0] == ["jongeren"]


def test_a_preferred_label_wins_from_an_alternative() -> None:
    """A value that is one concept's own label means that concept."""
    assert found("wijkspanning", "thema") == (["wijkspanning"], None)


def test_a_value_that_may_mean_two_things_counts_as_both() -> None:
    """And the user is told."""
    both = ["burenruzie", "wijkspanning"]
    several = Several("spanning", tuple(VOCABULARY.concepts[id_] for id_ in both))
    assert found("spanning", "thema") == (both, several)


def test_a_value_that_no_label_answers_to_is_taken_by_its_meaning() -> None:
    """In its own facet first; the user is told how it was read."""
    meant = Meant("gebonk", Facet.THEMA, (VOCABULARY.concepts["nachtlawaai"],))
    assert found("gebonk", "thema") == (["nachtlawaai"], meant)
    assert found("feesten", "methode")[0] == ["overlast"]


@pytest.mark.parametrize("value", ["ovrlast", "gebonk"])
def test_an_exact_value_is_taken_neither_by_its_letters_nor_by_its_meaning(value: str) -> None:
    """What is not wanted must be what was said."""
    with pytest.raises(UnknownConcept):
        found(value, "thema", closeness=Closeness.NAMED)


def test_an_unknown_value_is_refused_with_near_labels() -> None:
    """At most three of its own facet."""
    with pytest.raises(UnknownConcept) as caught:
        found("inbrkxk", "thema")
    assert caught.value.suggestions[0] == "inbraak"
    assert len(caught.value.suggestions) <= 3


def test_what_only_shares_some_letters_is_not_offered() -> None:
    """Aeroplanes are no safety figures."""
    with pytest.raises(UnknownConcept) as caught:
        found("drieluik", "thema")
    assert caught.value.suggestions == ()


@pytest.mark.parametrize(
    ("facet", "ids"),
    [("thema", ["nachtlawaai", "burenruzie", "overlast", "plein"]), ("doelgroep", ["jongeren"])],
)
def test_concepts_that_words_may_mean_come_surest_first(facet: str, ids: list[str]) -> None:
    """Of the facets that are asked, and none that is all but sure not to be meant."""
    near = near_concepts("herrie van jongeren", [Facet(facet)], INTERPRETER)
    assert [concept.id for concept in near] == ids


def test_words_that_nobody_knows_are_near_nothing() -> None:
    """They would be near to everything."""
    assert near_concepts("qqzzqq", list(Facet), INTERPRETER) == []


def test_a_word_of_three_letters_is_no_slip(recommender: Recommender) -> None:
    """One letter is a third of it: an sms is no SME."""
    interpreter = recommender.interpreter
    with pytest.raises(UnknownConcept):
        find_concepts("sms", Facet.METHODE, interpreter, closeness=Closeness.MISSPELT)
    (read,), _ = find_concepts("appps", Facet.METHODE, interpreter, closeness=Closeness.MISSPELT)
    assert read.id == "digitale-middelen"


@pytest.mark.parametrize(
    ("word", "method"),
    [
        ("vergadering", "gespreksavond"),
        ("vergaderingen", "gespreksavond"),
        ("bevraging", "enquete"),
        ("flyer", "campagne"),
        ("affiches", "campagne"),
        ("app", "digitale-middelen"),
        ("huis-aan-huis", "huisbezoek"),
        ("wedstrijd", "gamification"),
        ("spel", "spel-of-quiz"),
    ],
)
def test_everyday_words_for_ways_of_working_are_known(
    recommender: Recommender, word: str, method: str
) -> None:
    """By name, so that who does not want one is not refused, nor taken for something else."""
    concepts, _ = find_concepts(word, Facet.METHODE, recommender.interpreter, closeness=Closeness.NAMED)
    assert [concept.id for concept in concepts] == [method]

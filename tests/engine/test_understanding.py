"""From text to concepts: labels, hints, how sure they are, what is denied, what lies outside."""

from typing import TYPE_CHECKING

import pytest

from inspiratie.engine.phrases import HINT, LABEL
from small_language import make_interpreter

if TYPE_CHECKING:
    from inspiratie.engine.understanding import Understanding

INTERPRETER = make_interpreter("uitslag", "zwembad", "voetbal")


def certainties(text: str) -> dict[str, float]:
    """Return what is understood in a text, with how sure that is."""
    return {found.concept.id: found.certainty for found in INTERPRETER.understand(text).sightings}


def denied(text: str) -> set[str]:
    """Return the concepts that a text refuses."""
    return {found.concept.id for found in INTERPRETER.understand(text).sightings if found.denied}


def test_a_label_names_its_concept() -> None:
    """Preferred or alternative, in three languages, it is as sure as can be."""
    for text in ("inbraak", "er is inbraak", "il y a un cambriolage", "there is a burglary"):
        assert certainties(text)["inbraak"] == pytest.approx(LABEL)


def test_a_cue_of_several_words_is_found_in_any_order() -> None:
    """The words may stand close together in another order and form."""
    assert "nachtlawaai" in certainties("hier is diep in de nacht muziek")
    assert "nachtlawaai" in certainties("diepe nachten muziek")


def test_a_cue_with_one_word_missing_still_tells_something() -> None:
    """It is less sure than the whole cue."""
    whole = certainties("muziek tot diep in de nacht")["nachtlawaai"]
    assert certainties("diep in de nacht").get("nachtlawaai", 0.0) < whole


def test_words_far_apart_are_no_phrase() -> None:
    """Between the words of a phrase only a few others may stand."""
    far = "fly one two three four five six seven eight tipping and there are the"
    assert "sluikstort" not in certainties(far)
    assert "sluikstort" in certainties("there is fly tipping in the street")


def test_a_hint_says_less_than_a_label() -> None:
    """It may mean something else."""
    assert certainties("feesten")["nachtlawaai"] == pytest.approx(HINT)
    assert certainties("kabaal")["nachtlawaai"] > HINT


def test_several_hits_on_different_words_are_surer() -> None:
    """Two hints on two words together are more than either; on the same word they are not."""
    assert certainties("feesten en kabaal")["nachtlawaai"] > certainties("kabaal")["nachtlawaai"]
    assert certainties("feesten feesten")["nachtlawaai"] == pytest.approx(HINT)


def test_two_ways_to_one_concept_on_one_word_count_once() -> None:
    """A compound is found as a whole and by its parts."""
    assert certainties("nachtlawaai")["nachtlawaai"] == pytest.approx(LABEL)


def test_a_cue_of_which_one_word_has_meaning_is_a_hint() -> None:
    """What the stop words leave says little."""
    assert certainties("samen")["verbinden"] == pytest.approx(HINT)


def test_a_compound_label_is_found_by_its_parts() -> None:
    """`lawaai in de nacht` tells of `nachtlawaai`."""
    assert "nachtlawaai" in certainties("lawaai in de nacht")


def test_the_longer_hit_hides_the_shorter() -> None:
    """In one facet a phrase of several words takes them from a phrase of one."""
    assert "burenruzie" in certainties("muziek")
    assert "burenruzie" not in certainties("muziek tot diep in de nacht")


def test_the_surest_comes_first() -> None:
    """Equally sure concepts stand in the order of the vocabulary."""
    found = list(certainties("feesten, inbraak en overlast"))
    assert found == ["overlast", "inbraak", "nachtlawaai"]


def test_a_refused_solution_is_denied() -> None:
    """`geen infoavond` is about the evening itself."""
    assert denied("geen infoavond") == {"infoavond"}
    assert denied("een infoavond") == set()


def test_a_denial_in_another_clause_does_not_reach() -> None:
    """Punctuation ends it."""
    assert denied("geen zin, infoavond") == set()


def test_a_solution_that_is_there_already_is_denied() -> None:
    """Also when it was said after it; `camera's` is one word, though written with an apostrophe."""
    assert denied("camera's hebben we al") == {"cameratoezicht"}


def test_a_denied_problem_needs_a_contrast() -> None:
    """To have no youths may be the problem; a contrast says what is not meant."""
    assert "jongeren" in {
        found.concept.id for found in INTERPRETER.understand("er zijn geen jongeren").sightings
    }
    assert "inbraak" not in {
        found.concept.id for found in INTERPRETER.understand("geen inbraak maar overlast").sightings
    }


def test_nothing_is_read_from_a_refused_word() -> None:
    """The word that names what is refused points to nothing else."""
    sightings = INTERPRETER.understand("geen infoavond").sightings
    assert {found.concept.id for found in sightings if not found.denied} == set()


def test_whole_labels_are_names() -> None:
    """The longest first; a hint is none."""
    names = INTERPRETER.understand("there is fly tipping and burglary").names
    assert [concept.id for concept in names] == ["sluikstort", "inbraak"]


@pytest.mark.parametrize(
    "text",
    ["uitslag voetbal", "het zwembad", "rare dingen gebeuren soms ergens bij zwembad", "zwembad feesten"],
)
def test_a_request_for_something_else_lies_outside(text: str) -> None:
    """Whatever else it holds."""
    assert not INTERPRETER.understand(text).in_field


@pytest.mark.parametrize(
    "text",
    [
        "inbraak",
        "inbraak in de straten rond het plein en het zwembad",
        "feesten lawaai plein jongeren uitslag kabaal",
    ],
)
def test_a_problem_lies_inside(text: str) -> None:
    """A stray word does not put a text outside."""
    assert INTERPRETER.understand(text).in_field


@pytest.mark.parametrize("text", ["", "er is iets", "xkq wvvt zzzz", "qqq www eee infoavond"])
def test_a_text_that_tells_too_little_is_not_answered(text: str) -> None:
    """Nothing understood, or one word among many that mean nothing."""
    assert not INTERPRETER.understand(text).in_field


def test_a_foreign_text_is_not_understood() -> None:
    """It has no places and no concepts."""
    understood: Understanding = INTERPRETER.understand("wir haben und der ist nicht inbraak")
    assert understood.reading.language is None
    assert understood.sightings == ()


def test_each_sighting_keeps_the_words_it_goes_back_to() -> None:
    """As written, in order."""
    (found,) = INTERPRETER.understand("Inbráák").sightings
    assert found.words == ("inbráák",)

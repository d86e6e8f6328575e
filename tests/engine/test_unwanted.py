"""What `--zonder` names: a concept, an initiative, or neither."""

import pytest

from inspiratie.deck.errors import AmbiguousInitiative
from inspiratie.engine.errors import UnknownUnwanted
from inspiratie.engine.need import Wish
from inspiratie.engine.notices import Spared, Taken
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.unwanted import NOTHING_UNWANTED, Unwanted, find_unwanted
from small_catalogue import card, catalogue_of
from small_language import VOCABULARY
from small_needs import INTERPRETER

CATALOGUE = catalogue_of(
    card("nachtwacht", titel="Wakers in de nacht"),
    card("infoavond-inbraak", titel="Infoavond"),
    card("noord", titel="Dorpsraad Noord"),
    card("zuid", titel="Dorpsraad Zuid"),
)


def found(*values: str) -> Unwanted:
    """Return what values name."""
    return find_unwanted(values, CATALOGUE, INTERPRETER)


def concepts(unwanted: Unwanted) -> list[str]:
    """Return the ids of the concepts that are not wanted."""
    return [wish.concept.id for wish in unwanted.wishes]


@pytest.mark.parametrize(
    ("value", "ids", "initiatives"),
    [
        ("cameratoezicht", ["cameratoezicht"], set()),
        ("Camera's", ["cameratoezicht"], set()),
        ("jeunes", ["jongeren"], set()),
        ("camratoezicht", ["cameratoezicht"], set()),
        ("nachtwacht", [], {"nachtwacht"}),
        ("wakers in de nacht", [], {"nachtwacht"}),
    ],
)
def test_a_value_is_a_label_then_an_initiative_then_a_slip_in_a_label(
    value: str, ids: list[str], initiatives: set[str]
) -> None:
    """In any capitals and form."""
    unwanted = found(value)
    assert concepts(unwanted) == ids
    assert unwanted.ids == initiatives


def test_a_value_may_list_several() -> None:
    """Each is left out; two once became a third value. A title is one, whatever it holds."""
    assert concepts(found("cameratoezicht, jongeren")) == ["cameratoezicht", "jongeren"]
    assert found("nachtwacht; noord").ids == {"nachtwacht", "noord"}
    named = catalogue_of(card("x", titel="Jongeren, cameratoezicht"))
    assert find_unwanted(["jongeren, cameratoezicht"], named, INTERPRETER).ids == {"x"}


def test_a_concept_that_is_called_just_so_goes_before_an_initiative_of_that_name() -> None:
    """Who wants no such evening at all says it so; the initiative is left out by its id."""
    assert concepts(found("infoavond")) == ["infoavond"]
    assert found("infoavond-inbraak").ids == {"infoavond-inbraak"}


def test_a_value_that_is_no_label_is_told_as_what_it_was_taken_for() -> None:
    """Each concept counts once, however often it is named."""
    unwanted = found("camratoezicht", "cameratoezicht")
    assert concepts(unwanted) == ["cameratoezicht"]
    assert unwanted.notices == (Taken("camratoezicht", VOCABULARY.concepts["cameratoezicht"]),)


def test_what_names_nothing_is_refused_with_what_comes_near() -> None:
    """A word for several initiatives asks which one."""
    with pytest.raises(UnknownUnwanted, match="geen begrip of initiatief heet 'xqz'"):
        found("xqz")
    with pytest.raises(AmbiguousInitiative):
        found("dorpsraad")


def test_a_slip_in_a_label_goes_before_a_piece_of_several_titles(recommender: Recommender) -> None:
    """`--zonder politi` asked which of four cards was meant."""
    unwanted = find_unwanted(["politi"], recommender.catalogue, recommender.interpreter)
    assert concepts(unwanted) == ["politie-en-hulpdiensten"]
    assert [notice.value for notice in unwanted.notices if isinstance(notice, Taken)] == ["politi"]


def test_only_a_guess_is_spared_when_it_would_cancel_what_is_asked() -> None:
    """The very label is taken at its word, also for what lies above what is asked."""
    nuisance, noise = VOCABULARY.concepts["overlast"], VOCABULARY.concepts["nachtlawaai"]
    guessed = Unwanted((Wish(nuisance),), notices=(Taken("boetes", nuisance),))
    assert guessed.sparing([noise], VOCABULARY) == Unwanted(notices=(Spared("boetes", nuisance),))
    assert guessed.sparing([VOCABULARY.concepts["plein"]], VOCABULARY) == guessed
    stated = Unwanted((Wish(nuisance),))
    assert stated.sparing([noise], VOCABULARY) == stated
    assert NOTHING_UNWANTED.sparing([noise], VOCABULARY) == NOTHING_UNWANTED

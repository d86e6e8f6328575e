"""What a text asks: what a judge makes of it, what labels name, what it refuses."""

import pytest

from inspiratie.engine.recommender import Recommender
from inspiratie.engine.understanding import Interpreter, Understanding
from small_judge import SmallJudge
from small_language import VOCABULARY, make_reader

READER = make_reader("uitslag", "voetbal", "feesten", "herrie")
JUDGE = SmallJudge(
    grades={"herrie": {"nachtwacht": 3.0}},
    said={"herrie": {"nachtlawaai": 0.9, "weg": 0.8}, "feesten": {"overlast": 0.4}},
    outside=frozenset({"voetbal"}),
    initiatives=frozenset({"nachtwacht"}),
    concepts=frozenset({"nachtlawaai", "overlast", "jongeren"}),
)
JUDGED = Interpreter(VOCABULARY, READER, JUDGE)
LABELS_ALONE = Interpreter(VOCABULARY, READER)


def seen(understood: Understanding) -> dict[str, float]:
    """Return how sure every concept is."""
    return {sighting.concept.id: sighting.certainty for sighting in understood.sightings}


def refused(text: str) -> list[str]:
    """Return what a text refuses."""
    return [sighting.concept.id for sighting in LABELS_ALONE.understand(text).refused]


def test_a_judge_says_what_was_meant() -> None:
    """Concepts that the vocabulary does not have are left out; the surest comes first."""
    understood = JUDGED.understand("herrie van feesten")
    assert list(seen(understood).items()) == [("nachtlawaai", 0.9), ("overlast", 0.4)]
    assert understood.judgment.grades == {"nachtwacht": 3.0}


def test_a_label_is_not_said_when_the_judge_knows_the_concept() -> None:
    """The judge has seen how people use the word; unless the word is all that is said."""
    assert seen(JUDGED.understand("veel jongeren hier")) == {}
    assert seen(JUDGED.understand("Jongeren")) == {"jongeren": 1.0}


def test_a_concept_that_the_judge_does_not_know_is_said_by_its_label() -> None:
    """As of a user's own vocabulary; with the words, in any form."""
    understood = JUDGED.understand("veel inbraken hier")
    assert seen(understood) == {"inbraak": 1.0}
    assert understood.sightings[0].words == ("inbraken",)


def test_without_a_judge_labels_are_understood() -> None:
    """In every language, of one word or several."""
    assert seen(LABELS_ALONE.understand("jeugd en inbraak")) == {"jongeren": 1.0, "inbraak": 1.0}
    assert seen(LABELS_ALONE.understand("there is fly tipping")) == {"sluikstort": 1.0}


def test_the_words_that_name_a_concept_go_with_it() -> None:
    """Also when the judge is the one who is sure."""
    said = SmallJudge(said={"inbraak": {"inbraak": 0.7}}, concepts=frozenset({"inbraak"}))
    sighting = Interpreter(VOCABULARY, READER, said).understand("een inbraak").sightings[0]
    assert (sighting.certainty, sighting.words) == (0.7, ("inbraak",))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("lawaai, maar geen infoavond", ["infoavond"]),
        ("geen infoavond en geen camera's", ["infoavond", "cameratoezicht"]),
        ("een infoavond hebben we al", ["infoavond"]),
        ("geen lawaai", []),
        ("geen inbraak", []),
        ("een infoavond", []),
    ],
)
def test_every_way_of_working_that_is_denied_is_refused(text: str, ids: list[str]) -> None:
    """Not just the first; a problem that is denied is no way of working."""
    assert refused(text) == ids


def test_what_is_refused_is_not_read() -> None:
    """Neither are words that a contrast denies."""
    understood = LABELS_ALONE.understand("inbraak maar geen infoavond")
    assert [place.word for place in understood.reading.places] == ["inbraak"]
    assert seen(LABELS_ALONE.understand("niet jongeren maar inbraak")) == {"inbraak": 1.0}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("inbraken, maar ik heb geen budget", []),
        ("overlast en geen geld voor camera's", ["cameratoezicht"]),
        ("hangjongeren en we vinden geen vrijwilligers", []),
        ("we have no budget and no volunteers for burglary prevention", []),
        ("sans budget contre les cambriolages", []),
        ("liever geen wijkbudget tegen inbraken", ["wijkbudget"]),
    ],
)
def test_who_lacks_what_it_takes_refuses_nothing(recommender: Recommender, text: str, ids: list[str]) -> None:
    """No budget of one's own once ruled out that citizens share one out."""
    need = recommender.understand(text)
    assert [wish.concept.id for wish in need.refused] == ids
    assert "wijkbudget" not in {wish.concept.id for wish in need.wishes}


def test_a_text_outside_the_field_is_known() -> None:
    """By the judge, or because no language of ours."""
    assert JUDGED.understand("herrie").is_in_field(0.5)
    assert not JUDGED.understand("uitslag voetbal").is_in_field(0.5)
    assert not LABELS_ALONE.understand("wir haben und ist nicht").is_in_field(0.5)


def test_a_label_of_an_own_concept_keeps_a_text_in_the_field() -> None:
    """The judge cannot know it."""
    assert JUDGED.understand("voetbal en inbraak").is_in_field(0.5)


def test_a_whole_text_may_be_a_label() -> None:
    """In any form of its words."""
    assert [concept.id for concept in LABELS_ALONE.labelled("inbraken")] == ["inbraak"]
    assert LABELS_ALONE.labelled("inbraken en meer") == ()


def test_certainties_come_with_their_concepts() -> None:
    """Surest first."""
    found = [(concept.id, sure) for concept, sure in JUDGED.certainties("herrie van feesten")]
    assert found == [("nachtlawaai", 0.9), ("overlast", 0.4)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("hangjongeren in het park, maar niet met de politie", ["politie-en-hulpdiensten"]),
        ("ruzie in de blok, liefst zonder politie erbij", ["politie-en-hulpdiensten"]),
        ("hangjongeren en er is geen politie te zien", []),
        ("Afghaanse tieners zonder ouders hangen rond", []),
    ],
)
def test_who_is_not_to_help_is_refused(recommender: Recommender, text: str, ids: list[str]) -> None:
    """By "zonder" and "niet met"; that someone is missing may be the complaint, and not all could help."""
    assert [wish.concept.id for wish in recommender.understand(text).refused] == ids


def test_a_judge_may_tell_what_is_refused() -> None:
    """In any words; rules over phrases have no say then."""
    judge = SmallJudge(unwanted=frozenset({"camera's"}))
    text = "laat die camera's maar, geen infoavond"
    found = Interpreter(VOCABULARY, READER, judge).understand(text)
    assert [sighting.concept.id for sighting in found.refused] == ["cameratoezicht"]
    assert refused(text) == ["infoavond"]


def test_a_word_that_is_refused_and_no_label_refuses_what_it_means() -> None:
    """As the judge takes the word alone; one that means no way of working is only not read."""
    judge = SmallJudge(
        said={"babbelbende": {"infoavond": 0.9}, "vuil": {"inbraak": 0.9}},
        unwanted=frozenset({"babbelbende", "vuil"}),
        concepts=frozenset({"infoavond", "inbraak"}),
    )
    found = Interpreter(VOCABULARY, make_reader("babbelbende vuil"), judge).understand("babbelbende of vuil")
    assert [(one.concept.id, one.words) for one in found.refused] == [("infoavond", ("babbelbende",))]
    assert {"babbelbende", "vuil"}.isdisjoint(place.word for place in found.reading.places)


@pytest.mark.parametrize(
    ("text", "unchecked"),
    [
        ("overlast in het park, we willen geen sancties", ("sancties",)),
        ("jongeren maken lawaai, geen boetes", ("boetes",)),
        ("overlast op het plein, zonder app", ()),
        ("drugs in de wijk, we hebben geen budget", ()),
        ("inbraken in de wijk, er is geen verlichting", ()),
        ("we willen geen sancties voor mijn tuin", ()),
    ],
    ids=["sanctions", "fines", "a concept", "what is lacking", "a complaint", "another matter"],
)
def test_what_is_refused_and_no_concept_answers_to_is_told(
    recommender: Recommender, text: str, unchecked: tuple[str, ...]
) -> None:
    """Only what was heard as a refusal, in a text on the field."""
    assert recommender.understand(text).unchecked == unchecked

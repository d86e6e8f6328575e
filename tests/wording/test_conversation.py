"""The questions of the conversation: each choice means what it says, and is asked as an option would."""

import pytest

from inspiratie.advice.conversation import Choice, Question
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.wording.conversation import (
    APT,
    HOW,
    NOT,
    QUESTIONS,
    SHORT,
    WHAT,
    WHOM,
    keys_hint,
    left_line,
    plain_hint,
    progress_words,
    refusal,
    remaining_line,
    same_line,
)
from ranked import ranked

CHOICES = [pytest.param(choice, id=choice.label) for question in QUESTIONS for choice in question.choices]


def test_every_question_and_every_choice_is_there_once() -> None:
    """What is asked, and what can be typed, must be told apart."""
    assert len({question.id for question in QUESTIONS}) == len(QUESTIONS)
    for question in QUESTIONS:
        assert len({choice.label for choice in question.choices}) == len(question.choices)
        assert {id_ for choice in question.choices for id_ in choice.settles} <= {one.id for one in QUESTIONS}


def test_the_short_conversation_asks_three_of_the_same() -> None:
    """What is going on, whom, and what they may do."""
    assert SHORT == (WHAT, WHOM, HOW)
    assert set(map(id, SHORT)) <= set(map(id, QUESTIONS))


@pytest.mark.parametrize("choice", CHOICES)
def test_a_choice_is_what_its_options_say(
    choice: Choice, catalogue: Catalogue, recommender: Recommender
) -> None:
    """The label of a concept leads back to that concept alone, as wish and as refusal."""
    concepts = catalogue.vocabulary.concepts
    for facet, id_ in choice.wishes:
        need = recommender.understand(options={facet: [concepts[id_].label]})
        assert [wish.concept.id for wish in need.wishes] == [id_]
        assert not need.notices
    for id_ in choice.without:
        need = recommender.understand(options={Facet.THEMA: ["overlast"]}, without=[concepts[id_].label])
        assert [wish.concept.id for wish in need.refused] == [id_]


@pytest.mark.parametrize("question", [WHAT, WHOM, HOW], ids=lambda question: question.id)
def test_every_wish_leaves_something(
    question: Question, recommender: Recommender, catalogue: Catalogue
) -> None:
    """No choice leads to nothing by itself."""
    for choice in question.choices:
        for facet, id_ in choice.wishes:
            ranking = ranked(recommender, options={facet: [catalogue.vocabulary.concepts[id_].label]})
            assert ranking.fits, choice.label


def test_danger_ends_it_with_where_to_go() -> None:
    """Nobody is asked to involve citizens then."""
    (danger,) = [choice for choice in APT.choices if choice.ends]
    assert all(number in danger.advice for number in ("112", "101", "1712"))


def test_a_decision_that_is_taken_leaves_only_informing() -> None:
    """Asking for an opinion on it would be dishonest."""
    (decided,) = [choice for choice in APT.choices if choice.settles]
    assert decided.wishes == ((Facet.VORM, "transparantie"),)
    assert decided.settles == {HOW.id}


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (0, "Niets past bij al uw antwoorden tegelijk; u krijgt straks wat er het dichtst bij komt."),
        (1, "1 van de 52 initiatieven past bij al uw antwoorden."),
        (7, "7 van de 52 initiatieven passen bij al uw antwoorden."),
        (52, "Alle 52 initiatieven komen nog in aanmerking."),
    ],
)
def test_what_remains_is_told(count: int, line: str) -> None:
    """In the singular where there is one."""
    assert remaining_line(count, 52) == line


@pytest.mark.parametrize(
    ("names", "begin"),
    [
        (["Een (kaart 1)"], "Dat is Een (kaart 1). De andere"),
        (["Een (kaart 1)", "Twee (kaart 2)"], "Dat zijn Een (kaart 1) en Twee (kaart 2). De andere"),
        (["Een", "Twee", "Drie", "Vier"], "Daarnaast ziet u suggesties"),
    ],
)
def test_few_that_fit_all_answers_are_named(names: list[str], begin: str) -> None:
    """What else is shown fits in part."""
    assert left_line(names).startswith(begin)
    assert "een deel van uw antwoorden" in left_line(names)


def test_hints_say_how_to_answer() -> None:
    """By a number, by several, or by a sentence; by keys likewise."""
    assert plain_hint(APT) == "Typ een nummer. Enter laat de vraag open."
    assert plain_hint(WHAT).startswith("Typ een nummer, of een zin")
    assert plain_hint(WHOM).startswith("Typ een of meer nummers")
    assert plain_hint(APT, back=True).endswith(" Typ < om terug te gaan.")
    assert "terug" in keys_hint(NOT, back=True)
    assert "spatie" in keys_hint(NOT)
    assert "spatie" not in keys_hint(WHAT)


def test_a_refusal_says_what_can_be_typed() -> None:
    """As many numbers as the question takes."""
    assert refusal("9", HOW) == "'9' is geen antwoord op deze vraag; typ nummers van 1 tot 4."
    assert refusal("x", APT) == "'x' is geen antwoord op deze vraag; typ een nummer van 1 tot 5."


def test_the_way_and_the_end_are_told() -> None:
    """How far it is, and the command for next time."""
    assert progress_words(2, 5) == "Vraag 2 van 5"
    assert same_line("inspiratie suggest drugs") == "Hetzelfde zonder vragen: inspiratie suggest drugs"


def test_who_wants_to_do_without_the_police_can_say_so() -> None:
    """The refusal that is heard most was not among the choices."""
    assert ("politie-en-hulpdiensten",) in [choice.without for choice in NOT.choices]

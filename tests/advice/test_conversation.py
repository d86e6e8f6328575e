"""The values of a guided conversation: what answers make of a need, what is still asked, which are left."""

from inspiratie.advice.conversation import OPEN, Answer, Answers, Choice, Question, remaining
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from small_catalogue import VOCABULARY, card, recommender_of

NOISE = Choice(label="Lawaai", wishes=((Facet.THEMA, "overlast"),))
YOUNG = Choice(label="Jong", wishes=((Facet.DOELGROEP, "jongeren"), (Facet.DOELGROEP, "studenten")))
OLD = Choice(label="Oud", wishes=((Facet.DOELGROEP, "senioren"),))
NO_TALK = Choice(label="Geen workshop", without=("workshop",))
DECIDED = Choice(label="Beslist", settles=frozenset({"wie"}))
STOP = Choice(label="Gevaar", ends=True)
WHAT = Question(id="wat", text="Wat?", choices=(NOISE, DECIDED, STOP), free="Vertel")
WHOM = Question(id="wie", text="Wie?", choices=(YOUNG, OLD), takes_several=True)
NOT = Question(id="niet", text="Wat niet?", choices=(NO_TALK,))
ALL = (WHAT, WHOM, NOT)


def answered(**given: Answer) -> Answers:
    """Return answers by the ids of their questions."""
    return Answers(given=given)


def test_choices_become_the_labels_of_options() -> None:
    """A facet at a time, each once; what is refused stands apart."""
    answers = answered(
        wat=Answer(chosen=(NOISE,)), wie=Answer(chosen=(YOUNG, YOUNG)), niet=Answer(chosen=(NO_TALK,))
    )
    assert answers.wishes(VOCABULARY) == {
        Facet.THEMA: ("overlast",),
        Facet.DOELGROEP: ("jongeren", "studenten"),
    }
    assert answers.without(VOCABULARY) == ("workshop",)


def test_own_words_are_the_text() -> None:
    """Beside what was chosen."""
    answers = answered(wat=Answer(text="lawaai op het plein"), wie=Answer(chosen=(OLD,)))
    assert answers.text == "lawaai op het plein"


def test_nothing_is_asked_yet_until_something_is_wished() -> None:
    """Not wanting something is no wish."""
    assert answered(wat=OPEN, niet=Answer(chosen=(NO_TALK,))).is_empty
    assert not answered(wat=Answer(text="lawaai")).is_empty
    assert not answered(wat=Answer(chosen=(NOISE,))).is_empty


def test_what_was_asked_is_not_asked_again() -> None:
    """Also when it was left open."""
    assert list(Answers().with_answer(WHAT, OPEN).unasked(ALL)) == [WHOM, NOT]


def test_a_choice_can_settle_another_question() -> None:
    """Who informs of a decision need not say what citizens may do."""
    assert list(answered(wat=Answer(chosen=(DECIDED,))).unasked(ALL)) == [NOT]


def test_a_choice_can_end_the_conversation() -> None:
    """Nothing else is asked."""
    answers = answered(wat=Answer(chosen=(STOP,)))
    assert answers.has_ended
    assert not answers.unasked(ALL)


RECOMMENDER = recommender_of(
    card("een", thema=["overlast"], doelgroep=["jongeren"]),
    card("twee", thema=["lawaai"], doelgroep=["senioren"], methode=["wandeling"]),
    card("drie", thema=["inbraak"], doelgroep=["jongeren"]),
)


def test_what_remains_fits_every_facet_that_is_stated() -> None:
    """Within a facet one value will do."""
    theme, groups = {Facet.THEMA: ["overlast"]}, {Facet.DOELGROEP: ["jongeren"]}
    for options, count in (
        (theme, 2),
        (theme | groups, 1),
        (theme | {Facet.DOELGROEP: ["jongeren", "senioren"]}, 2),
    ):
        assert len(remaining(RECOMMENDER.understand(options=options), RECOMMENDER)) == count


def test_what_is_refused_does_not_remain() -> None:
    """However well it fits."""
    need = RECOMMENDER.understand(options={Facet.THEMA: ["overlast"]}, without=["wandeling"])
    assert [one.id for one in remaining(need, RECOMMENDER)] == ["een"]


def test_words_and_options_both_count() -> None:
    """What the words alone do not bring does not remain."""
    alone = RECOMMENDER.understand("inbraak")
    assert [one.id for one in remaining(alone, RECOMMENDER)] == ["drie"]
    both = RECOMMENDER.understand("inbraak", options={Facet.DOELGROEP: ["senioren"]})
    assert not remaining(both, RECOMMENDER)


def test_one_more_answer_never_leaves_more(catalogue: Catalogue, recommender: Recommender) -> None:
    """On another facet; else the count would rise while the conversation narrows."""
    vocabulary = catalogue.vocabulary
    for theme in [concept.label for concept in vocabulary.of_facet(Facet.THEMA)][::7]:
        options = {Facet.THEMA: [theme]}
        before = {one.id for one in remaining(recommender.understand(options=options), recommender)}
        for facet in (Facet.VORM, Facet.DOELGROEP):
            for concept in vocabulary.of_facet(facet)[::5]:
                after = recommender.understand(options={**options, facet: [concept.label]})
                assert {one.id for one in remaining(after, recommender)} <= before

"""What is asked: text to wishes, options to wishes, and what cannot be understood."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.asking import Options, foresee, understand_need
from inspiratie.engine.errors import Contradiction, EmptyNeed
from inspiratie.engine.learned.judgment import Impression
from inspiratie.engine.need import Wish
from inspiratie.engine.notices import Clash, Elsewhere, Idle, Loose, OfText, Spared, Taken
from inspiratie.engine.understanding import Interpreter
from inspiratie.engine.unwanted import Unwanted
from inspiratie.engine.weights import WEIGHTS
from inspiratie.language.limits import LONGEST_TEXT
from inspiratie.language.unanswered import Unanswered
from small_judge import SmallJudge
from small_language import VOCABULARY, make_reader
from small_needs import INTERPRETER, asked, need_of


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_a_need_without_anything_is_refused(text: str) -> None:
    """White space is nothing."""
    with pytest.raises(EmptyNeed):
        need_of(text)


def test_a_value_about_the_field_without_a_concept_is_read_as_text() -> None:
    """Rather than refused; the user is told."""
    need = need_of("inbraak", methode=["met prentjes"])
    assert need.text == "inbraak\nmet prentjes"
    assert need.notices == (Loose("met prentjes", Facet.METHODE),)


def test_a_text_that_says_nothing_of_the_field_leaves_options_alone() -> None:
    """The answer is that of the options, and the user is told."""
    need = need_of("voetbal", thema=["inbraak"])
    assert need.ignores_text
    assert need.grades == need_of(thema=["inbraak"]).grades
    assert need.notices == (OfText.OPTIONS_ALONE,)
    assert not need_of("herrie", thema=["inbraak"]).ignores_text
    assert not need_of("voetbal").ignores_text


def test_a_text_that_only_refuses_is_not_called_empty() -> None:
    """What it does not want counts."""
    need = need_of("geen infoavond", thema=["inbraak"])
    assert [wish.concept.id for wish in need.refused] == ["infoavond"]
    assert need.ignores_text
    assert need.notices == ()


@pytest.mark.parametrize("unwanted", ["nachtlawaai", "overlast"])
def test_who_asks_what_is_excluded_is_told(unwanted: str) -> None:
    """Also when what is excluded is what it is a kind of."""
    refused = Unwanted(tuple(Wish(concept=VOCABULARY.concepts[id_]) for id_ in (unwanted, "jongeren")))
    options = {Facet.THEMA: ["nachtlawaai", "inbraak"]}
    need = understand_need(INTERPRETER, options=Options(wanted=options, unwanted=refused))
    assert need.notices == (Clash(VOCABULARY.concepts["nachtlawaai"], VOCABULARY.concepts[unwanted]),)


@pytest.mark.parametrize(("text", "options"), [("", {Facet.THEMA: ["inbraak"]}), ("Inbraak", {})])
def test_who_wants_and_does_not_want_the_same_is_refused(text: str, options: dict[Facet, list[str]]) -> None:
    """Nothing that could be answered would be asked; a text that says more is answered."""
    refused = Unwanted((Wish(concept=VOCABULARY.concepts["inbraak"]),))
    with pytest.raises(Contradiction, match=r"^u vraagt 'inbraak' en sluit dat ook uit; laat een van"):
        understand_need(INTERPRETER, text=text, options=Options(wanted=options, unwanted=refused))
    assert understand_need(
        INTERPRETER, text="inbraak, herrie", options=Options(wanted=options, unwanted=refused)
    )


@pytest.mark.parametrize(("text", "options"), [("", {Facet.THEMA: ["nachtlawaai"]}), ("herrie", {})])
def test_a_guess_at_what_is_not_wanted_cancels_nothing(text: str, options: dict[Facet, list[str]]) -> None:
    """Whoever types another word than the label did not mean the question itself."""
    nuisance, young = VOCABULARY.concepts["overlast"], VOCABULARY.concepts["jongeren"]
    refused = Unwanted(
        (Wish(concept=nuisance), Wish(concept=young)),
        notices=(Taken("boetes", nuisance), Taken("jongere", young), Idle("gewicht", Facet.DOEL)),
    )
    need = understand_need(INTERPRETER, text=text, options=Options(wanted=options, unwanted=refused))
    assert need.without == ("jongeren",)
    assert need.notices == (
        Spared("boetes", nuisance),
        Taken("jongere", young),
        Idle("gewicht", Facet.DOEL),
    )


def test_what_a_text_surely_says_becomes_wishes() -> None:
    """Each weighs as sure as it is; two of a facet at most."""
    need = need_of("herrie van jongeren")
    assert {wish.concept.id: wish.weight for wish in need.said} == {
        "nachtlawaai": 0.9,
        "burenruzie": 0.8,
        "jongeren": 0.7,
    }
    assert need.stated == ()
    assert need.facets == (Facet.DOELGROEP, Facet.THEMA)
    assert need.grades == {"nachtwacht": 3.0}


def test_what_a_text_may_say_stands_apart() -> None:
    """What is less sure, and what comes after the first two of a facet."""
    need = need_of("herrie")
    assert [wish.concept.id for wish in need.perhaps] == ["overlast", "plein"]


def test_labels_of_options_are_judged_too() -> None:
    """To settle equal scores; but they are no text."""
    need = need_of(thema=["inbraak"])
    assert (need.text, need.reading, need.perhaps) == ("", None, ())
    assert need.grades == {"nachtwacht": 0.0}


def test_what_is_not_wanted_joins_what_the_text_refuses() -> None:
    """Whether said by an option or in the text."""
    cameras = Wish(concept=VOCABULARY.concepts["cameratoezicht"])
    options = Options(unwanted=Unwanted((cameras,), frozenset({"bart"})))
    need = understand_need(INTERPRETER, "inbraak, geen infoavond", options)
    assert [wish.concept.id for wish in need.refused] == ["cameratoezicht", "infoavond"]
    assert need.excluded == {"bart"}


def test_an_option_outweighs_the_same_reading() -> None:
    """What is stated is not read once more."""
    need = need_of("inbraak", thema=["inbraak"])
    assert [(wish.concept.id, wish.weight, wish.is_stated) for wish in need.wishes] == [
        ("inbraak", 1.0, True)
    ]
    assert need.of_facet(Facet.THEMA) == need.wishes


def test_what_the_text_refuses_is_no_wish() -> None:
    """It stands apart."""
    need = need_of("inbraak, maar geen infoavond")
    assert asked(need) == ["inbraak"]
    assert [wish.concept.id for wish in need.refused] == ["infoavond"]


def test_a_need_outside_the_field_is_marked() -> None:
    """Unless options say what is wanted; a foreign text too."""
    assert not need_of("uitslag voetbal").is_in_field
    assert not need_of("wir haben und ist nicht").is_in_field
    assert need_of("uitslag voetbal", thema=["inbraak"]).is_in_field
    assert need_of("inbraak").is_in_field


def test_weights_change_only_what_is_said() -> None:
    """The other facets keep theirs."""
    assert need_of("inbraak", weights={Facet.DOEL: 9.0}).weights == {**WEIGHTS.facets, Facet.DOEL: 9.0}


def test_a_must_of_which_nothing_is_wished_is_told() -> None:
    """It was passed over in silence before."""
    need = need_of(thema=["inbraak"], required=(Facet.DOELGROEP, Facet.THEMA, Facet.DOELGROEP))
    assert need.notices == (Idle("verplicht", Facet.DOELGROEP),)


def test_a_weight_of_which_nothing_is_wished_is_told() -> None:
    """It shifts nothing between what options state."""
    need = need_of("ruzie", thema=["inbraak"], weights={Facet.DOELGROEP: 9.0, Facet.THEMA: 4.0})
    assert need.notices == (Idle("gewicht", Facet.DOELGROEP),)


def test_control_characters_are_taken_out_of_a_text() -> None:
    """A pasted text could steer the terminal that shows it again."""
    assert need_of("in\x1b[31mbraak\x07\u202e").text == "in[31mbraak"


def test_the_lines_of_a_pasted_text_stay() -> None:
    """They end a clause."""
    assert need_of(" inbraak \n\n feesten ").text == "inbraak\n\nfeesten"


def test_a_misspelt_value_of_another_facet_is_taken_with_a_notice() -> None:
    """After those of its own facet."""
    need = need_of(methode=["jongreen"])
    assert asked(need) == ["jongeren"]
    assert need.notices == (Elsewhere("jongreen", Facet.METHODE, VOCABULARY.concepts["jongeren"]),)


def test_a_question_of_price_is_told_where_to_ask() -> None:
    """No card tells what it costs."""
    need = need_of("Wat kost dat, een aanpak van herrie?")
    assert need.notices == (Unanswered.PRICE,)
    assert not need_of("herrie").notices


def test_who_sends_more_than_is_read_is_told() -> None:
    """A text of the greatest length is read whole, and nothing is told."""
    assert need_of("x" * (LONGEST_TEXT + 1)).notices == (OfText.CUT,)
    assert need_of("x" * LONGEST_TEXT).notices == ()


@dataclass(frozen=True)
class Foreseeing(SmallJudge):
    """A judge that remembers which texts it foresaw, and which it was shown."""

    foreseen: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    def foresee(self, texts: Iterable[str]) -> None:
        """Remember them."""
        self.foreseen.extend(texts)

    def see(self, text: str) -> Impression | None:
        """Remember it, and make nothing of it."""
        self.seen.append(text)
        return None


def test_a_text_is_foreseen_as_it_will_be_seen() -> None:
    """Clean, mended, within what is read, without what frames a mail; where nothing stands is nothing."""
    judge = Foreseeing()
    interpreter = Interpreter(VOCABULARY, make_reader(), judge)
    mail = "From: a@b.be\nSubject: lawaai\n\nHerrie op het plein"
    texts = ["lawaai\x1b op\r\nhet plein", " ", "hÃ©rrie op het plein", "lawaai " * LONGEST_TEXT, mail]
    foresee(interpreter, texts)
    for text in filter(str.strip, texts):
        understand_need(interpreter, text)
    assert judge.foreseen == judge.seen
    assert len(judge.seen) == 4
    foresee(Interpreter(VOCABULARY, make_reader()), texts)  # without a judge nothing is to be seen


def test_letters_that_another_program_garbled_are_put_right() -> None:
    """And that is told, as what was meant is a guess."""
    need = need_of("hÃ©rrie")
    assert need.text == "hérrie"
    assert need.notices == (OfText.MENDED,)

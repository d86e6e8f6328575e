"""A need told: what was asked, how it was read, and the command that asks it again."""

from dataclasses import replace

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.weights import WEIGHTS
from inspiratie.wording.needs import (
    LIKE_OTHERS,
    NOTHING_READ,
    aside_line,
    aside_parts,
    brief,
    command_line,
    heard_line,
    is_brief,
    need_line,
    perhaps_line,
    refused_parts,
    understood_line,
    unheard_line,
    unheard_parts,
    unmet_line,
)
from small_catalogue import VOCABULARY, catalogue_of, wish


def test_a_need_is_told_by_its_text_and_stated_wishes() -> None:
    """On one line, however it was pasted; what was only read is told elsewhere."""
    need = Need(
        text="Lawaai\n\nop het plein",
        wishes=(wish("drugs"), wish("inbraak"), wish("lawaai", is_stated=False)),
    )
    assert need_line(need) == "“Lawaai op het plein” · thema drugs, inbraak"
    assert need_line(Need(wishes=(wish("jongeren"), wish("drugs")))) == "doelgroep jongeren · thema drugs"


def test_what_was_read_is_told_the_problem_first() -> None:
    """Themes, groups, goals, methods and forms, each with the weightiest first."""
    read = [
        wish("meedoen", 0.9, is_stated=False),
        wish("jongeren", 0.8, is_stated=False),
        wish("inbraak", 0.5, is_stated=False),
        wish("drugs", 0.9, is_stated=False),
    ]
    assert (
        understood_line(Need(wishes=tuple(read)))
        == "thema drugs, inbraak · doelgroep jongeren · vorm meedoen"
    )
    assert understood_line(Need(wishes=(wish("drugs"),))) == ""


def test_what_is_refused_is_told_once() -> None:
    """Separated by commas."""
    refused = (wish("workshop"), wish("workshop"), wish("wandeling"))
    need = Need(wishes=(), refused=refused, excluded=frozenset({"een"}))
    assert refused_parts(need) == ("Zonder", "workshop, wandeling, een")
    assert refused_parts(Need(wishes=())) == ("", "")


def test_what_a_text_refuses_may_be_there_already() -> None:
    """It cannot tell a plain refusal from the word that there is enough of it."""
    need = Need(wishes=(), refused=(wish("workshop", is_stated=False),))
    assert refused_parts(need) == ("Niet gewenst of al aanwezig", "workshop")


def test_an_initiative_that_a_text_does_not_want_is_told_by_its_title() -> None:
    """Behind the concepts."""
    need = Need(wishes=(), refused=(wish("workshop", is_stated=False),), unwanted={"een": "Kaart een"})
    assert refused_parts(need) == ("Niet gewenst of al aanwezig", "workshop, Kaart een")


def test_what_is_not_met_is_told_by_facet() -> None:
    """In the order asked."""
    wishes = [wish("senioren"), wish("drugs"), wish("studenten")]
    assert unmet_line(wishes) == "doelgroep senioren, studenten · thema drugs"


def test_a_command_line_tells_all_that_was_asked() -> None:
    """Text, stated wishes, changed weights, musts, and the rest."""
    need = Need(
        text="lawaai op 't plein",
        wishes=(wish("drugs"), wish("jongeren", 0.5, is_stated=False)),
        weights={**WEIGHTS.facets, Facet.THEMA: 2.5},
        required=frozenset({Facet.THEMA}),
    )
    said = command_line(need, catalogue_of(), rest=("--aantal", "3"))
    assert said.startswith('inspiratie suggest "lawaai op \'t plein" --thema drugs --gewicht thema=2.5 ')
    assert said.endswith(" --verplicht thema --aantal 3")
    assert command_line(Need(wishes=()), catalogue_of(), verb="mix") == "inspiratie mix"


def test_repeated_command_names_the_own_decks() -> None:
    """Without them it would find other cards, or none."""
    over = replace(catalogue_of(), given=("eigen kaarten.yaml", "b.yaml"))
    said = command_line(Need(wishes=()), over, rest=("--aantal", "3"))
    assert said == 'inspiratie suggest --aantal 3 --deck "eigen kaarten.yaml" --deck b.yaml'


def test_a_long_text_is_cut_short_to_show_it() -> None:
    """A pasted mail is known to who pasted it."""
    long = Need(text="woord " * 100, wishes=())
    assert not is_brief(long)
    assert len(brief(long).text) <= 240
    assert brief(long).text.endswith(" […]")
    short = Need(text="lawaai op het plein", wishes=())
    assert is_brief(short)
    assert brief(short) == short


def test_outside_the_field_no_guess_is_told() -> None:
    """Unless the text is a concept's very name."""
    read = (wish("drugs", is_stated=False),)
    assert heard_line(Need(text="iets", wishes=read), VOCABULARY) == "thema drugs"
    assert heard_line(Need(text="iets", wishes=read, is_in_field=False), VOCABULARY) == "geen begrip herkend"
    assert heard_line(Need(text="drugs", wishes=read, is_in_field=False), VOCABULARY) == "thema drugs"


def test_a_text_about_the_field_without_a_concept_says_what_it_is_ranked_by() -> None:
    """Else a strong card below "nothing understood" would be a riddle."""
    assert heard_line(Need(text="iets", wishes=()), VOCABULARY) == LIKE_OTHERS
    assert heard_line(Need(text="iets", wishes=(), is_in_field=False), VOCABULARY) == NOTHING_READ


def test_a_text_that_says_what_the_options_say_is_told_to_add_nothing() -> None:
    """That it was not understood would be untrue."""
    line = heard_line(Need(text="drugs", wishes=(wish("drugs"),)), VOCABULARY)
    assert line == "niet meer dan uw opties al zeggen"


def test_what_may_be_meant_is_told_apart() -> None:
    """By facet, as what was understood."""
    perhaps = (wish("drugs", 0.3, is_stated=False), wish("jongeren", 0.3, is_stated=False))
    assert perhaps_line(Need(wishes=(), perhaps=perhaps)) == "thema drugs · doelgroep jongeren"
    assert perhaps_line(Need(wishes=())) == ""


@pytest.mark.parametrize(
    ("words", "parts", "line"),
    [
        (("vuil", "erg"), ("Niet herkend", "“vuil” en “erg”."), "Niet herkend: “vuil” en “erg”."),
        ((), ("", ""), ""),
        (tuple("abcdefghi"), ("", ""), ""),
    ],
)
def test_words_that_were_left_out_are_told_when_they_are_few(
    words: tuple[str, ...], parts: tuple[str, str], line: str
) -> None:
    """More of them would be a text of its own."""
    assert (unheard_parts(words), unheard_line(words)) == (parts, line)


def test_what_became_no_wish_is_told_by_its_words() -> None:
    """As they were written: they may weigh all the same."""
    lost = (wish("lawaai")._replace(words=("veel", "lawaai")), wish("drugs")._replace(words=("coke",)))
    assert aside_parts(lost) == ("Niet apart meegenomen", "“veel lawaai” en “coke”.")
    assert aside_parts(()) == ("", "")


def test_a_problem_by_the_way_is_told_with_what_lets_it_count() -> None:
    """As an option to copy, quoted where a shell asks it."""
    told = aside_line([wish("drugs"), wish("lawaai")])
    assert (
        told == "Niet apart meegenomen: drugs en lawaai. Telt dat ook? Voeg toe: --thema drugs --thema lawaai"
    )
    assert aside_line([]) == ""

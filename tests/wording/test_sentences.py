"""What the engine found, in plain Dutch."""

from dataclasses import replace

import pytest

from inspiratie.deck.vocabulary import Facet, Relation
from inspiratie.engine.fitting import Ground
from inspiratie.engine.need import FACET_WEIGHTS, Need, Wish
from inspiratie.engine.ranking import Match
from inspiratie.engine.signals import Reason
from inspiratie.language.reading import Reading
from inspiratie.language.unanswered import Unanswered
from inspiratie.wording.sentences import (
    DESK,
    NOTHING_FITS,
    brief,
    command_line,
    facet_values,
    heard_line,
    is_brief,
    joined,
    need_line,
    nothing_lines,
    perhaps_line,
    reason_line,
    refused_parts,
    score_words,
    tie_line,
    title_note,
    understood_line,
    unmet_line,
)
from ranked import ranked
from small_catalogue import VOCABULARY, card, catalogue_of, recommender_of

CONCEPTS = VOCABULARY.concepts


def wish(id_: str, weight: float = 1.0, *, stated: bool = True) -> Wish:
    """Return a wish for a concept."""
    return Wish(concept=CONCEPTS[id_], weight=weight, is_stated=stated)


def reason(
    ground: Ground, *, found: str = "", relation: Relation | None = None, words: tuple[str, ...] = ()
) -> Reason:
    """Return a reason for the asked theme `lawaai`."""
    return Reason(
        ground=ground,
        points=1.0,
        possible=2.0,
        asked=CONCEPTS["lawaai"] if found else None,
        found=CONCEPTS[found] if found else None,
        relation=relation,
        words=words,
    )


@pytest.mark.parametrize(
    ("words", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_words_are_joined_as_in_a_sentence(words: list[str], sentence: str) -> None:
    """With `en` before the last."""
    assert joined(words) == sentence


def test_the_last_joint_can_be_chosen() -> None:
    """Such as `of`."""
    assert joined(["a", "b"], "of") == "a of b"


def test_concepts_are_told_by_their_labels() -> None:
    """A facet of a card in the card's order."""
    assert facet_values(card("een", thema=["inbraak", "drugs"]), Facet.THEMA, VOCABULARY) == "inbraak, drugs"


def test_a_need_is_told_by_its_text_and_stated_wishes() -> None:
    """On one line, however it was pasted; what was only read is told elsewhere."""
    need = Need(
        text="Lawaai\n\nop het plein", wishes=(wish("drugs"), wish("inbraak"), wish("lawaai", stated=False))
    )
    assert need_line(need) == "“Lawaai op het plein” · thema drugs, inbraak"
    assert need_line(Need(wishes=(wish("jongeren"), wish("drugs")))) == "doelgroep jongeren · thema drugs"


def test_what_was_read_is_told_the_problem_first() -> None:
    """Themes, groups, goals, methods and forms, each with the weightiest first."""
    read = [
        wish("meedoen", 0.9, stated=False),
        wish("jongeren", 0.8, stated=False),
        wish("inbraak", 0.5, stated=False),
        wish("drugs", 0.9, stated=False),
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
    need = Need(wishes=(), refused=(wish("workshop", stated=False),))
    assert refused_parts(need) == ("Niet gewenst of al aanwezig", "workshop")


@pytest.mark.parametrize(
    ("given_reason", "clause"),
    [
        (
            reason(Ground.CARD, found="lawaai", relation=Relation.SAME),
            "thema lawaai (op de kaart, precies dit)",
        ),
        (
            reason(Ground.CARD, found="overlast", relation=Relation.BROADER),
            "thema lawaai: overlast (op de kaart, ruimer)",
        ),
        (
            reason(Ground.CARD, found="drugs", relation=Relation.RELATED),
            "thema lawaai: drugs (op de kaart, verwant)",
        ),
        (
            reason(Ground.CARD, found="lawaai", relation=Relation.SAME, words=("herrie", "nacht")),
            "thema lawaai (op de kaart, precies dit); u schreef “herrie” en “nacht”",
        ),
        (
            reason(Ground.PRACTICE, found="lawaai", relation=Relation.SAME),
            "thema lawaai: helpt hierbij (volgens ons)",
        ),
        (
            reason(Ground.PRACTICE, found="overlast", relation=Relation.BROADER, words=("herrie",)),
            "thema lawaai: helpt bij overlast (volgens ons); u schreef “herrie”",
        ),
        (
            replace(reason(Ground.PRACTICE, found="lawaai", relation=Relation.SAME), covers=False),
            "thema lawaai: helpt hierbij (volgens ons, deels)",
        ),
        (
            reason(Ground.REFUSAL, found="lawaai", relation=Relation.SAME, words=("lawaai",)),
            "thema lawaai: dat wilt u net niet; u schreef “lawaai”",
        ),
        (reason(Ground.REFUSAL), "dit initiatief wilt u niet"),
        (reason(Ground.NAME, words=("lawaai",)), "u noemt dit initiatief bij naam"),
        (reason(Ground.EXAMPLE), "helpt bij vragen als deze (volgens ons)"),
        (reason(Ground.EXAMPLE, words=("plein",)), "uw woord “plein” weegt door (volgens ons)"),
        (
            replace(reason(Ground.EXAMPLE, words=("plein", "park")), example="Lawaai"),
            (
                "uw woorden “plein” en “park” wegen door; lijkt op “Lawaai”,"
                " waar dit sterk bij past (volgens ons)"
            ),
        ),
        (
            replace(reason(Ground.EXAMPLE), example="Lawaai op het plein"),
            "lijkt op “Lawaai op het plein”, waar dit sterk bij past (volgens ons)",
        ),
        (reason(Ground.TEXT, words=("plein",)), "uw woord “plein” past bij de tekst van dit initiatief"),
        (
            reason(Ground.TEXT, words=("plein", "park")),
            "uw woorden “plein” en “park” passen bij de tekst van dit initiatief",
        ),
        (
            reason(Ground.TEXT, words=tuple("abcdefg")),
            "uw woorden “a”, “b”, “c”, “d” en “e” passen bij de tekst van dit initiatief",
        ),
    ],
)
def test_a_reason_is_a_clause(given_reason: Reason, clause: str) -> None:
    """What was asked, what was found, how close, on what ground, from which words."""
    assert reason_line(given_reason) == clause


def test_what_is_not_met_is_told_by_facet() -> None:
    """In the order asked."""
    wishes = [wish("senioren"), wish("drugs"), wish("studenten")]
    assert unmet_line(wishes) == "doelgroep senioren, studenten · thema drugs"


def test_a_reconstructed_title_is_told() -> None:
    """With how sure it is; a title that was read needs no remark."""
    one = card("een")
    assert title_note(one) == ""
    made = replace(one, titel_bron="gereconstrueerd", vertrouwen="laag")
    assert title_note(made) == "titel gereconstrueerd, zekerheid laag"


def test_a_score_is_told_in_whole_points_with_a_word() -> None:
    """Of a hundred."""
    found = Match(initiative=card("een"), reasons=(reason(Ground.TEXT),), unmet=())
    assert score_words(found) == "1/100, zwak"


def test_a_command_line_tells_all_that_was_asked() -> None:
    """Text, stated wishes, changed weights, musts, and the rest."""
    need = Need(
        text="lawaai op 't plein",
        wishes=(wish("drugs"), wish("jongeren", 0.5, stated=False)),
        weights={**FACET_WEIGHTS, Facet.THEMA: 2.5},
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


def test_when_nothing_fits_the_user_hears_what_to_do() -> None:
    """In other words, with more facts, in another language, or by the concept that was named."""
    foreign = Reading(language=None, words=(), places=())
    cases = {
        "in andere woorden": Need(text="iets", wishes=()),
        "helpt het onthaal van uw gemeente": Need(text="iets", wishes=(), is_in_field=False),
        "Vertel wat er gebeurt": Need(text="iets", wishes=(), is_in_field=False),
        "Deze taal verstaan we niet": Need(text="und", wishes=(), is_in_field=False, reading=foreign),
        "inspiratie suggest --thema drugs": Need(text="Drugs", wishes=(), is_in_field=False),
    }
    for said, need in cases.items():
        lines = list(nothing_lines(need, VOCABULARY))
        assert lines[0] == NOTHING_FITS
        assert any(said in line for line in lines[1:])


@pytest.mark.parametrize(
    ("perhaps", "told"), [((), [DESK]), ((wish("drugs", 0.3, stated=False),), [])], ids=["another", "ours"]
)
def test_who_asks_what_no_card_tells_is_not_sent_for_help(perhaps: tuple[Wish, ...], told: list[str]) -> None:
    """Whom to ask is told already; what is another matter than ours, the desk may know."""
    need = Need(
        text="wat kost dat", wishes=(), perhaps=perhaps, is_in_field=False, notices=(Unanswered.PRICE,)
    )
    assert list(nothing_lines(need, VOCABULARY))[1:-1] == told


def test_outside_the_field_no_guess_is_told() -> None:
    """Unless the text is a concept's very name."""
    read = (wish("drugs", stated=False),)
    assert heard_line(Need(text="iets", wishes=read), VOCABULARY) == "thema drugs"
    assert heard_line(Need(text="iets", wishes=read, is_in_field=False), VOCABULARY) == "geen begrip herkend"
    assert heard_line(Need(text="drugs", wishes=read, is_in_field=False), VOCABULARY) == "thema drugs"
    assert heard_line(Need(text="iets", wishes=()), VOCABULARY) == "geen begrip herkend"


def test_a_text_that_says_what_the_options_say_is_told_to_add_nothing() -> None:
    """That it was not understood would be untrue."""
    line = heard_line(Need(text="drugs", wishes=(wish("drugs"),)), VOCABULARY)
    assert line == "niet meer dan uw opties al zeggen"


def test_what_may_be_meant_is_told_apart() -> None:
    """By facet, as what was understood."""
    perhaps = (wish("drugs", 0.3, stated=False), wish("jongeren", 0.3, stated=False))
    assert perhaps_line(Need(wishes=(), perhaps=perhaps)) == "thema drugs · doelgroep jongeren"
    assert perhaps_line(Need(wishes=())) == ""


def test_more_that_fit_equally_well_are_told() -> None:
    """With options that would tell them apart, as long as some are open."""
    engine = recommender_of(*(card(f"kaart-{number}") for number in range(4)))
    ranking = ranked(engine, options={Facet.THEMA: ["drugs"]})
    assert tie_line(ranking, 3) == "4 initiatieven passen even goed; verfijn met --doelgroep of --doel."
    assert tie_line(ranking, 4) == ""
    assert tie_line(ranked(engine, options={Facet.THEMA: ["inbraak"]}), 3) == ""
    everything = {facet: [getattr(card("een"), facet.plural)[0]] for facet in Facet}
    assert tie_line(ranked(engine, options=everything), 3) == "4 initiatieven passen even goed."

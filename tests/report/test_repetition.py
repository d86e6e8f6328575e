"""Decisions asked again: what changed since, and what that does."""

from dataclasses import replace

import pytest

import inspiratie.report.repetition
from inspiratie import __version__
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.recommender import Recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.report import Verdict, repeat, repetition_lines
from inspiratie.report.repetition import Causes, Departure, Fate, Move, RankedPlace
from small_catalogue import LEXICON, card, catalogue_of, recommender_of
from small_decision import CARDS, UNCHANGED, asked, decided, initiative, read, told, written


def hundredths(engine: Recommender, id_: str) -> str:
    """Return the score of a card in hundredths, with a decimal comma."""
    return f"{engine.match(asked(engine), id_).score:.2f}".replace(".", ",")


def test_repeating_on_the_same_cards_says_that_nothing_changed(engine: Recommender) -> None:
    """Same program, same cards, same ranking."""
    lines = list(repetition_lines(repeat(read(written(engine)), engine)))
    assert lines == ["Herhaling van “Wijk”, opgemaakt op 04/03/2026.", UNCHANGED]


def test_repeating_a_text_on_the_packaged_cards_says_that_nothing_changed(recommender: Recommender) -> None:
    """Scores survive the file to the hundredth."""
    need = recommender.understand("jongeren maken 's nachts lawaai op het plein")
    assert told(read(written(recommender, need)), recommender) == [UNCHANGED]


def test_another_program_version_is_a_cause(engine: Recommender, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an effect the ranking is said to be the same."""
    decision = decided(engine)
    monkeypatch.setattr(inspiratie.report.repetition, "__version__", "9.9.9")
    lines = told(decision, engine)
    assert f"- het programma is nu versie 9.9.9, toen {__version__}" in lines
    assert "- niets: dezelfde initiatieven, in dezelfde volgorde, met dezelfde scores" in lines


def test_a_card_that_left_is_named_with_what_that_does(engine: Recommender) -> None:
    """Those below it move up; a choice that left is told apart."""
    verdict = Verdict(title="Wijk", count=5, chosen=[(initiative(engine, "een"), "past het best")])
    lines = told(decided(engine, verdict=verdict), recommender_of(*CARDS[1:]))
    assert "- verdwenen uit de kaarten: een" in lines
    assert "- Een stond op plaats 1 en staat niet meer in de kaarten" in lines
    assert "- Twee: van plaats 2 naar 1" in lines
    assert "- uw keuze een staat niet meer in de kaarten" in lines


def test_what_a_repetition_finds_are_values(engine: Recommender) -> None:
    """What left, from where, and what moved."""
    verdict = Verdict(title="Wijk", count=2, chosen=[(initiative(engine, "een"), "past het best")])
    found = repeat(decided(engine, verdict=verdict), recommender_of(*CARDS[1:]))
    score = engine.match(asked(engine), "twee").score
    assert found.causes == Causes(gone=("een",))
    assert found.effects[:2] == (
        Departure(title="Een", then=RankedPlace(1, 100.0), fate=Fate.GONE),
        Move(title="Twee", then=RankedPlace(2, score), now=RankedPlace(1, score)),
    )
    assert found.choices == (("een", Fate.GONE),)


def test_a_choice_that_still_stands_is_no_effect(engine: Recommender) -> None:
    """Only what happened to it is told."""
    verdict = Verdict(title="Wijk", count=5, chosen=[(initiative(engine, "een"), "past het best")])
    assert told(decided(engine, verdict=verdict), engine) == [UNCHANGED]


def test_a_choice_that_was_never_recommended_is_no_news(engine: Recommender) -> None:
    """People may choose what the ranking does not."""
    verdict = Verdict(title="Wijk", count=5, chosen=[(initiative(engine, "vier"), "toch")])
    assert told(decided(engine, verdict=verdict), engine) == [UNCHANGED]


def test_a_new_card_is_named_with_its_place(engine: Recommender) -> None:
    """It enters the ranking where it belongs."""
    new = card("nul", kaart=9, thema=["inbraak"], doelgroep=["jongeren"])
    lines = told(decided(engine), recommender_of(*CARDS, new))
    assert "- nieuw in de kaarten: nul" in lines
    assert "- Nul komt erbij op plaats 2 (score 100,00)" in lines


def test_a_changed_card_is_named_with_its_new_score(engine: Recommender) -> None:
    """The record's checksum tells that it is another card now."""
    changed = replace(CARDS[1], doelgroepen=("studenten",))
    other = recommender_of(CARDS[0], changed, *CARDS[2:])
    lines = told(decided(engine), other)
    assert "- gewijzigde kaart: Twee" in lines
    assert f"- Twee: score {hundredths(engine, 'twee')}, nu {hundredths(other, 'twee')}" in lines


def test_a_card_that_no_longer_fits_is_told(engine: Recommender) -> None:
    """It is there, but it is not recommended any more."""
    changed = replace(CARDS[2], doelgroepen=("senioren",))
    lines = told(decided(engine), recommender_of(*CARDS[:2], changed, CARDS[3]))
    assert "- Drie stond op plaats 3 en wordt niet aangeraden" in lines


def test_another_version_and_checksum_of_the_cards_are_causes(engine: Recommender) -> None:
    """Also when nothing in this ranking is touched."""
    other = Recommender(catalogue_of(*CARDS, version="2", checksum="def"), LEXICON)
    lines = told(decided(engine), other)
    assert "- de kaarten zijn nu versie 2, toen 1" in lines
    assert (
        "- de bestanden met de kaarten zijn gewijzigd, maar niets ervan staat in deze rangschikking" in lines
    )


def with_concepts(catalogue: Catalogue, *concepts: Concept) -> Recommender:
    """Return the engine over the same cards with another vocabulary and other word knowledge."""
    words = Lexicon(stop={"nl": ("de",)})
    return Recommender(replace(catalogue, vocabulary=Vocabulary(begrippen=concepts)), words)


def test_another_vocabulary_and_word_list_are_causes_with_how_the_text_is_read_now(
    engine: Recommender,
) -> None:
    """The text is now about something more, and no longer about something else."""
    decision = decided(engine, asked(engine, "lawaai knikkers"))
    concepts = list(engine.catalogue.vocabulary.begrippen)
    knikkers = Concept(id="knikkers", facet=Facet.THEMA, label="knikkers")
    kept = [concept for concept in concepts if concept.id != "lawaai"]
    lines = told(decision, with_concepts(engine.catalogue, *kept, knikkers))
    assert "- de begrippenlijst is gewijzigd" in lines
    assert "- de woordkennis is gewijzigd" in lines
    assert "- de vraag wordt nu ook begrepen als: knikkers" in lines
    assert "- de vraag wordt niet meer begrepen als: lawaai" in lines


def test_a_concept_that_is_still_there_but_no_longer_read_is_told_by_its_label(engine: Recommender) -> None:
    """The head may name concepts that the text no longer points to."""
    decision = decided(engine).model_copy(update={"begrepen": ("inbraak", "jongeren", "drugs")})
    assert "- de vraag wordt niet meer begrepen als: drugs" in told(decision, engine)


def test_a_wish_that_no_longer_exists_is_left_out_and_told(engine: Recommender) -> None:
    """The rest of the need is asked all the same."""
    decision = decided(engine)
    concepts = [
        one for one in engine.catalogue.vocabulary.begrippen if one.id not in ("jongeren", "studenten")
    ]
    cards = catalogue_of(card("een", kaart=1, thema=["inbraak"]), card("twee", kaart=2, thema=["inbraak"]))
    lines = told(decision, with_concepts(cards, *concepts))
    assert "- doelgroep 'jongeren' bestaat niet meer; die wens telt niet meer mee" in lines
    assert f"- Twee: score {hundredths(engine, 'twee')}, nu 100,00" in lines


def test_a_need_of_which_nothing_is_left_cannot_be_asked(engine: Recommender) -> None:
    """That is said, and nothing is compared."""
    need = engine.understand(options={Facet.DOELGROEP: ["jongeren"]})
    decision = decided(engine, need)
    concepts = [
        one for one in engine.catalogue.vocabulary.begrippen if one.id not in ("jongeren", "studenten")
    ]
    lines = told(decision, with_concepts(catalogue_of(card("een")), *concepts))
    assert lines[-1] == "- de vraag kan niet meer gesteld worden: geen enkele wens ervan bestaat nog"


def test_a_head_changed_by_hand_is_suspected_when_no_cause_is_found(engine: Recommender) -> None:
    """A score that nothing explains."""
    decision = decided(engine)
    first = decision.rangschikking[0].model_copy(update={"score": 12.0})
    edited = decision.model_copy(update={"rangschikking": (first, *decision.rangschikking[1:])})
    lines = told(edited, engine)
    assert any("met de hand gewijzigd" in line for line in lines)
    assert "- Een: score 12,00, nu 100,00" in lines

"""The engine put together: from a text or options to a ranking."""

from dataclasses import replace

import pytest

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.errors import EmptyNeed, UnknownUnwanted
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.notices import Taken
from inspiratie.engine.ranking import Strength
from inspiratie.engine.recommender import Recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.storage.packaged import data_folder
from ranked import ranked
from small_catalogue import VOCABULARY as SMALL
from small_catalogue import card, recommender_of


def two_cards() -> Recommender:
    """Return the engine over two cards."""
    return recommender_of(
        card("nachtwacht", kaart=1, thema=["lawaai"], beschrijving="Vrijwilligers lopen door de straten."),
        card("sloten", kaart=2, thema=["inbraak"], beschrijving="Betere sloten op de deuren."),
    )


def test_options_give_a_ranking() -> None:
    """The card that has what is asked comes first."""
    assert ranked(two_cards(), options={Facet.THEMA: ["inbraak"]}).matches[0].initiative.id == "sloten"


def test_words_of_the_record_count_beside_its_concepts() -> None:
    """Among cards with the same concepts the wording decides."""
    engine = recommender_of(
        card("een", kaart=1, thema=["lawaai"]),
        card("twee", kaart=2, thema=["lawaai"], beschrijving="Met sloten."),
    )
    assert ranked(engine, "lawaai sloten").matches[0].initiative.id == "twee"
    assert ranked(engine, "lawaai").matches[0].initiative.id == "een"


def test_one_initiative_can_be_reckoned_on_its_own() -> None:
    """As it is in the ranking."""
    engine = two_cards()
    need = engine.understand("lawaai in de straten")
    ranked = {found.initiative.id: found for found in (*engine.rank(need).matches, *engine.rank(need).others)}
    for id_ in ("nachtwacht", "sloten"):
        assert engine.match(need, id_) == ranked[id_]


def test_what_cannot_be_understood_is_refused() -> None:
    """Nothing asked, or a value that nothing answers to."""
    with pytest.raises(EmptyNeed):
        ranked(two_cards())
    with pytest.raises(UnknownConcept):
        ranked(two_cards(), options={Facet.THEMA: ["qqqzz"]})


def test_what_is_not_wanted_is_a_concept_or_an_initiative() -> None:
    """By label, or by id and title; it loses its points."""
    engine = recommender_of(card("nachtwacht", methode=["wandeling"]), card("sloten"))
    need = engine.understand(options={Facet.THEMA: ["drugs"]}, without=["wandeling", "Sloten"])
    assert need.without == ("wandeling", "sloten")
    assert not engine.rank(need).fits
    with pytest.raises(UnknownUnwanted) as caught:
        engine.understand(options={Facet.THEMA: ["drugs"]}, without=["nachtrust"])
    assert caught.value.suggestions == ("nachtwacht",)


def test_what_is_not_wanted_is_read_as_lightly_as_what_is(recommender: Recommender) -> None:
    """Another form of a label and a slip in one are told; what means a concept is offered."""
    need = recommender.understand("inbraak", without=["boetes", "ovrlast"])
    assert need.without == ("overlast",)
    assert [(notice.value, notice.taken.label) for notice in need.notices if isinstance(notice, Taken)] == [
        ("boetes", "overlast"),
        ("ovrlast", "overlast"),
    ]
    with pytest.raises(UnknownUnwanted, match="bedoelde u 'complottheorieën'"):
        recommender.understand("inbraak", without=["corona"])


@pytest.mark.parametrize("name", ["buurtvaders", "Buurtvaders", "BUURTVADERS", "5"])
def test_an_initiative_that_is_not_wanted_is_that_one_alone(recommender: Recommender, name: str) -> None:
    """Others that work alike stay, though a concept may be called so too."""
    need = recommender.understand("overlast", without=[name])
    assert (need.without, need.refused) == (("buurtvaders",), ())


def test_an_initiative_that_is_there_already_is_that_one_alone(recommender: Recommender) -> None:
    """As for an option: who has it may want others that work alike, unless the way of working is named."""
    need = recommender.understand("we hebben al buurtvaders, wat kunnen we nog doen voor hangjongeren?")
    assert ([*need.unwanted], need.refused) == (["buurtvaders"], ())
    need = recommender.understand("we hebben al brugfiguren, wat kunnen we nog doen voor hangjongeren?")
    assert [wish.concept.id for wish in need.refused] == ["brugfiguren"]


def test_without_a_helper_nothing_is_left_that_they_take_part_in(recommender: Recommender) -> None:
    """Not even what helps them a little; of a problem that is not wanted only what is about that goes."""
    for need in (
        recommender.understand("snel rijden in de schoolstraat", without=["politie"]),
        recommender.understand("snel rijden in de schoolstraat, zonder politie"),
    ):
        shown = [match.initiative.id for match in recommender.rank(need).matches]
        assert "gedragscodeprojecten" in shown
        assert not {"politiekids", "rent-a-cop", "second-wave"} & {*shown}


@pytest.mark.parametrize("text", ["public relations", "Band met de burger", "Geweld", "BEÏNVLOEDEN"])
def test_a_text_that_is_the_name_of_a_concept_says_it(recommender: Recommender, text: str) -> None:
    """For sure, however seldom examples use the word; so does what the cards call it."""
    said = recommender.understand(text).said[0]
    assert (recommender.catalogue.vocabulary.called(text), said.weight) == ((said.concept.id,), 1.0)


def test_a_title_is_named_without_what_stands_between_brackets(recommender: Recommender) -> None:
    """People write out the name and leave the letters out."""
    need = recommender.understand("hoeveel kost een buurtinformatienetwerk?")
    assert recommender.rank(need).matches[0].initiative.id == "buurtinformatienetwerk"


def test_a_concept_that_is_called_just_so_goes_before_an_initiative(recommender: Recommender) -> None:
    """The name of a concept is no part of a title, nor the id of somebody's own card."""
    need = recommender.understand("overlast", without=["storytelling"])
    assert [wish.concept.id for wish in need.refused] == ["storytelling"]
    engine = recommender_of(card("wandeling"))
    need = engine.understand(options={Facet.THEMA: ["drugs"]}, without=["wandeling"])
    assert [wish.concept.id for wish in need.refused] == ["wandeling"]


def test_words_that_do_not_count_are_not_said_to_weigh(recommender: Recommender) -> None:
    """Of a text beside options that says nothing of local safety."""
    need = recommender.understand("de beste pizza van Gent", options={Facet.THEMA: ["inbraak"]})
    alone = recommender.understand(options={Facet.THEMA: ["inbraak"]})
    told = recommender.explained(recommender.rank(need)).matches[:5]
    assert [match.score for match in told] == [match.score for match in recommender.rank(alone).matches[:5]]
    assert {reason.words for match in told for reason in match.reasons} == {()}


def test_an_answer_says_what_it_rests_on(recommender: Recommender) -> None:
    """On words of the need, and on a situation of the card like it; only the matches that are shown."""
    need = recommender.understand("drie inbraken in onze straat, en de buren willen de politie verwittigen")
    ranking = recommender.explained(recommender.rank(need), 2)
    first = ranking.matches[0]
    assert "inbraken" in first.reasons[0].words
    assert first.reasons[0].situation in first.initiative.situaties
    assert ranking.matches[2].reasons[0].words == ()


def test_a_weak_match_is_not_dressed_up(recommender: Recommender) -> None:
    """With a situation of its card."""
    need = recommender.understand("veiligheid van bewoners op straat, buren, politie, inbraken")
    told = recommender.explained(recommender.rank(need), 52).matches
    weak = [match for match in told if match.strength is Strength.WEAK]
    assert weak
    assert {reason.situation for match in weak for reason in match.reasons} == {""}


def test_an_own_initiative_wins_when_it_fits_best(catalogue: Catalogue, lexicon: Lexicon) -> None:
    """Though no example was ever graded for it: by its concepts and its words."""
    own = card(
        "drone-patrouille",
        titel="Drone-patrouille",
        thema=["drones"],
        beschrijving="Vrijwilligers melden hinder door drones boven tuinen.",
    )
    drones = Concept(id="drones", facet=Facet.THEMA, label="drones", alt=("droneoverlast",))
    vocabulary = Vocabulary(begrippen=(*catalogue.vocabulary.begrippen, drones, *SMALL.begrippen))
    entries = (*catalogue.entries, Entry(initiative=own, deck="Eigen kaarten", is_own=True))
    other = replace(catalogue, vocabulary=vocabulary, entries=entries)
    engine = Recommender(other, lexicon, Learned(data_folder()))
    ranking = ranked(engine, "elke avond hangen er drones boven onze tuinen")
    assert ranking.matches[0].initiative.id == "drone-patrouille"

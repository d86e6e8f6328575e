"""What is told of a whole ranking."""

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need, Wish
from inspiratie.language.reading import Reading
from inspiratie.language.unanswered import Unanswered
from inspiratie.wording.ranking import DESK, FOREIGN, NOTHING_FITS, nothing_lines, tie_line, weak_line
from ranked import ranked
from small_catalogue import VOCABULARY, card, recommender_of, wish


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
    german = Need(text="und", wishes=(), is_in_field=False, reading=foreign)
    assert list(nothing_lines(german, VOCABULARY)) == [NOTHING_FITS, FOREIGN]
    for said, need in cases.items():
        lines = list(nothing_lines(need, VOCABULARY))
        assert lines[0] == NOTHING_FITS
        assert any(said in line for line in lines[1:])


@pytest.mark.parametrize(
    ("perhaps", "told"), [((), [DESK]), ((wish("drugs", 0.3, is_stated=False),), [])], ids=["another", "ours"]
)
def test_who_asks_what_no_card_tells_is_not_sent_for_help(perhaps: tuple[Wish, ...], told: list[str]) -> None:
    """Whom to ask is told already; what is another matter than ours, the desk may know."""
    need = Need(
        text="wat kost dat", wishes=(), perhaps=perhaps, is_in_field=False, notices=(Unanswered.PRICE,)
    )
    assert list(nothing_lines(need, VOCABULARY))[1:-1] == told


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ((), "Vertel ook wat er speelt, of kies uit: inspiratie terms thema"),
        (("drugs",), "Vertel ook wie u wilt betrekken, of kies uit: inspiratie terms doelgroep"),
        (("drugs", "jongeren"), "Vertel wat meer, of kies uit: inspiratie terms"),
    ],
)
def test_who_gets_only_what_is_weak_hears_what_to_tell(known: tuple[str, ...], told: str) -> None:
    """What the question does not say yet: the problem before whom it is about."""
    need = Need(text="iets", wishes=tuple(map(wish, known)))
    assert weak_line(need) == f"Let op: zelfs de beste suggesties passen maar matig. {told}"


def test_more_that_fit_equally_well_are_told() -> None:
    """With options that would tell them apart, or for who was asked questions those left open."""
    engine = recommender_of(*(card(f"kaart-{number}") for number in range(4)))
    ranking = ranked(engine, options={Facet.THEMA: ["drugs"]})
    assert tie_line(ranking, 3) == "4 initiatieven passen even goed; verfijn met --doelgroep of --doel."
    assert tie_line(ranking, 4).startswith("Deze 4 initiatieven passen even goed; verfijn")
    assert tie_line(ranking, 5) == ""
    assert tie_line(ranked(engine, options={Facet.THEMA: ["inbraak"]}), 3) == ""
    left_open = ("Wie?", "Hoe?")
    assert tie_line(ranking, 3, left_open) == (
        "4 initiatieven passen even goed; antwoord een volgende keer ook op “Wie?” of “Hoe?”"
        " om fijner te kiezen."
    )
    assert tie_line(ranking, 3, ()) == "4 initiatieven passen even goed."
    everything = {facet: [getattr(card("een"), facet.plural)[0]] for facet in Facet}
    assert tie_line(ranked(engine, options=everything), 3) == "4 initiatieven passen even goed."

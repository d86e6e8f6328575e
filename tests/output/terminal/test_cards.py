"""Suggestions as cards."""

from dataclasses import replace

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.context import Context
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.output.terminal.cards import form_style, match_card
from inspiratie.output.terminal.theme import FORM_STYLES, THEME
from ranked import ranked
from small_catalogue import LEXICON, card, catalogue_of, recommender_of
from terminal_views import NASTY, nachtwacht, shown


def answer() -> tuple[Ranking, Catalogue, Context]:
    """Return a ranking of two cards for a need of four wishes, and what it was reckoned in."""
    engine = recommender_of(nachtwacht(), card("sloten", kaart=9, vorm=["transparantie"], sterk=["lawaai"]))
    options = {
        Facet.THEMA: ["lawaai", "drugs"],
        Facet.DOEL: ["verbinden"],
        Facet.METHODE: ["workshop"],
        Facet.DOELGROEP: ["senioren"],
    }
    ranking = ranked(engine, options=options)
    return ranking, engine.catalogue, engine.context(ranking.need)


def test_a_match_shows_at_most_three_reasons_and_one_link() -> None:
    """The whole reckoning is for when it is asked."""
    ranking, catalogue, reckoned = answer()
    found = next(found for found in ranking.matches if found.initiative.links)
    compact = shown(match_card(found, catalogue, number=1))
    full = shown(match_card(found, catalogue, number=1, reckoned=reckoned))
    assert compact.count("\n│ + ") == 3
    assert "https://voorbeeld.example" in compact
    assert full.count("\n│ + ") == 4
    assert " van " in full
    assert "- niet: doelgroep senioren" in compact
    assert "vooral voor doelgroep senioren" in full
    assert "https" not in full


def test_a_match_without_links_has_no_link_line() -> None:
    """Nor an empty one."""
    ranking, catalogue, _ = answer()
    found = next(found for found in ranking.matches if not found.initiative.links)
    text = shown(match_card(found, catalogue, number=2))
    assert "https" not in text
    assert "│" + " " * 78 + "│" not in text


def test_a_refusal_is_a_minus() -> None:
    """It stands last."""
    engine = recommender_of(card("een"))
    need = engine.understand(options={Facet.THEMA: ["drugs"]}, without=["workshop"])
    text = shown(match_card(engine.rank(need).others[0], engine.catalogue, number=1))
    assert "- methode workshop: dat wilt u net niet" in text


def test_every_form_has_its_own_colour() -> None:
    """By the main form; one that is new has a colour too."""
    styles = [form_style(card("een", vorm=[form])) for form in FORM_STYLES]
    assert len(set(styles)) == len(styles)
    assert form_style(replace(card("een"), vormen=("nieuw",))) == "form.other"
    assert {*styles, "form.other"} <= set(THEME.styles)


@pytest.mark.parametrize("width", [40, 50, 80, 200])
@pytest.mark.parametrize("full", [False, True])
def test_nothing_is_wider_than_the_terminal(width: int, full: bool) -> None:  # noqa: FBT001 - a case
    """Long addresses are cut."""
    ranking, catalogue, reckoned = answer()
    card_ = match_card(ranking.matches[0], catalogue, number=1, reckoned=reckoned if full else None)
    text = shown(card_, width=width)
    assert max(map(len, text.splitlines())) <= width


def test_markup_in_data_is_text() -> None:
    """A title of a deck cannot colour the terminal."""
    engine = recommender_of(replace(card("een", titel=NASTY), samenvatting=NASTY))
    (found,) = ranked(engine, options={Facet.THEMA: ["drugs"]}).matches
    assert shown(match_card(found, engine.catalogue, number=1), width=200).count(NASTY) == 2


def test_a_card_of_ones_own_says_whose_it_is() -> None:
    """Under its reasons."""
    cards = catalogue_of(card("een"), own=True)
    (found,) = ranked(Recommender(cards, LEXICON), options={Facet.THEMA: ["drugs"]}).matches
    assert "eigen kaart uit “Proefkaarten”" in shown(match_card(found, cards, number=1))

"""Answers as sentences, to be read aloud."""

from dataclasses import replace

from inspiratie.advice.comparison import compare
from inspiratie.advice.help import safely_ranked
from inspiratie.deck.initiative import Link
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.files.spoken import spoken_comparison, spoken_suggestions
from inspiratie.output.results import Compared
from inspiratie.output.suggested import Suggestions
from ranked import ranked
from small_catalogue import card, catalogue_of, recommender_of


def spoken(engine: Recommender, text: str = "", count: int = 1, **options: str) -> list[str]:
    """Return what is said of a need."""
    wanted = {Facet(name): [value] for name, value in options.items()}
    ranking = ranked(engine, text, options=wanted)
    return list(spoken_suggestions(Suggestions(ranking=ranking, recommender=engine, count=count)))


def test_an_answer_from_options_alone_is_not_said_to_be_understood() -> None:
    """Nothing had to be read; who fits equally well is counted."""
    engine = recommender_of(card("een", thema=["drugs"]), card("twee", thema=["drugs"]))
    lines = spoken(engine, thema="drugs")
    assert lines[0] == "Uw vraag: thema drugs"
    assert "1. Een. Past sterk, 100 op 100." in lines
    assert any(line.startswith("2 initiatieven passen even goed") for line in lines)
    assert not any(line.startswith("Begrepen als") for line in lines)


def test_help_is_said_first(recommender: Recommender) -> None:
    """Before the question itself."""
    assert "112" in spoken(recommender, "mijn man slaat mij")[0]


def test_a_problem_by_the_way_is_said(recommender: Recommender) -> None:
    """A second one was lost without a word; who is in danger is not asked about it."""
    lines = spoken(recommender, "te snel rijden in de schoolstraat, ouders parkeren dubbel")
    assert 'Niet apart meegenomen: te snel rijden. Telt dat ook? Voeg toe: --thema "te snel rijden"' in lines
    lines = spoken(recommender, "mijn man slaat mij, en ook wildplassen na de kermis")
    assert not any(line.startswith("Niet apart") for line in lines)


def test_what_is_not_wanted_is_said(recommender: Recommender) -> None:
    """As it was heard in the question."""
    lines = spoken(recommender, "inbraken in de wijk, maar geen camera's")
    assert any(line.startswith("Niet gewenst of al aanwezig: ") for line in lines)


def test_what_speaks_against_an_initiative_is_said(recommender: Recommender) -> None:
    """Of the one that was asked about, and of no other; its points where the reckoning is asked."""
    ranking = ranked(recommender, "inbraken in de wijk, maar geen buurtnetwerk")
    asked = recommender.catalogue.by_id["buurtinformatienetwerk"].initiative
    found = Suggestions(ranking=ranking, recommender=recommender, count=5, why_not=asked)
    lines = list(spoken_suggestions(found))
    assert any(line.startswith("Tegen: ") and "dat wilt u net niet" in line for line in lines)
    assert not any(line.startswith("Berekening: ") for line in lines)
    assert sum(line.startswith("Meer lezen: ") for line in lines) == 1
    reckoned = list(spoken_suggestions(replace(found, full=True)))
    assert any(line.startswith("Berekening: ") and line.endswith(" punten)") for line in reckoned)
    assert any(line.startswith("Berekening: ") and line.endswith(" punten eraf)") for line in reckoned)


def test_who_asks_the_reckoning_hears_what_a_screen_shows(recommender: Recommender) -> None:
    """Also whether the first three hold; what each meets of the question is told anyhow."""
    ranking = ranked(recommender, "hangjongeren in het park", options={Facet.DOELGROEP: ["ouders"]})
    found = Suggestions(ranking=ranking, recommender=recommender, count=2)
    told, reckoned = list(spoken_suggestions(found)), list(spoken_suggestions(replace(found, full=True)))
    assert any("op de kaart: hangjongeren" in line for line in told)
    assert reckoned[-1].startswith("De eerste drie")
    assert not any(line.startswith("De eerste drie") for line in told)


def test_initiatives_are_numbered_as_they_are_shown(recommender: Recommender) -> None:
    """From one, though what does not suit who is in danger is left out."""
    need = recommender.understand("mijn man slaat mij en ik durf niet naar de politie")
    found = Suggestions(ranking=safely_ranked(need, recommender), recommender=recommender, count=3)
    numbers = [line[:2] for line in spoken_suggestions(found) if " Past " in line]
    assert numbers == ["1."]


def test_of_what_fits_weakly_little_is_said(recommender: Recommender) -> None:
    """As at a screen: how well, and where to read on; all of it for who asks for whole cards."""
    ranking = ranked(recommender, "groepjes jongeren hangen s avonds op het plein")
    found = Suggestions(ranking=ranking, recommender=recommender, count=5)
    assert len(found.whole) < len(found.matches)
    last = found.matches[-1].initiative
    assert last.samenvatting not in list(spoken_suggestions(found))
    assert f"Meer lezen: inspiratie show {last.id}" in list(spoken_suggestions(found))
    assert last.samenvatting in list(spoken_suggestions(replace(found, long=True)))


def test_a_weak_answer_is_said_to_be_weak(recommender: Recommender) -> None:
    """With what to tell besides; a good one is not."""
    asked = "wij willen onze senioren betrekken"
    assert any(line.startswith("Let op: zelfs de beste") for line in spoken(recommender, asked))
    assert not any(line.startswith("Let op") for line in spoken(recommender, "inbraak"))


def test_what_is_not_met_is_said() -> None:
    """After what speaks for it."""
    lines = spoken(recommender_of(card("een", doelgroep=["jongeren"])), thema="drugs", doelgroep="senioren")
    assert any(line.startswith("Niet: ") for line in lines)


def test_where_to_read_on_is_said() -> None:
    """The first link of a card, and the command that shows it."""
    link = Link(url="https://voorbeeld.example/een", soort="officieel", titel="Een")
    lines = spoken(recommender_of(card("een", links=[link])), thema="drugs")
    assert "Link: https://voorbeeld.example/een" in lines
    assert "Meer lezen: inspiratie show een" in lines


def test_a_comparison_is_heard_as_it_is_seen() -> None:
    """What each is, what differs, what is equal; every text of both was read out."""
    cards = catalogue_of(
        card("een", kaart=1, titel="Een / Twee", thema=["lawaai"]), card("drie", kaart=3, thema=["drugs"])
    )
    comparison = compare(cards.entries, cards.vocabulary)
    lines = list(spoken_comparison(Compared(comparison=comparison, catalogue=cards)))
    assert lines == [
        "Een / Twee: Samenvatting van een.",
        "Drie: Samenvatting van drie.",
        "",
        "Verschil, thema:",
        "Een: lawaai.",
        "Drie: drugs.",
        "",
        "Gelijk: vorm meedoen; voor wie iedereen; hoe workshop; doel verbinden.",
        "Alle velden: inspiratie compare 1 3 --alles",
    ]
    whole = list(spoken_comparison(Compared(comparison=comparison, catalogue=cards, whole=True)))
    assert "Thema, verschilt:" in whole
    assert "Beschrijving, is gelijk:" in whole


def test_cards_without_a_difference_are_heard_to_have_none() -> None:
    """On what one chooses by."""
    cards = catalogue_of(card("een"), card("twee"))
    lines = list(
        spoken_comparison(Compared(comparison=compare(cards.entries, cards.vocabulary), catalogue=cards))
    )
    assert "Op de kaarten staat bij alle hetzelfde." in lines


def test_cards_without_anything_equal_hear_nothing_of_it() -> None:
    """No line without an end."""
    other = card("twee", vorm=["meepraten"], doel=["informeren"], methode=["wandeling"])
    cards = catalogue_of(card("een"), replace(other, doelgroepen=("senioren",), themas=("lawaai",)))
    lines = list(
        spoken_comparison(Compared(comparison=compare(cards.entries, cards.vocabulary), catalogue=cards))
    )
    assert not any(line.startswith("Gelijk") for line in lines)

"""What can be typed after an answer."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspiratie.advice.comparison import compare
from inspiratie.advice.likeness import similar
from inspiratie.advice.mix import mix
from inspiratie.advice.overview import make_overview
from inspiratie.advice.search import Search, Wider
from inspiratie.deck.own_decks import load_own_decks
from inspiratie.deck.searching import Hit, Where
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import DataError
from inspiratie.output import next_steps
from inspiratie.output.next_steps import Step
from inspiratie.output.results import Compared, Decks, Draw, Glance, Likeness, Lists, Mixture, Saved
from inspiratie.output.suggested import Suggestions
from inspiratie.shortlists import Pick, Shortlist
from own_decks import record, write_deck
from ranked import ranked
from small_catalogue import VOCABULARY, card, catalogue_of, listing_of, recommender_of, selection_of, terms_of

CARDS = [card(f"kaart-{number}", kaart=number) for number in range(1, 13)]


def lines(steps: Iterable[Step]) -> list[str]:
    """Return the commands, without the name of the program."""
    return [step.line.removeprefix("inspiratie ") for step in steps]


def suggestions(over: Recommender, *, count: int = 5, text: str = "") -> Suggestions:
    """Return what is suggested on drugs."""
    ranking = ranked(over, text, options={Facet.THEMA: ["drugs"]})
    return Suggestions(ranking=ranking, recommender=over, count=count)


def saved(*ids: str) -> Saved:
    """Return a list of these initiatives."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    picks = tuple(Pick(id=id_) for id_ in ids)
    shortlist = Shortlist(
        schema="inspiratie/shortlist@1",
        naam="Wijk Noord",
        gemaakt=now,
        gewijzigd=now,
        catalogus="1",
        initiatieven=picks,
    )
    over = recommender_of(*CARDS)
    return Saved(shortlist=shortlist, catalogue=over.catalogue, recommender=lambda: over)


def test_after_suggestions_one_reads_the_first_or_lays_two_side_by_side() -> None:
    """By the numbers of their cards."""
    over = recommender_of(*CARDS[:2])
    assert lines(next_steps.after_suggestions(suggestions(over))) == ["show 1", "compare 1 2"]


def test_one_suggestion_cannot_be_compared() -> None:
    """It can be read."""
    assert lines(next_steps.after_suggestions(suggestions(recommender_of(CARDS[0])))) == ["show 1"]


def test_when_too_many_fit_equally_well_a_finer_question_is_offered() -> None:
    """With a value that tells them apart; when there is none, or the text is long, two are compared."""
    over = recommender_of(*CARDS[:3], card("senior", kaart=20, doelgroep=["senioren"]))
    step = "suggest --thema drugs --doelgroep senioren"
    assert lines(next_steps.after_suggestions(suggestions(over, count=3))) == ["show 1", step]
    long = suggestions(over, count=3)
    need = long.ranking.need._replace(text="drugs " * 100)
    long = replace(long, ranking=long.ranking._replace(need=need))
    assert lines(next_steps.after_suggestions(long)) == ["show 1", "compare 1 2"]
    alike = suggestions(recommender_of(*CARDS[:4]), count=3)
    assert lines(next_steps.after_suggestions(alike)) == ["show 1", "compare 1 2"]


def test_nothing_follows_from_nothing() -> None:
    """Nor from where one initiative stands."""
    over = recommender_of(card("een", thema=["inbraak"]))
    asked = replace(suggestions(recommender_of(CARDS[0])), why_not=CARDS[0])
    for found in (suggestions(over), asked):
        assert not lines(next_steps.after_suggestions(found))
        assert not lines(next_steps.suggest_again(found))


def test_who_asks_what_no_card_tells_is_led_to_the_card_that_is_named(recommender: Recommender) -> None:
    """Not to one whose name has a word that others have too, nor who is in danger."""

    def after(text: str) -> list[str]:
        need = recommender.understand(text)
        ranking = recommender.rank(need)
        nothing = Suggestions(ranking=ranking._replace(matches=()), recommender=recommender, count=5)
        return lines(next_steps.after_suggestions(nothing))

    assert after("hoeveel kost buurtbemiddeling en werkt het") == ["show 3"]
    assert not after("wat kost een camera van de politie")
    assert not after("hoeveel kost buurtbemiddeling, mijn man slaat mij")


def test_suggestions_can_be_had_again() -> None:
    """But no command repeats a pasted mail."""
    over = recommender_of(CARDS[0])
    again = next_steps.suggest_again(suggestions(over, count=3))
    assert lines(again) == ["suggest --thema drugs --aantal 3"]
    assert not lines(next_steps.suggest_again(suggestions(over, text="drugs op het plein " * 40)))


def test_after_a_draw_one_reads_a_card_that_was_told_in_short() -> None:
    """Not one that was shown whole."""
    over = catalogue_of(*CARDS[:2])
    drawn = Draw(initiatives=CARDS[:2], catalogue=over, title="", command="", seed=1)
    assert lines(next_steps.after_draw(drawn))[0] == "show 1"
    whole = replace(drawn, long=True)
    assert lines(next_steps.after_draw(whole)) == lines(next_steps.after_cards(whole))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, ["similar 1", "shortlist add mijn-lijst 1"]),
        (2, ["compare 1 2", "shortlist add mijn-lijst 1 2"]),
        (6, ["shortlist add mijn-lijst 1 2 3 4 5 6"]),
        (12, []),
    ],
)
def test_after_cards_one_looks_further_or_keeps_them(count: int, expected: list[str]) -> None:
    """As many as a command can hold."""
    assert lines(next_steps.after_cards(selection_of(*CARDS[:count]))) == expected


def test_after_a_list_one_looks_for_a_word_or_reads_a_card() -> None:
    """If there is any."""
    assert lines(next_steps.after_list(listing_of(*CARDS))) == ["list buurt", "show 1"]
    assert not lines(next_steps.after_list(listing_of()))


def test_after_what_cards_name_one_asks_what_suits() -> None:
    """And reads what is wider when no card names it."""
    asked = [VOCABULARY.concepts["lawaai"]]
    assert lines(next_steps.after_list(listing_of(*CARDS, asked=asked))) == [
        "suggest --thema lawaai",
        "show 1",
    ]
    wider = Wider(concepts=(VOCABULARY.concepts["overlast"],), initiatives=(CARDS[4],))
    none = replace(listing_of(*CARDS), initiatives=(), search=Search(asked=asked, wider=wider))
    assert lines(next_steps.after_list(none)) == ["suggest --thema lawaai", "show 5"]


def test_after_what_holds_a_word_one_asks_by_its_meaning() -> None:
    """With the same words."""
    found = replace(listing_of(*CARDS), search=Search(words=("lawaai", "plein")))
    assert lines(next_steps.after_list(found)) == ['suggest "lawaai plein"', "show 1"]


def test_after_a_list_one_reads_the_card_that_stands_first() -> None:
    """In its groups: another one was offered."""
    hits = {one.id: Hit(Where.TEXT, "plein") for one in CARDS} | {CARDS[2].id: Hit(Where.TITLE, "plein")}
    found = replace(listing_of(*CARDS), search=Search(words=("plein",), hits=hits))
    assert lines(next_steps.after_list(found)) == ["suggest plein", "show 3"]


def test_after_a_comparison_one_reads_or_keeps() -> None:
    """First every field, then the cards."""
    over = catalogue_of(*CARDS[:2])
    found = Compared(comparison=compare(over.entries, over.vocabulary), catalogue=over)
    keep = "shortlist add mijn-lijst 1 2"
    assert lines(next_steps.after_comparison(found)) == ["compare 1 2 --alles", keep]
    assert lines(next_steps.after_comparison(replace(found, whole=True))) == ["show 1", keep]


def test_after_what_is_alike_one_compares_or_reads_it() -> None:
    """When anything is alike."""
    over = recommender_of(*CARDS[:2])
    found = Likeness(mine=CARDS[0], found=similar("kaart-1", over), catalogue=over.catalogue)
    assert lines(next_steps.after_likeness(found)) == ["compare 1 2", "show 2"]
    assert not lines(next_steps.after_likeness(replace(found, found=())))


def test_after_a_mix_one_keeps_it_or_reads_a_part() -> None:
    """When there is one; a mix can be had again too, but no command repeats a pasted mail."""
    over = recommender_of(CARDS[0])
    found = Mixture(
        mix=mix(over.understand(options={Facet.THEMA: ["drugs"]}), over), catalogue=over.catalogue
    )
    assert lines(next_steps.after_mix(found)) == ["shortlist add mijn-mix 1", "show 1"]
    assert lines(next_steps.mix_again(found)) == ["mix --thema drugs"]
    none = Mixture(
        mix=mix(over.understand(options={Facet.THEMA: ["inbraak"]}), over), catalogue=over.catalogue
    )
    long = Mixture(mix=mix(over.understand("drugs op het plein " * 40), over), catalogue=over.catalogue)
    assert not lines(next_steps.after_mix(none))
    assert not lines(next_steps.mix_again(none))
    assert long.mix.parts
    assert not lines(next_steps.mix_again(long))


def test_an_empty_list_is_filled_and_a_changed_one_looked_at() -> None:
    """Or handed on."""
    assert lines(next_steps.after_shortlist(saved())) == ["list"]
    assert lines(next_steps.after_change("Wijk Noord")) == [
        "shortlist show wijk-noord",
        "export wijk-noord -o wijk-noord.html",
    ]


def test_a_list_is_found_again_where_it_was() -> None:
    """With the decks and the folder of lists that the command was given."""
    rest = "--map lijsten --deck a.yaml"
    assert lines(next_steps.after_change("Wijk", given=["a.yaml"], folder="lijsten")) == [
        f"shortlist show wijk {rest}",
        f"export wijk -o wijk.html {rest}",
    ]
    elsewhere = replace(saved("kaart-1"), folder="lijsten")
    assert lines(next_steps.after_shortlist(elsewhere)) == [
        "export wijk-noord -o wijk-noord.html --map lijsten"
    ]
    lists = Lists(shortlists=[elsewhere.shortlist], folder="lijsten", is_chosen=True)
    assert lines(next_steps.after_shortlists(lists)) == ["shortlist show wijk-noord --map lijsten"]


def test_after_the_decks_one_makes_one_or_reads_what_is_ones_own(tmp_path: Path) -> None:
    """A deck with a fault is looked at first."""
    none = load_own_decks()
    assert lines(next_steps.after_decks(Decks(own=none))) == ["new eigen-kaarten.yaml"]
    file = write_deck(tmp_path / "a.yaml", initiatieven=[record()])
    assert lines(next_steps.after_decks(Decks(own=load_own_decks([file])))) == [
        f"show eigen --deck {file}",
        f"list --deck {file}",
    ]
    refused = none._replace(refused={"b.yaml": DataError("b.yaml", ())})
    assert lines(next_steps.after_decks(Decks(own=refused))) == ["check b.yaml", "list"]


def test_after_a_saved_list_one_hands_it_on() -> None:
    """As a page; what left the cards cannot be compared."""
    export = "export wijk-noord -o wijk-noord.html"
    assert lines(next_steps.after_shortlist(saved("kaart-1", "weg"))) == [export]
    assert lines(next_steps.after_shortlist(saved("kaart-1", "kaart-2"))) == [
        export,
        "compare 1 2",
    ]


def test_after_all_lists_one_opens_the_first() -> None:
    """When there is one."""
    lists = Lists(shortlists=[saved().shortlist], folder="map")
    assert lines(next_steps.after_shortlists(lists)) == ["shortlist show wijk-noord"]
    assert not lines(next_steps.after_shortlists(replace(lists, shortlists=())))


def test_after_the_concepts_one_asks_for_the_one_that_most_initiatives_suit() -> None:
    """What stands for everyone is no question; what nothing suits is not asked."""
    terms = terms_of(card("een", doelgroep=["iedereen", "senioren"]), facets=[Facet.DOELGROEP])
    assert lines(next_steps.after_terms(terms)) == ["suggest --doelgroep senioren", "terms fiets"]
    assert lines(next_steps.after_terms(terms_of(facets=[Facet.DOELGROEP]))) == ["terms fiets"]
    found = replace(terms, concepts=terms.concepts[:1], words=("jong",))
    assert lines(next_steps.after_terms(found)) == []


def test_after_a_word_one_asks_for_what_is_called_so() -> None:
    """A way of working stood first that has burglary in another word of its own."""
    terms = terms_of(card("een", thema=["drugs"], methode=["workshop"]))
    named = [VOCABULARY.concepts[id_] for id_ in ("workshop", "drugs")]
    found = replace(terms, concepts=named, words=("drugs",), holding={"workshop": "drugsles", "drugs": ""})
    assert lines(next_steps.after_terms(found)) == ["suggest --thema drugs"]


def test_after_an_overview_one_looks_into_a_gap_or_else_into_what_is_full() -> None:
    """In one step, so that the table stays in sight; a deck for anyone has neither."""
    full = card("een", vorm=["meedoen", "meepraten", "transparantie"], thema=["overlast", "inbraak", "drugs"])
    promising = card("twee", vorm=["meepraten"], thema=["inbraak"], sterk=["overlast", "transparantie"])
    for cards, step in (
        ([promising], Step("Zoek waar (1) staat", "inspiratie suggest --thema overlast --vorm meepraten")),
        ([full], Step("Toon het volste vak", "inspiratie list --thema overlast --vorm meedoen")),
    ):
        overview = make_overview(catalogue_of(*cards), row=Facet.THEMA, column=Facet.VORM)
        assert list(next_steps.after_overview(Glance(overview=overview))) == [step]
    anyone = make_overview(catalogue_of(card("een")), row=Facet.DOELGROEP, column=Facet.VORM)
    assert list(next_steps.after_overview(Glance(overview=anyone))) == []

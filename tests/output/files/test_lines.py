"""Every result as plain lines."""

from datetime import UTC, datetime

from inspiratie.advice.comparison import compare
from inspiratie.advice.likeness import similar
from inspiratie.advice.mix import mix
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.files.lines import (
    card_lines,
    comparison_lines,
    folder_lines,
    initiative_lines,
    mixture_lines,
    neighbour_lines,
    shortlist_lines,
    suggestion_lines,
    term_lines,
)
from inspiratie.output.results import Likeness, Lists, Mixture, Saved
from inspiratie.output.suggested import Suggestions
from inspiratie.shortlists import Pick, Shortlist
from ranked import ranked
from small_catalogue import VOCABULARY, card, catalogue_of, recommender_of, selection_of, terms_of
from terminal_views import NASTY, nachtwacht


def saved(*picks: Pick) -> Shortlist:
    """Return a saved list of these."""
    now = datetime(2026, 3, 1, tzinfo=UTC)
    return Shortlist(
        schema="inspiratie/shortlist@1",
        naam="Wijk",
        gemaakt=now,
        gewijzigd=now,
        catalogus="1",
        initiatieven=picks,
    )


def test_suggestions_have_card_id_title_score_and_summary() -> None:
    """As many as asked; a rank in front was taken for the number of a card."""
    engine = recommender_of(card("een", kaart=7, thema=["drugs"]), card("twee", kaart=9, thema=["drugs"]))
    ranking = ranked(engine, options={Facet.THEMA: ["drugs"]})
    lines = list(suggestion_lines(Suggestions(ranking=ranking, recommender=engine, count=1)))
    assert lines == ["7\teen\tEen\t100/100, sterk\tSamenvatting van een."]


def test_initiatives_have_id_title_and_summary() -> None:
    """Text that looks like markup is text."""
    assert list(initiative_lines(selection_of(card("een", titel=NASTY)))) == [
        f"een\t{NASTY}\tSamenvatting van een."
    ]


def test_fields_stand_on_a_line_each() -> None:
    """Without borders, for screen readers."""
    lines = list(card_lines(selection_of(nachtwacht())))
    assert lines[:4] == [
        "id: nachtwacht",
        "titel: Nachtwacht",
        "opmerking: titel gereconstrueerd, zekerheid middel",
        "kaartenset: Proefkaarten",
    ]
    assert "ervaring: Het duurt even. Daarna gaat het vanzelf." in lines
    assert "link: Elders (nieuws, vergelijkbaar voorbeeld) https://elders.example" in lines
    assert not any("\n" in line for line in lines)


def test_a_bare_card_has_few_fields() -> None:
    """Only what is known is told."""
    lines = list(card_lines(selection_of(card("een"))))
    assert [line.partition(":")[0] for line in lines] == [
        "id", "titel", "kaartenset", "samenvatting", "vorm", "doel", "hoe", "voor wie", "thema",
        "beschrijving",
    ]  # fmt: skip


def test_an_empty_line_parts_two_cards() -> None:
    """And none comes before the first."""
    lines = list(card_lines(selection_of(card("een"), card("twee"))))
    assert (lines[0], lines[lines.index("") + 1]) == ("id: een", "id: twee")
    assert lines.count("") == 1


def test_terms_have_facet_id_label_and_count() -> None:
    """Separated by tabs, zero included."""
    terms = terms_of(card("een", thema=["lawaai"]), card("twee", thema=["overlast"]), facets=[Facet.THEMA])
    assert list(term_lines(terms)) == [
        "thema\toverlast\toverlast\t2",
        "thema\tlawaai\tlawaai\t1",
        "thema\tinbraak\tinbraak\t0",
        "thema\tdrugs\tdrugs\t0",
    ]


def test_a_comparison_has_a_field_and_a_card_a_line() -> None:
    """The mark stands before what differs."""
    entries = catalogue_of(
        card("een", thema=["drugs", "inbraak"], kosten="500 euro"), card("twee", thema=["drugs"])
    ).entries
    lines = list(comparison_lines(compare(entries, VOCABULARY)))
    assert "* thema\teen\tdrugs; * inbraak" in lines
    assert "* kosten\ttwee\t" in lines
    assert "vorm\teen\tmeedoen" in lines


def test_neighbours_have_what_they_share() -> None:
    """After card, id, title and score."""
    engine = recommender_of(card("mijn", thema=["drugs"]), card("ander", thema=["drugs"]))
    mine = engine.catalogue.by_id["mijn"].initiative
    (line,) = neighbour_lines(Likeness(mine=mine, found=similar("mijn", engine), catalogue=engine.catalogue))
    assert line.split("\t")[:3] == ["ander", "ander", "Ander"]
    assert "zelfde: vorm meedoen" in line


def test_a_mix_has_a_line_an_initiative_and_ends_in_what_stays_open() -> None:
    """Card, id, title, score and what it adds, by tabs."""
    engine = recommender_of(card("een", kaart=1, thema=["drugs"]), card("twee", kaart=2, thema=["inbraak"]))
    need = engine.understand(options={Facet.THEMA: ["drugs", "inbraak"], Facet.DOELGROEP: ["senioren"]})
    lines = list(mixture_lines(Mixture(mix=mix(need, engine), catalogue=engine.catalogue)))
    assert lines[-2].startswith("2\ttwee\tTwee\t")
    assert lines[-1] == "blijft open: doelgroep senioren (niets dekt dit)"


def test_a_list_has_its_notes_on_one_line() -> None:
    """What left the cards is told to be gone."""
    shortlist, engine = (
        saved(Pick(id="een", notitie="eerst\ndan"), Pick(id="weg")),
        recommender_of(card("een")),
    )
    found = Saved(shortlist=shortlist, catalogue=engine.catalogue, recommender=lambda: engine)
    lines = list(shortlist_lines(found))
    assert lines == ["1. Een [een]: eerst dan", "2. (staat niet meer in de kaarten) [weg]"]


def test_lists_are_told_with_their_size() -> None:
    """A line each."""
    lists = Lists(shortlists=[saved(Pick(id="een"), Pick(id="weg")), saved()], folder="/hier")
    assert list(folder_lines(lists)) == ["Wijk: 2", "Wijk: 0"]

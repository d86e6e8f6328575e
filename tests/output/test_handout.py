"""Handouts: what is handed on, from a ranking, from ids and from a saved list."""

from datetime import UTC, datetime

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.files.markdown import to_markdown
from inspiratie.output.handout import handout_of_ids, handout_of_ranking, handout_of_shortlist
from inspiratie.output.page.html import to_html
from inspiratie.shortlists import SCHEMA, Pick, Shortlist, StatedNeed
from inspiratie.wording.needs import understood_line
from inspiratie.wording.ranking import NOTHING_FITS
from ranked import ranked

NOW = datetime(2026, 5, 6, 7, 8, 9, tzinfo=UTC)


def make(need: StatedNeed | None) -> Shortlist:
    """Return a list of one initiative that is there and one that left."""
    picks = (Pick(id="bart", notitie="eerst"), Pick(id="vertrokken"))
    return Shortlist(
        schema=SCHEMA, naam="Wijk", gemaakt=NOW, gewijzigd=NOW, catalogus="oud", nood=need, initiatieven=picks
    )


def test_a_ranking_hands_on_its_best(recommender: Recommender) -> None:
    """The best matches, in order, with what was asked and how to ask it again."""
    ranking = ranked(recommender, "lawaai", options={Facet.THEMA: ["overlast"]})
    handout = handout_of_ranking(ranking, recommender.catalogue, count=3)
    assert [item.match for item in handout.items] == list(ranking.matches[:3])
    assert handout.command == "inspiratie suggest lawaai --thema overlast --aantal 3"
    assert handout.stated == StatedNeed.of(ranking.need)
    assert (handout.title, handout.version) == ("Suggesties", recommender.catalogue.version)


def test_a_ranking_of_nothing_says_so(recommender: Recommender) -> None:
    """The document said that the list was still empty."""
    nothing = ranked(recommender, "uitslag Ronde van Vlaanderen")
    handout = handout_of_ranking(nothing, recommender.catalogue, count=3)
    assert (handout.items, handout.remark) == ((), NOTHING_FITS)
    text = to_markdown(handout)
    assert NOTHING_FITS in text
    assert "nog leeg" not in text
    assert NOTHING_FITS in to_html(handout)


def test_ids_are_handed_on_in_their_order(catalogue: Catalogue) -> None:
    """What is not in the catalogue keeps its place."""
    handout = handout_of_ids(["weg", "bart"], catalogue, title="Selectie", command="opnieuw")
    assert [(item.id, item.entry) for item in handout.items] == [
        ("weg", None),
        ("bart", catalogue.by_id["bart"]),
    ]
    assert (handout.need, handout.command, handout.stated) == ("", "opnieuw", None)


def test_a_list_is_handed_on_with_its_reckoning(recommender: Recommender) -> None:
    """Each initiative has the match that the saved need gives it, and its note."""
    handout = handout_of_shortlist(make(StatedNeed(tekst="hangjongeren op het plein")), recommender)
    need = recommender.understand("hangjongeren op het plein")
    first, second = handout.items
    assert (first.match, first.note) == (recommender.match(need, "bart"), "eerst")
    assert (second.entry, second.match) == (None, None)
    assert (handout.understood, handout.remark) == (understood_line(need), "")
    assert (handout.created, handout.changed, handout.version, handout.title) == (NOW, NOW, "oud", "Wijk")


def test_a_list_without_a_need_goes_by_its_ids(recommender: Recommender) -> None:
    """Nothing is reckoned; the command names the initiatives."""
    handout = handout_of_shortlist(make(None), recommender)
    assert handout.items[0].match is None
    assert handout.command == "inspiratie export bart vertrokken"
    assert (handout.need, handout.understood) == ("", "")


def test_an_empty_list_cannot_be_asked_again(recommender: Recommender) -> None:
    """There is no command that gives nothing."""
    empty = make(None).model_copy(update={"initiatieven": ()})
    assert handout_of_shortlist(empty, recommender).command == ""


def test_a_need_that_is_no_longer_understood_is_said(recommender: Recommender) -> None:
    """A value that left the vocabulary keeps the list whole."""
    handout = handout_of_shortlist(make(StatedNeed(opties={Facet.THEMA: ("xqzxqz",)})), recommender)
    assert handout.need == "thema xqzxqz"
    assert handout.items[0].match is None
    assert "onbekende waarde voor thema: 'xqzxqz'" in handout.remark

"""Initiatives, terms and suggestions as JSON."""

import json

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Wish
from inspiratie.engine.notices import Unchecked
from inspiratie.output.files.json_records import list_to_json, suggest_to_json, terms_to_json
from inspiratie.output.suggested import Suggestions
from inspiratie.storage.plain import validate
from ranked import ranked
from small_catalogue import VOCABULARY, card, recommender_of, selection_of, terms_of


def test_a_list_holds_whole_records() -> None:
    """As they are in the deck file, empty fields too."""
    one = card("een", titel="Café “één”", kosten="niets")
    text = list_to_json(selection_of(one))
    assert "Café “één”" in text
    assert text.endswith("}\n")
    (record,) = json.loads(text)["initiatieven"]
    assert record["kosten"] == "niets"
    assert record["duur"] is None
    assert record.pop("herkomst") == {
        "kaarten": "Proefkaarten",
        "eigen": False,
        "vervangt": None,
        "aangevuld": {},
    }
    assert validate(type(one), record) == one


def test_terms_count_what_carries_them() -> None:
    """Or a narrower concept, and what suits who asks for them; only of the facets asked."""
    shown = terms_of(card("een", thema=["lawaai"]), card("twee", thema=["overlast"]), facets=[Facet.THEMA])
    found = json.loads(terms_to_json(shown))["begrippen"]
    terms = {term["id"]: term for term in found}
    assert {term["facet"] for term in terms.values()} == {"thema"}
    assert (terms["overlast"]["aantal"], terms["lawaai"]["aantal"], terms["drugs"]["aantal"]) == (2, 1, 0)
    assert (terms["overlast"]["passend"], terms["lawaai"]["passend"], terms["drugs"]["passend"]) == (2, 1, 0)
    assert terms["lawaai"]["broader"] == ["overlast"]


def test_suggestions_hold_the_need_and_the_whole_reckoning() -> None:
    """Best first, as many as asked, with what is not met and how to ask again."""
    engine = recommender_of(card("een", kaart=1, thema=["lawaai"]), card("twee", kaart=2, thema=["overlast"]))
    need = engine.understand(
        options={Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["senioren"]},
        weights={Facet.DOELGROEP: 1.0},
        required=[Facet.THEMA],
    )
    need = need._replace(
        refused=(Wish(concept=VOCABULARY.concepts["wandeling"], is_stated=False, words=("wandeling",)),),
        notices=(Unchecked(("boetes",)),),
    )
    answer = json.loads(suggest_to_json(Suggestions(ranking=engine.rank(need), recommender=engine, count=1)))
    assert answer["opdracht"].startswith("inspiratie suggest --thema lawaai --doelgroep senioren")
    assert answer["opdracht"].endswith("--aantal 1")
    assert answer["past"] is True
    assert answer["nood"]["tekst"] == ""
    assert answer["nood"]["taal"] is None
    assert answer["nood"]["verplicht"] == ["thema"]
    assert answer["nood"]["gewichten"]["doelgroep"] == 1.0
    assert [wish["begrip"] for wish in answer["nood"]["wensen"]] == ["lawaai", "senioren"]
    assert answer["nood"]["niet_gewenst"][0]["woorden"] == ["wandeling"]
    assert answer["nood"]["niet_nagekeken"] == ["boetes"]
    (result,) = answer["resultaten"]
    assert result["id"] == "een"
    assert result["redenen"][0] == {
        "grond": "kaart",
        "punten": 75.0,
        "mogelijk": 75.0,
        "gevraagd": "lawaai",
        "gevonden": "lawaai",
        "verband": "zelfde",
        "situatie": "",
        "woorden": [],
        "uitleg": "thema lawaai (op de kaart, precies dit)",
    }
    assert sum(reason["punten"] for reason in result["redenen"]) == pytest.approx(result["score"])


def test_a_reason_from_the_text_names_no_concept() -> None:
    """And the need says in which language it was read."""
    engine = recommender_of(card("een", thema=["overlast"], beschrijving="Sloten."), card("twee"))
    ranking = ranked(engine, "lawaai en sloten")
    answer = json.loads(suggest_to_json(Suggestions(ranking=ranking, recommender=engine, count=5)))
    assert answer["nood"]["taal"] == "nl"
    assert answer["nood"]["begrepen"] == "thema lawaai"
    reasons = [reason for found in answer["resultaten"] for reason in found["redenen"]]
    text = next(reason for reason in reasons if reason["grond"] == "tekst")
    assert (text["gevraagd"], text["gevonden"], text["verband"]) == (None, None, None)
    assert "sloten" in text["woorden"]


def test_what_is_not_met_is_told_by_id() -> None:
    """So that a program can ask without it."""
    engine = recommender_of(card("een", doelgroep=["jongeren"]))
    ranking = ranked(engine, options={Facet.THEMA: ["drugs"], Facet.DOELGROEP: ["senioren"]})
    answer = json.loads(suggest_to_json(Suggestions(ranking=ranking, recommender=engine, count=5)))
    assert answer["resultaten"][0]["niet_vervuld"] == ["senioren"]

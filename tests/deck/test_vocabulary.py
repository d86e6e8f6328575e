"""Concepts, the walks between them, and what the vocabulary refuses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.errors import UnknownFacet
from inspiratie.deck.vocabulary import Concept, Facet, Relation, Vocabulary
from inspiratie.storage.plain import validate


def concept(id_: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - a field of any kind
    """Return one concept of the theme facet, as a file gives it."""
    return {"id": id_, "facet": "thema", "label": id_, **fields}


def vocabulary(*concepts: dict[str, Any]) -> Vocabulary:
    """Return a vocabulary of these concepts."""
    return validate(Vocabulary, {"begrippen": concepts})


FAMILY = vocabulary(
    concept("overlast", related=["onrust"]),
    concept("lawaai", broader=["overlast"]),
    concept("nachtlawaai", broader=["lawaai", "nacht"]),
    concept("nacht"),
    concept("onrust"),
    concept("alles", algemeen="true"),
    concept("meedoen", facet="vorm"),
)


@pytest.mark.parametrize(
    ("asked", "found", "relation"),
    [
        ("overlast", "overlast", (Relation.SAME, 0)),
        ("overlast", "lawaai", (Relation.NARROWER, 1)),
        ("overlast", "nachtlawaai", (Relation.NARROWER, 2)),
        ("lawaai", "overlast", (Relation.BROADER, 1)),
        ("nachtlawaai", "overlast", (Relation.BROADER, 2)),
        ("nachtlawaai", "nacht", (Relation.BROADER, 1)),
        ("overlast", "onrust", (Relation.RELATED, 1)),
        ("onrust", "overlast", (Relation.RELATED, 1)),
        ("overlast", "alles", (Relation.GENERIC, 1)),
        ("alles", "overlast", None),
        ("lawaai", "nacht", None),
        ("lawaai", "onrust", None),
    ],
)
def test_relation_of_what_is_asked_to_what_is_found(
    asked: str, found: str, relation: tuple[Relation, int] | None
) -> None:
    """Each way in which two concepts may stand to each other, with the steps between them."""
    assert FAMILY.relation(asked, found) == relation


@given(st.data())
def test_relations_mirror_each_other(catalogue: Catalogue, data: st.DataObject) -> None:
    """Same and related read alike both ways, narrower one way is broader the other, in equal steps."""
    words = catalogue.vocabulary
    facet = data.draw(st.sampled_from(Facet))
    ids = st.sampled_from([each.id for each in words.of_facet(facet)])
    one, other = data.draw(ids), data.draw(ids)
    mirror = {Relation.NARROWER: Relation.BROADER, Relation.BROADER: Relation.NARROWER}
    there, back = words.relation(one, other), words.relation(other, one)
    if there and there[0] is not Relation.GENERIC:
        assert back == (mirror.get(there[0], there[0]), there[1])
    else:
        assert back is None or back[0] is Relation.GENERIC


def test_shortest_way_up_counts() -> None:
    """A concept reached by two ways has the distance of the shorter one."""
    words = vocabulary(
        concept("top"), concept("midden", broader=["top"]), concept("onder", broader=["midden", "top"])
    )
    assert words.ancestors("onder") == {"midden": 1, "top": 1}
    assert words.ancestors("top") == {}


def test_descendants_are_the_concept_and_all_below_it() -> None:
    """Narrower concepts at any depth belong to a concept, as does the concept itself."""
    assert FAMILY.descendants("overlast") == {"overlast", "lawaai", "nachtlawaai"}
    assert FAMILY.descendants("onrust") == {"onrust"}


def test_narrower_is_the_inverse_of_broader() -> None:
    """Only `broader` is stored; what lies directly below is derived from it."""
    assert FAMILY.narrower["overlast"] == ("lawaai",)
    assert FAMILY.narrower["nacht"] == ("nachtlawaai",)
    assert FAMILY.narrower["nachtlawaai"] == ()


def test_descendants_and_ancestors_agree(catalogue: Catalogue) -> None:
    """In the packaged vocabulary a concept lies below exactly those that lie above it."""
    words = catalogue.vocabulary
    for each in words.concepts:
        assert all(each in words.ancestors(below) for below in words.descendants(each) - {each})
        assert all(each in words.descendants(above) for above in words.ancestors(each))


def test_concepts_of_a_facet_keep_the_order_of_the_file() -> None:
    """A facet lists its own concepts only, first things first."""
    assert [each.id for each in FAMILY.of_facet(Facet.VORM)] == ["meedoen"]
    assert [each.id for each in FAMILY.of_facet(Facet.THEMA)][:2] == ["overlast", "lawaai"]
    assert FAMILY.of_facet(Facet.DOEL) == ()


def test_help_of_a_broader_concept_holds_below_it() -> None:
    """Unless a nearer one says otherwise; elsewhere there is none."""

    def made(id_: str, broader: str = "", hulp: str = "") -> Concept:
        above = (broader,) if broader else ()
        return Concept(id=id_, facet=Facet.THEMA, label=id_, broader=above, hulp=hulp)

    words = Vocabulary(
        begrippen=(
            made("geweld"),
            made("thuis", "geweld", "bel 112"),
            made("partner", "thuis"),
            made("kind", "thuis", "bel 102"),
            made("baby", "kind"),
        )
    )
    found = {id_: words.help_for(id_) for id_ in words.concepts}
    assert found == {
        "geweld": "",
        "thuis": "bel 112",
        "partner": "bel 112",
        "kind": "bel 102",
        "baby": "bel 102",
    }


def test_plural_of_a_facet_is_its_field() -> None:
    """The fields of a record are the Dutch plurals of the facets."""
    assert [facet.plural for facet in Facet] == ["vormen", "doelen", "methoden", "doelgroepen", "themas"]


def test_plural_of_a_facet_has_its_apostrophe_where_people_read_it() -> None:
    """Only the theme is spelt otherwise than its field."""
    assert [facet.plural_label for facet in Facet] == [
        "vormen",
        "doelen",
        "methoden",
        "doelgroepen",
        "thema's",
    ]


@pytest.mark.parametrize("name", ["thema", "themas", "thema's", " Thema's "])
def test_facet_answers_to_its_name_and_its_plurals(name: str) -> None:
    """In capitals and with spaces around it too."""
    assert Facet.named(name) is Facet.THEMA


def test_unknown_facet_is_refused_with_the_facets_there_are() -> None:
    """An apostrophe alone makes no plural."""
    with pytest.raises(UnknownFacet) as caught:
        Facet.named("vorm's")
    assert caught.value.facets == ("vorm", "doel", "methode", "doelgroep", "thema")


def test_labels_come_with_their_language() -> None:
    """Labels are listed preferred one first, then Dutch, French and English alternatives."""
    each = Concept(id="a", facet=Facet.THEMA, label="A", alt=("B",), fr=("C", "D"), en=("E",))
    assert list(each.labels()) == [("A", "nl"), ("B", "nl"), ("C", "fr"), ("D", "fr"), ("E", "en")]


def test_label_index_puts_the_preferring_concept_first() -> None:
    """A word that one concept prefers and another also has finds the first before the second."""
    words = vocabulary(concept("jeugd", alt=["Jóngeren"]), concept("jong", label="Jongeren", fr=["jeunes"]))
    assert words.label_index["jongeren"] == ("jong", "jeugd")
    assert words.label_index["jeunes"] == ("jong",)
    assert words.label_index["jong"] == ("jong",)


def test_the_tree_of_a_facet_holds_every_concept_once(catalogue: Catalogue) -> None:
    """Also one with two broader concepts; each below the first of these, a step deeper."""
    vocabulary = catalogue.vocabulary
    for facet in Facet:
        tree = list(vocabulary.in_tree(facet))
        depths = {concept.id: depth for concept, depth in tree}
        assert len(tree) == len(depths) == len(vocabulary.of_facet(facet))
        for concept, depth in tree:
            assert depth == (depths[concept.broader[0]] + 1 if concept.broader else 0)

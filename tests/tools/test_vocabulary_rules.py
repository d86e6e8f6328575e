"""Rules of the vocabulary: what stands twice, and what nobody can reach."""

import pytest

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from tools.vocabulary_rules import doubled, unreached


def theme(id_: str, *, label: str = "", broader: tuple[str, ...] = (), generic: bool = False) -> Concept:
    """Return a theme, labelled by its id unless told otherwise."""
    return Concept(id=id_, facet=Facet.THEMA, label=label or id_, broader=broader, algemeen=generic)


def test_label_that_stands_twice_is_found() -> None:
    """In one language; the same word in another one is another word."""
    concept = Concept(
        id="overlast",
        facet=Facet.THEMA,
        label="overlast",
        alt=("last", "Overlást", "last"),
        fr=("nuisance",),
        en=("nuisance", "Nuisance"),
    )
    assert list(doubled(concept)) == [
        (("alt", 1), "dubbel", "'Overlást' staat er al"),
        (("alt", 2), "dubbel", "'last' staat er al"),
        (("en", 1), "dubbel", "'Nuisance' staat er al"),
    ]


def test_relation_that_stands_twice_is_found() -> None:
    """Once broader is broader."""
    concept = Concept(id="a", facet=Facet.THEMA, label="a", broader=("b", "c", "b"), related=("d", "d"))
    assert list(doubled(concept)) == [
        (("broader",), "dubbel", "'b' staat er twee keer"),
        (("related",), "dubbel", "'d' staat er twee keer"),
    ]


def test_label_that_finds_another_concept_is_found() -> None:
    """An id comes first: who chooses the label gets the other concept. In another facet it may."""
    jong = theme("jong")
    jeugd = theme("jeugd", label="Jong")
    vocabulary = Vocabulary(begrippen=(jong, jeugd, Concept(id="oud", facet=Facet.DOELGROEP, label="jong")))
    named = frozenset({"jong", "jeugd", "oud"})
    assert list(unreached(jeugd, vocabulary, named)) == [
        (("label",), "onbereikbaar", "het label 'Jong' wijst al naar 'jong'")
    ]
    assert [list(unreached(vocabulary.concepts[id_], vocabulary, named)) for id_ in ("jong", "oud")] == [
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("claimed", "lost"),
    [
        (("lawaai",), ["drugs", "alles"]),
        (("overlast",), ["drugs", "alles"]),
        (("drugs",), ["overlast", "lawaai", "alles"]),
        (("alles",), ["overlast", "lawaai", "drugs"]),
        ((), ["overlast", "lawaai", "drugs", "alles"]),
    ],
)
def test_concept_that_no_initiative_is_near_is_found(claimed: tuple[str, ...], lost: list[str]) -> None:
    """The same, a narrower or a broader concept is near; a generic one counts for none."""
    concepts = (theme("overlast"), theme("lawaai", broader=("overlast",)), theme("drugs"))
    vocabulary = Vocabulary(begrippen=(*concepts, theme("alles", generic=True)))
    found = [
        concept.id
        for concept in vocabulary.begrippen
        if list(unreached(concept, vocabulary, frozenset(claimed)))
    ]
    assert found == lost

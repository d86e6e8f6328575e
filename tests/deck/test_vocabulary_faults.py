"""What cannot be between concepts is told, each with its place."""

from typing import Any

import pytest

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.deck.vocabulary_faults import vocabulary_faults
from inspiratie.storage.plain import validate


def concept(id_: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - a field of any kind
    """Return one concept of the theme facet, as a file gives it."""
    return {"id": id_, "facet": "thema", "label": id_, **fields}


def faults(*concepts: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the number of the concept, the field and the reason of every fault between these concepts."""
    found = vocabulary_faults(validate(Vocabulary, {"begrippen": concepts}))
    return [(".".join(map(str, (number, *place))), reason) for number, place, reason in found]


@pytest.mark.parametrize(
    ("concepts", "place", "reason"),
    [
        ([concept("a"), concept("a")], "1.id", "het id 'a' staat er twee keer"),
        (
            [concept("a", label="Één"), concept("b", label="een")],
            "1.label",
            "het label 'een' hoort al bij 'a'",
        ),
        ([concept("a", broader=["b"])], "0.broader.0", "het begrip 'b' bestaat niet"),
        (
            [concept("a", related=["a", "b"])],
            "0.related.1",
            "het begrip 'b' bestaat niet",
        ),
        (
            [concept("a", broader=["b"]), concept("b", facet="vorm")],
            "0.broader.0",
            "'b' hoort bij een ander kenmerk (vorm)",
        ),
        ([concept("a", broader=["a"])], "0.broader", "kringverwijzing: a → a"),
        (
            [concept("a", broader=["b"]), concept("b", broader=["c"]), concept("c", broader=["a"])],
            "0.broader",
            "kringverwijzing: a → b → c → a",
        ),
        (
            [concept("a", broader=["b"]), concept("b", broader=["c"]), concept("c", broader=["b"])],
            "1.broader",
            "kringverwijzing: b → c → b",
        ),
    ],
)
def test_fault_between_concepts_names_the_place(
    concepts: list[dict[str, Any]], place: str, reason: str
) -> None:
    """Doubles, dangling ids, other facets and circles are told at the concept that has them."""
    assert faults(*concepts) == [(place, reason)]


def test_every_fault_is_told() -> None:
    """Several faults are all found in one go."""
    assert len(faults(concept("a", broader=["x", "y"], related=["z"]), concept("a"))) == 4


def test_diamond_is_no_circle() -> None:
    """Two ways up to one concept are allowed, as is one label in two facets."""
    assert (
        faults(
            concept("top"),
            concept("links", broader=["top"]),
            concept("rechts", broader=["top"]),
            concept("onder", broader=["links", "rechts"]),
            concept("links-als-vorm", facet="vorm", label="links"),
        )
        == []
    )

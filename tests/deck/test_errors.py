"""Errors about names of concepts, facets and initiatives are one clear Dutch sentence with the next step."""

import pytest

from inspiratie.deck.errors import AmbiguousInitiative, UnknownConcept, UnknownFacet, UnknownInitiative
from inspiratie.errors import InspiratieError

EVERY = (
    (
        UnknownConcept("thema", "ovrlast", ("overlast",)),
        (
            "onbekende waarde voor thema: 'ovrlast'; bedoelde u 'overlast'?"
            " Alle mogelijkheden: inspiratie terms thema"
        ),
    ),
    (UnknownFacet("kleur", ("vorm", "doel")), "onbekend facet 'kleur'; kies uit: vorm, doel."),
    (
        UnknownInitiative("xyz"),
        "geen initiatief met de naam 'xyz'. Alle initiatieven: inspiratie list",
    ),
    (
        AmbiguousInitiative("buurt", ("a", "b", "c", "d")),
        (
            "'buurt' past bij meer dan één initiatief; bedoelde u 'a', 'b' of 'c'?"
            " Typ de volledige naam; alle initiatieven: inspiratie list"
        ),
    ),
)


@pytest.mark.parametrize(("error", "sentence"), EVERY)
def test_error_says_what_happened_and_what_to_do(error: InspiratieError, sentence: str) -> None:
    """The sentence holds the facts and the next step, and nothing of Python."""
    assert str(error) == sentence

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
    (UnknownFacet("kleur", ("vorm", "doel")), "onbekend kenmerk 'kleur'; kies uit: vorm, doel."),
    (
        UnknownInitiative("xyz"),
        "geen initiatief met de naam 'xyz'. Alle initiatieven: inspiratie list",
    ),
    (
        AmbiguousInitiative("buurt", ("a", "b", "c", "d")),
        (
            "'buurt' past bij meer dan één initiatief; bedoelde u 'a', 'b', 'c' of 'd'?"
            " Typ een langer stuk van de naam, of het nummer van de kaart uit: inspiratie list buurt"
        ),
    ),
    (
        AmbiguousInitiative("buurt", tuple("abcdefgh")),
        (
            "'buurt' past bij meer dan één initiatief;"
            " bedoelde u 'a', 'b', 'c', 'd', 'e', 'f' of een van de 2 andere?"
            " Typ een langer stuk van de naam, of het nummer van de kaart uit: inspiratie list buurt"
        ),
    ),
    (
        UnknownInitiative("b\u0430rt", ("bart",)),
        (
            "geen initiatief met de naam 'b\u0430rt'; bedoelde u 'bart'?"
            " Let op: '\u0430' is Grieks of Cyrillisch. Alle initiatieven: inspiratie list"
        ),
    ),
    (UnknownInitiative("99"), "geen kaart met nummer 99. Alle initiatieven: inspiratie list"),
    (
        UnknownConcept("thema", "vliegtuigen"),
        (
            "onbekende waarde voor thema: 'vliegtuigen'; niets lijkt erop."
            " Alle mogelijkheden: inspiratie terms thema"
        ),
    ),
)


@pytest.mark.parametrize(("error", "sentence"), EVERY)
def test_error_says_what_happened_and_what_to_do(error: InspiratieError, sentence: str) -> None:
    """The sentence holds the facts and the next step, and nothing of Python."""
    assert str(error) == sentence

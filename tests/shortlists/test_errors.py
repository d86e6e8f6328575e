"""Errors about saved lists are one clear Dutch sentence with the next step."""

import pytest

from inspiratie.errors import InspiratieError
from inspiratie.shortlists.errors import (
    BadShortlistName,
    NothingNamed,
    NotInShortlist,
    ShortlistExists,
    ShortlistsBusy,
    UnknownShortlist,
)

EVERY = (
    (
        UnknownShortlist("wijk", ("wijk-noord",)),
        "er is geen lijst 'wijk'; bedoelde u 'wijk-noord'? Uw lijsten: inspiratie shortlist list",
    ),
    (
        BadShortlistName("../x", "een naam bevat geen /"),
        "'../x' kan geen naam van een lijst zijn: een naam bevat geen /. Kies een naam zoals wijk-noord.",
    ),
    (
        ShortlistExists("wijk", "kies een andere naam"),
        "er is al een lijst 'wijk'; kies een andere naam.",
    ),
    (
        ShortlistsBusy("/lijsten", 2.5),
        (
            "een ander programma is al 2.5 seconden bezig met de lijsten in '/lijsten'."
            " Er is niets gewijzigd; probeer het straks opnieuw."
        ),
    ),
    (
        NotInShortlist("bart", "wijk noord"),
        (
            "'bart' staat niet in de lijst 'wijk noord'."
            ' Bekijk de lijst: inspiratie shortlist show "wijk noord"'
        ),
    ),
    (
        NothingNamed("brat", ("bart",)),
        (
            "geen lijst en geen initiatief heet 'brat'; bedoelde u 'bart'?"
            " Uw lijsten: inspiratie shortlist list; alle initiatieven: inspiratie list"
        ),
    ),
)


@pytest.mark.parametrize(("error", "sentence"), EVERY)
def test_error_says_what_happened_and_what_to_do(error: InspiratieError, sentence: str) -> None:
    """The sentence holds the facts and the next step, and nothing of Python."""
    assert str(error) == sentence


def test_a_long_name_is_cut_in_the_message() -> None:
    """A name of thousands of letters does not flood the terminal."""
    assert len(str(BadShortlistName("x" * 5000, "te lang"))) < 160

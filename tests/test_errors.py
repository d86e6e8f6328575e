"""Every error is one clear Dutch sentence that names the next step."""

import pytest

from inspiratie import errors
from inspiratie.errors import (
    AmbiguousInitiative,
    BadShortlistName,
    BadWeight,
    DataError,
    EmptyNeed,
    FileExists,
    FileNotWritten,
    InspiratieError,
    NothingNamed,
    NotInShortlist,
    Problem,
    ShortlistExists,
    ShortlistsBusy,
    UnknownConcept,
    UnknownFacet,
    UnknownInitiative,
    UnknownShortlist,
    WrongUsage,
)

EVERY = (
    (
        UnknownConcept("thema", "ovrlast", ("overlast",)),
        (
            "onbekende waarde voor thema: 'ovrlast'; bedoelde u 'overlast'?"
            " Alle mogelijkheden: inspiratie terms thema"
        ),
    ),
    (
        UnknownConcept("thema", "jongeren", elsewhere="--doelgroep"),
        (
            "onbekende waarde voor thema: 'jongeren'. Bij --doelgroep bestaat die waarde wel."
            " Alle mogelijkheden: inspiratie terms thema"
        ),
    ),
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
    (UnknownFacet("kleur", ("vorm", "doel")), "onbekend facet 'kleur'; kies uit: vorm, doel."),
    (
        BadWeight("thema=veel", ("vorm", "thema")),
        (
            "'thema=veel' is geen gewicht; schrijf bijvoorbeeld --gewicht doelgroep=3,"
            " met een getal van 0 tot 10 en een facet uit: vorm, thema."
        ),
    ),
    (FileExists("a.md"), "'a.md' bestaat al; kies een andere naam of voeg --overschrijf toe."),
    (
        FileNotWritten("a.md", "de schijf is vol"),
        (
            "'a.md' kan niet geschreven worden: de schijf is vol."
            " Wat er stond, is ongewijzigd; kies een andere plaats."
        ),
    ),
    (WrongUsage("kies één van beide."), "kies één van beide."),
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
        NotInShortlist("bart", "wijk"),
        "'bart' staat niet in de lijst 'wijk'. Bekijk de lijst: inspiratie shortlist show wijk",
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


def test_empty_need_gives_examples() -> None:
    """Who asks for nothing gets three commands that work, and the exit code of wrong usage."""
    assert str(EmptyNeed()).count("inspiratie suggest") == 3
    assert EmptyNeed().exit_code == 2


def test_long_name_is_cut_in_the_message() -> None:
    """A name of thousands of letters does not flood the terminal."""
    assert len(str(BadShortlistName("x" * 5000, "te lang"))) < 160


def test_data_error_gives_a_line_a_fault() -> None:
    """Every fault stands on its own line with file, line, field and reason; what is unknown is left out."""
    error = DataError(
        "deck.yaml",
        (
            Problem(line=12, field="initiatieven.3.themas.0", reason="het begrip bestaat niet"),
            Problem(line=None, field="", reason="het bestand is leeg"),
        ),
    )
    assert str(error).splitlines() == [
        "deck.yaml:12: initiatieven.3.themas.0: het begrip bestaat niet.",
        "deck.yaml: het bestand is leeg.",
        "Verbeter het bestand en probeer opnieuw.",
    ]


def test_every_kind_is_caught_by_the_root() -> None:
    """Each public error is an `InspiratieError` with exit code 1 or 2, so one boundary catches all."""
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, BaseException) and kind.__module__ == errors.__name__
    ]
    assert len(kinds) > 15
    assert all(issubclass(kind, InspiratieError) and kind.exit_code in {1, 2} for kind in kinds)


def test_errors_can_be_raised_twice() -> None:
    """An error is compared by identity, so that Python may hash it in a traceback and set notes on it."""
    one, other = UnknownInitiative("x"), UnknownInitiative("x")
    assert one != other
    assert len({one, other}) == 2

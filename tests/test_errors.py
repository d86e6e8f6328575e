"""Every error is one clear Dutch sentence that names the next step."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import inspiratie
from inspiratie import errors
from inspiratie.errors import (
    DataError,
    FileExists,
    FileNotWritten,
    InspiratieError,
    Problem,
    WrongUsage,
    one_of,
)

EVERY = (
    (FileExists("a.md"), "'a.md' bestaat al; kies een andere naam of voeg --overschrijf toe."),
    (
        FileNotWritten("a.md", "de schijf is vol"),
        (
            "'a.md' kan niet geschreven worden: de schijf is vol."
            " Wat er stond, is ongewijzigd; kies een andere plaats."
        ),
    ),
    (WrongUsage("kies één van beide."), "kies één van beide."),
)


def kinds(kind: type[InspiratieError] = InspiratieError) -> Iterator[type[InspiratieError]]:
    """Yield every kind of error of the package below one, whichever room it stands in."""
    for below in kind.__subclasses__():
        if below.__module__.startswith("inspiratie."):
            yield below
            yield from kinds(below)


@pytest.mark.parametrize(("error", "sentence"), EVERY)
def test_error_says_what_happened_and_what_to_do(error: InspiratieError, sentence: str) -> None:
    """The sentence holds the facts and the next step, and nothing of Python."""
    assert str(error) == sentence


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


@pytest.mark.parametrize(
    ("suggestions", "words"),
    [
        ([], "."),
        (["a"], "; bedoelde u 'a'?"),
        (["a", "b"], "; bedoelde u 'a' of 'b'?"),
        (["a", "b", "c", "d"], "; bedoelde u 'a', 'b' of 'c'?"),
    ],
)
def test_near_matches_are_offered(suggestions: list[str], words: str) -> None:
    """Three at most."""
    assert one_of(suggestions) == words


def test_the_tree_shows_every_kind() -> None:
    """The docstring names each with the module it stands in; all have exit code 1 or 2."""
    for module in pkgutil.walk_packages(inspiratie.__path__, "inspiratie."):
        if module.name.endswith(".errors"):
            importlib.import_module(module.name)
    found = set(kinds())
    tree = (errors.__doc__ or "").split("::")[1]
    drawn = set(re.findall(r"[A-Z]\w+", tree.replace("with a Problem", ""))) - {"InspiratieError"}
    assert drawn == {kind.__name__ for kind in found}
    assert {f"inspiratie.{name}" for name in re.findall(r"[a-z]+\.[a-z]+", tree)} == {
        kind.__module__ for kind in found
    } - {errors.__name__}
    assert all(kind.exit_code in {1, 2} for kind in found)


def test_a_command_at_the_end_of_a_fault_can_be_copied() -> None:
    """A full stop behind it would be copied too."""
    for reason, end in (("geen begrip. Alle: inspiratie terms thema", "thema"), ("te lang", "te lang.")):
        told = str(DataError("f.yaml", (Problem(line=1, field="", reason=reason),)))
        assert told.splitlines()[0].endswith(end)


def test_errors_can_be_raised_twice() -> None:
    """An error is compared by identity, so that Python may hash it in a traceback and set notes on it."""
    one, other = FileExists("x"), FileExists("x")
    assert one != other
    assert len({one, other}) == 2


def test_of_many_faults_the_first_are_told() -> None:
    """And the rest counted, so that nothing scrolls by."""
    faults = tuple(Problem(line=number, field="", reason="fout") for number in range(1, 46))
    lines = str(DataError("f.yaml", faults)).splitlines()
    assert (len(lines), lines[19:]) == (
        22,
        ["f.yaml:20: fout.", "En nog 25 andere.", "Verbeter het bestand en probeer opnieuw."],
    )

# ruff: noqa: N818 - the names say what happened; the root class carries the suffix
"""What can go wrong: facts as fields, one Dutch sentence and the next step each.

A kind that belongs to one room stands there; all are caught once, at the root of the app::

    InspiratieError
        WrongUsage
        DataError                 with a Problem for every fault
        FileExists
        FileNotWritten
        NoAnswer
        deck.errors
            UnknownConcept
            UnknownFacet
            UnknownInitiative
            AmbiguousInitiative
            UnknownField
        engine.errors
            EmptyNeed
            BadWeight
            UnknownUnwanted
            Contradiction
            DeniedValue
        shortlists.errors
            UnknownShortlist
            BadShortlistName
            ShortlistExists
            ShortlistsBusy
            NotInShortlist
            NothingNamed
        batch.errors
            Stopped
        output.errors
            UnknownFormat
            UnknownEnding
            ContraryEnding
            NoBrowser
        cli.preferences
            BadSetting
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inspiratie import commands

FAULTS_SHOWN = 20
"""So many faults of one file are told; the rest is counted."""


class InspiratieError(Exception):
    """Something the user can understand and mend; `str()` gives the Dutch sentence."""

    exit_code = 1
    """What the process returns: 2 when the command line itself is wrong, 1 when something else is."""
    given: tuple[str, ...] = ()
    """Decks of the user's own that the command was given: those that an error names take them along."""
    lists_in: str = ""
    """The folder of lists that the command was given, likewise."""


@dataclass(eq=False)
class WrongUsage(InspiratieError):
    """Options that do not go together, or a value that an option does not take."""

    sentence: str
    """One Dutch sentence with the next step."""
    exit_code = 2

    def __str__(self) -> str:
        return self.sentence


@dataclass(eq=False)
class FileExists(InspiratieError):
    """A file is there already and may not be overwritten."""

    path: str

    def __str__(self) -> str:
        return f"'{self.path}' bestaat al; kies een andere naam of voeg --overschrijf toe."


@dataclass(eq=False)
class FileNotWritten(InspiratieError):
    """A file that cannot be written."""

    path: str
    why: str
    """A Dutch clause without a full stop."""

    def __str__(self) -> str:
        return (
            f"'{self.path}' kan niet geschreven worden: {self.why}."
            " Wat er stond, is ongewijzigd; kies een andere plaats."
        )


class NoAnswer(InspiratieError):
    """The input ended before a question was answered."""

    def __str__(self) -> str:
        return "de invoer eindigde zonder antwoord; er is niets gewijzigd."


class Problem(NamedTuple):
    """One fault in a data file: where it stands and what is wrong."""

    line: int | None
    field: str
    """Path of the field, such as ``initiatieven.3.themas.0``; empty for the file as a whole."""
    reason: str
    """A Dutch clause without a full stop."""


@dataclass(eq=False)
class DataError(InspiratieError):
    """A data file that cannot be read or is not valid; a line for each of the first faults."""

    file: str
    problems: tuple[Problem, ...]
    next_step: str = "Verbeter het bestand en probeer opnieuw."
    told: int = FAULTS_SHOWN
    """So many faults are told."""

    def __str__(self) -> str:
        lines = []
        for problem in self.problems[: self.told]:
            place = self.file if problem.line is None else f"{self.file}:{problem.line}"
            field = f" {problem.field}:" if problem.field else ""
            lines.append(f"{place}:{field} {problem.reason}{_stop(problem.reason)}")
        if (more := len(self.problems) - self.told) > 0:
            lines.append(f"En nog {more} andere.")
        return "\n".join([*lines, self.next_step])


def _stop(text: str) -> str:
    """Return the full stop of a sentence; one that ends in a command has none, or it would be copied too."""
    return "" if text.rpartition(": ")[2].startswith(commands.PROGRAM) else "."


def one_of(suggestions: Sequence[str]) -> str:
    """Return ``; bedoelde u 'a', 'b' of 'c'?`` for up to three near matches, or a full stop.

    >>> one_of(["overlast", "inbraak"]), one_of([])
    ("; bedoelde u 'overlast' of 'inbraak'?", '.')
    """
    quoted = [f"'{suggestion}'" for suggestion in suggestions[:3]]
    if not quoted:
        return "."
    return f"; bedoelde u {either(quoted)}?"


def either(choices: Sequence[str]) -> str:
    """Return one or more choices as words.

    >>> either(["ja", "nee", "auto"]), either(["ja"])
    ('ja, nee of auto', 'ja')
    """
    return " of ".join(filter(None, [", ".join(choices[:-1]), choices[-1]]))

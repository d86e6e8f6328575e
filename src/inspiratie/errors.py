# ruff: noqa: N818 - the names say what happened; the root class carries the suffix
"""What can go wrong: facts as fields, one Dutch sentence and the next step each."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspiratie import commands
from inspiratie.clean import shown


class InspiratieError(Exception):
    """Something the user can understand and mend; `str()` gives the Dutch sentence."""

    exit_code = 1
    """What the process returns: 1 for a clear error, 2 for wrong usage."""


def _one_of(suggestions: Sequence[str]) -> str:
    """Return ``; bedoelde u 'a', 'b' of 'c'?`` for up to three near matches, or a full stop."""
    quoted = [f"'{suggestion}'" for suggestion in suggestions[:3]]
    if not quoted:
        return "."
    choice = " of ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))
    return f"; bedoelde u {choice}?"


@dataclass(eq=False)
class UnknownConcept(InspiratieError):
    """A value of a facet option that no concept answers to."""

    facet: str
    value: str
    suggestions: tuple[str, ...] = ()
    elsewhere: str = ""
    """The option under which the value is known, such as ``--doelgroep``, or nothing."""

    def __str__(self) -> str:
        known = f" Bij {self.elsewhere} bestaat die waarde wel." if self.elsewhere else ""
        return (
            f"onbekende waarde voor {self.facet}: '{self.value}'{_one_of(self.suggestions)}{known}"
            f" Alle mogelijkheden: {commands.terms(self.facet)}"
        )


@dataclass(eq=False)
class UnknownInitiative(InspiratieError):
    """An id or title that no initiative in the catalogue answers to."""

    value: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"geen initiatief met de naam '{self.value}'{_one_of(self.suggestions)}"
            f" Alle initiatieven: {commands.list_()}"
        )


@dataclass(eq=False)
class AmbiguousInitiative(InspiratieError):
    """A partial name that several initiatives answer to equally well."""

    value: str
    candidates: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"'{self.value}' past bij meer dan één initiatief{_one_of(self.candidates)}"
            f" Typ de volledige naam; alle initiatieven: {commands.list_()}"
        )


@dataclass(eq=False)
class UnknownFacet(InspiratieError):
    """A facet name that does not exist."""

    value: str
    facets: tuple[str, ...]

    def __str__(self) -> str:
        return f"onbekend facet '{self.value}'; kies uit: {', '.join(self.facets)}."


@dataclass(eq=False)
class BadWeight(InspiratieError):
    """A ``--gewicht`` that is not FACET=NUMBER."""

    value: str
    facets: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"'{self.value}' is geen gewicht; schrijf bijvoorbeeld --gewicht doelgroep=3,"
            f" met een getal van 0 tot 10 en een facet uit: {', '.join(self.facets)}."
        )


@dataclass(eq=False)
class EmptyNeed(InspiratieError):
    """A suggestion or a report was asked for without text and without any wish."""

    verb: commands.Asking = "suggest"
    """The command that was given."""
    exit_code = 2

    def __str__(self) -> str:
        return "\n".join(
            [
                "u gaf nog niet aan waarvoor u een initiatief zoekt. Drie voorbeelden:",
                *(f"  {example}" for example in commands.examples(self.verb)),
                f"Alle mogelijke waarden: {commands.terms()}",
            ]
        )


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


@dataclass(eq=False)
class WrongUsage(InspiratieError):
    """Options that do not go together, or a value that an option does not take."""

    sentence: str
    """One Dutch sentence with the next step."""
    exit_code = 2

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault in a data file: where it stands and what is wrong."""

    line: int | None
    field: str
    """Path of the field, such as ``initiatieven.3.themas.0``; empty for the file as a whole."""
    reason: str
    """A Dutch clause without a full stop."""


@dataclass(eq=False)
class DataError(InspiratieError):
    """A data file that cannot be read or is not valid; every fault on its own line."""

    file: str
    problems: tuple[Problem, ...]
    next_step: str = "Verbeter het bestand en probeer opnieuw."

    def __str__(self) -> str:
        lines = []
        for problem in self.problems:
            place = self.file if problem.line is None else f"{self.file}:{problem.line}"
            field = f" {problem.field}:" if problem.field else ""
            lines.append(f"{place}:{field} {problem.reason}.")
        return "\n".join([*lines, self.next_step])


@dataclass(eq=False)
class UnknownShortlist(InspiratieError):
    """A name that no saved list has."""

    name: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"er is geen lijst '{self.name}'{_one_of(self.suggestions)}"
            f" Uw lijsten: {commands.shortlist_list()}"
        )


@dataclass(eq=False)
class BadShortlistName(InspiratieError):
    """A name that a list cannot have."""

    name: str
    why: str
    """A Dutch clause without a full stop."""

    def __str__(self) -> str:
        return (
            f"'{shown(self.name)}' kan geen naam van een lijst zijn: {self.why}."
            " Kies een naam zoals wijk-noord."
        )


@dataclass(eq=False)
class ShortlistExists(InspiratieError):
    """Another list has the name already."""

    name: str
    next_step: str
    """A Dutch clause without a full stop."""

    def __str__(self) -> str:
        return f"er is al een lijst '{self.name}'; {self.next_step}."


@dataclass(eq=False)
class ShortlistsBusy(InspiratieError):
    """Another process holds the lists for longer than we want to wait."""

    folder: str
    seconds: float

    def __str__(self) -> str:
        return (
            f"een ander programma is al {self.seconds:g} seconden bezig met de lijsten in '{self.folder}'."
            " Er is niets gewijzigd; probeer het straks opnieuw."
        )


@dataclass(eq=False)
class NotInShortlist(InspiratieError):
    """An initiative that a list does not hold."""

    value: str
    name: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"'{self.value}' staat niet in de lijst '{self.name}'{_one_of(self.suggestions)}"
            f" Bekijk de lijst: {commands.shortlist_show(self.name)}"
        )


@dataclass(eq=False)
class NothingNamed(InspiratieError):
    """A word that names neither a list nor an initiative."""

    value: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"geen lijst en geen initiatief heet '{self.value}'{_one_of(self.suggestions)}"
            f" Uw lijsten: {commands.shortlist_list()}; alle initiatieven: {commands.list_()}"
        )

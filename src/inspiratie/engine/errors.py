# ruff: noqa: N818 - the names say what happened; the root class carries the suffix
"""What can go wrong with a need."""

from dataclasses import dataclass

from inspiratie import commands
from inspiratie.errors import InspiratieError, one_of


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
                *(f"  {commands.on_decks(one, self.given)}" for one in commands.examples(self.verb)),
                f"Alle mogelijke waarden: {commands.on_decks(commands.terms(), self.given)}",
            ]
        )


@dataclass(eq=False)
class UnknownUnwanted(InspiratieError):
    """A value of ``--zonder`` that names no concept and no initiative."""

    value: str
    suggestions: tuple[str, ...] = ()
    """Labels of concepts and ids of initiatives that come near, nearest first."""
    exit_code = 2

    def __str__(self) -> str:
        return (
            f"geen begrip of initiatief heet '{self.value}'{one_of(self.suggestions)}"
            f" Zoek een begrip: {commands.on_decks(commands.terms(self.value), self.given)}"
        )


@dataclass(eq=False)
class DeniedValue(InspiratieError):
    """A value of a facet option that says what is not wanted, such as "geen jongeren"."""

    facet: str
    value: str
    what: str
    """What is not wanted."""
    exit_code = 2

    def __str__(self) -> str:
        return (
            f"'{self.value}' zegt wat u niet wilt, en als {self.facet} telt wat u wél wilt;"
            f" met suggest sluit u iets uit, zo: --zonder {commands.in_shell(self.what)}"
        )


@dataclass(eq=False)
class Contradiction(InspiratieError):
    """All that is asked is not wanted either."""

    asked: tuple[str, ...]
    exit_code = 2

    def __str__(self) -> str:
        asked = " en ".join(f"'{label}'" for label in self.asked)
        return f"u vraagt {asked} en sluit dat ook uit; laat een van de twee weg."


@dataclass(eq=False)
class BadWeight(InspiratieError):
    """A ``--gewicht`` that is not FACET=NUMBER."""

    value: str
    facets: tuple[str, ...]
    heaviest: float
    """The highest number that it can be."""
    exit_code = 2

    def __str__(self) -> str:
        return (
            f"'{self.value}' is geen gewicht; schrijf bijvoorbeeld --gewicht doelgroep=3,"
            f" met een getal van 0 tot {self.heaviest:g} en een kenmerk uit: {', '.join(self.facets)}."
        )

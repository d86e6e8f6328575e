# ruff: noqa: N818 - the names say what happened; the root class carries the suffix
"""What can go wrong with names of concepts, facets and initiatives."""

from dataclasses import dataclass

from inspiratie import commands
from inspiratie.errors import InspiratieError, one_of


@dataclass(eq=False)
class UnknownConcept(InspiratieError):
    """A value of a facet option that no concept answers to."""

    facet: str
    value: str
    suggestions: tuple[str, ...] = ()
    exit_code = 2

    def __str__(self) -> str:
        return (
            f"onbekende waarde voor {self.facet}: '{self.value}'{one_of(self.suggestions)}"
            f" Alle mogelijkheden: {commands.on_decks(commands.terms(self.facet), self.given)}"
        )


@dataclass(eq=False)
class UnknownFacet(InspiratieError):
    """A facet name that does not exist."""

    value: str
    facets: tuple[str, ...]
    exit_code = 2

    def __str__(self) -> str:
        return f"onbekend facet '{self.value}'; kies uit: {', '.join(self.facets)}."


@dataclass(eq=False)
class UnknownInitiative(InspiratieError):
    """An id or title that no initiative in the catalogue answers to."""

    value: str
    suggestions: tuple[str, ...] = ()
    exit_code = 2

    def __str__(self) -> str:
        return (
            f"geen initiatief met de naam '{self.value}'{one_of(self.suggestions)}"
            f" Alle initiatieven: {commands.on_decks(commands.list_(), self.given)}"
        )


@dataclass(eq=False)
class AmbiguousInitiative(InspiratieError):
    """A partial name that several initiatives answer to equally well."""

    value: str
    candidates: tuple[str, ...]
    exit_code = 2

    def __str__(self) -> str:
        return (
            f"'{self.value}' past bij meer dan één initiatief{one_of(self.candidates)}"
            f" Typ de volledige naam; alle initiatieven: {commands.on_decks(commands.list_(), self.given)}"
        )


@dataclass(eq=False)
class UnknownField(InspiratieError):
    """A field of own decks that no card fills."""

    value: str
    filled: tuple[str, ...]
    """The fields that some card fills."""

    def __str__(self) -> str:
        none = "alleen eigen kaarten vullen velden in"
        some = f"ingevuld zijn: {', '.join(self.filled)}" if self.filled else none
        return f"geen enkele kaart heeft het veld '{self.value}' ingevuld; {some}."

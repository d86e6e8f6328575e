# ruff: noqa: N818 - the names say what happened; the root class carries the suffix
"""What can go wrong with names of concepts, facets and initiatives."""

from dataclasses import dataclass

from inspiratie import commands
from inspiratie.clean import foreign_letters
from inspiratie.errors import InspiratieError, either, one_of

_NAMED = 6
"""So many initiatives are named that a word may stand for."""


@dataclass(eq=False)
class UnknownConcept(InspiratieError):
    """A value of a facet option that no concept answers to."""

    facet: str
    value: str
    suggestions: tuple[str, ...] = ()
    exit_code = 2

    def __str__(self) -> str:
        near = one_of(self.suggestions) if self.suggestions else "; niets lijkt erop."
        return (
            f"onbekende waarde voor {self.facet}: '{self.value}'{near}"
            f" Alle mogelijkheden: {commands.on_decks(commands.terms(self.facet), self.given)}"
        )


@dataclass(eq=False)
class UnknownFacet(InspiratieError):
    """A facet name that does not exist."""

    value: str
    facets: tuple[str, ...]
    exit_code = 2

    def __str__(self) -> str:
        return f"onbekend kenmerk '{self.value}'; kies uit: {', '.join(self.facets)}."


@dataclass(eq=False)
class UnknownInitiative(InspiratieError):
    """An id or title that no initiative in the catalogue answers to."""

    value: str
    suggestions: tuple[str, ...] = ()
    exit_code = 2

    def __str__(self) -> str:
        named = (
            f"kaart met nummer {self.value}"
            if self.value.isdigit()
            else f"initiatief met de naam '{self.value}'"
        )
        foreign = foreign_letters(self.value)
        letters = f" Let op: '{foreign}' is Grieks of Cyrillisch." if foreign else ""
        return (
            f"geen {named}{one_of(self.suggestions)}{letters}"
            f" Alle initiatieven: {commands.on_decks(commands.list_(), self.given)}"
        )


@dataclass(eq=False)
class AmbiguousInitiative(InspiratieError):
    """A partial name that several initiatives answer to equally well."""

    value: str
    candidates: tuple[str, ...]
    exit_code = 2

    def __str__(self) -> str:
        told = [f"'{name}'" for name in self.candidates[:_NAMED]]
        more = len(self.candidates) - len(told)
        which = either([*told, f"een van de {more} andere"] if more else told)
        search = commands.on_decks(commands.list_(word=self.value), self.given)
        return (
            f"'{self.value}' past bij meer dan één initiatief; bedoelde u {which}?"
            f" Typ een langer stuk van de naam, of het nummer van de kaart uit: {search}"
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

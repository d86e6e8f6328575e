# ruff: noqa: N818 - the names say what happened; the root class carries the suffix
"""What can go wrong with saved lists."""

from dataclasses import dataclass

from inspiratie import commands
from inspiratie.clean import shown
from inspiratie.errors import InspiratieError, one_of


@dataclass(eq=False)
class UnknownShortlist(InspiratieError):
    """A name that no saved list has."""

    name: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        lists = commands.on_decks(commands.shortlist_list(), (), folder=self.lists_in)
        return f"er is geen lijst '{self.name}'{one_of(self.suggestions)} Uw lijsten: {lists}"


@dataclass(eq=False)
class BadShortlistName(InspiratieError):
    """A name that a list cannot have."""

    name: str
    why: str
    """A Dutch clause without a full stop."""
    exit_code = 2

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
        show = commands.on_decks(commands.shortlist_show(self.name), self.given, folder=self.lists_in)
        return (
            f"'{self.value}' staat niet in de lijst '{self.name}'{one_of(self.suggestions)}"
            f" Bekijk de lijst: {show}"
        )


@dataclass(eq=False)
class NothingNamed(InspiratieError):
    """A word that names neither a list nor an initiative."""

    value: str
    suggestions: tuple[str, ...] = ()
    exit_code = 2

    def __str__(self) -> str:
        lists = commands.on_decks(commands.shortlist_list(), (), folder=self.lists_in)
        return (
            f"geen lijst en geen initiatief heet '{self.value}'{one_of(self.suggestions)}"
            f" Uw lijsten: {lists}; alle initiatieven: {commands.on_decks(commands.list_(), self.given)}"
        )

"""Which folder of lists a command works in, what it holds, and what to type after a change in it."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import Group
from inspiratie.cli.options import StilOption
from inspiratie.cli.output import say
from inspiratie.cli.paths import path_of
from inspiratie.errors import DataError, WrongUsage
from inspiratie.storage.leftovers import clear_leftovers

if TYPE_CHECKING:
    from inspiratie.output.results import Lists
    from inspiratie.shortlists import Shortlist, ShortlistFolder

MapOption = Annotated[
    Path | None,
    typer.Option(
        "--map",
        metavar="MAP",
        parser=path_of("--map", such_as="--map lijsten"),
        help="Gebruik de lijsten in deze map in plaats van de uwe.",
    ),
]


class InFolder(Group):
    """Where the lists of a command are."""

    map_: MapOption = None

    def open(self) -> "ShortlistFolder":
        """Return the folder of ``--map``, of INSPIRATIE_HOME, or the user's own."""
        from inspiratie.shortlists import shortlist_folder  # noqa: PLC0415 - loads pydantic, only when needed

        clear_leftovers()
        return shortlist_folder(os.environ, self.map_)

    def named(self) -> str:
        """Return the folder that a command must name to find these lists again, or nothing."""
        return str(self.map_ or "")

    def only(self) -> str:
        """Return the name of the one list there is; `WrongUsage`, which names them, where there are more."""
        names = self.open().slugs()
        if len(names) == 1:
            return names[0]
        if not names:
            raise WrongUsage(
                f"u hebt nog geen lijst; maak er een met: {commands.shortlist_add('mijn-lijst', '13')}"
            )
        raise WrongUsage(f"u noemde geen lijst; kies er een: {', '.join(names)}.")

    def lists(self) -> "Lists":
        """Return every list in the folder that can be read, and tell of the others."""
        from inspiratie.output.results import Lists  # noqa: PLC0415 - only to show them all

        folder = self.open()
        return Lists(
            shortlists=tuple(_readable(folder)),
            folder=str(self.map_ or folder.path),
            has_unreadable=bool(folder.slugs()),
            is_chosen=self.map_ is not None,
        )


class Changing(InFolder):
    """Where the list is that a command changes, and whether the next steps come after it."""

    stil: StilOption = False

    def tell_next(self, name: str, decks: Sequence[Path] | None = None) -> None:
        """Tell who is at a screen what can be done with a list that was changed, where the command had it."""
        if self.stil or not (sys.stdout.isatty() and sys.stderr.isatty()):
            return
        from inspiratie.output.next_steps import after_change  # noqa: PLC0415 - loads the engine

        for step in after_change(name, given=tuple(map(str, decks or ())), folder=self.named()):
            say(f"{step.purpose}: {step.line}")


def _readable(folder: "ShortlistFolder") -> Iterator["Shortlist"]:
    """Yield every list that can be read; tell of the others."""
    from inspiratie.shortlists.errors import UnknownShortlist  # noqa: PLC0415 - loads pydantic, only when needed

    for slug in folder.slugs():
        try:
            yield folder.load(slug)
        except UnknownShortlist:
            continue  # removed by another process since it was seen
        except DataError as error:
            say(f"Let op: {error}")
    for name in folder.odd():
        say(f"Let op: '{name}' is overgeslagen; het is geen gewoon bestand dat te lezen is.")
    for name in folder.strangers():
        taken_over = commands.shortlist_import(str(folder.path / name))
        say(f"Let op: '{name}' is overgeslagen; neem het bestand over met: {taken_over}")

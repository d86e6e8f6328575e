"""What one run of a command works with: the catalogue, the engine, and where output goes."""

import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie import __version__
from inspiratie.catalogue import Catalogue, load_catalogue
from inspiratie.cli.output import Kleur, make_console, say, write_result
from inspiratie.errors import WrongUsage
from inspiratie.files import write_atomically
from inspiratie.vocabulary import Facet

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from inspiratie.recommender import Recommender

MAX_DECKS = 50


class Session:
    """The catalogue and the output of one command."""

    def __init__(
        self,
        *,
        decks: Sequence[Path] | None = None,
        kleur: Kleur = Kleur.AUTO,
        uitvoer: Path | None = None,
        overschrijf: bool = False,
    ) -> None:
        """Take what the shared options say."""
        self._decks = tuple(decks or ())
        self._kleur = kleur
        self._uitvoer = uitvoer
        self._overschrijf = overschrijf

    @cached_property
    def catalogue(self) -> Catalogue:
        """The packaged deck and the user's own."""
        return load_catalogue(self._decks)

    @cached_property
    def recommender(self) -> "Recommender":
        """The engine over the catalogue."""
        from inspiratie.recommender import Recommender  # noqa: PLC0415 - browsing does without the engine

        return Recommender(self.catalogue)

    @cached_property
    def console(self) -> "Console":
        """The console on stdout."""
        return make_console(sys.stdout, self._kleur)

    def show(self, renderable: "RenderableType") -> None:
        """Print a renderable, or write it to the file of ``--uitvoer`` without colour."""
        if self._uitvoer is None:
            self.console.print(renderable)
            return
        with self.console.capture() as capture:
            self.console.print(renderable)
        from rich.text import Text  # noqa: PLC0415 - only for a file

        self.write(Text.from_ansi(capture.get()).plain)

    def write(self, text: str) -> None:
        """Write a finished text to stdout, or to the file of ``--uitvoer``."""
        if self._uitvoer is None:
            write_result(text)
            return
        write_atomically(self._uitvoer, text, overwrite=self._overschrijf)
        say(f"Geschreven: {self._uitvoer}")


def facet_values(
    *,
    doel: Sequence[str] | None = None,
    vorm: Sequence[str] | None = None,
    methode: Sequence[str] | None = None,
    doelgroep: Sequence[str] | None = None,
    thema: Sequence[str] | None = None,
) -> Mapping[Facet, Sequence[str]]:
    """Return the values of the facet options that were given; an empty value is refused."""
    given = {
        Facet.DOEL: doel,
        Facet.VORM: vorm,
        Facet.METHODE: methode,
        Facet.DOELGROEP: doelgroep,
        Facet.THEMA: thema,
    }
    values = {facet: tuple(value.strip() for value in chosen) for facet, chosen in given.items() if chosen}
    for facet, chosen in values.items():
        if not all(chosen):
            sentence = f"--{facet} kreeg een lege waarde; alle mogelijkheden: inspiratie terms {facet}"
            raise WrongUsage(sentence)
    return values


def version_line() -> str:
    """Return the versions of the program and of its cards."""
    catalogue = load_catalogue()
    return f"inspiratie {__version__} (kaarten {catalogue.version}, {len(catalogue)} initiatieven)"

"""What one run of a command works with: the catalogue, the engine, and where output goes."""

import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie import __version__, commands
from inspiratie.cli.output import Kleur, make_console, say, write_result
from inspiratie.deck.catalogue import Catalogue, Entry, load_catalogue
from inspiratie.deck.errors import UnknownFacet
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.errors import BadWeight
from inspiratie.errors import WrongUsage
from inspiratie.language.lexicon_files import load_lexicon
from inspiratie.storage.files import write_atomically

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from inspiratie.engine.recommender import Recommender

MAX_WEIGHT = 10.0


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
        from inspiratie.engine.recommender import (  # noqa: PLC0415 - browsing does without the engine
            packaged_recommender,
        )

        return packaged_recommender(self.catalogue, load_lexicon())

    @cached_property
    def console(self) -> "Console":
        """The console on stdout."""
        return make_console(sys.stdout, self._kleur)

    def filtered(self, wanted: Mapping[Facet, Sequence[str]]) -> tuple[Initiative, ...]:
        """Return the initiatives that carry one of the wanted values in every facet given."""
        concepts: dict[Facet, list[str]] = {}
        for facet, values in wanted.items():
            for wish in self.recommender.understand(options={facet: values}).wishes:
                concepts.setdefault(wish.concept.facet, []).append(wish.concept.id)
        return self.catalogue.carrying(concepts)

    def show_cards(self, entries: Sequence[Entry], *, qr: bool) -> None:
        """Print whole cards, with a QR code to the first link when asked."""
        from rich.console import Group  # noqa: PLC0415 - rich is slow to import

        from inspiratie.output.terminal.cards import initiative_card  # noqa: PLC0415 - rich is slow to import
        from inspiratie.output.terminal.qr import qr_renderable  # noqa: PLC0415 - likewise

        cards = []
        for entry in entries:
            links = entry.initiative.links
            extra = (qr_renderable(links[0].url),) if qr and links else ()
            cards.append(initiative_card(entry, self.catalogue.vocabulary, extra=extra))
            if qr and not links:
                say(f"{entry.initiative.titel} heeft geen link, dus ook geen QR-code.")
        self.show(Group(*cards))

    def show(self, renderable: "RenderableType") -> None:
        """Print a renderable, or write it to the file of ``--uitvoer`` without colour."""
        if self._uitvoer is None:
            self.console.print(renderable, crop=False)  # a command to copy may be longer than a line
            return
        with self.console.capture() as capture:
            self.console.print(renderable, crop=False)
        from rich.text import Text  # noqa: PLC0415 - only for a file

        self.write(Text.from_ansi(capture.get()).plain)

    def write(self, text: str) -> None:
        """Write a finished text to stdout, or to the file of ``--uitvoer``."""
        if self._uitvoer is None:
            write_result(text)
            return
        write_atomically(self._uitvoer, text, overwrite=self._overschrijf)
        say(f"Geschreven: {self._uitvoer}")

    def hand_on(self, text: str, *, asked: str) -> None:
        """Write a finished text that holds what was asked, and warn when that is a long one in a file."""
        from inspiratie.wording.sentences import WHOLE_TEXT, is_short  # noqa: PLC0415 - loads the engine

        self.write(text)
        if not is_short(asked) and (self._uitvoer is not None or not sys.stdout.isatty()):
            say(WHOLE_TEXT)


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
            sentence = f"--{facet} kreeg een lege waarde; alle mogelijkheden: {commands.terms(facet)}"
            raise WrongUsage(sentence)
    return values


def facet_weights(values: Sequence[str] | None) -> Mapping[Facet, float]:
    """Return the weights of ``--gewicht FACET=GETAL``, 0 to 10; raises `BadWeight`."""
    weights: dict[Facet, float] = {}
    for value in values or ():
        name, _, number = value.partition("=")
        try:
            weight = float(number.replace(",", "."))
            facet = Facet.named(name)
        except (ValueError, UnknownFacet) as error:
            raise BadWeight(value, tuple(Facet)) from error
        if not 0 <= weight <= MAX_WEIGHT:
            raise BadWeight(value, tuple(Facet))
        weights[facet] = weight
    return weights


def required_facets(names: Sequence[str] | None) -> Sequence[Facet]:
    """Return the facets of ``--verplicht``; raises `UnknownFacet`."""
    return tuple(map(Facet.named, names or ()))


def version_line() -> str:
    """Return the versions of the program and of its cards."""
    catalogue = load_catalogue()
    return f"inspiratie {__version__} (kaarten {catalogue.version}, {len(catalogue)} initiatieven)"

"""`inspiratie page`: all initiatives on one page, to hand on."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import OutputOptions
from inspiratie.cli.options import DeckOption, DrukOption, OverschrijfOption, UitvoerOption
from inspiratie.cli.output import say
from inspiratie.cli.paths import path_of
from inspiratie.cli.session import Session
from inspiratie.errors import WrongUsage
from inspiratie.output.kinds import PAGE
from inspiratie.storage.files import make_folder, write_atomically

if TYPE_CHECKING:
    from inspiratie.deck.catalogue import Catalogue
    from inspiratie.output.handout import Handout

_FILE = "kaarten.html"


def page(
    *,
    website: Annotated[
        Path | None,
        typer.Option(
            "--website",
            metavar="MAP",
            parser=path_of("--website", such_as="--website site"),
            help="Maak in deze map een website: de pagina, en wat ze ook zonder internet laat openen.",
        ),
    ] = None,
    druk: DrukOption = None,
    deck: DeckOption = None,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Maak van alle kaarten één pagina voor een browser, om te zoeken, te kiezen en af te drukken.

    Wie ze krijgt, heeft dit programma niet nodig.

    Voorbeeld: inspiratie page -o kaarten.html
    """
    paper = druk.value if druk else None
    output = OutputOptions(uitvoer=uitvoer, overschrijf=overschrijf).open(PAGE, paper=paper)
    if website is None:
        if uitvoer is None and sys.stdout.isatty():
            raise WrongUsage(
                f"een pagina hoort in een bestand: {commands.page(_FILE)}\n"
                f"Of bekijk ze meteen: {commands.open_()}"
            )
        output.give(deck_handout(Session(deck).catalogue))
        return
    if uitvoer is not None:
        raise WrongUsage("--website maakt een map en --uitvoer een bestand; laat een van de twee weg.")
    from inspiratie.output.page.website import to_website  # noqa: PLC0415 - only when asked

    files = to_website(deck_handout(Session(deck).catalogue), paper=paper)
    make_folder(website, files, overwrite=overschrijf)
    for name, text in files.items():
        write_atomically(website / name, text, overwrite=overschrijf)
    say(f"Geschreven: {website}")


def deck_handout(catalogue: "Catalogue") -> "Handout":
    """Return all initiatives, as a page shows them."""
    from inspiratie.output.handout import handout_of_ids  # noqa: PLC0415 - loads the engine

    again = commands.on_decks(commands.page(_FILE), catalogue.given)
    return handout_of_ids(tuple(catalogue.by_id), catalogue, title="Alle initiatieven", command=again)

"""`inspiratie batch`: a table of needs in, a shortlist for each and a comparison out."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie.cli.look import look_of
from inspiratie.cli.options import (
    AantalOption,
    DeckOption,
    ExcelOption,
    KleurOption,
    OverschrijfOption,
    ZonderOption,
)
from inspiratie.cli.output import make_console, say
from inspiratie.cli.paths import path_of
from inspiratie.cli.result import NOT_FOR_EXCEL
from inspiratie.cli.session import Session
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from inspiratie.batch import Row
    from inspiratie.cli.preferences import Kleur

_COLUMNS_TOLD = 10
"""So many columns that mean nothing are named."""


def _folder(path: Path) -> Path:
    """Return the folder to write in; a name that looks like one of a file is refused."""
    if path.suffix.lower() in {ending for known in Format for ending in known.endings}:
        raise WrongUsage(
            f"--uitvoer is hier een map met een bestand per rij; laat '{path.suffix}' weg uit '{path}'."
        )
    return path


def _readable(path: Path) -> Path:
    """Return where the table stands; one that cannot be read is told before an option is missed."""
    from inspiratie.storage.received import read_received  # noqa: PLC0415 - keeps other commands' start-up short

    read_received(path)
    return path


def batch(
    noden: Annotated[
        Path,
        typer.Argument(
            metavar="NODEN.csv",
            callback=_readable,
            parser=path_of("NODEN.csv", such_as="noden.csv"),
            help="Een tabel met een rij per wijk of vraag.",
        ),
    ],
    *,
    uitvoer: Annotated[
        Path,
        typer.Option(
            "--uitvoer",
            "-o",
            metavar="MAP",
            callback=_folder,
            parser=path_of("--uitvoer", such_as="-o antwoorden"),
            help="De map voor de lijsten en de vergelijking.",
        ),
    ],
    aantal: AantalOption = 5,
    zonder: ZonderOption = None,
    excel: ExcelOption = False,
    deck: DeckOption = None,
    kleur: KleurOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Maak voor elke rij van een tabel een lijst met suggesties, en één blad dat ze vergelijkt.

    Kolommen: naam, tekst, doel, doelgroep, thema, methode, vorm. Meer waarden in één cel: met | ertussen.
    Een rij met een fout wordt gemeld met haar regelnummer; de rest gaat door.

    Voorbeeld: inspiratie batch noden.csv -o antwoorden
    """
    from inspiratie.batch import SHEET, Target, read_table, run  # noqa: PLC0415 - keeps other commands' start-up short
    from inspiratie.storage.strict_yaml import read_source  # noqa: PLC0415 - likewise

    session = Session(deck)
    table = read_table(read_source(noden))
    for notice in table.notices:
        say(f"{noden}: {notice}.")
    if table.ignored:
        say(f"{noden}: niet gebruikte kolommen: {', '.join(table.ignored[:_COLUMNS_TOLD])}.")
    target = Target(folder=uitvoer, count=aantal, without=zonder or (), overwrite=overschrijf, excel=excel)
    with _progress(look_of(os.environ, kleur=kleur).kleur) as track:
        outcome = run(table, session.recommender, target, track=track)
    for note in outcome.notices:
        say(f"{noden}:{note.line}: {note.field}: {note.reason}")
    for fault in outcome.faults:
        say(f"fout: {noden}:{fault.line}: {fault.field}: {fault.reason}")
    for result in outcome.results:
        if not result.best:
            say(f"{noden}:{result.row.line}: {result.row.name}: niets past hier goed bij.")
    say(f"{outcome.tally} In de map: {uitvoer}.")
    if not excel:
        say(NOT_FOR_EXCEL)
    say(f"Vergelijk ze in uw browser of in Word: {uitvoer / SHEET}.html")
    if outcome.faults:
        raise typer.Exit(1)


@contextmanager
def _progress(kleur: "Kleur") -> "Iterator[Callable[[Sequence[Row]], Iterable[Row]]]":
    """Give what shows a progress bar on a terminal, and nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda rows: rows
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - rich is slow to import

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=make_console(sys.stderr, kleur), transient=True) as progress:
        yield lambda rows: progress.track(rows, description="rijen")

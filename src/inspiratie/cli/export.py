"""`inspiratie export`: a list, some initiatives or the whole deck as a file to pass on."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie import commands
from inspiratie.cli.complete import complete_initiative
from inspiratie.cli.options import DeckOption, Formaat, OverschrijfOption, UitvoerOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.cli.shortlist import MapOption, complete_shortlist, open_folder
from inspiratie.deck.errors import AmbiguousInitiative, UnknownInitiative
from inspiratie.errors import WrongUsage

if TYPE_CHECKING:
    from inspiratie.output.files import Exporter
    from inspiratie.output.handout import Handout
    from inspiratie.shortlists import ShortlistFolder

_SUFFIXES = {
    ".md": Formaat.MARKDOWN,
    ".html": Formaat.HTML,
    ".htm": Formaat.HTML,
    ".csv": Formaat.CSV,
    ".json": Formaat.JSON,
}
"""The format that a file name asks for."""


class Druk(StrEnum):
    """The paper that an HTML page prints on."""

    A4 = "a4"
    A5 = "a5"
    A6 = "a6"
    POSTER = "poster"


def _complete(incomplete: str) -> Iterator[str]:
    """Yield lists, then initiatives, that start with what was typed."""
    yield from complete_shortlist(incomplete)
    yield from (id_ for id_, _ in complete_initiative(incomplete))


def export(
    namen: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="LIJST|ID", autocompletion=_complete, help="Eén lijst, of één of meer initiatieven."
        ),
    ] = None,
    *,
    alles: Annotated[bool, typer.Option("--alles", help="Neem alle initiatieven.")] = False,
    formaat: Annotated[
        Formaat | None,
        format_option(
            Formaat.MARKDOWN,
            Formaat.HTML,
            Formaat.CSV,
            Formaat.JSON,
            note=" Standaard volgens de bestandsnaam, anders markdown.",
        ),
    ] = None,
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV die een Nederlandstalige Excel meteen goed opent.")
    ] = False,
    druk: Annotated[
        Druk | None,
        typer.Option(
            "--druk",
            metavar="PAPIER",
            help="HTML om af te drukken als kaarten op a4, a5 of a6, of als poster op A3.",
        ),
    ] = None,
    map_: MapOption = None,
    deck: DeckOption = None,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Maak van een lijst of van initiatieven een bestand om door te geven.

    Met --formaat json kan een collega de lijst overnemen: inspiratie shortlist import BESTAND.
    """
    session = Session(decks=deck, uitvoer=uitvoer, overschrijf=overschrijf)
    chosen = _format(formaat, uitvoer, excel=excel, druk=druk)
    exporter = _exporter(chosen, excel=excel, druk=druk)
    if namen and alles:
        raise WrongUsage(f"--alles neemt alle kaarten; laat die optie weg, of laat '{' '.join(namen)}' weg.")
    if not namen and not alles:
        raise WrongUsage(
            "geef de naam van een lijst of van initiatieven, of --alles voor alle kaarten."
            f" Voorbeeld: {commands.export('wijk-noord', file='wijk-noord.md')}"
        )
    handout = _handout(session, open_folder(map_), namen or ())
    asked = handout.stated.tekst if handout.stated and chosen is not Formaat.CSV else ""
    session.hand_on(exporter(handout), asked=asked)


def _format(formaat: Formaat | None, uitvoer: Path | None, *, excel: bool, druk: Druk | None) -> Formaat:
    """Return the format that is asked for, or that the other options imply."""
    implied = Formaat.CSV if excel else Formaat.HTML if druk else None
    named = _SUFFIXES.get(uitvoer.suffix.lower()) if uitvoer else None
    chosen = formaat or implied or named or Formaat.MARKDOWN
    if excel and chosen is not Formaat.CSV:
        raise WrongUsage("--excel hoort bij --formaat csv; laat een van de twee weg.")
    if druk and chosen is not Formaat.HTML:
        raise WrongUsage("--druk hoort bij --formaat html; laat een van de twee weg.")
    return chosen


def _exporter(formaat: Formaat, *, excel: bool, druk: Druk | None) -> "Exporter":
    from inspiratie.output.files import EXPORTERS, to_csv, to_html  # noqa: PLC0415 - loads the engine, only when needed

    if excel:
        return partial(to_csv, excel=True)
    return partial(to_html, paper=druk.value) if druk else EXPORTERS[formaat.value]


def _handout(session: Session, folder: "ShortlistFolder", names: Sequence[str]) -> "Handout":
    """Return the list that a single name stands for, or the initiatives, or without names everything."""
    from inspiratie.output.handout import handout_of_ids, handout_of_shortlist  # noqa: PLC0415 - loads the engine

    catalogue = session.catalogue
    if not names:
        return handout_of_ids(
            tuple(catalogue.by_id), catalogue, title="Alle initiatieven", command=commands.export()
        )
    if len(names) == 1 and folder.has(names[0]):
        if names[0] in catalogue.by_id:
            say(f"'{names[0]}' is ook een initiatief; dit is uw lijst met die naam.")
        return handout_of_shortlist(folder.load(names[0]), session.recommender)
    ids = tuple(dict.fromkeys(_id(session, folder, name) for name in names))
    return handout_of_ids(ids, catalogue, title="Selectie", command=commands.export(*ids))


def _id(session: Session, folder: "ShortlistFolder", name: str) -> str:
    try:
        return session.catalogue.find(name).id
    except (UnknownInitiative, AmbiguousInitiative) as error:
        if folder.has(name):
            raise WrongUsage(
                f"'{name}' is een lijst; geef een lijst alleen op, zonder andere namen."
            ) from error
        if isinstance(error, AmbiguousInitiative):
            raise
        from inspiratie.shortlists.errors import NothingNamed  # noqa: PLC0415 - with the lists, only when needed

        raise NothingNamed(name, error.suggestions) from error

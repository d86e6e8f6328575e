"""`inspiratie export`: a list, some initiatives or the whole deck as a file to pass on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie import commands
from inspiratie.cli.complete import complete_shortlist_or_initiative
from inspiratie.cli.groups import SheetOptions, grouped
from inspiratie.cli.lists import InFolder
from inspiratie.cli.options import (
    DeckOption,
    Druk,
    DrukOption,
    ExcelOption,
    OverschrijfOption,
    UitvoerOption,
    format_option,
)
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.deck.errors import AmbiguousInitiative, UnknownInitiative
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import HANDOUT

if TYPE_CHECKING:
    from inspiratie.cli.result import Output
    from inspiratie.output.handout import Handout
    from inspiratie.shortlists import ShortlistFolder


@grouped
def export(
    namen: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="LIJST|ID",
            autocompletion=complete_shortlist_or_initiative,
            help="Eén lijst, of één of meer initiatieven.",
        ),
    ] = None,
    *,
    alles: Annotated[bool, typer.Option("--alles", help="Neem alle initiatieven.")] = False,
    formaat: Annotated[Format | None, format_option(HANDOUT)] = None,
    excel: ExcelOption = False,
    druk: DrukOption = None,
    where: InFolder,
    deck: DeckOption = None,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Maak van een lijst of van initiatieven een bestand om door te geven.

    Een collega neemt een .json over met: inspiratie shortlist import lijst.json

    Voorbeeld: inspiratie export wijk-noord -o wijk-noord.docx
    """
    output = _open(SheetOptions(uitvoer=uitvoer, overschrijf=overschrijf, excel=excel), formaat, druk)
    if namen and alles:
        raise WrongUsage(f"--alles neemt alle kaarten; laat die optie weg, of laat '{' '.join(namen)}' weg.")
    if not namen and not alles:
        raise WrongUsage(
            "geef de naam van een lijst of van initiatieven, of --alles voor alle kaarten."
            f" Voorbeeld: {commands.export('wijk-noord', file='wijk-noord.md')}"
        )
    handout = _handout(Session(deck), where.open(), namen or ())
    asked = handout.stated.tekst if handout.stated else ""
    output.give(handout, asked=asked)


def _open(to: SheetOptions, formaat: Format | None, druk: Druk | None) -> "Output[Handout]":
    """Return where the file goes, in the format that is asked for or that the other options imply."""
    if druk and formaat not in (None, Format.HTML):
        raise WrongUsage("--druk hoort bij --formaat html; laat een van de twee weg.")
    if not druk:
        return to.open(HANDOUT, formaat)
    option = "" if formaat else f"--druk {druk}"
    return to.open(HANDOUT, Format.HTML, option=option, paper=druk.value)


def _handout(session: Session, folder: "ShortlistFolder", names: Sequence[str]) -> "Handout":
    """Return the list that a single name stands for, or the initiatives, or without names everything."""
    from inspiratie.output.handout import handout_of_ids, handout_of_shortlist  # noqa: PLC0415 - loads the engine

    catalogue = session.catalogue
    if not names:
        again = commands.export(given=catalogue.given)
        return handout_of_ids(tuple(catalogue.by_id), catalogue, title="Alle initiatieven", command=again)
    if len(names) == 1 and folder.has(names[0]):
        if names[0] in catalogue.by_id:
            say(f"'{names[0]}' is ook een initiatief; dit is uw lijst met die naam.")
        return handout_of_shortlist(folder.load(names[0]), session.recommender)
    ids = tuple(dict.fromkeys(_id(session, folder, name) for name in names))
    again = commands.export(*ids, given=catalogue.given)
    return handout_of_ids(ids, catalogue, title="Selectie", command=again)


def _id(session: Session, folder: "ShortlistFolder", name: str) -> str:
    try:
        return session.find(name).id
    except (UnknownInitiative, AmbiguousInitiative) as error:
        if folder.has(name):
            raise WrongUsage(
                f"'{name}' is een lijst; geef een lijst alleen op, zonder andere namen."
            ) from error
        if isinstance(error, AmbiguousInitiative):
            raise
        from inspiratie.shortlists.errors import NothingNamed  # noqa: PLC0415 - with the lists, only when needed

        raise NothingNamed(name, error.suggestions) from error

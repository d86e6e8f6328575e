"""`inspiratie shortlist`: named lists of initiatives with notes."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie import commands
from inspiratie.clean import clean_line
from inspiratie.cli.complete import complete_initiative, complete_shortlist
from inspiratie.cli.dutch import DutchCommand, DutchGroup
from inspiratie.cli.groups import ScreenOptions, SheetOptions, grouped
from inspiratie.cli.lists import Changing, InFolder
from inspiratie.cli.options import DeckOption, InitiativeArgument, JaOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.paths import path_of
from inspiratie.cli.session import Session
from inspiratie.deck.errors import AmbiguousInitiative, UnknownInitiative
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import SHORTLIST, SHORTLISTS
from inspiratie.output.results import Saved

if TYPE_CHECKING:
    from inspiratie.shortlists import Shortlist

app = typer.Typer(
    cls=DutchGroup,
    add_completion=False,
    invoke_without_command=True,
    help="Bewaar initiatieven in lijsten, met notities.\n\n"
    f"Voorbeeld: {commands.shortlist_add('wijk-noord', 'buurtvaders')}",
)
"""What `shortlist` is made of."""


ListArgument = Annotated[
    str, typer.Argument(metavar="LIJST", autocompletion=complete_shortlist, help="De naam van de lijst.")
]
PickArgument = Annotated[
    str, typer.Argument(metavar="ID", autocompletion=complete_initiative, help="Een initiatief uit de lijst.")
]


@app.callback()
def shortlist(context: typer.Context) -> None:
    """Show the lists there are to who asks for nothing else."""
    if context.invoked_subcommand is None:
        ScreenOptions().open(SHORTLISTS).give(InFolder().lists())
        say(f"Wat u met lijsten kunt doen: {commands.line('shortlist', '--help')}")


@app.command("add", cls=DutchCommand)
@grouped
def add(
    lijst: ListArgument,
    namen: InitiativeArgument,
    *,
    notitie: Annotated[
        str, typer.Option("--notitie", metavar="TEKST", help="Een notitie bij wat u toevoegt.")
    ] = "",
    deck: DeckOption = None,
    where: Changing,
) -> None:
    """Voeg initiatieven toe aan een lijst; een nieuwe lijst wordt vanzelf gemaakt.

    Voorbeeld: inspiratie shortlist add wijk-noord buurtvaders pleincoaches
    """
    from inspiratie.shortlists import Pick, slug_of  # noqa: PLC0415 - loads pydantic, only when needed
    from inspiratie.wording.shortlists import added_lines  # noqa: PLC0415 - likewise

    _refuse_unseen(notitie)
    session = Session(deck)
    try:
        picks = [Pick(id=session.find(name).id, notitie=notitie) for name in namen]
    except (UnknownInitiative, AmbiguousInitiative):
        say(f"Aan '{lijst}' is niets toegevoegd.")
        raise
    added = where.open().add(lijst, picks, version=session.catalogue.version)
    say("\n".join(added_lines(added, session.catalogue)))
    kept = [id_ for id_ in added.present if id_ not in added.noted]
    if kept and picks[0].notitie:
        say(
            f"De notitie bij {', '.join(kept)} bleef zoals ze was;"
            f" wijzig ze met: {commands.shortlist_note(slug_of(lijst), kept[0], picks[0].notitie)}"
        )
    where.tell_next(lijst, deck)


@app.command("remove", cls=DutchCommand)
@grouped
def remove(
    lijst: ListArgument,
    namen: InitiativeArgument,
    *,
    deck: DeckOption = None,
    where: Changing,
) -> None:
    """Haal initiatieven uit een lijst.

    Voorbeeld: inspiratie shortlist remove wijk-noord buurtvaders
    """
    from inspiratie.wording.shortlists import titles_of  # noqa: PLC0415 - loads pydantic, only when needed

    catalogue = Session(deck).catalogue
    gone: list[str] = []

    def without(shortlist: "Shortlist") -> "Shortlist":
        gone[:] = dict.fromkeys(shortlist.ids[shortlist.position(name, catalogue)] for name in namen)
        return shortlist.without(gone)

    changed = where.open().change(lijst, without)
    say(f"Verwijderd uit '{changed.naam}': {titles_of(gone, catalogue)}.")
    where.tell_next(lijst, deck)


@app.command("note", cls=DutchCommand)
@grouped
def note(
    lijst: ListArgument,
    naam: PickArgument,
    tekst: Annotated[str, typer.Argument(metavar="TEKST", help='De nieuwe notitie; "" wist ze.')],
    *,
    deck: DeckOption = None,
    where: Changing,
) -> None:
    """Schrijf of wijzig de notitie bij een initiatief in een lijst.

    Voorbeeld: inspiratie shortlist note wijk-noord buurtvaders "eerst bellen"
    """
    _refuse_unseen(tekst)
    catalogue = Session(deck).catalogue
    changed = where.open().change(
        lijst, lambda shortlist: shortlist.noted(shortlist.position(naam, catalogue), tekst)
    )
    id_ = changed.ids[changed.position(naam, catalogue)]
    say(f"Notitie bij {id_} {'bewaard' if tekst.strip() else 'gewist'} in '{changed.naam}'.")
    where.tell_next(lijst, deck)


@app.command("move", cls=DutchCommand)
@grouped
def move(
    lijst: ListArgument,
    naam: PickArgument,
    plaats: Annotated[
        int,
        typer.Argument(metavar="PLAATS", min=1, help="De nieuwe plaats; 1 is vooraan, te ver is achteraan."),
    ],
    *,
    deck: DeckOption = None,
    where: Changing,
) -> None:
    """Zet een initiatief op een andere plaats in een lijst.

    Voorbeeld: inspiratie shortlist move wijk-noord pleincoaches 1
    """
    catalogue = Session(deck).catalogue
    changed = where.open().change(
        lijst, lambda shortlist: shortlist.moved(shortlist.position(naam, catalogue), plaats - 1)
    )
    place = changed.position(naam, catalogue)
    say(f"{changed.ids[place]} staat nu op plaats {place + 1} van {len(changed.ids)} in '{changed.naam}'.")
    where.tell_next(lijst, deck)


@app.command("show", cls=DutchCommand)
@grouped
def show(
    lijst: Annotated[
        str | None,
        typer.Argument(
            metavar="LIJST",
            autocompletion=complete_shortlist,
            help="De naam van de lijst; wie er maar één heeft, mag ze weglaten.",
        ),
    ] = None,
    *,
    formaat: Annotated[Format | None, format_option(SHORTLIST)] = None,
    where: InFolder,
    deck: DeckOption = None,
    to: SheetOptions,
) -> None:
    """Toon een lijst, of schrijf ze naar een bestand.

    Voorbeeld: inspiratie shortlist show wijk-noord
    """
    output, session = to.open(SHORTLIST, formaat), Session(deck)
    shortlist = where.open().load(lijst or where.only())
    saved = Saved(
        shortlist=shortlist,
        catalogue=session.catalogue,
        recommender=lambda: session.recommender,
        folder=where.named(),
    )
    output.give(saved, asked=shortlist.nood.tekst if shortlist.nood else "")


@app.command("list", cls=DutchCommand)
@grouped
def list_(
    *,
    formaat: Annotated[Format | None, format_option(SHORTLISTS)] = None,
    where: InFolder,
    to: ScreenOptions,
) -> None:
    """Toon al uw lijsten, en in welke map ze staan.

    Voorbeeld: inspiratie shortlist list
    """
    to.open(SHORTLISTS, formaat).give(where.lists())


@app.command("rename", cls=DutchCommand)
@grouped
def rename(
    lijst: ListArgument,
    nieuw: Annotated[str, typer.Argument(metavar="NIEUWE-NAAM", help="Hoe de lijst voortaan heet.")],
    *,
    where: Changing,
) -> None:
    """Geef een lijst een andere naam.

    Voorbeeld: inspiratie shortlist rename wijk-noord "Wijk Zuid"
    """
    renamed = where.open().rename(lijst, nieuw)
    say(f"De lijst heet nu '{renamed.naam}'.")
    where.tell_next(nieuw)


@app.command("delete", cls=DutchCommand)
@grouped
def delete(lijst: ListArgument, *, ja: JaOption = False, where: InFolder) -> None:
    """Verwijder een hele lijst, na bevestiging.

    Voorbeeld: inspiratie shortlist delete wijk-noord
    """
    from inspiratie.cli.browser import forget_page  # noqa: PLC0415 - only for this command

    folder = where.open()
    file = folder.existing(lijst)
    if not ja and not _agreed(f"Wilt u de lijst '{file.stem}' voorgoed verwijderen? [ja/nee]"):
        say("Er is niets verwijderd.")
        return
    folder.delete(lijst)
    say(f"De lijst '{file.stem}' is verwijderd.")
    if forget_page(os.environ):
        say("De pagina die in uw browser openging, is ook gewist: er kon iets van deze lijst in staan.")


@app.command("import", cls=DutchCommand)
@grouped
def import_(
    bestand: Annotated[
        Path,
        typer.Argument(
            metavar="BESTAND",
            parser=path_of("BESTAND", such_as="lijst.json"),
            help="Een lijst als JSON, of het YAML-bestand van een collega.",
        ),
    ],
    *,
    als: Annotated[
        str | None, typer.Option("--als", metavar="NAAM", help="Bewaar de lijst onder deze naam.")
    ] = None,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Vervang een lijst met dezelfde naam.")
    ] = False,
    where: Changing,
) -> None:
    """Neem een lijst over uit een bestand dat u van iemand kreeg.

    Voorbeeld: inspiratie shortlist import wijk-noord.json
    """
    from inspiratie.output.files.shortlist_json import read_shortlist  # noqa: PLC0415 - only for this command
    from inspiratie.wording.listing import counted  # noqa: PLC0415 - as above

    folder = where.open()
    shortlist = read_shortlist(bestand, clock=folder.clock)
    shortlist = shortlist if als is None else shortlist.named(als)
    folder.place(shortlist, overwrite=overschrijf)
    say(f"Overgenomen: '{shortlist.naam}', {counted(len(shortlist.ids))}.")
    where.tell_next(shortlist.naam)


def _refuse_unseen(note: str) -> None:
    """Refuse a note in which nothing can be seen: it would wipe an older one. Blanks wipe it openly."""
    if note.strip() and not clean_line(note):
        raise WrongUsage('in de notitie staat niets dat te zien is; schrijf "" om een notitie te wissen.')


def _agreed(question: str) -> bool:
    """Ask on stderr and tell whether the answer is yes; raises what `read_line` does."""
    from inspiratie.cli.asking import read_line  # noqa: PLC0415 - loads the engine, only when needed

    say(question)
    return read_line().lower() in ("ja", "j")

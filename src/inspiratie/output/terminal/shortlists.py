"""Shortlists for the terminal: one list, and the folder with all of them."""

from textwrap import shorten

from rich.console import Group, RenderableType
from rich.text import Text

from inspiratie import commands
from inspiratie.deck.catalogue import Catalogue
from inspiratie.output.handout import pick_title
from inspiratie.output.results import Lists, Saved
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.rows import Row, Rows
from inspiratie.shortlists import Pick, Shortlist
from inspiratie.wording.numbers import day
from inspiratie.wording.shortlists import LISTS, PICKS, stated_line


def shortlist_view(saved: Saved) -> Group:
    """Return one list: what led to it, and its initiatives with their notes."""
    shortlist = saved.shortlist
    parts: list[RenderableType] = [Text(shortlist.naam, style="card.title")]
    if shortlist.nood:
        parts.append(Text("Vraag: ").append(_brief(shortlist, 240), style="need"))
    parts.append(Text(f"Gewijzigd op {day(shortlist.gewijzigd)}.", style="card.label"))
    if not shortlist.initiatieven:
        return Group(*parts, Text("Deze lijst is nog leeg."))
    parts += [Text(PICKS, style="card.note"), Text()]
    rows = [_row(pick, saved.catalogue) for pick in shortlist.initiatieven]
    for row, pick in zip(rows, shortlist.initiatieven, strict=True):
        parts.append(Rows([row], beside=rows))
        if pick.notitie:
            parts.append(Hanging(Text(pick.notitie, style="need"), Rows(rows).indent))
    return Group(*parts)


def _row(pick: Pick, catalogue: Catalogue) -> Row:
    """Return an initiative by the number of its card, or by its id where that has none."""
    entry = catalogue.by_id.get(pick.id)
    handle = catalogue.handle(entry.initiative) if entry else pick.id
    name = Text(pick_title(pick, catalogue))
    if not handle.isdigit():
        name.append(f"  {handle}", style="card.id")
    return Row(mark=handle if handle.isdigit() else "", name=name)


def folder_view(lists: Lists) -> Group:
    """Return all lists with their size, and where they are."""
    where = Text(f"Uw lijsten staan in: {lists.folder}")
    if not lists.shortlists:
        none = "Geen enkele lijst is leesbaar." if lists.has_unreadable else "U hebt nog geen lijsten."
        folder = lists.folder if lists.is_chosen else ""
        begun = commands.on_decks(commands.shortlist_add("mijn-lijst", "buurtvaders"), (), folder=folder)
        example = Text(f"  {begun}", style="command", no_wrap=True, overflow="ignore")
        return Group(Text(f"{none} Begin er een, bijvoorbeeld:"), example, where)
    rows = [
        Row(
            mark=str(len(shortlist.initiatieven)),
            name=Text(shortlist.naam, style="card.title"),
            more=[" · ".join(filter(None, (day(shortlist.gewijzigd), _brief(shortlist, 80))))],
        )
        for shortlist in lists.shortlists
    ]
    return Group(Text(LISTS, style="card.note"), Rows(rows), Text(), where)


def _brief(shortlist: Shortlist, width: int) -> str:
    """Return the need that led to a list; a pasted mail is cut short."""
    return shorten(stated_line(shortlist.nood), width, placeholder=" […]")

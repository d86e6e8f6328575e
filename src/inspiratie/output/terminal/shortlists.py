"""Shortlists for the terminal: one list, and the folder with all of them."""

from textwrap import shorten

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from inspiratie import commands
from inspiratie.output.handout import pick_title
from inspiratie.output.results import Lists, Saved
from inspiratie.shortlists import Shortlist
from inspiratie.wording.shortlists import stated_line


def shortlist_view(saved: Saved) -> Group:
    """Return one list: what led to it, and its initiatives with their notes."""
    shortlist = saved.shortlist
    parts: list[RenderableType] = [Text(shortlist.naam, style="card.title")]
    if shortlist.nood:
        parts.append(Text("Vraag: ").append(_brief(shortlist, 240), style="need"))
    parts.append(Text(f"Gewijzigd op {shortlist.gewijzigd:%d/%m/%Y}.", style="card.label"))
    if not shortlist.initiatieven:
        return Group(*parts, Text("Deze lijst is nog leeg."))
    table = _table("nr", "initiatief", "id", "notitie")
    for number, pick in enumerate(shortlist.initiatieven, start=1):
        title = pick_title(pick, saved.catalogue)
        table.add_row(Text(str(number)), Text(title), Text(pick.id, style="card.id"), Text(pick.notitie))
    return Group(*parts, table)


def folder_view(lists: Lists) -> Group:
    """Return all lists with their size, and where they are."""
    where = Text(f"Uw lijsten staan in: {lists.folder}")
    if not lists.shortlists:
        none = "Geen enkele lijst is leesbaar." if lists.unreadable else "U hebt nog geen lijsten."
        return Group(Text(f"{none} Maak er een met: {commands.shortlist_add('NAAM', 'ID')}"), where)
    table = _table("lijst", "aantal", "gewijzigd", "vraag")
    for shortlist in lists.shortlists:
        cells = (
            str(len(shortlist.initiatieven)),
            f"{shortlist.gewijzigd:%d/%m/%Y}",
            _brief(shortlist, 80),
        )
        table.add_row(Text(shortlist.naam, style="card.title"), *map(Text, cells))
    return Group(table, where)


def _brief(shortlist: Shortlist, width: int) -> str:
    """Return the need that led to a list; a pasted mail is cut short."""
    return shorten(stated_line(shortlist.nood), width, placeholder=" […]")


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in ("nr", "aantal") else "left", overflow="fold")
    return table

"""Shortlists for the terminal: one list, and the folder with all of them."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from inspiratie import commands
from inspiratie.deck.catalogue import Catalogue
from inspiratie.shortlists import Pick, Shortlist
from inspiratie.wording.sentences import GONE
from inspiratie.wording.shortlists import stated_line


def shortlist_view(shortlist: Shortlist, catalogue: Catalogue) -> Group:
    """Return one list: what led to it, and its initiatives with their notes."""
    parts: list[RenderableType] = [Text(shortlist.naam, style="card.title")]
    if shortlist.nood:
        parts.append(Text("Vraag: ").append(_brief(shortlist, 240), style="need"))
    parts.append(Text(f"Gewijzigd op {shortlist.gewijzigd:%d/%m/%Y}.", style="card.label"))
    if not shortlist.initiatieven:
        return Group(*parts, Text("Deze lijst is nog leeg."))
    table = _table("nr", "initiatief", "id", "notitie")
    for number, pick in enumerate(shortlist.initiatieven, start=1):
        title = pick_title(pick, catalogue)
        table.add_row(Text(str(number)), Text(title), Text(pick.id, style="card.id"), Text(pick.notitie))
    return Group(*parts, table)


def shortlist_lines(shortlist: Shortlist, catalogue: Catalogue) -> Iterator[str]:
    """Yield a plain line an initiative: number, title, id and note."""
    for number, pick in enumerate(shortlist.initiatieven, start=1):
        note = f": {' '.join(pick.notitie.split())}" if pick.notitie else ""
        yield f"{number}. {pick_title(pick, catalogue)} [{pick.id}]{note}"


def pick_title(pick: Pick, catalogue: Catalogue) -> str:
    """Return the title of an initiative on a list, or that it is no longer there."""
    entry = catalogue.by_id.get(pick.id)
    return entry.initiative.titel if entry else f"({GONE})"


def folder_view(shortlists: Sequence[Shortlist], folder: str, *, unreadable: bool = False) -> Group:
    """Return all lists with their size, and where they are; there may be `unreadable` ones beside them."""
    where = Text(f"Uw lijsten staan in: {folder}")
    if not shortlists:
        none = "Geen enkele lijst is leesbaar." if unreadable else "U hebt nog geen lijsten."
        return Group(Text(f"{none} Maak er een met: {commands.shortlist_add('NAAM', 'ID')}"), where)
    table = _table("lijst", "aantal", "gewijzigd", "vraag")
    for shortlist in shortlists:
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

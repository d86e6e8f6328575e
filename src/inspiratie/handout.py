"""What is handed on: initiatives in an order, with why they were chosen and notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspiratie.catalogue import Catalogue, Entry
from inspiratie.ranking import Match, Ranking
from inspiratie.wording import command_line, need_line, understood_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One initiative in a handout."""

    id: str
    entry: Entry | None
    """None when the initiative has left the catalogue."""
    match: Match | None = None
    """Why it was suggested, when there is a need."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A selection of initiatives, ready to be written in any format."""

    title: str
    need: str
    """The need in one line, or nothing."""
    understood: str
    """What was read from the need's text, or nothing."""
    command: str
    """The command that gives the same again."""
    items: tuple[Item, ...]
    catalogue: Catalogue


def handout_of_ranking(
    ranking: Ranking, catalogue: Catalogue, *, count: int, title: str = "Suggesties"
) -> Handout:
    """Return the best `count` matches of a ranking as a handout."""
    return Handout(
        title=title,
        need=need_line(ranking.need),
        understood=understood_line(ranking.need),
        command=command_line(ranking.need, rest=("--aantal", str(count))),
        items=tuple(
            Item(id=match.initiative.id, entry=catalogue.by_id[match.initiative.id], match=match)
            for match in ranking.matches[:count]
        ),
        catalogue=catalogue,
    )


def handout_of_ids(ids: Sequence[str], catalogue: Catalogue, *, title: str, command: str) -> Handout:
    """Return initiatives by id, in this order, as a handout without a need."""
    items = tuple(Item(id=id_, entry=catalogue.by_id.get(id_)) for id_ in ids)
    return Handout(title=title, need="", understood="", command=command, items=items, catalogue=catalogue)

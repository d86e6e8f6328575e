"""What is handed on: initiatives in an order, with why they were chosen and notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from inspiratie import commands
from inspiratie.advice.help import help_line
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import InspiratieError
from inspiratie.output.results import Saved, Selection
from inspiratie.output.suggested import Suggestions
from inspiratie.shortlists import Pick, Shortlist, StatedNeed
from inspiratie.wording.cards import GONE
from inspiratie.wording.needs import command_line, need_line, understood_line
from inspiratie.wording.ranking import nothing_line
from inspiratie.wording.shortlists import stated_line


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutItem:
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
    items: tuple[HandoutItem, ...]
    catalogue: Catalogue
    stated: StatedNeed | None = None
    """What was said that led to it, when anything was."""
    version: str = ""
    """The version of the cards when it was put together."""
    created: datetime | None = None
    changed: datetime | None = None
    """When a saved list was made and last changed; None for what was not saved."""
    remark: str = ""
    """What the reader should know, in Dutch, or nothing."""
    help: str = ""
    """Where who is hurt gets help, said before anything else; or nothing."""


def handout_of_ranking(
    ranking: Ranking, catalogue: Catalogue, *, count: int, title: str = "Suggesties"
) -> Handout:
    """Return the best `count` matches of a ranking as a handout."""
    return Handout(
        title=title,
        need=need_line(ranking.need),
        understood=understood_line(ranking.need),
        command=command_line(ranking.need, catalogue, rest=("--aantal", str(count))),
        items=tuple(
            HandoutItem(id=match.initiative.id, entry=catalogue.by_id[match.initiative.id], match=match)
            for match in ranking.matches[:count]
        ),
        catalogue=catalogue,
        stated=StatedNeed.of(ranking.need),
        version=catalogue.version,
        remark="" if ranking.fits else nothing_line(ranking.need, catalogue.vocabulary),
        help=help_line(ranking.need, catalogue.vocabulary),
    )


def handout_of_suggestions(found: Suggestions) -> Handout:
    """Return suggestions as a handout."""
    return handout_of_ranking(found.ranking, found.recommender.catalogue, count=found.count)


def handout_of_selection(found: Selection) -> Handout:
    """Return initiatives as a handout without a need."""
    ids = [initiative.id for initiative in found.initiatives]
    return handout_of_ids(ids, found.catalogue, title=found.title, command=found.command)


def handout_of_ids(ids: Sequence[str], catalogue: Catalogue, *, title: str, command: str) -> Handout:
    """Return initiatives by id, in this order, as a handout without a need."""
    items = tuple(HandoutItem(id=id_, entry=catalogue.by_id.get(id_)) for id_ in ids)
    return Handout(
        title=title,
        need="",
        understood="",
        command=command,
        items=items,
        catalogue=catalogue,
        version=catalogue.version,
    )


def handout_of_shortlist(shortlist: Shortlist, recommender: Recommender) -> Handout:
    """Return a saved list as a handout, with what each initiative earns for the need that led to it."""
    need, remark = _understood(shortlist.nood, recommender)
    catalogue = recommender.catalogue
    return Handout(
        title=shortlist.naam,
        need=stated_line(shortlist.nood),
        understood=understood_line(need) if need else "",
        command=command_line(need, catalogue) if need else _export(shortlist.ids, catalogue),
        items=tuple(_item(pick.id, pick.notitie, need, recommender) for pick in shortlist.initiatieven),
        catalogue=catalogue,
        stated=shortlist.nood,
        version=shortlist.catalogus,
        created=shortlist.gemaakt,
        changed=shortlist.gewijzigd,
        remark=remark,
        help=help_line(need, recommender.catalogue.vocabulary) if need else "",
    )


def handout_of_saved(saved: Saved) -> Handout:
    """Return a saved list as a handout, its need asked again of these cards."""
    return handout_of_shortlist(saved.shortlist, saved.recommender())


def pick_title(pick: Pick, catalogue: Catalogue) -> str:
    """Return the title of an initiative on a list, or that it is no longer there."""
    entry = catalogue.by_id.get(pick.id)
    return entry.initiative.titel if entry else f"({GONE})"


def _export(ids: Sequence[str], catalogue: Catalogue) -> str:
    return commands.export(*ids, given=catalogue.given) if ids else ""


def _item(id_: str, note: str, need: Need | None, recommender: Recommender) -> HandoutItem:
    entry = recommender.catalogue.by_id.get(id_)
    match = recommender.match(need, id_) if need and entry else None
    return HandoutItem(id=id_, entry=entry, match=match, note=note)


def _understood(stated: StatedNeed | None, recommender: Recommender) -> tuple[Need | None, str]:
    """Return the need behind what was said, or why these cards no longer understand it."""
    if stated is None:
        return None, ""
    try:
        return stated.understood(recommender), ""
    except InspiratieError as error:
        return None, f"De vraag bij deze lijst kan met deze kaarten niet opnieuw gesteld worden: {error}"

"""Saved lists in plain Dutch: what led to one, and what was done to it."""

from collections.abc import Iterable, Iterator

from inspiratie.clean import clean_line
from inspiratie.deck.catalogue import Catalogue
from inspiratie.shortlists import Added, StatedNeed

PICKS = "Nummer en titel van de kaart, en uw notitie."
"""What stands in the lines of a list."""
LISTS = "Aantal initiatieven en naam van de lijst, dan de laatste wijziging en uw vraag."
"""What stands in the lines of all lists."""


def stated_line(stated: StatedNeed | None) -> str:
    """Return what was said that led to a list: the text in quotes, then the values a facet."""
    if stated is None:
        return ""
    parts = [f"“{clean_line(stated.tekst)}”"] if stated.tekst else []
    parts += [f"{facet} {', '.join(values)}" for facet, values in stated.opties.items()]
    return " · ".join([*parts, *([f"zonder {', '.join(stated.zonder)}"] if stated.zonder else [])])


def titles_of(ids: Iterable[str], catalogue: Catalogue) -> str:
    """Return the titles of initiatives; one that is in no deck any more goes by its id."""
    return ", ".join(catalogue.by_id[id_].initiative.titel if id_ in catalogue.by_id else id_ for id_ in ids)


def added_lines(added: Added, catalogue: Catalogue) -> Iterator[str]:
    """Yield what adding to a list did, a sentence a fact."""
    name = added.shortlist.naam
    if added.is_new_list:
        yield f"Nieuwe lijst '{name}' gemaakt."
    if added.new:
        yield f"Toegevoegd aan '{name}': {titles_of(added.new, catalogue)}."
        notes = [pick.notitie for pick in added.shortlist.initiatieven if pick.id in added.new]
        if len(notes) > 1 and all(notes):
            yield f"Uw notitie staat bij elk van deze {len(notes)}."
    if added.present:
        yield f"Stond al in '{name}': {titles_of(added.present, catalogue)}."
    if added.noted:
        yield f"Uw notitie staat nu bij: {titles_of(added.noted, catalogue)}."
    if added.replaced_need:
        yield "De vraag bij deze lijst is vervangen door de nieuwe."


def nothing_saved_line(name: str) -> str:
    """Return that no initiative was saved in the list of this name."""
    return f"Niets bewaard in '{clean_line(name)}': geen enkel initiatief past goed genoeg."

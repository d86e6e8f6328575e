"""What who reads an answer can type next: at most two commands a kind of answer, ready to copy."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from inspiratie import commands
from inspiratie.advice.narrowing import equals, narrowing
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.need import Wish
from inspiratie.wording.listing import found_groups
from inspiratie.wording.needs import command_line, is_brief
from inspiratie.wording.overview import cell_words

if TYPE_CHECKING:
    from inspiratie.advice.overview import Cell
    from inspiratie.output.results import (
        Compared,
        Decks,
        Draw,
        Glance,
        Likeness,
        Listing,
        Lists,
        Mixture,
        Saved,
        Selection,
        Terms,
    )
    from inspiratie.output.suggested import Suggestions

_MOST_KEPT = 10
"""So many initiatives at most are named in one command."""
_LIST = "mijn-lijst"
"""What a list is called that the user has not named yet."""


class Step(NamedTuple):
    """A command, and what it is for."""

    purpose: str
    line: str


def after_suggestions(found: "Suggestions") -> Iterator[Step]:
    """Yield what to read first, and what to lay beside it or to add to the question when too much fits.

    Who asks what no card answers is led to the card that the question names.
    """
    catalogue, need = found.recommender.catalogue, found.ranking.need
    if found.why_not or not found.matches:
        if need.unanswered and need.reading and not need.alarms:
            for handle in _handles(catalogue.mentioned(word.word for word in need.reading.words), catalogue):
                yield _step("Lees de kaart", commands.show(handle), catalogue)
        return
    first = _handles((match.initiative for match in found.matches[:2]), catalogue)
    yield _step("Lees er een", commands.show(first[0]), catalogue)
    if narrower := _narrower(found):
        yield narrower
    elif len(first) > 1:
        yield _step("Vergelijk", commands.compare(*first), catalogue)


def suggest_again(found: "Suggestions") -> Iterator[Step]:
    """Yield the command that gives the same suggestions; none with the whole of a pasted mail in it."""
    need = found.ranking.need
    if found.matches and not found.why_not and is_brief(need):
        yield Step(
            "Opnieuw", command_line(need, found.recommender.catalogue, rest=("--aantal", str(found.count)))
        )


def after_cards(found: "Selection") -> Iterator[Step]:
    """Yield what is like the card, or what lays the cards side by side; and what keeps them."""
    from inspiratie.advice.comparison import MOST  # noqa: PLC0415 - only for cards

    handles = _handles(found.initiatives, found.catalogue)
    if len(handles) == 1:
        yield _step("Wat lijkt erop", commands.similar(handles[0]), found.catalogue)
    elif len(handles) <= MOST:
        yield _step("Vergelijk", commands.compare(*handles), found.catalogue)
    if len(handles) <= _MOST_KEPT:
        yield _step("Bewaar", commands.shortlist_add(_LIST, *handles), found.catalogue)


def after_draw(found: "Draw") -> Iterator[Step]:
    """Yield what shows the first card whole, unless all are; and what follows from any cards."""
    first = _handles(found.initiatives[:1], found.catalogue)
    if first and not found.long:
        yield _step("Lees er een", commands.show(*first), found.catalogue)
    yield from after_cards(found)


def after_overview(glance: "Glance") -> Iterator[Step]:
    """Yield what looks into the gap where most may help in our judgment, or what shows the fullest cell.

    One alone: the table is to stay in sight.
    """
    overview = glance.overview
    if promising := [gap for gap in overview.gaps if gap.helping]:
        widest = max(promising, key=lambda gap: len(gap.helping))
        line = commands.ask("suggest", options=_values(widest), given=glance.given)
        yield Step(f"Zoek waar {cell_words(widest)} staat", line)
        return
    for cell in overview.fullest(1):
        yield Step("Toon het volste vak", commands.on_decks(commands.list_(_values(cell)), glance.given))


def after_comparison(compared: "Compared") -> Iterator[Step]:
    """Yield what shows every field, or the first card when that is done; and what keeps the initiatives."""
    entries = compared.comparison.entries
    handles = _handles((entry.initiative for entry in entries), compared.catalogue)
    if compared.whole:
        yield _step("Lees er een", commands.show(handles[0]), compared.catalogue)
    else:
        yield _step("Alles naast elkaar", commands.compare(*handles, whole=True), compared.catalogue)
    yield _step("Bewaar", commands.shortlist_add(_LIST, *handles), compared.catalogue)


def after_likeness(likeness: "Likeness") -> Iterator[Step]:
    """Yield what lays the nearest beside the one that was asked about, and what shows it."""
    catalogue = likeness.catalogue
    nearest = (neighbour.initiative for neighbour in likeness.found[:1])
    for mine, handle in zip(_handles([likeness.mine], catalogue), _handles(nearest, catalogue), strict=False):
        yield _step("Vergelijk", commands.compare(mine, handle), catalogue)
        yield _step("Lees er een", commands.show(handle), catalogue)


def after_mix(mixture: "Mixture") -> Iterator[Step]:
    """Yield what keeps the mix, and what shows a part of it."""
    handles = _handles((part.match.initiative for part in mixture.mix.parts), mixture.catalogue)
    if handles:
        yield _step("Bewaar", commands.shortlist_add("mijn-mix", *handles), mixture.catalogue)
        yield _step("Lees er een", commands.show(handles[0]), mixture.catalogue)


def mix_again(mixture: "Mixture") -> Iterator[Step]:
    """Yield the command that gives the same mix; none with the whole of a pasted mail in it."""
    need = mixture.mix.ranking.need
    if mixture.mix.parts and is_brief(need):
        yield Step("Opnieuw", command_line(need, mixture.catalogue, verb="mix"))


def after_shortlist(saved: "Saved") -> Iterator[Step]:
    """Yield what makes a page of the list to hand on, and what lays its first initiatives side by side.

    An empty list is filled from all initiatives.
    """
    catalogue = saved.catalogue
    entries = [catalogue.by_id[one.id] for one in saved.shortlist.initiatieven if one.id in catalogue.by_id]
    handles = _handles((entry.initiative for entry in entries), catalogue)
    if not handles:
        yield _step("Kies uit", commands.list_(), catalogue)
    else:
        from inspiratie.shortlists import slug_of  # noqa: PLC0415 - loads pydantic and YAML, only for lists

        slug = slug_of(saved.shortlist.naam)
        page = commands.export(slug, file=f"{slug}.html")
        yield Step("Geef door", commands.on_decks(page, catalogue.given, folder=saved.folder))
    if len(handles) > 1:
        yield _step("Vergelijk", commands.compare(*handles[:2]), catalogue)


def after_change(name: str, *, given: Sequence[str] = (), folder: str = "") -> Iterator[Step]:
    """Yield what shows a list that was changed, and what makes a page of it to hand on.

    With the decks and the folder of lists that the command was given.
    """
    from inspiratie.shortlists import slug_of  # noqa: PLC0415 - as above

    slug = slug_of(name)
    page = commands.export(slug, file=f"{slug}.html")
    for purpose, line in (("Bekijk", commands.shortlist_show(slug)), ("Geef door", page)):
        yield Step(purpose, commands.on_decks(line, given, folder=folder))


def after_shortlists(lists: "Lists") -> Iterator[Step]:
    """Yield what shows the first list."""
    from inspiratie.shortlists import slug_of  # noqa: PLC0415 - as above

    folder = lists.folder if lists.is_chosen else ""
    for shortlist in lists.shortlists[:1]:
        line = commands.shortlist_show(slug_of(shortlist.naam))
        yield Step("Bekijk", commands.on_decks(line, (), folder=folder))


def after_decks(decks: "Decks") -> Iterator[Step]:
    """Yield what shows the cards of the user's own, or makes a deck to fill in where there are none."""
    catalogue = decks.own.catalogue
    own = [id_ for layer in catalogue.layers if layer.is_own for id_ in (*layer.new, *layer.added_to)]
    for file in decks.own.refused:
        yield Step("Kijk na", commands.check(file))
    for handle in _handles((catalogue.by_id[id_].initiative for id_ in own[:1]), catalogue):
        yield _step("Lees er een", commands.show(handle), catalogue)
    if len(catalogue.layers) == 1 and not decks.own.refused:
        yield Step("Maak er een", commands.new_deck("eigen-kaarten.yaml"))
    else:
        yield _step("Alle kaarten", commands.list_(), catalogue)


def after_list(found: "Listing") -> Iterator[Step]:
    """Yield what asks for more than cards name, or looks for a word; and what shows the first of the list."""
    catalogue, search = found.catalogue, found.search
    if search.asked:
        values = [(concept.facet, concept.label) for concept in search.asked]
        yield _step("Wat past", commands.ask("suggest", options=values), catalogue)
    elif search.words:
        yield _step("Op betekenis", commands.ask("suggest", " ".join(search.words)), catalogue)
    elif found.initiatives:
        yield _step("Zoek erin", commands.list_(word="buurt"), catalogue)
    groups = found_groups(search, found.initiatives, catalogue.vocabulary)
    shown = [initiative for _, group in groups for initiative in group]
    for handle in _handles(shown[:1], catalogue):
        yield _step("Lees er een", commands.show(handle), catalogue)


def after_terms(terms: "Terms") -> Iterator[Step]:
    """Yield what asks for the concept shown that most initiatives suit, and what looks for a word.

    Of what was looked for it is the first that is called so, before one that has it as another word.
    """
    named = [concept for concept in terms.concepts if not concept.algemeen]
    if terms.words:
        best = sorted(named, key=lambda concept: bool(terms.holding.get(concept.id)))[:1]
    else:
        best = sorted(named, key=terms.answered)[-1:]
    for concept in filter(terms.answered, best):
        line = commands.ask("suggest", options=[(concept.facet, concept.label)])
        yield _step("Zoek hiermee", line, terms.catalogue)
    if not terms.words:
        yield _step("Zoek een begrip", commands.terms("fiets"), terms.catalogue)


def _narrower(found: "Suggestions") -> Step | None:
    """Return the command that asks for less, when more fit equally well than are shown."""
    catalogue, need = found.recommender.catalogue, found.ranking.need
    if len(equals(found.ranking)) <= found.count or not is_brief(need):
        return None
    concept = narrowing(found.ranking, catalogue.vocabulary)
    if concept is None:
        return None
    finer = need._replace(wishes=(*need.wishes, Wish(concept=concept)))
    return Step("Verfijn", command_line(finer, catalogue))


def _step(purpose: str, line: str, catalogue: Catalogue) -> Step:
    """Return a step that takes the decks along that were given with the command."""
    return Step(purpose, commands.on_decks(line, catalogue.given))


def _handles(initiatives: Iterable[Initiative], catalogue: Catalogue) -> list[str]:
    return [catalogue.handle(initiative) for initiative in initiatives]


def _values(cell: "Cell") -> list[tuple[str, str]]:
    """Return a row and a column as options take them."""
    return [(concept.facet, concept.label) for concept in (cell.row, cell.column)]

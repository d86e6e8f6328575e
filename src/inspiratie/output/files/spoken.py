"""Results as sentences below each other, to be read aloud: nothing is told by borders, columns or colours."""

from collections.abc import Iterator
from itertools import groupby

from inspiratie import commands
from inspiratie.advice.comparison import Comparison
from inspiratie.advice.firmness import relaxations, stability
from inspiratie.advice.help import help_line
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.context import Context
from inspiratie.engine.ranking import Match
from inspiratie.output.results import Compared, Glance, Likeness, Listing, Mixture, Terms
from inspiratie.output.suggested import Suggestions
from inspiratie.wording.advice import (
    alike_lines,
    content_words,
    field_heading,
    gap_lines,
    mix_lines,
    part_lines,
    relaxation_lines,
    stability_line,
)
from inspiratie.wording.cards import as_heading
from inspiratie.wording.comparison import (
    NO_DIFFERENCE,
    differing_fields,
    equal_line,
    heading_of,
    told_of,
)
from inspiratie.wording.listing import counted, found_groups, found_lines, tally_line, terms_line
from inspiratie.wording.needs import (
    aside_line,
    brief,
    heard_line,
    need_line,
    perhaps_line,
    refused_parts,
    unmet_line,
)
from inspiratie.wording.overview import finding_lines, listing_lines, spoken_line, title
from inspiratie.wording.ranking import fit_lines, tie_line
from inspiratie.wording.reasons import reason_line
from inspiratie.wording.reckoning import entries, missed_line, worth_line


def spoken_suggestions(found: Suggestions) -> Iterator[str]:
    """Yield an answer: the need, how it was understood, and every initiative with its reasons."""
    yield from _need_lines(found)
    if found.why_not:
        yield ""
        yield from _standing_lines(found, found.why_not)
        return
    reckoned = found.recommender.context(found.ranking.need) if found.full else None
    if reckoned and found.matches:
        yield worth_line(reckoned)
    for place, match in enumerate(found.matches, start=1):
        yield ""
        yield from _match_lines(match, place, found, reckoned)
    yield ""
    yield from _whole_lines(found)


def spoken_listing(listing: Listing) -> Iterator[str]:
    """Yield initiatives in their groups, a sentence each."""
    yield from found_lines(listing.search, len(listing.initiatives))
    number = 0
    groups = found_groups(listing.search, listing.initiatives, listing.catalogue.vocabulary)
    for heading, group in groups:
        yield f"{heading.capitalize()}:"
        for number, initiative in enumerate(group, start=number + 1):  # noqa: B020 - goes on over the groups
            yield f"{number}. {initiative.titel}. {initiative.samenvatting} (id: {initiative.id})"
    yield tally_line(len(listing.initiatives), len(listing.catalogue), listing.search.wider)


def spoken_terms(terms: Terms) -> Iterator[str]:
    """Yield concepts by facet: what each is called, what it belongs to, what suits it, what cards name it."""
    vocabulary = terms.catalogue.vocabulary
    if line := terms_line(terms.words, terms.holding, len(terms.concepts)):
        yield line
    for facet, concepts in groupby(terms.concepts, key=lambda concept: concept.facet):
        yield f"{facet.capitalize()}:"
        for concept in concepts:
            above = ", ".join(vocabulary.labels_of(concept.broader))
            wider = f", een vorm van {above}" if above else ""
            cards = terms.catalogue.count(concept.id)
            named = f"{cards} kaart{'en' * (cards != 1)}" if cards else "geen kaart"
            yield f"{concept.label}{wider}: {counted(terms.answered(concept))}, op {named}"


def spoken_comparison(compared: Compared) -> Iterator[str]:
    """Yield what each initiative is, what differs between them, and what is equal; all fields where asked."""
    comparison = compared.comparison
    if compared.whole:
        yield from _spoken_fields(comparison)
        return
    for entry in comparison.entries:
        yield f"{entry.initiative.titel}: {entry.initiative.samenvatting}"
    differing = differing_fields(comparison)
    for field in differing:
        yield ""
        yield f"Verschil, {heading_of(field)}:"
        for entry, told in zip(comparison.entries, told_of(field), strict=True):
            yield f"{entry.initiative.titel.partition(' / ')[0]}: {told}."
    yield ""
    if not differing:
        yield NO_DIFFERENCE
    if equal := equal_line(comparison):
        yield f"Gelijk: {equal.replace(' · ', '; ')}."
    handles = (compared.catalogue.handle(entry.initiative) for entry in comparison.entries)
    line = commands.on_decks(commands.compare(*handles, whole=True), compared.catalogue.given)
    yield f"Alle velden: {line}"


def _spoken_fields(comparison: Comparison) -> Iterator[str]:
    """Yield a comparison a field at a time: whether it differs, then what each initiative has."""
    for field in comparison.fields:
        yield f"{as_heading(field_heading(field.name))}, {'verschilt' if field.differs else 'is gelijk'}:"
        for entry, cell in zip(comparison.entries, field.cells, strict=True):
            values = "; ".join(" ".join(content_words(value.content).split()) for value in cell)
            yield f"{entry.initiative.titel}: {values or 'niet vermeld'}"
        yield ""


def spoken_mixture(mixture: Mixture) -> Iterator[str]:
    """Yield a mix: what it covers, what every initiative brings, and what stays open."""
    yield from mix_lines(mixture.mix)
    for number, part in enumerate(mixture.mix.parts, start=1):
        initiative = part.match.initiative
        yield ""
        yield f"{number}. {initiative.titel}. Past {_score(part.match)}. (id: {initiative.id})"
        yield initiative.samenvatting
        yield from part_lines(part)
    yield ""
    yield from gap_lines(mixture.mix)


def spoken_neighbours(likeness: Likeness) -> Iterator[str]:
    """Yield what is most like one initiative, and what they share."""
    yield f"Het meest verwant aan {likeness.mine.titel}:"
    for number, neighbour in enumerate(likeness.found, start=1):
        initiative = neighbour.initiative
        yield ""
        yield f"{number}. {initiative.titel}. Gelijkenis: {neighbour.score:.0f} op 100. (id: {initiative.id})"
        yield initiative.samenvatting
        yield from alike_lines(neighbour)


def spoken_overview(glance: Glance) -> Iterator[str]:
    """Yield an overview a row at a time."""
    overview = glance.overview
    yield f"{title(overview)}:"
    yield from (spoken_line(overview, group) for group in overview.rows)
    yield ""
    yield from finding_lines(overview)
    if glance.names:
        yield from listing_lines(overview)


def _need_lines(found: Suggestions) -> Iterator[str]:
    """Yield where to get help for who is in danger, what was asked, and how it was understood."""
    need, vocabulary = found.ranking.need, found.recommender.catalogue.vocabulary
    if help_first := help_line(need, vocabulary):
        yield help_first
    yield f"Uw vraag: {need_line(brief(need))}"
    if need.text:
        yield f"Begrepen als: {heard_line(need, vocabulary)}"
    called, unwanted = refused_parts(need)
    if unwanted:
        yield f"{called}: {unwanted}"
    if aside := aside_line(found.aside):
        yield aside
    if found.full and (perhaps := perhaps_line(need)):
        yield f"Misschien ook: {perhaps}"


def _whole_lines(found: Suggestions) -> Iterator[str]:
    """Yield what to know of an answer as a whole."""
    ranking, catalogue = found.ranking, found.recommender.catalogue
    if tie := tie_line(ranking, found.count, found.left_open):
        yield tie
    yield from fit_lines(ranking, catalogue.vocabulary, catalogue.given)
    if ranking.need.is_in_field:
        yield from relaxation_lines(relaxations(ranking.need, found.recommender))
    if found.matches and found.full and (firm := stability_line(stability(ranking.need, found.recommender))):
        yield firm


def _standing_lines(found: Suggestions, initiative: Initiative) -> Iterator[str]:
    """Yield where one initiative stands, what it brings and lacks, and how far it is from what is shown."""
    from inspiratie.advice.standing import standing  # noqa: PLC0415 - only when one is asked about
    from inspiratie.wording.standing import (  # noqa: PLC0415 - likewise
        brought_lines,
        distance_lines,
        lacking_lines,
        place_line,
    )

    catalogue = found.recommender.catalogue
    where = standing(initiative, found.ranking, found.recommender, found.count)
    yield place_line(where)
    yield initiative.samenvatting
    yield from (f"Voor: {line}" for line in brought_lines(where))
    yield from (f"Tegen: {line}" for line in lacking_lines(where))
    if found.full:
        reckoned = found.recommender.context(found.ranking.need)
        yield worth_line(reckoned)
        yield from (f"Berekening: {one.sentence}" for one in entries(where.match, reckoned))
    yield from distance_lines(where)
    yield _read_on(initiative, catalogue)


def _match_lines(match: Match, place: int, found: Suggestions, reckoned: Context | None) -> Iterator[str]:
    initiative, catalogue = match.initiative, found.recommender.catalogue
    yield f"{place}. {initiative.titel}. Past {_score(match)}."
    if reckoned is None and not found.long and match not in found.whole:
        yield _read_on(initiative, catalogue)
        return
    yield initiative.samenvatting
    if reckoned is None:
        yield from (f"Voor: {reason_line(reason)}" for reason in match.reasons)
    else:
        yield from (f"Voor: {one.sentence}" for one in entries(match, reckoned))
        yield from filter(None, [missed_line(match, reckoned)])
    if match.unmet:
        yield f"Niet: {unmet_line(match.unmet)}"
    if initiative.links:
        yield f"Link: {initiative.links[0].url}"
    yield _read_on(initiative, catalogue)


def _read_on(initiative: Initiative, catalogue: Catalogue) -> str:
    return f"Meer lezen: {commands.on_decks(commands.show(initiative.id), catalogue.given)}"


def _score(match: Match) -> str:
    return f"{match.strength}, {match.score:.0f} op 100"

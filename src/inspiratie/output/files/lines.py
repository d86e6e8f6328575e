"""Every result as plain lines, without borders or colour: for screen readers and for scripts."""

from collections.abc import Iterator

from inspiratie.advice.comparison import ComparedField, Comparison, Value
from inspiratie.advice.help import help_line
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.output.handout import pick_title
from inspiratie.output.results import Likeness, Lists, Mixture, Saved, Selection, Terms
from inspiratie.output.suggested import Suggestions
from inspiratie.wording.advice import (
    alike_lines,
    content_words,
    field_heading,
    gap_lines,
    mix_lines,
    part_lines,
)
from inspiratie.wording.cards import EDITORIAL, FACET_LABELS, facet_values, origin_line, title_note
from inspiratie.wording.reasons import score_words

MARK = "*"
"""What stands before everything that the initiatives compared do not share."""


def suggestion_lines(found: Suggestions) -> Iterator[str]:
    """Yield suggestions, best first: card, id, title, score and summary, separated by tabs.

    A card goes by its number, or by its id where it has none. Where who is hurt gets help comes before them,
    after ``hulp``.
    """
    if line := help_line(found.ranking.need, found.recommender.catalogue.vocabulary):
        yield f"hulp\t{line}"
    catalogue = found.recommender.catalogue
    for match in found.matches:
        told = (score_words(match), match.initiative.samenvatting)
        yield "\t".join([*_called(match.initiative, catalogue), *told])


def initiative_lines(found: Selection) -> Iterator[str]:
    """Yield initiatives: id, title and summary, separated by tabs."""
    for initiative in found.initiatives:
        yield f"{initiative.id}\t{initiative.titel}\t{initiative.samenvatting}"


def card_lines(found: Selection) -> Iterator[str]:
    """Yield everything known about initiatives as ``veld: waarde``, with an empty line between two."""
    catalogue = found.catalogue
    for number, initiative in enumerate(found.initiatives):
        if number:
            yield ""
        yield from _field_lines(catalogue.by_id[initiative.id], catalogue.vocabulary)


def term_lines(terms: Terms) -> Iterator[str]:
    """Yield concepts: facet, id, label and number of initiatives, separated by tabs."""
    for concept in terms.concepts:
        yield "\t".join([concept.facet, concept.id, concept.label, str(terms.catalogue.count(concept.id))])


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """Yield a comparison: field, id and values, separated by tabs, with the mark before what differs."""
    for field in comparison.fields:
        for entry, cell in zip(comparison.entries, field.cells, strict=True):
            values = "; ".join(marked_words(value, field) for value in cell)
            yield "\t".join([marked_heading(field), entry.initiative.id, " ".join(values.split())])


def marked_heading(field: ComparedField) -> str:
    """Return what a compared field is called, with the mark before it when it differs."""
    heading = field_heading(field.name)
    return f"{MARK} {heading}" if field.differs else heading


def marked_words(value: Value, field: ComparedField) -> str:
    """Return a value in words, with the mark before it when it is a term that not every initiative has."""
    words = content_words(value.content)
    return words if value.is_shared or not field.is_terms else f"{MARK} {words}"


def neighbour_lines(likeness: Likeness) -> Iterator[str]:
    """Yield what is alike, nearest first: card, id, title, score and what is shared, separated by tabs."""
    for neighbour in likeness.found:
        told = (f"{neighbour.score:.0f}/100", "; ".join(alike_lines(neighbour)))
        yield "\t".join([*_called(neighbour.initiative, likeness.catalogue), *told])


def mixture_lines(mixture: Mixture) -> Iterator[str]:
    """Yield a mix: what it covers, its initiatives as suggestions are written, and what stays open."""
    yield from mix_lines(mixture.mix)
    for part in mixture.mix.parts:
        told = (score_words(part.match), *part_lines(part))
        yield "\t".join([*_called(part.match.initiative, mixture.catalogue), *told])
    yield from gap_lines(mixture.mix)


def _called(initiative: Initiative, catalogue: Catalogue) -> tuple[str, str, str]:
    """Return what a line begins with: the number of a card or else its id, its id, and its title."""
    return (catalogue.handle(initiative), initiative.id, initiative.titel)


def shortlist_lines(saved: Saved) -> Iterator[str]:
    """Yield a saved list: number, title, id and note of each initiative."""
    for number, pick in enumerate(saved.shortlist.initiatieven, start=1):
        note = f": {' '.join(pick.notitie.split())}" if pick.notitie else ""
        yield f"{number}. {pick_title(pick, saved.catalogue)} [{pick.id}]{note}"


def folder_lines(lists: Lists) -> Iterator[str]:
    """Yield saved lists with how many initiatives each holds."""
    for shortlist in lists.shortlists:
        yield f"{shortlist.naam}: {len(shortlist.ids)}"


def _field_lines(entry: Entry, vocabulary: Vocabulary) -> Iterator[str]:
    initiative = entry.initiative
    yield f"id: {initiative.id}"
    yield f"titel: {initiative.titel}"
    if note := title_note(initiative):
        yield f"opmerking: {note}"
    yield f"kaartenset: {entry.deck}"
    if origin := origin_line(entry):
        yield f"herkomst: {origin}"
    yield f"samenvatting: {initiative.samenvatting}"
    for facet in Facet:
        yield f"{FACET_LABELS[facet]}: {facet_values(initiative, facet, vocabulary)}"
    yield f"beschrijving: {' '.join(initiative.beschrijving.split())}"
    if initiative.plaatsen:
        yield f"plaatsen: {', '.join(initiative.plaatsen)}"
    for name, value in initiative.own_facts():
        yield f"{name}: {' '.join(value.split())}"
    for situation in initiative.situaties:
        yield f"situatie ({EDITORIAL}): {situation}"
    for link in initiative.links:
        similar = ", vergelijkbaar voorbeeld" if link.vergelijkbaar else ""
        yield f"link: {link.titel} ({link.soort}{similar}) {link.url}"

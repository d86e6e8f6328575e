"""Mixes, comparisons, likenesses and firmness in plain Dutch."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from inspiratie.advice.firmness import FIRST, HEAVIER, LIGHTER, Change, Relaxation, Shift, Stability
from inspiratie.deck.vocabulary import Concept, Relation, by_facet
from inspiratie.wording.cards import EDITORIAL, FACET_LABELS, doubt_words
from inspiratie.wording.needs import NOTHING_READ, brief, need_line, understood_line, unheard_line, unmet_line
from inspiratie.wording.ranking import FIRST_HELP, other_words_line
from inspiratie.wording.reasons import score_words
from inspiratie.wording.series import joined

if TYPE_CHECKING:
    from inspiratie.advice.comparison import Content
    from inspiratie.advice.likeness import Neighbour
    from inspiratie.advice.mix import Mix, Part

_HEADINGS: Mapping[str, str] = {
    **{facet.value: label for facet, label in FACET_LABELS.items()},
    "helpt_bij": f"helpt sterk bij ({EDITORIAL})",
    "situaties": f"situaties ({EDITORIAL})",
}
"""What a field of a comparison is called where that is not its name."""
_FACTORS = {LIGHTER: "half zo zwaar", HEAVIER: "anderhalf keer zo zwaar"}


EACH_ITS_PART = "De score zegt hoe goed elk past bij wat het dekt."
"""What the scores of several initiatives are for, of which each covers a part."""


def mix_lines(mix: "Mix") -> Iterator[str]:
    """Yield what to say of a mix before its parts: the need, how it was read, and what the set covers."""
    need = mix.ranking.need
    if mix.help:
        yield mix.help
    yield f"Uw vraag: {need_line(brief(need))}"
    if need.text:
        yield f"Begrepen als: {understood_line(need) or NOTHING_READ}"
    if line := unheard_line(mix.unknown):
        yield line
    if mix.help and not mix.parts:
        yield FIRST_HELP
        return
    if {wish.concept.id for wish in mix.wishes} != {wish.concept.id for wish in (*need.stated, *need.said)}:
        yield f"Te dekken: {unmet_line(mix.wishes)}"
    if not mix.parts:
        yield (
            "Geen enkel initiatief past hier goed genoeg bij;"
            " we raden liever niets aan dan iets wat niet goed past."
        )
        yield other_words_line()
        return
    some = f"{len(mix.wishes) - len(mix.gaps)} van de {len(mix.wishes)} wensen"
    if len(mix.parts) > 1:
        what = some if mix.gaps else "dat alles"
        least = "" if any(part.is_apart for part in mix.parts) else "; met minder lukt dat niet"
        yield f"Deze {len(mix.parts)} initiatieven dekken samen {what}{least}."
        yield EACH_ITS_PART
    elif mix.gaps:
        yield f"Eén initiatief dekt {some}; voor de rest past niets goed genoeg."
    else:
        yield "Eén initiatief dekt dat alles al; een mix is niet nodig."


def part_lines(part: "Part") -> Iterator[str]:
    """Yield what one initiative brings to a mix."""
    yield f"dekt: {unmet_line(part.adds)}"
    if part.also:
        yield f"dekt ook: {unmet_line(part.also)}"


def gap_lines(mix: "Mix") -> Iterator[str]:
    """Yield why each wish stays uncovered, as far as there is more to tell than that nothing fits."""
    for gap in () if mix.help and not mix.parts else mix.gaps:
        line = f"blijft open: {unmet_line([gap.wish])}"
        if gap.nearest:
            title, score = gap.nearest.initiative.titel, score_words(gap.nearest)
            yield f"{line} (alleen {title} dekt dit, maar past te zwak: {score})"
        elif mix.parts:
            yield f"{line} (niets dekt dit)"


def field_heading(name: str) -> str:
    """Return what a field of a comparison is called."""
    return _HEADINGS.get(name, name)


def content_words(content: "Content") -> str:
    """Return what stands in a cell of a comparison."""
    from inspiratie.advice.comparison import Origin, TitleDoubt  # noqa: PLC0415 - only for a comparison

    if isinstance(content, Origin):
        return f"{content.deck}, nr. {content.number}" if content.number else content.deck
    return doubt_words(content.certainty) if isinstance(content, TitleDoubt) else content


def alike_lines(neighbour: "Neighbour") -> Iterator[str]:
    """Yield what an initiative has in common with another one, what comes near, and what only it is."""
    same = [one.mine for one in neighbour.shared if one.relation is Relation.SAME]
    near: dict[str, list[str]] = {}
    for one in neighbour.shared:
        if one.relation is not Relation.SAME and one.theirs not in same:
            near.setdefault(one.theirs.label, []).append(one.mine.label)
    if same:
        yield f"zelfde: {_by_facet(same)}"
    if near:
        yield f"verwant: {', '.join(f'{theirs} (met {joined(mine)})' for theirs, mine in near.items())}"
    if neighbour.other:
        yield f"anders: {_by_facet(neighbour.other)}"


def stability_line(stability: Stability) -> str:
    """Return in one sentence how often the first three change, and what moves them most.

    Empty where one thing was asked: there is nothing to weigh otherwise.
    """
    if not stability.tried:
        return ""
    if stability.holds:
        return "De eerste drie blijven dezelfde als een kenmerk zwaarder of lichter telt of een wens wegvalt."
    change = max(stability.changes, key=lambda change: (len(change.arrived), len(change.left)))
    return (
        f"De eerste drie veranderen bij {len(stability.changes)} van de {stability.tried} kleine wijzigingen;"
        f" het gevoeligst: {_change_clause(change)}."
    )


def relaxation_lines(relaxations: Sequence[Relaxation]) -> tuple[str, ...]:
    """Return the relaxations, a sentence each, under a first one that says why; nothing for none."""
    if not relaxations:
        return ()
    return (
        "Geen enkel initiatief vervult al uw wensen volledig.",
        *(_relaxation_line(relaxation) for relaxation in relaxations),
    )


def _by_facet(concepts: Sequence[Concept]) -> str:
    """Return concepts as ``hoe workshops · thema drugs, inbraak``."""
    return " · ".join(
        f"{FACET_LABELS[facet]} {', '.join(one.label for one in some)}"
        for facet, some in by_facet(concepts).items()
    )


def _change_clause(change: Change) -> str:
    """Return a change and its effect, such as ``zonder thema drugs komt Bart in de eerste drie``."""
    if isinstance(change.what, Shift):
        changed = f"als {change.what.facet} {_FACTORS[change.what.factor]} telt,"
    else:
        changed = f"zonder {unmet_line([change.what])}"
    if change.arrived:
        verb = "komen" if len(change.arrived) > 1 else "komt"
        return f"{changed} {verb} {joined(change.arrived)} in de eerste drie"
    verb = "vallen" if len(change.left) > 1 else "valt"
    return f"{changed} {verb} {joined(change.left)} uit de eerste drie"


def _name(title: str) -> str:
    """Return a title, of a double one the first name."""
    return title.partition(" / ")[0]


def _relaxation_line(relaxation: Relaxation) -> str:
    facets = dict.fromkeys(wish.concept.facet for wish in relaxation.dropped)
    without = "Zonder " + joined(
        unmet_line([wish for wish in relaxation.dropped if wish.concept.facet is facet]) for facet in facets
    )
    if relaxation.count == 1:
        return f"{without} past er 1 volledig: {_name(relaxation.titles[0])}."
    names = ("waaronder " if relaxation.count > FIRST else "") + joined(map(_name, relaxation.titles))
    return f"{without} passen er {relaxation.count} volledig: {names}."

"""Why an initiative fits, reason by reason, in plain Dutch."""

from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

from inspiratie.deck.vocabulary import Concept, Relation
from inspiratie.engine.fitting import Fit, Ground
from inspiratie.engine.ranking import Match
from inspiratie.engine.signals import Met, Reason
from inspiratie.wording.cards import IN_PART, ON_CARD, OURS
from inspiratie.wording.series import each_quoted

WORDS_SHOWN = 5
"""So many words at most are named in one reason."""
RELATIONS = {
    Relation.SAME: "precies dit",
    Relation.NARROWER: "een vorm ervan",
    Relation.BROADER: "ruimer",
    Relation.RELATED: "verwant",
    Relation.GENERIC: "algemeen",
}
"""How close what a card says is to what was asked."""
NAMED = "u noemt dit initiatief bij naam"
HELPS_WITH_SUCH = "helpt bij vragen als deze"
HELPS_LESS = "maar past minder bij wat u vertelt"
AKIN = "lijkt op kaarten die bij zulke vragen helpen"
_LEAST_HELP = 0.5
"""The share, 0 to 1, of the points of a text below which an initiative helps less than others."""
WORD_WEIGHS, WORDS_WEIGH = "uw woord {} speelt mee", "uw woorden {} spelen mee"
WORD_FITS, WORDS_FIT = (
    "uw woord {} past bij de tekst van dit initiatief",
    "uw woorden {} passen bij de tekst van dit initiatief",
)


def reason_line(reason: Reason) -> str:
    """Return one reason as a clause: what was asked, what was found, how close, on what ground."""
    if reason.asked is not None and reason.found is not None:
        said = f"; u schreef {_quoted(reason.words)}" if reason.words else ""
        name = _concept_line(reason.asked, reason.found, reason.ground, reason.relation, covers=reason.covers)
        return f"{name}{said}"
    match reason.ground:
        case Ground.EXAMPLE:
            return _judged_line(reason)
        case Ground.NAME:
            return NAMED
        case Ground.KIN:
            return f"{AKIN} ({OURS})"
        case Ground.REFUSAL:
            return "dit initiatief wilt u niet"
        case Ground.TEXT | Ground.CARD | Ground.PRACTICE:
            return _wording_line(reason)
        case _ as never:
            assert_never(never)


def fit_line(asked: Concept, fit: Fit) -> str:
    """Return how an initiative meets what was asked, as a clause."""
    return _concept_line(asked, fit.found or asked, fit.ground, fit.relation, covers=fit.covers)


def _concept_line(
    asked: Concept, found: Concept, ground: Ground, relation: Relation | None, *, covers: bool
) -> str:
    """Return how what an initiative has relates to what was asked."""
    name, exact = f"{asked.facet} {asked.label}", relation is Relation.SAME
    if ground is Ground.REFUSAL:
        return f"{name}: dat wilt u net niet"
    if ground is Ground.PRACTICE:
        ours = OURS if covers else f"{OURS}, {IN_PART}"
        return f"{name}: {'helpt hierbij' if exact else f'helpt bij {found.label}'} ({ours})"
    other = "" if exact else f": {found.label}"
    return f"{name}{other} ({ON_CARD}, {RELATIONS[relation or Relation.SAME]})"


def _wording_line(reason: Reason) -> str:
    """Return which words an initiative's record shares with the need."""
    return (WORDS_FIT if len(reason.words) > 1 else WORD_FITS).format(_quoted(reason.words))


def _judged_line(reason: Reason) -> str:
    """Return why examples speak for it: what is met of the text, which words weighed most, what is alike."""
    weigh = WORD_WEIGHS if len(reason.words) == 1 else WORDS_WEIGH
    told = [f"{kind}: {', '.join(labels)}" for kind, labels in met_labels(reason.met).items()]
    told += [weigh.format(_quoted(reason.words))] if reason.words else []
    told += [f"lijkt op “{reason.situation}”"] if reason.situation else []
    told += [HELPS_LESS] if helps_less(reason) else []
    ours = "" if any(met.ground is Ground.PRACTICE for met in reason.met) else f" ({OURS})"
    return f"{'; '.join(told) or HELPS_WITH_SUCH}{ours}"


def helps_less(reason: Reason) -> bool:
    """Tell whether examples give less than half of what a text is worth, though a wish of it is covered."""
    is_met = any(one.covers for one in reason.met)
    return is_met and reason.ground is Ground.EXAMPLE and reason.points < _LEAST_HELP * reason.possible


def met_labels(met: Iterable[Met]) -> Mapping[str, Sequence[str]]:
    """Return what is met in words: what the card says, each once, the exact first; then our judgment."""
    found: dict[str, dict[str, str]] = {ON_CARD: {}, OURS: {}}
    for one in sorted(met, key=lambda one: one.relation is not Relation.SAME):
        is_ours = one.ground is Ground.PRACTICE
        told = one.asked if is_ours else one.found
        found[OURS if is_ours else ON_CARD].setdefault(told.id, _met_label(one))
    return {kind: [*labels.values()] for kind, labels in found.items() if labels}


def _met_label(met: Met) -> str:
    """Return what stands on the card, with how it relates to what was asked; of our judgment the latter."""
    if met.ground is Ground.PRACTICE:
        return met.asked.label if met.covers else f"{met.asked.label} ({IN_PART})"
    if met.relation in (None, Relation.SAME):
        return met.asked.label
    return f"{met.found.label} ({RELATIONS[met.relation]})"


def score_words(match: Match) -> str:
    """Return the score as ``87/100, sterk``."""
    return f"{points_words(match)}, {match.strength}"


def points_words(match: Match) -> str:
    """Return the score without what it is called: ``87/100``."""
    return f"{match.score:.0f}/100"


def _quoted(words: Sequence[str]) -> str:
    """Return the first words, each in quotes: ``“plein” en “lawaai”``."""
    return each_quoted(words[:WORDS_SHOWN])

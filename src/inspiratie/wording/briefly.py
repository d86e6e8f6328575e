"""Why an initiative fits, in the few words that go on one line."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from textwrap import shorten

from inspiratie.deck.vocabulary import Concept, Relation
from inspiratie.engine.fitting import FitTable, Ground
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Match
from inspiratie.language.words import folded_words
from inspiratie.wording.sentences import ON_CARD, OURS, RELATIONS

_LEAST = 1.0
"""A reason of fewer points is left to the reckoning."""
_NAMED = 3
"""So many values of one kind are named."""
_LONGEST_EXAMPLE = 60
_BETWEEN = " · "
_CLOSE = (Relation.SAME, Relation.NARROWER)
_BY_DEFAULT = f"helpt bij vragen als deze ({OURS})"


def why_line(match: Match, need: Need, fits: FitTable, *, width: int) -> str:
    """Return why an initiative fits: what is met on what ground, what is not, and words as there is room.

    `width` is the room in characters; only what is met and what is not may take more.
    """
    told = [*_met(match, need, fits)]
    if match.unmet:
        told.append(f"niet: {_named(wish.concept.label for wish in match.unmet)}")
    for ways in _of_text(match, {*folded_words(" ".join(told))}):
        fitting = (way for way in ways if len(_BETWEEN.join([*told, way])) <= width)
        told += [*fitting][:1] or ([] if told else ways[-1:])
    return _BETWEEN.join(told or [_BY_DEFAULT])


def _met(match: Match, need: Need, fits: FitTable) -> Iterator[str]:
    """Yield what is met by the card, then what is by our judgment: what counted, and what the text says."""
    grounds: dict[Ground, dict[str, str]] = {Ground.CARD: {}, Ground.PRACTICE: {}}
    for reason in match.reasons:
        if reason.ground in grounds and reason.asked and reason.found and reason.points >= _LEAST:
            words = _words(reason.ground, reason.asked, reason.found, reason.relation)
            grounds[reason.ground][reason.asked.id] = words
    for wish in need.said:
        fit = fits.fit(wish.concept, match.initiative)
        if fit.relation in _CLOSE and not any(wish.concept.id in known for known in grounds.values()):
            grounds[fit.ground][wish.concept.id] = wish.concept.label
    for ground, name in ((Ground.CARD, ON_CARD), (Ground.PRACTICE, OURS)):
        if grounds[ground]:
            yield f"{name}: {_named(grounds[ground].values())}"


def _words(ground: Ground, asked: Concept, found: Concept, relation: Relation | None) -> str:
    """Return what stands on the card, with how it relates to what was asked; of our judgment the latter."""
    if ground is Ground.PRACTICE or relation in (None, Relation.SAME):
        return asked.label
    return f"{found.label} ({RELATIONS[relation]})"


def _of_text(match: Match, told: Collection[str]) -> Iterator[Sequence[str]]:
    """Yield ways to tell which words weighed, the longest first, and which need is like this one.

    What only repeats words that are told already is left out.
    """
    for reason in match.reasons:
        words = [word for word in reason.words if not {*folded_words(word)} <= {*told}]
        if reason.ground is Ground.NAME:
            yield ["u noemt dit bij naam"]
        elif reason.ground in (Ground.EXAMPLE, Ground.TEXT) and words:
            most = min(len(words), _NAMED)
            yield [f"uw woorden: {', '.join(words[:count])}" for count in range(most, 0, -1)]
    for reason in match.reasons:
        if reason.example and not {*folded_words(reason.example)} <= {*told}:
            yield [f"lijkt op: “{shorten(reason.example, _LONGEST_EXAMPLE, placeholder=' […]')}”"]


def _named(labels: Iterable[str]) -> str:
    """Return the first labels, and how many there are besides."""
    listed = list(dict.fromkeys(labels))
    more = [f"nog {len(listed) - _NAMED}"] if len(listed) > _NAMED else []
    return ", ".join([*listed[:_NAMED], *more])

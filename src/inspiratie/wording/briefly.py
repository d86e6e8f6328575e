"""Why each of some initiatives fits, in the few words that go on one line."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from textwrap import shorten
from typing import NamedTuple

from inspiratie.deck.vocabulary import Concept, Relation
from inspiratie.engine.fitting import Fit, FitTable, Ground
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Match
from inspiratie.language.words import folded_words
from inspiratie.wording.cards import IN_PART, ON_CARD, OURS
from inspiratie.wording.reasons import RELATIONS

_LEAST = 1.0
"""A reason of fewer points is left to the reckoning."""
_NAMED = 3
"""So many values of one kind are named."""
_LONGEST_SITUATION = 60
_BETWEEN = " · "
_CLOSE = (Relation.SAME, Relation.NARROWER)
_BY_DEFAULT = f"helpt bij vragen als deze ({OURS})"


class _Clause(NamedTuple):
    """One thing to tell of an initiative: what kind of reason it is, and what it names."""

    kind: str
    named: tuple[str, ...] = ()
    besides: int = 0
    """So many more it could have named."""

    def __str__(self) -> str:
        more = [f"nog {self.besides}"] if self.besides else []
        return ": ".join(filter(None, [self.kind, ", ".join([*self.named, *more])]))

    @property
    def told(self) -> Sequence[tuple[str, str]]:
        """What a reader knows after it, the most telling first."""
        return [(self.kind, name) for name in self.named or ("",)]


def why_lines(matches: Iterable[Match], need: Need, fits: FitTable, *, width: int) -> Iterator[str]:
    """Yield why each initiative fits: what is met on what ground, words as there is room, what is not met.

    What was not told of those above it comes first, for that is what sets it apart. `width` is the room in
    characters; only what is met and what is not may take more.
    """
    above: set[tuple[str, str]] = set()
    for match in matches:
        clauses = _clauses(match, need, fits, above, width)
        above.update(*(clause.told for clause in clauses))
        yield _BETWEEN.join(map(str, clauses)) or _BY_DEFAULT


def met_line(match: Match, need: Need, fits: FitTable) -> str:
    """Return all that an initiative meets of what a text says, by the card and by us; empty without such.

    Its reasons tell of a text only what it weighs.
    """
    met = _met(match, need, fits) if need.said else ()
    return _BETWEEN.join(str(_Clause(kind, tuple(dict.fromkeys(labels)))) for kind, labels in met)


def _clauses(
    match: Match, need: Need, fits: FitTable, above: Collection[tuple[str, str]], width: int
) -> Sequence[_Clause]:
    """Return what to tell of one initiative, what is told above last, and after all what is not met."""

    def is_known(clause: _Clause) -> bool:
        return clause.told[0] in above

    told = [_clause(kind, labels, above) for kind, labels in _met(match, need, fits)]
    unmet = [_clause("niet", [wish.concept.label for wish in match.unmet], above)] if match.unmet else []
    known = {*folded_words(" ".join(map(str, told + unmet)))}
    for ways in sorted(_of_text(match, known, is_first=not above), key=lambda ways: is_known(ways[0])):
        fitting = (way for way in ways if len(_BETWEEN.join(map(str, [*told, *unmet, way]))) <= width)
        told += [*fitting][:1] or ([] if told or unmet else ways[-1:])
    return [*sorted(told, key=is_known), *unmet]


def _clause(kind: str, names: Iterable[str], above: Collection[tuple[str, str]]) -> _Clause:
    """Return a clause that names the first few, what is told above last."""
    listed = sorted(dict.fromkeys(names), key=lambda name: (kind, name) in above)
    return _Clause(kind, tuple(listed[:_NAMED]), max(len(listed) - _NAMED, 0))


def _met(match: Match, need: Need, fits: FitTable) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield what is met by the card, then what is by our judgment: what counted, and what the text says."""
    grounds: dict[Ground, dict[str, str]] = {Ground.CARD: {}, Ground.PRACTICE: {}}
    for reason in match.reasons:
        if reason.ground in grounds and reason.asked and reason.found and reason.points >= _LEAST:
            fit = fits.fit(reason.asked, match.initiative)
            grounds[fit.ground][reason.asked.id] = _words(reason.asked, fit)
    for wish in need.said:
        fit = fits.fit(wish.concept, match.initiative)
        if fit.relation in _CLOSE and not any(wish.concept.id in known for known in grounds.values()):
            grounds[fit.ground][wish.concept.id] = _words(wish.concept, fit)
    for ground, kind in ((Ground.CARD, ON_CARD), (Ground.PRACTICE, OURS)):
        if grounds[ground]:
            yield kind, grounds[ground].values()


def _words(asked: Concept, fit: Fit) -> str:
    """Return what stands on the card, with how it relates to what was asked; of our judgment the latter."""
    if fit.ground is Ground.PRACTICE:
        return asked.label if fit.covers else f"{asked.label} ({IN_PART})"
    if fit.found is None or fit.relation in (None, Relation.SAME):
        return asked.label
    return f"{fit.found.label} ({RELATIONS[fit.relation]})"


def _of_text(match: Match, told: Collection[str], *, is_first: bool) -> Iterator[Sequence[_Clause]]:
    """Yield ways to tell which words weighed, and which situation is alike, each the longest way first.

    What only repeats words that are told already is left out. The first card shows that the words were heard;
    of the others a situation that is alike tells more.
    """
    found = [*_weighed(match, told)], [*_alike(match, told)]
    for ways in found if is_first else reversed(found):
        yield from ways


def _weighed(match: Match, told: Collection[str]) -> Iterator[Sequence[_Clause]]:
    for reason in match.reasons:
        words = [word for word in reason.words if not {*folded_words(word)} <= {*told}][:_NAMED]
        if reason.ground is Ground.NAME:
            yield [_Clause("u noemt dit bij naam")]
        elif reason.ground in (Ground.EXAMPLE, Ground.TEXT) and words:
            yield [_Clause("uw woorden", tuple(words[:count])) for count in range(len(words), 0, -1)]


def _alike(match: Match, told: Collection[str]) -> Iterator[Sequence[_Clause]]:
    for reason in match.reasons:
        if reason.situation and not {*folded_words(reason.situation)} <= {*told}:
            shown = shorten(reason.situation, _LONGEST_SITUATION, placeholder=" […]")
            yield [_Clause("lijkt op", (f"“{shown}”",))]

"""Why each of some initiatives fits, in the few words that go on one line."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from textwrap import shorten
from typing import NamedTuple

from inspiratie.engine.fitting import Ground
from inspiratie.engine.ranking import Match, Strength
from inspiratie.engine.signals import Met
from inspiratie.language.words import folded_words
from inspiratie.wording.reasons import HELPS_LESS, helps_less, met_labels

_LEAST = 1.0
"""A reason of fewer points is left to the reckoning."""
_NAMED = 3
"""So many values of one kind are named, or fewer where there is no room for them on a line."""
_ALIKE = 3
"""From so many initiatives on it is told once why they fit, where that is the same for all."""
_LONGEST_SITUATION = 60
_BETWEEN = " · "
_GROUNDS = (Ground.CARD, Ground.PRACTICE)


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


def why_lines(matches: Iterable[Match], *, width: int) -> Iterator[str]:
    """Yield why each initiative fits: what is met on what ground, words as there is room, what is not met.

    Empty where there is no more to tell than that it fits; of a weak one its score tells that it fits less.
    What was not told of those above it comes first, for that is what sets it apart. `width` is the room in
    characters; only one value of each kind may take more.
    """
    above: set[tuple[str, str]] = set()
    for match in matches:
        clauses = _clauses(match, above, width)
        above.update(*(clause.told for clause in clauses))
        yield _BETWEEN.join(map(str, clauses))


def same_line(why: Sequence[str]) -> str:
    """Return in one line why all of some initiatives fit; empty where each has a reason of its own."""
    is_one = len(why) >= _ALIKE and len({*why}) == 1 and why[0]
    return _BETWEEN.join([f"Waarom deze {len(why)}", why[0]]) if is_one else ""


def _clauses(match: Match, above: Collection[tuple[str, str]], width: int) -> Sequence[_Clause]:
    """Return what to tell of one initiative, what is told above later, and last what speaks against it."""

    def is_known(clause: _Clause) -> bool:
        return clause.told[0] in above

    for most in range(_NAMED, 0, -1):
        told, last = _values(match, above, most)
        if len(_BETWEEN.join(map(str, [*told, *last]))) <= width:
            break
    known = {*folded_words(" ".join(map(str, told + last)))}
    for ways in sorted(_of_text(match, known, is_first=not above), key=lambda ways: is_known(ways[0])):
        fitting = (way for way in ways if len(_BETWEEN.join(map(str, [*told, *last, way]))) <= width)
        told += [*fitting][:1] or ([] if told or last else ways[-1:])
    return [*sorted(told, key=is_known), *last]


def _values(
    match: Match, above: Collection[tuple[str, str]], most: int
) -> tuple[list[_Clause], list[_Clause]]:
    """Return what is met, and what speaks against an initiative, each with so many values at most."""
    told = [_clause(kind, labels, above, most) for kind, labels in met_labels(_met(match)).items()]
    if match.unmet:
        return told, [_clause("niet", [wish.concept.label for wish in match.unmet], above, most)]
    is_weak = match.strength is Strength.WEAK
    return told, [_Clause(HELPS_LESS) for reason in match.reasons if helps_less(reason) and not is_weak]


def _clause(kind: str, names: Iterable[str], above: Collection[tuple[str, str]], most: int) -> _Clause:
    """Return a clause that names the first few, what is told above last."""
    listed = sorted(dict.fromkeys(names), key=lambda name: (kind, name) in above)
    return _Clause(kind, tuple(listed[:most]), max(len(listed) - most, 0))


def _met(match: Match) -> Iterator[Met]:
    """Yield what is met: what was asked and counted, and what the text says."""
    for reason in match.reasons:
        yield from reason.met
        if reason.ground in _GROUNDS and reason.asked and reason.found and reason.points >= _LEAST:
            yield Met(reason.asked, reason.ground, reason.found, reason.relation, reason.covers)


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

"""A mix: the smallest set of initiatives that together cover what a need asks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from inspiratie import commands
from inspiratie.advice.help import help_line, safely_ranked
from inspiratie.deck.vocabulary import Facet, Vocabulary, by_facet
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Match, Ranking, Strength
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.weights import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One initiative of a mix."""

    match: Match
    """How it fits what it covers: the whole need, or else that part of it alone, as options would ask it."""
    adds: tuple[Wish, ...]
    """What it covers that those before it do not."""
    also: tuple[Wish, ...]
    """What it covers besides."""
    is_apart: bool = False
    """Whether it was sought for what it adds alone, as it does not fit the whole need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A wish that stays uncovered."""

    wish: Wish
    nearest: Match | None
    """The best of those that would cover it but fit the need too weakly; None when nothing covers it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """The smallest set that covers all that can be covered, best fit first."""

    ranking: Ranking
    help: str
    """Where to get help in the danger that the need tells of, said before anything else; or nothing."""
    wishes: tuple[Wish, ...]
    """What had to be covered: the wishes, or the forms of participation when there are none."""
    parts: tuple[Part, ...]
    gaps: tuple[Gap, ...]
    unknown: tuple[str, ...]
    """Words of the text that nothing knows, and wishes in it that ask nothing here."""


def mix(need: Need, recommender: Recommender) -> Mix:
    """Return the smallest set of initiatives that covers what `need` wishes, no weak match.

    A wish that is read from the text must be as sure as what is said back. What words of a text say by
    themselves is to be covered too, also when the text as a whole does not say it for sure. Of what fits the
    whole need the set is exact: of sets of the same size the one with the highest sum of scores wins, then
    the lowest card numbers. What that leaves open of a text that tells of several things is covered likewise
    by what fits that alone. Of wishes with a semicolon in between each is heard by itself too.
    """
    vocabulary, weights = recommender.catalogue.vocabulary, recommender.weights
    left_out = recommender.unheard(need)
    need = need._replace(wishes=(*need.wishes, *left_out.wishes))
    apart = [*_apart(need, recommender)]
    need = need._replace(wishes=(*need.wishes, *(wish for _, wishes in apart for wish in wishes)))
    lost = (piece for piece, wishes in apart if not wishes)
    ranking = safely_ranked(need, recommender)
    sure = tuple(wish for wish in need.wishes if wish.weight >= weights.said)
    wishes = sure or _surest(need) or _forms(vocabulary)
    suiting = [_suiting(wish, recommender) for wish in wishes]
    parts = _parts(ranking, wishes, suiting, weights)
    if need.text and (still_open := _not_covered(wishes, parts)):
        alone = safely_ranked(_asking(still_open, need, recommender), recommender)
        open_to = [who for wish, who in zip(wishes, suiting, strict=True) if wish in still_open]
        parts += [replace(part, is_apart=True) for part in _parts(alone, still_open, open_to, weights)]
    parts = [_for_its_part(part, wishes, need, recommender) for part in parts]
    left_open = _not_covered(wishes, parts)
    gaps = tuple(
        Gap(wish=wish, nearest=_nearest(who, ranking.matches))
        for wish, who in zip(wishes, suiting, strict=True)
        if wish in left_open
    )
    return Mix(
        ranking=ranking,
        help=help_line(need, vocabulary),
        wishes=wishes,
        parts=tuple(parts),
        gaps=gaps,
        unknown=(*left_out.unknown, *lost),
    )


def _apart(need: Need, recommender: Recommender) -> Iterator[tuple[str, tuple[Wish, ...]]]:
    """Yield each of several wishes in a text that asks what is not wished yet, or asks nothing here."""
    pieces = [piece.strip() for piece in need.text.split(commands.BETWEEN_WISHES) if piece.strip()]
    wished = {wish.concept.id for wish in need.wishes}
    for piece in pieces if len(pieces) > 1 else ():
        alone = recommender.understand(piece)
        said = recommender.weights.said
        asked = tuple(wish for wish in alone.wishes if wish.weight >= said) or _surest(alone)
        new = tuple(
            wish._replace(weight=max(wish.weight, said)) for wish in asked if wish.concept.id not in wished
        )
        wished |= {wish.concept.id for wish in new}
        if new or not asked:
            yield piece, new


def _parts(
    ranking: Ranking, wishes: Sequence[Wish], suiting: Sequence[frozenset[str]], weights: Weights
) -> list[Part]:
    """Return the fewest initiatives of a ranking, none of them weak, that cover what can be covered.

    `suiting` are for each wish those that cover it, by id.
    """
    fair = [match for match in ranking.matches if match.score >= weights.fair]
    covers = [
        frozenset(number for number, who in enumerate(suiting) if match.initiative.id in who)
        for match in fair
    ]
    parts: list[Part] = []
    done: set[int] = set()
    for number in smallest_cover([*zip(map(_hundredths, fair), covers, strict=True)]):
        mine = covers[number]
        parts.append(
            Part(
                match=fair[number],
                adds=tuple(wishes[index] for index in sorted(mine - done)),
                also=tuple(wishes[index] for index in sorted(mine & done)),
            )
        )
        done |= mine
    return parts


def _for_its_part(part: Part, wishes: Sequence[Wish], need: Need, recommender: Recommender) -> Part:
    """Return a part with how it fits what it covers, where that is not all."""
    mine = [wish for wish in wishes if wish in (*part.adds, *part.also)]
    if len(mine) == len(wishes):
        return part
    alone = _asking(mine, need, recommender)
    return replace(part, match=recommender.match(alone, part.match.initiative.id))


def _not_covered(wishes: Iterable[Wish], parts: Iterable[Part]) -> tuple[Wish, ...]:
    covered = [wish for part in parts for wish in part.adds]
    return tuple(wish for wish in wishes if wish not in covered)


def _asking(wishes: Iterable[Wish], need: Need, recommender: Recommender) -> Need:
    """Return a need of these wishes alone, as options would state them, with what `need` does not want."""
    options = {
        facet: [concept.id for concept in concepts]
        for facet, concepts in by_facet(wish.concept for wish in wishes).items()
    }
    alone = recommender.understand(options=options)
    return alone._replace(
        refused=need.refused, excluded=need.excluded, unwanted=need.unwanted, alarms=need.alarms
    )


def smallest_cover(candidates: Sequence[tuple[int, frozenset[int]]]) -> tuple[int, ...]:
    """Return the numbers of the fewest candidates that cover all that any of them covers.

    A candidate is a worth and what it covers. Of covers of the same size the one of most worth wins, then
    the one with the lowest numbers. Searched a size at a time: for everything covered so far the best set is
    kept, and each step adds a candidate that covers the lowest element still open, so no cover is missed.
    """
    everything: frozenset[int] = frozenset().union(*(covered for _, covered in candidates))
    best: dict[frozenset[int], tuple[int, tuple[int, ...]]] = {frozenset(): (0, ())}
    while everything not in best:
        longer: dict[frozenset[int], tuple[int, tuple[int, ...]]] = {}
        for done, (worth, numbers) in best.items():
            lowest = min(everything - done)
            for number, (extra, covered) in enumerate(candidates):
                if lowest in covered:
                    found = worth - extra, tuple(sorted((*numbers, number)))
                    longer[done | covered] = min(found, longer.get(done | covered, found))
        best = longer
    return best[everything][1]


def _surest(need: Need) -> tuple[Wish, ...]:
    """Return what counts most of what was read from a text about the field, though none of it is sure."""
    read = need.wishes if need.is_in_field else ()
    return tuple(sorted(read, key=lambda wish: -wish.weight * need.weights[wish.concept.facet])[:1])


def _forms(vocabulary: Vocabulary) -> tuple[Wish, ...]:
    return tuple(Wish(concept=form) for form in vocabulary.of_facet(Facet.VORM) if not form.broader)


def _suiting(wish: Wish, recommender: Recommender) -> frozenset[str]:
    """Return who covers a wish, by id; of a problem those that are not weak for who names it in words.

    So no mix rests on what `suggest` advises against. Where all are weak then, it is what cards say.
    """
    fits, concept = recommender.fits, wish.concept
    covering = frozenset(one.id for one in recommender.catalogue if fits.fit(concept, one).covers)
    if concept.facet is not Facet.THEMA:
        return covering
    in_words = recommender.rank(recommender.understand(concept.label)).matches
    fitting = takewhile(lambda match: match.strength is not Strength.WEAK, in_words)
    return covering.intersection(match.initiative.id for match in fitting) or covering


def _hundredths(match: Match) -> int:
    """Return the score as a whole number, so that sums do not depend on their order."""
    return round(100 * match.score)


def _nearest(suiting: frozenset[str], matches: Iterable[Match]) -> Match | None:
    """Return the best match worth showing of those that suit a wish, though it fits the need weakly."""
    return next((match for match in matches if match.initiative.id in suiting), None)

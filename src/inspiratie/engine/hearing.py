"""What a text refuses and which danger it tells of: by its phrases, and by how sure a model is of that."""

from collections.abc import Iterator, Mapping, Sequence

from inspiratie.engine.weights import BARS
from inspiratie.language.danger import Alarm, Danger, find_dangers
from inspiratie.language.denial import Denial
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import Token, positions


def hear_refusals(denial: Denial, text: str, sure: Sequence[float]) -> Denial:
    """Return what a text denies when a model tells what it refuses; what it contrasts stays denied.

    `sure` is how sure that is, 0 to 1, of each word, as spaces part them; those of a long text may lack.
    """
    refused: list[int] = []
    heard: list[int] = []
    surely: list[int] = []
    for places, certainty in zip(positions(text), sure, strict=False):
        refused += (place for place in places if certainty >= _bar(denial, place))
        heard += places if certainty >= BARS.refused else ()
        surely += places if certainty >= BARS.surely_refused else ()
    return Denial(
        outright=denial.outright.union(surely),
        means=frozenset(refused),
        company=denial.company.union(heard),
        lacking=frozenset(),
        voiced=denial.means.intersection(refused, heard),
    )


def _bar(denial: Denial, place: int) -> float:
    if place in denial.lacking:
        return BARS.surely_refused
    return BARS.denied if place in denial.means else BARS.refused


def hear_dangers(words: Sequence[Token], lexicon: Lexicon, sure: Mapping[str, float]) -> Iterator[Alarm]:
    """Yield the dangers that a text tells of; `sure` is how sure a model is of each, 0 to 1, by its id.

    Of those that a model tells of someone is in the likeliest; of the others help is told.
    """
    said = {danger.id: is_acute for danger, is_acute in find_dangers(words, lexicon.dangers, lexicon.denials)}
    total = sum(sure.values())
    likeliest = max(sure, key=sure.__getitem__) if total >= BARS.danger_acute else None
    for danger in lexicon.dangers:
        if danger.id in said or _is_likely(danger, sure, total):
            yield Alarm(danger, said.get(danger.id, False) or danger.id == likeliest)


def _is_likely(danger: Danger, sure: Mapping[str, float], total: float) -> bool:
    return total >= BARS.danger_told and sure.get(danger.id, 0.0) >= BARS.danger_likely * total

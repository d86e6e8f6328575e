"""A judge that says what a test wants it to say, by the words of a text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inspiratie.engine.learned.judgment import NO_JUDGMENT, Impression, Judgment
from inspiratie.language.reading import Reading


@dataclass(frozen=True)
class SmallJudge:
    """Knows for every word which grades, concepts or doubt it brings."""

    grades: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """By word: initiatives with their grades."""
    said: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """By word: concepts with how sure they are."""
    outside: frozenset[str] = frozenset()
    """Words that put a text outside the field."""
    initiatives: frozenset[str] = frozenset()
    concepts: frozenset[str] = frozenset()

    unwanted: frozenset[str] = frozenset()
    """Words that it takes for unwanted, as they were written; with none, refusals are left to phrases."""

    def foresee(self, texts: Iterable[str]) -> None:
        """Need not: it sees a text at once."""

    def see(self, text: str) -> Impression | None:
        """Return which words are unwanted."""
        sure = [float(word in self.unwanted) for word in text.split()] if self.unwanted else []
        return Impression(NO_JUDGMENT, sure)

    def judge(self, text: str, reading: Reading, seen: Impression | None) -> Judgment:  # noqa: ARG002 - the signature of every judge
        """Return what it makes of the words alone."""
        return self.judge_briefly(reading)

    def judge_briefly(self, reading: Reading) -> Judgment:
        """Return the best of what every word brings."""
        words = [place.read_as for place in reading.places]
        grades = dict.fromkeys(self.initiatives, 0.0)
        concepts: dict[str, float] = {}
        for word in words:
            for id_, grade in self.grades.get(word, {}).items():
                grades[id_] = max(grades[id_], grade)
            concepts |= self.said.get(word, {})
        in_field = 0.0 if self.outside.intersection(words) else 1.0
        return Judgment(grades=grades, concepts=concepts, in_field=in_field)

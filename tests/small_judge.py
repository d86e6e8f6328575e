"""A judge that says what a test wants it to say, by the words of a text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inspiratie.engine.learned.judgment import Judgment
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

    def judge(self, text: str, reading: Reading, *, briefly: bool) -> Judgment:  # noqa: ARG002 - the signature of every judge
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

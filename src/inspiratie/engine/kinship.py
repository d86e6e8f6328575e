"""What initiatives without judged examples are like, such as a user's own: seen through the known ones.

A model that has learned from judged needs grades any text for every known initiative. It grades what is
written about an own initiative as well; when a need asks for the same known initiatives as these texts do,
and as strongly, the own one is what the need asks. No word need be shared.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from math import sqrt

from inspiratie.deck.initiative import Initiative

MOST = 50
"""So many initiatives at most are looked at for one need: those whose words fit it best."""

Profile = Mapping[str, float]
"""A grade for each known initiative, by id; of an initiative's own the squares add up to 1."""


class Kinship:
    """The profiles of initiatives, each worked out when it is first looked at."""

    def __init__(self, initiatives: Iterable[Initiative], grade: Callable[[str], Profile]) -> None:
        """Take the initiatives without judged examples, and what grades a text for the known ones."""
        self.initiatives = {initiative.id: initiative for initiative in initiatives}
        self._grade = grade
        self._profiles: dict[str, Profile] = {}

    def alike(self, grades: Profile, hits: Iterable[str]) -> Mapping[str, float]:
        """Return how alike initiatives are to what is asked, by id: the cosine of their profiles, 0 to 1.

        `grades` are those of the need, `hits` what its words find, best first.
        """
        ids: Iterable[str] = self.initiatives
        if len(self.initiatives) > MOST:
            ids = islice((id_ for id_ in hits if id_ in self.initiatives), MOST)
        return Alike(self, _of_length_one(grades), dict.fromkeys(ids))

    def profile(self, id_: str) -> Profile:
        """Return what the texts of an initiative ask for: the mean over title, sentence and situations."""
        if id_ not in self._profiles:
            initiative = self.initiatives[id_]
            total: dict[str, float] = defaultdict(float)
            for text in (initiative.titel, initiative.samenvatting, *initiative.situaties):
                for known, grade in self._grade(text).items():
                    total[known] += grade
            self._profiles[id_] = _of_length_one(total)
        return self._profiles[id_]


class Alike(Mapping[str, float]):
    """How alike initiatives are to what is asked, by id, each worked out when it is looked at."""

    def __init__(self, kinship: Kinship, asked: Profile, ids: Mapping[str, None]) -> None:
        """Take what knows their profiles, and the profile of what is asked."""
        self._kinship = kinship
        self._asked = asked
        self._ids = ids

    def __getitem__(self, id_: str) -> float:
        if id_ not in self._ids:
            raise KeyError(id_)
        profile = self._kinship.profile(id_)
        return sum(self._asked.get(known, 0.0) * grade for known, grade in profile.items())

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids  # without working it out

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def _of_length_one(grades: Profile) -> Profile:
    length = sqrt(sum(grade**2 for grade in grades.values())) or 1.0
    return {id_: grade / length for id_, grade in grades.items()}

"""What of a text tells why an initiative fits: its words that mean something, and a situation alike."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from inspiratie.deck.initiative import Initiative
from inspiratie.engine.learned.model import Active, Table
from inspiratie.engine.understanding import Labels
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import Place, Reading
from inspiratie.language.words import folded_words

ALIKE = 0.5
"""What a situation holds at least, 0 to 1, of what the words of a text weigh, to be like it."""
SHARED = 2
"""So many different meanings at least it shares with the text: one alone is chance."""


class Telling:
    """The words of one text that may be shown as a reason, and what each of them weighs for an initiative.

    Only a word that by itself, as it is written, names a concept means enough: no number, no name of a place,
    no slip of the finger, and no word that goes with any subject.
    """

    def __init__(self, table: Table, reading: Reading, labels: Labels, lexicon: Lexicon) -> None:
        """Take the model that weighs words, the text, the labels by their keys, and what words mean."""
        self._table = table
        self._reading = reading
        self._labels = labels
        self._lexicon = lexicon

    def words(self, id_: str) -> Mapping[str, float]:
        """Return the telling words that speak for an initiative, by what each gives, the weightiest first."""
        if id_ not in self._table.shape.initiatives:
            return {}
        gains = self._table.gains(self._reading, id_, self._active)
        telling = [word for word in self._meanings if gains[word] > 0]
        return {word: gains[word] for word in sorted(telling, key=lambda word: (-gains[word], word))}

    def situation(self, initiative: Initiative) -> str:
        """Return the situation of a card that holds most of what the telling words weigh, or nothing."""
        weighed = self.words(initiative.id)
        whole = sum(weighed.values())
        best, most = "", ALIKE * whole
        for situation in initiative.situaties:
            keys = {self._lexicon.key(word, "nl") for word in folded_words(situation)}
            shared = {word: self._meanings[word] & keys for word in weighed}
            much = sum(weighed[word] for word, met in shared.items() if met)
            if (
                len(frozenset().union(*shared.values())) >= SHARED
                and much >= most
                and (much > most or not best)
            ):
                best, most = situation, much
        return best

    @cached_property
    def _active(self) -> Sequence[Active]:
        return self._table.active(self._reading)

    @cached_property
    def _meanings(self) -> Mapping[str, frozenset[str]]:
        """For every telling word of the text the keys of what it means."""
        found: dict[str, frozenset[str]] = {}
        for place in self._reading.places:
            if keys := frozenset(self._sure(place)):
                found[place.word] = found.get(place.word, frozenset()) | keys
        return found

    def _sure(self, place: Place) -> Iterable[str]:
        return (key for key, sure in place.keys.items() if sure >= 1.0 and (key,) in self._labels)

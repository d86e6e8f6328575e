"""A text cut into the pieces that the dense encoder knows: the likeliest way to write it with them."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

_SPACE = "\u2581"
"""What stands for a space within a piece."""
_UNLIKELY = 10.0
"""How much less likely an unknown letter is than the least likely piece, as a logarithm."""


class Pieces:
    """A vocabulary of pieces with their likelihoods.

    The unigram model of Kudo, "Subword Regularization" (2018): of all ways to cut a text the one whose
    pieces have the highest product of likelihoods, found by Viterbi's algorithm.
    """

    def __init__(self, pieces: Sequence[str], scores: Sequence[float], *, unknown: int) -> None:
        """Take the pieces, the logarithm of how likely each is, and the number for the unknown."""
        self._pieces = pieces
        self._numbers: Mapping[str, int] = {piece: number for number, piece in enumerate(pieces) if piece}
        self._scores = scores
        self._longest = max(map(len, pieces))
        self._unknown = unknown
        self._unlikely = min(scores) - _UNLIKELY

    def cut(self, text: str) -> list[int]:
        """Return the numbers of the pieces of a text.

        >>> Pieces(["?", "▁", "▁plein", "▁p", "lein"], [0, -3, -2, -4, -4], unknown=0).cut("plein x")
        [2, 1, 0]
        """
        written = _SPACE + _SPACE.join(unicodedata.normalize("NFKC", text).split())
        best = [0.0] + [float("-inf")] * len(written)
        came: list[tuple[int, int]] = [(0, self._unknown)] * (len(written) + 1)
        for start in range(len(written)):
            for end in range(start + 1, min(len(written), start + self._longest) + 1):
                number = self._numbers.get(written[start:end])
                if number is None or number == self._unknown:
                    continue
                score = best[start] + self._scores[number]
                if score > best[end]:
                    best[end], came[end] = score, (start, number)
            if best[start] + self._unlikely > best[start + 1]:
                best[start + 1], came[start + 1] = best[start] + self._unlikely, (start, self._unknown)
        found: list[int] = []
        end = len(written)
        while end:
            end, number = came[end]
            found.append(number)
        return found[::-1]

    def words_of(self, cut: Iterable[int]) -> list[int]:
        """Return of each piece of a text the number of the word, as spaces part them, that it is a piece of.

        >>> Pieces(["?", "▁plein", "▁p", "lein"], [0, -3, -4, -4], unknown=0).words_of([1, 2, 3])
        [0, 1, 1]
        """
        return [begun - 1 for begun in accumulate(self._pieces[at].startswith(_SPACE) for at in cut)]

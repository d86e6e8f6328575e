"""Who judges a text: the portable model, together with the dense encoder where that can be had."""

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie.engine.learned.dangers import TABLE as DANGERS
from inspiratie.engine.learned.dangers import sure_by_words
from inspiratie.engine.learned.judgment import Impression, Judgment
from inspiratie.engine.learned.model import ALONE, TABLE, Table, load_table
from inspiratie.engine.weights import SHARES, Shares
from inspiratie.language.reading import Reading

if TYPE_CHECKING:
    from inspiratie.engine.learned.encoder import Encoder

_THREADS = "OPENBLAS_NUM_THREADS"
"""On how many cores numpy counts, when it is first loaded.

A text is too little to share: on a busy machine cores wait for each other, up to ten times as long as one
takes. And one core gives the same sums on every machine.
"""


class Judge:
    """The portable model and, when it is there, the encoder: the mean of what they say."""

    def __init__(
        self,
        table: Table,
        folder: Path | None = None,
        dangers: Table | None = None,
        shares: Shares = SHARES,
    ) -> None:
        """Take the portable model, the folder of the encoder, and the table of the dangers.

        Without the folder the portable model judges alone; without that table, words alone tell of no danger.
        """
        self.table = table
        self.folder = folder
        self.dangers = dangers
        self.shares = shares
        self._foreseen: Mapping[str, Impression] = {}

    @cached_property
    def initiatives(self) -> frozenset[str]:
        """The ids of the initiatives that it has learned to grade."""
        return frozenset(self.table.shape.initiatives)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The ids of the concepts that it has learned to recognise."""
        return frozenset(self.table.shape.concepts)

    @cached_property
    def _encoder(self) -> "Encoder | None":
        if self.folder is None:
            return None
        os.environ.setdefault(_THREADS, "1")
        try:
            from inspiratie.engine.learned.encoder import load_encoder  # noqa: PLC0415 - only for a text
        except ImportError:  # numpy cannot be loaded on this machine
            return None
        return load_encoder(self.folder)

    def foresee(self, texts: Iterable[str]) -> None:
        """Let the encoder see together what will be asked one by one; it forgets what it foresaw before."""
        once = dict.fromkeys(texts)
        if once and self._encoder:
            self._foreseen = dict(zip(once, self._encoder.see_all(once), strict=True))

    def see(self, text: str) -> Impression | None:
        """Return what the encoder makes of a whole text; None without it."""
        if self._encoder is None:
            return None
        return self._foreseen.get(text) or self._encoder.see(text)

    def judge_briefly(self, reading: Reading) -> Judgment:
        """Return what the portable model alone makes of a label or a value, and no danger in it.

        What the encoder and the tables of dangers know comes from sentences.
        """
        return self.table.judge(reading)

    def judge(self, text: str, reading: Reading, seen: Impression | None = None) -> Judgment:
        """Return the judgment of a text: `reading` is that text read, without what it denies.

        `seen` is what the encoder makes of it.
        """
        portable, shares = self.table.judge(reading), self.shares
        by_words = sure_by_words(self.dangers, text) if self.dangers else {}
        if seen is None:
            return portable._replace(
                dangers={id_: shares.words_alone * sure for id_, sure in by_words.items()}
            )
        dense = seen.judgment
        return Judgment(
            grades=_mean(portable.grades, dense.grades, shares.encoder),
            concepts=_mean(portable.concepts, dense.concepts, shares.encoder),
            in_field=(1.0 - shares.field) * portable.in_field + shares.field * dense.in_field,
            dangers=_mean(by_words, dense.dangers, shares.dangers),
        )


def _mean(portable: Mapping[str, float], dense: Mapping[str, float], share: float) -> Mapping[str, float]:
    """Return what both say of each id, the second for its share."""
    return {
        id_: (1.0 - share) * portable.get(id_, 0.0) + share * dense.get(id_, 0.0)
        for id_ in {**portable, **dense}
    }


def load_judge(folder: Path, *, portable: bool = False) -> Judge:
    """Return the judge whose files are in a folder; with `portable`, the one that needs no encoder."""
    table = load_table(folder, ALONE if portable else TABLE)
    return Judge(table, None if portable else folder, load_table(folder, DANGERS))

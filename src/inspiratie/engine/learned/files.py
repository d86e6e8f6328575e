"""What training made, as files in the data folder; each is read when it is first asked for."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from inspiratie.engine.learned.judge import Judge, load_judge
from inspiratie.engine.learned.model import Shape, packed_table, read_shape
from inspiratie.language.words import LANGUAGES, Language


class Learned:
    """The judge, and the words that it knows."""

    def __init__(self, data: Path, *, portable: bool = False) -> None:
        """Take the data folder; `portable` leaves the dense encoder out, as the page does."""
        self.data = data
        self.portable = portable

    @cached_property
    def judge(self) -> Judge:
        """Who grades a text."""
        return load_judge(self.data / "model", portable=self.portable)

    def packed_table(self, name: str) -> bytes:
        """Return a table by its name as it is kept, to be sent to another host."""
        return packed_table(self.data / "model", name)

    def shape(self, name: str) -> Shape:
        """Return what a table is a table of, by its name."""
        return read_shape(self.data / "model", name)

    @cached_property
    def forms(self) -> Mapping[Language, tuple[str, ...]]:
        """The folded words of each language that the examples and the vocabulary hold."""
        folder = self.data / "model"
        return {
            language: tuple((folder / f"words.{language}.txt").read_text(encoding="utf-8").split())
            for language in LANGUAGES
        }

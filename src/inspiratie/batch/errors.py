# ruff: noqa: N818 - the name says what happened; the root class carries the suffix
"""What can go wrong with a table of needs."""

from dataclasses import dataclass

from inspiratie.errors import InspiratieError


@dataclass(eq=False)
class Stopped(InspiratieError):
    """The work ended before the last row."""

    why: str
    """A Dutch clause without a full stop."""
    done: int
    total: int
    folder: str
    exit_code: int = 1

    def __str__(self) -> str:
        return (
            f"{self.why}. {self.done} van {self.total} rijen verwerkt in {self.folder}; er is nog geen"
            " vergelijking. Begin opnieuw met --overschrijf, of in een andere map."
        )

"""The index by which the example most like a text is found."""

import zlib
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path

from inspiratie.engine.learned.features import Block
from inspiratie.engine.learned.model import Active, Table

FIRST = 3.0
"""The grade of a first choice."""


def write_neighbours(
    table: Table, needs: Sequence[tuple[Mapping[str, float], Sequence[Active]]], path: Path
) -> None:
    """Write for every need how many first choices and rows it has, which choices, and which rows.

    Rows are those of its words and pairs of words. Two bytes a number, in the order of the needs.
    """
    column = {id_: number for number, id_ in enumerate(table.shape.initiatives)}
    numbers = array("H")
    for grades, active in needs:
        firsts = sorted(column[id_] for id_, grade in grades.items() if grade >= FIRST)
        rows = sorted(feature.row for feature in active if feature.block is not Block.LETTERS)
        numbers.extend([len(firsts), len(rows), *firsts, *rows])
    path.write_bytes(zlib.compress(numbers.tobytes(), 9))

"""Many needs at once: a table with a row a neighbourhood in, a shortlist a row and a comparison out."""

from inspiratie.batch.table import Row, Table, read_table
from inspiratie.batch.work import SHEET, Target, run

__all__ = [
    "SHEET",
    "Row",
    "Table",
    "Target",
    "read_table",
    "run",
]

"""Many needs at once: a table with a row a neighbourhood in, a shortlist a row and a comparison out."""

from inspiratie.batch.sheet import Outcome, Result, sheet_csv, sheet_markdown
from inspiratie.batch.table import Row, Table, read_table
from inspiratie.batch.work import SHEET, Target, run

__all__ = [
    "SHEET",
    "Outcome",
    "Result",
    "Row",
    "Table",
    "Target",
    "read_table",
    "run",
    "sheet_csv",
    "sheet_markdown",
]

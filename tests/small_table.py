"""Tables of needs in a few lines."""

from inspiratie.batch import Row, Table, read_table
from inspiratie.storage.strict_yaml import Source

HEAD = "naam,tekst,doel,doelgroep,thema"


def table(text: str | bytes) -> Table:
    """Return the table in a CSV text."""
    return read_table(Source("noden.csv", text.encode() if isinstance(text, str) else text))


def row(line: str, *, head: str = HEAD) -> Row:
    """Return the only row of a table."""
    return table(f"{head}\n{line}\n").rows[0]

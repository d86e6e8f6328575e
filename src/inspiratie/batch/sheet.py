"""The comparison of all answers of a batch: a row each, as CSV and as Markdown."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from inspiratie.batch.headings import NAME
from inspiratie.batch.table import Row
from inspiratie.clean import clean_line
from inspiratie.engine.ranking import Ranking
from inspiratie.errors import Problem
from inspiratie.output.files.csv import defuse
from inspiratie.output.files.markdown import escape, link, table
from inspiratie.wording.sentences import need_line, score_words, understood_line

FIRST = 3
"""So many initiatives of each row stand in the comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer to one row."""

    row: Row
    ranking: Ranking
    file: str
    """Name of the file with its shortlist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a whole table."""

    results: tuple[Result, ...]
    faults: tuple[Problem, ...]
    """The rows that gave no result, with their lines."""
    notices: tuple[Problem, ...]
    """What to know about rows that did, with their lines."""


def sheet_csv(outcome: Outcome) -> str:
    """Return the comparison as CSV: a row a result, its best initiatives with their scores."""
    text = io.StringIO()
    writer = csv.writer(text)
    numbers = range(1, FIRST + 1)
    best = [
        heading
        for number in numbers
        for heading in (f"initiatief {number}", f"id {number}", f"score {number}")
    ]
    writer.writerow(["regel", NAME, "vraag", "begrepen", "past", *best, "bestand"])
    for result in outcome.results:
        need = result.ranking.need
        cells = [str(result.row.line), result.row.name, need_line(need), understood_line(need)]
        cells.append("ja" if result.ranking.fits else "nee")
        for match in result.ranking.matches[:FIRST]:
            cells += [match.initiative.titel, match.initiative.id, f"{match.score:.2f}"]
        cells += [""] * (5 + len(best) - len(cells))
        writer.writerow([defuse(clean_line(cell)) for cell in [*cells, result.file]])
    return text.getvalue()


def sheet_markdown(outcome: Outcome) -> str:
    """Return the comparison as Markdown: a row a result, what comes back most, and what gave no result."""
    return "\n\n".join(_sheet_blocks(outcome)) + "\n"


def _sheet_blocks(outcome: Outcome) -> Iterator[str]:
    yield "# Vergelijking"
    headings = [NAME, *(f"{number}." for number in range(1, FIRST + 1))]
    rows = []
    for result in outcome.results:
        best = [
            f"{escape(match.initiative.titel)} ({escape(score_words(match))})"
            for match in result.ranking.matches[:FIRST]
        ] or ["niets past goed"]
        cells = [link(result.row.name, result.file), *best]
        rows.append([*cells, *[""] * (len(headings) - len(cells))])
    yield table(headings, rows)
    often = Counter(
        match.initiative.titel for result in outcome.results for match in result.ranking.matches[:FIRST]
    )
    if often:
        yield f"## Wat het vaakst bij de eerste {FIRST} staat"
        ranked = sorted(often.items(), key=lambda pair: (-pair[1], pair[0]))[:10]
        yield "\n".join(f"- {escape(title)}: {number} keer" for title, number in ranked)
    if outcome.faults:
        yield "## Wat geen resultaat gaf"
        yield "\n".join(
            f"- {escape(f'regel {fault.line} ({fault.field}): {fault.reason}')}" for fault in outcome.faults
        )

"""The comparison of all answers of a batch: a row each, as CSV, as Markdown and as HTML."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspiratie.batch.headings import NAME
from inspiratie.batch.table import Row
from inspiratie.clean import clean_line
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.errors import Problem
from inspiratie.output.files.csv import csv_text
from inspiratie.output.files.paper import blocks_to_markdown
from inspiratie.output.page.paper import blocks_to_html
from inspiratie.output.paper import Block, Grid, Heading, Item, Items
from inspiratie.wording.needs import brief, need_line, understood_line
from inspiratie.wording.reasons import score_words

_TITLE = "Vergelijking"
FIRST = 3
"""So many initiatives of each row stand in the comparison."""
_WITHOUT = "Wat geen resultaat gaf"
_REFUSED = f"geweigerd wegens een fout: zie “{_WITHOUT}”"
_QUESTION = 120
"""So many characters of the text of a row stand beside its answer where one reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowResult:
    """What the comparison has of the answer to one row: no more is kept, since there may be thousands."""

    row: Row
    question: str
    briefly: str
    """The question with a text that is long cut short."""
    understood: str
    """What was read from the text of the row."""
    best: Sequence[Match]
    file: str
    """Name of the file with its shortlist."""
    help: str
    """Where who is in danger or hurt gets help; empty for anyone else."""

    @classmethod
    def of(cls, row: Row, ranking: Ranking, *, file: str, help_first: str) -> "RowResult":
        """Return what is kept of a ranking."""
        return cls(
            row=row,
            question=need_line(ranking.need),
            briefly=need_line(brief(ranking.need, _QUESTION)),
            understood=understood_line(ranking.need),
            best=tuple(ranking.matches[:FIRST]),
            file=file,
            help=help_first,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a whole table."""

    results: Sequence[RowResult]
    faults: Sequence[Problem]
    """The rows that gave no result, with their lines."""
    notices: Sequence[Problem]
    """What to know about rows that did, with their lines."""

    @property
    def tally(self) -> str:
        """How many rows got suggestions, only weak ones or none, and how many were refused."""
        done, refused = len(self.results), len(self.faults)
        best = [result.best[0] for result in self.results if result.best]
        weak = sum(match.strength == "zwak" for match in best)
        only_weak = f", waarvan {weak} alleen zwakke" if weak else ""
        return (
            f"{done} van {done + refused} rijen verwerkt: {len(best)} met suggesties{only_weak},"
            f" {done - len(best)} zonder; {refused} geweigerd wegens een fout."
        )


def sheet_csv(outcome: Outcome, *, excel: bool = False) -> str:
    """Return the comparison as CSV: a row a result, its best initiatives with their scores.

    Where who is hurt gets help stands in a last column, only when there is such a word to say. With `excel` a
    European Excel opens it as it is.
    """
    best = [
        heading
        for number in range(1, FIRST + 1)
        for heading in (f"initiatief {number}", f"id {number}", f"score {number}")
    ]
    headings = ["regel", NAME, "vraag", "begrepen", "past", *best]
    has_help = any(result.help for result in outcome.results)
    rows = [[*headings, "bestand", *(["hulp"] if has_help else [])]]
    for result in outcome.results:
        cells = [str(result.row.line), result.row.name, result.question, result.understood]
        cells.append("ja" if result.best else "nee")
        for match in result.best:
            score = f"{match.score:.2f}".replace(".", "," if excel else ".")
            cells += [match.initiative.titel, match.initiative.id, score]
        cells += [""] * (len(headings) - len(cells))
        rows.append([*map(clean_line, cells), result.file, *([result.help] if has_help else [])])
    return csv_text(rows, excel=excel)


def sheet_markdown(outcome: Outcome) -> str:
    """Return the comparison as Markdown: a row a result, what comes back most, and what gave no result."""
    return f"# {_TITLE}\n\n{blocks_to_markdown(_sheet(outcome))}\n"


def sheet_html(outcome: Outcome) -> str:
    """Return the same as one HTML file."""
    return blocks_to_html(_TITLE, _sheet(outcome))


def _sheet(outcome: Outcome) -> Iterator[Block]:
    """Yield where who is hurt gets help, before any initiative; then the rows, and what to know of them."""
    if hurt := [result for result in outcome.results if result.help]:
        yield Heading("Eerst dit")
        yield Items([Item(result.help, lead=result.row.name) for result in hurt])
    lines = [(result.row.line, result.file, _answered(result)) for result in outcome.results]
    lines += [(fault.line or 0, "", [fault.field, _REFUSED]) for fault in outcome.faults]
    lines.sort()
    headings = [NAME, "vraag", *(f"{number}." for number in range(1, FIRST + 1))]
    yield Grid(
        headings,
        [[*cells, *[""] * (len(headings) - len(cells))] for _, _, cells in lines],
        files=[file for _, file, _ in lines],
    )
    counts = Counter(match.initiative.titel for result in outcome.results for match in result.best)
    if often := {title: number for title, number in counts.items() if number > 1}:
        yield Heading(f"Wat meer dan één keer bij de eerste {FIRST} staat")
        ranked = sorted(often.items(), key=lambda pair: (-pair[1], pair[0]))[:10]
        yield Items([Item(f"{title}: {number} keer") for title, number in ranked])
    if outcome.faults:
        yield Heading(_WITHOUT)
        yield Items([Item(f"regel {fault.line} ({fault.field}): {fault.reason}") for fault in outcome.faults])


def _answered(result: RowResult) -> list[str]:
    """Return the cells of a row that was answered."""
    best = [f"{match.initiative.titel} ({score_words(match)})" for match in result.best]
    return [result.row.name, result.briefly, *(best or ["niets past goed"])]

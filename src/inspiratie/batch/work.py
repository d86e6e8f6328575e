"""Every row of a table answered: a shortlist each, and the comparison, in one folder."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspiratie.advice.help import help_line, safely_answered
from inspiratie.batch.errors import Stopped
from inspiratie.batch.sheet import Outcome, RowResult, sheet_csv, sheet_html, sheet_markdown
from inspiratie.batch.table import Row, Table
from inspiratie.engine.errors import EmptyNeed
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import FileNotWritten, InspiratieError, Problem
from inspiratie.language.words import slug
from inspiratie.output.files.markdown import to_markdown
from inspiratie.output.handout import handout_of_ranking
from inspiratie.storage.files import make_folder, write_atomically
from inspiratie.storage.names import free_name, is_device
from inspiratie.wording.notices import notice_line

SHEET = "vergelijking"
"""Name, without ending, of the comparison sheets."""
_LONGEST_NAME = 60
_AHEAD = 32
"""So many rows at a time are foreseen before they are answered one by one."""
Track = Callable[[Sequence[Row]], Iterable[Row]]
"""Shows how far the work is while it passes on the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the answers go."""

    folder: Path
    count: int
    """How many initiatives stand in each shortlist."""
    without: Sequence[str] = ()
    """Concepts and initiatives that no row wants."""
    overwrite: bool = False
    excel: bool = False
    """Whether the comparison opens in a European Excel as it is."""

    def write(self, name: str, content: str, *, wait: bool) -> None:
        """Write one file, and `wait` until the disk has it: of the rows, which are many, no one needs to."""
        write_atomically(self.folder / name, content, overwrite=self.overwrite, follow=False, wait=wait)


def run(table: Table, recommender: Recommender, target: Target, *, track: Track = iter) -> Outcome:
    """Answer every row and write a shortlist for each, and the comparison sheets, in the target's folder.

    A row that cannot be answered is reported and the rest goes on. Raises `FileExists` before anything is
    written when a file is there already, `FileNotWritten` when the folder does not allow it, and `Stopped`
    when that is so only after some rows, or when the user breaks off.
    """
    catalogue = recommender.catalogue
    files = _file_names(table.rows)
    sheets = [f"{SHEET}.{ending}" for ending in ("csv", "md", "html")]
    make_folder(target.folder, [*files.values(), *sheets], overwrite=target.overwrite)
    results: list[RowResult] = []
    faults: list[Problem] = []
    notices: list[Problem] = []
    outcome = Outcome(results=results, faults=faults, notices=notices)
    try:
        for number, row in enumerate(track(table.rows)):
            if number % _AHEAD == 0:
                recommender.foresee(next_.text for next_ in table.rows[number : number + _AHEAD])
            ranking = _answer(row, recommender, target)
            if isinstance(ranking, str):
                faults.append(Problem(line=row.line, field=row.name, reason=ranking))
                continue
            help_first = help_line(ranking.need, catalogue.vocabulary)
            told = (notice_line(notice, catalogue.given) for notice in ranking.need.notices)
            notes = [help_first, row.notice, *told]
            notices += [Problem(line=row.line, field=row.name, reason=note) for note in notes if note]
            handout = handout_of_ranking(ranking, catalogue, count=target.count, title=row.name)
            target.write(files[row.line], to_markdown(handout), wait=False)
            results.append(RowResult.of(row, ranking, file=files[row.line], help_first=help_first))
        made = (sheet_csv(outcome, excel=target.excel), sheet_markdown(outcome), sheet_html(outcome))
        for sheet, content in zip(sheets, made, strict=True):
            target.write(sheet, content, wait=True)
    except KeyboardInterrupt:
        raise Stopped("afgebroken", len(results), len(table.rows), str(target.folder), 130) from None
    except FileNotWritten as error:
        if not results:
            raise
        why = f"'{error.path}' kan niet geschreven worden: {error.why}"
        raise Stopped(why, len(results), len(table.rows), str(target.folder)) from error
    return outcome


def _answer(row: Row, recommender: Recommender, target: Target) -> Ranking | str:
    """Return the ranking for one row, or why there is none."""
    if row.fault:
        return row.fault
    try:
        need = recommender.understand(row.text, options=row.options, without=target.without)
        return safely_answered(need, recommender, target.count)
    except EmptyNeed:
        return "er staat geen vraag: geen tekst en geen enkele waarde"
    except InspiratieError as error:
        return str(error)


def _file_names(rows: Iterable[Row]) -> Mapping[int, str]:
    """Return for each row, by its line, a name that every system takes and that no other row has."""
    taken = {SHEET}
    names: dict[int, str] = {}
    for row in rows:
        base = slug(row.name)[:_LONGEST_NAME].strip("-") or f"rij-{row.line}"
        name = free_name(f"{base}-lijst" if is_device(base) else base, taken)
        taken.add(name)
        names[row.line] = f"{name}.md"
    return names

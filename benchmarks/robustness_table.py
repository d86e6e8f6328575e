"""Faults that people, files and machines make, each tried on the program: what the user reads of it.

Every row is a small shell script run in a folder of its own. Run it on Linux; it takes some minutes::

    python benchmarks/robustness_table.py [--write] [--jobs 4]

With ``--jobs`` so many rows run at once: what a row costs is counted in time of the processor, not of the
clock. With ``--write`` the table goes to ``docs/robuustheid.md``. The exit code is 1 when a row fails.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from faults import SECTIONS
from faults.row import Row

_ROOT = Path(__file__).parents[1]
_TABLE = _ROOT / "docs" / "robuustheid.md"
_PATIENCE = 900
"""Seconds by the clock after which a row is stopped, on a machine with other work too."""
_SHELL = 'inspiratie() { "$PYTHON" -m inspiratie "$@"; }; set -o pipefail\n'
_LONGEST_TOLD = 150
_MEASURED = """import os, sys
child = os.fork()
if not child:
    os.execvp("bash", ["bash", "-c", sys.argv[1]])
_, status, usage = os.wait4(child, 0)
cost = usage.ru_utime + usage.ru_stime
os.write(1, f"\\0{os.waitstatus_to_exitcode(status)} {cost:.2f} {usage.ru_maxrss}".encode())
"""
"""Runs a script and writes behind what it wrote its exit code, processor seconds and peak memory in kB.

It is a small process, since a child begins with the memory of what started it.
"""
_FAILS = "**faalt**"
_HEADINGS = "| fout | wat de gebruiker leest | code | s | MB | |\n| --- | --- | --- | --- | --- | --- |"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a row."""

    code: int | None
    """None when it was stopped."""
    text: str
    seconds: float
    megabytes: float


def main() -> None:
    """Run every row, print what fails, and write the table when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--write", action="store_true", help="write docs/robuustheid.md: all of it, or the rows of --only"
    )
    parser.add_argument(
        "--only", metavar="WORD", default="", help="only the rows that have this in their fault or title"
    )
    parser.add_argument("--jobs", type=int, default=1, help="so many rows at once")
    options = parser.parse_args()
    lines = dict(_run_all(options.only, options.jobs))
    failed = sum(_FAILS in line for line in lines.values())
    print(f"{len(lines)} tried, {failed} fail")
    if options.write:
        known = _lines_of(_TABLE.read_text(encoding="utf-8")) if options.only else {}
        _TABLE.write_text(_document({**known, **lines}), encoding="utf-8")
    sys.exit(1 if failed else 0)


_INTRODUCTION = """# Robuustheid

Fouten die mensen, bestanden en machines maken, elk geprobeerd op het programma. Deze tabel maakt
`python benchmarks/robustness_table.py --write`, en niemand schrijft erin met de hand; tijd is rekentijd in
seconden, geheugen de piek. Bij een fout met een bestand uit `tests/` erachter draaien die tests: wat gelezen
wordt, is dan hun uitslag."""


def _run_all(word: str, jobs: int) -> Iterator[tuple[str, str]]:
    """Run the rows that have `word` in their fault or title; yield each fault with its line of the table."""
    asked = [row for title, rows in SECTIONS.items() for row in rows if word in title or word in row.fault]
    with ThreadPoolExecutor(jobs) as workers:
        for row, outcome in zip(asked, workers.map(run, asked), strict=True):
            wrong = judge(row, outcome)
            print(f"{'FAALT' if wrong else 'houdt'}  {row.fault}  {wrong}", flush=True)
            if wrong:
                print(outcome.text[-2000:], flush=True)
            yield _cell(row.fault), table_line(row, outcome, wrong)


def _lines_of(document: str) -> Mapping[str, str]:
    """Return the lines of a table that was written before, by their faults."""
    return {line.split(" | ")[0].removeprefix("| "): line for line in document.splitlines()}


def _document(lines: Mapping[str, str]) -> str:
    """Return the whole document; a row that was never run is left out."""
    shown = [
        lines[_cell(row.fault)] for rows in SECTIONS.values() for row in rows if _cell(row.fault) in lines
    ]
    failed = sum(_FAILS in line for line in shown)
    parts = [_INTRODUCTION, f"{len(shown)} fouten geprobeerd, {failed or 'geen enkele'} faalt."]
    for title, rows in SECTIONS.items():
        table = [lines[_cell(row.fault)] for row in rows if _cell(row.fault) in lines]
        parts.append("\n".join([f"## {title}", "", _HEADINGS, *table]))
    return "\n\n".join(parts) + "\n"


def _cell(fault: str) -> str:
    return fault.replace("|", "\\|").replace("\n", " ")


def run(row: Row) -> Outcome:
    """Run one row in a folder of its own; what it made is removed."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for file, content in row.files.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(content)
        environment = {
            **os.environ,
            "INSPIRATIE_HOME": str(folder / "home"),
            "COLUMNS": "200",
            "PYTHON": sys.executable,
            "ROOT": str(_ROOT),
        }
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(  # noqa: S603 - our own scripts
                [sys.executable, "-I", "-S", "-c", _MEASURED, _SHELL + row.script],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=environment,
                process_group=0,
            )
            is_done = _waited(process)
            output.seek(0)
            text = output.read().decode("utf-8", "replace")
        if not is_done:
            return Outcome(code=None, text=text, seconds=float(_PATIENCE), megabytes=0.0)
        text, _, usage = text.replace(name, "MAP").rpartition("\0")
        code, seconds, kilobytes = usage.split()
        return Outcome(code=int(code), text=text, seconds=float(seconds), megabytes=int(kilobytes) / 1024)


def _waited(process: "subprocess.Popen[bytes]") -> bool:
    """Wait for a process; stop it and all that it started, and tell so, when it takes too long."""
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False
    return True


def judge(row: Row, outcome: Outcome) -> str:
    """Return what is wrong with an outcome, or nothing."""
    if outcome.code is None:
        return f"geen antwoord in {_PATIENCE} s"
    if outcome.code != row.code:
        return f"code {outcome.code} in plaats van {row.code}"
    if row.says not in outcome.text:
        return f"zegt niet: {row.says}"
    if row.never in outcome.text:
        return f"zegt: {row.never}"
    if outcome.seconds > row.seconds:
        return f"duurt langer dan {row.seconds:g} s"
    return f"neemt meer dan {row.megabytes:g} MB" if outcome.megabytes > row.megabytes else ""


def table_line(row: Row, outcome: Outcome, wrong: str) -> str:
    """Return the row as Markdown: the line that tells, or the last one."""
    lines = outcome.text.strip().splitlines() or [""]
    telling = next((line for line in lines if row.says and row.says in line), lines[-1])
    start = max(telling.find(row.says) - _LONGEST_TOLD // 2, 0) if len(telling) > _LONGEST_TOLD else 0
    shown = telling[start : start + _LONGEST_TOLD]
    told = shown.replace("|", "\\|").replace("`", "'").strip()
    verdict = f"{_FAILS}: {wrong}" if wrong else "houdt"
    figures = f"{outcome.seconds:.1f} | {outcome.megabytes:.0f}".replace(".", ",")
    return f"| {_cell(row.fault)} | {f'`{told}`' if told else ''} | {outcome.code} | {figures} | {verdict} |"


if __name__ == "__main__":
    main()

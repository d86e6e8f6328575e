"""Faults that people, files and machines make, each tried on the program: what the user reads of it.

Every row is a small shell script run in a folder of its own. Run it on Linux; it takes some minutes::

    python benchmarks/robustness_table.py [--write]

With ``--write`` the table goes to ``docs/robuustheid.md``. The exit code is 1 when a row fails.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from faults import SECTIONS
from faults.row import Row

_ROOT = Path(__file__).parents[1]
_TABLE = _ROOT / "docs" / "robuustheid.md"
_PATIENCE = 240
"""Seconds by the clock after which a row is stopped, on a machine with other work too."""
_SHELL = 'inspiratie() { "$PYTHON" -m inspiratie "$@"; }; set -o pipefail\n'
_LONGEST_TOLD = 150


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
    parser.add_argument("--write", action="store_true", help="write docs/robuustheid.md")
    parser.add_argument(
        "--only", metavar="WORD", default="", help="only the rows that have this in their fault or title"
    )
    options = parser.parse_args()
    if options.write and options.only:
        parser.error("a table of some rows is not written")
    counts = [0, 0]
    tables = [list(_table(title, options.only, counts)) for title in SECTIONS]
    tried, failed = counts
    print(f"{tried} tried, {failed} fail")
    if options.write:
        count = f"{tried} fouten geprobeerd, {failed or 'geen enkele'} faalt."
        text = "\n\n".join([_INTRODUCTION, count, *("\n".join(lines) for lines in tables)])
        _TABLE.write_text(f"{text}\n", encoding="utf-8")
    sys.exit(1 if failed else 0)


_INTRODUCTION = """# Robuustheid

Fouten die mensen, bestanden en machines maken, elk geprobeerd op het programma. Deze tabel maakt
`python benchmarks/robustness_table.py --write`, en niemand schrijft erin met de hand; tijd is rekentijd in
seconden, geheugen de piek. Bij een fout met een bestand uit `tests/` erachter draaien die tests: wat gelezen
wordt, is dan hun uitslag."""


def _table(title: str, word: str, counts: list[int]) -> Iterator[str]:
    """Run the rows under a title, yield the lines of their table, and count those tried and failed."""
    yield f"## {title}"
    yield ""
    yield "| fout | wat de gebruiker leest | code | s | MB | |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in SECTIONS[title]:
        if word not in title and word not in row.fault:
            continue
        outcome = run(row)
        wrong = judge(row, outcome)
        counts[0] += 1
        counts[1] += bool(wrong)
        print(f"{'FAALT' if wrong else 'houdt'}  {row.fault}  {wrong}", flush=True)
        if wrong:
            print(outcome.text[-2000:], flush=True)
        yield table_line(row, outcome, wrong)


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
                ["bash", "-c", _SHELL + row.script],  # noqa: S607 - the shell that users have
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=environment,
                process_group=0,
            )
            code, seconds, megabytes = _waited(process)
            output.seek(0)
            text = output.read().decode("utf-8", "replace")
        return Outcome(code=code, text=text, seconds=seconds, megabytes=megabytes)


def _waited(process: "subprocess.Popen[bytes]") -> tuple[int | None, float, float]:
    """Return the exit code, processor seconds and peak memory of a process and all it waited for."""
    until = time.monotonic() + _PATIENCE
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done:
            break
        if time.monotonic() > until:
            os.killpg(process.pid, signal.SIGKILL)
            os.wait4(process.pid, 0)
            process.returncode = -signal.SIGKILL
            return None, float(_PATIENCE), 0.0
        time.sleep(0.05)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


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
    fault = row.fault.replace("|", "\\|")
    verdict = f"**faalt**: {wrong}" if wrong else "houdt"
    figures = f"{outcome.seconds:.1f} | {outcome.megabytes:.0f}".replace(".", ",")
    return f"| {fault} | {f'`{told}`' if told else ''} | {outcome.code} | {figures} | {verdict} |"


if __name__ == "__main__":
    main()

"""Measure what a start of each command costs, in turns with the smallest program on the same libraries.

Run: python benchmarks/startup.py           (print the table)
     python benchmarks/startup.py --keep    (and keep the figures that docs/prestaties.md tells)
     python benchmarks/startup.py --check   (fail when one takes over a fifth more CPU than was kept)

Measured is the program of the Python that runs this: a checkout, or an installed wheel, as a user has it, by
the script that an install makes.
A round runs the control and then every command; a ratio is that of one round, so that a machine that is busy
for a while slows both. Told are medians over the rounds. Modules are kept compiled, as `pip install` does.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

HERE = Path(__file__).parent
KEPT = HERE / "results" / "startup.json"
ROUNDS = 15
CHECKED = 7
"""Rounds of one try of a check; the best of so many tries counts, since noise only ever adds."""
TRIES = 3
MORE = 1.2
"""So much of the kept ratio a check allows."""
PROGRAM = [sys.executable, str(Path(sysconfig.get_path("scripts")) / "inspiratie")]
CONTROL = [sys.executable, str(HERE / "control.py"), "--doel", "meepraten", "--thema", "overlast"]
COMMANDS: Mapping[str, Sequence[str]] = {
    "--version": ["--version"],
    "Tab-toets": [],
    "list": ["list"],
    "show buurtvaders": ["show", "buurtvaders"],
    "suggest met opties": ["suggest", "--doel", "meepraten", "--thema", "overlast"],
    "suggest met een zin": ["suggest", "jongeren maken lawaai op het plein"],
}
ALWAYS_CHECKED = ("--version", "suggest met opties")
COMPLETION = {"_INSPIRATIE_COMPLETE": "bash", "_INSPIRATIE_LINE": "inspiratie suggest --thema over"}
"""What the shell says when the Tab key is pressed."""
_NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"
"""What some machines say for who develops: Python then reads our source again at every start."""


class Cost(NamedTuple):
    """What one run takes."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of the processor, in the program and in the system for it."""
    memory: float
    """Its peak, in MB."""


def cost(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Return what one run of a command takes."""
    known = {name: value for name, value in os.environ.items() if name != _NOT_COMPILED}
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - commands of this file
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**known, **environment}
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measure(names: Sequence[str], rounds: int) -> Mapping[str, Sequence[Cost]]:
    """Return what the control and every named command took in each round, after one that is not counted."""
    taken: dict[str, list[Cost]] = {"control": [], **{name: [] for name in names}}
    for _ in range(rounds + 1):
        taken["control"].append(cost(CONTROL, {}))
        for name in names:
            command = [*PROGRAM, *COMMANDS[name]]
            taken[name].append(cost(command, {} if COMMANDS[name] else COMPLETION))
    return {name: costs[1:] for name, costs in taken.items()}


def figures(taken: Mapping[str, Sequence[Cost]]) -> dict[str, dict[str, float]]:
    """Return the medians of every command, and of its ratios to the control of the same round."""
    found: dict[str, dict[str, float]] = {}
    for name, costs in taken.items():
        rounds = list(zip(costs, taken["control"], strict=True))
        for part in Cost._fields:
            row = found.setdefault(name, {})
            row[part] = round(median(getattr(one, part) for one in costs), 4)
            row[f"{part}_ratio"] = round(
                median(getattr(one, part) / getattr(by, part) for one, by in rounds), 3
            )
    return found


def check() -> int:
    """Print whether a start still takes what was kept, and return the exit code."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))["commands"]
    worst: dict[str, float] = {}
    for _ in range(TRIES):
        found = figures(measure(ALWAYS_CHECKED, CHECKED))
        shares = {name: found[name]["cpu_ratio"] / kept[name]["cpu_ratio"] for name in ALWAYS_CHECKED}
        worst = {name: min(share, worst.get(name, share)) for name, share in shares.items()}
        if all(share <= MORE for share in worst.values()):
            break
    for name, share in worst.items():
        verdict = "goed" if share <= MORE else f"te traag: ten hoogste {MORE:.2f}"
        print(f"{name:20} {share:.2f} x de bewaarde verhouding tot het kleinste programma; {verdict}")
    return int(any(share > MORE for share in worst.values()))


def main() -> int:
    """Measure, print, and keep or check when asked."""
    parser = argparse.ArgumentParser(description="Meet wat een start kost.")
    parser.add_argument("--keep", action="store_true", help="bewaar de cijfers")
    parser.add_argument("--check", action="store_true", help="vergelijk met de bewaarde cijfers")
    asked = parser.parse_args()
    if asked.check:
        return check()
    found = figures(measure(tuple(COMMANDS), ROUNDS))
    for name, row in found.items():
        print(name.ljust(20), "  ".join(f"{part} {value:g}" for part, value in row.items()))
    if asked.keep:
        machine = {
            "systeem": f"{platform.system()} {platform.machine()}",
            "kernen": os.cpu_count(),
            "python": platform.python_version(),
            "belasting": round(os.getloadavg()[0], 1),
        }
        kept = {"machine": machine, "rondes": ROUNDS, "commands": found}
        KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Print how long commands take to start, in turns with a control that imports the libraries alone.

Run: python benchmarks/startup.py
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

ROUNDS = 15
CONTROL = [sys.executable, "-c", "import typer, rich.console, pydantic, yaml"]
COMMANDS: dict[str, Sequence[str]] = {
    "--version": ["--version"],
    "show buurtvaders": ["show", "buurtvaders"],
    "suggest with options": ["suggest", "--doel", "meepraten", "--thema", "overlast"],
    "suggest in own words": ["suggest", "jongeren maken lawaai op het plein"],
}


def seconds(command: Sequence[str]) -> float:
    """Return how long one run takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - commands of this file
    return time.perf_counter() - start


def main() -> None:
    """Print the median of each command as a multiple of the control run right before it."""
    for name, words in COMMANDS.items():
        ratios, times = [], []
        for _ in range(ROUNDS):
            control = seconds(CONTROL)
            own = seconds([sys.executable, "-m", "inspiratie", *words])
            ratios.append(own / control)
            times.append(own)
        low, median, high = statistics.quantiles(ratios, n=4)
        took = statistics.median(times)
        print(f"{name:22} {median:5.2f} x control (quartiles {low:.2f}-{high:.2f}), {took:.2f} s")


if __name__ == "__main__":
    main()

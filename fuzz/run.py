"""Fuzz one target with atheris: ``python -m fuzz.run TARGET [SECONDS]``.

Needs ``pip install atheris`` (Linux). Starts from the inputs in ``fuzz/corpus/TARGET``; what it learns goes
to a folder of the system's own, and what it finds is written beside it, to be looked at and kept.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["inspiratie"]):
    from fuzz.targets import TARGETS, attempt

_CORPUS = Path(__file__).parent / "corpus"
_PATIENCE = 300
"""Seconds by the clock after which an input hangs, on a machine with other work too."""
_LARGEST = 20_000
"""Bytes of an input at most: what is larger is slower, and not other."""


def main() -> None:
    """Fuzz until the time is over or something is found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("seconds", type=int, nargs="?", default=600)
    asked = parser.parse_args()
    target = TARGETS[asked.target]
    work = Path(tempfile.gettempdir()) / f"fuzz-{asked.target}"
    (work / "seen").mkdir(parents=True, exist_ok=True)
    atheris.Setup(
        [
            sys.argv[0],
            f"-max_total_time={asked.seconds}",
            f"-timeout={_PATIENCE}",
            f"-max_len={_LARGEST}",
            f"-artifact_prefix={work}/",
            "-print_final_stats=1",
            str(work / "seen"),
            str(_CORPUS / asked.target),
        ],
        lambda content: attempt(target, content),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()

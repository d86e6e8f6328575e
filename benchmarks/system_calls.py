"""An error at every system call that touches a folder of lists, for every change of a list.

Run it on Linux with strace; it takes some minutes::

    python benchmarks/system_calls.py [--write] [--changes add rename …] [--errors EIO …]

A first run records which calls touch the folder; then the change is made again once for every such call and
every error. What must hold: the other list is untouched, the changed one is as before or as after, what the
user reads is one sentence and no traceback, and the next change works and leaves no temporary file. With
``--write`` the figures go to ``benchmarks/results/system_calls.md``.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspiratie.errors import InspiratieError
from inspiratie.shortlists import Pick, ShortlistFolder

_RESULTS = Path(__file__).parent / "results" / "system_calls.md"
_CALLS = "openat,newfstatat,getdents64,read,write,fsync,rename,link,unlink,unlinkat,flock,mkdir,chmod,close"
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|\?)")
_MADE_BY = "python benchmarks/system_calls.py --write"
_FOLDER = "lijsten-onder-proef"
"""Name of the folder; whatever call has it in its arguments touches it."""
_WRITING = {"openat", "write", "fsync", "rename", "link", "mkdir"}
ERRORS = {
    "EIO": {*_CALLS.split(",")},
    "ENOSPC": _WRITING,
    "EACCES": {*_WRITING, "newfstatat", "unlink", "unlinkat", "chmod"} - {"write", "fsync"},
}
"""The calls that may give each error."""
CHANGES = {
    "add": ("shortlist", "add", "wijk", "buurtvaders"),
    "new": ("shortlist", "add", "nieuw", "bart"),
    "note": ("shortlist", "note", "wijk", "bart", "een notitie"),
    "rename": ("shortlist", "rename", "wijk", "buurt"),
    "delete": ("shortlist", "delete", "wijk", "--ja"),
    "import": ("shortlist", "import", "lijst.json"),
}
"""Every change of a list, as it is typed."""
_BEGUN = (("wijk", "bart"), ("ander", "pleincoaches"))
"""The lists that there are before a change."""


@dataclass(frozen=True)
class Outcome:
    """What became of one change."""

    code: int
    told: str
    lists: dict[str, bytes]


@dataclass(frozen=True)
class Bench:
    """A folder to try changes in."""

    root: Path
    begun: dict[str, bytes]

    @property
    def folder(self) -> Path:
        """The folder of lists."""
        return self.root / _FOLDER

    def reset(self) -> None:
        """Put the lists back as they were before any change."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        for name, content in self.begun.items():
            (self.folder / name).write_bytes(content)

    def run(self, words: Sequence[str], *, strace: Sequence[str] = ()) -> Outcome:
        """Make a change, under strace where its options are given."""
        under = ["strace", "-f", "--seccomp-bpf", "-e", f"trace={_CALLS}", *strace] if strace else []
        done = subprocess.run(  # noqa: S603 - our own words
            [*under, sys.executable, "-m", "inspiratie", *words, "--map", str(self.folder)],
            cwd=self.root,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "INSPIRATIE_HOME": str(self.root / "home")},
            capture_output=True,
            text=True,
            check=False,
        )
        return Outcome(done.returncode, done.stderr, self.lists())

    def lists(self) -> dict[str, bytes]:
        """Return what stands in the folder, but for the lock."""
        return {file.name: file.read_bytes() for file in self.folder.iterdir() if file.name != ".lock"}


def main() -> None:
    """Try every change with every error at every call; the exit code is 1 when anything is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the figures")
    parser.add_argument("--changes", nargs="+", choices=CHANGES, default=[*CHANGES])
    parser.add_argument("--errors", nargs="+", choices=ERRORS, default=[*ERRORS])
    options = parser.parse_args()
    lines = [
        "# Errors at every system call of a change",
        "",
        f"Made by `{_MADE_BY}`: for every call that touches the folder of lists,",
        "the change made again with that call failing, by every error that it may give.",
        "",
        "| change | calls | errors tried | done all the same | refused in one sentence | wrong |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    sentences: Counter[str] = Counter()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        bench = begin(Path(name))
        for change in options.changes:
            bench.reset()
            after = set(bench.run(CHANGES[change]).lists)
            calls = list(touching(bench, CHANGES[change]))
            counts: Counter[str] = Counter()
            for call, number in calls:
                for error in (error for error in options.errors if call in ERRORS[error]):
                    verdict, sentence = attempt(bench, change, after, (call, number, error))
                    counts[verdict] += 1
                    if sentence:
                        sentences[sentence] += 1
            lines.append(
                f"| {change} | {len(calls)} | {sum(counts.values())} | {counts['done']} | {counts['refused']}"
                f" | {counts['wrong']} |"
            )
            print(lines[-1], flush=True)
            wrong += counts["wrong"]
    lines += ["", "What was read, with the folder left out:", ""]
    lines += [f"- {number} × `{sentence}`" for sentence, number in sentences.most_common()]
    if options.write:
        _RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.exit(1 if wrong else 0)


def begin(root: Path) -> Bench:
    """Return a folder with two lists, and a file of a third to import."""
    bench = Bench(root, {})
    bench.folder.mkdir()
    for name, id_ in _BEGUN:
        bench.run(("shortlist", "add", name, id_))
    file = root / "lijst.json"
    exported = (
        sys.executable,
        "-m",
        "inspiratie",
        "export",
        "ander",
        "--map",
        str(bench.folder),
        "-o",
        str(file),
    )
    subprocess.run(exported, check=True, capture_output=True)  # noqa: S603 - our own words
    file.write_text(file.read_text("utf-8").replace('"naam": "ander"', '"naam": "derde"'), encoding="utf-8")
    return Bench(root, bench.lists())


def touching(bench: Bench, words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield every call that touches the folder: its name, and its number among the calls of that name."""
    bench.reset()
    record = bench.root / "calls"
    bench.run(words, strace=["-y", "-o", str(record)])
    seen: Counter[str] = Counter()
    for line in record.read_text("utf-8", "replace").splitlines():
        if found := _CALL.match(line):
            seen[found[1]] += 1
            if _FOLDER in found[2]:
                yield found[1], seen[found[1]]


def attempt(bench: Bench, change: str, after: set[str], fault: tuple[str, int, str]) -> tuple[str, str]:
    """Make a change with one call failing; return what became of it, and what was read when it was refused.

    `after` are the names of the lists when nothing fails; a fault is a call, its number, and an error.
    """
    call, number, error = fault
    bench.reset()
    injected = ["-o", os.devnull, "-e", f"inject={call}:error={error}:when={number}"]
    tried = bench.run(CHANGES[change], strace=injected)
    told = tried.told.strip().replace(str(bench.folder), "MAP")
    faults = list(_faults(bench, tried, after))
    if faults:
        print(f"  {change}: {error} at {call} {number}: {'; '.join(faults)}\n{told[-2000:]}", flush=True)
        return "wrong", ""
    return ("done", "") if tried.code == 0 else ("refused", told)


def _faults(bench: Bench, tried: Outcome, names_after: set[str]) -> Iterator[str]:
    """Yield what is wrong with an outcome."""
    lists = {name: content for name, content in tried.lists.items() if not name.endswith(".tmp")}
    if lists.get("ander.yaml") != bench.begun["ander.yaml"]:
        yield "another list was touched"
    if "wijk.yaml" not in lists and set(lists) != names_after:
        yield "the list is gone"
    if tried.code not in (0, 1):
        yield f"exit code {tried.code}"
    if tried.code == 0 and set(lists) != names_after:
        yield "said to be done, and is not"
    if "Traceback" in tried.told or (tried.code and not tried.told.startswith("fout: ")):
        yield "no sentence"
    folder = ShortlistFolder(bench.folder)
    try:
        for name in sorted(lists):
            folder.load(name.removesuffix(".yaml"))
        folder.add("ander", [Pick(id="bart")], version="1")
    except InspiratieError as error:
        yield f"what comes next fails: {error}"
    if left := [name for name in bench.lists() if name.endswith(".tmp")]:
        yield f"{left} stays"


if __name__ == "__main__":
    main()

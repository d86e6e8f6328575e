"""Check the knowledge in the data folder: nothing unread, nothing double, everything in its place.

Run: python -m tools.check_data          (exit code 1 when there is a finding)
     python -m tools.check_data --sort   (first put every entry where it belongs)
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from inspiratie.deck.loading import load_catalogue
from inspiratie.errors import DataError
from inspiratie.language.loading import load_lexicon
from inspiratie.storage import packaged
from tools.danger_rules import danger_findings
from tools.example_rules import example_findings
from tools.findings import Finding, in_order
from tools.lexicon_rules import lexicon_findings
from tools.vocabulary_rules import vocabulary_findings


def findings(data: Path) -> Iterator[Finding]:
    """Yield everything that is wrong in the packaged data; `DataError` when it does not even load."""
    catalogue, lexicon = load_catalogue(), load_lexicon()
    yield from vocabulary_findings(data, catalogue)
    yield from lexicon_findings(data, lexicon, catalogue.vocabulary)
    yield from danger_findings(data, lexicon, catalogue.vocabulary)
    yield from example_findings(data, catalogue.vocabulary)


def put_in_order(data: Path) -> Iterator[str]:
    """Sort every file of entries, and yield the names of those that changed."""
    for path in sorted([*(data / "lexicon").glob("*.txt"), *(data / "examples").glob("phrases.*.csv")]):
        text = path.read_text(encoding="utf-8")
        ordered = in_order(path.name, text)
        if ordered != text:
            path.write_text(ordered, encoding="utf-8", newline="\n")
            yield str(path.relative_to(data))


def main(arguments: list[str] | None = None) -> int:
    """Print every finding and how many of each kind there are; return the exit code."""
    parser = argparse.ArgumentParser(description="Kijk de kennis in de map data na.")
    parser.add_argument("--sort", action="store_true", help="zet eerst alles op volgorde")
    data = packaged.data_folder()
    try:
        if parser.parse_args(arguments).sort:
            for name in put_in_order(data):
                print(f"op volgorde gezet: {name}")
        found = list(findings(data))
    except DataError as error:
        print(f"fout: {error}", file=sys.stderr)
        return 1
    for finding in found:
        print(finding)
    counts = Counter(finding.rule for finding in found)
    told = ", ".join(f"{count} {rule}" for rule, count in counts.most_common())
    print(
        f"{len(found)} bevindingen: {told}."
        if found
        else "Niets gevonden: elke regel telt, en staat er één keer."
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Train the model that ships from the examples, and print what it is worth.

Run: python -m training.train   (about two minutes; the same examples give the same bytes)
     python -m training.train --check   (trains again beside what is there, and says whether it is the same)
"""

import argparse
import hashlib
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one order of summing, and so one result

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.dangers import TABLE as DANGERS
from inspiratie.engine.learned.features import features
from inspiratie.engine.learned.model import ALONE
from inspiratie.engine.understanding import Interpreter
from inspiratie.language.forms import known_forms, with_stems
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.loading import load_lexicon
from inspiratie.language.reading import Reader, Reading
from inspiratie.language.words import Language, folded_words
from training.dangers import everything, table
from training.distil import FILE as DISTILLED
from training.distil import NEEDS_FILE as DISTILLED_NEEDS
from training.distil import heard, taught
from training.examples import EXAMPLES, MODEL, Kind, Line, needs, phrases, situations
from training.portable import counted, graded, packed, regress, write
from training.units import train_units

SEEN = 3
"""In so many needs a word must stand to be known, so that a slip of the finger is not."""


def main() -> None:
    """Train, write, and with ``--check`` compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="only say whether the model is that of the examples"
    )
    if not parser.parse_args().check:
        make(MODEL)
        return
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder))
        stale = [
            file.name
            for file in sorted(Path(folder).iterdir())
            if not (MODEL / file.name).exists() or file.read_bytes() != (MODEL / file.name).read_bytes()
        ]
    if stale:
        sys.exit(f"not what the examples give: {', '.join(stale)}; run python -m training.train")


def make(folder: Path) -> None:
    """Train everything that comes from the examples alone, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    catalogue, lexicon = load_catalogue(), load_lexicon()
    lines = [*phrases(catalogue), *situations(catalogue), *needs()]
    forms = known_words(catalogue, lexicon, lines)
    for language, words in forms.items():
        (folder / f"words.{language}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    read = reader_of(catalogue, lexicon, forms)
    ids = [initiative.id for initiative in catalogue]
    lines += taught(ids)
    documents = [counted(features(read(line.text))) for line in lines]
    concepts = [concept.id for concept in catalogue.vocabulary.begrippen]
    sums = regress(lines, documents, ids, concepts)
    write(*packed(sums), folder, checksum=checksum())
    grades, weights = graded(lines, ids)
    network = train_units(sums.rows, heard(lines, grades), weights)
    write(*packed(sums, network), folder, checksum=checksum(), name=ALONE)
    write(*table(everything()), folder, checksum=checksum(), name=DANGERS)


def checksum() -> str:
    """Return the SHA-256 over all files that are learned from, in hexadecimal."""
    digest = hashlib.sha256()
    for file in (*sorted(EXAMPLES.glob("*.[cj]s*")), DISTILLED, DISTILLED_NEEDS):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def known_words(
    catalogue: Catalogue, lexicon: Lexicon, lines: Iterable[Line]
) -> Mapping[Language, list[str]]:
    """Return the folded words of each language, sorted: of phrases, situations, and needs when often seen."""
    lines = list(lines)
    seen: Counter[tuple[Language, str]] = Counter(
        (line.language, word)
        for line in lines
        if line.kind is Kind.NEED
        for word in set(folded_words(line.text))
    )
    told = [(line.text, line.language) for line in lines if line.kind is not Kind.NEED]
    terms: list[tuple[str, Language]] = [
        (term, "nl") for initiative in catalogue for term in initiative.zoektermen
    ]
    often = [(word, language) for (language, word), count in seen.items() if count >= SEEN]
    return known_forms(lexicon, [*told, *terms, *often])


def reader_of(
    catalogue: Catalogue, lexicon: Lexicon, forms: Mapping[Language, Iterable[str]]
) -> Callable[[str], Reading]:
    """Return how the program reads a text: without what it denies; Dutch when it would not understand it."""
    reader = Reader(lexicon, with_stems(forms))
    interpreter = Interpreter(catalogue.vocabulary, reader)

    def read(text: str) -> Reading:
        reading = interpreter.understand(text).reading
        return reading if reading.language else reader.read_dutch(text)

    return read


if __name__ == "__main__":
    main()

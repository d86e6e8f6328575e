"""What the encoder tells the portable model: how it grades recombined sentences, and the needs themselves.

Run: python -m training.distil   (half an hour; needs the encoder of data/model, not what trained it)

Knowledge distillation (Hinton, Vinyals and Dean, 2015). The sentences are clauses of graded needs, alone and
two by two: nobody said them, and only the encoder judged them. What it says of the needs themselves, only the
units hear (`training/units.py`).
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from inspiratie.engine.learned.judgment import BEST_GRADE, Judgment
from inspiratie.language.words import LANGUAGES, Language
from training.examples import Kind, Line, needs
from training.shipped import packed_encoder, write_arrays

Floats = NDArray[np.float64]

FILE = Path(__file__).with_name("distilled.npz")
"""What it says of the sentences."""
NEEDS_FILE = Path(__file__).with_name("distilled_needs.npz")
"""What it says of the needs."""
SENTENCES = 20_000
"""So many are taught: with twice as many the portable model was no better."""
SEED = 52
LENGTH = range(2, 26)
"""How many words a clause may have."""
STEPS = 255
"""A grade and a share are kept in so many steps."""
JOINTS: Mapping[Language, Sequence[str]] = {
    "nl": (". ", ", ", " en "),
    "fr": (". ", ", ", " et "),
    "en": (". ", ", ", " and "),
}
"""What stands between two clauses."""
_SPLIT = re.compile(
    r"(?<=[.!?;:])\s+|,?\s+(?:en|maar|want|omdat|et|mais|car|parce que|and|but|because)\s+|,\s+"
)


def clauses(lines: Iterable[Line]) -> Mapping[Language, list[str]]:
    """Return the clauses of texts by language, in order, none twice."""
    found: dict[Language, dict[str, str]] = {language: {} for language in LANGUAGES}
    for line in lines:
        for part in _SPLIT.split(line.text):
            clause = part.strip(" .,;:")
            if len(clause.split()) in LENGTH:
                found[line.language].setdefault(clause.lower(), clause)
    return {language: list(texts.values()) for language, texts in found.items()}


def recombined(parts: Mapping[Language, Sequence[str]], seed: int) -> list[tuple[Language, str]]:
    """Return every clause alone, and for each of them two pairs of clauses, in an order by chance."""
    sentences: list[tuple[Language, str]] = []
    dice = Random(seed)  # noqa: S311 - an order, no secret
    for language, alone in parts.items():
        sentences += [(language, clause) for clause in alone]
        for _ in range(2 * len(alone)):
            first, second = dice.choice(alone), dice.choice(alone)
            sentences.append((language, f"{first}{dice.choice(JOINTS[language])}{second}"))
    dice.shuffle(sentences)
    return sentences


def write(sentences: Sequence[tuple[Language, str]], judgments: Sequence[Judgment], file: Path) -> None:
    """Write what a teacher makes of sentences."""
    arrays = {
        "texts": np.frombuffer("\n".join(text for _, text in sentences).encode(), np.uint8),
        "languages": np.array([LANGUAGES.index(language) for language, _ in sentences], np.uint8),
        "grades": _stepped([[*judgment.grades.values()] for judgment in judgments], BEST_GRADE),
        "inside": _stepped([judgment.in_field for judgment in judgments], 1.0),
    }
    write_arrays(file, arrays)


def taught(ids: Sequence[str], file: Path = FILE) -> Iterator[Line]:
    """Yield the sentences of a file as lines; `ids` are the initiatives in the order of their grades."""
    with np.load(file, allow_pickle=False) as arrays:
        texts = arrays["texts"].tobytes().decode().split("\n")
        languages, grades, inside = (arrays[name].tolist() for name in ("languages", "grades", "inside"))
    for text, language, row, share in zip(texts, languages, grades, inside, strict=True):
        yield Line(
            text=text,
            language=LANGUAGES[language],
            grades={id_: step * BEST_GRADE / STEPS for id_, step in zip(ids, row, strict=True)},
            concepts=None,
            kind=Kind.TAUGHT,
            inside=share / STEPS,
        )


def write_needs(lines: Sequence[Line], judgments: Sequence[Judgment], file: Path) -> None:
    """Write what a teacher makes of graded needs."""
    arrays = {
        "needs": np.array([_number(line) for line in lines], np.uint32),
        "grades": _stepped([[*judgment.grades.values()] for judgment in judgments], BEST_GRADE),
    }
    write_arrays(file, arrays)


def heard(lines: Sequence[Line], grades: Floats, file: Path = NEEDS_FILE) -> Floats:
    """Return the grades of lines (lines x initiatives), those of needs as a teacher says.

    What it says is what it learned from people and from needs that are alike. A need that is new since, or
    graded anew, keeps the grades of people.
    """
    with np.load(file, allow_pickle=False) as arrays:
        rows = {number: at for at, number in enumerate(arrays["needs"].tolist())}
        told = arrays["grades"] * (BEST_GRADE / STEPS)
    result = grades.copy()
    for at, line in enumerate(lines):
        row = rows.get(_number(line)) if line.kind is Kind.NEED else None
        if row is not None:
            result[at] = told[row]
    return result


def _number(line: Line) -> int:
    """Return the number by which a need is known: CRC-32 of its text and its grades."""
    return zlib.crc32(repr((line.text, sorted(line.grades.items()))).encode())


def _stepped(values: object, most: float) -> np.ndarray:
    return np.round(np.array(values) / most * STEPS).astype(np.uint8)


def main() -> None:
    """Let the packed encoder grade recombined sentences and the needs, and keep what it says."""
    encoder, lines = packed_encoder(), list(needs())
    sentences = recombined(clauses(lines), SEED)[:SENTENCES]
    write(sentences, [encoder.judge(text) for _, text in sentences], FILE)
    write_needs(lines, [encoder.judge(line.text) for line in lines], NEEDS_FILE)


if __name__ == "__main__":
    main()

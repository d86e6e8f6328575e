"""The examples that teach, as lines: a text, and what is known of it."""

import csv
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from inspiratie.deck.catalogue import Catalogue
from inspiratie.engine.learned.judgment import BEST_GRADE
from inspiratie.language.words import LANGUAGES, Language

DATA = Path(__file__).parents[1] / "data"
EXAMPLES, MODEL = DATA / "examples", DATA / "model"
"""Where the examples are, and where the model goes."""
GRADES = {"sterk": BEST_GRADE, "goed": 2.0, "deels": 1.0}
"""What an editorial judgment is worth as a grade."""


class Kind(Enum):
    """Where a line comes from."""

    PHRASE = auto()
    """A phrase or a label, with the grades of its concept."""
    SITUATION = auto()
    """What is written about one card."""
    TAUGHT = auto()
    """A sentence that the encoder graded."""
    NEED = auto()
    """A need that somebody graded."""


WEIGHTS: Mapping[Kind, float] = {Kind.PHRASE: 1.0, Kind.SITUATION: 3.0, Kind.TAUGHT: 5.0, Kind.NEED: 30.0}
"""How much a line counts for grades."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One example: what a text is worth to each initiative, and what it says."""

    text: str
    language: Language
    grades: Mapping[str, float]
    """From 0 to 3 by initiative; those left out have 0."""
    concepts: frozenset[str] | None
    """What was said; None when nobody marked it."""
    kind: Kind
    inside: float | None = None
    """How sure it is, 0 to 1, that it is in the field; None: it is when it has grades."""

    @property
    def weight(self) -> float:
        """How much it counts for grades."""
        return WEIGHTS[self.kind]

    @property
    def share_inside(self) -> float:
        """How sure it is, 0 to 1, that it is in the field."""
        return float(bool(self.grades)) if self.inside is None else self.inside


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file that has one a line, as JSON."""
    return map(json.loads, path.read_bytes().splitlines())


def needs(path: Path = EXAMPLES / "needs.jsonl") -> Iterator[Line]:
    """Yield the graded needs of a file."""
    for record in records(path):
        marked = record.get("concepts")
        is_outside = not record["grades"]
        yield Line(
            text=record["text"],
            language=record["lang"],
            grades=record["grades"],
            concepts=frozenset(marked or ()) if marked is not None or is_outside else None,
            kind=Kind.NEED,
        )


def drawn(lines: Iterable[Line], *, one_in: int, longest: int) -> Iterator[Line]:
    """Yield one line of so many, the same ones every time, of those of so many letters at most."""
    for line in lines:
        if zlib.crc32(line.text.encode()) % one_in == 0 and len(line.text) <= longest:
            yield line


def phrases(catalogue: Catalogue, folder: Path = EXAMPLES) -> Iterator[Line]:
    """Yield every label and example phrase with the grades that we judge its concept to have."""
    grades: dict[str, dict[str, float]] = {concept.id: {} for concept in catalogue.vocabulary.begrippen}
    for initiative in catalogue:
        for grade, ids in initiative.helpt_bij.by_grade():
            for id_ in ids:
                grades[id_][initiative.id] = GRADES[grade]
    told = [(*label, concept.id) for concept in catalogue.vocabulary.begrippen for label in concept.labels()]
    for language in LANGUAGES:
        with (folder / f"phrases.{language}.csv").open(encoding="utf-8", newline="") as file:
            told += [(row["tekst"], language, row["begrip"]) for row in csv.DictReader(file, delimiter=";")]
    for text, language, id_ in told:
        if grades[id_]:
            yield Line(
                text=text, language=language, grades=grades[id_], concepts=frozenset({id_}), kind=Kind.PHRASE
            )


def situations(catalogue: Catalogue) -> Iterator[Line]:
    """Yield what is written about every initiative: it is the best answer to that."""
    for initiative in catalogue:
        texts = (initiative.titel, initiative.samenvatting, initiative.beschrijving, *initiative.situaties)
        for text in texts:
            yield Line(
                text=text,
                language="nl",
                grades={initiative.id: BEST_GRADE},
                concepts=None,
                kind=Kind.SITUATION,
            )

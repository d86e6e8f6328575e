"""The word knowledge as files: one a kind and a language, an entry a line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from inspiratie.language.danger import Danger
from inspiratie.language.lexicon import Lexicon, SynonymRing
from inspiratie.language.words import LANGUAGES, folded_words
from inspiratie.storage import packaged
from inspiratie.storage.lines import FileLine, read_lines, refuse_lines
from inspiratie.storage.record import Record
from inspiratie.storage.strict_yaml import packaged_source

KINDS = (
    *("stop", "common", "negation", "contrast", "refusal", "presence", "absence", "lack"),
    *("price", "law", "time"),
)
"""The kinds of words that have a file for each language, by the names of the fields of `Lexicon`."""
DANGERS = "dangers.yaml"
"""The file of the dangers, in the data folder."""


class DangerFile(Record):
    """The file ``data/dangers.yaml``."""

    schema_: Literal["inspiratie/dangers@1"] = Field(alias="schema")
    gevaren: tuple[Danger, ...] = Field(min_length=1)


def read_lexicon() -> Lexicon:
    """Return the packaged word knowledge, read from its files; `DataError` when one is damaged."""
    folder = packaged.data_folder() / "lexicon"
    foreign = {path.name.split(".")[1]: read_entries(path) for path in sorted(folder.glob("foreign.*.txt"))}
    kinds = {
        kind: {language: read_entries(folder / f"{kind}.{language}.txt") for language in LANGUAGES}
        for kind in KINDS
    }
    dangers = packaged_source(packaged.data_folder() / DANGERS).parse(DangerFile).gevaren
    return Lexicon(rings=read_rings(folder / "rings.txt"), foreign=foreign, dangers=dangers, **kinds)


def read_entries(path: Path) -> tuple[str, ...]:
    """Return the words and phrases of one file; `DataError` names the line of each that is none."""
    source = packaged_source(path)
    lines = read_lines(source)
    refuse_lines(source, ((line, "hier staat geen woord") for line in lines if not folded_words(line.text)))
    return tuple(line.text for line in lines)


def read_rings(path: Path) -> tuple[SynonymRing, ...]:
    """Return the rings of a file, one a line: ``woord | nl, nl | fr, fr | en``."""
    source = packaged_source(path)
    lines = read_lines(source)
    refuse_lines(source, _ring_faults(lines))
    return tuple(parse_ring(line.text) for line in lines)


def parse_ring(text: str) -> SynonymRing:
    """Return the ring of one line that was found whole."""
    name, *members = _columns(text)
    dutch, french, english = (tuple(column.split(", ")) if column else () for column in members)
    return SynonymRing(name=name, nl=dutch, fr=french, en=english)


def _columns(text: str) -> list[str]:
    return [column.strip() for column in text.split("|")]


def _ring_faults(lines: tuple[FileLine, ...]) -> Iterator[tuple[FileLine, str]]:
    for line in lines:
        name, *columns = _columns(line.text)
        if len(columns) != len(LANGUAGES):
            yield line, "een woordgroep heeft vier vakken: woord | nl, nl | fr, fr | en, en"
            continue
        members = [member for column in columns if column for member in column.split(", ")]
        for member in (name, *members):
            if member.isascii() and member.isalpha():
                continue  # nearly all: no need to fold them at every start
            if not folded_words(member) or "," in member:
                yield line, f"'{member}' is geen woord; tussen twee woorden staat een komma en een spatie"
            elif len(folded_words(member)) > 1:
                yield line, f"'{member}' is meer dan één woord; zulke leden worden nooit gelezen"

"""The index of examples: what training writes is what the program reads."""

import zlib
from pathlib import Path

from small_language import make_reader
from small_model import INITIATIVES, NEEDS, examples_of, index, needs_file, table_of
from training.neighbours import write_neighbours

TABLE = table_of()
READER = make_reader("zwembad")


def written(folder: Path) -> bytes:
    """Return the index of the small needs, written and unpacked."""
    needs = [
        ({INITIATIVES[number]: 3.0 for number in firsts}, TABLE.active(READER.read_dutch(text)))
        for text, firsts, _ in NEEDS
    ]
    write_neighbours(TABLE, needs, folder / "neighbours.bin")
    return zlib.decompress((folder / "neighbours.bin").read_bytes())


def test_an_index_holds_the_words_and_pairs_of_every_need(tmp_path: Path) -> None:
    """Not their letters; in the order of the needs."""
    assert written(tmp_path) == index()


def test_an_example_is_found_by_what_was_written(tmp_path: Path) -> None:
    """The program reads it back."""
    examples = examples_of(TABLE, needs_file(), written(tmp_path))
    active = TABLE.active(READER.read_dutch("jeugd op een plein"))
    assert examples.like(active, "nl").nearest(INITIATIVES[0]) == "jeugd op het plein"


def test_only_a_first_choice_makes_an_example(tmp_path: Path) -> None:
    """A grade below the best is no reason to show it."""
    active = TABLE.active(READER.read_dutch("jeugd"))
    first, second = INITIATIVES
    write_neighbours(TABLE, [({first: 2.5, second: 3.0}, active)], tmp_path / "neighbours.bin")
    index_ = zlib.decompress((tmp_path / "neighbours.bin").read_bytes())
    examples = examples_of(TABLE, b'{"text": "jeugd", "lang": "nl"}\n', index_)
    assert [examples.like(active, "nl").nearest(id_) for id_ in (first, second)] == ["", "jeugd"]

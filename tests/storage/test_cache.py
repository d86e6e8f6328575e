"""What was worked out before is kept, never stale, and never in the way."""

import os
from pathlib import Path

import pytest

from inspiratie.storage import cache as memory
from inspiratie.storage.cache import cache_folder, remembered


@pytest.fixture(autouse=True)
def own_cache(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test here an empty cache of its own."""
    monkeypatch.setenv("INSPIRATIE_CACHE", str(home / "cache"))
    return home / "cache"


def test_a_value_is_made_once_for_the_same_facts() -> None:
    """The second run reads what the first one made."""
    values = iter([{"k": ["é", 1.5]}, {"k": ["another"]}])
    assert [remembered("x", ["a"], lambda: next(values)) for _ in range(2)] == [{"k": ["é", 1.5]}] * 2


def test_other_facts_make_it_anew() -> None:
    """A value depends on all its facts, and facts do not run into each other."""
    assert remembered("x", ["ab", "c"], lambda: 1) == 1
    assert remembered("x", ["a", "bc"], lambda: 2) == 2
    assert remembered("y", ["ab", "c"], lambda: 3) == 3


def test_other_code_makes_it_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed program never uses what an earlier one made."""
    assert remembered("x", [], lambda: 1) == 1
    monkeypatch.setattr(memory, "_code", lambda: "another program")
    assert remembered("x", [], lambda: 2) == 2


def test_a_damaged_file_is_made_anew() -> None:
    """What cannot be read back only costs time."""
    remembered("x", [], lambda: 1)
    for file in cache_folder().glob("x-*.json"):
        file.write_bytes(b"{half")
    assert remembered("x", [], lambda: 2) == 2


@pytest.mark.parametrize("content", [b"[]", b"{}", b"null", b"1", b"[" * 100_000, b"0" * 64 + b"\n[]"])
def test_what_this_program_did_not_write_is_made_anew(content: bytes) -> None:
    """A file of another shape is not believed, valid JSON or not; it once stopped every later run."""
    remembered("x", [], lambda: 1)
    for file in cache_folder().glob("x-*.json"):
        file.write_bytes(content)
    assert remembered("x", [], lambda: 2) == 2


def test_what_was_kept_of_peoples_own_files_is_removed() -> None:
    """An earlier version kept a copy of every list; the next thing kept takes these away."""
    cache_folder().mkdir(parents=True)
    (cache_folder() / "data-0.json").write_text("geheim", encoding="utf-8")
    remembered("x", [], lambda: 1)
    assert [file.name.partition("-")[0] for file in cache_folder().iterdir()] == ["x"]


def test_a_folder_that_cannot_be_made_is_no_hindrance(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a place to keep it, the value is made every time."""
    blocked = home / "file"
    blocked.write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("INSPIRATIE_CACHE", str(blocked))
    assert [remembered("x", [], lambda: 1), remembered("x", [], lambda: 2)] == [1, 2]


def test_what_was_not_used_for_a_month_is_forgotten() -> None:
    """The folder does not grow for ever."""
    remembered("old", [], lambda: 1)
    (old,) = cache_folder().glob("old-*.json")
    os.utime(old, (0, 0))
    remembered("new", [], lambda: 2)
    assert [file.name.partition("-")[0] for file in cache_folder().iterdir()] == ["new"]


def test_without_a_home_of_its_own_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's place for caches is used."""
    monkeypatch.delenv("INSPIRATIE_CACHE")
    assert cache_folder().name == "inspiratie"

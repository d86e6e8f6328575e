"""What earlier versions kept in the cache folder is cleared away, and nothing else."""

from pathlib import Path

import platformdirs
import pytest

from inspiratie.storage.leftovers import clear_leftovers

OURS = f"data-{32 * '0'}.json", f"packaged-{32 * 'f'}.json"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a cache folder with what earlier versions kept."""
    folder = tmp_path / "cache"
    folder.mkdir()
    for name in OURS:
        (folder / name).write_text("geheim", encoding="utf-8")
    monkeypatch.setenv("INSPIRATIE_CACHE", str(folder))
    return folder


def test_what_was_kept_goes_with_its_folder(cache: Path) -> None:
    """Once; after that there is nothing to do."""
    clear_leftovers()
    assert not cache.exists()
    clear_leftovers()


def test_what_is_not_ours_stays(cache: Path) -> None:
    """A file of another name, and so its folder."""
    (cache / "data-mijn.json").touch()
    clear_leftovers()
    assert [file.name for file in cache.iterdir()] == ["data-mijn.json"]


def test_the_place_of_the_system_is_looked_at(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody chose another."""
    monkeypatch.delenv("INSPIRATIE_CACHE")
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name, *, appauthor: cache)  # noqa: ARG005 - as called
    clear_leftovers()
    assert not cache.exists()

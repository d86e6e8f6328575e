"""Compiled data: used only while it is whole and its sources are as they were."""

import os
import shutil
from pathlib import Path

import pytest

from inspiratie.storage import compiled as module
from inspiratie.storage import packaged
from inspiratie.storage.compiled import FOLDER, compiled, write_compiled

PARTS = {"een": ["é"], "twee": {"a": 1}}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder of which parts were compiled."""
    folder = tmp_path / "data"
    (folder / "vocabulary").mkdir(parents=True)
    (folder / "vocabulary" / "doel.yaml").write_text("doel\n", encoding="utf-8")
    (folder / "initiatives.yaml").write_text("kaarten\n", encoding="utf-8")
    write_compiled(folder / FOLDER, PARTS, data=folder)
    monkeypatch.setattr(packaged, "data_folder", lambda: folder)
    return folder


def test_every_part_is_given_back_as_it_was(data: Path) -> None:
    """And nothing for a part that there is not."""
    assert data.is_dir()
    assert (compiled("een"), compiled("twee"), compiled("drie")) == (["é"], {"a": 1}, None)


@pytest.mark.parametrize("name", ["initiatives.yaml", "vocabulary/doel.yaml"])
def test_a_source_that_changed_outdates_all(data: Path, name: str) -> None:
    """Whether it is newer or another size."""
    (data / name).write_text("anders\n", encoding="utf-8")
    assert compiled("een") is None


def test_a_source_that_is_touched_outdates_all(data: Path) -> None:
    """Its text may be another one of the same length; an older copy put back counts too."""
    os.utime(data / "initiatives.yaml", ns=(1, 1))
    assert compiled("een") is None


def test_a_source_that_is_added_outdates_all(data: Path) -> None:
    """A new file has a say."""
    (data / "vocabulary" / "thema.yaml").touch()
    assert compiled("een") is None


@pytest.mark.parametrize("name", ["engine/learned/features.py", "deck/deck.py", "clean.py"])
def test_code_that_changed_outdates_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What makes the parts may make them otherwise, however deep in its room it stands."""
    code, folder = tmp_path / "code", tmp_path / "data"
    shutil.copytree(packaged.PACKAGE, code, ignore=lambda _, names: {*names} & {"data", "cli", "output"})
    monkeypatch.setattr(packaged, "PACKAGE", code)
    monkeypatch.setattr(packaged, "data_folder", lambda: folder)
    write_compiled(folder / FOLDER, PARTS, data=folder)
    assert compiled("een") == ["é"]
    module._checksums.cache_clear()
    (code / name).touch()
    assert compiled("een") is None


def test_in_a_wheel_the_sources_are_not_looked_at(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They were packed together."""
    monkeypatch.delattr(module, "_states")
    write_compiled(data / FOLDER, PARTS)
    (data / "initiatives.yaml").write_text("anders\n", encoding="utf-8")
    assert compiled("een") == ["é"]


@pytest.mark.parametrize("content", ['["e"]', "", '["'])
def test_a_damaged_part_is_not_used(data: Path, content: str) -> None:
    """What is read must be what was written; the other parts stand."""
    (data / FOLDER / "een").write_text(content, encoding="utf-8")
    assert (compiled("een"), compiled("twee")) == (None, {"a": 1})


def test_a_part_that_went_is_not_used(data: Path) -> None:
    """It is made from the files again."""
    (data / FOLDER / "een").unlink()
    assert compiled("een") is None


@pytest.mark.parametrize("content", ["", "{"])
def test_a_damaged_manifest_is_no_manifest(data: Path, content: str) -> None:
    """Then nothing is known of any part."""
    (data / FOLDER / module.MANIFEST).write_text(content, encoding="utf-8")
    assert compiled("een") is None

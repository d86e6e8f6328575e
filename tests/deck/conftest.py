"""Decks of a few records, in the place of the packaged one or beside it."""

from pathlib import Path

import pytest

from inspiratie.storage import packaged
from small_deck import VOCABULARY, deck_text, write_concepts


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a small set of data in the place of the packaged one, and return its folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "initiatives.yaml").write_text(deck_text(titel="Kaarten"), encoding="utf-8")
    (folder / "vocabulary").mkdir()
    for facet, concepts in VOCABULARY.items():
        write_concepts(folder, facet, concepts)
    monkeypatch.setattr(packaged, "data_folder", lambda: folder)
    return folder

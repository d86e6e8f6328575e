"""What is compiled is what the files say, whole."""

import json
from pathlib import Path

import pytest

from inspiratie.deck.loading import load_catalogue, load_vocabulary
from inspiratie.language.loading import load_lexicon
from inspiratie.storage import packaged
from inspiratie.storage.compiled import FOLDER, compiled
from tools.compile_data import compile_into, parts


@pytest.fixture
def from_files(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the data be read from its files, as if nothing was compiled."""
    monkeypatch.setattr("inspiratie.deck.loading.compiled", lambda _: None)
    monkeypatch.setattr("inspiratie.language.loading.compiled", lambda _: None)
    return monkeypatch


def test_compiled_data_equals_the_files(from_files: pytest.MonkeyPatch) -> None:
    """Every record, every concept and every word: the files are the one source."""
    read = load_catalogue(), load_vocabulary(), load_lexicon()
    made = {name: part for name, part in parts().items() if not isinstance(part, bytes)}
    made = json.loads(json.dumps(made))
    from_files.setattr("inspiratie.deck.loading.compiled", made.get)
    from_files.setattr("inspiratie.language.loading.compiled", made.get)
    found = load_catalogue(), load_vocabulary(), load_lexicon()
    assert found == read
    assert found[1].label_index == read[1].label_index
    for worked_out in ("ring_keys", "stop_words", "stop_phrases", "presences", "foreign_words"):
        assert vars(found[2])[worked_out] == getattr(read[2], worked_out)


def test_a_folder_is_compiled_to_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the build packs is found by the program."""
    monkeypatch.setattr(packaged, "data_folder", lambda: tmp_path)
    made = parts_of(monkeypatch)
    compile_into(tmp_path / FOLDER)
    assert {name: compiled(name) for name in made} == made


def parts_of(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Let two parts be all that there is to compile, and return them."""
    made: dict[str, object] = {"deck": {"titel": "Kaarten"}, "lexicon": {}}
    monkeypatch.setattr("tools.compile_data.parts", lambda: made)
    return made

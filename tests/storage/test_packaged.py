"""The data of the program is found wherever it runs from."""

from importlib import resources
from pathlib import Path

import pytest

from inspiratie.storage import packaged


def test_data_is_found_in_the_wheel_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The packaged folder is used where there is one, and else the folder beside `src`."""
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    assert packaged.data_folder() == Path(packaged.__file__).parents[3] / "data"
    (tmp_path / "data").mkdir()
    assert packaged.data_folder() == tmp_path / "data"

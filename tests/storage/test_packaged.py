"""The data of the program is found wherever it runs from."""

from pathlib import Path

import pytest

from inspiratie.storage import packaged


def test_data_is_found_in_the_wheel_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The packaged folder is used where there is one, and else the folder beside `src`."""
    package = tmp_path / "src" / "inspiratie"
    monkeypatch.setattr(packaged, "PACKAGE", package)
    assert packaged.data_folder() == tmp_path / "data"
    (package / "data").mkdir(parents=True)
    assert packaged.data_folder() == package / "data"

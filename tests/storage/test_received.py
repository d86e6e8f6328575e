"""Only plain files of a stated size are read, whatever stands in their place."""

import os
from pathlib import Path

import pytest

from inspiratie.errors import DataError
from inspiratie.storage import received
from inspiratie.storage.received import read_received


def refusal(path: Path) -> str:
    """Return the first line of why `path` is not read."""
    with pytest.raises(DataError) as caught:
        read_received(path, name="f")
    return str(caught.value).splitlines()[0]


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """Byte for byte, also by way of a link."""
    (tmp_path / "a").write_bytes(b"\r\n\x1a\0x")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_received(tmp_path / "b") == b"\r\n\x1a\0x"


def test_a_pipe_that_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    """It once waited for ever, with the lock of all lists in hand."""
    os.mkfifo(tmp_path / "pijp")
    assert refusal(tmp_path / "pijp") == "f: dat is geen gewoon bestand."


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    """One that never ends once filled the memory."""
    assert refusal(Path(device)) == "f: dat is geen gewoon bestand."


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file, a link that leads nowhere, a folder, a circle, and a name that no system takes."""
    (tmp_path / "dood").symlink_to(tmp_path / "weg")
    (tmp_path / "rond").symlink_to(tmp_path / "rond")
    assert refusal(tmp_path / "weg") == refusal(tmp_path / "dood") == "f: het bestand bestaat niet."
    assert refusal(Path(__file__) / "x.yaml") == "f: het bestand bestaat niet."
    assert refusal(tmp_path) == "f: dat is een map en geen bestand."
    assert refusal(tmp_path / "rond") == refusal(Path("a\0b")) == "f: het bestand kan niet gelezen worden."


def test_a_missing_file_is_sought_by_a_name_that_looks_like_it(tmp_path: Path) -> None:
    """And who reads it hears in which folder, also when that is not there."""
    with pytest.raises(DataError, match=f"Kijk na of de naam klopt. Gezocht in: {tmp_path}$"):
        read_received(tmp_path / "mial.txt")
    (tmp_path / "mail.txt").touch()
    with pytest.raises(DataError, match=f"Bedoelde u mail.txt. Gezocht in: {tmp_path}$"):
        read_received(tmp_path / "mial.txt")
    with pytest.raises(DataError, match=r"Bedoelde u mail.txt\?"):
        read_received(tmp_path / "MIAL.TXT")
    with pytest.raises(DataError, match="Kijk na of de naam klopt"):
        read_received(tmp_path / "weg" / "mail.txt")


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit itself is still read."""
    monkeypatch.setattr(received, "LARGEST", 2_000_000)
    file = tmp_path / "a"
    file.write_bytes(b"x" * 2_000_000)
    assert len(read_received(file)) == 2_000_000
    file.write_bytes(b"x" * 2_000_001)
    assert refusal(file) == "f: het bestand is groter dan 2 MB, en dat leest inspiratie niet."
